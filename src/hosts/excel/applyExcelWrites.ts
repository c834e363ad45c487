// `applyWrites` in Excel: one trip to look, one to write (more only when its bytes are too many for one
// request), one more to see what watched cells show.
import { rangeHas, type CellAddress, type CellRange } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import {
  isCellFormula,
  sameContent,
  type CellContent,
  type CellWrite,
} from "../../workbook/cellWrite";
import { done, failed, type Failure, type Result } from "../../workbook/failure";
import type { WriteGuard } from "../../workbook/keptNote";
import type { RowMove } from "../../workbook/rowMove";
import type { WriteReceipt } from "../../workbook/workbook";
import { checkWrites, collapseWrites, type FoundCell } from "../checkWrites";
import { cellEntry, type CellEntry } from "./cellEntry";
import { failureOf, type Sync } from "./excelCalls";
import { notePieces } from "./excelNotes";
import { CELLS, loadedFormula, loadedValue, MERGED, mergedRanges } from "./rangeGrid";
import {
  checkLines,
  deleteLines,
  insertLines,
  loadEnds,
  movedFailure,
  placeBefore,
  wholeRow,
  writeBlocksAround,
  type Look,
  type SeenBlock,
} from "./moveExcelRows";
import { bytesOf, sendPieces, type Piece } from "./sendPieces";
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
  const failure = checkBlocks(seen) ?? checkLines(lines, missing.value, plan.writes);
  if (failure !== null) return failed(failure);
  if (plan.conflicts.length > 0)
    return failed({ code: "cells-changed", conflicts: plan.conflicts });

  if (seen.length > 0 || lines !== null) {
    const change = (await guard?.beforeWrite([])) ?? done({ add: [], drop: [] });
    if (!change.ok) return change;
    const notes = notePieces(context, change.value);
    let ids: readonly string[] | null = null;
    try {
      const pieces = [
        ...(lines?.kind === "insert"
          ? [{ bytes: 0, queue: () => insertLines(context, lines) }]
          : []),
        ...seen.map((block) => contentPiece(context, block, ({ after }) => after)),
        ...(lines?.kind === "remove"
          ? [{ bytes: 0, queue: () => deleteLines(context, lines) }]
          : []),
        ...notes.pieces,
      ];
      await sendPieces(context, sync, pieces);
      ids = notes.ids();
    } catch (error) {
      // Where rows may have moved, what landed cannot be told by looking at places.
      const landed =
        lines === null
          ? await settleFailedWrite(context, sync, seen, error)
          : await movedFailure(error, lines, missing.value, sync);
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
  const ends = loadEnds([...new Set(moving.map(({ sheet }) => sheets.get(sheet)!))]);
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
    return done({ seen, protections, ends: ends(), leaving });
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

/** The contents of a block, or of some of its rows; it is cut between rows. */
function contentPiece(
  context: Excel.RequestContext,
  { block, cells }: SeenBlock,
  contentOf: (write: CellWrite) => CellContent,
  from = 0,
  to = block.writes.length,
): Piece {
  const lines = block.writes.slice(from, to);
  const formats: unknown[][] = cells.numberFormat.slice(from, to);
  const isText = (r: number, c: number): boolean => formats[r]![c] === "@";
  const entries: CellEntry[][] = lines.map((line, r) =>
    line.map((write, c) => cellEntry(contentOf(write), isText(r, c))),
  );
  // In a cell that is formatted as text Excel would make text of a number or a formula.
  const unparsed = lines.some((line, r) =>
    line.some((write, c) => isText(r, c) && isNoText(contentOf(write))),
  );
  const general = lines.map((line, r) =>
    line.map((write, c) =>
      isText(r, c) && isNoText(contentOf(write)) ? "General" : formats[r]![c],
    ),
  );
  const { top } = block.range;
  return {
    bytes: bytesOf(entries) + (unparsed ? 2 * bytesOf(formats) : 0),
    queue: () => {
      const sheet = context.workbook.worksheets.getItem(block.sheet);
      const range = excelRange(sheet, { ...block.range, top: top + from, bottom: top + to - 1 });
      if (unparsed) range.numberFormat = general;
      range.formulas = entries;
      if (unparsed) range.numberFormat = formats;
    },
    cut: () => {
      if (to - from < 2) return null;
      const middle = Math.floor((from + to) / 2);
      const half = (first: number, last: number): Piece =>
        contentPiece(context, { block, cells } as SeenBlock, contentOf, first, last);
      return [half(from, middle), half(middle, to)];
    },
  };
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
    const states = new Set(
      seen.flatMap(({ block, cells }) =>
        block.writes.flatMap((line, r) =>
          line.map((write, c) => stateOf(write, contentNow(cells, r, c))),
        ),
      ),
    );
    // What somebody else put there meanwhile must not be overwritten by a guess.
    if (states.has("other")) return { code: "outcome-unknown" };
    if (!states.has("before")) return null;
    if (!states.has("after")) return failure;
    await sendPieces(context, sync, [
      ...seen.map((block) => contentPiece(context, block, (write) => write.before)),
      ...seen.map(({ cells }, i): Piece => ({
        bytes: bytesOf(before[i]!.numberFormat),
        queue: () => (cells.numberFormat = before[i]!.numberFormat),
      })),
    ]);
    return failure;
  } catch (second) {
    failureOf(second, {});
    return { code: "outcome-unknown" };
  }
}

/** What a cell holds after an error. Excel may spell a formula in its own way: any new one is ours. */
function stateOf({ before, after }: CellWrite, now: CellContent): "before" | "after" | "other" {
  if (sameContent(now, after)) return "after";
  if (sameContent(now, before)) return "before";
  return isCellFormula(now) && isCellFormula(after) ? "after" : "other";
}

function contentNow(cells: Excel.Range, row: number, column: number): CellContent {
  const formula = loadedFormula(cells, row, column);
  return formula === null ? loadedValue(cells, row, column) : { formula };
}
