// The text that a cell shows in Excel in Italian: 1.234,50 and 31/12/2025.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { shownNumber } from "../numberFormat";

/** Formats a value; a format that cannot be read shows the value plainly. */
export function cellText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "VERO" : "FALSO";
  if (typeof value === "string" && (format === "General" || format === "@")) return value;
  return shownNumber(value, format);
}

/** The kind of a value by Excel's name. */
export function valueType(value: CellValue): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** A value as it goes over the wire: blanks are "", errors their text. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}
