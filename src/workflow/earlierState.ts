// Earlier plans in the pane: what was read and waits, and the last writing.
import type { EarlierFile, EarlierReading } from "../domain/precedente/readEarlierFiles";
import type { CellGrid } from "../workbook/cellGrid";
import type { TableSheet } from "../workbook/tableSheet";

export interface EarlierState {
  /** Files that were read and not yet written. */
  readonly files: readonly EarlierFile[];
  /** Years that the user gave, by name of file. */
  readonly told: ReadonlyMap<string, number>;
  /** What the files give; null when nothing waits. */
  readonly reading: EarlierReading | null;
  /** The last writing of the sheet `Precedenti`, or its removal; null when there is nothing to undo. */
  readonly written: {
    readonly sheets: readonly TableSheet[];
    readonly before: readonly CellGrid[];
  } | null;
}

export const NO_EARLIER: EarlierState = {
  files: [],
  told: new Map(),
  reading: null,
  written: null,
};
