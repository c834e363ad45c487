// `quadra nuovo`: the workbook of a new plan from a list of its enti, for scripts of an office.
import { addEnte, newAmbito, newOwner, PlanYear, type Ambito } from "../../domain/ambito/ambito";
import { newPlanSheets } from "../../domain/ambito/readAmbito";
import { modelloFrameOf } from "../../domain/modello/modelloFrame";
import { USUAL_PARTS, type ModelloPart } from "../../domain/modello/modelloParts";
import { planTemplate } from "../../messages/planTemplate";
import { readNames, type UnsureName } from "../../workflow/ambitoForm";
import {
  needsOutput,
  needsYear,
  say,
  Stop,
  yearOf,
  type CallWords,
  type Command,
} from "../command";
import { newWorkbook } from "../newWorkbook";
import { counted } from "../counted";
import { entiOfFiles, refuseOverwriting } from "../prepareFiles";
import { readFiles } from "../readFiles";
import { PARTIALS_OPTION, tablesOf, wrongTables } from "../tablesOption";
import { writeWorkbook } from "../writeOutput";

/** All words of the list, one a line: a text, or whatever column of a sheet they stand in. */
async function listedNames(path: string): Promise<string> {
  const { sources, problems } = await readFiles([path], () => {});
  if (sources.length === 0) throw new Stop(problems.join("\n"));
  const cells = sources.flatMap(({ grids }) => grids.flatMap(({ values }) => values.flat()));
  return cells.filter((value) => typeof value === "string").join("\n");
}

function sayUnsure({ label, candidates }: UnsureName): void {
  const names = candidates.map(({ name }) => name).join(", ");
  say(
    `«${label}» non è sicuro e non è stato aggiunto: ${names === "" ? "nessun ente ha un nome simile; un ente che non è nel registro si aggiunge con --altro." : `forse ${names}?`}`,
  );
}

function withOwners(ambito: Ambito, names: readonly string[]): Ambito {
  return names.reduce((all, name) => {
    const owner = newOwner(name, "altro");
    if (owner === null) throw new Stop(`«${name}» non può essere il nome di un ente.`);
    return addEnte(all, owner);
  }, ambito);
}

function withCapofila(ambito: Ambito, name: string | null): Ambito {
  if (name === null) return ambito;
  const { match } = entiOfFiles([]);
  const found = match(name);
  const code = "ente" in found && found.how !== "typo" ? found.ente.code : null;
  const member = ambito.enti.find((one) => one.code === code && one.kind === "comune");
  if (member === undefined) {
    throw new Stop(
      `Il capofila «${name}» non è fra i comuni dell’elenco: scriverne il nome ufficiale.`,
    );
  }
  return { ...ambito, capofila: member.code };
}

async function writePlan(
  output: string,
  ambito: Ambito,
  parts: readonly ModelloPart[],
  partials: boolean,
): Promise<void> {
  // The plan itself comes first: what it is made from stands behind it.
  const printed = parts.length === 0 ? [] : planTemplate(modelloFrameOf(ambito, partials), parts);
  const workbook = await newWorkbook(output, { printed, tables: newPlanSheets(ambito) });
  await writeWorkbook(output, workbook);
}

function missing(words: CallWords): string | null {
  if (words.files.length > 0)
    return `Parola di troppo «${words.files[0]}»: l’elenco va dopo --comuni`;
  if ((words.option("ambito") ?? "").trim() === "") {
    return "Manca il nome dell’ambito: aggiungere --ambito NOME";
  }
  if (words.option("anno") === null) return "Manca l’anno del piano: aggiungere --anno 2027";
  if (words.option("comuni") === null) {
    return "Manca l’elenco degli enti: aggiungere --comuni FILE, un nome o un codice per riga";
  }
  return needsOutput(words) ?? needsYear(words) ?? wrongTables(words);
}

export const nuovo: Command = {
  name: "nuovo",
  usage: [
    "nuovo --ambito NOME --anno 2027 --comuni FILE [--capofila NOME] [--altro NOME]… --uscita piano.xlsx",
    "nuovo … [--tabelle tutte | nessuna | PARTE,PARTE,…] [--totali-parziali]",
  ],
  options: {
    ambito: "string",
    anno: "string",
    comuni: "string",
    capofila: "string",
    altro: "list",
    uscita: "string",
    tabelle: "string",
    [PARTIALS_OPTION]: "boolean",
  },
  wrong: missing,
  run: async (words) => {
    const output = words.option("uscita")!;
    const list = words.option("comuni")!;
    refuseOverwriting(output, [list]);
    const year = yearOf(words)!;
    if (!PlanYear.safeParse(year).success) {
      throw new Stop(`Anno ${year} non possibile: i piani annuali esistono dal 2018.`);
    }
    const { sure, unsure } = readNames(await listedNames(list), entiOfFiles([]));
    const named = sure.reduce(
      (all: Ambito, ente) => addEnte(all, ente),
      newAmbito(words.option("ambito")!.trim().replace(/\s+/g, " "), year),
    );
    const ambito = withCapofila(withOwners(named, words.list("altro")), words.option("capofila"));
    unsure.forEach(sayUnsure);
    if (ambito.enti.length === 0) {
      throw new Stop(
        `Nel file «${list}» non c’è alcun ente riconoscibile: scriverne uno per riga.`,
      );
    }
    const parts = tablesOf(words) ?? USUAL_PARTS;
    await writePlan(output, ambito, parts, words.has(PARTIALS_OPTION));
    say(
      `Scritto «${output}»: ${ambito.name} ${year}, ${counted(ambito.enti.length, "ente", "enti")} del piano${parts.length === 0 ? "" : `, con il modello da compilare in ${counted(parts.length, "parte", "parti")}`}.`,
    );
    return unsure.length > 0 ? 1 : 0;
  },
};
