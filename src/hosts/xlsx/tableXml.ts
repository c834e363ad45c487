// XML of the parts of a table sheet (ECMA-376 Part 1 §18.3.1.99 worksheet, §18.5.1.2 table).
import { rangeName, type CellRange } from "../../workbook/cellAddress";
import { isCellFormula } from "../../workbook/cellWrite";
import { shownWidth } from "../../workbook/columnWidth";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import { dropElements } from "./partRelations";
import { findElement } from "./schemaOrder";
import { decodeXString } from "./sharedTexts";
import { columnName } from "./tableParts";
import type { TableStyles } from "./tableStyles";
import { escapeXml, withAttribute, XmlCursor } from "./xmlCursor";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of a package, which differ between transitional and strict files. */
export interface Namespaces {
  readonly main: string;
  readonly relations: string;
}

/**
 * A sheet without cells whose header row is frozen and printed on every page, landscape and as
 * wide as a page.
 */
export function newSheetXml(
  columns: readonly TableColumn[],
  styles: TableStyles,
  namespaces: Namespaces,
): string {
  return (
    `${DECLARATION}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relations}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1"/>' +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml("", columns, styles)}` +
    `<sheetData><row r="1" ht="${headerHeight(columns)}" customHeight="1"/></sheetData>` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>" +
    "</worksheet>"
  );
}

/**
 * The rows of a new sheet as high as their wrapped texts need: not every program that opens the file
 * measures them. Rows without a long text stay as they are.
 */
export function withRowHeights(xml: string, { columns, rows }: TableSheet): string {
  const long = columns.flatMap((column, index) =>
    column.kind === "long-text" ? [{ index, width: shownWidth(column) }] : [],
  );
  if (long.length === 0) return xml;
  return xml.replace(/<row r="(\d+)">/g, (tag, number: string) => {
    const row = rows[Number(number) - 2];
    const lines = long.map(({ index, width }) => {
      const content = row?.[index];
      // Letters are a little narrower than the digits that widths count.
      return typeof content === "string" ? Math.ceil(content.length / (width * 1.15)) : 1;
    });
    const most = Math.max(1, ...lines);
    return most === 1 ? tag : `<row r="${number}" ht="${15 * most}">`;
  });
}

/** Points that the header row needs when its texts are wrapped at the widths of their columns. */
function headerHeight(columns: readonly TableColumn[]): number {
  const lines = columns.map((column) => {
    const width = shownWidth(column);
    const needed = (line: string) => Math.max(1, Math.ceil(line.length / width));
    return column.header.split("\n").reduce((sum, line) => sum + needed(line), 0);
  });
  return 15 * Math.max(1, ...lines);
}

/** Widths and formats of columns. Excel adds 5 pixels of padding to the characters (§18.3.1.13). */
export function columnsXml(
  prefix: string,
  columns: readonly TableColumn[],
  styles: TableStyles,
): string {
  const cols = columns.map(
    (column, i) =>
      `<${prefix}col min="${i + 1}" max="${i + 1}" width="${shownWidth(column) + 0.7109375}" style="${styles.kinds[column.kind]}" customWidth="1"/>`,
  );
  return `<${prefix}cols>${cols.join("")}</${prefix}cols>`;
}

/** A new table part. */
export function newTableXml(
  table: TableSheet,
  range: CellRange,
  id: number,
  namespaces: Namespaces,
): string {
  const ref = rangeName(range);
  return (
    `${DECLARATION}<table xmlns="${namespaces.main}" id="${id}" name="${escapeXml(table.table)}" ` +
    `displayName="${escapeXml(table.table)}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    tableColumnsXml("", table, []) +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

/** A table part with other columns and another range; name, id and look stay. */
export function resizedTableXml(xml: string, table: TableSheet, range: CellRange): string {
  const ref = rangeName(range);
  const cursor = new XmlCursor(xml);
  cursor.next();
  let tag = withAttribute(cursor.text, "ref", ref);
  // A row of totals would be a row of ours too many.
  for (const gone of ["totalsRowCount", "headerRowCount"]) tag = withAttribute(tag, gone, null);
  let out =
    xml.slice(0, cursor.start) + withAttribute(tag, "totalsRowShown", "0") + xml.slice(cursor.end);
  const columns = findElement(out, "tableColumns")!;
  out =
    out.slice(0, columns.start) +
    tableColumnsXml(columns.prefix, table, columns.children) +
    out.slice(columns.end);
  // Other rows: what was sorted or filtered is so no longer.
  for (const gone of ["sortState", "filterColumn"]) out = dropElements(out, gone, () => true);
  const filter = findElement(out, "autoFilter");
  if (filter === null) return out;
  return (
    out.slice(0, filter.start) + withAttribute(filter.tag, "ref", ref) + out.slice(filter.openEnd)
  );
}

function namesOf(children: readonly string[]): string[] {
  return children.map((child) => {
    const cursor = new XmlCursor(child);
    cursor.next();
    return decodeXString(cursor.attribute("name") ?? "");
  });
}

/** Columns; one that was there before keeps its id and its formats for new rows. */
function tableColumnsXml(prefix: string, table: TableSheet, before: readonly string[]): string {
  const names = namesOf(before);
  const attribute = (child: string | undefined, name: string): string | null => {
    if (child === undefined) return null;
    const cursor = new XmlCursor(child);
    cursor.next();
    return cursor.attribute(name);
  };
  let last = Math.max(0, ...before.map((child) => Number(attribute(child, "id"))));
  const columns = table.columns.map(({ header }, i) => {
    const old = before[names.indexOf(header)];
    const id = attribute(old, "id") ?? String(++last);
    const format = attribute(old, "dataDxfId");
    const tag = `<${prefix}tableColumn id="${id}" name="${escapeXml(columnName(header))}"${format === null ? "" : ` dataDxfId="${format}"`}`;
    const formula = columnFormula(table, i);
    if (formula === null) return `${tag}/>`;
    const f = `${prefix}calculatedColumnFormula`;
    return `${tag}><${f}>${escapeXml(formula)}</${f}></${prefix}tableColumn>`;
  });
  return `<${prefix}tableColumns count="${columns.length}">${columns.join("")}</${prefix}tableColumns>`;
}

/** The formula of a column all of whose cells hold the same one, so that new rows get it too. */
function columnFormula({ rows }: TableSheet, column: number): string | null {
  const first = rows[0]?.[column] ?? null;
  if (!isCellFormula(first)) return null;
  const everywhere = rows.every((row) => {
    const content = row[column] ?? null;
    return isCellFormula(content) && content.formula === first.formula;
  });
  return everywhere ? first.formula.replace(/^=/, "") : null;
}

/** Rows of the name `_xlnm.Print_Titles` that repeat the first row on every page (§18.2.5). */
export const printTitles = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'!$1:$1`;

/** The area of a table with its header; a table without rows has one blank row. */
export function tableRange(table: TableSheet, top = 0, left = 0): CellRange {
  const bottom = top + Math.max(1, table.rows.length);
  return { top, left, bottom, right: left + table.columns.length - 1 };
}
