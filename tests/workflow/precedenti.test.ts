// Earlier plans in the pane: read, asked, written, taken away and undone on the real Office.js.
import { utf8Bytes } from "../../src/domain/utf8Bytes";
import type { ChosenFile } from "../../src/workflow/paneWorld";
import { SAMPLES, startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(60_000);

function textFile(name: string, text: string): ChosenFile {
  const bytes = Uint8Array.from(utf8Bytes(text));
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

const before = (title: string) =>
  textFile(
    "prima.txt",
    [
      title,
      "Unità abitative complessivamente disponibili",
      "Ragione Sociale Ente Proprietario\tn. alloggi",
      "Viadana\t60",
      "Bozzolo\t0",
    ].join("\n"),
  );

const changed = ({ workflow }: PaneOnExcel) =>
  (workflow.getState().checked?.findings ?? []).filter(({ code }) => code === "variazione-ampia");

const sheets = ({ spreadsheet }: PaneOnExcel) => spreadsheet.sheets.all().map(({ name }) => name);

async function collected(): Promise<PaneOnExcel> {
  const pane = await startPane();
  await pane.workflow.readFiles(SAMPLES);
  await pane.workflow.writeSheets();
  await pane.workflow.check();
  return pane;
}

test("a plan of the year before is written to its own sheet, checked at once, taken away and brought back", async () => {
  const pane = await collected();
  const { workflow } = pane;
  expect(changed(pane)).toEqual([]);
  await workflow.readEarlier([before("Piano annuale 2020")]);
  expect(sheets(pane)).not.toContain("Precedenti");
  await workflow.writeEarlier();
  expect(workflow.getState().notices).toEqual([
    { tone: "success", code: "earlier-written", cifre: 2 },
  ]);
  expect(changed(pane).map(({ enti }) => enti[0]!.name)).toEqual(["Viadana"]);
  expect(pane.cell("Precedenti", "E2")).toBe(60);
  expect(pane.cell("Precedenti", "G2")).toBe("prima.txt");

  await workflow.show(changed(pane)[0]!.cells[1]!);
  expect(workflow.getState().notices).toEqual([]);

  await workflow.removeEarlier();
  expect(sheets(pane)).not.toContain("Precedenti");
  expect(changed(pane)).toEqual([]);
  await workflow.undoEarlier();
  expect(pane.cell("Precedenti", "E2")).toBe(60);
  expect(changed(pane)).toHaveLength(1);
  expect(pane.bugs).toEqual([]);
});

test("the sheet is not taken away with what people keep on it beside the figures", async () => {
  const pane = await collected();
  const { workflow } = pane;
  await workflow.readEarlier([before("Piano annuale 2020")]);
  await workflow.writeEarlier();
  await pane.typeCell("Precedenti", "B6", "chiesto a Viadana");
  await workflow.removeEarlier();
  expect(workflow.getState().notices).toEqual([
    { tone: "warning", code: "shared-sheet", sheet: "Precedenti" },
  ]);
  expect(pane.cell("Precedenti", "B6")).toBe("chiesto a Viadana");
  expect(pane.cell("Precedenti", "E2")).toBe(60);
});

test("an undone writing leaves no sheet behind, and one that a person changed stays", async () => {
  const pane = await collected();
  const { workflow } = pane;
  await workflow.readEarlier([before("Piano annuale 2020")]);
  await workflow.writeEarlier();
  await workflow.undoEarlier();
  expect(sheets(pane)).not.toContain("Precedenti");

  await workflow.readEarlier([before("Piano annuale 2020")]);
  await workflow.writeEarlier();
  await pane.typeCell("Precedenti", "E2", 61);
  await workflow.undoEarlier();
  expect(workflow.getState().notices).toEqual([
    { tone: "warning", code: "kept-sheets", sheets: ["Precedenti"] },
  ]);
  expect(pane.cell("Precedenti", "E2")).toBe(61);
});

test("a file of the same year is refused, one of no year is asked about", async () => {
  const pane = await collected();
  const { workflow } = pane;
  await workflow.readEarlier([before("Piano annuale 2021")]);
  expect(workflow.getState().earlier.reading).toMatchObject({
    cifre: [],
    refused: [{ file: "prima.txt", year: 2021, reason: "same-year" }],
  });
  await workflow.readEarlier([before("Piano")]);
  expect(workflow.getState().earlier.reading?.asked.map(({ file }) => file)).toEqual(["prima.txt"]);
  await workflow.dateEarlier("prima.txt", 2020);
  expect(workflow.getState().earlier.reading?.cifre).toHaveLength(2);
  await workflow.discardEarlier();
  expect(workflow.getState().earlier.reading).toBeNull();
  expect(sheets(pane)).not.toContain("Precedenti");
});

test("collecting again does not touch the earlier years", async () => {
  const pane = await collected();
  const { workflow } = pane;
  await workflow.readEarlier([before("Piano annuale 2020")]);
  await workflow.writeEarlier();
  await workflow.readFiles(SAMPLES);
  await workflow.writeSheets();
  await workflow.check();
  expect(pane.cell("Precedenti", "E2")).toBe(60);
  expect(changed(pane)).toHaveLength(1);
});
