// The sheets of an .ods (OpenDocument 1.3 part 3, §9 tables). SheetJS reads them too, but tells neither
// hidden rows and sheets nor errors, and writes repeated rows out before it counts them.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import { HiddenSpans } from "../grid/hiddenSpans";
import { layGrid, UsedCells } from "../grid/layGrid";
import type { ReadBudget } from "../grid/readBudget";
import { isoSerial } from "../xlsx/cellContent";
import { isDateFormat } from "../xlsx/cellStyles";
import { isTrue } from "../xlsx/workbookParts";
import { checkWellFormed, XmlCursor, XmlFault } from "../xlsx/xmlCursor";
import type { ZipPackage } from "../xlsx/zipPackage";
import { readOpenDocumentStyles, type OpenDocumentStyles } from "./openDocumentStyles";
import { readOpenDocumentText } from "./openDocumentText";
import { openFormula } from "./openFormula";
import type { ReadOnlySheet, ReadOnlyWorkbook } from "./readOnlyWorkbook";

/** More than any program has; beyond, a repeat is forged. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Elements that hold rows or columns and are none. */
const GROUPS = new Set(
  ["row-group", "header-rows", "rows", "column-group", "header-columns", "columns"].map(
    (name) => `table:table-${name}`,
  ),
);

/** @throws {XmlFault | ZipFault | GridTooLarge} */
export function readOpenDocument(pkg: ZipPackage, budget: ReadBudget): ReadOnlyWorkbook {
  const content = pkg.text("content.xml", "once")!;
  checkWellFormed(content);
  const common = pkg.text("styles.xml", "once");
  if (common !== null) checkWellFormed(common);
  const styles = readOpenDocumentStyles(common === null ? [content] : [common, content]);
  const sheets: ReadOnlySheet[] = [];
  const cursor = new XmlCursor(content);
  while (cursor.next()) {
    if (cursor.kind === "close") continue;
    // What was deleted while changes were tracked is still there, as tables.
    if (cursor.name === "table:tracked-changes") cursor.skipElement();
    else if (cursor.name === "table:table") {
      const sheet = readTable(cursor, styles, budget);
      if (sheet !== null) sheets.push(sheet);
    }
  }
  return { sheets };
}

/** What is known of a table on the way through it. */
interface TableSoFar {
  readonly cells: UsedCells;
  readonly merges: CellRange[];
  readonly hiddenRows: HiddenSpans;
  readonly hiddenColumns: HiddenSpans;
  /** Default cell styles of runs of columns: cells without a style of their own have them. */
  readonly columnStyles: { readonly last: number; readonly style: string | null }[];
  row: number;
  column: number;
}

/** null for the copy of a sheet of another file, which LibreOffice keeps for links. */
function readTable(
  cursor: XmlCursor,
  styles: OpenDocumentStyles,
  budget: ReadBudget,
): ReadOnlySheet | null {
  const name = cursor.attribute("table:name") ?? "";
  const hidden = styles.hidesTable(cursor.attribute("table:style-name"));
  const isLinked = /^'?file:/.test(name);
  const isProtected = isTrue(cursor.attribute("table:protected"));
  const table: TableSoFar = {
    cells: new UsedCells(budget),
    merges: [],
    hiddenRows: new HiddenSpans(),
    hiddenColumns: new HiddenSpans(),
    columnStyles: [],
    row: 0,
    column: 0,
  };
  const isOpen: boolean = cursor.kind === "open";
  while (isOpen && cursor.next() && cursor.name !== "table:table") {
    if (cursor.kind === "close" || GROUPS.has(cursor.name)) continue;
    if (cursor.name === "table:table-column") readColumn(cursor, table);
    else if (cursor.name === "table:table-row") readRow(cursor, table, styles);
    else cursor.skipElement();
  }
  if (isLinked) return null;
  const { cells, merges, hiddenRows, hiddenColumns } = table;
  const around = { merges, hiddenSheet: hidden, hiddenRows, hiddenColumns };
  return { name, hidden, protected: isProtected, grid: layGrid(name, cells, around, budget) };
}

function repeated(cursor: XmlCursor, attribute: string): number {
  const text = cursor.attribute(attribute);
  const count = text === null ? 1 : Number(text);
  if (!Number.isInteger(count) || count < 1) throw new XmlFault(`${attribute} ${text}`);
  return count;
}

const isHidden = (cursor: XmlCursor): boolean =>
  /^(collapse|filter)$/.test(cursor.attribute("table:visibility") ?? "");

function readColumn(cursor: XmlCursor, table: TableSoFar): void {
  const last = table.column + repeated(cursor, "table:number-columns-repeated") - 1;
  const style = cursor.attribute("table:default-cell-style-name");
  if (isHidden(cursor)) table.hiddenColumns.add(table.column, last);
  table.columnStyles.push({ last, style });
  table.column = last + 1;
}

interface ReadCell {
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

function readRow(cursor: XmlCursor, table: TableSoFar, styles: OpenDocumentStyles): void {
  const times = repeated(cursor, "table:number-rows-repeated");
  const rowStyle = cursor.attribute("table:default-cell-style-name");
  if (isHidden(cursor)) table.hiddenRows.add(table.row, table.row + times - 1);
  const filled: ReadCell[] = [];
  let column = 0;
  const isOpen: boolean = cursor.kind === "open";
  while (isOpen && cursor.next() && cursor.name !== "table:table-row") {
    if (cursor.kind === "close") continue;
    const isCovered = cursor.name === "table:covered-table-cell";
    if (!isCovered && cursor.name !== "table:table-cell") {
      cursor.skipElement();
      continue;
    }
    const across = repeated(cursor, "table:number-columns-repeated");
    const columnStyle = table.columnStyles.find(({ last }) => column <= last)?.style ?? null;
    const style = cursor.attribute("table:style-name") ?? rowStyle ?? columnStyle;
    if (isCovered) cursor.skipElement();
    else {
      const merge = spanOf(cursor, table.row, column);
      const cell = readCell(cursor, styles.numberFormat(style));
      if (cell.value !== null || cell.formula !== null) {
        if (column + across > COLUMNS || table.row + times > ROWS) throw new XmlFault("too far");
        table.cells.expect((filled.length + across) * times);
        for (let i = 0; i < across; i++) filled.push({ ...cell, column: column + i });
      }
      if (merge !== null) table.merges.push(merge);
    }
    column += across;
  }
  for (let i = 0; i < times && filled.length > 0; i++) {
    for (const { column: at, value, formula, numberFormat } of filled) {
      table.cells.add(table.row + i, at, value, formula, numberFormat);
    }
  }
  table.row += times;
}

function spanOf(cursor: XmlCursor, row: number, column: number): CellRange | null {
  const across = repeated(cursor, "table:number-columns-spanned");
  const down = repeated(cursor, "table:number-rows-spanned");
  if (across * down === 1) return null;
  return { top: row, left: column, bottom: row + down - 1, right: column + across - 1 };
}

/** Reads a cell; the cursor then stands on its closing tag. */
function readCell(cursor: XmlCursor, code: string | null): Omit<ReadCell, "column"> {
  const attribute = (name: string): string | null => cursor.attribute(`office:${name}`);
  const type = attribute("value-type");
  const isError = cursor.attribute("calcext:value-type") === "error";
  const written = cursor.attribute("table:formula");
  const formula = written === null ? null : openFormula(written);
  const stored = attribute("value");
  const date = attribute("date-value");
  const time = attribute("time-value");
  const truth = attribute("boolean-value");
  const text = attribute("string-value");
  const shown = cursor.kind === "open" ? readOpenDocumentText(cursor) : null;
  const is = (value: CellValue, numberFormat = code ?? "General") => ({
    value,
    formula,
    numberFormat,
  });
  if (isError) return is({ error: shown ?? "#VALUE!" });
  switch (type) {
    case "float":
    case "currency":
      return is(numberOf(stored) ?? shown);
    case "percentage":
      return is(numberOf(stored) ?? shown, code?.includes("%") === true ? code : "0%");
    case "date":
      return is(
        date === null ? shown : isoSerial(date),
        code !== null && isDateFormat(code) ? code : "yyyy-mm-dd",
      );
    case "time":
      return is(time === null ? shown : (daysOf(time) ?? time), code ?? "h:mm:ss");
    case "boolean":
      return is(truth === null ? shown : isTrue(truth));
    default:
      return is(shown ?? text);
  }
}

function numberOf(text: string | null): number | null {
  const number = Number(text);
  return text === null || text.trim() === "" || !Number.isFinite(number) ? null : number;
}

/** "PT12H30M00S" (ISO 8601 duration) in days. */
function daysOf(text: string): number | null {
  const parts = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(text);
  if (parts === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(2).map((part) => Number(part ?? 0));
  const days = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return parts[1] === "-" ? -days : days;
}
