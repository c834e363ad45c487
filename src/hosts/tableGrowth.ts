// What people keep where a table of Quadra's would grow: it is never covered. A column that they keep right
// beside the table and that is to become one of its own is no such thing, nor what a broken-off write left.
import { isCellFormula, type CellContent } from "../workbook/cellWrite";
import type { CellValue } from "../workbook/cellGrid";
import type { TableSheet } from "../workbook/tableSheet";

/** What a table is to hold in a cell, counted from its first heading. */
export function wantedAt({ columns, rows }: TableSheet, row: number, column: number): CellContent {
  return row === 0 ? (columns[column]?.header ?? null) : (rows[row - 1]?.[column] ?? null);
}

/**
 * Whether a cell outside of a table holds something else than the table is to hold there.
 * @param value as the sheet shows it; null and "" are a blank.
 */
export function isInTheWay(
  wanted: TableSheet,
  { row, column }: { readonly row: number; readonly column: number },
  value: CellValue,
): boolean {
  if (value === null || value === "") return false;
  const own = wantedAt(wanted, row, column);
  return !(own !== null && isCellFormula(own)) && value !== own;
}
