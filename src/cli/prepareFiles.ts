// From files on disk to a prepared plan: what all commands that read senders' files begin with.
import registryFile from "../../assets/enti-lombardia.json";
import { readEntiRegistry } from "../domain/enti/entiRegistry";
import type { Ambito } from "../domain/ambito/ambito";
import { knownEnti, type KnownEnti } from "../domain/ambito/ambitoRegistry";
import { joinHand } from "../domain/ambito/entiSheet";
import { joinReadings, readAmbito } from "../domain/ambito/readAmbito";
import type { Finding } from "../domain/finding";
import {
  checkPrepared,
  NOTHING_KNOWN,
  preparePiano,
  type Known,
  readOwnSheets,
  readSources,
  splitGrids,
  type PreparedPiano,
  type WeighedCheck,
} from "../domain/preparePiano";
import type { SourceGrids } from "../domain/recogniseSource";
import type { FigureCell } from "../domain/import/enteTable";
import type { Recognition } from "../domain/import/recogniseTables";
import { yearOfSource } from "../domain/fonti/annoDellaFonte";
import { withScelte } from "../domain/fonti/scelta";
import type { ReadSource } from "../domain/sheets/readSource";
import { joinFondiRegole, NO_FONDI_REGOLE } from "../domain/sheets/fondiRegoleSheets";
import { ambitoQuestionSentence } from "../messages/ambitoSentences";
import {
  hasTaught,
  joinVocabularies,
  NOTHING_TAUGHT,
  readVocabulary,
} from "../domain/vocabolario/vocabularySheets";
import { wordsOf } from "../domain/vocabolario/wordsSheet";
import { isWaiting } from "../domain/indagine/returnedQuestionario";
import { questionarioQuestionSentence } from "../messages/indagineSentences";
import { vocabularySentence } from "../messages/vocabularySentence";
import { excelSerial } from "../workbook/excelDate";
import { say, Stop } from "./command";
import { startProgress } from "./progress";
import { readFiles } from "./readFiles";
import { SHEETS } from "../domain/sheets/sheetNames";
import type { MappingQuestion } from "../domain/import/mappingQuestions";
import { counted } from "./counted";
import { countFindings } from "./report";
import { samePath } from "./writeOutput";

const registry = readEntiRegistry(registryFile);

/** Who a label means: the shipped registry with what the sheets `Enti` among these grids say. */
export function entiOfFiles(sources: readonly SourceGrids[]): KnownEnti {
  return knownEnti(
    registry,
    sources.flatMap(({ grids }) => splitGrids(grids).own),
  );
}

/** What was read where nothing of a plan was recognised. */
export interface NothingRecognised {
  readonly recognitions: readonly Recognition[];
  readonly problems: readonly string[];
}

/** What the files hold, and the lines about those that could not be read; these were told already. */
export interface PreparedFiles {
  readonly prepared: PreparedPiano;
  readonly problems: readonly string[];
  /** Who a label means: the shipped registry with the sheets `Enti` among the files. */
  readonly match: KnownEnti["match"];
  /** Those of the files that Quadra's sheets stand in. */
  readonly plans: readonly SourceGrids[];
}

/**
 * Sources when the user gave the year: it is remembered with those that name none, and with all of them
 * when no one names it: then their titles are left over. Others that name another year are of it.
 */
function ofGivenYear(sources: readonly ReadSource[], year: number): ReadSource[] {
  const named = sources.some(({ recognition }) => yearOfSource(recognition) === year);
  return sources.map((source) =>
    named && yearOfSource(source.recognition) !== null
      ? source
      : { ...source, recognition: { ...source.recognition, years: new Map([[year, 1]]) } },
  );
}

/** Whether a person or a program wrote something there; a formula of a template answers nothing. */
function isAnswered({ figure, formula }: FigureCell): boolean {
  return formula === null && figure.state !== "blank" && figure.state !== "notApplicable";
}

/** Whether sheets beside Quadra's own are more than a template that waits to be filled. */
function holdsAnswers({ tables, measures, alloggi }: Recognition): boolean {
  const cells = [
    ...tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells))),
    ...measures.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells))),
  ];
  return alloggi.length > 0 || cells.some(isAnswered);
}

/** Whether anything of a plan was recognised. */
function tellsSomething({ tables, measures, alloggi, fondi }: Recognition): boolean {
  return tables.length + measures.length + alloggi.length > 0 || fondi !== undefined;
}

/** A workbook that Quadra wrote brings the sources it remembers; anything else is a source itself. */
function prepare(
  files: readonly SourceGrids[],
  match: KnownEnti["match"],
  year: number | null,
): PreparedPiano {
  const readAt = excelSerial(new Date());
  const taught = files
    .map(({ grids }) => readVocabulary(splitGrids(grids).own))
    .reduce(joinVocabularies, NOTHING_TAUGHT);
  taught.problems.forEach((one) => say(vocabularySentence("it", one)));
  const { ambito } = readAmbito(
    files.flatMap(({ grids }) => splitGrids(grids).own),
    match,
  );
  const readFresh = (sources: readonly SourceGrids[]) =>
    readSources(sources, match, readAt, {
      vocabulary: taught.vocabulary,
      alloggi: (file) => ({ words: wordsOf(taught.words, file) }),
      ambito,
    });
  let known: Known = { ...NOTHING_KNOWN, taught };
  const fresh: SourceGrids[] = [];
  for (const { file, grids } of files) {
    const { own, others } = splitGrids(grids);
    const read = readOwnSheets(file, own, match);
    // Sheets that only look like ours may still hold a sender's tables.
    const ours =
      read.sources.length > 0 || read.ambito.places.voci.size > 0 || hasTaught(read.taught);
    if (!ours) {
      fresh.push({ file, grids });
      continue;
    }
    known = {
      ...known,
      sources: [...known.sources, ...read.sources],
      corrections: [...known.corrections, ...read.corrections],
      scelte: withScelte(known.scelte, read.scelte),
      measureCorrections: [...known.measureCorrections, ...read.measureCorrections],
      fondiHand: [...(known.fondiHand ?? []), ...(read.fondiHand ?? [])],
      fondiRegole: joinFondiRegole(
        known.fondiRegole ?? NO_FONDI_REGOLE,
        read.fondiRegole ?? NO_FONDI_REGOLE,
      ),
      hand: joinHand(known.hand, read.hand),
      ambito: joinReadings(known.ambito, read.ambito),
      // Of several workbooks with rules of their own the last one speaks.
      regole: read.regole ?? known.regole ?? null,
      motivazioni: [...(known.motivazioni ?? []), ...(read.motivazioni ?? [])],
      precedenti: [...(known.precedenti ?? []), ...(read.precedenti ?? [])],
    };
    const rest = readFresh([{ file, grids: others }]);
    if (
      rest.some((source) => source.questionario !== undefined || holdsAnswers(source.recognition))
    )
      fresh.push({ file, grids: others });
  }
  const read = readFresh(fresh);
  if (year === null) return preparePiano(known, read);
  const all = ofGivenYear([...known.sources, ...read], year);
  const remembered = known.sources.length;
  return preparePiano({ ...known, sources: all.slice(0, remembered) }, all.slice(remembered), year);
}

/** Which tables wait for a choice, and where it can be made. */
function waitingLine(waiting: readonly MappingQuestion[]): string {
  const tables = counted(waiting.length, "tabella aspetta", "tabelle aspettano");
  const files = [...new Set(waiting.map(({ file }) => `«${file}»`))].join(", ");
  const [{ sender, columns }] = waiting as [MappingQuestion, ...MappingQuestion[]];
  const heading = columns.find(({ known }) => known === null)?.key ?? "";
  const { sinonimi, corrispondenze } = SHEETS;
  return (
    `${tables} una scelta (${files}): scrivere in un foglio «${corrispondenze.sheet}» di una cartella ` +
    `da leggere insieme che cosa conta ogni colonna, per esempio Mittente «${sender}», Intestazione ` +
    `«${heading}», Significato «Turn-over» o «Non leggere», oppure in «${sinonimi.sheet}» per tutti.`
  );
}

/** A plan that was opened and of which nothing was collected yet. */
function noDataLine({ name, year }: Ambito): string {
  return `Del piano «${name}» ${year} non c’è ancora alcun dato: leggere con raccogli, insieme a questa cartella, i file degli enti.`;
}

/** Stops a command whose output would overwrite what it reads. */
export function refuseOverwriting(output: string, inputs: readonly string[]): void {
  if (inputs.some((file) => samePath(file, output))) {
    throw new Stop(`L’uscita «${output}» è anche un file da leggere: scegliere un altro nome.`);
  }
}

/**
 * Reads and recognises the files; one that is given twice is read once. Says what could not be read
 * and what holds no table.
 * @param onNothing told what was read when there is nothing to work on.
 * @returns null when there is nothing to work on: everything was said.
 */
export async function prepareFiles(
  paths: readonly string[],
  year: number | null,
  onNothing: (nothing: NothingRecognised) => void = () => undefined,
): Promise<PreparedFiles | null> {
  const progress = startProgress(paths.length + 2);
  const files = paths.filter((file, i) => paths.findIndex((other) => samePath(file, other)) === i);
  const { sources, problems } = await readFiles(files, () => progress.step()).finally(() =>
    progress.stop(),
  );
  problems.forEach(say);
  if (sources.length === 0) {
    onNothing({ recognitions: [], problems });
    return null;
  }
  const { match } = entiOfFiles(sources);
  const prepared = prepare(sources, match, year);
  const waiting: string[] = [];
  for (const { recognition, questionario } of prepared.sources) {
    for (const question of questionario?.questions ?? []) {
      const line = questionarioQuestionSentence("it", question, recognition.file);
      say(line);
      if (isWaiting(questionario!)) waiting.push(line);
    }
    if (questionario === undefined && !tellsSomething(recognition)) {
      say(
        `Nel file «${recognition.file}» non c’è alcuna tabella per ente: controllare le intestazioni.`,
      );
    }
  }
  for (const question of prepared.ambito.questions) {
    say(ambitoQuestionSentence("it", question));
  }
  const unnamed = prepared.sources.flatMap(({ recognition }) => recognition.questions);
  if (unnamed.length > 0) say(waitingLine(unnamed));
  if (!prepared.sources.some(({ recognition }) => tellsSomething(recognition))) {
    const { ambito } = prepared.ambito;
    if (ambito !== null && prepared.sources.length === 0) say(noDataLine(ambito));
    onNothing({
      recognitions: prepared.sources.map(({ recognition }) => recognition),
      problems: [...problems, ...waiting],
    });
    return null;
  }
  if (prepared.piano.year === null) {
    say(
      "L’anno del piano non è indicato nelle fonti: aggiungere --anno, ora valgono le regole più recenti.",
    );
  }
  const plans = sources.filter(({ grids }) => splitGrids(grids).own.length > 0);
  return { prepared, problems: [...problems, ...waiting], match, plans };
}

/** Checks what was read. `exitCode`: 1 with blocking findings or files that could not be read, else 0. */
export function checkFiles({ prepared, problems, match }: PreparedFiles): WeighedCheck & {
  readonly exitCode: number;
} {
  const check = checkPrepared(prepared, match);
  const { findings } = check;
  const blocked = findings.some(({ severity }) => severity === "block");
  return { ...check, exitCode: blocked || problems.length > 0 ? 1 : 0 };
}

/** Tells how many findings there are. */
export function announceFindings(findings: readonly Finding[]): void {
  const { block, justify, inform } = countFindings(findings);
  say(`Rilievi: ${block} bloccanti, ${justify} da motivare, ${inform} informativi.`);
}
