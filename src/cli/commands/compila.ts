// `quadra compila`: the plan template filled in place with the senders' figures.
import { readFile } from "node:fs/promises";
import { ownParagraphs } from "../../domain/fill/ownParagraphs";
import { keptTextsSheet, type TextPlan } from "../../domain/fill/placeholders";
import {
  compilazioneBatch,
  planCompilazione,
  type Compilazione,
} from "../../domain/planCompilazione";
import { modelloFrame } from "../../domain/modello/modelloFrame";
import type { ModelloPart } from "../../domain/modello/modelloParts";
import {
  cifrePrecedenti,
  ownSheets,
  splitGrids,
  type WeighedCheck,
} from "../../domain/preparePiano";
import { ambitoSheet } from "../../domain/ambito/ambitoSheet";
import { precedentiSheet } from "../../domain/precedente/precedentiSheet";
import { quadroOf } from "../../domain/quadroOf";
import { SHEETS } from "../../domain/sheets/sheetNames";
import { cellName, type CellAddress } from "../../workbook/cellAddress";
import { counted } from "../counted";
import { openFileWorkbook } from "../../hosts/fileWorkbook";
import { fundPlaceName } from "../../messages/fundPlaceName";
import { fieldText } from "../../messages/fieldText";
import { noteWords } from "../../messages/noteWords";
import { kindName } from "../../messages/names";
import { planTemplate } from "../../messages/planTemplate";
import { OPEN_LICENCES } from "../../messages/dataPackage";
import { openDataOf } from "../../messages/openDataOf";
import { documentOf } from "../../messages/documentOf";
import {
  needsFiles,
  needsOutput,
  say,
  Stop,
  yearOf,
  stopFor,
  type CallWords,
  type Command,
} from "../command";
import { newWorkbook } from "../newWorkbook";
import { EARLIER_OPTIONS, EARLIER_USAGE, needsYears, prepareWithEarlier } from "../precedenti";
import {
  announceFindings,
  checkFiles,
  refuseOverwriting,
  type PreparedFiles,
} from "../prepareFiles";
import { PARTIALS_OPTION, tablesOf, wrongTables } from "../tablesOption";
import { licenceNamed, writeOpenData } from "../writeOpenData";
import { writeOutput, writeWorkbook } from "../writeOutput";

/** What became of the texts with placeholders. */
function textLines({ kept, unknown, edited }: TextPlan): string[] {
  const place = ({ sheet, row, column }: CellAddress): string =>
    `«${sheet}» ${cellName(row, column)}`;
  return [
    ...(kept.length === 0
      ? []
      : [
          `Testi con segnaposto: ${counted(kept.length, "ricordato", "ricordati")} nel foglio «${SHEETS.segnaposto.sheet}».`,
        ]),
    ...unknown.map(({ address, name, missing }) =>
      missing
        ? `${place(address)}: per {{${name}}} i dati non dicono nulla, il testo resta com’è.`
        : `${place(address)}: {{${name}}} non è il nome di un campo, il testo resta com’è.`,
    ),
    ...edited.map(
      ({ address, now, filled }) =>
        `${place(address)}: il testo è stato cambiato a mano, resta com’è: «${now}»; con i dati di oggi sarebbe «${filled}».`,
    ),
  ];
}

/** What of the tables beside the offer could not be filled. */
function besideLines({ misure, fondi }: Pick<Compilazione, "misure" | "fondi">): string[] {
  const { withoutRow = [] } = fondi;
  return [
    ...(misure.waiting === 0
      ? []
      : [
          `Popolazione, patrimonio e servizi: ${counted(misure.waiting, "cifra letta in una frase non è compilata", "cifre lette in frasi non sono compilate")}; confermarle nei fogli dei dati.`,
        ]),
    ...(misure.withoutRow.length === 0
      ? []
      : [`Nel modello mancano righe per i servizi residenziali: ${misure.withoutRow.join(", ")}.`]),
    ...(withoutRow.length === 0
      ? []
      : [
          `Nel modello mancano righe per i fondi: ${withoutRow.map((place) => fundPlaceName("it", place)).join("; ")}.`,
        ]),
  ];
}

/** Fills the template. @returns the paragraphs that stand in it. */
async function fillTemplate(
  template: string,
  bytes: Uint8Array,
  output: string,
  { prepared, match }: PreparedFiles,
  check: WeighedCheck,
): Promise<readonly string[]> {
  const opened = await openFileWorkbook(bytes, template);
  if (!opened.ok) throw stopFor(opened.failure);
  const workbook = opened.value;
  const seen = await workbook.look(() => true);
  if (!seen.ok) throw stopFor(seen.failure);
  const { grids, protectedSheets } = seen.value;
  const planned = planCompilazione(
    { file: template, ...splitGrids(grids), protectedSheets },
    prepared,
    match,
    () => check.weighed.justified,
    { fieldText: (value, decimals) => fieldText("it", value, decimals), noteWords },
  );
  if (planned === null) {
    throw new Stop(
      `Nel modello «${template}» non c’è alcuna tabella per ente: controllare le intestazioni.`,
    );
  }
  const { fill: plan, texts, fondi, misure } = planned;
  const { writes, rows } = compilazioneBatch(planned);
  const applied = await workbook.applyWrites(writes, [], rows);
  if (!applied.ok) throw stopFor(applied.failure);
  if (texts.kept.length > 0) {
    const put = await workbook.putTableSheets([keptTextsSheet(texts.kept)]);
    if (!put.ok) throw stopFor(put.failure);
  }
  await writeWorkbook(output, workbook);
  say(
    `Scritto «${output}»: ${applied.value.written} celle compilate, ${plan.unchanged + misure.unchanged} già a posto, ` +
      `${plan.formulas.length + misure.formulas} formule lasciate al loro posto (Excel le ricalcola all’apertura).`,
  );
  if (fondi.waiting > 0) {
    say(
      `Fondi: ${counted(fondi.waiting, "cifra letta in una frase non è compilata", "cifre lette in frasi non sono compilate")}; confermarle nel foglio Fondi, colonna Stato.`,
    );
  }
  for (const line of besideLines(planned)) say(line);
  for (const { place, label, kinds } of plan.newRows) {
    const tables = kinds.map((kind) => `«${kindName("it", kind)}»`).join(", ");
    say(`Inserita la riga ${place.row + 1} del foglio «${place.sheet}» per «${label}»: ${tables}.`);
  }
  for (const { kind, enti } of plan.withoutRow) {
    say(
      `Nel modello, tabella «${kindName("it", kind)}»: manca la riga di ${enti.map(({ name }) => name).join(", ")}.`,
    );
  }
  for (const kind of new Set(plan.withoutData.map((row) => row.kind))) {
    const labels = plan.withoutData.filter((row) => row.kind === kind).map(({ label }) => label);
    say(
      `Nel modello, tabella «${kindName("it", kind)}»: nessun dato per ${labels.join(", ")}; ` +
        `${labels.length === 1 ? "la riga resta com’è" : "le righe restano come sono"}.`,
    );
  }
  for (const line of textLines(texts)) say(line);
  for (const { table, text } of planned.withoutPlace) {
    say(
      `Nel modello, sotto la tabella «${kindName("it", table.kind)}» non c’è una riga vuota per la nota: «${text}»`,
    );
  }
  if (plan.withoutTable.length > 0)
    say(
      `Nel modello mancano le tabelle: ${plan.withoutTable.map((kind) => kindName("it", kind)).join(", ")}.`,
    );
  const filled = await workbook.readGrids();
  if (!filled.ok) throw stopFor(filled.failure);
  return ownParagraphs(template, splitGrids(filled.value).others, match);
}

/** A template of all tables, made for what is known: it is filled like any other. */
async function ownTemplate(
  { prepared }: PreparedFiles,
  parts: readonly ModelloPart[],
  partials: boolean,
): Promise<Uint8Array> {
  const printed = planTemplate(modelloFrame(prepared, partials), parts);
  const workbook = await newWorkbook("modello.xlsx", { printed });
  return workbook.bytes();
}

/** Without a template: the sheets of the data with `Quadro` in front of them, ready to be printed. */
async function writeQuadro(output: string, { prepared }: PreparedFiles): Promise<void> {
  const { ambito } = prepared.ambito;
  const own = ownSheets(prepared);
  const precedenti = cifrePrecedenti(prepared);
  const tables = [
    ...quadroOf(prepared, (name) => own.some(({ sheet }) => sheet === name), precedenti),
    ...(ambito === null ? [] : [ambitoSheet(ambito)]),
    ...own,
    ...(precedenti.length === 0 ? [] : [precedentiSheet(precedenti)]),
  ];
  const workbook = await newWorkbook(output, { tables });
  await writeWorkbook(output, workbook);
  say(
    `Scritto «${output}»: il foglio «${SHEETS.quadro.sheet}» con i totali, e i dati da cui vengono.`,
  );
}

/** The options that name something to write; one is enough. */
const OUTPUTS = ["uscita", "word", "dati"] as const;

/** Either a template with its output, or at least one of the other outputs. */
function wrongOutputs(words: CallWords): string | null {
  const [template, output] = [words.option("modello"), words.option("uscita")];
  const tables = words.option("tabelle");
  if ((template !== null || tables !== null) && output === null) return needsOutput(words);
  if (words.has(PARTIALS_OPTION) && tables === null)
    return `--${PARTIALS_OPTION} riguarda il modello di Quadra: aggiungere --tabelle tutte`;
  if (template !== null && tables !== null)
    return "O --modello o --tabelle: le tabelle di Quadra servono a chi non ha un modello";
  return OUTPUTS.some((name) => words.option(name) !== null)
    ? null
    : "Manca che cosa scrivere: --modello MODELLO.xlsx --uscita PIANO.xlsx, --uscita QUADRO.xlsx, --word PIANO.docx oppure --dati CARTELLA";
}

function wrongLicence(words: CallWords): string | null {
  const name = words.option("licenza");
  if (name === null || licenceNamed(name) !== null) return null;
  return `Licenza «${name}» sconosciuta: usare ${Object.keys(OPEN_LICENCES).join(", ")}`;
}

async function writeOutputs(
  words: CallWords,
  read: PreparedFiles,
  check: WeighedCheck,
): Promise<void> {
  const { prepared } = read;
  const template = words.option("modello");
  const parts = tablesOf(words) ?? [];
  const bytes =
    template !== null
      ? await readFile(template)
      : parts.length > 0
        ? await ownTemplate(read, parts, words.has(PARTIALS_OPTION))
        : null;
  const texts =
    bytes === null
      ? read.plans.flatMap(({ file, grids }) =>
          ownParagraphs(file, splitGrids(grids).others, read.match),
        )
      : await fillTemplate(template ?? "modello", bytes, words.option("uscita")!, read, check);
  const output = words.option("uscita");
  if (bytes === null && output !== null) await writeQuadro(output, read);
  const word = words.option("word");
  if (word !== null) {
    const { writeWord } = await import("../../hosts/writeWord");
    await writeOutput(word, await writeWord(documentOf(prepared, check, texts)));
    say(`Scritto «${word}»: il piano come documento Word.`);
  }
  const folder = words.option("dati");
  if (folder !== null) {
    const licence = licenceNamed(words.option("licenza") ?? "CC-BY-4.0")!;
    const created = new Date().toISOString().slice(0, 10);
    await writeOpenData(folder, openDataOf(prepared, licence, created));
  }
}

export const compila: Command = {
  name: "compila",
  usage: [
    "compila FILE… --modello modello.xlsx --uscita piano.xlsx",
    "compila FILE… --tabelle tutte|PARTE,PARTE,… [--totali-parziali] --uscita piano.xlsx",
    "compila FILE… --uscita quadro.xlsx",
    "compila FILE… [--word piano.docx] [--dati cartella] [--licenza CC-BY-4.0]",
    `compila FILE… ${EARLIER_USAGE}`,
  ],
  options: {
    modello: "string",
    tabelle: "string",
    [PARTIALS_OPTION]: "boolean",
    uscita: "string",
    word: "string",
    dati: "string",
    licenza: "string",
    anno: "string",
    ...EARLIER_OPTIONS,
  },
  wrong: (words) =>
    needsFiles("compila", words) ??
    wrongOutputs(words) ??
    wrongTables(words) ??
    wrongLicence(words) ??
    needsYears(words),
  run: async (words) => {
    const template = words.option("modello");
    const inputs = template === null ? words.files : [...words.files, template];
    const earlier = words.list("precedente");
    for (const name of OUTPUTS) {
      const output = words.option(name);
      if (output !== null) refuseOverwriting(output, [...inputs, ...earlier]);
    }
    const read = await prepareWithEarlier(words, yearOf(words));
    if (read === null) return 2;
    const check = checkFiles(read);
    await writeOutputs(words, read, check);
    announceFindings(check.findings);
    return check.exitCode;
  },
};
