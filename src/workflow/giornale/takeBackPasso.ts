// Takes one write of an entry back: only cells that still hold what it left; the others are named.
import { takeBack } from "../../domain/sheets/takeBack";
import { SHEETS } from "../../domain/sheets/sheetNames";
import type { CellGrid } from "../../workbook/cellGrid";
import { done, type CellConflict, type Result } from "../../workbook/failure";
import type { ColumnKind, TableSheet } from "../../workbook/tableSheet";
import { holdsOnlyPrinted, isAsPrinted } from "../../workbook/printedCells";
import type { PrintedSheet } from "../../workbook/printedSheet";
import type { Workbook } from "../../workbook/workbook";
import { undoWrites } from "../undoWrites";
import { extentOf, type Passo } from "./passo";

/** What became of a write that was taken back. */
export interface Undone {
  readonly cells: number;
  /** Cells that hold something else by now: they stay as they are. */
  readonly kept: readonly CellConflict[];
  /** Sheets that were changed so much that nothing of them could be taken back. */
  readonly keptSheets: readonly string[];
  /** Whether anything was written at all. */
  readonly touched: boolean;
}

/** Kinds of columns by the format of their cells, for sheets of which only the cells are known. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  "@": "text",
  "0": "count",
  'General"%"': "percent",
  "#,##0.00": "euro",
};

/** A sheet as it stood, with the table that Quadra keeps on a sheet of that name. */
function sheetThatStood(grid: CellGrid): TableSheet[] {
  const known = Object.values(SHEETS).find(({ sheet }) => sheet === grid.sheet);
  if (known === undefined) return [];
  const [headings = []] = grid.values;
  const columns = headings.map((header, i) => ({
    header: String(header ?? ""),
    kind: KINDS[grid.numberFormats[1]?.[i] ?? ""] ?? ("general" as const),
    width: 20,
  }));
  return [{ ...known, columns, rows: [] }];
}

/** Takes a write back; cells and sheets that people changed since stay and are named. */
export async function takeBackPasso(workbook: Workbook, passo: Passo): Promise<Result<Undone>> {
  switch (passo.kind) {
    case "cells": {
      const undone = await undoWrites(workbook, passo.writes, passo.rows);
      if (!undone.ok) return undone;
      return done({ ...undone.value, keptSheets: [], touched: undone.value.cells > 0 });
    }
    case "marks": {
      const unmarked = await workbook.unmarkCells();
      if (!unmarked.ok) return unmarked;
      return done({ cells: passo.cells, kept: [], keptSheets: [], touched: true });
    }
    case "printed":
      return takeBackPrinted(workbook, passo.sheets);
    case "sheets":
      return takeBackSheets(workbook, passo.sheets, passo.before);
    case "removed":
      return takeBackSheets(workbook, passo.before.flatMap(sheetThatStood), passo.before);
  }
}

/**
 * Takes printed sheets away again, but for those that somebody changed since.
 * @param whole false for sheets that have landed in part: they go if they hold nothing else.
 */
export async function takeBackPrinted(
  workbook: Workbook,
  sheets: readonly PrintedSheet[],
  whole = true,
): Promise<Result<Undone>> {
  const names = new Set(sheets.map(({ sheet }) => sheet));
  const seen = await workbook.look((sheet) => names.has(sheet));
  if (!seen.ok) return seen;
  const present = sheets.flatMap((sheet) => {
    const now = seen.value.grids.find((grid) => grid.sheet === sheet.sheet);
    return now === undefined ? [] : [{ sheet, now }];
  });
  const isOurs = whole ? isAsPrinted : holdsOnlyPrinted;
  const gone = present.filter(({ sheet, now }) => isOurs(sheet, now)).map(({ sheet }) => sheet);
  if (gone.length > 0) {
    const removed = await workbook.removeSheets(gone.map(({ sheet }) => sheet));
    if (!removed.ok) return removed;
  }
  const { cells } = extentOf({ kind: "printed", sheets: gone });
  const keptSheets = present
    .filter(({ sheet }) => !gone.includes(sheet))
    .map(({ sheet: { sheet } }) => sheet);
  return done({ cells, kept: [], keptSheets, touched: gone.length > 0 });
}

/** Brings table sheets back as they were. @param now the sheets as they are, if they were read. */
export async function takeBackSheets(
  workbook: Workbook,
  sheets: readonly TableSheet[],
  before: readonly CellGrid[],
  now: readonly CellGrid[] | null = null,
): Promise<Result<Undone>> {
  let present = now;
  if (present === null) {
    const names = new Set(sheets.map(({ sheet }) => sheet));
    const seen = await workbook.look((sheet) => names.has(sheet));
    if (!seen.ok) return seen;
    present = seen.value.grids;
  }
  const { put, remove, kept, keptCells } = takeBack(sheets, before, present);
  if (put.length > 0) {
    const restored = await workbook.putTableSheets(put);
    if (!restored.ok) return restored;
  }
  if (remove.length > 0) {
    const removed = await workbook.removeSheets(remove);
    if (!removed.ok) return removed;
  }
  const back = sheets.filter(({ sheet }) => !kept.includes(sheet));
  const { cells } = extentOf({ kind: "sheets", sheets: back, before });
  return done({
    cells: Math.max(0, cells - keptCells.length),
    kept: keptCells,
    keptSheets: kept,
    touched: put.length + remove.length > 0,
  });
}
