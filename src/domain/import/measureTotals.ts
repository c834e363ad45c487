// Sums of a table of measures beside the totals that it prints, told apart from what is no sum at all.
import { valueOf } from "./enteTable";
import { readingOf, type MeasureName } from "./measures";
import type { MeasureRow, MeasureTable, Subject } from "./measureTable";

/** Measures whose sum over several rows means nothing. */
const NO_SUMS: ReadonlySet<MeasureName> = new Set(["densita", "comuniInClasse", "ospitiMinimo"]);

const LEVELS = ["ambito", "subAmbito", "ente"] as const;

function levelOf({ place }: Subject): number {
  return LEVELS.indexOf(place.at);
}

/** The row that says something of everything the table is about: the printed total of a sentence. */
function isWhole({ subject }: MeasureRow): boolean {
  const { place, owner, struttura, classe, scadenza } = subject;
  return (
    place.at === "ambito" &&
    struttura === null &&
    classe === null &&
    scadenza === undefined &&
    (owner === null || owner === "tutti")
  );
}

function isSameOwner(a: MeasureRow, b: MeasureRow): boolean {
  return a.subject.owner === b.subject.owner;
}

/**
 * The rows of sentences that add up: those that no finer row of the same owner divides. null when rows
 * of several levels overlap, as a comune named beside its own sub-ambito.
 */
function partsOf(rows: readonly MeasureRow[]): readonly MeasureRow[] | null {
  const parts: MeasureRow[] = [];
  for (const row of rows) {
    const level = levelOf(row.subject);
    const same = rows.filter((other) => isSameOwner(row, other));
    if (same.some((other) => levelOf(other.subject) > level)) {
      if (level > 0) return null;
      continue;
    }
    const whole = isWhole(row) && rows.some((other) => !isWhole(other));
    if (!whole) parts.push(row);
  }
  return parts;
}

/**
 * The sum of a measure, blank counting as nothing; exact for printed decimals. null where no sum can
 * be made: texts, densities, sentences whose places overlap.
 */
export function sumOfMeasure(table: MeasureTable, measure: MeasureName): number | null {
  if (readingOf(measure) === "text" || NO_SUMS.has(measure)) return null;
  const told = table.rows.filter(({ cells }) => cells[measure] !== undefined);
  const rows = table.fromProse ? partsOf(told) : told;
  if (rows === null) return null;
  let decimals = 0;
  let sum = 0;
  for (const { cells } of rows) {
    const figure = cells[measure]?.figure;
    if (figure?.state !== "value") continue;
    decimals = Math.max(decimals, figure.decimals);
    sum += figure.value;
  }
  return Number(sum.toFixed(Math.min(decimals, 12)));
}

/** The total that the source prints, in a row of its own, in a heading, or in a sentence; else null. */
export function printedMeasure(table: MeasureTable, measure: MeasureName): number | null {
  const own = valueOf(table.total?.cells[measure]);
  if (own !== null) return own;
  const all = table.subtotals.find(({ rows, cells }) => {
    return rows.length === table.rows.length && cells[measure] !== undefined;
  });
  if (all !== undefined) return valueOf(all.cells[measure]);
  if (!table.fromProse) return null;
  const whole = table.rows.find((row) => isWhole(row) && row.cells[measure] !== undefined);
  return valueOf(whole?.cells[measure]);
}
