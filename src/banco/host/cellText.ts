// The text that a cell shows in Excel in Italian: 1.234,50 and 31/12/2025.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { numfmt } from "../univer/univerPackages";

/** Formats a value; a format that cannot be read shows the value plainly. */
export function cellText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "VERO" : "FALSO";
  if (typeof value === "string" && (format === "General" || format === "@")) return value;
  // The short date of the system is written m/d/yyyy in the format and shown day first in Italy.
  const pattern = format === "m/d/yyyy" || format === "mm-dd-yy" ? "dd/mm/yyyy" : format;
  try {
    return numfmt.format(pattern, value, { locale: "it" });
  } catch {
    return String(value);
  }
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
