// A cell as one line of text, whatever it holds.
import { isCellError, type CellValue } from "../../workbook/cellGrid";

/** The text without outer and doubled spaces; "" for an empty cell, the sign of an error cell. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  return (isCellError(value) ? value.error : String(value)).trim().replace(/\s+/g, " ");
}
