// `quadra anno-nuovo`: the workbook of the next year from that of this year, for the same office or for
// the next capofila.
import { readFile } from "node:fs/promises";
import { entiOfPlan } from "../../domain/ambito/ambito";
import { undeclaredAmbito } from "../../domain/ambito/readAmbito";
import { planNewYear, type NewYear } from "../../domain/anno/newYear";
import {
  preparePiano,
  readOwnSheets,
  splitGrids,
  type PreparedPiano,
} from "../../domain/preparePiano";
import { openFileWorkbook, type FileWorkbook } from "../../hosts/fileWorkbook";
import { ambitoQuestionSentence } from "../../messages/ambitoSentences";
import { yearNoteSentence } from "../../messages/yearNoteSentence";
import type { Result } from "../../workbook/failure";
import type { CellWrite } from "../../workbook/cellWrite";
import { needsOutput, say, Stop, stopFor, type Command } from "../command";
import { counted } from "../counted";
import { entiOfFiles, refuseOverwriting } from "../prepareFiles";
import { writeWorkbook } from "../writeOutput";

function given<T>(result: Result<T>): T {
  if (!result.ok) throw stopFor(result.failure);
  return result.value;
}

/** Stands for the name of an ambito that nobody has told. */
const UNNAMED = "Ambito senza nome";

/** A workbook that was only collected declares no ambito: its data tell who belongs to it, and when. */
function declared(known: PreparedPiano, name: string | null): PreparedPiano {
  if (known.ambito.ambito !== null) return known;
  const ambito = undeclaredAmbito(known.ambito, known.piano.year, name ?? UNNAMED);
  if (ambito === null) return known;
  say(
    name === null
      ? `Nel file manca il foglio Ambito: gli enti e l’anno sono quelli dei dati raccolti; il nome «${UNNAMED}» va corretto nel nuovo foglio Ambito, o dato qui con --ambito NOME.`
      : "Nel file manca il foglio Ambito: gli enti e l’anno sono quelli dei dati raccolti.",
  );
  return { ...known, ambito: { ...known.ambito, ambito } };
}

/** What the new year of a workbook would be. @param name of the ambito, where the workbook has none */
async function planOf(path: string, workbook: FileWorkbook, name: string | null): Promise<NewYear> {
  const grids = given(await workbook.readGrids());
  const { sheets } = given(await workbook.describe());
  const { own, others } = splitGrids(grids);
  const { match } = entiOfFiles([{ file: path, grids }]);
  const read = readOwnSheets(path, own, match);
  read.ambito.questions.forEach((question) => say(ambitoQuestionSentence("it", question)));
  const locked = new Set(sheets.flatMap((one) => (one.protected ? [one.name] : [])));
  const known = declared(preparePiano(read), name);
  const plan = planNewYear({ file: path, known, own, others, match, locked });
  if (plan === "no-ambito") {
    throw new Stop(
      `Nel file «${path}» manca il foglio Ambito con il nome e l’anno del piano, e nessun dato raccolto dice quali siano: prepararlo con Quadra, Raccogli › Piano.`,
    );
  }
  if (plan === "no-later-year") {
    throw new Stop(`L’anno del foglio Ambito di «${path}» non ha un anno dopo: controllarlo.`);
  }
  return plan;
}

const cellWords = (content: CellWrite["before"]) =>
  typeof content === "object" ? "" : String(content);

/** Figures and words per sheet of the user's, in one line each. */
function sayTemplate({ writes }: NewYear): void {
  for (const sheet of new Set(writes.map(({ write }) => write.address.sheet))) {
    const own = writes.filter(({ write }) => write.address.sheet === sheet);
    const figures = own.filter(({ what }) => what === "figure").length;
    const gone = figures === 0 ? "l’anno cambia" : counted(figures, "cifra tolta", "cifre tolte");
    say(`Foglio «${sheet}»: ${gone}; formule e formati restano.`);
    for (const { write, what } of own) {
      if (what === "words") say(`  «${cellWords(write.before)}» → «${cellWords(write.after)}»`);
    }
  }
}

export const annoNuovo: Command = {
  name: "anno-nuovo",
  usage: ["anno-nuovo PIANO.xlsx [--ambito NOME] --uscita 2022.xlsx"],
  options: { uscita: "string", ambito: "string" },
  wrong: (words) => {
    if (words.files.length !== 1) {
      return "Il nuovo anno nasce da una sola cartella di lavoro: quadra anno-nuovo PIANO.xlsx --uscita 2022.xlsx";
    }
    return needsOutput(words);
  },
  run: async (words) => {
    const [path] = words.files as [string];
    const output = words.option("uscita")!;
    refuseOverwriting(output, [path]);
    const workbook = given(await openFileWorkbook(await readFile(path), path));
    const name = words.option("ambito")?.trim().replace(/\s+/g, " ");
    const plan = await planOf(path, workbook, name === undefined || name === "" ? null : name);
    given(await workbook.putTableSheets(plan.sheets));
    given(await workbook.applyWrites(plan.writes.map(({ write }) => write)));
    await writeWorkbook(output, workbook);
    const { ambito, year, notes } = plan;
    const members = entiOfPlan(ambito).length;
    say(
      `Scritto «${output}»: ${ambito.name} ${year}, ${counted(members, "ente", "enti")} del piano, nessuna risposta.`,
    );
    sayTemplate(plan);
    notes.forEach((note) => say(yearNoteSentence("it", note)));
    return 0;
  },
};
