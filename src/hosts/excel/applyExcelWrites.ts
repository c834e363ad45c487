// `applyWrites` in Excel: one trip to look, one to write, one more to see what watched cells show.
import { rangeHas, type CellAddress, type CellRange } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import { sameContent, type CellContent, type CellWrite } from "../../workbook/cellWrite";
import { done, failed, type Failure, type Result } from "../../workbook/failure";
import type { RowMove } from "../../workbook/rowMove";
import type { WriteReceipt } from "../../workbook/workbook";
import { checkWrites, collapseWrites, type FoundCell } from "../checkWrites";
import { cellEntry, type CellEntry } from "./cellEntry";
import { failureOf, type Sync } from "./excelCalls";
import { CELLS, loadedFormula, loadedValue, MERGED, mergedRanges } from "./rangeGrid";
import {
  checkLines,
  deleteLines,
  insertLines,
  movedFailure,
  placeBefore,
  wholeRow,
  writeBlocksAround,
  type Look,
  type SeenBlock,
} from "./moveExcelRows";
import { excelRange } from "./writeBlocks";

type SheetCell = CellAddress & { readonly sheet: string };

/** Writes cells as one unit. After an error Excel is asked what has landed, and that is put back. */
export async function applyExcelWrites(
  context: Excel.RequestContext,
  sync: Sync,
  writes: readonly CellWrite[],
  watch: readonly SheetCell[],
  rows: RowMove | null,
): Promise<Result<WriteReceipt>> {
  const plan = collapseWrites(writes);
  const lines = rows === null || rows.rows.length === 0 ? null : rows;
  const blocks = writeBlocksAround(plan.writes, lines);
  const missing = await lookAt(context, sync, blocks, watch, lines);
  if (!missing.ok) return missing;
  const { seen } = missing.value;
  const failure = checkBlocks(seen) ?? checkLines(lines, missing.value, plan.writes);
  if (failure !== null) return failed(failure);
  if (plan.conflicts.length > 0)
    return failed({ code: "cells-changed", conflicts: plan.conflicts });

  if (seen.length > 0 || lines !== null) {
    try {
      const placed = lines?.kind === "insert" ? insertLines(context, seen, lines) : seen;
      putContents(context, placed, ({ after }) => after);
      if (lines?.kind === "remove") deleteLines(context, lines);
      await sync();
    } catch (error) {
      // Where rows may have moved, what landed cannot be told by looking at places.
      const landed =
        lines === null
          ? await settleFailedWrite(context, sync, seen, error)
          : movedFailure(error, lines);
      if (landed !== null) return failed(landed);
    }
  }
  const shown = watch.map(({ sheet, row, column }) =>
    context.workbook.worksheets.getItem(sheet).getCell(row, column).load(CELLS),
  );
  if (shown.length > 0) await sync();
  const watched: CellValue[] = shown.map((cell) => loadedValue(cell, 0, 0));
  return done({ written: writes.length, watched });
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
    const protections = new Map(
      moving.map(({ sheet }) => [sheet, sheets.get(sheet)!.protection] as const),
    );
    return done({ seen, protections, leaving });
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

function checkBlocks(seen: readonly SeenBlock[]): Failure | null {
  const byCell = new Map<CellWrite, FoundCell>();
  for (const { block, cells, merged, protection, lock } of seen) {
    // Of a new row the cells above were read, for their formats: it is empty itself.
    if (block.isNew) continue;
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

/** Queues the contents of all blocks; nothing is recalculated or drawn in between. */
function putContents(
  context: Excel.RequestContext,
  seen: readonly SeenBlock[],
  contentOf: (write: CellWrite) => CellContent,
): void {
  const { application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  for (const { block, cells, target = cells } of seen) {
    const isText = (r: number, c: number): boolean => cells.numberFormat[r]![c] === "@";
    const entries: CellEntry[][] = block.writes.map((line, r) =>
      line.map((write, c) => cellEntry(contentOf(write), isText(r, c))),
    );
    // In a cell that is formatted as text Excel would make text of a number or a formula.
    const unparsed = block.writes.some((line, r) =>
      line.some((write, c) => isText(r, c) && isNoText(contentOf(write))),
    );
    const formats: unknown[][] = cells.numberFormat;
    if (unparsed) {
      target.numberFormat = block.writes.map((line, r) =>
        line.map((write, c) =>
          isText(r, c) && isNoText(contentOf(write)) ? "General" : formats[r]![c],
        ),
      );
    }
    target.formulas = entries;
    if (unparsed) target.numberFormat = formats;
  }
}

const isNoText = (content: CellContent): boolean => content !== null && typeof content !== "string";

/**
 * After an error: null when everything has landed all the same, the failure when nothing has, or
 * when it was put back. What cannot be found out is unknown.
 */
async function settleFailedWrite(
  context: Excel.RequestContext,
  sync: Sync,
  seen: readonly SeenBlock[],
  error: unknown,
): Promise<Failure | null> {
  const failure = failureOf(error, { sheet: seen[0]!.block.sheet });
  if (failure.code === "outcome-unknown") return failure;
  try {
    const before = seen.map(({ cells }) => ({ numberFormat: cells.numberFormat }));
    for (const { cells } of seen) cells.load(CELLS);
    await sync();
    const holds = (contentOf: (write: CellWrite) => CellContent): boolean =>
      seen.every(({ block, cells }) =>
        block.writes.every((line, r) =>
          line.every((write, c) => sameContent(contentNow(cells, r, c), contentOf(write))),
        ),
      );
    if (holds(({ after }) => after)) return null;
    if (holds((write) => write.before)) return failure;
    putContents(context, seen, (write) => write.before);
    seen.forEach(({ cells }, i) => (cells.numberFormat = before[i]!.numberFormat));
    await sync();
    return failure;
  } catch (second) {
    failureOf(second, {});
    return { code: "outcome-unknown" };
  }
}

function contentNow(cells: Excel.Range, row: number, column: number): CellContent {
  const formula = loadedFormula(cells, row, column);
  return formula === null ? loadedValue(cells, row, column) : { formula };
}
