// The `quadra` command: the same domain as in Excel, on files.
import { readFile } from "node:fs/promises";
import registryFile from "../../assets/enti-lombardia.json";
import { enteMatcher } from "../domain/enti/matchEnte";
import { readEntiRegistry } from "../domain/enti/entiRegistry";
import { planFill } from "../domain/fill/planFill";
import type { Finding } from "../domain/finding";
import {
  checkPrepared,
  NOTHING_KNOWN,
  OWN_SHEETS,
  ownSheets,
  preparePiano,
  readOwnSheets,
  readSources,
  splitGrids,
  templateTables,
  type PreparedPiano,
  type SourceGrids,
} from "../domain/preparePiano";
import { newFileWorkbook, openFileWorkbook } from "../hosts/fileWorkbook";
import { failureSentence, kindName } from "../messages/sentences";
import { excelSerial } from "../workbook/excelDate";
import type { Failure } from "../workbook/failure";
import type { ReadSource } from "../domain/sheets/provenienza";
import { startProgress } from "./progress";
import { fileProblem, readFiles } from "./readFiles";
import { counted, countFindings, jsonReport, textReport } from "./report";
import { readCall, USAGE, type Call } from "./usage";
import { samePath, writeOutput } from "./writeOutput";

/** A line for people that ends the command with exit code 2. */
class Stop extends Error {}

function stopFor(failure: Failure): Stop {
  return new Stop(failureSentence("it", failure));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const match = enteMatcher(readEntiRegistry(registryFile));

/** New sources; a year that the user gave counts more than their titles, and is remembered with them. */
function readFresh(files: readonly SourceGrids[], year: number | null): ReadSource[] {
  return readSources(files, match, excelSerial(new Date())).map((source) =>
    year === null
      ? source
      : { ...source, recognition: { ...source.recognition, years: new Map([[year, 1]]) } },
  );
}

/** A workbook that Quadra wrote brings the sources it remembers; anything else is a source itself. */
function prepare(files: readonly SourceGrids[], year: number | null): PreparedPiano {
  let known = NOTHING_KNOWN;
  const fresh: SourceGrids[] = [];
  for (const { file, grids } of files) {
    const { own, others } = splitGrids(grids);
    const read = readOwnSheets(file, own, match);
    if (read.sources.length === 0) {
      fresh.push({ file, grids });
      continue;
    }
    known = {
      sources: [...known.sources, ...read.sources],
      corrections: [...known.corrections, ...read.corrections],
      hand: { subAmbiti: new Map([...known.hand.subAmbiti, ...read.hand.subAmbiti]) },
    };
    const rest = readFresh([{ file, grids: others }], year);
    if (rest.some(({ recognition }) => recognition.tables.length > 0))
      fresh.push({ file, grids: others });
  }
  return preparePiano(known, readFresh(fresh, year), year);
}

function refuseOverwriting({ output, files, template }: Call): void {
  const inputs = template === null ? files : [...files, template];
  if (output !== null && inputs.some((file) => samePath(file, output))) {
    throw new Stop(`L’uscita «${output}» è anche un file da leggere: scegliere un altro nome.`);
  }
}

async function writeData(output: string, prepared: PreparedPiano): Promise<void> {
  const workbook = newFileWorkbook(output);
  const put = await workbook.putTableSheets(ownSheets(prepared));
  if (!put.ok) throw stopFor(put.failure);
  const contents = await workbook.describe();
  if (!contents.ok) throw stopFor(contents.failure);
  // A new workbook begins with a blank sheet, which nobody asked for.
  const blank = contents.value.sheets.filter(({ name }) => !OWN_SHEETS.has(name));
  const removed = await workbook.removeSheets(blank.map(({ name }) => name));
  if (!removed.ok) throw stopFor(removed.failure);
  await writeOutput(output, workbook.bytes());
  say(
    `Scritto «${output}»: ${counted(prepared.piano.enti.length, "ente", "enti")}, ${counted(prepared.piano.tables.length, "tabella", "tabelle")}.`,
  );
}

async function fillTemplate(
  template: string,
  output: string,
  prepared: PreparedPiano,
): Promise<void> {
  const opened = await openFileWorkbook(await readFile(template), template);
  if (!opened.ok) throw stopFor(opened.failure);
  const workbook = opened.value;
  const grids = await workbook.readGrids();
  if (!grids.ok) throw stopFor(grids.failure);
  const tables = templateTables(template, splitGrids(grids.value).others, match);
  if (tables.length === 0) {
    throw new Stop(
      `Nel modello «${template}» non c’è alcuna tabella per ente: controllare le intestazioni.`,
    );
  }
  const plan = planFill(tables, prepared.piano);
  const applied = await workbook.applyWrites(plan.changes.map(({ write }) => write));
  if (!applied.ok) throw stopFor(applied.failure);
  await writeOutput(output, workbook.bytes());
  say(
    `Scritto «${output}»: ${applied.value.written} celle compilate, ${plan.unchanged} già a posto, ` +
      `${plan.formulas.length} formule lasciate al loro posto (Excel le ricalcola all’apertura).`,
  );
  for (const { kind, enti } of plan.withoutRow) {
    say(
      `Nel modello, tabella «${kindName("it", kind)}»: manca la riga di ${enti.map(({ name }) => name).join(", ")}.`,
    );
  }
  for (const { kind, label } of plan.withoutData) {
    say(
      `Nel modello, tabella «${kindName("it", kind)}»: nessun dato per «${label}», la riga resta com’è.`,
    );
  }
  if (plan.withoutTable.length > 0)
    say(
      `Nel modello mancano le tabelle: ${plan.withoutTable.map((kind) => kindName("it", kind)).join(", ")}.`,
    );
}

function announce(findings: readonly Finding[]): void {
  const { block, justify, inform } = countFindings(findings);
  say(`Rilievi: ${block} bloccanti, ${justify} da motivare, ${inform} informativi.`);
}

async function run(call: Call): Promise<number> {
  refuseOverwriting(call);
  const progress = startProgress(call.files.length + 2);
  const files = call.files.filter(
    (file, i) => call.files.findIndex((other) => samePath(file, other)) === i,
  );
  const { sources, problems } = await readFiles(files, () => progress.step()).finally(() =>
    progress.stop(),
  );
  problems.forEach(say);
  if (sources.length === 0) return 2;
  const prepared = prepare(sources, call.year);
  const { piano } = prepared;
  const cited = prepared.sources.map(({ recognition }) => recognition.file);
  for (const { recognition } of prepared.sources) {
    if (recognition.tables.length === 0) {
      say(
        `Nel file «${recognition.file}» non c’è alcuna tabella per ente: controllare le intestazioni.`,
      );
    }
  }
  if (piano.tables.length === 0) return 2;
  if (piano.year === null) {
    say(
      "L’anno del piano non è indicato nelle fonti: aggiungere --anno, ora valgono le regole più recenti.",
    );
  }
  const { findings } = checkPrepared(prepared);
  if (call.command === "verifica") {
    const report = call.json
      ? JSON.stringify(jsonReport(cited, piano, findings), null, 2)
      : textReport(cited, piano, findings);
    process.stdout.write(`${report}\n`);
  } else if (call.command === "raccogli") await writeData(call.output!, prepared);
  else await fillTemplate(call.template!, call.output!, prepared);
  if (!call.json) announce(findings);
  return findings.some(({ severity }) => severity === "block") || problems.length > 0 ? 1 : 0;
}

/**
 * Runs the command. Results go to stdout, words for people to stderr.
 * @returns 0: no blocking finding; 1: blocking findings, or a file that could not be read beside
 * others that could; 2: bad usage or nothing readable, and then nothing is written.
 */
export async function quadra(words: readonly string[]): Promise<number> {
  const call = readCall(words);
  if (call === "help") {
    process.stdout.write(USAGE);
    return 0;
  }
  if ("wrong" in call) {
    say(call.wrong);
    return 2;
  }
  try {
    return await run(call);
  } catch (error) {
    if (error instanceof Stop) {
      say(error.message);
      return 2;
    }
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    say(`Il file «${path}» ${fileProblem(code)}`);
    return 2;
  }
}
