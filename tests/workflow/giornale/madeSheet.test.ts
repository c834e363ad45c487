// A sheet that a broken-off write has made: it may only be taken away while nothing of anybody else is on it.
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import type { TableSheet } from "../../../src/workbook/tableSheet";
import { stateOfPasso } from "../../../src/workflow/giornale/passo";

const SHEET: TableSheet = {
  ...{ sheet: "Offerta", table: "QuadraOfferta" },
  columns: [
    { header: "Ente", kind: "text", width: 20 },
    { header: "Alloggi", kind: "count", width: 10 },
  ],
  rows: [["Viadana", 9]],
};
const WRITTEN: readonly (readonly CellValue[])[] = [
  ["Ente", "Alloggi"],
  ["Viadana", 9],
];
const HALF: typeof WRITTEN = [
  ["Ente", "Alloggi"],
  ["Viadana", null],
];
const othersOf = (before: readonly CellGrid[], now: readonly (readonly CellValue[])[]) =>
  stateOfPasso({ kind: "sheets", sheets: [SHEET], before }, [
    gridOfValues("Offerta", now),
  ]).others.map(({ row, column }) => `${row},${column}`);

test.each([
  ["below", [...HALF, [null, null], ["chiamare", null]], ["3,0"]],
  ["beside", HALF.map((line, r) => [...line, null, r === 1 ? "chiamare" : null]), ["1,3"]],
  ["nowhere", HALF, []],
])("a note %s the table of a sheet that was half made is somebody else's", (_, now, others) => {
  expect(othersOf([], now)).toEqual(others);
});

test("a sheet that has landed whole is over, whatever stands beside it", () => {
  expect(othersOf([], [...WRITTEN, [null, null], ["chiamare", null]])).toEqual([]);
});

test("notes around a table that was there before are no part of the write", () => {
  const before = [gridOfValues("Offerta", [["Ente", "Alloggi"]])];
  expect(othersOf(before, [...WRITTEN, [null, null], ["chiamare", null]])).toEqual([]);
});
