// The port: what Quadra asks of a workbook, be it open in Excel or a file on disk. It speaks of
// cells, never of plans, and nothing of `load` or `sync` shows through.
import type { CellAddress, CellRange } from "./cellAddress";
import type { CellGrid, CellValue } from "./cellGrid";
import type { CellMark, MarkReceipt, UnmarkReceipt } from "./cellMark";
import type { CellContent, CellWrite } from "./cellWrite";
import type { Result } from "./failure";
import type { KeptNote, NoteChange, WriteGuard } from "./keptNote";
import type { PrintedSheet } from "./printedSheet";
import type { RowMove } from "./rowMove";
import type { TableSheet } from "./tableSheet";

/** A sheet of cells. Chart sheets and macro sheets are not listed. */
export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
}

/** An Excel table (ListObject). `range` includes its header row. */
export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
}

/** What a workbook is made of. */
export interface WorkbookContents {
  /** File name, or "" for a workbook that was never saved. */
  readonly name: string;
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TableInfo[];
}

/** A workbook as it stands now: its file name ("" when it was never saved) and the cells asked for. */
export interface WorkbookLook {
  readonly name: string;
  readonly grids: readonly CellGrid[];
  /** Names of all protected sheets, whether their cells were asked for or not. */
  readonly protectedSheets: readonly string[];
}

/** The cell where the person stands. */
export interface ActiveCell {
  readonly address: CellAddress & { readonly sheet: string };
  readonly content: CellContent;
}

/** A rectangle on a sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly range: CellRange;
}

/** What changed on a sheet while Quadra was watching. */
export interface WorkbookChange {
  readonly sheet: string;
  /** null when the host does not tell which cells, and when rows or columns came or went. */
  readonly range: CellRange | null;
}

/**
 * Which sheets are wanted, by name. Headings instead of true: a memory whose table has these columns, of
 * which only the values are wanted. Where its first row has no others, number formats may be left out,
 * and formulas be told as what they show.
 */
export type SheetsWanted = (sheet: string) => boolean | readonly string[];

/**
 * A workbook. Every call is one unit: it happens as a whole or fails with a reason, and it costs a
 * fixed number of trips to the host, however many cells it moves.
 */
export interface Workbook {
  /** Sheets and tables, without their cells. */
  describe(): Promise<Result<WorkbookContents>>;

  /** Used cells of the named sheets, or of all. An empty sheet gives a grid without rows. */
  readGrids(sheets?: readonly string[]): Promise<Result<readonly CellGrid[]>>;

  /**
   * The cells inside each of these rectangles, in their order: what a watcher reads again after a
   * change. Blank cells at the edges of a rectangle may be left out; one trip, however many there are.
   */
  readAreas(areas: readonly SheetArea[]): Promise<Result<readonly CellGrid[]>>;

  /**
   * Used cells of the sheets that `wanted` picks by name, with the name of the workbook: one look at
   * a workbook of which nothing is known yet. No sheet picked gives no grids.
   */
  look(wanted: SheetsWanted): Promise<Result<WorkbookLook>>;

  /** Used cells inside the user's selection; `selection-empty` when there are none. */
  readSelection(): Promise<Result<CellGrid>>;

  /** The cell where the person stands, and what it holds; `selection-empty` where nobody stands. */
  readActiveCell(): Promise<Result<ActiveCell>>;

  /**
   * Writes cells. Formats and formulas of other cells stay as they are.
   * Nothing is written unless every cell still holds its `before` (`cells-changed`), none is
   * inside a protected sheet, and none is a covered part of a merged area. A formula is replaced
   * only by a write whose `before` is that formula (`formula-cell` otherwise).
   * Text is stored as text, whatever it begins with.
   * With `rows`, whole rows come or go in the same unit: writes count as if they were in. What
   * points to the rows below follows (formulas, names, formats, tables, pictures, charts); a new row
   * looks like the row above it. Rows are only taken out when the writes leave them empty
   * (`cells-changed` otherwise), and a protected sheet refuses unless its protection allows it.
   * @param guard is asked before anything is written, and may keep notes in the same unit.
   * @returns how many cells were written, and the shown values of the watched formula cells after it.
   */
  applyWrites(
    writes: readonly CellWrite[],
    watch?: readonly (CellAddress & { readonly sheet: string })[],
    rows?: RowMove | null,
    guard?: WriteGuard | null,
  ): Promise<Result<WriteReceipt>>;

  /**
   * Makes or updates whole table sheets: missing ones are added at the end; in those that exist the
   * table gets exactly these columns and rows and is resized, its other formats stay. A chart of ours
   * that is there draws the new cells, follows the end of the table and keeps the look that people gave
   * it; one that is not wanted any more goes. Charts of people are never touched.
   * `sheet-name-taken` when a sheet of that name does not hold that table, `sheet-renamed` when there is
   * none and the table stands on a sheet of another name; then nothing is done.
   */
  putTableSheets(sheets: readonly TableSheet[], guard?: WriteGuard | null): Promise<Result<void>>;

  /**
   * Adds sheets that are made to be printed, at the end and in their order. `sheet-name-taken` when there
   * is one of that name; then nothing is done.
   */
  putPrintedSheets(
    sheets: readonly PrintedSheet[],
    guard?: WriteGuard | null,
  ): Promise<Result<void>>;

  /**
   * Deletes sheets that exist; names that do not are ignored. The last visible sheet has to stay:
   * `host-error` with the code "last-visible-sheet".
   */
  removeSheets(sheets: readonly string[], guard?: WriteGuard | null): Promise<Result<void>>;

  /** The notes that Quadra keeps in this workbook, in the order in which they came. */
  readNotes(): Promise<Result<readonly KeptNote[]>>;

  /** Adds and drops notes; no cell is touched. @returns the ids of the added ones. */
  changeNotes(change: NoteChange): Promise<Result<readonly string[]>>;

  /**
   * Marks cells so that people see them, beside all formats of their own; marks of before go. A cell that
   * already has a note keeps it and gets none of ours. `sheet-protected` when a sheet to mark is.
   */
  markCells(marks: readonly CellMark[], guard?: WriteGuard | null): Promise<Result<MarkReceipt>>;

  /**
   * Takes all marks away, also those of an earlier session: they tell themselves apart. Formats, rules of
   * conditional formatting and notes of people are as they were, and what people changed stays.
   */
  unmarkCells(guard?: WriteGuard | null): Promise<Result<UnmarkReceipt>>;

  /** Brings a cell into view and selects it. Nothing to see in a file: it only checks the sheet. */
  show(address: CellAddress & { readonly sheet: string }): Promise<Result<void>>;

  /** Calls `listener` for changes by others than Quadra, until the returned function is called. */
  watchChanges(listener: (change: WorkbookChange) => void): Promise<Result<() => Promise<void>>>;
}

/** What a batch of writes did. */
export interface WriteReceipt {
  readonly written: number;
  /**
   * Values of the watched cells as the host shows them after the writes, in their order.
   * null as a whole when the host does not calculate (a file).
   */
  readonly watched: readonly CellValue[] | null;
}
