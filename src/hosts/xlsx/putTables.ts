// Table sheets of a package: whole sheets of ours, each with one Excel table.
import { rangeHas, type CellRange } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import { chartOnSheet } from "../../workbook/sheetChart";
import { done, failed, type Failure, type Result } from "../../workbook/failure";
import type { TableSheet } from "../../workbook/tableSheet";
import { isInTheWay } from "../tableGrowth";
import { listSheet, namespacesOf } from "./listSheet";
import { locateCells } from "./locateCells";
import {
  cellContextOf,
  dropCalcChain,
  holdsFormula,
  PackageDraft,
  requestCalculation,
} from "./packageDraft";
import { appendChild } from "./partRelations";
import { putCharts } from "./putCharts";
import { patchSheet, type CellEdit } from "./patchSheet";
import { findElement } from "./schemaOrder";
import { walkSheet } from "./sheetCells";
import { readTables, type TablePart } from "./tableParts";
import { ensureTableStyles, type TableStyles } from "./tableStyles";
import {
  columnsXml,
  newSheetXml,
  newTableXml,
  printTitles,
  withRowHeights,
  resizedTableXml,
  tableRange,
  type Namespaces,
} from "./tableXml";
import type { SheetPart } from "./workbookParts";
import { withAttribute } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

interface Target {
  readonly wanted: TableSheet;
  /** null for a sheet that is to be made. */
  readonly present: { readonly sheet: SheetPart; readonly table: TablePart } | null;
}

/**
 * The package with the table sheets made or updated; nothing is done when one of them cannot be.
 * @param gridOf reads a sheet of the package.
 */
export function putTables(
  pkg: ZipPackage,
  main: string,
  sheets: readonly TableSheet[],
  gridOf: (sheet: string) => CellGrid | null,
): Result<ZipPackage> {
  const draft = new PackageDraft(pkg, main);
  const targets = findTargets(draft, sheets);
  if (!targets.ok) return targets;
  if (sheets.length === 0) return done(pkg);
  const styles = ensureTableStyles(
    draft,
    new Set(sheets.flatMap(({ columns }) => columns.map(({ kind }) => kind))),
  );
  for (const { wanted, present } of targets.value) {
    if (present === null) continue;
    const grid = gridOf(present.sheet.name);
    const row = grid === null ? null : rowInTheWay(wanted, present.table, grid);
    if (row !== null) return failed({ code: "cells-in-the-way", sheet: present.sheet.name, row });
  }
  const namespaces = namespacesOf(draft.text(main));
  for (const { wanted, present } of targets.value) {
    if (present === null) addTableSheet(draft, wanted, styles, namespaces);
    else updateTableSheet(draft, wanted, present.sheet, present.table, styles);
  }
  drawCharts(draft, targets.value);
  requestCalculation(draft);
  return done(draft.pkg);
}

function drawCharts(draft: PackageDraft, targets: readonly Target[]): void {
  const places = targets.map(({ wanted, present }) => ({
    sheet: present?.sheet.name ?? wanted.sheet,
    range: tableRange(wanted, present?.table.range.top, present?.table.range.left),
    headers: wanted.columns.map(({ header }) => header),
  }));
  targets.forEach(({ wanted, present }, i) => {
    if (wanted.charts === undefined) return;
    const own = places[i]!;
    const charts = wanted.charts.map((chart) => {
      const drawn = targets.findIndex((one) => one.wanted.sheet === chart.source);
      return chartOnSheet(chart, own, places[drawn] ?? own);
    });
    const sheet = draft.parts().sheets.find(({ name }) => sameName(name, wanted.sheet))!;
    const ended = present?.table.range.bottom ?? own.range.bottom;
    putCharts(draft, sheet, charts, ended !== own.range.bottom);
  });
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function findTargets(draft: PackageDraft, sheets: readonly TableSheet[]): Result<Target[]> {
  const parts = draft.parts();
  const tables = parts.sheets.flatMap((sheet) =>
    readTables(draft.pkg, sheet).map((table) => ({ sheet, table })),
  );
  const targets: Target[] = [];
  for (const wanted of sheets) {
    const taken = failed({ code: "sheet-name-taken", sheet: wanted.sheet } satisfies Failure);
    const found = tables.find(({ table }) => sameName(table.name, wanted.table)) ?? null;
    const exists = parts.sheetNames.some((name) => sameName(name, wanted.sheet));
    if (!exists && found !== null) {
      const now = found.sheet.name;
      return failed({ code: "sheet-renamed", sheet: wanted.sheet, now });
    }
    if (exists !== (found !== null)) return taken;
    if (found === null && parts.structureLocked) return failed({ code: "workbook-protected" });
    if (found !== null) {
      if (!sameName(found.sheet.name, wanted.sheet)) return taken;
      const frame = walkSheet(draft.text(found.sheet.part), { row: () => false });
      if (frame.protected) return failed({ code: "sheet-protected", sheet: found.sheet.name });
    }
    targets.push({ wanted, present: found });
  }
  return done(targets);
}

/** The first row where people keep something that the table would have to cover; null when it is free. */
function rowInTheWay(
  wanted: TableSheet,
  { range: old }: TablePart,
  { top, left, values }: CellGrid,
): number | null {
  const range = tableRange(wanted, old.top, old.left);
  const at = values.findIndex((line, r) =>
    line.some((value, c) => {
      const [row, column] = [top + r, left + c];
      if (!rangeHas(range, row, column) || rangeHas(old, row, column)) return false;
      return isInTheWay(wanted, { row: row - range.top, column: column - range.left }, value);
    }),
  );
  return at < 0 ? null : top + at;
}

function addTableSheet(
  draft: PackageDraft,
  wanted: TableSheet,
  styles: TableStyles,
  namespaces: Namespaces,
): void {
  const { main, sheets, sheetNames } = draft.parts();
  const range = tableRange(wanted);
  const blank = locateCells(newSheetXml(wanted.columns, styles, namespaces), new Set());
  const cells = withRowHeights(
    patchSheet(blank, tableEdits(wanted, range, styles, null), contextOf(draft)),
    wanted,
  );
  const sheet = draft.add(
    main,
    "worksheet",
    "xl/worksheets/sheet#.xml",
    `${CONTENT}.worksheet+xml`,
    cells,
  );
  const tables = sheets.flatMap((each) => readTables(draft.pkg, each));
  const tableId = Math.max(0, ...tables.map(({ id }) => id)) + 1;
  const tableXml = newTableXml(wanted, range, tableId, namespaces);
  const table = draft.add(
    sheet.part,
    "table",
    "xl/tables/table#.xml",
    `${CONTENT}.table+xml`,
    tableXml,
  );
  const tableParts = `tableParts count="1"><tablePart r:id="${table.relation}"/></tableParts>`;
  draft.put(sheet.part, appendChild(cells, tableParts));
  const titles = { name: "_xlnm.Print_Titles" as const, refersTo: printTitles(wanted.sheet) };
  const place = { relation: sheet.relation, position: sheetNames.length };
  draft.put(main, listSheet(draft.text(main), wanted.sheet, place, [titles]));
}

const contextOf = (draft: PackageDraft) => cellContextOf(draft.pkg, draft.parts());

function updateTableSheet(
  draft: PackageDraft,
  wanted: TableSheet,
  sheet: SheetPart,
  table: TablePart,
  styles: TableStyles,
): void {
  const xml = draft.text(sheet.part);
  const range = tableRange(wanted, table.range.top, table.range.left);
  const sameColumns =
    table.columns.length === wanted.columns.length &&
    wanted.columns.every(({ header }, i) => header === table.columns[i]);
  const rows = new Set<number>();
  for (let row = range.top; row <= Math.max(range.bottom, table.range.bottom); row++) rows.add(row);
  const located = locateCells(xml, rows);
  const old = { range: table.range, keepStyles: sameColumns };
  let patched = patchSheet(located, tableEdits(wanted, range, styles, old), contextOf(draft));
  const cols = sameColumns ? null : findElement(patched, "cols");
  if (cols !== null && table.range.left === 0) {
    const fresh = columnsXml(cols.prefix, wanted.columns, styles);
    patched = patched.slice(0, cols.start) + fresh + patched.slice(cols.end);
  }
  if (holdsFormula(xml)) dropCalcChain(draft);
  const isFiltered = findElement(draft.text(table.part), "filterColumn") !== null;
  draft.put(sheet.part, isFiltered ? showRows(patched, range) : patched);
  draft.put(table.part, resizedTableXml(draft.text(table.part), wanted, range));
}

/** Shows the rows of a table that its filter has hidden: other contents stand in them now. */
function showRows(xml: string, { top, bottom }: CellRange): string {
  let out = "";
  let from = 0;
  walkSheet(xml, {
    row: ({ row, hidden, start, openEnd, tag }) => {
      if (hidden && row >= top && row <= bottom) {
        out += xml.slice(from, start) + withAttribute(tag, "hidden", null);
        from = openEnd;
      }
      return false;
    },
  });
  return out + xml.slice(from);
}

/**
 * Contents of all cells of a table, and blanks where it shrinks. Cells that stay in the same
 * column keep the style that a user may have given them.
 */
function tableEdits(
  wanted: TableSheet,
  range: CellRange,
  styles: TableStyles,
  old: { readonly range: CellRange; readonly keepStyles: boolean } | null,
): CellEdit[] {
  const edits: CellEdit[] = [];
  const put = (row: number, column: number, content: CellEdit["content"], style: number): void => {
    const kept = old !== null && old.keepStyles && rangeHas(old.range, row, column);
    edits.push(kept ? { row, column, content } : { row, column, content, style });
  };
  wanted.columns.forEach(({ header }, i) => put(range.top, range.left + i, header, styles.header));
  for (let row = range.top + 1; row <= range.bottom; row++) {
    const contents = wanted.rows[row - range.top - 1] ?? [];
    wanted.columns.forEach(({ kind }, i) => {
      put(row, range.left + i, contents[i] ?? null, styles.kinds[kind]);
    });
  }
  if (old === null) return edits;
  for (let { top: row } = old.range; row <= old.range.bottom; row++) {
    for (let { left: column } = old.range; column <= old.range.right; column++) {
      if (!rangeHas(range, row, column)) edits.push({ row, column, content: null, style: 0 });
    }
  }
  return edits;
}
