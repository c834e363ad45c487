// `quadra compila`: the plan template filled in place with the senders' figures.
import { readFile } from "node:fs/promises";
import { planFill } from "../../domain/fill/planFill";
import { splitGrids, templateTables } from "../../domain/preparePiano";
import { openFileWorkbook } from "../../hosts/fileWorkbook";
import { kindName } from "../../messages/names";
import { needsFiles, needsOutput, needsYear, say, Stop, yearOf, type Command } from "../command";
import {
  announceFindings,
  checkFiles,
  prepareFiles,
  refuseOverwriting,
  stopFor,
  type PreparedFiles,
} from "../prepareFiles";
import { writeOutput } from "../writeOutput";

async function fillTemplate(
  template: string,
  output: string,
  { prepared, match }: PreparedFiles,
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

export const compila: Command = {
  name: "compila",
  usage: ["compila FILE… --modello modello.xlsx --uscita piano.xlsx"],
  options: { modello: "string", uscita: "string", anno: "string" },
  wrong: (words) =>
    needsFiles("compila", words) ??
    needsOutput(words) ??
    (words.option("modello") === null
      ? "Manca il modello del piano: aggiungere --modello MODELLO.xlsx"
      : null) ??
    needsYear(words),
  run: async (words) => {
    const output = words.option("uscita")!;
    const template = words.option("modello")!;
    refuseOverwriting(output, [...words.files, template]);
    const read = await prepareFiles(words.files, yearOf(words));
    if (read === null) return 2;
    const check = checkFiles(read);
    await fillTemplate(template, output, read);
    announceFindings(check.findings);
    return check.exitCode;
  },
};
