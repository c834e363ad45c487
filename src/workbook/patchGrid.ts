// A grid that was read before, brought up to date with the cells that changed since.
import type { CellRange } from "./cellAddress";
import type { CellGrid } from "./cellGrid";

function spread<T>(
  grid: CellGrid,
  to: CellRange,
  part: readonly (readonly T[])[],
  blank: T,
): T[][] {
  return Array.from({ length: to.bottom - to.top + 1 }, (_, r) =>
    Array.from(
      { length: to.right - to.left + 1 },
      (_unused, c) => part[to.top + r - grid.top]?.[to.left + c - grid.left] ?? blank,
    ),
  );
}

/**
 * The grid with the cells of a rectangle as they are now.
 * @param range the rectangle that was read again.
 * @param now its used cells; those that it does not hold are blank by now.
 */
export function patchGrid(grid: CellGrid, range: CellRange, now: CellGrid): CellGrid {
  const none = grid.values.length === 0;
  const used = now.values.length > 0;
  if (none) return used ? { ...now, merges: grid.merges, hidden: grid.hidden } : grid;
  const bottom = grid.top + grid.values.length - 1;
  const right = grid.left + grid.values[0]!.length - 1;
  const to: CellRange = used
    ? {
        top: Math.min(grid.top, now.top),
        left: Math.min(grid.left, now.left),
        bottom: Math.max(bottom, now.top + now.values.length - 1),
        right: Math.max(right, now.left + now.values[0]!.length - 1),
      }
    : { top: grid.top, left: grid.left, bottom, right };
  const merge = <T>(old: readonly (readonly T[])[], fresh: readonly (readonly T[])[], blank: T) => {
    const cells = spread(grid, to, old, blank);
    const rows = [Math.max(range.top, to.top), Math.min(range.bottom, to.bottom)] as const;
    const columns = [Math.max(range.left, to.left), Math.min(range.right, to.right)] as const;
    for (let row = rows[0]; row <= rows[1]; row++) {
      for (let column = columns[0]; column <= columns[1]; column++) {
        cells[row - to.top]![column - to.left] = fresh[row - now.top]?.[column - now.left] ?? blank;
      }
    }
    return cells;
  };
  return {
    ...grid,
    top: to.top,
    left: to.left,
    values: merge(grid.values, now.values, null),
    formulas: merge(grid.formulas, now.formulas, null),
    numberFormats: merge(grid.numberFormats, now.numberFormats, "General"),
  };
}
