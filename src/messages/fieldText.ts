// The value of a field as a sentence of the plan prints it.
import type { FieldValue } from "../domain/fill/textFields";
import { formatDate } from "./formatDate";
import { formatNumber, joinWords, type Language } from "./formatNumber";

/** Words for a list without entries. */
const NOBODY: Readonly<Record<Language, string>> = { it: "nessuno", en: "none" };

/** Half up on the decimal digits, not on the binary fraction: 1.005 is 1.01. */
function rounded(value: number, digits: number): number {
  if (Math.abs(value) < 1e-6) return 0;
  return Number(`${Math.round(Number(`${value}e${digits}`))}e-${digits}`);
}

/**
 * Counts with separators of thousands, shares in percent with two decimals unless others are asked for
 * ("65,4 %" is printed "65,4%"), years bare, dates in words, lists with "e" before the last.
 */
export function fieldText(language: Language, value: FieldValue, decimals: number | null): string {
  switch (value.as) {
    case "count":
      return formatNumber(language, value.value);
    case "percent": {
      const digits = Math.min(decimals ?? 2, 6);
      return `${formatNumber(language, rounded(value.value, digits))}%`;
    }
    case "year":
      return String(value.value);
    case "date":
      return formatDate(language, value.value);
    case "list":
      return value.values.length === 0 ? NOBODY[language] : joinWords(language, value.values);
    case "text":
      return value.value;
  }
}
