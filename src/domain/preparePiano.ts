// START HERE. The job from end to end, as a table of contents:
//
//   grids of every source ──► recogniseSource ──► Recognition   what stands where, nothing corrected
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
import type { AlloggiAggregate } from "./alloggi/aggregateAlloggi";
import { alloggiFindings } from "./alloggi/alloggiFindings";
import { readAlloggiSheet } from "./alloggi/alloggiSheet";
import { elencoOf, withElenco } from "./alloggi/elenco";
import { elencoAlloggi } from "./alloggi/elencoAlloggi";
import { alloggiSheets, joinAlloggi, sourcesWithElenco } from "./alloggi/keptAlloggi";
import type { EnteMatch } from "./enti/matchEnte";
import { recogniseSource, type SourceGrids, type Taught } from "./recogniseSource";
import type { EnteTable } from "./import/enteTable";
import { enteOf, joinEnti, type Piano } from "./piano";
import { bySeverity, checkPiano, type Check } from "./rules/checkPiano";
import { rulebookOf } from "./rules/rulebook";
import { applyCorrections, findCorrections, type Correction } from "./sheets/corrections";
import { pianoSheets, readSheetFigures } from "./sheets/offerta";
import { provenienzaSheet, readProvenienza, type ReadSource } from "./sheets/provenienza";
import { SHEETS } from "./sheets/sheetNames";

/** All that is known: sources, what people corrected, and the plan that follows from both. */
export interface PreparedPiano {
  readonly sources: readonly ReadSource[];
  readonly corrections: readonly Correction[];
  readonly hand: HandMade;
  /** What the sheets `Ambito` and `Enti` declare, with what they leave open. */
  readonly ambito: AmbitoReading;
  /** What the dwelling lists of all sources add up to; null without lists. */
  readonly elenco: AlloggiAggregate | null;
  readonly piano: Piano;
}

/** What is known before it is joined. */
export type Known = Omit<PreparedPiano, "piano" | "elenco">;

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
): Known {
  const named = (name: string) => own.find(({ sheet }) => sheet === name);
  const provenienza = named(SHEETS.provenienza.sheet);
  const alloggi = named(SHEETS.alloggi.sheet);
  const sources = joinAlloggi(
    (provenienza && readProvenienza(provenienza, match)) ?? [],
    (alloggi && readAlloggiSheet(alloggi, match)) ?? [],
  );
  const read = sources.map(({ recognition }) => recognition);
  const ambito = readAmbito(own, match);
  const alone = joinEnti(withElenco(read, elencoOf(read, ambito.ambito?.year ?? null)));
  const corrections = [SHEETS.offerta.sheet, SHEETS.quote.sheet].flatMap((sheet) => {
    const grid = named(sheet);
    return grid === undefined ? [] : findCorrections(alone, readSheetFigures(grid), file, sheet);
  });
  return { sources, corrections, hand: ambito.hand, ambito };
}

/** Recognises new sources. @param readAt when they were read, as an Excel serial number. */
export function readSources(
  sources: readonly SourceGrids[],
  match: (label: string) => EnteMatch,
  readAt: number,
  taught: Taught = {},
): ReadSource[] {
  return sources.map((source) => ({
    recognition: recogniseSource(source, match, taught),
    readAt,
  }));
}

/**
 * Joins known and new sources: a file that is read again replaces what it said before.
 * @param year the plan year when the user gave it; else the declared one counts, then that of the titles.
 */
export function preparePiano(
  known: Known,
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
  const recognitions = sources.map(({ recognition }) => recognition);
  const declared = year ?? known.ambito.ambito?.year ?? null;
  const elenco = elencoOf(recognitions, declared);
  const corrected = applyCorrections(withElenco(recognitions, elenco), known.corrections);
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
    elenco,
    piano: joinEnti(corrected, declared),
  };
}

/** The structured sheets for a plan. */
export function ownSheets({ piano, hand, sources, elenco }: PreparedPiano): TableSheet[] {
  return [
    ...pianoSheets(piano, hand),
    provenienzaSheet(sourcesWithElenco(sources, elenco)),
    ...alloggiSheets(sources),
  ];
}

/** Checks a plan against the rulebook of its year. */
export function checkPrepared({ piano, elenco }: PreparedPiano): Check {
  if (elenco === null) return checkPiano(piano, rulebookOf(piano.year));
  const check = checkPiano(piano, rulebookOf(piano.year), { elenco: elencoAlloggi(elenco) });
  return { ...check, findings: bySeverity([...check.findings, ...alloggiFindings(elenco)]) };
}

/** The tables of a plan template: those of the open workbook that are not Quadra's own. */
export function templateTables(
  file: string,
  others: readonly CellGrid[],
  match: (label: string) => EnteMatch,
): readonly EnteTable[] {
  return recogniseSource({ file, grids: others }, match).tables;
}

/** Nothing known yet. */
export const NOTHING_KNOWN: Known = {
  sources: [],
  corrections: [],
  hand: { subAmbiti: new Map() },
  ambito: NO_AMBITO,
};
