// The cells of a sheet of an .xlsx as a grid.
import type { CellGrid } from "../../workbook/cellGrid";
import { HiddenSpans } from "../grid/hiddenSpans";
import { layGrid, UsedCells } from "../grid/layGrid";
import type { ReadBudget } from "../grid/readBudget";
import { readCellValue, type CellContext } from "./cellContent";
import { SharedFormulas } from "./sharedFormulas";
import { walkSheet, type CellSpan } from "./sheetCells";

/**
 * Reads a sheet. `hiddenSheet` comes from the workbook, which alone knows it.
 * @throws {XmlFault | GridTooLarge}
 */
export function readSheetGrid(
  xml: string,
  sheet: string,
  hiddenSheet: boolean,
  context: CellContext,
  budget: ReadBudget,
): CellGrid {
  const cells = new UsedCells(budget);
  const hiddenRows = new HiddenSpans();
  const hiddenColumns = new HiddenSpans();
  const shared = new SharedFormulas(budget);
  const frame = walkSheet(xml, {
    row: ({ row, hidden }) => {
      if (hidden) hiddenRows.add(row);
      return true;
    },
    cell: (cell: CellSpan) => {
      const numberFormat = context.styles[cell.style]?.numberFormat ?? "General";
      const value = readCellValue(cell, context);
      cells.add(cell.row, cell.column, value, shared.formulaOf(cell), numberFormat);
    },
  });
  for (const { first, last, hidden } of frame.columns) if (hidden) hiddenColumns.add(first, last);
  return layGrid(
    sheet,
    cells,
    { merges: frame.merges, hiddenSheet, hiddenRows, hiddenColumns },
    budget,
  );
}
