// A cell as people write it.
import { cellName, type CellAddress } from "../workbook/cellAddress";

/** "SAT!B25". */
export function cellPlace({ sheet, row, column }: CellAddress): string {
  return `${sheet ?? ""}!${cellName(row, column)}`;
}
