// A workbook of a format that Quadra reads and never writes: .xls, .xlsb, .ods, XML Spreadsheet 2003.
import type { CellGrid } from "../../workbook/cellGrid";
import type { SheetInfo } from "../../workbook/workbook";

/** A sheet with its cells. */
export interface ReadOnlySheet extends SheetInfo {
  readonly grid: CellGrid;
}

/** Sheets of cells in their order; chart sheets are none. */
export interface ReadOnlyWorkbook {
  readonly sheets: readonly ReadOnlySheet[];
}
