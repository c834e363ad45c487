// Lines of text as a grid: .csv, .tsv, the plain text of a plan. Every cell stays as it is printed.
import Papa from "papaparse";
import type { CellGrid } from "../../workbook/cellGrid";
import { HiddenSpans } from "../grid/hiddenSpans";
import { layGrid, UsedCells } from "../grid/layGrid";
import { GridTooLarge, type ReadBudget } from "../grid/readBudget";
import { XmlFault } from "../xlsx/xmlCursor";
import { findSeparator } from "./findSeparator";
import { readPrintedColumns } from "./printedColumns";

/** Rows and columns of an Excel sheet; a text with more is no table of an office. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells that the parser may make, blank ones too. */
const MOST_FIELDS = 8_000_000;

/** A rule of Markdown below the headings: "|---|:--|". */
const RULE = /^\s*:?-{2,}:?\s*$/;

/** A quote sign that occurs nowhere: then no sign is one. */
const NO_QUOTES = "\u0000";

/**
 * Splits lines at the separator that their regularity shows, and only reads; "1.234,56" and "007"
 * stay texts. The grid has no sheet: its rows are records, line numbers where no cell spans lines.
 * @throws {GridTooLarge}
 */
export function readDelimitedText(text: string, budget: ReadBudget): CellGrid {
  const separator = findSeparator(text);
  const cells = new UsedCells(budget);
  rowsOf(text, separator).forEach((fields, row) => {
    if (fields.length > MOST_COLUMNS) throw new XmlFault("too many columns");
    if (separator === "|" && fields.every((field) => field === "" || RULE.test(field))) return;
    fields.forEach((field, column) => {
      if (field.trim() !== "") cells.add(row, column, field);
    });
  });
  const around = {
    merges: [],
    hiddenSheet: false,
    hiddenRows: new HiddenSpans(),
    hiddenColumns: new HiddenSpans(),
  };
  return layGrid(null, cells, around, budget);
}

function rowsOf(text: string, separator: string | null): readonly (readonly string[])[] {
  const lineEnd = /\r\n|\r|\n/;
  checkSize(text, separator);
  if (separator === null) {
    const lines = text.split(lineEnd);
    return readPrintedColumns(lines) ?? lines.map((line) => [line]);
  }
  if (!text.includes('"')) return text.split(lineEnd).map((line) => line.split(separator));
  const lines = text.replace(/\r\n?/g, "\n");
  const read = (quoteChar: string) =>
    Papa.parse<string[]>(lines, { delimiter: separator, quoteChar, newline: "\n" });
  const parsed = read('"');
  // A lone quote, as in 5" or „così", would swallow the lines behind it.
  const isBroken = parsed.errors.some(({ type }) => type === "Quotes");
  return (isBroken ? read(NO_QUOTES) : parsed).data;
}

/** Counts before the parser makes an array of every line and a text of every cell. */
function checkSize(text: string, separator: string | null): void {
  const mark = separator?.charCodeAt(0) ?? -1;
  let rows = 1;
  let fields = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) rows++;
    else if (code === mark) fields++;
  }
  if (rows > MOST_ROWS || rows + fields > MOST_FIELDS) throw new GridTooLarge("fields");
}
