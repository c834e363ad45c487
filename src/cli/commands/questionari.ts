// `quadra questionari`: one workbook per ente of the plan, for the survey.
import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import template from "../../../assets/questionario.xlsx";
import { readAmbito } from "../../domain/ambito/readAmbito";
import { questionariOf } from "../../domain/indagine/fillQuestionario";
import { lastYearPiano } from "../../domain/indagine/lastYearPiano";
import { preparePiano, readOwnSheets, splitGrids } from "../../domain/preparePiano";
import { fillCopies, zipFiles, type MadeFile } from "../../hosts/fillCopies";
import { ambitoQuestionSentence } from "../../messages/ambitoSentences";
import { say, Stop, stopFor, type Command } from "../command";
import { entiOfFiles, prepareFiles, refuseOverwriting } from "../prepareFiles";
import { readFiles } from "../readFiles";
import { counted } from "../counted";
import { writeOutput } from "../writeOutput";

/** What the plan's workbook declares, and the sources that it remembers. */
async function readPlan(path: string) {
  const { sources, problems } = await readFiles([path], () => {});
  if (sources.length === 0) throw new Stop(problems.join("\n"));
  const { own } = splitGrids(sources[0]!.grids);
  const { match } = entiOfFiles(sources);
  const { ambito, questions } = readAmbito(own, match);
  questions.forEach((question) => say(ambitoQuestionSentence("it", question)));
  if (ambito === null) {
    throw new Stop(
      `Nel file «${path}» manca il foglio Ambito con il nome e l’anno del piano: prepararlo con Quadra, Raccogli › Piano.`,
    );
  }
  const { sources: known, precedenti } = preparePiano(readOwnSheets(path, own, match));
  return { ambito, known, precedenti };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

/** A file of the same name may be an answer that came back: it is never written over. */
async function writeFolder(folder: string, files: readonly MadeFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { fileName, bytes } of files) {
    const path = join(folder, fileName);
    if (!(await exists(path))) continue;
    if (Buffer.compare(await readFile(path), bytes) !== 0) {
      throw new Stop(
        `Nella cartella «${folder}» c’è già «${fileName}», con un altro contenuto: scegliere un’altra cartella.`,
      );
    }
  }
  for (const { fileName, bytes } of files) await writeOutput(join(folder, fileName), bytes);
}

export const questionari: Command = {
  name: "questionari",
  usage: ["questionari PIANO.xlsx [--precedente FILE]… --uscita CARTELLA|NOME.zip"],
  options: { precedente: "list", uscita: "string" },
  wrong: (words) => {
    if (words.files.length === 0) {
      return "Manca la cartella di lavoro del piano: quadra questionari PIANO.xlsx --uscita NOME.zip";
    }
    if (words.files.length > 1) {
      return "Il piano è uno solo: i file dell’anno prima vanno dopo --precedente, uno per volta";
    }
    return words.option("uscita") === null
      ? "Manca dove scrivere: aggiungere --uscita NOME.zip oppure --uscita CARTELLA"
      : null;
  },
  run: async (words) => {
    const [plan] = words.files as [string];
    const output = words.option("uscita")!;
    const before = words.list("precedente");
    refuseOverwriting(output, [plan, ...before]);
    const { ambito, known, precedenti } = await readPlan(plan);
    const given = before.length === 0 ? null : await prepareFiles(before, null);
    if (before.length > 0 && given === null) return 2;
    const lastYear = given?.prepared.piano ?? lastYearPiano(known, ambito.year, precedenti);
    if (lastYear !== null && lastYear.year !== null && lastYear.year !== ambito.year - 1) {
      say(
        `Accanto alle domande stanno le cifre del ${lastYear.year}, non quelle del ${ambito.year - 1}.`,
      );
    }
    const copies = questionariOf(ambito, lastYear);
    if (copies.length === 0) {
      throw new Stop(
        `Nel foglio Enti di «${plan}» nessun ente ha «sì» nella colonna Nel piano: non c’è a chi chiedere.`,
      );
    }
    const made = await fillCopies(template, copies);
    if (!made.ok) throw stopFor(made.failure);
    if (/\.zip$/i.test(output)) await writeOutput(output, zipFiles(made.value));
    else await writeFolder(output, made.value);
    const prefilled = copies.filter(({ hasBefore }) => hasBefore).length;
    say(
      `Scritto «${output}»: ${counted(made.value.length, "questionario", "questionari")}, ` +
        `${formatPrefilled(prefilled)} le cifre dell’anno prima.`,
    );
    return given !== null && given.problems.length > 0 ? 1 : 0;
  },
};

function formatPrefilled(count: number): string {
  return count === 0 ? "nessuno con" : `${count} con`;
}
