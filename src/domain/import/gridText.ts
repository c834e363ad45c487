// Looking things up in a grid by sheet coordinates, with texts folded once.
import type { CellAddress } from "../../workbook/cellAddress";
import { isCellError, type CellGrid, type CellValue } from "../../workbook/cellGrid";
import { foldText } from "../enti/normaliseLabel";

/** A grid to be searched. Rows and columns are those of the sheet. */
export interface GridText {
  readonly grid: CellGrid;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Folded words of a text cell, single spaces between them; "" for anything else. */
  folded(row: number, column: number): string;
}

/** The value at a place; null outside the grid. */
export function valueAt(grid: CellGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

/** Whether nothing can be seen in the cell. */
export function isBlankAt(grid: CellGrid, row: number, column: number): boolean {
  const value = valueAt(grid, row, column);
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** The cell as people read it: texts without markdown bold and outer spaces, numbers as digits. */
export function textAt(grid: CellGrid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (value === null || isCellError(value)) return "";
  return String(value).replaceAll("**", "").replace(/\s+/g, " ").trim();
}

/** The address of a cell of this grid. */
export function addressIn(grid: CellGrid, row: number, column: number): CellAddress {
  return { sheet: grid.sheet, row, column };
}

/** Prepares a grid for searching. */
export function searchGrid(grid: CellGrid): GridText {
  const folds = new Map<string, string>();
  const fold = (text: string): string => {
    const known = folds.get(text);
    if (known !== undefined) return known;
    const folded = foldText(text)
      .replace(/[^A-Z0-9%]+/g, " ")
      .trim();
    folds.set(text, folded);
    return folded;
  };
  const width = grid.values[0]?.length ?? 0;
  return {
    grid,
    top: grid.top,
    bottom: grid.top + grid.values.length - 1,
    left: grid.left,
    right: grid.left + width - 1,
    folded: (row, column) => {
      const value = valueAt(grid, row, column);
      return typeof value === "string" ? fold(value) : "";
    },
  };
}
