// A tiny file can merge a whole sheet: what looks at merged areas must never walk over cells that no
// grid has.
import type { CellGrid } from "../../workbook/cellGrid";

/** The grid with merged areas cut at its edges; those that are then no area any more go. */
export function clipMerges(grid: CellGrid): CellGrid {
  const bottom = grid.top + grid.values.length - 1;
  const right = grid.left + (grid.values[0]?.length ?? 0) - 1;
  const merges = grid.merges
    .filter((merge) => merge.top >= grid.top && merge.left >= grid.left)
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, bottom),
      right: Math.min(merge.right, right),
    }))
    .filter((merge) => merge.bottom >= merge.top && merge.right >= merge.left)
    .filter((merge) => merge.bottom > merge.top || merge.right > merge.left);
  return { ...grid, merges };
}
