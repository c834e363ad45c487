// Rows of one sheet put in or taken out: the rows below get other numbers, the formulas other
// references, and a new row gets the formats of the row above it.
import { cellName, rangeName } from "../../workbook/cellAddress";
import { moveFormulaRows } from "../../workbook/formulaText";
import { movedRow, movedSpan } from "../../workbook/rowMove";
import { ReadBudget } from "../grid/readBudget";
import type { PartMove } from "./moveReferences";
import { applySplices, type Splice } from "./patchSheet";
import { SharedFormulas } from "./sharedFormulas";
import { walkSheet, type CellSpan, type RowSpan } from "./sheetCells";
import { escapeXml, withAttribute, XmlCursor } from "./xmlCursor";

/** Rows of the sheet that cannot be put in: they would part an array formula, which Excel refuses. */
export function partedArray(xml: string, { move, rows }: PartMove): string | null {
  let parted: string | null = null;
  walkSheet(xml, {
    cell: ({ formula, row, column }) => {
      const { range = null, kind } = formula ?? {};
      if (range === null || (kind !== "array" && kind !== "dataTable")) return;
      const span = movedSpan(move.kind, rows, range);
      const height = span === null ? -1 : span.bottom - span.top;
      if (height !== range.bottom - range.top) parted ??= cellName(row, column);
    },
  });
  return parted;
}

/** The cells of a sheet with rows and references moved. */
export function moveSheetRows(xml: string, part: PartMove): string {
  const splices: Splice[] = [];
  const spans: RowSpan[] = [];
  const cells = new Map<number, CellSpan[]>();
  const shared = new SharedFormulas(new ReadBudget());
  const written = new Map<CellSpan, string>();
  const frame = walkSheet(xml, {
    row: (span) => {
      spans.push(span);
      cells.set(span.row, []);
      return true;
    },
    cell: (cell) => {
      cells.get(cell.row)!.push(cell);
      const formula = shared.formulaOf(cell);
      if (formula !== null) written.set(cell, formula.slice(1));
    },
  });
  const isPlain = ![...written].some(
    ([cell, text]) =>
      cell.formula!.kind === "shared" && moveFormulaRows(text, part.home, part.move) !== text,
  );
  // Rows between the cells of a shared formula would stretch it: it is written out.
  const writesOut = part.rows.length > 0 || !isPlain;
  for (const span of spans) {
    const row = movedRow(part.move.kind, part.rows, span.row);
    if (row === null) {
      splices.push({ start: span.start, end: span.end, text: "" });
      continue;
    }
    if (row !== span.row) {
      const tag = withAttribute(span.tag, "r", String(row + 1));
      splices.push({ start: span.start, end: span.openEnd, text: tag });
    }
    for (const cell of cells.get(span.row)!) {
      const { start, tag } = cell;
      if (row !== span.row && /\sr\s*=/.test(tag)) {
        const moved = withAttribute(tag, "r", cellName(row, cell.column));
        // An empty cell is one tag, from its start to its end.
        splices.push({ start, end: start + tag.length, text: moved });
      }
      if (cell.formula !== null) {
        splices.push(...moveFormula(xml, cell, written.get(cell)!, part, writesOut));
      }
    }
  }
  if (part.move.kind === "insert") splices.push(...newRows(spans, cells, frame, part));
  return applySplices(xml, splices);
}

function moveFormula(
  xml: string,
  cell: CellSpan,
  text: string,
  { home, move, rows }: PartMove,
  writesOut: boolean,
): Splice[] {
  const { start, end, kind, range, text: stored } = cell.formula!;
  const cursor = new XmlCursor(xml, start);
  cursor.next();
  const moved = moveFormulaRows(kind === "dataTable" ? stored : text, home, move);
  let tag = cursor.text;
  if (kind === "shared") {
    if (!writesOut) return [];
    for (const name of ["t", "ref", "si"]) tag = withAttribute(tag, name, null);
  } else {
    if (range !== null) {
      const span = movedSpan(move.kind, rows, range) ?? range;
      const area = rangeName({ ...range, ...span });
      if (area !== rangeName(range)) tag = withAttribute(tag, "ref", area);
    }
    for (const name of kind === "dataTable" ? ["r1", "r2"] : []) {
      const input = cursor.attribute(name);
      if (input !== null) tag = withAttribute(tag, name, moveFormulaRows(input, home, move));
    }
    if (tag === cursor.text && moved === stored) return [];
  }
  const open = tag.replace(/\s*\/>$/, ">");
  return [{ start, end, text: `${open}${escapeXml(moved)}</${cursor.name}>` }];
}

/** New rows, each with the formats of the nearest row above that was there before. */
function newRows(
  spans: readonly RowSpan[],
  cells: ReadonlyMap<number, readonly CellSpan[]>,
  { prefix, data }: ReturnType<typeof walkSheet>,
  { rows, move }: PartMove,
): Splice[] {
  const placed = spans.map((span) => ({ span, row: movedRow(move.kind, rows, span.row)! }));
  return rows.flatMap((row): Splice[] => {
    let like = row - 1;
    while (rows.includes(like)) like--;
    const above = placed.find((one) => one.row === like)?.span;
    if (above === undefined) return [];
    const next = placed.find((one) => one.row > row)?.span;
    const at = next?.start ?? data.closeStart;
    const inside = cells
      .get(above.row)!
      .map(({ tag, column }) => {
        const style = /\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
        return style === undefined ? "" : `<${prefix}c r="${cellName(row, column)}" s="${style}"/>`;
      })
      .join("");
    const open = [...HIDING, "r"].reduce(
      (tag, name) => withAttribute(tag, name, name === "r" ? String(row + 1) : null),
      above.tag,
    );
    const body = inside === "" ? open : `${open.replace(/\s*\/>$/, ">")}${inside}</${prefix}row>`;
    return [{ start: at, end: at, text: inside === "" ? body.replace(/\s*\/?>$/, "/>") : body }];
  });
}

/** What a new row does not take over: nobody would see it. */
const HIDING = ["hidden", "collapsed"] as const;
