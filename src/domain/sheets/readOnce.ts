// A sheet that did not change is not read again: a live check looks at all structured sheets after every
// edit, and most of them are the very grids that it saw before.
import type { CellGrid } from "../../workbook/cellGrid";
import type { EnteMatch } from "../enti/matchEnte";
import type { Steps } from "../../workbook/steps";

type Match = (label: string) => EnteMatch;

/**
 * The same stepwise reader, which remembers what it made of a grid as long as the grid is in use.
 * @param read pure: grid and matcher in, value out.
 */
export function readOnce<Result>(
  read: (grid: CellGrid, match: Match) => Steps<Result>,
): (grid: CellGrid, match: Match) => Steps<Result> {
  const known = new WeakMap<CellGrid, { readonly match: Match; readonly result: Result }>();
  return function* (grid, match) {
    const before = known.get(grid);
    if (before?.match === match) return before.result;
    const result = yield* read(grid, match);
    known.set(grid, { match, result });
    return result;
  };
}
