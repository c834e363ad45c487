// `applyWrites` in Excel: one trip to look, one to write, one more to see what watched cells show.
import { rangeHas, type CellAddress, type CellRange } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import { sameContent, type CellContent, type CellWrite } from "../../workbook/cellWrite";
import { done, failed, type Failure, type Result } from "../../workbook/failure";
import type { WriteReceipt } from "../../workbook/workbook";
import { checkWrites, collapseWrites, type FoundCell } from "../checkWrites";
import { cellEntry, type CellEntry } from "./cellEntry";
import { failureOf, type Sync } from "./excelCalls";
import { CELLS, loadedFormula, loadedValue, MERGED, mergedRanges } from "./rangeGrid";
import { excelRange, writeBlocks, type WriteBlock } from "./writeBlocks";

type SheetCell = CellAddress & { readonly sheet: string };

/** A block with what Excel says of its cells. */
interface SeenBlock {
  readonly block: WriteBlock;
  readonly cells: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly protection: Excel.WorksheetProtection;
  readonly lock: Excel.FormatProtection;
}

/** Writes cells as one unit. After an error Excel is asked what has landed, and that is put back. */
export async function applyExcelWrites(
  context: Excel.RequestContext,
  sync: Sync,
  writes: readonly CellWrite[],
  watch: readonly SheetCell[],
): Promise<Result<WriteReceipt>> {
  const plan = collapseWrites(writes);
  const blocks = writeBlocks(plan.writes);
  const missing = await lookAt(context, sync, blocks, watch);
  if (!missing.ok) return missing;
  const seen = missing.value;
  const failure = checkBlocks(seen);
  if (failure !== null) return failed(failure);
  if (plan.conflicts.length > 0)
    return failed({ code: "cells-changed", conflicts: plan.conflicts });

  if (seen.length > 0) {
    try {
      putContents(context, seen, ({ after }) => after);
      await sync();
    } catch (error) {
      const landed = await settleFailedWrite(context, sync, seen, error);
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
  blocks: readonly WriteBlock[],
  watch: readonly SheetCell[],
): Promise<Result<SeenBlock[]>> {
  const { worksheets } = context.workbook;
  const names = new Set([...blocks, ...watch].map(({ sheet }) => sheet));
  const sheets = new Map([...names].map((name) => [name, worksheets.getItem(name)]));
  for (const sheet of sheets.values()) sheet.protection.load("protected");
  const seen = blocks.map((block): SeenBlock => {
    const sheet = sheets.get(block.sheet)!;
    const cells = excelRange(sheet, block.range);
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
    return done(seen);
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
  for (const { block, cells } of seen) {
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
      cells.numberFormat = block.writes.map((line, r) =>
        line.map((write, c) =>
          isText(r, c) && isNoText(contentOf(write)) ? "General" : formats[r]![c],
        ),
      );
    }
    cells.formulas = entries;
    if (unparsed) cells.numberFormat = formats;
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
