// Rewrites single cells in the XML of a sheet. All text between them stays as it is, with whatever
// another program put there.
import { rangeName, type CellRange } from "../../workbook/cellAddress";
import type { CellContent } from "../../workbook/cellWrite";
import { shiftFormula } from "../../workbook/formulaText";
import { cellXml, type CellContext } from "./cellContent";
import { isTrue } from "./workbookParts";
import type { LocatedSheet } from "./locateCells";
import type { CellSpan, RowSpan } from "./sheetCells";
import { escapeXml, withAttribute, XmlCursor } from "./xmlCursor";

/** What a cell is to hold. Without `style` it keeps its own, a new cell that of its row or column. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style?: number;
}

/** A stretch of XML and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The XML of the sheet with the edits made. At most one edit per cell. */
export function patchSheet(
  located: LocatedSheet,
  edits: readonly CellEdit[],
  context: CellContext,
): string {
  const splices = [...moveSharedFormulas(located, edits)];
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const row = byRow.get(edit.row);
    if (row === undefined) byRow.set(edit.row, [edit]);
    else row.push(edit);
  }
  const spans = new Map(located.rows.map((span) => [span.row, span]));
  const newRows: { row: number; xml: string }[] = [];
  for (const [row, rowEdits] of [...byRow].sort(([a], [b]) => a - b)) {
    rowEdits.sort((a, b) => a.column - b.column);
    const span = spans.get(row);
    if (span !== undefined) splices.push(...patchRow(located, span, rowEdits, context));
    else {
      const cells = rowEdits.map((edit) => newCell(located, null, edit, context)).join("");
      const tag = `${located.frame.prefix}row`;
      if (cells !== "") newRows.push({ row, xml: `<${tag} r="${row + 1}">${cells}</${tag}>` });
    }
  }
  splices.push(...insertRows(located, newRows), ...growDimension(located, edits));
  return applySplices(located.xml, splices);
}

/** The XML with every stretch replaced; none may overlap another. */
export function applySplices(xml: string, splices: Splice[]): string {
  // What is inserted in front of an element comes before what replaces it; else the order stays.
  splices.sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of splices) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}

function patchRow(
  located: LocatedSheet,
  span: RowSpan,
  edits: readonly CellEdit[],
  context: CellContext,
): Splice[] {
  const { prefix } = located.frame;
  const present = located.cells.get(span.row) ?? new Map<number, CellSpan>();
  const inOrder = [...present.values()].sort((a, b) => a.column - b.column);
  const splices: Splice[] = [];
  let added = "";
  let next = 0;
  for (const edit of edits) {
    const cell = present.get(edit.column);
    if (cell !== undefined) {
      if (edit.content === null && edit.style === 0 && inOrder.every(hasAddress)) {
        splices.push({ start: cell.start, end: cell.end, text: "" });
        continue;
      }
      const own = hasStyle(cell) ? cell.style : null;
      const text = cellXml(prefix, edit.row, edit.column, edit.style ?? own, edit.content, context);
      splices.push({ start: cell.start, end: cell.end, text });
      continue;
    }
    const text = newCell(located, span, edit, context);
    while (next < inOrder.length && inOrder[next]!.column < edit.column) next++;
    const start = inOrder[next]?.start ?? span.closeStart;
    if (span.empty) added += text;
    else if (text !== "") splices.push({ start, end: start, text });
  }
  const tag = widenSpans(span.tag, edits);
  if (span.empty && added !== "") {
    const text = `${tag.replace(/\s*\/>$/, ">")}${added}</${prefix}row>`;
    splices.push({ start: span.start, end: span.openEnd, text });
  } else if (tag !== span.tag) splices.push({ start: span.start, end: span.openEnd, text: tag });
  return splices;
}

/** A cell without address stands after the one before it, which then cannot go. */
const hasAddress = (cell: CellSpan): boolean => /\sr\s*=/.test(cell.tag);
const hasStyle = (cell: CellSpan): boolean => /\ss\s*=/.test(cell.tag);

/** XML of a cell that the file does not have yet; "" when it would say nothing. */
function newCell(
  located: LocatedSheet,
  row: RowSpan | null,
  edit: CellEdit,
  context: CellContext,
): string {
  const style = edit.style ?? rowStyle(row) ?? columnStyle(located, edit.column);
  if (edit.content === null && edit.style === undefined) return "";
  return cellXml(located.frame.prefix, edit.row, edit.column, style, edit.content, context);
}

/** A row's style holds for its cells only with `customFormat` (ECMA-376 Part 1 §18.3.1.73). */
function rowStyle(row: RowSpan | null): number | null {
  if (row === null) return null;
  const cursor = new XmlCursor(row.tag);
  cursor.next();
  return isTrue(cursor.attribute("customFormat")) ? Number(cursor.attribute("s") ?? 0) : null;
}

function columnStyle(located: LocatedSheet, column: number): number | null {
  const found = located.frame.columns.find(({ first, last }) => column >= first && column <= last);
  return found === undefined || found.style === 0 ? null : found.style;
}

/** `spans` says which columns of a row hold cells; a cell outside it would contradict it. */
function widenSpans(tag: string, edits: readonly CellEdit[]): string {
  const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
  if (spans === null) return tag;
  const columns = edits.filter(({ content }) => content !== null).map(({ column }) => column + 1);
  const first = columns.reduce((least, column) => Math.min(least, column), Number(spans[1]));
  const last = columns.reduce((most, column) => Math.max(most, column), Number(spans[2]));
  if (first === Number(spans[1]) && last === Number(spans[2])) return tag;
  return withAttribute(tag, "spans", `${first}:${last}`);
}

function insertRows(
  { xml, frame, rows }: LocatedSheet,
  newRows: readonly { row: number; xml: string }[],
): Splice[] {
  if (newRows.length === 0) return [];
  const { start, openEnd, closeStart, end } = frame.data;
  if (closeStart === openEnd && xml.slice(start, openEnd).endsWith("/>")) {
    const open = xml.slice(start, openEnd).replace(/\s*\/>$/, ">");
    const body = newRows.map((row) => row.xml).join("");
    return [{ start, end, text: `${open}${body}</${frame.prefix}sheetData>` }];
  }
  let next = 0;
  return newRows.map((newRow) => {
    while (next < rows.length && rows[next]!.row < newRow.row) next++;
    const at = rows[next]?.start ?? closeStart;
    return { start: at, end: at, text: newRow.xml };
  });
}

function growDimension(located: LocatedSheet, edits: readonly CellEdit[]): Splice[] {
  const { dimension } = located.frame;
  const filled = edits.filter(({ content }) => content !== null);
  if (dimension === null || dimension.range === null || filled.length === 0) return [];
  const grown = areaOf(filled, dimension.range);
  if (rangeName(grown) === rangeName(dimension.range)) return [];
  const { start, end } = dimension;
  const text = withAttribute(located.xml.slice(start, end), "ref", rangeName(grown));
  return [{ start, end, text }];
}

/** The smallest rectangle around the cells, and around `from` when there is one. */
function areaOf(
  cells: readonly { readonly row: number; readonly column: number }[],
  from: CellRange = { top: Infinity, left: Infinity, bottom: -1, right: -1 },
): CellRange {
  return cells.reduce<CellRange>(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    from,
  );
}

/**
 * A shared formula is written in its first cell. When that cell is edited, the first cell of the
 * group that stays takes the text over, so that the others keep their formula.
 */
function moveSharedFormulas(located: LocatedSheet, edits: readonly CellEdit[]): Splice[] {
  const edited = new Set(edits.map(({ row, column }) => `${row},${column}`));
  const splices: Splice[] = [];
  for (const [group, cells] of located.groups) {
    const first = cells.find(({ formula }) => formula!.text !== "");
    if (first === undefined || !edited.has(`${first.row},${first.column}`)) continue;
    const heirs = cells.filter(
      (cell) => !edited.has(`${cell.row},${cell.column}`) && cell.formula!.text === "",
    );
    const heir = heirs[0];
    if (heir === undefined) continue;
    const area = areaOf(heirs);
    const text = shiftFormula(
      first.formula!.text,
      heir.row - first.row,
      heir.column - first.column,
    );
    const f = `${located.frame.prefix}f`;
    splices.push({
      start: heir.formula!.start,
      end: heir.formula!.end,
      text: `<${f} t="shared" ref="${rangeName(area)}" si="${group}">${escapeXml(text)}</${f}>`,
    });
  }
  return splices;
}
