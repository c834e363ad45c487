// A printed sheet that was added is known again: as it was put, in part, or changed by somebody.
import type { CellGrid, CellValue } from "../../src/workbook/cellGrid";
import { holdsOnlyPrinted, isAsPrinted } from "../../src/workbook/printedCells";
import type { PrintedSheet } from "../../src/workbook/printedSheet";

const SHEET: PrintedSheet = {
  ...{ sheet: "Totali", landscape: false, widths: [20, 10], titleRows: 0, footer: "" },
  pageWords: { page: "Pagina", of: "di" },
  rows: [
    { height: null, cells: [{ content: "Comune", look: "head" }, null] },
    {
      height: null,
      cells: [
        { content: "TOTALE", look: "totalLabel" },
        { content: { formula: "=SUM('Dati'!B2:B9)" }, look: "total" },
      ],
    },
  ],
};

function grid(values: CellValue[][], formulas: Readonly<Record<string, string>> = {}): CellGrid {
  return {
    ...{ sheet: "Totali", top: 0, left: 0, merges: [], values },
    formulas: values.map((line, r) => line.map((_, c) => formulas[`${r},${c}`] ?? null)),
    numberFormats: values.map((line) => line.map(() => "General")),
    hidden: { sheet: false, rows: [], columns: [] },
  };
}

const WHOLE = [
  ["Comune", null],
  ["TOTALE", 0],
] as CellValue[][];

test.each([
  ["as it was put", grid(WHOLE, { "1,1": "=SUM('Dati'!B2:B9)" }), true, true],
  ["with the formula as Excel spells it", grid(WHOLE, { "1,1": "=sum(Dati!B2:B9)" }), true, true],
  ["in part", grid([["Comune", null]]), false, true],
  ["blank", grid([]), false, true],
  ["with another formula", grid(WHOLE, { "1,1": "=SUM(Dati!B2:B8)" }), false, false],
  ["with a figure in place of the formula", grid(WHOLE), false, false],
  [
    "with a note beside it",
    grid(
      [
        ["Comune", "nota"],
        ["TOTALE", 0],
      ],
      { "1,1": "=SUM('Dati'!B2:B9)" },
    ),
    false,
    false,
  ],
])("a sheet %s", (_, now, whole, only) => {
  expect([isAsPrinted(SHEET, now), holdsOnlyPrinted(SHEET, now)]).toEqual([whole, only]);
});
