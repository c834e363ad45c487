// From the cells that hold something to a grid: the smallest rectangle around them.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { HiddenSpans } from "./hiddenSpans";
import { GridTooLarge, type ReadBudget } from "./readBudget";

/** The largest sheet that Excel has. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

interface UsedCell {
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** Cells that hold something, in any order; a cell that is named twice holds what was said last. */
export class UsedCells {
  readonly rows = new Map<number, UsedCell[]>();
  private row = -1;
  private current: UsedCell[] = [];

  constructor(private readonly budget: ReadBudget) {}

  /** Says that so many cells follow, before they are made. @throws {GridTooLarge} */
  expect(count: number): void {
    this.budget.checkCells(count);
  }

  /** Notes a cell unless it holds neither value nor formula. @throws {GridTooLarge} */
  add(
    row: number,
    column: number,
    value: CellValue,
    formula: string | null = null,
    numberFormat = "General",
  ): void {
    if (value === null && formula === null) return;
    this.budget.spendCells(1);
    if (row !== this.row) {
      this.row = row;
      this.current = this.rows.get(row) ?? [];
      this.rows.set(row, this.current);
    }
    this.current.push({ column, value, formula, numberFormat });
  }
}

/** What a sheet says around its cells. */
export interface SheetSurroundings {
  readonly merges: readonly CellRange[];
  readonly hiddenSheet: boolean;
  readonly hiddenRows: HiddenSpans;
  readonly hiddenColumns: HiddenSpans;
}

/**
 * Lays used cells out in the smallest rectangle that holds them. Rows without cells share one
 * array: a stray cell at the end of the sheet must not cost a million of them.
 * @param sheet name of the sheet, null for a text.
 * @throws {GridTooLarge} when the rectangle costs more than is left of the budget.
 */
export function layGrid(
  sheet: string | null,
  { rows }: UsedCells,
  around: SheetSurroundings,
  budget: ReadBudget,
): CellGrid {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of rows) {
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
  if (bottom >= ROWS || right >= COLUMNS) throw new GridTooLarge("sheet");
  const width = right - left + 1;
  budget.spendPlaces(bottom - top + 1 + rows.size * width);
  const blank: readonly null[] = Array<null>(width).fill(null);
  const general: readonly string[] = Array<string>(width).fill("General");
  const values: (readonly CellValue[])[] = [];
  const formulas: (readonly (string | null)[])[] = [];
  const numberFormats: (readonly string[])[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells = rows.get(row);
    let rowValues: CellValue[] | null = null;
    let rowFormulas: (string | null)[] | null = null;
    let rowFormats: string[] | null = null;
    for (const { column, value, formula, numberFormat } of cells ?? []) {
      (rowValues ??= [...blank])[column - left] = value;
      if (formula !== null) (rowFormulas ??= [...blank])[column - left] = formula;
      if (numberFormat !== "General") (rowFormats ??= [...general])[column - left] = numberFormat;
    }
    values.push(rowValues ?? blank);
    formulas.push(rowFormulas ?? blank);
    numberFormats.push(rowFormats ?? general);
  }
  const hidden = {
    sheet: around.hiddenSheet,
    rows: around.hiddenRows.within(top, bottom),
    columns: around.hiddenColumns.within(left, right),
  };
  return { sheet, top, left, values, formulas, numberFormats, merges, hidden };
}
