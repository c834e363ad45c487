// The parts of one sheet for an .xlsx file: cells, tables, notes.
import { cellName, rangeName } from "../../workbook/cellAddress";
import { isCellError } from "../../workbook/cellGrid";
import type { BookCell, BookSheet, BookTable } from "../book";
import { fileFormula } from "./fileFormula";
import { pageXml } from "./writePage";
import { escapeXml } from "./xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Where the texts of cells go: what stands in the cell, from its type on. */
export interface CellTexts {
  cell(text: string): string;
}

/** Texts that stand in their cells. */
export const inlineTexts: CellTexts = {
  cell: (text) => ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is>`,
};

/** Texts of a workbook, each written once. */
export class SharedTexts implements CellTexts {
  private readonly texts: string[] = [];
  private readonly places = new Map<string, number>();

  cell(text: string): string {
    let place = this.places.get(text);
    if (place === undefined) this.places.set(text, (place = this.texts.push(text) - 1));
    return ` t="s"><v>${place}</v>`;
  }

  xml(): string {
    const items = this.texts.map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
    );
    return `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

function tableAround(sheet: BookSheet, row: number, column: number): string | null {
  const inside = ({ range: { top, left, bottom, right } }: BookTable) =>
    row >= top && row <= bottom && column >= left && column <= right;
  return sheet.tables.find(inside)?.name ?? null;
}

function cellXml(cell: BookCell, row: number, sheet: BookSheet, texts: CellTexts): string {
  const { value, formula, column } = cell;
  const style = cell.format === 0 ? "" : ` s="${cell.format}"`;
  const open = `<c r="${cellName(row, column)}"${style}`;
  const f =
    formula === null
      ? ""
      : `<f>${escapeXml(fileFormula(formula, tableAround(sheet, row, column)))}</f>`;
  if (value === null) return f === "" ? (style === "" ? "" : `${open}/>`) : `${open}>${f}</c>`;
  if (isCellError(value)) return `${open} t="e">${f}<v>${escapeXml(value.error)}</v></c>`;
  if (typeof value === "number") return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (f !== "") return `${open} t="str">${f}<v>${escapeXml(value)}</v></c>`;
  return `${open}${texts.cell(value)}</c>`;
}

/** The element that protects a sheet, or "". */
export function protectionXml({ protection }: BookSheet): string {
  if (protection === null) return "";
  const { options, hash, password } = protection;
  const marks = Object.entries(hash ?? {}).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  if (password !== undefined && password !== "") marks.push(` password="${legacyHash(password)}"`);
  marks.push(` objects="${options["allowEditObjects"] === true ? 0 : 1}"`);
  marks.push(` scenarios="${options["allowEditScenarios"] === true ? 0 : 1}"`);
  for (const [name, allowed] of Object.entries(options)) {
    const action = /^allow([A-Z]\w*)$/.exec(name)?.[1];
    if (action === undefined || action.startsWith("Edit") || allowed !== true) continue;
    marks.push(` ${action.charAt(0).toLowerCase()}${action.slice(1)}="0"`);
  }
  const mode = options["selectionMode"];
  if (mode === "Unlocked" || mode === "None") marks.push(' selectLockedCells="1"');
  if (mode === "None") marks.push(' selectUnlockedCells="1"');
  return `<sheetProtection sheet="1"${marks.join("")}/>`;
}

/** The sixteen-bit hash of old Excel (ECMA-376, 18.2.29): it keeps honest people honest. */
function legacyHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(at);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

function columnsXml({ columns }: BookSheet): string {
  if (columns.length === 0) return "";
  const parts = columns.map(({ first, last, width, hidden, format }) => {
    const shown = width === undefined ? "" : ` width="${width}" customWidth="1"`;
    const style = format === undefined || format === 0 ? "" : ` style="${format}"`;
    return `<col min="${first + 1}" max="${last + 1}"${shown}${style}${hidden === true ? ' hidden="1"' : ""}/>`;
  });
  return `<cols>${parts.join("")}</cols>`;
}

/** The element of frozen rows and columns, or "". */
export function frozenPane({ rows, columns }: BookSheet["frozen"]): string {
  if (rows === 0 && columns === 0) return "";
  const corner = cellName(rows, columns);
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return (
    `<pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}` +
    ` topLeftCell="${corner}" activePane="${active}" state="frozen"/>`
  );
}

function viewXml({ frozen, gridlines }: BookSheet, selected: boolean): string {
  const marks = `${gridlines ? "" : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ""}`;
  const view = `<sheetView${marks} workbookViewId="0">${frozenPane(frozen)}</sheetView>`;
  return `<sheetViews>${view}</sheetViews>`;
}

/** The sheet part. `tableIds` are the relationships of its tables, `noted` whether it has notes. */
export function sheetXml(
  sheet: BookSheet,
  texts: CellTexts,
  selected: boolean,
  tableIds: readonly string[],
  noted: boolean,
): string {
  const color =
    sheet.tabColor === "" ? "" : `<tabColor rgb="FF${sheet.tabColor.slice(1).toUpperCase()}"/>`;
  const fit = sheet.page.fit === null ? "" : '<pageSetUpPr fitToPage="1"/>';
  const tab = color + fit === "" ? "" : `<sheetPr>${color}${fit}</sheetPr>`;
  const rows = sheet.rows.map((row) => {
    const cells = row.cells.map((cell) => cellXml(cell, row.index, sheet, texts)).join("");
    const height = row.height === undefined ? "" : ` ht="${row.height}" customHeight="1"`;
    const hidden = row.hidden === true ? ' hidden="1"' : "";
    return cells === "" && height === "" && hidden === ""
      ? ""
      : `<row r="${row.index + 1}"${height}${hidden}>${cells}</row>`;
  });
  const merges = sheet.merges.map((area) => `<mergeCell ref="${rangeName(area)}"/>`);
  const tables = tableIds.map((id) => `<tablePart r:id="${id}"/>`);
  const width = sheet.columnWidth === undefined ? "" : ` defaultColWidth="${sheet.columnWidth}"`;
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${tab}${viewXml(sheet, selected)}` +
    `<sheetFormatPr defaultRowHeight="${sheet.rowHeight ?? 15}"${width}/>${columnsXml(sheet)}` +
    `<sheetData>${rows.join("")}</sheetData>${protectionXml(sheet)}` +
    (merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`) +
    pageXml(sheet.page) +
    (noted ? '<legacyDrawing r:id="rIdNotes"/>' : "") +
    (tables.length === 0
      ? ""
      : `<tableParts count="${tables.length}">${tables.join("")}</tableParts>`) +
    "</worksheet>"
  );
}

/** A table part. */
export function tableXml(table: BookTable, id: number): string {
  const { range, showTotals, showHeaders } = table;
  const whole = showTotals ? { ...range, bottom: range.bottom + 1 } : range;
  const columns = table.columns.map(
    (name, index) => `<tableColumn id="${index + 1}" name="${escapeXml(name)}"/>`,
  );
  return (
    `${XML_HEAD}<table xmlns="${MAIN}" id="${id}" name="${escapeXml(table.name)}" ` +
    `displayName="${escapeXml(table.name)}" ref="${rangeName(whole)}"` +
    `${showHeaders ? "" : ' headerRowCount="0"'}` +
    `${showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    (showHeaders ? `<autoFilter ref="${rangeName(range)}"/>` : "") +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    (table.style === ""
      ? ""
      : `<tableStyleInfo name="${escapeXml(table.style)}" showFirstColumn="0" showLastColumn="0" ` +
        'showRowStripes="1" showColumnStripes="0"/>') +
    "</table>"
  );
}
