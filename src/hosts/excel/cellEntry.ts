// How a content has to be handed to Excel so that it becomes that content: Excel reads every string as
// if it were typed by an American, and turns codes into numbers and "+39" into a formula.
import { isCellError } from "../../workbook/cellGrid";
import { isCellFormula, type CellContent } from "../../workbook/cellWrite";
import { isFormulaLike } from "../../workbook/formulaLike";

/** An element of `Range.values` or `Range.formulas`. "" clears a cell; null would leave it alone. */
export type CellEntry = string | number | boolean;

/** "#N/A", "#DIV/0!", "#GETTING_DATA" and their like. */
const ERROR = /^#[A-Z0-9/_]+[!?]?$/;

/**
 * The entry for a content.
 * @param isText whether the cell is formatted as text ("@"), where nothing is parsed.
 */
export function cellEntry(content: CellContent, isText: boolean): CellEntry {
  if (content === null) return "";
  if (typeof content === "number" || typeof content === "boolean") return content;
  if (typeof content === "string") return textEntry(content, isText);
  if (isCellFormula(content)) return content.formula;
  // A file can call anything an error, also a formula.
  if (isCellError(content)) {
    return ERROR.test(content.error) ? content.error : textEntry(content.error, isText);
  }
  throw new Error("unknown content");
}

function textEntry(text: string, isText: boolean): string {
  if (text === "" || text.startsWith("'")) return `'${text}`;
  return isText || !isParsed(text) ? text : `'${text}`;
}

/**
 * Whether Excel might take a text for something else: formulas (= + - @), numbers, dates, times and
 * amounts (all have a digit), logical values and errors. An apostrophe too much does no harm.
 */
function isParsed(text: string): boolean {
  return isFormulaLike(text) || /^#|\p{Nd}|^\s*(true|false|vero|falso)\s*$/iu.test(text);
}
