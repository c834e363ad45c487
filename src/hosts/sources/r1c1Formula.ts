// A formula in R1C1 notation, which XML Spreadsheet 2003 keeps, in A1 notation.
import { columnLetters } from "../../workbook/cellAddress";

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Texts and quoted sheet names, in which nothing is a reference; then references. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![A-Za-z0-9_.(])/g;

/** "=R[-3]C+R1C2" in the cell at `row` and `column` (zero-based) → "=A1+$B$1". */
export function r1c1Formula(formula: string, row: number, column: number): string {
  return formula.replace(PIECES, (piece: string, down?: string, across?: string) => {
    if (!piece.startsWith("R")) return piece;
    const [rowMark, rowAt] = place(down, row);
    const [columnMark, columnAt] = place(across, column);
    const isThere = columnAt >= 0 && rowAt >= 0 && columnAt < COLUMNS && rowAt < ROWS;
    return !isThere ? "#REF!" : `${columnMark}${columnLetters(columnAt)}${rowMark}${rowAt + 1}`;
  });
}

/** A step in brackets counts from the cell, a bare number from 1, nothing means the same line. */
function place(text: string | undefined, from: number): [mark: "" | "$", at: number] {
  if (text === undefined) return ["", from];
  return text.startsWith("[") ? ["", from + Number(text.slice(1, -1))] : ["$", Number(text) - 1];
}
