// What the bench asks of a spreadsheet engine. The host that answers Office.js knows only this; the
// engine behind it (Univer) can be exchanged. Reading is immediate; formulas follow after `settled`.
import type { CellRange } from "../workbook/cellAddress";
import type { CellValue } from "../workbook/cellGrid";
import type { CellContent } from "../workbook/cellWrite";
import type { BenchCharts } from "./charts";
import type { Book, SheetProtection, SheetVisibility } from "./book";
import type { CellFormat } from "./cellFormat";
import type { ConditionalFormats } from "./conditionalFormat";
import type { PageSetup } from "./pageSetup";

/** Who changed something: the pane through Office.js, or the person at the sheet. */
export type Author = "addin" | "user";

/** A sheet by its properties. `id` never changes, the name may. */
export interface BenchSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** "#rrggbb" or "" for none. */
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly protection: SheetProtection | null;
  readonly page: PageSetup;
}

/** A table (ListObject). `range` has the header row, but not the row of totals, which lies below. */
export interface BenchTable {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** Name of the table style, for example "TableStyleMedium2". */
  readonly style: string;
}

/** A defined name. `sheet` is the id of the sheet it belongs to, or null for the whole workbook. */
export interface BenchName {
  readonly name: string;
  /** With its "=", for example "=Piano!$B$4". */
  readonly formula: string;
  readonly sheet: string | null;
  readonly comment: string;
  readonly visible: boolean;
}

/** Something that happened in the spreadsheet. */
export type SpreadsheetChange =
  | {
      readonly kind: "cells";
      readonly by: Author;
      readonly sheet: string;
      readonly area: CellRange;
      readonly type:
        | "RangeEdited"
        | "RowInserted"
        | "RowDeleted"
        | "ColumnInserted"
        | "ColumnDeleted"
        | "CellInserted"
        | "CellDeleted";
      /** What a single edited cell showed before; undefined when more than one cell changed. */
      readonly before?: CellValue | undefined;
    }
  | { readonly kind: "selection"; readonly sheet: string; readonly areas: readonly CellRange[] }
  | {
      readonly kind: "sheet-added" | "sheet-deleted" | "sheet-activated";
      readonly by: Author;
      readonly sheet: string;
    }
  | {
      readonly kind: "table-added" | "table-deleted";
      readonly by: Author;
      readonly sheet: string;
      readonly table: string;
      readonly name: string;
    }
  | {
      readonly kind: "format";
      readonly by: Author;
      readonly sheet: string;
      readonly area: CellRange;
    };

/** Sheets in the order of their tabs. */
export interface Sheets {
  all(): readonly BenchSheet[];
  get(id: string): BenchSheet | null;
  active(): string;
  activate(id: string): void;
  /** @returns the id of the new sheet, which goes to the end unless `position` is given. */
  add(name: string, position?: number): string;
  remove(id: string): void;
  rename(id: string, name: string): void;
  move(id: string, position: number): void;
  set(id: string, changes: Partial<Omit<BenchSheet, "id" | "name">>): void;
}

/** Values, formulas and formats. Rows and columns are zero-based. */
export interface Cells {
  value(sheet: string, row: number, column: number): CellValue;
  /** The formula in English with its "=", or null. Structured references as Excel shows them. */
  formula(sheet: string, row: number, column: number): string | null;
  format(sheet: string, row: number, column: number): CellFormat;
  /** Its number format alone, without making writes that wait. */
  numberFormat(sheet: string, row: number, column: number): string;
  /** Stores contents as they are: text is never parsed. `undefined` leaves a cell alone, null clears it. */
  write(
    sheet: string,
    top: number,
    left: number,
    contents: readonly (readonly (CellContent | undefined)[])[],
  ): void;
  /** Changes some properties of the format of every cell of an area. */
  setFormat(sheet: string, area: CellRange, changes: Partial<CellFormat>): void;
  /** Takes contents, formats or both from the cells of an area. */
  clear(sheet: string, area: CellRange, what: "All" | "Contents" | "Formats"): void;
  /** The smallest rectangle with every cell that holds something, or null for an empty sheet. */
  used(sheet: string, valuesOnly: boolean): CellRange | null;
  /** Makes room: cells below or right of the area move away. Whole rows or columns when it spans them. */
  insert(sheet: string, area: CellRange, shift: "Down" | "Right"): Promise<void>;
  /** Takes cells away: those below or right of the area move up. */
  remove(sheet: string, area: CellRange, shift: "Up" | "Left"): Promise<void>;
}

/** Rows, columns and merged areas. Widths and heights are in points, as Office.js counts them. */
export interface Layout {
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, area: CellRange, points: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, area: CellRange, points: number): void;
  rowHidden(sheet: string, row: number): boolean;
  setRowsHidden(sheet: string, area: CellRange, hidden: boolean): void;
  columnHidden(sheet: string, column: number): boolean;
  setColumnsHidden(sheet: string, area: CellRange, hidden: boolean): void;
  merges(sheet: string): readonly CellRange[];
  merge(sheet: string, area: CellRange): void;
  unmerge(sheet: string, area: CellRange): void;
  /** How many rows and columns stay in view. */
  frozen(sheet: string): { readonly rows: number; readonly columns: number };
  freeze(sheet: string, rows: number, columns: number): void;
}

/** Tables of the whole workbook. Names are unique in it, whatever their case. */
export interface Tables {
  all(): readonly BenchTable[];
  get(id: string): BenchTable | null;
  /** Missing headers get a name and are written into the cells. @returns the id. */
  add(table: Omit<BenchTable, "id" | "columns">): string;
  set(id: string, changes: Partial<Omit<BenchTable, "id" | "columns" | "sheet">>): void;
  /** Takes the table away and leaves its cells. */
  remove(id: string): void;
}

/** Defined names. */
export interface Names {
  all(): readonly BenchName[];
  set(name: BenchName): void;
  remove(name: string, sheet: string | null): void;
}

/** A spreadsheet that is open. */
export interface Spreadsheet {
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly layout: Layout;
  readonly tables: Tables;
  readonly names: Names;
  readonly conditionals: ConditionalFormats;
  readonly charts: BenchCharts;
  /** The selected areas of the active sheet; the first cell of the first one is the active cell. */
  selection(): { readonly sheet: string; readonly areas: readonly CellRange[] };
  select(sheet: string, area: CellRange): void;
  /** Replaces everything by another workbook and calculates it. */
  open(book: Book): Promise<void>;
  /** The workbook as plain data, for saving. */
  book(): Book;
  /** Resolves when every formula shows its result. */
  settled(): Promise<void>;
  /** Takes the last step back, or forward again. @returns whether there was a step. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Runs work of the pane: one step of undo, and its changes are the add-in's. */
  asAddin<T>(work: () => Promise<T>): Promise<T>;
  /** @returns a function that ends the listening. */
  onChange(listener: (change: SpreadsheetChange) => void): () => void;
  dispose(): void;
}
