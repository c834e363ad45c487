// The opening of a new year as the pane shows it.
import type { NewYear, NoNewYear } from "../domain/anno/newYear";
import type { CellGrid } from "../workbook/cellGrid";
import type { CellWrite } from "../workbook/cellWrite";
import type { TableSheet } from "../workbook/tableSheet";

/** What was written, for undo. */
export interface OpenedYear {
  readonly year: number;
  readonly sheets: {
    /** As they were written. */
    readonly sheets: readonly TableSheet[];
    /** Quadra's sheets before it. */
    readonly before: readonly CellGrid[];
  };
  readonly writes: readonly CellWrite[];
}

export interface YearState {
  /** The new year that is shown and not yet written, or why there is none. */
  readonly plan: NewYear | NoNewYear | "already-open" | null;
  readonly opened: OpenedYear | null;
}

export const NO_YEAR: YearState = { plan: null, opened: null };
