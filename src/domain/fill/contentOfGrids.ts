// What cells hold, looked up by their address in grids that were read.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";

/** The formula of a cell, or else its value; null outside the grids. */
export function contentOfGrids(grids: readonly CellGrid[]): (address: CellAddress) => CellContent {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return ({ sheet, row, column }) => {
    const grid = bySheet.get(sheet);
    const formula = grid?.formulas[row - grid.top]?.[column - grid.left] ?? null;
    if (formula !== null) return { formula };
    return grid?.values[row - grid.top]?.[column - grid.left] ?? null;
  };
}
