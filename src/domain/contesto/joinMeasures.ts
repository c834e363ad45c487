// What all sources say beside the per-ente tables, subject by subject, the best reading first.
import type { Ente } from "../enti/ente";
import { enteOf } from "../piano";
import type { Owner } from "../import/measureHeadings";
import type { MeasureKind, MeasureName } from "../import/measures";
import {
  subjectAt,
  subjectKey,
  type MeasureCell,
  type MeasureTable,
  type Subject,
} from "../import/measureTable";

/** Kinds that tell of the same figures, under the name of the first: dwellings by owner are one matter. */
export const MEASURE_GROUPS: readonly (readonly MeasureKind[])[] = [
  ["popolazione"],
  ["patrimonio", "alloggiAler"],
  ["residenzialita"],
  ["scadenze"],
  ["quote"],
];

/** A figure with the table that it stands in. */
export interface MeasureReading {
  readonly table: MeasureTable;
  readonly cell: MeasureCell;
}

/** All figures about one subject. A measure that no source has a cell for is left out. */
export interface JoinedSubject {
  readonly key: string;
  readonly subject: Subject;
  readonly label: string;
  /** The reading that counts first; what a person refused or set aside is not among them. */
  readonly readings: ReadonlyMap<MeasureName, readonly MeasureReading[]>;
}

/** A reading from a sentence that nobody has confirmed yet: no fact. */
export function isWaiting({ table, cell }: MeasureReading): boolean {
  return table.fromProse && cell.verdict === undefined && cell.correctedIn === undefined;
}

/** What a person wrote, then tables and confirmed sentences, then what waits; given before blank. */
function rank(reading: MeasureReading): number {
  if (reading.cell.correctedIn !== undefined) return 0;
  const from = isWaiting(reading) ? 5 : reading.table.fromProse ? 3 : 1;
  return from + (reading.cell.figure.state === "blank" ? 1 : 0);
}

/** The order in which readings of one figure speak: by their rank, then by name of file. */
export function byRank(a: MeasureReading, b: MeasureReading): number {
  const order = rank(a) - rank(b);
  return order !== 0 || a.table.file === b.table.file
    ? order
    : a.table.file < b.table.file
      ? -1
      : 1;
}

/** The ente that a place is; null for the ambito, its parts and labels that nobody knows. */
export function enteOfSubject({ place }: Subject): Ente | null {
  return place.at === "ente" ? enteOf(place.match) : null;
}

/** Whose dwellings the printed total of a table counts: those of its rows, when they are all of one. */
function ownerOfTotal({ kind, rows }: MeasureTable): Owner {
  if (kind === "alloggiAler") return "aler";
  const owners = new Set(rows.map(({ subject }) => subject.owner));
  if (owners.size !== 1) return null;
  const [owner] = [...owners] as [Owner];
  if (owner !== null || kind !== "patrimonio") return owner;
  return rows.every(({ subject }) => enteOfSubject(subject)?.kind === "comune") ? "comuni" : null;
}

/** The subject of the printed total of a table. */
export function totalSubject(table: MeasureTable): Subject {
  return subjectAt({ at: "ambito" }, ownerOfTotal(table));
}

/**
 * Joins the tables of some kinds. Rows and printed totals about the same subject come together,
 * whatever file they stand in; the subjects keep the order in which they are met.
 */
export function joinMeasures(
  tables: readonly MeasureTable[],
  kinds: readonly MeasureKind[],
): JoinedSubject[] {
  interface Draft {
    readonly subject: Subject;
    readonly label: string;
    readonly readings: Map<MeasureName, MeasureReading[]>;
  }
  const subjects = new Map<string, Draft>();
  const put = (
    table: MeasureTable,
    subject: Subject,
    label: string,
    cells: MeasureTable["rows"][number]["cells"],
  ) => {
    const key = subjectKey(subject);
    const known = subjects.get(key) ?? { subject, label, readings: new Map() };
    subjects.set(key, known);
    for (const measure of table.measures) {
      const cell = cells[measure];
      if (cell === undefined || cell.verdict === "refused" || cell.setAside === true) continue;
      const all = known.readings.get(measure);
      if (all === undefined) known.readings.set(measure, [{ table, cell }]);
      else all.push({ table, cell });
    }
  };
  for (const table of tables.filter(({ kind }) => kinds.includes(kind))) {
    for (const { subject, label, cells } of table.rows) put(table, subject, label, cells);
    if (table.total !== null) put(table, totalSubject(table), "Ambito", table.total.cells);
  }
  return [...subjects]
    .filter(([, { readings }]) => readings.size > 0)
    .map(([key, { subject, label, readings }]) => ({
      ...{ key, subject, label },
      readings: new Map([...readings].map(([measure, all]) => [measure, all.sort(byRank)])),
    }));
}
