// From the stored form of a cell to its content and back (ECMA-376 Part 1 §18.3.1.4 and §18.18.11).
import { cellName } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import { isCellError } from "../../workbook/cellGrid";
import { isCellFormula, type CellContent } from "../../workbook/cellWrite";
import { DAYS_1904, isDateFormat, PLAIN_STYLE, type CellStyle } from "./cellStyles";
import { decodeXString, encodeXString } from "./sharedTexts";
import type { CellSpan } from "./sheetCells";
import { escapeXml, XmlFault } from "./xmlCursor";

/** What cells of a workbook lean on. */
export interface CellContext {
  /** Called only for cells that need it: shared texts can be many. */
  readonly sharedTexts: () => readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** Value that a cell shows; null when it is empty or its formula was never calculated. */
export function readCellValue(cell: CellSpan, context: CellContext): CellValue {
  const { stored, type } = cell;
  if (type === "inlineStr") return cell.inline ?? (stored === null ? null : decodeXString(stored));
  if (stored === null) return null;
  switch (type) {
    case "s": {
      if (stored.trim() === "") return null;
      const text = context.sharedTexts()[Number(stored)];
      if (text === undefined) throw new XmlFault(`no shared text ${stored}`);
      return text;
    }
    case "str":
      return decodeXString(stored);
    case "b":
      return /^\s*(1|true|on)\s*$/.test(stored);
    case "e":
      return { error: stored.trim() };
    case "d":
      return isoSerial(stored.trim());
    default: {
      const text = stored.trim();
      if (text === "") return null;
      const number = Number(text);
      // What is no number is shown, not lost.
      return Number.isFinite(number) ? number + shift(cell.style, context) : stored;
    }
  }
}

/** Days to add to a stored number so that it counts from 1900. */
function shift(style: number, { date1904, styles }: CellContext): number {
  if (!date1904) return 0;
  return isDateFormat((styles[style] ?? PLAIN_STYLE).numberFormat) ? DAYS_1904 : 0;
}

/** ISO 8601 date or time of a strict file → serial of the 1900 system; another text stays. */
export function isoSerial(text: string): CellValue {
  const time = /^T?(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?$/.exec(text);
  const stamp =
    time !== null ? `1970-01-01T${time[1]}Z` : /[Tt]/.test(text) ? text.replace(/Z?$/, "Z") : text;
  const days = Date.parse(stamp) / 86_400_000;
  if (Number.isNaN(days)) return text;
  return time !== null ? days : Math.round((days + 25_569) * 1e9) / 1e9;
}

/**
 * XML of a cell that holds `content`, with the style and position of before. Text goes inline, so
 * that no other part changes; what formulas showed before is not kept, for it would be wrong.
 * @throws {Error} when a number is not finite: that is no content.
 */
export function cellXml(
  prefix: string,
  row: number,
  column: number,
  style: number | null,
  content: CellContent,
  context: CellContext,
): string {
  const c = `${prefix}c`;
  const open = `<${c} r="${cellName(row, column)}"${style === null ? "" : ` s="${style}"`}`;
  const v = (type: string, text: string): string =>
    `${open}${type}><${prefix}v>${text}</${prefix}v></${c}>`;
  if (content === null) return `${open}/>`;
  if (typeof content === "boolean") return v(' t="b"', content ? "1" : "0");
  if (typeof content === "number") {
    if (!Number.isFinite(content)) throw new Error(`not a number: ${content}`);
    return v("", String(content - shift(style ?? 0, context)));
  }
  if (typeof content === "string") {
    const t = `<${prefix}t xml:space="preserve">${escapeXml(encodeXString(content))}</${prefix}t>`;
    return `${open} t="inlineStr"><${prefix}is>${t}</${prefix}is></${c}>`;
  }
  if (isCellFormula(content)) {
    const text = escapeXml(content.formula.replace(/^=/, ""));
    return `${open}><${prefix}f>${text}</${prefix}f></${c}>`;
  }
  if (isCellError(content)) return v(' t="e"', escapeXml(content.error));
  throw new Error("unknown content");
}
