// Suspects in the pane, on the real Office.js: one wrong figure is named with its place, and its
// correction is written only when the user says so, and can be taken back.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLES, startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(60_000);

const PLAN_TEXT = join(__dirname, "../golden/testo-piano-2021.txt");

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
  expect(search()).toMatchObject({ status: "done", suspects: [], implied: [] });
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

test("a figure that nobody gave and that the others determine is told, and its cell stays blank", async () => {
  // The row of Sabbioneta in the first table, left empty.
  const lines = readFileSync(PLAN_TEXT, "utf8").split("\n");
  const text = lines.map((line, i) => (i === 27 ? line.replace(/\t.*$/, "\t") : line));
  const bytes = new TextEncoder().encode(text.join("\n").replaceAll("\t", "|"));
  const alone = await startPane();
  await alone.workflow.readFiles([
    { name: "dati.txt", size: bytes.length, bytes: async () => bytes },
  ]);
  await alone.workflow.writeSheets();
  await alone.workflow.check();
  const { implied, suspects } = alone.workflow.getState().search!;
  expect(suspects).toEqual([]);
  expect(implied).toMatchObject([
    { ente: { name: "Sabbioneta" }, kind: "disponibili", field: "disponibili", to: 3 },
  ]);
  expect(implied[0]!.cell).toMatchObject({ file: "dati.txt", value: null });
  expect(alone.bugs).toEqual([]);
});
