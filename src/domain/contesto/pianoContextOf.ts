// What surrounds the per-ente tables, made of all that was collected: facts only. What was read in
// sentences and waits for a person is none, and rules that need it stay undecided.
import { SCADENZA_NAMES } from "../import/measures";
import type { MeasureTable } from "../import/measureTable";
import type { EnteMatch } from "../enti/matchEnte";
import type { Piano } from "../piano";
import type { Recognition } from "../import/recogniseTables";
import type {
  PianoContext,
  PopolazioneFigures,
  Scadenza,
  Scadenze,
  StatedDate,
} from "../rules/pianoContext";
import { POPOLAZIONE_FIELDS } from "../rules/ruleFields";
import { enteOfSubject, isWaiting, joinMeasures } from "./joinMeasures";
import { patrimonioOf } from "./patrimonioOf";
import { statedFigures, statedReading } from "./statedReading";

/**
 * Residents per comune, with the printed total of the table when one table lists them all: the total
 * of one sender is none of another's comuni.
 */
function popolazioneOf(tables: readonly MeasureTable[]): PopolazioneFigures | undefined {
  const facts = new Set<MeasureTable>();
  const rows = joinMeasures(tables, ["popolazione"]).flatMap(({ subject, readings }) => {
    const ente = enteOfSubject(subject);
    if (ente === null) return [];
    const figures = statedFigures(POPOLAZIONE_FIELDS, (field) => {
      const all = readings.get(field);
      const reading = all?.find((one) => !isWaiting(one));
      if (reading === undefined) return undefined;
      if (reading.cell.correctedIn === undefined) facts.add(reading.table);
      return statedReading(reading, subject, all);
    });
    return Object.keys(figures).length === 0 ? [] : [{ ente, figures }];
  });
  if (rows.length === 0) return undefined;
  const [table] = facts;
  const printed = facts.size === 1 && !table!.fromProse ? table!.total : null;
  const whole = { place: { at: "ambito" }, owner: null, struttura: null, classe: null } as const;
  return {
    rows,
    total:
      printed &&
      statedFigures(POPOLAZIONE_FIELDS, (field) => {
        const cell = printed.cells[field];
        return cell === undefined ? undefined : statedReading({ table: table!, cell }, whole);
      }),
  };
}

/** Days that sources tell and a person confirmed. */
function scadenzeOf(tables: readonly MeasureTable[]): Scadenze | undefined {
  const told = joinMeasures(tables, ["scadenze"]);
  const dates = SCADENZA_NAMES.flatMap((step): [Scadenza, StatedDate][] => {
    const one = told.find(({ subject }) => subject.scadenza === step);
    const reading = one?.readings.get("data")?.find((each) => {
      const { figure } = each.cell;
      return !isWaiting(each) && figure.state === "text" && figure.text.length === 10;
    });
    if (one === undefined || reading === undefined) return [];
    const { figure, cited } = statedReading(reading, one.subject);
    return [[step, { date: figure.state === "text" ? figure.text : null, cited }]];
  });
  return dates.length === 0 ? undefined : Object.fromEntries(dates);
}

/** What the context is made of. */
export interface ContextSources {
  readonly piano: Piano;
  readonly recognitions: readonly Recognition[];
  /** What counts beside the per-ente tables, with what people wrote in the structured sheets. */
  readonly measures: readonly MeasureTable[];
  /** What the workbook declares: its days count more than those that sources tell. */
  readonly declared: PianoContext;
  /** Sub-ambito by code of ente. */
  readonly subAmbiti: ReadonlyMap<string, string>;
  /** Who knows the names of comuni; without it the narrative is not looked at. */
  readonly match: ((label: string) => EnteMatch) | null;
}

/** Whether there is anything of a text: its lines, or figures that were read in its sentences. */
function tellsInWords(texts: readonly unknown[], tables: readonly MeasureTable[]): boolean {
  return texts.length > 0 || tables.some(({ fromProse }) => fromProse);
}

/** The context of a plan. Parts that no source tells of are left out. */
export function pianoContextOf(sources: ContextSources): PianoContext {
  const { piano, recognitions, measures: tables, declared, subAmbiti, match } = sources;
  const parts = new Set(subAmbiti.values()).size;
  const told = scadenzeOf(tables);
  const otherOwners = piano.enti.some(({ ente }) => ente.kind === "altro");
  const texts = recognitions.flatMap((one) =>
    one.lines === undefined || one.lines.length === 0 ? [] : [{ file: one.file, lines: one.lines }],
  );
  return {
    ...declared,
    patrimonio: patrimonioOf(tables, parts, otherOwners),
    popolazione: popolazioneOf(tables),
    scadenze: told === undefined ? declared.scadenze : { ...told, ...declared.scadenze },
    testo:
      match === null || !tellsInWords(texts, tables)
        ? undefined
        : { texts, measures: tables, match },
    subAmbiti: subAmbiti.size === 0 ? undefined : subAmbiti,
  };
}
