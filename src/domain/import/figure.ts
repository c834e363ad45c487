// What a cell of a table says. Blank, 0 and not applicable are three different answers.
import type { CellValue } from "../../workbook/cellGrid";
import { isCellError } from "../../workbook/cellGrid";
import { foldText, withoutBold } from "../enti/normaliseLabel";

/**
 * `blank`: not answered. `notApplicable`: the ente has nothing that could be counted (it owns no
 * SAP dwelling). `unreadable`: something stands there that is no figure.
 * `decimals` are those printed, so that 10.0 and 10 can be told apart.
 */
export type Figure =
  | { readonly state: "value"; readonly value: number; readonly decimals: number }
  | { readonly state: "text"; readonly text: string }
  | { readonly state: "blank" }
  | { readonly state: "notApplicable" }
  | { readonly state: "unreadable" };

/** How a column of a table is to be read. */
export type Measure = "count" | "percent" | "text";

export const BLANK: Figure = { state: "blank" };

const NOT_ANSWERED = new Set(["-", "--", "/", "ND", "N.D.", "N.D", "N.P.", "NP", "…", "..."]);
const NOT_APPLICABLE = new Set([
  "*",
  "N.A.",
  "NA",
  "N.A",
  "NON APPLICABILE",
  "NON PREVISTO",
  "NON PREVISTA",
]);

/** Whether a number format shows its value times 100 ("0%"), not a literal sign ('0"%"'). */
export function showsPercent(numberFormat: string): boolean {
  return /%/.test(numberFormat.replace(/"[^"]*"|\\./g, ""));
}

/** Whether a number format shows its value as a date or a time ("dd/mm/yyyy"): such a cell is no count. */
function showsDate(numberFormat: string): boolean {
  if (numberFormat === "General") return false;
  return /[dmyhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}

function printedDecimals(value: number): number {
  const [, decimals = ""] = String(value).split(".");
  return decimals.includes("e") ? 0 : decimals.length;
}

/** Words that say that there is none, which is 0. */
const NONE = /^(ZERO|NESSUN[OA]?)( (ALLOGGI[O]?|UNITA'?|U\.?I\.?))?$/;
/** A unit or a footnote mark behind a number, which change nothing of it. */
const BEHIND_COUNT = /\s*(\b(ALLOGGI[O]?|UNITA'?( ABITATIV[AE])?|U\.?\s?I\.?))?\s*[*†‡§]*$/;
const BEHIND_PERCENT = /\s*(%|\bPER ?CENTO)?\s*[*†‡§]*$/;

function value(number: number, decimals: number): Figure {
  return { state: "value", value: number, decimals };
}

/**
 * A number as Italian offices print it: "1.234", "83.025" and "12" are whole, "3,5" and "3.03" have
 * decimals. A dot before exactly three digits is a thousands dot in a count, a decimal point in a
 * percentage. A space is a thousands space or none of the number; "- 53" is a dash and 53.
 */
function readNumber(text: string, measure: Measure): Figure | null {
  const bare = text.replace(/^-\s+/, "").replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, "");
  const dotted = /^([+-]?\d+)\.(\d+)$/.exec(bare);
  if (dotted !== null && measure === "percent") return value(Number(bare), dotted[2]!.length);
  const italian = /^([+-]?[1-9]\d{0,2}(?:\.\d{3})+|[+-]?\d+)(?:,(\d+))?$/.exec(bare);
  if (italian !== null) {
    const [, whole = "", decimals = ""] = italian;
    return value(Number(`${whole.replaceAll(".", "")}.${decimals}0`), decimals.length);
  }
  return dotted === null ? null : value(Number(bare), dotted[2]!.length);
}

/**
 * Reads one cell of a table. `marked` tells that the label of the row carries an asterisk: then an
 * empty count is not applicable.
 * @returns for percentages the number printed before the sign (5 for "5,0 %" and for 0.05 shown as 5 %).
 */
export function readFigure(
  cell: CellValue,
  numberFormat: string,
  measure: Measure,
  marked: boolean,
): Figure {
  if (cell === null || (typeof cell === "string" && cell.replace(/[\s\u00a0]/g, "") === "")) {
    return marked && measure === "count" ? { state: "notApplicable" } : BLANK;
  }
  if (isCellError(cell) || typeof cell === "boolean") return { state: "unreadable" };
  if (measure === "text") return { state: "text", text: String(cell).trim() };
  if (typeof cell === "number") {
    if (showsDate(numberFormat)) return { state: "unreadable" };
    const number = showsPercent(numberFormat) ? Number((cell * 100).toPrecision(12)) : cell;
    return value(number, printedDecimals(number));
  }
  const text = foldText(withoutBold(cell));
  if (NOT_APPLICABLE.has(text)) return { state: "notApplicable" };
  if (NOT_ANSWERED.has(text)) return BLANK;
  if (measure === "count" && NONE.test(text)) return value(0, 0);
  const bare = text.replace(measure === "percent" ? BEHIND_PERCENT : BEHIND_COUNT, "");
  return readNumber(bare, measure) ?? { state: "unreadable" };
}

/** Equal for figures that say the same; printed decimals aside, blank, 0 and not applicable differ. */
export function figureKey(figure: Figure): string {
  if (figure.state === "value") return `value ${figure.value}`;
  return figure.state === "text" ? `text ${figure.text}` : figure.state;
}
