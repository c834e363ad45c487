// What Excel makes of a value that an add-in writes: text is read the American way, whatever the locale.
// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
import { isErrorText } from "../errorText";
import { typedNumber } from "../numberFormat";
import type { CellContent } from "../../workbook/cellWrite";
import { HostError } from "./hostError";

/** A content to store, and the number format that it brings to a cell without one. */
export interface CellEntry {
  /** undefined: the cell stays as it is. */
  readonly content: CellContent | undefined;
  readonly numberFormat?: string;
}

const LEAVE: CellEntry = { content: undefined };

/**
 * Reads an entry.
 * @param format number format of the cell: in "@" everything is text.
 */
export function cellEntry(input: unknown, format: string): CellEntry {
  if (input === null || input === undefined) return LEAVE;
  if (input === "") return { content: null };
  if (typeof input === "number") return { content: format === "@" ? String(input) : input };
  if (typeof input === "boolean") return { content: input };
  if (typeof input !== "string") throw new HostError("InvalidArgument", JSON.stringify(input));
  if (input.startsWith("'")) return { content: input.slice(1) };
  if (format === "@") return { content: input };
  return textEntry(input, format);
}

function textEntry(input: string, format: string): CellEntry {
  if (input.length > 1 && input.startsWith("=")) return { content: { formula: formulaOf(input) } };
  const upper = input.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { content: upper === "TRUE" };
  if (isErrorText(upper)) return { content: { error: upper } };
  const number = typedNumber(input);
  if (number !== null) {
    const { value, format: brought } = number;
    return brought === undefined || format !== "General"
      ? { content: value }
      : { content: value, numberFormat: brought };
  }
  // Lotus habits: +A1 and @SUM(A1) are formulas for Excel too.
  if (/^[+\-@]./s.test(input)) {
    return { content: { formula: formulaOf(`=${input.replace(/^@/, "")}`) } };
  }
  return { content: input };
}

/** Refuses what Excel refuses: brackets or quotes that do not close, an end that waits for more. */
function formulaOf(text: string): string {
  let depth = 0;
  let quote: string | null = null;
  for (const sign of text) {
    if (quote !== null) {
      if (sign === quote) quote = null;
    } else if (sign === '"') quote = sign;
    else if (sign === "(" || sign === "{") depth++;
    else if (sign === ")" || sign === "}") depth--;
    if (depth < 0) break;
  }
  if (depth !== 0 || quote !== null || /[+\-*/^&=<>,;(]\s*$/.test(text)) {
    throw new HostError("InvalidArgument", text);
  }
  return text;
}
