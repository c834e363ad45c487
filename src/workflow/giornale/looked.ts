// What a command has seen of the workbook: a write of it is refused where others have written since.
import type { CellGrid } from "../../workbook/cellGrid";
import { contentAt, sameContent } from "../../workbook/cellWrite";
import type { CellConflict } from "../../workbook/failure";

/** What the looks of one command showed, sheet by sheet. */
export interface Looked {
  /** Keeps what a look showed. */
  keep(grids: readonly CellGrid[]): void;
  /** Forgets it all: what a write leaves is not what was looked at before. */
  forget(): void;
  /** What was seen of these sheets. */
  of(sheets: readonly string[]): CellGrid[];
  /**
   * The cells that are no longer as they were seen; a blank and an empty text are the same.
   * @param found what a write finds, counted as a look counts it.
   */
  conflicts(found: readonly CellGrid[]): CellConflict[];
}

/** A command that has seen nothing yet. */
export function makeLooked(): Looked {
  const grids = new Map<string | null, CellGrid>();
  return {
    keep: (all) => {
      for (const grid of all) grids.set(grid.sheet, grid);
    },
    forget: () => grids.clear(),
    of: (sheets) => sheets.flatMap((sheet) => grids.get(sheet) ?? []),
    conflicts: (found) =>
      found.flatMap((grid) => {
        const seen = grids.get(grid.sheet);
        return seen === undefined ? [] : conflictsOf(seen, grid);
      }),
  };
}

function conflictsOf(seen: CellGrid, found: CellGrid): CellConflict[] {
  return found.values.flatMap((line, r) =>
    line.flatMap((_, c): CellConflict[] => {
      const [row, column] = [found.top + r, found.left + c];
      const [before, now] = [contentAt(seen, row, column), contentAt(found, row, column)];
      if (sameContent(before, now) || ((before ?? "") === "" && (now ?? "") === "")) return [];
      const address = { sheet: found.sheet!, row, column };
      return [{ write: { address, before, after: before }, found: now }];
    }),
  );
}
