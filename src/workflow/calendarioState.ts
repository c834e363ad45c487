// What the pane knows of the calendar of the plan beside its days.
import type { CellGrid } from "../workbook/cellGrid";
import type { TableSheet } from "../workbook/tableSheet";

export interface CalendarioState {
  /** ISO date; null before the calendar was opened. */
  readonly today: string | null;
  /** Whether the host lets the pane save files; if not, the text of the file is the way out. */
  readonly savesFiles: boolean;
  /** The last writing of the sheet `Calendario`, for undo. */
  readonly written: {
    readonly sheets: readonly TableSheet[];
    readonly before: readonly CellGrid[];
  } | null;
}

export const NO_CALENDARIO: CalendarioState = { today: null, savesFiles: false, written: null };
