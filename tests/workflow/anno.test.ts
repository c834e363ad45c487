// The new year in the pane: shown, opened, and taken back, with nothing lost on the way.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { addEnte, newAmbito } from "../../src/domain/ambito/ambito";
import { newPlanSheets } from "../../src/domain/ambito/readAmbito";
import { excelWorkbook } from "../../src/hosts/excelWorkbook";
import type { CellGrid } from "../../src/workbook/cellGrid";
import { given, openBytes } from "../domain/anno/planBook";
import { registry } from "../domain/pianoOfText";
import { SAMPLES, startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(120_000);

const TEMPLATE = new Uint8Array(
  readFileSync(resolve(__dirname, "../../assets/modello-piano.xlsx")),
);

let pane: PaneOnExcel;
afterEach(() => expect(pane.bugs).toEqual([]));

/** The plan of 2021 from end to end: declared, collected, filled. */
async function startWithPlan(): Promise<void> {
  const book = await openBytes(TEMPLATE);
  let ambito = newAmbito("Oglio Po", 2021);
  for (const code of ["020066", "019021", "020007"]) {
    ambito = addEnte(ambito, registry.byCode.get(code)!);
  }
  given(await book.putTableSheets(newPlanSheets({ ...ambito, capofila: "020066" })));
  pane = await startPane(book.bytes());
  await pane.workflow.readFiles(SAMPLES);
  await pane.workflow.writeSheets();
  await pane.workflow.planFill();
  await pane.workflow.fill();
  await pane.spreadsheet.settled();
}

/** What every sheet holds: blank rows at its end and formula results are no content. */
async function contents(): Promise<Record<string, unknown[][]>> {
  const grids = given(await excelWorkbook().readGrids());
  const rows = ({ values, formulas }: CellGrid) =>
    values
      .map((row, r) => row.map((value, c) => formulas[r]![c] ?? (value === "" ? null : value)))
      .filter((row) => row.some((value) => value !== null));
  return Object.fromEntries(grids.map((grid) => [grid.sheet, rows(grid)]));
}

test("it is shown, opened in one go, and taken back as if it had never been", async () => {
  await startWithPlan();
  const before = await contents();
  await pane.workflow.planYear();
  const { plan } = pane.workflow.getState().newYear;
  expect(plan).toMatchObject({ year: 2022 });
  expect(await contents()).toEqual(before);

  await pane.workflow.openYear();
  await pane.spreadsheet.settled();
  const state = pane.workflow.getState();
  expect(state.notices).toEqual([{ tone: "success", code: "year-opened", year: 2022 }]);
  expect(state.known?.ambito.ambito).toMatchObject({ year: 2022, id: "oglio-po-2022" });
  expect(state.known?.piano.enti).toEqual([]);
  expect([state.filled, state.checked, state.before]).toEqual([null, null, null]);
  const after = await contents();
  expect(after["Offerta"]).toEqual(before["Offerta"]!.slice(0, 1));
  expect(after["Enti"]).toEqual(before["Enti"]);
  expect(pane.cell("Turn-over", "B5")).toBeNull();
  expect(after["Piano"]!.find(([label]) => label === "Anno di riferimento")![1]).toBe(2022);

  // Whoever did not see that it is open, and asks again, does not open the year after it.
  await pane.workflow.planYear();
  expect(pane.workflow.getState().notices).toEqual([
    { tone: "warning", code: "year-already-open", year: 2022 },
  ]);
  await pane.workflow.openYear();
  expect(await contents()).toEqual(after);

  await pane.workflow.undoYear();
  await pane.spreadsheet.settled();
  expect(await contents()).toEqual(before);
  expect(pane.workflow.getState().newYear).toEqual({ plan: null, opened: null });
  expect(pane.workflow.getState().known?.piano.year).toBe(2021);
});

test("a change after the preview is shown again instead of written over", async () => {
  await startWithPlan();
  await pane.workflow.planYear();
  await pane.typeCell("Turn-over", "B5", "77");
  const before = await contents();
  await pane.workflow.openYear();
  expect(pane.workflow.getState().notices).toMatchObject([{ code: "ambito-renewed" }]);
  expect(await contents()).toEqual(before);
  await pane.workflow.openYear();
  expect(pane.cell("Turn-over", "B5")).toBeNull();
});

test("undo leaves what somebody wrote into the new year, and names it", async () => {
  await startWithPlan();
  await pane.workflow.planYear();
  await pane.workflow.openYear();
  await pane.spreadsheet.settled();
  await pane.typeCell("Turn-over", "B5", "3");
  await pane.workflow.undoYear();
  await pane.spreadsheet.settled();
  expect(pane.cell("Turn-over", "B5")).toBe(3);
  expect(pane.cell("Turn-over", "B6")).not.toBeNull();
  expect(pane.workflow.getState().notices).toMatchObject([
    { code: "sheets-restored" },
    { code: "kept-cells", kept: [{ found: 3 }] },
  ]);
});

test("the hundreds of cells of all tables cost a handful of trips", async () => {
  await startWithPlan();
  await pane.workflow.planYear();
  expect(await pane.trips(() => pane.workflow.openYear())).toBeLessThanOrEqual(14);
});
