// Dwelling lists of tests, drawn as they look; numbers stand as text unless they are written as such.
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { drawn } from "../pianoOfText";

/** A drawn sheet: "|" between cells; a number in plain digits is a number, all else is text. */
export function drawnSheet(text: string, sheet = "Alloggi ALER"): CellGrid {
  const cell = (value: string): CellValue => {
    if (value === "") return null;
    return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) ? Number(value) : value;
  };
  const rows = drawn(text)
    .split("\n")
    .map((line) => line.split("\t").map(cell));
  return gridOfValues(sheet, rows);
}
