// Headings nobody knows on the command line: asked about, and answered by the user's own sheets.
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { Folder } from "./runQuadra";

jest.setTimeout(120_000);

let folder: Folder;
const FILES = ["ALER_Bassa_2024.xlsx", "Comune_Alta_2024.xlsx"] as const;

/** A workbook of one sheet, with these rows from its first cell on. */
async function workbook(
  name: string,
  sheet: string,
  [headings, ...rows]: readonly [readonly string[], ...(readonly (string | number | null)[])[]],
): Promise<string> {
  const made = newFileWorkbook(name);
  const columns = headings.map((header) => ({ header, kind: "general" as const, width: 20 }));
  const put = await made.putTableSheets([{ sheet, table: "Tabella", columns, rows }]);
  if (!put.ok) throw new Error(put.failure.code);
  return folder.write(name, made.bytes());
}

beforeEach(async () => {
  folder = new Folder();
  for (const file of FILES) {
    await workbook(file, "Dati", [
      ["Ente", "Vuoti da affidare"],
      ["Viadana", 6],
      ["Bozzolo", 2],
    ]);
  }
});

interface Collected {
  readonly files: readonly {
    readonly file: string;
    readonly tables: readonly { readonly kind: string; readonly totals: object }[];
    readonly questions: readonly unknown[];
  }[];
}

/** What each sender's file gives: its sums, or how many questions it asks. */
function read(...files: readonly string[]): Record<string, unknown> {
  const words = ["raccogli", ...files, "--anno", "2024", "--uscita", "dati.xlsx", "--json"];
  const { files: told } = JSON.parse(folder.run(...words).stdout) as Collected;
  return Object.fromEntries(
    told.map(({ file, tables, questions }) => [
      file,
      tables.length > 0
        ? tables.map(({ kind, totals }) => [kind, totals])
        : `${questions.length} da chiedere`,
    ]),
  );
}

const TURNOVER = [["turnover", { turnover: 8 }]];
const MAPPINGS = ["Mittente", "Foglio", "Intestazione", "Significato", "Deciso il", "Deciso da"];
const SYNONYMS = ["Significato", "Intestazione", "Mittente", "Fonte"];

test("without them the question is told with its column, and where its answer is written", () => {
  const { code, stdout, stderr } = folder.run("raccogli", ...FILES, "--uscita", "dati.xlsx");
  expect(code).toBe(2);
  for (const file of FILES) {
    expect(stdout).toContain(
      `${file}: 0 tabelle riconosciute\n  In attesa di una scelta:\n    • «Dati»!A1:B3: che cosa contano le colonne «Vuoti da affidare»?`,
    );
  }
  expect(stderr).toContain(
    "2 tabelle aspettano una scelta («ALER_Bassa_2024.xlsx», «Comune_Alta_2024.xlsx»)",
  );
  expect(stderr).toContain("«Corrispondenze»");
  expect(folder.files()).not.toContain("dati.xlsx");
});

test("a row of Corrispondenze answers for its sender only, also next year; its Offerta holds the figures", async () => {
  await workbook("scelte.xlsx", "Corrispondenze", [
    MAPPINGS,
    ["ALER_Bassa_2023.xlsx", null, "Vuoti da affidare", "Turn-over", null, "Ufficio casa"],
  ]);
  expect(read(...FILES, "scelte.xlsx")).toEqual({
    "ALER_Bassa_2024.xlsx": TURNOVER,
    "Comune_Alta_2024.xlsx": "1 da chiedere",
  });
  const [offerta] = await (await folder.open("dati.xlsx")).readGrids(["Offerta"]).then((grids) => {
    if (!grids.ok) throw new Error(grids.failure.code);
    return grids.value;
  });
  const column = offerta!.values[0]!.indexOf("Turn-over");
  const row = offerta!.values.find(([, ente]) => ente === "Viadana");
  expect(row?.[column]).toBe(6);
});

test.each([
  ["for all senders where no sender is named", null, [TURNOVER, TURNOVER]],
  ["for one sender where it is named", "Comune_Alta", ["1 da chiedere", TURNOVER]],
])("a row of Sinonimi answers %s", async (_, sender, [aler, comune]) => {
  await workbook("parole.xlsx", "Sinonimi", [
    SYNONYMS,
    ["Turn-over", "Vuoti da affidare", sender, "Circolare dell’ufficio"],
  ]);
  expect(read(...FILES, "parole.xlsx")).toEqual({
    "ALER_Bassa_2024.xlsx": aler,
    "Comune_Alta_2024.xlsx": comune,
  });
});

test("what was taught is kept in the sheets that are written: read with them, nobody is asked again", async () => {
  await workbook("scelte.xlsx", "Corrispondenze", [
    MAPPINGS,
    ["ALER_Bassa", null, "Vuoti da affidare", "Turn-over", null, null],
  ]);
  read(...FILES, "scelte.xlsx");
  folder.write("mio.xlsx", folder.bytes("dati.xlsx"));
  await workbook("ALER_Bassa_2025.xlsx", "Dati", [
    ["Ente", "Vuoti da affidare"],
    ["Viadana", 1],
  ]);
  expect(read("mio.xlsx", "ALER_Bassa_2025.xlsx")).toMatchObject({
    "ALER_Bassa_2025.xlsx": [["turnover", { turnover: 1 }]],
  });
});

test("a row that does not count is told with its cell, and the question stays", async () => {
  await workbook("scelte.xlsx", "Corrispondenze", [
    MAPPINGS,
    ["ALER_Bassa", null, "Vuoti da affidare", "Alloggi vuoti", null, null],
  ]);
  const { stderr } = folder.run("raccogli", FILES[0], "scelte.xlsx", "--uscita", "dati.xlsx");
  expect(stderr).toMatch(/Corrispondenze.*D2.*«Alloggi vuoti»/);
  expect(stderr).toContain("1 tabella aspetta una scelta («ALER_Bassa_2024.xlsx»)");
});
