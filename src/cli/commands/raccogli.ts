// `quadra raccogli`: senders' files in, the structured sheets out.
import { ambitoSheet } from "../../domain/ambito/ambitoSheet";
import { ownSheets, type PreparedPiano } from "../../domain/preparePiano";
import { precedentiSheet } from "../../domain/precedente/precedentiSheet";
import type { Weighed } from "../../domain/rules/motivazioni";
import { motivazioniSheet } from "../../domain/rules/motivazioniSheet";
import type { FindingCode } from "../../domain/finding";
import { findingSentence } from "../../messages/findingSentence";
import { needsFiles, needsOutput, say, yearOf, type Command } from "../command";
import { newWorkbook } from "../newWorkbook";
import { EARLIER_OPTIONS, EARLIER_USAGE, needsYears, prepareWithEarlier } from "../precedenti";
import { announceFindings, checkFiles, refuseOverwriting } from "../prepareFiles";
import { collectedLines, jsonCollected } from "../collectReport";
import { counted } from "../counted";
import { citation } from "../report";
import { writeWorkbook } from "../writeOutput";

async function writeData(output: string, prepared: PreparedPiano, weighed: Weighed): Promise<void> {
  const { regole, motivazioni = [], precedenti = [] } = prepared;
  const { ambito } = prepared.ambito;
  const sheets = [
    ...(ambito === null ? [] : [ambitoSheet(ambito)]),
    ...ownSheets(prepared),
    ...(regole ? [regole.sheet] : []),
    ...(precedenti.length > 0 ? [precedentiSheet(precedenti)] : []),
    ...(motivazioni.length === 0
      ? []
      : [motivazioniSheet(weighed, motivazioni, (one) => findingSentence("it", one))]),
  ];
  const workbook = await newWorkbook(output, { tables: sheets });
  await writeWorkbook(output, workbook);
  const { piano, sources } = prepared;
  const others = sources.reduce(
    (sum, { recognition: { measures, fondi } }) =>
      sum + measures.length + (fondi?.tables.length ?? 0),
    0,
  );
  const tables = counted(piano.tables.length + others, "tabella", "tabelle");
  say(`Scritto «${output}»: ${counted(piano.enti.length, "ente", "enti")}, ${tables}.`);
}

/** Findings about what is not in the sheets that are written. */
const TOLD_NOW: ReadonlySet<FindingCode> = new Set([
  "fonti-discordi",
  "fonte-sostituita",
  "fonte-di-altro-anno",
  "dati-personali",
  "alloggi-non-conservati",
]);

type Collected = Parameters<typeof jsonCollected>;

export const raccogli: Command = {
  name: "raccogli",
  usage: [
    "raccogli FILE… --uscita dati.xlsx [--anno 2021] [--json]",
    `raccogli FILE… --uscita dati.xlsx ${EARLIER_USAGE}`,
  ],
  options: { uscita: "string", anno: "string", json: "boolean", ...EARLIER_OPTIONS },
  wrong: (words) => needsFiles("raccogli", words) ?? needsOutput(words) ?? needsYears(words),
  run: async (words) => {
    const output = words.option("uscita")!;
    refuseOverwriting(output, [...words.files, ...words.list("precedente")]);
    const printReport = (...collected: Collected): void => {
      const report = words.has("json")
        ? JSON.stringify(jsonCollected(...collected), null, 2)
        : collectedLines(collected[0], collected[3]).join("\n");
      if (report !== "") process.stdout.write(`${report}\n`);
    };
    // Where nothing is written, what was passed over and what is asked is all the more to be told.
    const read = await prepareWithEarlier(words, yearOf(words), ({ recognitions, problems }) =>
      printReport(recognitions, yearOf(words), problems, null),
    );
    if (read === null) return 2;
    const check = checkFiles(read);
    await writeData(output, read.prepared, check.weighed);
    const { sources, piano, elenco } = read.prepared;
    const recognised = sources.map(({ recognition }) => recognition);
    printReport(recognised, piano.year, read.problems, elenco);
    // What was written no longer tells what was left behind: this is the moment to say it.
    for (const finding of check.findings) {
      if (!TOLD_NOW.has(finding.code)) continue;
      say(findingSentence("it", finding));
      if (finding.code === "fonti-discordi") {
        finding.cells.forEach((cell) => say(`  ${citation(cell)}`));
      }
    }
    announceFindings(check.findings);
    return check.exitCode;
  },
};
