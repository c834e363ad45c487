// Reads the XML of a sheet row by row and cell by cell, and tells where each stands in the text.
// Reading and patching share it, so that a cell cannot mean two things.
import { parseCellName, parseRangeName, type CellRange } from "../../workbook/cellAddress";
import { localName, prefixOf, XmlCursor, XmlFault } from "./xmlCursor";
import { readRichText } from "./sharedTexts";
import { isTrue } from "./workbookParts";

/** Rows and columns of a sheet ("Excel specifications and limits", Microsoft). */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** A `row` element (ECMA-376 Part 1 §18.3.1.73). Offsets are in the text of the sheet. */
export interface RowSpan {
  readonly row: number;
  readonly start: number;
  /** Offset after the opening tag. */
  readonly openEnd: number;
  readonly tag: string;
  readonly empty: boolean;
  readonly hidden: boolean;
  /** Offsets of the closing tag; `openEnd` twice when the row is empty. Known after its cells. */
  closeStart: number;
  end: number;
}

/** A formula as it is stored (§18.3.1.40), without "=". */
interface StoredFormula {
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  readonly range: CellRange | null;
  /** Number of the shared formula. */
  readonly group: string | null;
  /** Offsets of the `f` element. */
  readonly start: number;
  readonly end: number;
}

/** A `c` element (§18.3.1.4). */
export interface CellSpan {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** Number of the cell style. */
  readonly style: number;
  readonly type: string;
  /** Text of `v` as stored, null when there is no `v`. */
  readonly stored: string | null;
  /** Text of `is`, null when there is none. */
  readonly inline: string | null;
  readonly formula: StoredFormula | null;
}

/** What a sheet says around its cells. */
export interface SheetFrame {
  /** Prefix of the main namespace with its colon, or "". */
  readonly prefix: string;
  /** Offsets of the `sheetData` element. */
  readonly data: { start: number; openEnd: number; closeStart: number; end: number };
  readonly dimension: { start: number; end: number; range: CellRange | null } | null;
  readonly columns: readonly { first: number; last: number; style: number; hidden: boolean }[];
  readonly merges: readonly CellRange[];
  readonly protected: boolean;
}

/** What is called on the way through a sheet, in file order. */
export interface SheetVisitor {
  /** Whether the cells of the row are wanted. */
  row?(span: RowSpan): boolean;
  cell?(span: CellSpan): void;
}

/** Walks through a sheet. @throws {XmlFault} when it is none. */
export function walkSheet(xml: string, visitor: SheetVisitor): SheetFrame {
  const cursor = new XmlCursor(xml);
  if (!cursor.next() || localName(cursor.name) !== "worksheet") throw new XmlFault("no worksheet");
  const prefix = prefixOf(cursor.name);
  const columns: { first: number; last: number; style: number; hidden: boolean }[] = [];
  const merges: CellRange[] = [];
  let dimension: SheetFrame["dimension"] = null;
  let data: SheetFrame["data"] | null = null;
  let isProtected = false;
  while (cursor.next()) {
    if (cursor.kind === "close" || prefixOf(cursor.name) !== prefix) continue;
    switch (cursor.name.slice(prefix.length)) {
      case "dimension": {
        const range = parseRangeName(cursor.attribute("ref") ?? "");
        dimension = { start: cursor.start, end: cursor.end, range };
        break;
      }
      case "col":
        if (columns.length === COLUMNS) throw new XmlFault("too many columns");
        columns.push({
          first: Number(cursor.attribute("min")) - 1,
          last: Number(cursor.attribute("max")) - 1,
          style: Number(cursor.attribute("style") ?? 0),
          hidden: isTrue(cursor.attribute("hidden")),
        });
        break;
      case "sheetData": {
        const { start, end } = cursor;
        const open = cursor.kind === "open";
        if (open) walkRows(cursor, prefix, visitor);
        data = { start, openEnd: end, closeStart: open ? cursor.start : end, end: cursor.end };
        break;
      }
      case "mergeCell": {
        const range = parseRangeName(cursor.attribute("ref") ?? "");
        if (range !== null) merges.push(range);
        break;
      }
      case "sheetProtection":
        // Its presence does not protect yet: `sheet` says whether it is switched on (§18.3.1.85).
        isProtected = isTrue(cursor.attribute("sheet"));
        break;
      case "extLst":
        cursor.skipElement();
    }
  }
  if (data === null) throw new XmlFault("no sheetData");
  return { prefix, data, dimension, columns, merges, protected: isProtected };
}

function walkRows(cursor: XmlCursor, prefix: string, visitor: SheetVisitor): void {
  let row = -1;
  while (cursor.next()) {
    const name = cursor.name.slice(prefix.length);
    if (cursor.kind === "close") {
      if (name === "sheetData") return;
      continue;
    }
    if (name !== "row") {
      cursor.skipElement();
      continue;
    }
    const given = cursor.attribute("r");
    // A row without number follows the one before it.
    row = rowIndex(given === null ? row + 2 : Number(given));
    const span: RowSpan = {
      row,
      start: cursor.start,
      openEnd: cursor.end,
      tag: cursor.text,
      empty: cursor.kind === "empty",
      hidden: isTrue(cursor.attribute("hidden")),
      closeStart: cursor.end,
      end: cursor.end,
    };
    const wanted = visitor.row?.(span) ?? true;
    if (span.empty) continue;
    if (wanted) walkCells(cursor, prefix, row, visitor);
    else cursor.skipElement();
    span.closeStart = cursor.start;
    span.end = cursor.end;
  }
  throw new XmlFault("unfinished sheetData");
}

function rowIndex(number: number): number {
  if (!Number.isInteger(number) || number < 1 || number > ROWS) throw new XmlFault(`row ${number}`);
  return number - 1;
}

function walkCells(cursor: XmlCursor, prefix: string, row: number, visitor: SheetVisitor): void {
  let column = -1;
  while (cursor.next()) {
    const name = cursor.name.slice(prefix.length);
    if (cursor.kind === "close") {
      if (name === "row") return;
      continue;
    }
    if (name !== "c") {
      cursor.skipElement();
      continue;
    }
    const given = cursor.attribute("r");
    if (given === null) {
      if (++column >= COLUMNS) throw new XmlFault("too many columns");
    } else {
      const address = parseCellName(given);
      if (address === null) throw new XmlFault(`cell ${given}`);
      column = address.column;
    }
    visitor.cell?.(readCell(cursor, prefix, row, column));
  }
  throw new XmlFault("unfinished row");
}

function readCell(cursor: XmlCursor, prefix: string, row: number, column: number): CellSpan {
  const { start } = cursor;
  const tag = cursor.text;
  const style = Number(cursor.attribute("s") ?? 0);
  const type = cursor.attribute("t") ?? "n";
  let stored: string | null = null;
  let inline: string | null = null;
  let formula: StoredFormula | null = null;
  const hasContent: boolean = cursor.kind === "open";
  if (hasContent) {
    for (;;) {
      if (!cursor.next()) throw new XmlFault("unfinished cell");
      const name = cursor.name.slice(prefix.length);
      if (cursor.kind === "close") {
        if (name === "c") break;
        continue;
      }
      if (name === "v") stored = cursor.readText();
      else if (name === "is") inline = readRichText(cursor);
      else if (name === "f") formula = readFormula(cursor);
      else cursor.skipElement();
    }
  }
  return { row, column, start, end: cursor.end, tag, style, type, stored, inline, formula };
}

function readFormula(cursor: XmlCursor): StoredFormula {
  const type = cursor.attribute("t");
  const kind = type === "shared" || type === "array" || type === "dataTable" ? type : "normal";
  const range = kind === "normal" ? null : parseRangeName(cursor.attribute("ref") ?? "");
  const group = kind === "shared" ? cursor.attribute("si") : null;
  const { start } = cursor;
  const text = cursor.readText();
  return { text, kind, range, group, start, end: cursor.end };
}
