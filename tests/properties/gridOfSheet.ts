// A structured sheet as it would be read back from a workbook that does not calculate.
import { isCellFormula, type CellContent } from "../../src/workbook/cellWrite";
import { gridOfValues, type CellGrid, type CellValue } from "../../src/workbook/cellGrid";
import type { TableSheet } from "../../src/workbook/tableSheet";

function valueOf(content: CellContent): CellValue {
  return content !== null && typeof content === "object" && isCellFormula(content)
    ? null
    : (content as CellValue);
}

export function gridOfSheet({ sheet, columns, rows }: TableSheet): CellGrid {
  return gridOfValues(sheet, [
    columns.map(({ header }) => header),
    ...rows.map((row) => row.map(valueOf)),
  ]);
}
