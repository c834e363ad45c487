// START HERE. The job from end to end, as a table of contents:
//
//   grids of every source ──► recogniseTables ──► Recognition   what stands where, nothing corrected
//                                   │
//   what people corrected ──► applyCorrections                  the office has the last word
//                                   ▼
//                               joinEnti ──────► Piano          one row per ente, every figure sourced
//                                   │
//                 ┌─────────────────┼──────────────────┐
//                 ▼                 ▼                  ▼
//            pianoSheets       checkPiano           planFill
//         structured sheets     findings        writes for the plan
//
// Everything here is pure and synchronous: grids in, values out.
import type { CellGrid } from "../workbook/cellGrid";
import type { TableSheet } from "../workbook/tableSheet";
import type { HandMade } from "./ambito/entiSheet";
import { NO_AMBITO, readAmbito, type AmbitoReading } from "./ambito/readAmbito";
import type { EnteMatch } from "./enti/matchEnte";
import type { EnteTable } from "./import/enteTable";
import { recogniseTables } from "./import/recogniseTables";
import { enteOf, joinEnti, type Piano } from "./piano";
import { checkPiano, type Check } from "./rules/checkPiano";
import { rulebookOf } from "./rules/rulebook";
import { applyCorrections, findCorrections, type Correction } from "./sheets/corrections";
import { pianoSheets, readSheetFigures } from "./sheets/offerta";
import { provenienzaSheet, readProvenienza, type ReadSource } from "./sheets/provenienza";
import { SHEETS } from "./sheets/sheetNames";

/** A file, a text or the sheets of the open workbook. `file` is the name that findings cite. */
export interface SourceGrids {
  readonly file: string;
  readonly grids: readonly CellGrid[];
}

/** All that is known: sources, what people corrected, and the plan that follows from both. */
export interface PreparedPiano {
  readonly sources: readonly ReadSource[];
  readonly corrections: readonly Correction[];
  readonly hand: HandMade;
  /** What the sheets `Ambito` and `Enti` declare, with what they leave open. */
  readonly ambito: AmbitoReading;
  readonly piano: Piano;
}

/** Names of Quadra's structured sheets. */
export const OWN_SHEETS: ReadonlySet<string> = new Set(
  Object.values(SHEETS).map(({ sheet }) => sheet),
);

/** Splits the grids of a workbook into Quadra's structured sheets and all others. */
export function splitGrids(grids: readonly CellGrid[]): { own: CellGrid[]; others: CellGrid[] } {
  const own = grids.filter(({ sheet }) => sheet !== null && OWN_SHEETS.has(sheet));
  return { own, others: grids.filter((grid) => !own.includes(grid)) };
}

/**
 * Reads back what Quadra keeps in a workbook.
 * @param file name of that workbook: corrections are cited with it.
 */
export function readOwnSheets(
  file: string,
  own: readonly CellGrid[],
  match: (label: string) => EnteMatch,
): Omit<PreparedPiano, "piano"> {
  const named = (name: string) => own.find(({ sheet }) => sheet === name);
  const provenienza = named(SHEETS.provenienza.sheet);
  const sources = (provenienza && readProvenienza(provenienza, match)) ?? [];
  const alone = joinEnti(sources.map(({ recognition }) => recognition));
  const corrections = [SHEETS.offerta.sheet, SHEETS.quote.sheet].flatMap((sheet) => {
    const grid = named(sheet);
    return grid === undefined ? [] : findCorrections(alone, readSheetFigures(grid), file, sheet);
  });
  const ambito = readAmbito(own, match);
  return { sources, corrections, hand: ambito.hand, ambito };
}

/** Recognises new sources. @param readAt when they were read, as an Excel serial number. */
export function readSources(
  sources: readonly SourceGrids[],
  match: (label: string) => EnteMatch,
  readAt: number,
): ReadSource[] {
  return sources.map(({ file, grids }) => ({
    recognition: recogniseTables(file, grids, match),
    readAt,
  }));
}

/**
 * Joins known and new sources: a file that is read again replaces what it said before.
 * @param year the plan year when the user gave it; else the declared one counts, then that of the titles.
 */
export function preparePiano(
  known: Omit<PreparedPiano, "piano">,
  read: readonly ReadSource[] = [],
  year: number | null = null,
): PreparedPiano {
  const again = new Map(read.map((source) => [source.recognition.file, source]));
  const sources = [
    ...known.sources.map((source) => again.get(source.recognition.file) ?? source),
    ...read.filter(
      ({ recognition }) => !known.sources.some((one) => one.recognition.file === recognition.file),
    ),
  ];
  const corrected = applyCorrections(
    sources.map(({ recognition }) => recognition),
    known.corrections,
  );
  const listed = read
    .flatMap(({ recognition }) => recognition.subAmbiti)
    .flatMap(({ match, subAmbito }) => {
      const ente = enteOf(match);
      return ente === null ? [] : [[ente.code, subAmbito] as const];
    });
  return {
    ...known,
    sources,
    hand: { ...known.hand, subAmbiti: new Map([...listed, ...known.hand.subAmbiti]) },
    piano: joinEnti(corrected, year ?? known.ambito.ambito?.year ?? null),
  };
}

/** The structured sheets for a plan. */
export function ownSheets({ piano, hand, sources }: PreparedPiano): TableSheet[] {
  return [...pianoSheets(piano, hand), provenienzaSheet(sources)];
}

/** Checks a plan against the rulebook of its year. */
export function checkPrepared({ piano }: PreparedPiano): Check {
  return checkPiano(piano, rulebookOf(piano.year));
}

/** The tables of a plan template: those of the open workbook that are not Quadra's own. */
export function templateTables(
  file: string,
  others: readonly CellGrid[],
  match: (label: string) => EnteMatch,
): readonly EnteTable[] {
  return recogniseTables(file, others, match).tables;
}

/** Nothing known yet. */
export const NOTHING_KNOWN: Omit<PreparedPiano, "piano"> = {
  sources: [],
  corrections: [],
  hand: { subAmbiti: new Map() },
  ambito: NO_AMBITO,
};
