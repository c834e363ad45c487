// Looking things up in a grid by sheet coordinates, with texts folded once.
import type { CellAddress, CellRange } from "../../workbook/cellAddress";
import { isCellError, type CellGrid, type CellValue } from "../../workbook/cellGrid";
import { withoutBold } from "../enti/normaliseLabel";
import { foldHeading } from "./vocabulary";

/** A grid to be searched. Rows and columns are those of the sheet. */
export interface GridText {
  readonly grid: CellGrid;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Folded words of a text cell, single spaces between them; "" for anything else. */
  folded(row: number, column: number): string;
  /** The folded form of a text, remembered. */
  fold(text: string): string;
  /** The merged area that covers a cell, or null. */
  mergeAt(row: number, column: number): CellRange | null;
  /** Whether people do not see the cell: its row, its column or its sheet is hidden. */
  isHidden(row: number, column: number): boolean;
}

/** More merged rows than that are not looked up: no table of people has them. */
const MOST_MERGED_ROWS = 500_000;

/** Looks merged areas up by row, inside the used range only: a forged merge costs no memory. */
function mergesOf(grid: CellGrid): GridText["mergeAt"] {
  let rows: Map<number, CellRange[]> | null = null;
  return (row, column) => {
    if (grid.merges.length === 0) return null;
    if (rows === null) {
      rows = new Map();
      let left = MOST_MERGED_ROWS;
      for (const area of grid.merges) {
        const last = Math.min(area.bottom, grid.top + grid.values.length - 1);
        for (let r = Math.max(area.top, grid.top); r <= last && left > 0; r++, left--) {
          const known = rows.get(r);
          if (known === undefined) rows.set(r, [area]);
          else known.push(area);
        }
      }
    }
    return rows.get(row)?.find((area) => column >= area.left && column <= area.right) ?? null;
  };
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
  if (typeof value !== "string") return String(value);
  return withoutBold(value).replace(/\s+/g, " ").trim();
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
    const folded = foldHeading(text);
    folds.set(text, folded);
    return folded;
  };
  const width = grid.values[0]?.length ?? 0;
  const hiddenRows = new Set(grid.hidden.rows);
  const hiddenColumns = new Set(grid.hidden.columns);
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
    fold,
    mergeAt: mergesOf(grid),
    isHidden: (row, column) =>
      grid.hidden.sheet || hiddenRows.has(row) || hiddenColumns.has(column),
  };
}
