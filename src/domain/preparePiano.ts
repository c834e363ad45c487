// START HERE. The job from end to end, as a table of contents:
//
//   grids of every source ──► recogniseSource ──► Recognition   what stands where, nothing corrected
//                                   │
//   what people corrected ──► applyCorrections                  the office has the last word
//                                   ▼
//   what the office decided ─► joinFonti                        which of several sources speaks
//                                   ▼
//                                 Piano                         one row per ente, every figure sourced
//                                   │
//                 ┌─────────────────┼──────────────────┐
//                 ▼                 ▼                  ▼
//            pianoSheets       checkPiano           planFill
//         structured sheets     findings        writes for the plan
//
// Everything here is pure and synchronous: grids in, values out. A plan of a whole region takes a while in
// some phases; these have a twin `…Steps` that stops now and then, so that a pane can answer in between.
import type { CellGrid } from "../workbook/cellGrid";
import type { TableSheet } from "../workbook/tableSheet";
import type { HandMade } from "./ambito/entiSheet";
import { NO_AMBITO, readAmbito, type AmbitoReading } from "./ambito/readAmbito";
import type { AlloggiAggregate } from "./alloggi/aggregateAlloggi";
import { alloggiFindings } from "./alloggi/alloggiFindings";
import { isAlloggiSheet, readAlloggiSheet } from "./alloggi/alloggiSheet";
import { elencoOf, elencoSteps } from "./alloggi/elenco";
import type { AlloggiProgress } from "./alloggi/readAlloggiList";
import { elencoAlloggi } from "./alloggi/elencoAlloggi";
import { alloggiSheets, joinAlloggi, sourcesWithElenco } from "./alloggi/keptAlloggi";
import { carryVerdicts } from "./contesto/carryVerdicts";
import { pianoContextOf } from "./contesto/pianoContextOf";
import type { TemplateSheets } from "./fill/newRows";
import type { EnteMatch } from "./enti/matchEnte";
import {
  recogniseSource,
  recogniseSourceSteps,
  type SourceGrids,
  type Taught,
} from "./recogniseSource";
import type { EnteTable } from "./import/enteTable";
import { carryFondi } from "./fondi/carryFondi";
import { checkFondi, type FondiCheck } from "./fondi/checkFondi";
import { populationOf } from "./contesto/populationOf";
import type { FundRecognition } from "./fondi/fondo";
import type { FundOutcome } from "./fondi/fundOutcome";
import { joinFondi, type Fondi, type FundPart } from "./fondi/joinFondi";
import { findReturned, joinReturned } from "./indagine/returnedQuestionario";
import { sourcesOfOtherYears, yearOfSources } from "./fonti/annoDellaFonte";
import { joinFontiSteps, type Decided } from "./fonti/joinFonti";
import type { Scelta } from "./fonti/scelta";
import { ruledMisure, weighMisure, type MisureRuling } from "./fonti/weighMisure";
import type { WeighedFonti } from "./fonti/discordanza";
import type { NarrativeLine } from "./narrativa/narrativeText";
import { isTestoSheet, readTestoSheet, testoSheets } from "./narrativa/testoSheet";
import { enteOf, type Piano } from "./piano";
import type { CifraPrecedente } from "./precedente/cifraPrecedente";
import { cifreApart } from "./precedente/cifreApart";
import { readPrecedenti } from "./precedente/precedentiSheet";
import type { CheckMemory } from "./rules/checkParts";
import {
  bySeverity,
  checkPianoSteps,
  recheckPianoSteps,
  type Check,
  type RememberedCheck,
} from "./rules/checkPiano";
import { declaredContext, declaredParameters } from "./rules/declaredContext";
import { weighFindings, type Motivazione, type Weighed } from "./rules/motivazioni";
import { readMotivazioni } from "./rules/motivazioniSheet";
import { readRegole, type EditedRules } from "./rules/readRegole";
import type { PianoContext } from "./rules/pianoContext";
import { priorYearOf } from "./rules/readPriorYear";
import { fundRulesOf } from "./rules/fondiRules";
import { rulebookOf } from "./rules/rulebook";
import { findCorrections, type Correction } from "./sheets/corrections";
import type { MeasureTable } from "./import/measureTable";
import type { Recognition } from "./import/recogniseTables";
import { measureSheets } from "./sheets/measureSheets";
import { readMeasureSheets } from "./sheets/readMeasureSheets";
import type { Rulebook } from "./rules/ruleTypes";
import {
  fondiRegoleSheets,
  NO_FONDI_REGOLE,
  readFondiRegole,
  type FondiRegole,
} from "./sheets/fondiRegoleSheets";
import { riconciliazioneSheets } from "./sheets/riconciliazioneSheet";
import { fondiSheets, isFondiSheet } from "./sheets/fondiSheets";
import { readFondiSheets } from "./sheets/readFondiSheets";
import { pianoSheetsSteps, readSheetFigures } from "./sheets/offerta";
import { provenienzaSteps } from "./sheets/provenienza";
import { readProvenienzaSteps } from "./sheets/readProvenienza";
import { readScelte } from "./sheets/scelteRows";
import type { ReadSource } from "./sheets/readSource";
import { readOnce } from "./sheets/readOnce";
import { SHEETS } from "./sheets/sheetNames";
import { finish, type Steps } from "../workbook/steps";
import {
  NOTHING_TAUGHT,
  readVocabulary,
  vocabularySheets,
  type VocabularyReading,
} from "./vocabolario/vocabularySheets";

/** All that is known: sources, what people corrected, and the plan that follows from both. */
export interface PreparedPiano {
  readonly sources: readonly ReadSource[];
  readonly corrections: readonly Correction[];
  /** Which of several sources speaks, as the office decided. */
  readonly scelte: readonly Scelta[];
  /** Figures that people wrote in `Popolazione`, `Patrimonio` and `Residenzialità`. */
  readonly measureCorrections: readonly MeasureTable[];
  /** What people wrote in `Fondi` and `Movimenti`, workbook by workbook. */
  readonly fondiHand?: readonly FundPart[];
  /** Ceilings and rules of matching that the office edited. */
  readonly fondiRegole?: FondiRegole;
  readonly hand: HandMade;
  /** What the sheets `Ambito` and `Enti` declare, with what they leave open. */
  readonly ambito: AmbitoReading;
  /** What people taught about headings, in `Sinonimi` and `Corrispondenze`. */
  readonly taught: VocabularyReading;
  /** What the dwelling lists of all sources add up to; null without lists. */
  readonly elenco: AlloggiAggregate | null;
  /** What the sheet `Regole` says; without it the rules count as the law has them. */
  readonly regole?: EditedRules | null;
  /** Reasons that the office wrote for findings, complete or not. */
  readonly motivazioni?: readonly Motivazione[];
  /** What the sheet `Precedenti` keeps of earlier plans. */
  readonly precedenti?: readonly CifraPrecedente[];
  readonly piano: Piano;
  /** Where sources disagree, replace each other, or speak of other years. */
  readonly fonti: WeighedFonti;
  /** Which figures beside the per-ente tables count. */
  readonly misure: MisureRuling;
}

/** What is known before the plan is made of it. */
export type Known = Omit<PreparedPiano, "piano" | "elenco" | "fonti" | "misure">;

/** Names of Quadra's structured sheets. */
export const OWN_SHEETS: ReadonlySet<string> = new Set(
  Object.values(SHEETS).map(({ sheet }) => sheet),
);

function withFondi(
  recognition: Recognition,
  judge: (fondi: FundRecognition) => FundRecognition,
): Recognition {
  const { fondi } = recognition;
  return fondi === undefined ? recognition : { ...recognition, fondi: judge(fondi) };
}

/** Splits the grids of a workbook into Quadra's structured sheets and all others. */
export function splitGrids(grids: readonly CellGrid[]): { own: CellGrid[]; others: CellGrid[] } {
  const own = grids.filter(
    (grid) =>
      grid.sheet !== null &&
      OWN_SHEETS.has(grid.sheet) &&
      // Senders call their own lists "Alloggi" too, and their own tables "Fondi".
      (grid.sheet !== SHEETS.alloggi.sheet || isAlloggiSheet(grid)) &&
      ((grid.sheet !== SHEETS.fondi.sheet && grid.sheet !== SHEETS.movimenti.sheet) ||
        isFondiSheet(grid)) &&
      (grid.sheet !== SHEETS.testo.sheet || isTestoSheet(grid)),
  );
  return { own, others: grids.filter((grid) => !own.includes(grid)) };
}

/** The sources whose lists count in the plan, and its year. */
function countedSources(sources: readonly ReadSource[], year: number | null) {
  const planYear = year ?? yearOfSources(sources.map(({ recognition }) => recognition));
  const apart = sourcesOfOtherYears(sources, planYear);
  const counted = sources
    .filter((source) => !apart.has(source))
    .map(({ recognition }) => recognition);
  return { counted, planYear };
}

/** Joins sources and what their dwelling lists add up to; lists of other years stay apart too. */
function* joinAll(
  known: { readonly sources: readonly ReadSource[] } & Decided,
): Steps<Pick<PreparedPiano, "piano" | "fonti" | "misure" | "elenco">> {
  const { sources, year = null } = known;
  const { counted, planYear } = countedSources(sources, year);
  const elenco = elencoOf(counted, planYear);
  return { ...(yield* joinFontiSteps(sourcesWithElenco(sources, elenco), known)), elenco };
}

/** Sources with the sentences that the workbook keeps of them. */
function withTexts(
  sources: readonly ReadSource[],
  texts: ReadonlyMap<string, readonly NarrativeLine[]>,
): ReadSource[] {
  return sources.map((source) => {
    const lines = texts.get(source.recognition.file);
    return lines === undefined
      ? source
      : { ...source, recognition: { ...source.recognition, lines } };
  });
}

const provenienzaOnce = readOnce(readProvenienzaSteps);
const alloggiOnce = readOnce(function* (...grid: Parameters<typeof readAlloggiSheet>) {
  yield;
  return readAlloggiSheet(...grid);
});

/**
 * Reads back what Quadra keeps in a workbook.
 * @param file name of that workbook: corrections are cited with it.
 */
export function readOwnSheets(
  file: string,
  own: readonly CellGrid[],
  match: (label: string) => EnteMatch,
): Known {
  return finish(readOwnSheetsSteps(file, own, match));
}

/** `readOwnSheets`, step by step. */
export function* readOwnSheetsSteps(
  file: string,
  own: readonly CellGrid[],
  match: (label: string) => EnteMatch,
): Steps<Known> {
  const named = (name: string) => own.find(({ sheet }) => sheet === name);
  const provenienza = named(SHEETS.provenienza.sheet);
  const alloggi = named(SHEETS.alloggi.sheet);
  const testo = named(SHEETS.testo.sheet);
  const texts = testo === undefined ? new Map() : readTestoSheet(testo);
  const remembered = withTexts(
    joinAlloggi(
      (provenienza && (yield* provenienzaOnce(provenienza, match))) ?? [],
      (alloggi && (yield* alloggiOnce(alloggi, match))) ?? [],
    ),
    texts,
  );
  const scelte = provenienza === undefined ? [] : readScelte(provenienza, file, match);
  yield;
  const ambito = readAmbito(own, match, file);
  yield;
  const read = remembered.map(({ recognition }) => recognition);
  const planYear = ambito.ambito?.year ?? yearOfSources(read);
  // The sheets were written with what was decided then: only what differs from that is by hand.
  const told = ofYear(remembered, planYear).flatMap((one) => one.measures);
  const readAt = new Map(remembered.map((one) => [one.recognition.file, one.readAt]));
  const { ruling } = weighMisure(told, { readAt, scelte, corrected: new Set() });
  const measures = readMeasureSheets(file, own, ruledMisure(told, ruling), match);
  const fondi = readFondiSheets(
    file,
    own,
    ofYear(remembered, planYear).flatMap((one) => one.fondi ?? []),
  );
  const sources = remembered.map((source) => ({
    ...source,
    recognition: withFondi(measures.confirm(source.recognition), fondi.confirm),
  }));
  yield;
  const { piano: alone } = yield* joinAll({ sources, scelte, year: ambito.ambito?.year ?? null });
  const corrections: Correction[] = [];
  for (const sheet of [SHEETS.offerta.sheet, SHEETS.quote.sheet]) {
    yield;
    const grid = named(sheet);
    if (grid === undefined) continue;
    corrections.push(...findCorrections(alone, readSheetFigures(grid), file, sheet));
  }
  yield;
  const regole = named(SHEETS.regole.sheet);
  const motivazioni = named(SHEETS.motivazioni.sheet);
  const precedenti = named(SHEETS.precedenti.sheet);
  return {
    sources,
    corrections,
    measureCorrections: measures.corrections,
    fondiHand: fondi.own === null ? [] : [fondi.own],
    fondiRegole: readFondiRegole(file, own),
    scelte,
    hand: ambito.hand,
    ambito,
    taught: readVocabulary(own),
    regole: regole === undefined ? null : readRegole(regole, file),
    motivazioni: (motivazioni && readMotivazioni(motivazioni, file)) ?? [],
    precedenti: (precedenti && readPrecedenti(precedenti, file)) ?? [],
  };
}

/** Like `readSources`, step by step; what the lists add up to is known at the end, too. */
export function* readSourcesSteps(
  known: Known,
  sources: readonly SourceGrids[],
  match: (label: string) => EnteMatch,
  readAt: number,
  taught: Taught = {},
): Generator<AlloggiProgress, ReadSource[]> {
  const read: ReadSource[] = [];
  for (const source of sources) {
    const { returned, rest } = findReturned(source, match, taught.ambito ?? null);
    const recognition = yield* recogniseSourceSteps(rest, match, taught);
    read.push({ ...joinReturned(returned, recognition), readAt });
  }
  const year = known.ambito.ambito?.year ?? null;
  const { counted, planYear } = countedSources(joinSources(known.sources, read), year);
  yield* elencoSteps(counted, planYear);
  return read;
}

/** A file that is read again replaces what it said before; verdicts on its sentences are kept. */
function joinSources(known: readonly ReadSource[], read: readonly ReadSource[]): ReadSource[] {
  const again = new Map(read.map((source) => [source.recognition.file, source]));
  const files = new Set(known.map(({ recognition }) => recognition.file));
  return [
    ...known.map((source) => {
      const fresh = again.get(source.recognition.file);
      if (fresh === undefined) return source;
      // The same object when nothing was said: what the lists add up to is remembered by it.
      const recognition = carryFondi(
        source.recognition,
        carryVerdicts(source.recognition, fresh.recognition),
      );
      return recognition === fresh.recognition ? fresh : { ...fresh, recognition };
    }),
    ...read.filter(({ recognition }) => !files.has(recognition.file)),
  ];
}

/**
 * Recognises new sources; questionnaires that came back are sources like any other.
 * @param readAt when they were read, as an Excel serial number.
 */
export function readSources(
  sources: readonly SourceGrids[],
  match: (label: string) => EnteMatch,
  readAt: number,
  taught: Taught = {},
): ReadSource[] {
  return sources.map((source) => {
    const { returned, rest } = findReturned(source, match, taught.ambito ?? null);
    return { ...joinReturned(returned, recogniseSource(rest, match, taught)), readAt };
  });
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
  return finish(preparePianoSteps(known, read, year));
}

/** `preparePiano`, step by step. */
export function* preparePianoSteps(
  known: Known,
  read: readonly ReadSource[] = [],
  year: number | null = null,
): Steps<PreparedPiano> {
  const sources = joinSources(known.sources, read);
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
    ...(yield* joinAll({
      sources,
      scelte: known.scelte,
      corrections: known.corrections,
      measureCorrections: known.measureCorrections,
      year: year ?? known.ambito.ambito?.year ?? null,
    })),
  };
}

/** The structured sheets for a plan. */
export function ownSheets(prepared: PreparedPiano): TableSheet[] {
  return finish(ownSheetsSteps(prepared));
}

/** `ownSheets`, step by step. */
export function* ownSheetsSteps(prepared: PreparedPiano): Steps<TableSheet[]> {
  const { piano, hand, sources, elenco, fonti, scelte, taught } = prepared;
  const tables = yield* pianoSheetsSteps(piano, hand);
  const besides = [
    ...measureSheets(measuresOf(prepared)),
    ...fondiSheets(fondiOf(prepared)),
    ...riconciliazioneSheets(fondiOf(prepared)),
    ...fondiRegoleSheets(fondiOf(prepared), prepared.fondiRegole ?? NO_FONDI_REGOLE),
  ];
  yield;
  const provenienza = yield* provenienzaSteps(sourcesWithElenco(sources, elenco), {
    fonti,
    scelte,
  });
  return [
    ...tables,
    ...besides,
    provenienza,
    ...alloggiSheets(sources),
    ...testoSheets(sources.map(({ recognition }) => recognition)),
    ...vocabularySheets(taught),
  ];
}

/** What the sources of the plan year say; last year's plan is no fact of this year. */
function ofYear(sources: readonly ReadSource[], planYear: number | null): Recognition[] {
  const apart = sourcesOfOtherYears(sources, planYear);
  return sources.filter((one) => !apart.has(one)).map(({ recognition }) => recognition);
}

/** The ledger of funds: what all sources of the year say, and what people wrote themselves. */
export function fondiOf({
  piano,
  sources,
  fondiHand = [],
}: Pick<PreparedPiano, "piano" | "sources" | "fondiHand">): Fondi {
  return joinFondi([
    ...ofYear(sources, piano.year).flatMap(({ fondi }) => fondi ?? []),
    ...fondiHand,
  ]);
}

/** Everything beside the per-ente tables: of all sources of the year, and what people wrote themselves. */
export function measuresOf({
  piano,
  sources,
  misure,
  measureCorrections,
}: Pick<PreparedPiano, "piano" | "sources" | "misure" | "measureCorrections">): MeasureTable[] {
  const told = ofYear(sources, piano.year).flatMap(({ measures }) => measures);
  return [...ruledMisure(told, misure), ...measureCorrections];
}

/** The rulebook of a plan: that of its year, as the office edited it, with what the ambito declares. */
export function preparedRulebook({ piano, ambito, regole }: PreparedPiano): Rulebook {
  return rulebookOf(piano.year, declaredParameters(ambito), regole?.source);
}

/** A check, and what became of the reasons that the office gave. */
export interface WeighedCheck extends Check {
  readonly weighed: Weighed;
}

/**
 * Figures of earlier plans: those of the sheet `Precedenti`, and of years that it does not have those of
 * sources that were collected and stay apart.
 */
export function cifrePrecedenti({
  piano,
  sources,
  precedenti = [],
}: Pick<PreparedPiano, "piano" | "sources" | "precedenti">): CifraPrecedente[] {
  const kept = new Set(precedenti.map(({ year }) => year));
  const apart = cifreApart([...sourcesOfOtherYears(sources, piano.year)]);
  return [...precedenti, ...apart.filter(({ year }) => !kept.has(year))];
}

/** What surrounds the per-ente tables of a plan. */
export function preparedContext(
  prepared: PreparedPiano,
  match: ((label: string) => EnteMatch) | null,
): PianoContext {
  const { piano, elenco, fonti, sources, hand, ambito } = prepared;
  const surroundings = pianoContextOf({
    declared: declaredContext(ambito),
    ...{ piano, match, measures: measuresOf(prepared) },
    recognitions: ofYear(sources, piano.year),
    subAmbiti: hand.subAmbiti,
  });
  const prima =
    piano.year === null ? undefined : priorYearOf(piano.year, cifrePrecedenti(prepared));
  const context = { ...surroundings, fonti, prima };
  return elenco === null ? context : { ...context, elenco: elencoAlloggi(elenco) };
}

/** Findings with what the funds, the dwelling lists, the sheet `Regole` and the reasons add to them. */
function weigh<Kind extends Check>(
  prepared: PreparedPiano,
  check: Kind,
  context: PianoContext,
): Kind & WeighedCheck {
  const { regole, motivazioni = [], elenco } = prepared;
  const findings = [...check.findings, ...checkPreparedFondi(prepared, context).findings];
  const weighed = weighFindings(findings, motivazioni);
  const lists = elenco === null ? [] : alloggiFindings(elenco);
  const all = [...findings, ...lists, ...(regole?.findings ?? []), ...weighed.findings];
  return { ...check, findings: bySeverity(all), weighed };
}

/**
 * Checks a plan against its rulebook, with all that surrounds its tables, and weighs the findings against
 * the reasons.
 * @param match who knows the names of comuni; without it the narrative is not looked at.
 */
export function checkPrepared(
  prepared: PreparedPiano,
  match: ((label: string) => EnteMatch) | null = null,
): WeighedCheck {
  return finish(checkPreparedSteps(prepared, match));
}

/** `checkPrepared`, step by step. */
export function* checkPreparedSteps(
  prepared: PreparedPiano,
  match: ((label: string) => EnteMatch) | null = null,
): Steps<WeighedCheck> {
  const rulebook = preparedRulebook(prepared);
  const context = preparedContext(prepared, match);
  yield;
  const check = yield* checkPianoSteps(prepared.piano, rulebook, context);
  yield;
  return weigh(prepared, check, context);
}

/** `checkPreparedSteps` that evaluates only what depends on cells that changed since the check before. */
export function* recheckPreparedSteps(
  prepared: PreparedPiano,
  match: (label: string) => EnteMatch,
  before: CheckMemory,
): Steps<WeighedCheck & RememberedCheck> {
  const rulebook = preparedRulebook(prepared);
  const context = preparedContext(prepared, match);
  yield;
  const check = yield* recheckPianoSteps(prepared.piano, rulebook, context, before);
  yield;
  return weigh(prepared, check, context);
}

/**
 * Checks the ledger of funds. @param context what surrounds the plan; its population is compared.
 * @param payments what came out of payments (`checkPagamenti`).
 */
export function checkPreparedFondi(
  prepared: PreparedPiano,
  context: PianoContext,
  payments: readonly FundOutcome[] = [],
): FondiCheck {
  const { parameters, findings } = prepared.fondiRegole ?? NO_FONDI_REGOLE;
  const check = checkFondi(fondiOf(prepared), {
    ...(parameters === null ? {} : { parameters }),
    rules: fundRulesOf(preparedRulebook(prepared)),
    population: populationOf(context),
    payments,
  });
  return { ...check, findings: bySeverity([...check.findings, ...findings]) };
}

/** The plan without the enti that the office keeps out of it: what a template is filled with. */
export function pianoToFill({ piano, ambito: { ambito } }: PreparedPiano): Piano {
  const out = new Set(
    ambito?.enti.filter(({ inPiano }) => inPiano === false).map(({ code }) => code),
  );
  if (out.size === 0) return piano;
  return { ...piano, enti: piano.enti.filter(({ ente }) => !out.has(ente.code)) };
}

/** The tables of a plan template: those of the open workbook that are not Quadra's own. */
export function templateTables(
  file: string,
  others: readonly CellGrid[],
  match: (label: string) => EnteMatch,
): readonly EnteTable[] {
  return finish(templateTablesSteps(file, others, match));
}

/** `templateTables`, step by step. */
export function* templateTablesSteps(
  file: string,
  others: readonly CellGrid[],
  match: (label: string) => EnteMatch,
): Generator<unknown, readonly EnteTable[]> {
  return (yield* recogniseSourceSteps({ file, grids: others }, match)).tables;
}

/** What is known of the template beside its tables. */
export function templateSheets(
  { hand }: PreparedPiano,
  grids: readonly CellGrid[],
  protectedSheets: readonly string[],
): TemplateSheets {
  return { grids, fixed: new Set(protectedSheets), subAmbiti: hand.subAmbiti };
}

/** Nothing known yet. */
export const NOTHING_KNOWN: Known = {
  sources: [],
  corrections: [],
  scelte: [],
  measureCorrections: [],
  hand: { subAmbiti: new Map() },
  ambito: NO_AMBITO,
  taught: NOTHING_TAUGHT,
};
