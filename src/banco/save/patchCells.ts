// Cells of an opened sheet: contents and formats that changed, and what formulas show now.
import { cellName } from "../../workbook/cellAddress";
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { sameContent, type CellContent } from "../../workbook/cellWrite";
import { readCellValue, type CellContext } from "../../hosts/xlsx/cellContent";
import { DAYS_1904, isDateFormat } from "../../hosts/xlsx/cellStyles";
import { liesIn, locateCells, type LocatedSheet } from "../../hosts/xlsx/locateCells";
import { patchSheet, type CellEdit } from "../../hosts/xlsx/patchSheet";
import { walkSheet, type CellSpan } from "../../hosts/xlsx/sheetCells";
import { PLAIN_FORMAT, type CellFormat } from "../cellFormat";
import type { Book, BookCell, BookSheet } from "../book";
import { fileFormula } from "../xlsx/fileFormula";
import { escapeXml } from "../xlsx/xmlText";
import { NotExpressible } from "./notExpressible";
import type { StyleBook } from "./styleBook";
import { attributeOf, rootPrefix, spliced, withAttributes, type Splice } from "./xmlEdit";

/** A sheet as it was and as it is, with the formats that its cells name. */
export interface SheetPair {
  readonly before: BookSheet;
  readonly now: BookSheet;
  readonly formatsBefore: Book["formats"];
  readonly formatsNow: Book["formats"];
}

/** A cell whose content or format is no longer what it was. */
interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly contentChanged: boolean;
  readonly hadFormula: boolean;
  readonly formatBefore: CellFormat;
  readonly formatNow: CellFormat;
}

type CellsByRow = ReadonlyMap<number, ReadonlyMap<number, BookCell>>;

function cellsOf(sheet: BookSheet): CellsByRow {
  return new Map(
    sheet.rows.map(({ index, cells }) => [
      index,
      new Map(cells.map((cell) => [cell.column, cell])),
    ]),
  );
}

/** Formats of columns, for the cells that nobody touched. */
function columnFormats(sheet: BookSheet, formats: Book["formats"]): (column: number) => CellFormat {
  return (column) => {
    const run = sheet.columns.find(({ first, last }) => column >= first && column <= last);
    return formats[run?.format ?? 0] ?? PLAIN_FORMAT;
  };
}

function findChanges(pair: SheetPair): CellChange[] {
  const [before, now] = [cellsOf(pair.before), cellsOf(pair.now)];
  const blankBefore = columnFormats(pair.before, pair.formatsBefore);
  const blankNow = columnFormats(pair.now, pair.formatsNow);
  const changes: CellChange[] = [];
  const texts = new Map<CellFormat, string>();
  const text = (format: CellFormat): string => {
    const known = texts.get(format) ?? JSON.stringify(format);
    texts.set(format, known);
    return known;
  };
  for (const row of new Set([...before.keys(), ...now.keys()])) {
    const [a, b] = [before.get(row), now.get(row)];
    for (const column of new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])) {
      const [was, is] = [a?.get(column), b?.get(column)];
      const formatBefore =
        was === undefined ? blankBefore(column) : (pair.formatsBefore[was.format] ?? PLAIN_FORMAT);
      const formatNow =
        is === undefined ? blankNow(column) : (pair.formatsNow[is.format] ?? PLAIN_FORMAT);
      const formulas = [was?.formula ?? null, is?.formula ?? null] as const;
      const contentChanged =
        formulas[0] !== formulas[1] ||
        (formulas[1] === null && !sameContent(was?.value ?? null, is?.value ?? null));
      if (!contentChanged && text(formatBefore) === text(formatNow)) continue;
      const content = formulas[1] === null ? (is?.value ?? null) : { formula: formulas[1] };
      const hadFormula = formulas[0] !== null;
      changes.push({ row, column, content, contentChanged, hadFormula, formatBefore, formatNow });
    }
  }
  return changes;
}

/** Style number that a cell has in the file, by itself, its row or its column. */
function styleInFile(located: LocatedSheet, row: number, column: number): number {
  const cell = located.cells.get(row)?.get(column);
  if (cell !== undefined) return cell.style;
  const tag = located.rows.find((span) => span.row === row)?.tag;
  if (tag !== undefined && /^(1|true)$/.test(attributeOf(tag, "customFormat") ?? "")) {
    return Number(attributeOf(tag, "s") ?? 0);
  }
  const run = located.frame.columns.find(({ first, last }) => column >= first && column <= last);
  return run?.style ?? 0;
}

/**
 * The sheet part with the changed cells, and whether a formula went.
 * @param contextNow what cells lean on when the styles have been added.
 */
export function patchCells(
  xml: string,
  pair: SheetPair,
  styles: StyleBook,
  contextNow: () => CellContext,
): { readonly xml: string; readonly formulaGone: boolean } {
  const changes = findChanges(pair);
  const located = locateCells(xml, new Set(changes.map(({ row }) => row)));
  const edits: CellEdit[] = [];
  const restyled = new Map<string, number>();
  for (const change of changes) {
    const { row, column, contentChanged, formatBefore, formatNow } = change;
    if (contentChanged && liesIn(located.arrays, row, column)) {
      throw new NotExpressible("una formula di matrice è cambiata");
    }
    const base = styleInFile(located, row, column);
    const style = styles.styleWith(base, formatBefore, formatNow);
    const styled = style === base ? {} : { style };
    const present = located.cells.get(row)?.get(column) !== undefined;
    if (contentChanged) {
      edits.push({ row, column, content: contentOf(change, pair.now), ...styled });
    } else if (present) restyled.set(cellName(row, column), style);
    else if (style !== base) edits.push({ row, column, content: null, style });
  }
  const context = contextNow();
  const patched = edits.length === 0 ? xml : patchSheet(located, edits, context);
  return {
    xml: refreshed(patched, pair.now, restyled, context),
    formulaGone: changes.some(({ contentChanged, hadFormula }) => contentChanged && hadFormula),
  };
}

function contentOf({ content, row, column }: CellChange, sheet: BookSheet): CellContent {
  if (content === null || typeof content !== "object" || !("formula" in content)) return content;
  const table = sheet.tables.find(
    ({ range: r }) => row >= r.top && row <= r.bottom && column >= r.left && column <= r.right,
  );
  return { formula: `=${fileFormula(content.formula, table?.name ?? null)}` };
}

/** Sets the styles of cells that keep their contents, and the results that formulas show now. */
function refreshed(
  xml: string,
  now: BookSheet,
  restyled: ReadonlyMap<string, number>,
  context: CellContext,
): string {
  const cells = cellsOf(now);
  const splices: Splice[] = [];
  walkSheet(xml, {
    cell: (cell) => {
      const style = restyled.get(cellName(cell.row, cell.column));
      const shown = cells.get(cell.row)?.get(cell.column);
      const stale =
        cell.formula !== null &&
        shown !== undefined &&
        shown.formula !== null &&
        !unknownToEngine(shown.value) &&
        !sameContent(readCellValue(cell, context), shown.value);
      if (!stale && style === undefined) return;
      let { tag } = cell;
      if (style !== undefined) tag = withAttributes(tag, { s: String(style) });
      const text = stale
        ? withResult(xml, tag, cell, shown.value, context)
        : tag + xml.slice(cell.start + cell.tag.length, cell.end);
      splices.push({ start: cell.start, end: cell.end, text });
    },
  });
  return splices.length === 0 ? xml : spliced(xml, splices);
}

/** A function that the engine does not have: what the file says is better than that. */
const unknownToEngine = (value: CellValue): boolean =>
  value !== null && isCellError(value) && value.error === "#NAME?";

function withResult(
  xml: string,
  tag: string,
  cell: CellSpan,
  value: CellValue,
  { date1904, styles }: CellContext,
): string {
  const formula = xml.slice(cell.formula!.start, cell.formula!.end);
  const p = rootPrefix(tag);
  const put = (type: string | null, text: string | null): string => {
    const open = withAttributes(tag, { t: type }).replace(/\s*\/>$/, ">");
    const shown = text === null ? "" : `<${p}v>${text}</${p}v>`;
    return `${open}${formula}${shown}</${p}c>`;
  };
  if (value === null) return put(null, null);
  if (isCellError(value)) return put("e", escapeXml(value.error));
  if (typeof value === "boolean") return put("b", value ? "1" : "0");
  if (typeof value === "string") return put("str", escapeXml(value));
  const shifted = date1904 && isDateFormat(styles[cell.style]?.numberFormat ?? "General");
  return put(null, String(shifted ? value - DAYS_1904 : value));
}
