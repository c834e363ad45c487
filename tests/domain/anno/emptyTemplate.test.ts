// What a new year does to sheets that are the user's own.
import { emptyTemplate } from "../../../src/domain/anno/emptyTemplate";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { match } from "../pianoOfText";

const TABLE: readonly (readonly CellValue[])[] = [
  ["Unità da turn-over, piano annuale 2021", null],
  ["Ente proprietario", "Turn-over"],
  ["Comune di Viadana", 6],
  ["Comune di Bozzolo *", null],
  ["Comune di Dosolo", "n.d."],
  ["TOTALE", 6],
  ["* Ente che non possiede alloggi SAP.", null],
];

const planOf = (grids: readonly CellGrid[], locked: readonly string[] = []) =>
  emptyTemplate("piano.xlsx", grids, match, 2021, new Set(locked));

const changesOf = (grids: readonly CellGrid[]) =>
  planOf(grids).writes.map(({ write: { address, before, after }, what }) => [
    `${address.sheet} ${address.row} ${address.column}`,
    what,
    before,
    after,
  ]);

test("every answer goes, also one that is no number; labels, marks and notes stay", () => {
  expect(changesOf([gridOfValues("Turn-over", TABLE)])).toEqual([
    ["Turn-over 2 1", "figure", 6, null],
    ["Turn-over 4 1", "figure", "n.d.", null],
    ["Turn-over 5 1", "figure", 6, null],
    ["Turn-over 0 0", "words", TABLE[0]![0], "Unità da turn-over, piano annuale 2022"],
  ]);
});

test("a formula is never emptied", () => {
  const grid = gridOfValues("Turn-over", TABLE);
  const formulas = grid.formulas.map((row, r) => (r === 5 ? [null, "=SUM(B3:B5)"] : [...row]));
  const places = changesOf([{ ...grid, formulas }]).map(([place]) => place);
  expect(places).not.toContain("Turn-over 5 1");
  expect(places).toContain("Turn-over 2 1");
});

test.each([
  ["Alloggi assegnati nell’anno 2020", "Alloggi assegnati nell’anno 2021"],
  ["Piano annuale 2021 (assegnati nel 2020)", "Piano annuale 2022 (assegnati nel 2021)"],
])("the title «%s» becomes «%s»", (title, next) => {
  const rows = [[title, null], ...TABLE.slice(1)];
  const written = planOf([gridOfValues("T", rows)]).writes.filter(({ what }) => what === "words");
  expect(written.map(({ write }) => write.after)).toEqual([next]);
});

test.each([
  "Piano approvato il 08/03/2021",
  "Anno di legge: r.r. 4/2021",
  "Protocollo 2021/55 dell’anno",
  "Assegnati 12.021",
  "Anno 20210",
])("«%s» names no year of the plan and stays", (text) => {
  const { writes, stays } = planOf([gridOfValues("T", [...TABLE.slice(1), [text, null]])]);
  expect(writes.filter(({ what }) => what === "words")).toEqual([]);
  expect(stays).toEqual([]);
});

test("a text that names the year and may tell of the old one stays, and is told", () => {
  const text = "Nel 2021 la pandemia ha rallentato i cantieri.";
  const { writes, stays } = planOf([gridOfValues("T", [...TABLE.slice(1), [text, null]])]);
  expect(writes.every(({ what }) => what === "figure")).toBe(true);
  expect(stays).toEqual([{ address: { sheet: "T", row: 6, column: 0 }, text }]);
});

test("a sheet without tables of the plan keeps all its figures and words", () => {
  const grid = gridOfValues("Appunti", [
    ["Telefonate dell’anno 2021", 12],
    ["Spese", 2021],
  ]);
  expect(planOf([grid])).toEqual({ writes: [], stays: [], locked: [] });
});

test("the year beside its label on a cover moves on", () => {
  const grid = gridOfValues("Copertina", [["Anno di riferimento", 2021]]);
  expect(changesOf([grid])).toEqual([["Copertina 0 1", "words", 2021, 2022]]);
});

test("a protected sheet with tables stays as it is and is named", () => {
  const { writes, locked } = planOf([gridOfValues("Turn-over", TABLE)], ["Turn-over"]);
  expect([writes, locked]).toEqual([[], ["Turn-over"]]);
});
