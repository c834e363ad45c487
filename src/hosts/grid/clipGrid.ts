// The part of a grid inside a rectangle.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import { clipMerges } from "./clipMerges";

/** The cells of the grid that lie in the rectangle; a grid without rows when none do. */
export function clipGrid(grid: CellGrid, range: CellRange): CellGrid {
  const top = Math.max(grid.top, range.top);
  const left = Math.max(grid.left, range.left);
  const bottom = Math.min(grid.top + grid.values.length - 1, range.bottom);
  const right = Math.min(grid.left + (grid.values[0]?.length ?? 0) - 1, range.right);
  const none = bottom < top || right < left;
  const cut = <T>(cells: readonly (readonly T[])[]): T[][] =>
    none
      ? []
      : cells
          .slice(top - grid.top, bottom - grid.top + 1)
          .map((row) => row.slice(left - grid.left, right - grid.left + 1));
  const { hidden } = grid;
  return clipMerges({
    ...grid,
    ...(none ? { top: 0, left: 0 } : { top, left }),
    values: cut(grid.values),
    formulas: cut(grid.formulas),
    numberFormats: cut(grid.numberFormats),
    hidden: {
      sheet: hidden.sheet,
      rows: hidden.rows.filter((row) => !none && row >= top && row <= bottom),
      columns: hidden.columns.filter((column) => !none && column >= left && column <= right),
    },
  });
}
