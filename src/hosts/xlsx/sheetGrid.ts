// The cells of a sheet of an .xlsx as a grid.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import { readCellValue, type CellContext } from "./cellContent";
import { SharedFormulas } from "./sharedFormulas";
import { walkSheet, type CellSpan } from "./sheetCells";

/** More cells than this between the first and the last used one would not fit in memory. */
const MOST_CELLS = 50_000_000;

/** A sheet whose used cells lie too far apart. */
export class GridTooLarge extends Error {}

/** A cell that holds something. */
export interface UsedCell {
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** Reads a sheet. `hiddenSheet` comes from the workbook, which alone knows it. */
export function readSheetGrid(
  xml: string,
  sheet: string,
  hiddenSheet: boolean,
  context: CellContext,
): CellGrid {
  const rows = new Map<number, UsedCell[]>();
  const hiddenRows: number[] = [];
  const shared = new SharedFormulas();
  let current: UsedCell[] = [];
  const frame = walkSheet(xml, {
    row: ({ row, hidden }) => {
      if (hidden) hiddenRows.push(row);
      current = rows.get(row) ?? [];
      rows.set(row, current);
      return true;
    },
    cell: (cell: CellSpan) => {
      const value = readCellValue(cell, context);
      const formula = shared.formulaOf(cell);
      if (value === null && formula === null) return;
      const numberFormat = context.styles[cell.style]?.numberFormat ?? "General";
      current.push({ column: cell.column, value, formula, numberFormat });
    },
  });
  const hiddenColumns = (left: number, right: number): number[] =>
    frame.columns
      .filter((column) => column.hidden)
      .flatMap(({ first, last }) => {
        const from = Math.max(first, left);
        return Array.from(
          { length: Math.max(0, Math.min(last, right) - from + 1) },
          (_, i) => from + i,
        );
      });
  return gridOf(sheet, rows, {
    merges: frame.merges,
    hiddenSheet,
    hiddenRows,
    hiddenColumns,
  });
}

/**
 * Lays used cells out in the smallest rectangle that holds them. Rows without cells share one
 * array: a stray cell at the end of the sheet must not cost a million of them.
 * @throws {GridTooLarge}
 */
export function gridOf(
  sheet: string,
  rows: ReadonlyMap<number, readonly UsedCell[]>,
  around: {
    readonly merges: CellGrid["merges"];
    readonly hiddenSheet: boolean;
    readonly hiddenRows: readonly number[];
    readonly hiddenColumns: (left: number, right: number) => number[];
  },
): CellGrid {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of rows) {
    if (cells.length === 0) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const { column } of cells) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const { merges } = around;
  if (bottom < 0) {
    const hidden = { sheet: around.hiddenSheet, rows: [], columns: [] };
    return { sheet, top: 0, left: 0, values: [], formulas: [], numberFormats: [], merges, hidden };
  }
  const width = right - left + 1;
  if (width * (bottom - top + 1) > MOST_CELLS) throw new GridTooLarge();
  const blank: readonly null[] = Array<null>(width).fill(null);
  const general: readonly string[] = Array<string>(width).fill("General");
  const values: (readonly CellValue[])[] = [];
  const formulas: (readonly (string | null)[])[] = [];
  const numberFormats: (readonly string[])[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells = rows.get(row) ?? [];
    let rowValues: CellValue[] | null = null;
    let rowFormulas: (string | null)[] | null = null;
    let rowFormats: string[] | null = null;
    for (const { column, value, formula, numberFormat } of cells) {
      (rowValues ??= [...blank])[column - left] = value;
      if (formula !== null) (rowFormulas ??= [...blank])[column - left] = formula;
      if (numberFormat !== "General") (rowFormats ??= [...general])[column - left] = numberFormat;
    }
    values.push(rowValues ?? blank);
    formulas.push(rowFormulas ?? blank);
    numberFormats.push(rowFormats ?? general);
  }
  const inside = (row: number): boolean => row >= top && row <= bottom;
  const hidden = {
    sheet: around.hiddenSheet,
    rows: around.hiddenRows.filter(inside),
    columns: around.hiddenColumns(left, right),
  };
  return { sheet, top, left, values, formulas, numberFormats, merges, hidden };
}
