// Number formats of Excel: reading what a person types the American way, showing what Italy reads.
import { numfmt } from "./univer/univerPackages";

/** A number that a text stands for, with the format that Excel gives to a cell without one. */
export interface TypedNumber {
  readonly value: number;
  readonly format: string | undefined;
}

/** Reads a number, a percentage, an amount, a date or a time; null when the text is none. */
export function typedNumber(text: string): TypedNumber | null {
  if (oddGrouping(text)) return null;
  const parsed = numfmt.parseValue(text.trim()) as { v: unknown; z?: string } | null;
  if (parsed === null || typeof parsed.v !== "number") return null;
  return { value: parsed.v, format: parsed.z };
}

/** Whether commas stand where America writes none: 1.234,56 and 1,23 are texts for Excel. */
function oddGrouping(text: string): boolean {
  return /\..*,/.test(text) || /\d,(?!\d{3})/.test(text.replace(/[a-z].*$/i, ""));
}

/** Shows a value in a number format, with Italian separators and names of months. */
export function shownNumber(value: string | number, format: string): string {
  // The short date of the system is written m/d/yyyy in the format and shown day first in Italy.
  const pattern = format === "m/d/yyyy" || format === "mm-dd-yy" ? "dd/mm/yyyy" : format;
  try {
    return numfmt.format(pattern, value, { locale: "it" });
  } catch {
    return String(value);
  }
}
