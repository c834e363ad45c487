// Contents of a range as matrices: reading each cell, writing them the way Excel reads entries.
// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
import type { CellRange } from "../../../workbook/cellAddress";
import type { CellContent } from "../../../workbook/cellWrite";
import { LAST_COLUMN, LAST_ROW } from "../address";
import { cellEntry } from "../cellEntry";
import type { Handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";

type Range = Handle<"Range">;

/** Reads beyond this many cells fail, as they do in Excel with null. */
const MOST_CELLS = 5_000_000;

/** How many rows a range has. */
export const rows = ({ area }: { area: CellRange }): number => area.bottom - area.top + 1;
/** How many columns a range has. */
export const columns = ({ area }: { area: CellRange }): number => area.right - area.left + 1;

/** Whether an area is whole columns or rows: its cells can neither be read nor written. */
const isUnbounded = ({ top, left, bottom, right }: CellRange): boolean =>
  (top === 0 && bottom === LAST_ROW) || (left === 0 && right === LAST_COLUMN);

/** A value for each cell of an area, row by row. */
export function cellsOf<T>(area: CellRange, read: (row: number, column: number) => T): T[][] {
  const { top, left, bottom, right } = area;
  if (rows({ area }) * columns({ area }) > MOST_CELLS) {
    throw new HostError("InvalidArgument", "cells");
  }
  const lines: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: T[] = [];
    for (let column = left; column <= right; column++) line.push(read(row, column));
    lines.push(line);
  }
  return lines;
}

/**
 * A value for each cell of a range, row by row; null for whole columns and rows
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded).
 */
export function grid<T>(
  { area }: { area: CellRange },
  read: (row: number, column: number) => T,
): T[][] | null {
  return isUnbounded(area) ? null : cellsOf(area, read);
}

/** A value for every cell: a matrix of the size of the range, or one value for all. */
export function matrixFor(value: unknown, height: number, width: number): unknown[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: height }, () => Array<unknown>(width).fill(value));
  }
  const matrix = value as unknown[][];
  const fits =
    matrix.length === height && matrix.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) {
    const given = `${matrix.length}×${Array.isArray(matrix[0]) ? matrix[0].length : 1}`;
    throw new HostError("InvalidArgument", `${given} per un intervallo ${height}×${width}`);
  }
  return matrix;
}

/** Cells of whole columns and rows cannot be set, and null is no value for all cells. */
function requireSettable(area: CellRange, value: unknown): void {
  if (isUnbounded(area) || value === null) throw new HostError("InvalidArgument");
}

/** Writes values or formulas the way Excel reads them. */
export function writeEntries(
  range: { sheet: string; area: CellRange },
  value: unknown,
  state: HostState,
): void {
  const { sheet, area } = range;
  const { cells } = state.spreadsheet;
  requireSettable(area, value);
  const matrix = matrixFor(value, rows(range), columns(range));
  state.requireWritable(sheet, area);
  const formats: { row: number; column: number; numberFormat: string }[] = [];
  const contents = matrix.map((line, r) =>
    line.map((input, c): CellContent | undefined => {
      const format =
        typeof input === "number" || typeof input === "string"
          ? cells.numberFormat(sheet, area.top + r, area.left + c)
          : "General";
      const entry = cellEntry(input, format);
      if (entry.numberFormat !== undefined && format === "General") {
        const { numberFormat } = entry;
        formats.push({ row: area.top + r, column: area.left + c, numberFormat });
      }
      return entry.content;
    }),
  );
  cells.write(sheet, area.top, area.left, contents);
  for (const { row, column, numberFormat } of formats) {
    const one = { top: row, bottom: row, left: column, right: column };
    cells.setFormat(sheet, one, { numberFormat });
  }
}

/** Sets number formats: one for all, or one for each cell. */
export function writeNumberFormats(range: Range, value: unknown, state: HostState): void {
  const { sheet, area } = range;
  requireSettable(area, value);
  const matrix = matrixFor(value, rows(range), columns(range));
  if (state.sheet(sheet).protection !== null) state.requireAllowed(sheet, "allowFormatCells");
  const { cells } = state.spreadsheet;
  const first = matrix[0]![0];
  if (matrix.every((line) => line.every((format) => format === first))) {
    if (typeof first === "string")
      cells.setFormat(sheet, area, { numberFormat: first || "General" });
    return;
  }
  matrix.forEach((line, r) =>
    line.forEach((format, c) => {
      if (typeof format !== "string") return;
      const [row, column] = [area.top + r, area.left + c];
      const one = { top: row, bottom: row, left: column, right: column };
      cells.setFormat(sheet, one, { numberFormat: format || "General" });
    }),
  );
}
