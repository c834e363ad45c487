// What becomes of the text of a formula when rows come or go, case by case as Excel does it.
import fc from "fast-check";
import { moveFormulaRows } from "../../src/workbook/formulaText";
import { invertMove, movedRow, movedSpan, rowsOn, type RowMove } from "../../src/workbook/rowMove";

const step = (kind: RowMove["kind"], ...rows: number[]): RowMove => ({
  kind,
  rows: rows.map((row) => ({ sheet: "Piano", row: row - 1 })),
});

/** Rows are written as people see them. Formulas stand on the sheet "Piano". */
const CASES: readonly (readonly [
  says: string,
  from: string,
  to: string,
  rows: readonly number[],
])[] = [
  ["a row between two of a range makes it grow", "SUM(B3:B5)", "SUM(B3:B6)", [5]],
  ["a row above a range moves it", "SUM(B3:B5)", "SUM(B4:B6)", [3]],
  ["a row below a range leaves it", "SUM(B3:B5)", "SUM(B3:B5)", [6]],
  ["several rows count one after the other", "SUM(B3:B5)+B9", "SUM(B3:B7)+B11", [4, 6]],
  ["fixed references move like the others", "$B$3/B$9", "$B$3/B$10", [5]],
  ["whole rows move, whole columns stay", "SUM(5:9)+SUM(B:B)", "SUM(5:10)+SUM(B:B)", [6]],
  ["a range that is written upside down stays so", "SUM(B5:B3)", "SUM(B6:B3)", [4]],
  ["another sheet does not move", "Dati!B5+B5", "Dati!B5+B6", [2]],
  [
    "the own sheet may be named, in any case",
    "PIANO!B5+'Piano'!B5:B7",
    "PIANO!B6+'Piano'!B6:B8",
    [2],
  ],
  [
    "another workbook does not move",
    "[1]Piano!B5+'[Uno.xlsx]Piano'!B5",
    "[1]Piano!B5+'[Uno.xlsx]Piano'!B5",
    [2],
  ],
  ["several sheets at once do not move", "SUM(Piano:Dati!B5)", "SUM(Piano:Dati!B5)", [2]],
  [
    "texts, functions and names that look like cells stay",
    'LOG10(B5)&"B5"&tot_B5&B5.tot',
    'LOG10(B6)&"B5"&tot_B5&B5.tot',
    [2],
  ],
  ["structured references stay", "SUM(Tab1[B5])+B5", "SUM(Tab1[B5])+B6", [2]],
  ["a range never leaves the sheet", "SUM(B1:B1048576)", "SUM(B1:B1048576)", [2]],
];

it.each(CASES)("%s", (_, from, to, rows) => {
  expect(moveFormulaRows(from, "Piano", step("insert", ...rows))).toBe(to);
  expect(moveFormulaRows(to, "Piano", step("remove", ...rows))).toBe(from);
});

it("a formula without a home only moves what names its sheet", () => {
  expect(moveFormulaRows("A5+Piano!A5", null, step("insert", 2))).toBe("A5+Piano!A6");
});

it("a reference to a row that goes is lost, one to more rows shrinks", () => {
  const gone = step("remove", 4, 6);
  expect(moveFormulaRows("B4+B5", "Piano", gone)).toBe("#REF!+B4");
  expect(moveFormulaRows("SUM(B4:B6)+SUM(B4:B4)", "Piano", gone)).toBe("SUM(B4:B4)+SUM(#REF!)");
});

const rowNumber = fc.nat(60);
const places = fc
  .uniqueArray(rowNumber, { minLength: 1, maxLength: 6 })
  .map((rows): RowMove => ({ kind: "insert", rows: rows.map((row) => ({ sheet: "Piano", row })) }));

it("taking out what was put in brings every row, span and formula back", () => {
  fc.assert(
    fc.property(places, rowNumber, rowNumber, (move, a, b) => {
      const rows = rowsOn(move, "Piano");
      const inserted = movedRow("insert", rows, a)!;
      expect(rows).not.toContain(inserted);
      expect(movedRow("remove", rows, inserted)).toBe(a);
      const span = { top: Math.min(a, b), bottom: Math.max(a, b) };
      expect(movedSpan("remove", rows, movedSpan("insert", rows, span)!)).toEqual(span);
      const formula = `SUM($A${a + 1}:C$${b + 1})*Piano!B${a + 1}-Dati!B2`;
      const moved = moveFormulaRows(formula, "Piano", move);
      expect(moveFormulaRows(moved, "Piano", invertMove(move))).toBe(formula);
    }),
  );
});

it("rows keep their order and none falls on a new one", () => {
  fc.assert(
    fc.property(places, (move) => {
      const rows = rowsOn(move, "piano");
      const moved = Array.from({ length: 70 }, (_, row) => movedRow("insert", rows, row)!);
      expect(moved).toEqual([...new Set(moved)].sort((a, b) => a - b));
      expect(moved.some((row) => rows.includes(row))).toBe(false);
    }),
  );
});
