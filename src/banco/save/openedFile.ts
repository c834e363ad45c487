// What the bench remembers of the file it opened, so that saving changes only what was changed: the
// bytes, the workbook as the engine showed it at first, and the rows and columns moved since then.
import type { Book } from "../book";
import type { BenchChart } from "../charts";
import type { Spreadsheet, SpreadsheetChange } from "../spreadsheet";

type CellChange = Extract<SpreadsheetChange, { kind: "cells" }>;

const INVERSE: Readonly<Record<string, string>> = {
  RowInserted: "RowDeleted",
  RowDeleted: "RowInserted",
  ColumnInserted: "ColumnDeleted",
  ColumnDeleted: "ColumnInserted",
};

/** A file that was opened. */
export class OpenedFile {
  /** The workbook right after it was opened, in the words of the engine. */
  readonly before: Book;
  /** Ids of its sheets, in their order. */
  readonly sheetIds: readonly string[];
  /** Its charts. */
  readonly chartsBefore: readonly BenchChart[];
  private readonly moves = new Map<string, CellChange[]>();
  private readonly stop: () => void;

  /**
   * To be made when the spreadsheet shows the file and before anybody changes it.
   * @param read the workbook as it was read from the bytes.
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly read: Book,
    spreadsheet: Spreadsheet,
  ) {
    this.before = spreadsheet.book();
    this.chartsBefore = spreadsheet.charts.all();
    this.sheetIds = spreadsheet.sheets.all().map(({ id }) => id);
    this.stop = spreadsheet.onChange((change) => this.note(change));
  }

  /** Whether rows or columns of a sheet are elsewhere than in the file. */
  hasMoved(sheet: string): boolean {
    return (this.moves.get(sheet)?.length ?? 0) > 0;
  }

  /** Ends the listening. */
  close(): void {
    this.stop();
  }

  /** A step that takes the last one back, as undo does, leaves everything where it was. */
  private note(change: SpreadsheetChange): void {
    if (change.kind !== "cells" || INVERSE[change.type] === undefined) return;
    const moves = this.moves.get(change.sheet) ?? [];
    this.moves.set(change.sheet, moves);
    const last = moves.at(-1);
    const back =
      last !== undefined &&
      INVERSE[last.type] === change.type &&
      JSON.stringify(last.area) === JSON.stringify(change.area);
    if (back) moves.pop();
    else moves.push(change);
  }
}
