// `applyWrites` in Excel: one trip to look, one to write (more only when its bytes are too many for one
// request), one more to see what watched cells show.
import { rangeHas, type CellAddress, type CellRange } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import { collapseWrites } from "../../workbook/collapseWrites";
import { done, failed, type Failure, type Result } from "../../workbook/failure";
import type { WriteGuard } from "../../workbook/keptNote";
import type { RowMove } from "../../workbook/rowMove";
import type { WriteReceipt } from "../../workbook/workbook";
import { checkWrites, type FoundCell } from "../checkWrites";
import { failureOf, type Sync } from "./excelCalls";
import { notePieces } from "./excelNotes";
import { CELLS, loadedFormula, loadedValue, MERGED, mergedRanges } from "./rangeGrid";
import { contentPiece } from "./contentPiece";
import {
  cellsOfRow,
  besideGrids,
  checkLines,
  deleteRows,
  insertRows,
  loadGroups,
  placeBefore,
  rowKey,
  wholeRow,
  writeBlocksAround,
  type Look,
  type NewRows,
  type SeenBlock,
} from "./moveExcelRows";
import { sendPieces, type Piece, type Sending } from "./sendPieces";
import { settleFailedWrite } from "./settleFailedWrite";
import { excelRange } from "./writeBlocks";

type SheetCell = CellAddress & { readonly sheet: string };

/** Writes cells as one unit. After an error Excel is asked what has landed, and that is put back. */
export async function applyExcelWrites(
  context: Excel.RequestContext,
  sync: Sync,
  writes: readonly CellWrite[],
  watch: readonly SheetCell[],
  rows: RowMove | null,
  guard: WriteGuard | null,
): Promise<Result<WriteReceipt>> {
  const plan = collapseWrites(writes);
  const lines = rows === null || rows.rows.length === 0 ? null : rows;
  const blocks = writeBlocksAround(plan.writes, lines);
  const missing = await lookAt(context, sync, blocks, watch, lines);
  if (!missing.ok) return missing;
  const { seen } = missing.value;
  const failure =
    checkBlocks(seen, lines?.kind === "insert") ?? checkLines(lines, missing.value, plan.writes);
  if (failure !== null) return failed(failure);
  if (plan.conflicts.length > 0)
    return failed({ code: "cells-changed", conflicts: plan.conflicts });

  if (seen.length > 0 || lines !== null) {
    const change =
      (await guard?.beforeWrite(besideGrids(missing.value.groups))) ?? done({ add: [], drop: [] });
    if (!change.ok) return change;
    const notes = await notePieces(context, change.value);
    const sending: Sending = { landed: 0 };
    let ids: readonly string[] | null = null;
    try {
      await sendPieces(
        context,
        sync,
        [...writePieces(missing.value, lines), ...notes.pieces],
        sending,
      );
      ids = notes.ids();
    } catch (error) {
      const look = missing.value;
      const landed = await settleFailedWrite(context, sync, { look, lines, sending, error });
      if (landed !== null) return failed(landed);
    }
    guard?.kept(ids);
  }
  return done({ written: writes.length, watched: await readWatched(context, sync, watch) });
}

/** What the watched cells show; null when Excel does not tell it: the writes have landed all the same. */
async function readWatched(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  watch: readonly SheetCell[],
): Promise<readonly CellValue[] | null> {
  if (watch.length === 0) return [];
  try {
    const shown = watch.map(({ sheet, row, column }) =>
      workbook.worksheets.getItem(sheet).getCell(row, column).load(CELLS),
    );
    await sync();
    const isTold = shown.every(({ values }) => (values as unknown) !== null);
    return isTold ? shown.map((cell) => loadedValue(cell, 0, 0)) : null;
  } catch (error) {
    if (failureOf(error, {}).code === "outcome-unknown") throw error;
    return null;
  }
}

/** One trip: contents, formats, merged areas and protection of all blocks. */
async function lookAt(
  context: Excel.RequestContext,
  sync: Sync,
  blocks: readonly SeenBlock["block"][],
  watch: readonly SheetCell[],
  lines: RowMove | null,
): Promise<Result<Look>> {
  const { worksheets } = context.workbook;
  const moving = lines?.rows ?? [];
  const names = new Set([...blocks, ...watch, ...moving].map(({ sheet }) => sheet));
  const sheets = new Map([...names].map((name) => [name, worksheets.getItem(name)]));
  for (const sheet of sheets.values()) sheet.protection.load("protected,options");
  const leaving = (lines?.kind === "remove" ? moving : []).map(({ sheet, row }) => ({
    sheet,
    cells: wholeRow(sheets.get(sheet)!, row).getUsedRangeOrNullObject(true).load(CELLS),
  }));
  const groups = loadGroups(context, lines);
  const seen = blocks.map((block): SeenBlock => {
    const sheet = sheets.get(block.sheet)!;
    const cells = excelRange(sheet, placeBefore(block, lines));
    return {
      block,
      cells: cells.load(CELLS),
      merged: cells.getMergedAreasOrNullObject().load(MERGED),
      protection: sheet.protection,
      lock: cells.format.protection.load("locked"),
    };
  });
  try {
    if (names.size > 0) await sync();
    // Excel answers null for what is too much to read; what is not known is not written over.
    const all = [...seen, ...leaving.filter(({ cells }) => !cells.isNullObject)];
    if (all.some(({ cells }) => (cells.values as unknown) === null)) {
      return failed({ code: "too-much-data" });
    }
    const protections = new Map(
      moving.map(({ sheet }) => [sheet, sheets.get(sheet)!.protection] as const),
    );
    return done({ seen, protections, groups, leaving });
  } catch (error) {
    const failure = failureOf(error, {});
    if (failure.code !== "host-error" || failure.hostCode !== "ItemNotFound") throw error;
    return failed(await findMissing(worksheets, sync, names));
  }
}

async function findMissing(
  worksheets: Excel.WorksheetCollection,
  sync: Sync,
  names: ReadonlySet<string>,
): Promise<Failure> {
  worksheets.load("items/name");
  await sync();
  const present = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const sheet = [...names].find((name) => !present.has(name.toLowerCase()));
  return sheet === undefined
    ? { code: "host-error", hostCode: "ItemNotFound" }
    : { code: "sheet-missing", sheet };
}

function checkBlocks(seen: readonly SeenBlock[], isInsert: boolean): Failure | null {
  const byCell = new Map<CellWrite, FoundCell>();
  for (const { block, cells, merged, protection, lock } of seen) {
    // Of a new row the cells above were read, for their formats: it is empty itself.
    if (block.moves === true && isInsert) continue;
    const merges = mergedRanges(merged);
    // A block whose cells differ answers null: one of them is locked, and then nothing is written.
    const isProtected = protection.protected && (lock.locked as boolean | null) !== false;
    block.writes.forEach((line, r) =>
      line.forEach((write, c) => {
        const { row, column } = write.address;
        byCell.set(write, {
          value: loadedValue(cells, r, c),
          formula: loadedFormula(cells, r, c),
          protected: isProtected,
          covered: merges.some((area) => isCovered(area, row, column)),
          // Excel itself refuses to change a part of an array.
          inArray: false,
        });
      }),
    );
  }
  return checkWrites([...byCell.keys()], (write) => byCell.get(write)!);
}

const isCovered = (area: CellRange, row: number, column: number): boolean =>
  rangeHas(area, row, column) && (area.top !== row || area.left !== column);

/**
 * The write in pieces. It begins with a touch of all that it will write to: a cell that others took away
 * since the look ends the batch there, before anything is written. Ranges of the look follow their cells.
 */
function writePieces({ seen, groups }: Look, lines: RowMove | null): Piece[] {
  const made: NewRows = new Map();
  const isInsert = lines?.kind === "insert";
  const touch = (): void => {
    for (const { block, cells } of seen) cells.getRow(block.writes.length - 1).load("rowIndex");
    for (const { above, below } of groups) {
      above?.load("rowIndex");
      below.load("rowIndex");
    }
  };
  return [
    { bytes: 0, queue: touch },
    ...(isInsert ? [{ bytes: 0, queue: () => insertRows(groups, made) }] : []),
    ...seen.flatMap((one): Piece[] => {
      if (one.block.moves !== true) return [contentPiece(one, ({ after }) => after)];
      if (!isInsert) return [];
      const { sheet, range } = one.block;
      const cells = () => cellsOfRow(made.get(rowKey(sheet, range.top))!, range);
      return [contentPiece(one, ({ after }) => after, cells)];
    }),
    ...(lines?.kind === "remove" ? [{ bytes: 0, queue: () => deleteRows(groups) }] : []),
  ];
}
