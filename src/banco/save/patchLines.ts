// Rows, columns and merged areas of an opened sheet.
import { WORKSHEET_ORDER } from "../../hosts/xlsx/schemaOrder";
import { rangeName } from "../../workbook/cellAddress";
import { walkSheet, type RowSpan } from "../../hosts/xlsx/sheetCells";
import { PLAIN_FORMAT } from "../cellFormat";
import type { BookColumns, BookRow } from "../book";
import type { SheetPair } from "./patchCells";
import type { StyleBook } from "./styleBook";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  rewritten,
  rootPrefix,
  spliced,
  withAttributes,
  withChild,
  type Splice,
} from "./xmlEdit";

/** The sheet part with the heights, widths, hidden lines and merged areas of now. */
export function patchLines(xml: string, pair: SheetPair, styles: StyleBook): string {
  return patchMerges(patchRows(patchColumns(xml, pair, styles), pair), pair);
}

const lookOf = (row: BookRow | undefined): string => `${row?.height ?? ""} ${row?.hidden === true}`;

function patchRows(xml: string, { before, now }: SheetPair): string {
  const was = new Map(before.rows.map((row) => [row.index, row]));
  const is = new Map(now.rows.map((row) => [row.index, row]));
  const changed = [...new Set([...was.keys(), ...is.keys()])]
    .filter((index) => lookOf(was.get(index)) !== lookOf(is.get(index)))
    .sort((a, b) => a - b);
  if (changed.length === 0) return xml;
  const spans: RowSpan[] = [];
  const { data, prefix } = walkSheet(xml, { row: (span) => spans.push(span) < 0 });
  const attributes = (index: number): Record<string, string | null> => {
    const row = is.get(index);
    const height = row?.height;
    return {
      ...(height === was.get(index)?.height
        ? {}
        : {
            ht: height === undefined ? null : String(height),
            customHeight: height === undefined ? null : "1",
          }),
      hidden: row?.hidden === true ? "1" : null,
    };
  };
  const splices: Splice[] = [];
  const missing: number[] = [];
  for (const index of changed) {
    const span = spans.find(({ row }) => row === index);
    if (span === undefined) missing.push(index);
    else {
      const text = withAttributes(span.tag, attributes(index));
      splices.push({ start: span.start, end: span.openEnd, text });
    }
  }
  const made = (index: number): string =>
    element(`${prefix}row`, { r: String(index + 1), ...attributes(index) });
  if (data.closeStart === data.openEnd && missing.length > 0) {
    const open = xml.slice(data.start, data.openEnd).replace(/\s*\/>$/, ">");
    const text = `${open}${missing.map(made).join("")}</${prefix}sheetData>`;
    return spliced(xml, [{ start: data.start, end: data.end, text }]);
  }
  for (const index of missing) {
    const at = spans.find(({ row }) => row > index)?.start ?? data.closeStart;
    splices.push({ start: at, end: at, text: made(index) });
  }
  return spliced(xml, splices);
}

const columnAt = (columns: readonly BookColumns[], column: number): BookColumns | undefined =>
  columns.find(({ first, last }) => column >= first && column <= last);

function patchColumns(xml: string, pair: SheetPair, styles: StyleBook): string {
  const { before, now, formatsBefore, formatsNow } = pair;
  const columns = new Set(
    [...before.columns, ...now.columns].flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    ),
  );
  const standard = { before: before.columnWidth, now: now.columnWidth };
  const runs = readRuns(xml);
  const p = rootPrefix(xml);
  let changed = false;
  for (const column of [...columns].sort((a, b) => a - b)) {
    const [was, is] = [columnAt(before.columns, column), columnAt(now.columns, column)];
    const [widthWas, widthIs] = [was?.width ?? standard.before, is?.width ?? standard.now];
    const formatWas = formatsBefore[was?.format ?? 0] ?? PLAIN_FORMAT;
    const formatIs = formatsNow[is?.format ?? 0] ?? PLAIN_FORMAT;
    const attributes: Record<string, string | null> = {};
    if (widthWas !== widthIs && widthIs !== undefined) {
      Object.assign(attributes, { width: String(widthIs), customWidth: "1" });
    }
    if ((was?.hidden === true) !== (is?.hidden === true)) {
      attributes["hidden"] = is?.hidden === true ? "1" : null;
    }
    const tag = runs.find(({ first, last }) => column >= first && column <= last)?.tag;
    const base = Number((tag === undefined ? null : attributeOf(tag, "style")) ?? 0);
    const style = styles.styleWith(base, formatWas, formatIs);
    if (style !== base) attributes["style"] = String(style);
    if (Object.keys(attributes).length === 0) continue;
    changed = true;
    // A column needs a width of its own in the list, or Excel takes it for nought.
    const width = widthIs ?? 9.140625;
    const fresh = element(`${p}col`, { min: "1", max: "1", width: String(width) });
    split(runs, column, withAttributes(tag ?? fresh, attributes));
  }
  if (!changed) return xml;
  const inside = runs
    .map(({ first, last, tag }) =>
      withAttributes(tag, { min: String(first + 1), max: String(last + 1) }),
    )
    .join("");
  return withChild(xml, WORKSHEET_ORDER, "cols", `<${p}cols>${inside}</${p}cols>`);
}

/** A `col` element. */
interface Run {
  first: number;
  last: number;
  tag: string;
}

function readRuns(xml: string): Run[] {
  const cols = childOf(xml, "cols");
  if (cols === null) return [];
  return childrenOf(xml.slice(cols.start, cols.end)).map((col) => ({
    first: Number(attributeOf(col.tag, "min")) - 1,
    last: Number(attributeOf(col.tag, "max")) - 1,
    tag: rewritten(col, ""),
  }));
}

/** Gives one column a run of its own. */
function split(runs: Run[], column: number, tag: string): void {
  const at = runs.findIndex(({ first, last }) => column >= first && column <= last);
  const own = { first: column, last: column, tag };
  if (at === -1) {
    const next = runs.findIndex(({ first }) => first > column);
    runs.splice(next === -1 ? runs.length : next, 0, own);
    return;
  }
  const run = runs[at]!;
  const parts = [{ ...run, last: column - 1 }, own, { ...run, first: column + 1 }];
  runs.splice(at, 1, ...parts.filter(({ first, last }) => first <= last));
}

function patchMerges(xml: string, { before, now }: SheetPair): string {
  const names = (sheet: SheetPair["now"]): string[] => sheet.merges.map(rangeName).sort();
  if (names(before).join() === names(now).join()) return xml;
  const p = rootPrefix(xml);
  const list = names(now).map((ref) => element(`${p}mergeCell`, { ref }));
  const text =
    list.length === 0
      ? ""
      : element(`${p}mergeCells`, { count: String(list.length) }, list.join(""));
  return withChild(xml, WORKSHEET_ORDER, "mergeCells", text);
}
