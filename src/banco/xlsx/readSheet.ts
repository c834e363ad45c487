// One sheet of an .xlsx workbook: cells, rows, columns, merged areas, tables, notes, protection.
import { parseCellName, parseRangeName, type CellRange } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import type {
  BookCell,
  BookColumns,
  BookRow,
  BookSheet,
  BookTable,
  SheetProtection,
} from "../book";
import type { CellFormat } from "../cellFormat";
import { readPage } from "./readPage";
import { readColor } from "./readStyles";
import { shiftFormula } from "./shiftFormula";
import { UnreadableWorkbook, type WorkbookParts } from "./workbookParts";
import { attribute, child, children, flag, unescapeText, type XmlNode } from "./xmlNode";

/** What the sheets of a workbook share. */
export interface SheetSurroundings {
  readonly parts: WorkbookParts;
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly theme: readonly string[];
  readonly date1904: boolean;
}

/** Last row and column of a sheet, zero-based. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Days between the two calendars of Excel. */
const DAYS_1904 = 1462;

/** Text of a string item, rich or plain; readings of Japanese words (rPh) are left out. */
export function stringItem(node: XmlNode | undefined): string {
  const runs = children(node, "r").flatMap((run) => children(run, "t"));
  const texts = runs.length > 0 ? runs : children(node, "t");
  return unescapeText(texts.map(({ text }) => text).join(""));
}

/** New functions carry a mark in files that nobody sees. */
function plainFormula(text: string): string {
  return `=${unescapeText(text).replace(/_xlfn\.(?:_xlws\.)?|_xlws\./g, "")}`;
}

const isDate = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/general/i, ""));

/** Reads a sheet. `unseen` takes the kinds of content that the bench does not show. */
export function readSheet(
  path: string,
  sheet: { readonly name: string; readonly visibility: BookSheet["visibility"] },
  around: SheetSurroundings,
  unseen: Set<string>,
): BookSheet {
  const root = around.parts.xml(path) ?? undefined;
  const rels = around.parts.relationships(path);
  const view = child(child(root, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const frozen = /^frozen/.test(attribute(pane, "state") ?? "");
  const split = (name: string) => (frozen ? Number(attribute(pane, name) ?? 0) : 0);
  const defaults = child(root, "sheetFormatPr");
  const height = attribute(defaults, "defaultRowHeight");
  const width = attribute(defaults, "defaultColWidth");
  if (child(root, "conditionalFormatting") !== undefined) unseen.add("formattazioni condizionali");
  if (child(root, "dataValidations") !== undefined) unseen.add("convalide dei dati");
  if (child(root, "hyperlinks") !== undefined) unseen.add("collegamenti");
  const notes = readNotes(rels, around.parts);
  return {
    ...sheet,
    tabColor: readColor(child(child(root, "sheetPr"), "tabColor"), around.theme) ?? "",
    gridlines: flag(view, "showGridLines", true),
    frozen: { rows: split("ySplit"), columns: split("xSplit") },
    protection: readProtection(child(root, "sheetProtection")),
    ...(height === undefined ? {} : { rowHeight: Number(height) }),
    ...(width === undefined ? {} : { columnWidth: Number(width) }),
    columns: children(child(root, "cols"), "col")
      .map(readColumns)
      .filter(({ first, last }) => first >= 0 && first <= last && last <= LAST_COLUMN),
    rows: readRows(child(root, "sheetData"), around, notes),
    merges: children(child(root, "mergeCells"), "mergeCell")
      .map((merge) => parseRangeName(attribute(merge, "ref") ?? ""))
      .filter((range) => range !== null),
    tables: rels
      .filter(({ type }) => type === "table")
      .map(({ target }) => readTable(around.parts.xml(target) ?? undefined))
      .filter((table) => table !== null),
    page: readPage(root),
  };
}

function readColumns(column: XmlNode): BookColumns {
  const width = attribute(column, "width");
  const style = attribute(column, "style");
  return {
    first: Number(attribute(column, "min")) - 1,
    last: Number(attribute(column, "max")) - 1,
    ...(width === undefined ? {} : { width: Number(width) }),
    ...(flag(column, "hidden") ? { hidden: true } : {}),
    ...(style === undefined ? {} : { format: Number(style) }),
  };
}

function readTable(table: XmlNode | undefined): BookTable | null {
  const range = parseRangeName(attribute(table, "ref") ?? "");
  if (table === undefined || range === null) return null;
  const showTotals = Number(attribute(table, "totalsRowCount") ?? 0) > 0;
  return {
    name: attribute(table, "displayName") ?? attribute(table, "name") ?? "Tabella",
    range: showTotals ? { ...range, bottom: range.bottom - 1 } : range,
    columns: children(child(table, "tableColumns"), "tableColumn").map((column) =>
      unescapeText(attribute(column, "name") ?? ""),
    ),
    showHeaders: Number(attribute(table, "headerRowCount") ?? 1) > 0,
    showTotals,
    style: attribute(child(table, "tableStyleInfo"), "name") ?? "",
  };
}

/** Actions of a protected sheet: the attribute is "0" where the action is allowed. */
const ALLOWED = [
  "autoFilter",
  "deleteColumns",
  "deleteRows",
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertHyperlinks",
  "insertRows",
  "pivotTables",
  "sort",
] as const;

function readProtection(node: XmlNode | undefined): SheetProtection | null {
  if (!flag(node, "sheet")) return null;
  const options: Record<string, boolean | string> = {
    allowEditObjects: !flag(node, "objects"),
    allowEditScenarios: !flag(node, "scenarios"),
    selectionMode: flag(node, "selectUnlockedCells")
      ? "None"
      : flag(node, "selectLockedCells")
        ? "Unlocked"
        : "Normal",
  };
  for (const name of ALLOWED) {
    options[`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`] = !flag(node, name, true);
  }
  const hash = Object.fromEntries(
    Object.entries(node!.attributes).filter(([name]) =>
      ["password", "algorithmName", "hashValue", "saltValue", "spinCount"].includes(name),
    ),
  );
  return Object.keys(hash).length === 0 ? { options } : { options, hash };
}

function readNotes(
  rels: readonly { readonly type: string; readonly target: string }[],
  parts: WorkbookParts,
): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { type, target } of rels) {
    if (type !== "comments") continue;
    for (const note of children(child(parts.xml(target) ?? undefined, "commentList"), "comment")) {
      notes.set(attribute(note, "ref") ?? "", stringItem(child(note, "text")));
    }
  }
  return notes;
}

function readRows(
  data: XmlNode | undefined,
  around: SheetSurroundings,
  notes: Map<string, string>,
): BookRow[] {
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const arrays: CellRange[] = [];
  const rows: BookRow[] = [];
  let nextRow = 0;
  for (const row of children(data, "row")) {
    // Positions may be left out: then rows and cells follow each other.
    const index = attribute(row, "r") === undefined ? nextRow : Number(attribute(row, "r")) - 1;
    if (!Number.isInteger(index) || index < 0 || index > LAST_ROW) {
      throw new UnreadableWorkbook("Il file è danneggiato: contiene righe impossibili.");
    }
    nextRow = index + 1;
    const cells: BookCell[] = [];
    let nextColumn = 0;
    for (const cell of children(row, "c")) {
      const column = parseCellName(attribute(cell, "r") ?? "")?.column ?? nextColumn;
      if (column > LAST_COLUMN) continue;
      nextColumn = column + 1;
      const formula = readFormula(child(cell, "f"), index, column, shared, arrays);
      const spilled = arrays.some(
        (a) =>
          index >= a.top &&
          index <= a.bottom &&
          column >= a.left &&
          column <= a.right &&
          (index !== a.top || column !== a.left),
      );
      const format = Number(attribute(cell, "s") ?? 0);
      const pattern = around.formats[format]?.numberFormat ?? "General";
      const value = spilled ? null : readValue(cell, around, pattern);
      const name = attribute(cell, "r") ?? "";
      const note = notes.get(name);
      notes.delete(name);
      cells.push({ column, value, formula, format, ...(note === undefined ? {} : { note }) });
    }
    const height = attribute(row, "ht");
    rows.push({
      index,
      ...(height === undefined ? {} : { height: Number(height) }),
      ...(flag(row, "hidden") ? { hidden: true } : {}),
      cells,
    });
  }
  for (const [name, note] of notes) {
    const at = parseCellName(name);
    if (at === null) continue;
    rows.push({
      index: at.row,
      cells: [{ column: at.column, value: null, formula: null, format: 0, note }],
    });
  }
  return merged(rows);
}

/** Rows of the same index become one. */
function merged(rows: readonly BookRow[]): BookRow[] {
  const byIndex = new Map<number, BookRow>();
  for (const row of rows) {
    const known = byIndex.get(row.index);
    byIndex.set(
      row.index,
      known === undefined ? row : { ...known, cells: [...known.cells, ...row.cells] },
    );
  }
  return [...byIndex.values()];
}

function readFormula(
  node: XmlNode | undefined,
  row: number,
  column: number,
  shared: Map<string, { formula: string; row: number; column: number }>,
  arrays: CellRange[],
): string | null {
  if (node === undefined) return null;
  const kind = attribute(node, "t");
  if (kind === "dataTable") return null;
  if (kind === "shared") {
    const id = attribute(node, "si") ?? "";
    if (node.text !== "") {
      const formula = plainFormula(node.text);
      shared.set(id, { formula, row, column });
      return formula;
    }
    const master = shared.get(id);
    if (master === undefined) return null;
    return shiftFormula(master.formula, row - master.row, column - master.column);
  }
  if (node.text === "") return null;
  if (kind === "array") {
    const range = parseRangeName(attribute(node, "ref") ?? "");
    if (range !== null) arrays.push(range);
  }
  return plainFormula(node.text);
}

function readValue(cell: XmlNode, around: SheetSurroundings, pattern: string): CellValue {
  const kind = attribute(cell, "t");
  if (kind === "inlineStr") return stringItem(child(cell, "is"));
  const text = child(cell, "v")?.text;
  if (text === undefined) return null;
  switch (kind) {
    case "s":
      return around.texts[Number(text)] ?? "";
    case "str":
      return unescapeText(text);
    case "b":
      return text === "1" || text === "true";
    case "e":
      return { error: text };
    case "d":
      return Date.parse(text) / 86_400_000 + 25_569;
    default: {
      if (text.trim() === "") return null;
      const number = Number(text);
      return around.date1904 && isDate(pattern) ? number + DAYS_1904 : number;
    }
  }
}
