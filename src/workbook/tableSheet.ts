// A structured sheet as a value: what Quadra keeps in a workbook, one Excel table on a sheet.
import type { CellContent } from "./cellWrite";
import type { TableChart } from "./sheetChart";

/**
 * How a column of a table sheet is shown. `text` cells are never parsed, so codes keep their zeros;
 * `general` cells show what they hold; a `percent` of 3.03 is stored as 3.03 and shown with its sign;
 * an `euro` of 1500.5 is shown with thousands and cents, in Italian 1.500,50; `long-text` is text that
 * wraps at the width of its column, for sentences that are printed.
 */
export type ColumnKind =
  "text" | "long-text" | "general" | "count" | "percent" | "euro" | "date" | "date-time";

/** A column of a table sheet. `width` is in characters. */
export interface TableColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly width: number;
}

/** A sheet that holds one Excel table from A1 on, its charts, and nothing else of ours. */
export interface TableSheet {
  readonly sheet: string;
  /** Name of the Excel table; it tells our sheet from a user's sheet of the same name. */
  readonly table: string;
  readonly columns: readonly TableColumn[];
  /** Each row as long as `columns`. An Excel table has at least one row: no rows make one blank row. */
  readonly rows: readonly (readonly CellContent[])[];
  /**
   * true: a memory of plain values, whose cells look as their columns say. Where a table has these columns
   * and no others, the formats and formulas that stand there are not read before it is rewritten.
   */
  readonly plain?: true | undefined;
  /** false: a memory that nobody prints; its pages are not set up. */
  readonly printed?: false;
  /**
   * Number formats of the rows, each as long as `columns`, where people may have given cells their own:
   * what an undo brings back. Without them columns have the format of their kind. A file keeps to the
   * kinds.
   */
  readonly numberFormats?: readonly (readonly string[])[];
  /** The charts that stand below it, and no others of ours; undefined leaves all charts alone. */
  readonly charts?: readonly TableChart[] | undefined;
}
