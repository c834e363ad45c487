// Readings from sentences are judged in the pane, and what people change in the workbook between reading
// and writing stays theirs; on the real Office.js.
import { countMisure, lettureBySource } from "../../src/workflow/misureView";
import { chosenAsset, startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(60_000);

let pane: PaneOnExcel;

beforeEach(async () => {
  pane = await startPane();
});

afterEach(() => {
  expect(pane.bugs).toEqual([]);
});

const TEXT = `PIANO ANNUALE 2021

Il patrimonio dell'ambito è di n. 30 unità abitative

N. 20 appartengono ai 4 Comuni – 67%
`;

const letture = () => {
  const { pending, known } = pane.workflow.getState();
  return lettureBySource((pending?.prepared ?? known)!);
};
const waiting = () => letture().flatMap((one) => one.waiting);
const sheetNames = () => pane.spreadsheet.sheets.all().map(({ name }) => name);

/** Column and rows of a structured sheet by its headings. */
function column(sheet: string, header: string): unknown[] {
  const { id } = pane.spreadsheet.sheets.all().find(({ name }) => name === sheet)!;
  const used = pane.spreadsheet.cells.used(id, true)!;
  for (let at = 0; at <= used.right; at++) {
    if (pane.spreadsheet.cells.value(id, 0, at) !== header) continue;
    return Array.from({ length: used.bottom }, (_, row) =>
      pane.spreadsheet.cells.value(id, row + 1, at),
    );
  }
  throw new Error(`no column ${header}`);
}

/** Writes into a cell as a person does, found by what stands in the column `Ente`, `Voce` or another. */
async function type(
  sheet: string,
  [header, label]: readonly [string, string],
  into: string,
  value: string,
): Promise<void> {
  const row = column(sheet, header).indexOf(label) + 1;
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("values");
    await context.sync();
    const at = (used.values[0] as unknown[]).indexOf(into);
    used.getCell(row, at).values = [[value]];
    await context.sync();
  });
}

test("a reading is judged in the pane, shown before it is written, kept by the workbook, and undone", async () => {
  await pane.workflow.readText("delibera", TEXT);
  await pane.workflow.writeSheets();
  const [whole, comuni, share] = waiting();
  expect(waiting()).toHaveLength(3);
  await pane.workflow.judge([whole!.key], "confirmed");
  await pane.workflow.judge([comuni!.key, share!.key], "refused");
  expect(waiting()).toEqual([]);
  expect(column("Patrimonio", "Stato")).toEqual(["da confermare", "da confermare"]);

  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  expect(column("Patrimonio", "Stato")).toEqual(["confermato"]);
  expect(column("Provenienza", "Esito")).toEqual(["confermato", "non vero", "non vero"]);
  expect(letture().flatMap(({ judged }) => judged.map(({ cell }) => cell.words))).toEqual([
    "Il patrimonio dell'ambito è di n. 30 unità abitative",
    "N. 20 appartengono ai 4 Comuni – 67%",
    "N. 20 appartengono ai 4 Comuni – 67%",
  ]);

  await pane.workflow.judge([comuni!.key], null);
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  expect(column("Patrimonio", "Stato")).toEqual(["confermato", "da confermare"]);
  await pane.workflow.undoSheets();
  expect(column("Patrimonio", "Stato")).toEqual(["confermato"]);
});

test("the preview counts what is new and what changes beside the tables, too", async () => {
  const people = (residents: number) =>
    `Popolazione residente\nComune\tMaschi\tFemmine\tTotale\nViadana\t10\t12\t${residents}`;
  const counted = () => {
    const { base, prepared } = pane.workflow.getState().pending!;
    return countMisure(base, prepared);
  };
  await pane.workflow.readText("anagrafe", people(22));
  expect(counted()).toEqual({ added: 3, changed: 0 });
  await pane.workflow.writeSheets();
  await pane.workflow.readText("anagrafe", people(23));
  expect(counted()).toEqual({ added: 0, changed: 1 });
});

test("a verdict given in the sheet between reading and writing is kept beside those of the pane", async () => {
  await pane.workflow.readText("delibera", TEXT);
  await pane.workflow.writeSheets();
  await pane.workflow.judge([waiting()[0]!.key], "refused");
  await type("Patrimonio", ["Voce", "Ambito · Comuni"], "Stato", "sì");
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  expect(column("Provenienza", "Esito")).toEqual(["non vero", "confermato", "confermato"]);
});

test("a sub-ambito that is blanked between reading and writing does not come back", async () => {
  const listed = [
    "Comune\tSub-ambito\tTurn-over",
    "Viadana\tOvest\t1",
    "Bozzolo\tOvest\t2",
    "Piadena Drizzona\tEst\t3",
  ].join("\n");
  await pane.workflow.readText("comuni", listed);
  await pane.workflow.writeSheets();
  expect(column("Enti", "Sub-ambito")).toEqual(["Ovest", "Ovest", "Est"]);
  await pane.workflow.readFiles([chosenAsset("esempi/aler-mantova.xlsx")]);
  await type("Enti", ["Ente", "Bozzolo"], "Sub-ambito", "");
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  const enti = column("Enti", "Ente");
  const subAmbito = (ente: string) => column("Enti", "Sub-ambito")[enti.indexOf(ente)] || null;
  expect(["Viadana", "Bozzolo", "Piadena Drizzona"].map(subAmbito)).toEqual(["Ovest", null, "Est"]);
});

test("where only a question waits there is nothing to write, and nothing is written", async () => {
  const before = sheetNames();
  await pane.workflow.readText(
    "domanda",
    ["Comune\tAbc\tXyz", "Viadana\t1\t2", "Bozzolo\t3\t4"].join("\n"),
  );
  const { pending } = pane.workflow.getState();
  expect(
    pending?.prepared.sources.flatMap(({ recognition }) => recognition.questions),
  ).toHaveLength(1);
  expect(pending?.writable).toBe(false);
  await pane.workflow.writeSheets();
  expect(sheetNames()).toEqual(before);
  expect(pane.workflow.getState().pending).not.toBeNull();

  await pane.workflow.readText("delibera", TEXT);
  expect(pane.workflow.getState().pending?.writable).toBe(true);
});
