// Suspects in the pane, on the real Office.js: one wrong figure is named with its place, and its
// correction is written only when the user says so, and can be taken back.
import { SAMPLES, startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(60_000);

let pane: PaneOnExcel;

beforeEach(async () => {
  pane = await startPane();
  await pane.workflow.readFiles(SAMPLES);
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
});

afterEach(() => {
  expect(pane.bugs).toEqual([]);
});

const search = () => pane.workflow.getState().search!;
const blocking = () =>
  (pane.workflow.getState().checked?.findings ?? []).filter(({ severity }) => severity === "block")
    .length;
const ROW = 2;
const DISPONIBILI = 4;
const CELL = "E3";

test("figures that balance make nothing suspect", async () => {
  await pane.workflow.check();
  expect(search()).toMatchObject({ status: "done", suspects: [] });
});

test("digits too many are found, corrected on the user's word, and taken back", async () => {
  await pane.workflow.check();
  const before = blocking();
  const truth = pane.cell("Offerta", CELL) as number;
  const wrong = truth * 10 + 1;
  await pane.typeCell("Offerta", CELL, wrong);
  await pane.workflow.check();
  expect(blocking()).toBeGreaterThan(before);
  const [suspect] = search().suspects;
  expect(search().suspects).toHaveLength(1);
  expect(suspect).toMatchObject({ proved: true, infeasible: false });
  expect(suspect!.failing.length).toBeGreaterThan(1);
  const [change] = suspect!.proposal;
  expect(change).toMatchObject({
    field: "disponibili",
    from: wrong,
    to: truth,
    inRules: suspect!.failing.length,
    cell: { file: "modello-piano.xlsx", at: { sheet: "Offerta", row: ROW, column: DISPONIBILI } },
  });

  await pane.workflow.previewChange(change!);
  expect(search().preview).toMatchObject({
    write: { before: wrong, after: truth },
    obstacle: null,
  });
  expect(pane.cell("Offerta", CELL)).toBe(wrong);
  await pane.workflow.applyChange();
  expect(pane.cell("Offerta", CELL)).toBe(truth);
  expect(search().suspects).toEqual([]);
  expect(blocking()).toBe(before);

  await pane.workflow.undoChange();
  expect(pane.cell("Offerta", CELL)).toBe(wrong);
  expect(search().applied).toEqual([]);
  expect(search().suspects).toHaveLength(1);
});

test("a cell that somebody changed after the preview is left alone", async () => {
  const truth = pane.cell("Offerta", CELL) as number;
  await pane.typeCell("Offerta", CELL, truth * 10 + 1);
  await pane.workflow.check();
  await pane.workflow.previewChange(search().suspects[0]!.proposal[0]!);
  await pane.typeCell("Offerta", CELL, 77);
  await pane.workflow.applyChange();
  expect(pane.workflow.getState().notices).toMatchObject([
    { code: "failure", failure: { code: "cells-changed" } },
  ]);
  expect(pane.cell("Offerta", CELL)).toBe(77);
});
