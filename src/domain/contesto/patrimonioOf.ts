// The dwellings owned, as a tree of wholes and parts that the rules add up. A division is made only
// where all its parts are known: what nobody told must not look like a sum that fails.
import type { Ente } from "../enti/ente";
import type { MeasureKind, MeasureName } from "../import/measures";
import type { MeasureTable, Subject } from "../import/measureTable";
import type { PatrimonioFigures, PatrimonioRow, StatedFigure } from "../rules/pianoContext";
import { PATRIMONIO_FIELDS } from "../rules/ruleFields";
import {
  enteOfSubject,
  isWaiting,
  joinMeasures,
  totalSubject,
  type JoinedSubject,
} from "./joinMeasures";
import { statedFigures, statedReading } from "./statedReading";

const KINDS: readonly MeasureKind[] = ["patrimonio", "alloggiAler"];

const WHOLE = "ambito";
const OWNER_NAMES = { comuni: "comuni", aler: "ALER" } as const;

function isWhole({ subject }: JoinedSubject): boolean {
  const { place, owner } = subject;
  return place.at === "ambito" && (owner === null || owner === "tutti");
}

function ownerId(subject: Subject): string | null {
  if (subject.owner === "comuni" || subject.owner === "aler") return `${WHOLE} ${subject.owner}`;
  return subject.owner === null || subject.owner === "tutti" ? WHOLE : null;
}

interface Draft extends Omit<PatrimonioRow, "partOf" | "breakdown"> {
  readonly joined: JoinedSubject;
}

function draftOf(joined: JoinedSubject): Draft | null {
  const { subject, readings, key } = joined;
  const fact = (measure: MeasureName): StatedFigure | undefined => {
    const all = readings.get(measure);
    const reading = all?.find((one) => !isWaiting(one));
    return reading === undefined ? undefined : statedReading(reading, subject, all);
  };
  const figures = statedFigures(PATRIMONIO_FIELDS, fact);
  const percento = fact("quotaPercento");
  if (Object.keys(figures).length === 0 && percento === undefined) return null;
  const { place, owner } = subject;
  const whose = owner === "comuni" || owner === "aler" ? OWNER_NAMES[owner] : "";
  const where =
    place.at === "ambito"
      ? "ambito"
      : place.at === "subAmbito"
        ? `sub-ambito ${place.name}`
        : (enteOfSubject(subject)?.name ?? place.label);
  const ente: Ente | null = owner === null || owner === "comuni" ? enteOfSubject(subject) : null;
  return {
    id: place.at === "ambito" ? ownerId(subject)! : key,
    name: whose === "" ? where : `${where}, ${whose}`,
    ente,
    figures,
    ...(percento === undefined ? {} : { percento }),
    joined,
  };
}

/**
 * The parts of the ambito named at one level: owners below the whole, sub-ambiti below an owner. They
 * divide their whole only when every sub-ambito that the office declares is among them.
 */
function divisionOf(
  row: Draft,
  all: readonly Draft[],
  declared: number,
  otherOwners: boolean,
): Pick<PatrimonioRow, "partOf" | "breakdown"> {
  const none = { partOf: null, breakdown: null };
  const { subject } = row.joined;
  const { place, owner } = subject;
  if (place.at === "ambito") {
    if (isWhole(row.joined) || otherOwners) return none;
    const owners = all.filter(({ id }) => id === `${WHOLE} comuni` || id === `${WHOLE} aler`);
    return owners.length === 2 ? { partOf: WHOLE, breakdown: "proprietà" } : none;
  }
  if (place.at === "ente") return none;
  const parts = all.filter(
    ({ joined }) => joined.subject.place.at === "subAmbito" && joined.subject.owner === owner,
  );
  return parts.length >= Math.max(2, declared)
    ? { partOf: ownerId(subject), breakdown: "sub-ambiti" }
    : none;
}

/** The enti of one table below its printed total: a division that its source made itself. */
function tableDivision(table: MeasureTable, index: number, known: readonly PatrimonioRow[]) {
  if (table.total === null || table.fromProse) return [];
  const rows = table.rows.map(({ subject, label, cells }, at): PatrimonioRow => {
    const fact = (measure: MeasureName) => {
      const cell = cells[measure];
      return cell === undefined ? undefined : statedReading({ table, cell }, subject);
    };
    const percento = fact("quotaPercento");
    return {
      id: `tabella ${index} ${at}`,
      name: enteOfSubject(subject)?.name ?? label,
      partOf: `tabella ${index}`,
      breakdown: null,
      ente: null,
      figures: statedFigures(PATRIMONIO_FIELDS, fact),
      ...(percento === undefined ? {} : { percento }),
    };
  });
  const subject = totalSubject(table);
  const { cells } = table.total;
  const figures = statedFigures(PATRIMONIO_FIELDS, (measure) => {
    const cell = cells[measure];
    return cell === undefined ? undefined : statedReading({ table, cell }, subject);
  });
  const twin = known.find(({ id }) => id === ownerId(subject));
  const whole: PatrimonioRow = {
    ...{ id: `tabella ${index}`, partOf: null, breakdown: null, ente: null, figures },
    name: twin?.name ?? "ambito",
  };
  return [whole, ...rows];
}

/**
 * The patrimonio that is known as a fact. Undefined when no source tells of it.
 * @param declared how many sub-ambiti the office declares; 0 when it declares none.
 * @param otherOwners whether the plan has owners beside comuni and ALER.
 */
export function patrimonioOf(
  tables: readonly MeasureTable[],
  declared: number,
  otherOwners: boolean,
): PatrimonioFigures | undefined {
  const drafts = joinMeasures(tables, KINDS).flatMap((one) => draftOf(one) ?? []);
  if (drafts.length === 0) return undefined;
  const rows = drafts.map((row): PatrimonioRow => {
    const { joined: _, ...rest } = row;
    return { ...rest, ...divisionOf(row, drafts, declared, otherOwners) };
  });
  const ids = new Set(rows.map(({ id }) => id));
  const rooted = rows.map((row) =>
    row.partOf === null || ids.has(row.partOf) ? row : { ...row, partOf: null, breakdown: null },
  );
  const own = tables.filter(({ kind }) => KINDS.includes(kind));
  return { rows: [...rooted, ...own.flatMap((table, i) => tableDivision(table, i, rooted))] };
}
