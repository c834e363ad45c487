// Rows that come or go beside cell writes, in Excel: it moves everything that points to the rows below
// by itself, and a new row takes its formats from the row above (Range.insert, Microsoft Learn).
import type { CellRange } from "../../workbook/cellAddress";
import { sameContent, type CellContent, type CellWrite } from "../../workbook/cellWrite";
import type { CellConflict, Failure } from "../../workbook/failure";
import { movedRow, rowsOn, type RowMove } from "../../workbook/rowMove";
import { failureOf, type Sync } from "./excelCalls";
import { CELLS, loadedFormula, loadedValue } from "./rangeGrid";
import { writeBlocks, type WriteBlock } from "./writeBlocks";

/** A block with what Excel says of its cells. */
export interface SeenBlock {
  readonly block: WriteBlock & {
    /** It stands in rows that are to be put in. */
    readonly isNew?: boolean;
  };
  readonly cells: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly protection: Excel.WorksheetProtection;
  readonly lock: Excel.FormatProtection;
}

/** What one look at the workbook tells. */
export interface Look {
  readonly seen: readonly SeenBlock[];
  /** Protection of the sheets where rows come or go. */
  readonly protections: ReadonlyMap<string, Excel.WorksheetProtection>;
  /** Where the sheets end in which rows come or go. */
  readonly ends: readonly SheetEnd[];
  /** Used cells of the rows that are to go, a null object for an empty row. */
  readonly leaving: readonly { readonly sheet: string; readonly cells: Excel.Range }[];
}

type Block = SeenBlock["block"];

/** A whole row of a sheet. */
export function wholeRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRange(`${row + 1}:${row + 1}`);
}

/**
 * Blocks of writes that lie together before the step as they do after it: rows that are put in part
 * them, and have blocks of their own.
 */
export function writeBlocksAround(writes: readonly CellWrite[], lines: RowMove | null): Block[] {
  if (lines?.kind !== "insert") return writeBlocks(writes);
  const parts = new Map<string, { writes: CellWrite[]; isNew: boolean }>();
  for (const write of writes) {
    const { sheet, row } = write.address;
    const rows = rowsOn(lines, sheet);
    const isNew = rows.includes(row);
    const key = `${sheet}|${isNew ? `=${row}` : rows.filter((one) => one < row).length}`;
    const part = parts.get(key) ?? { writes: [], isNew };
    part.writes.push(write);
    parts.set(key, part);
  }
  return [...parts.values()].flatMap(({ writes: some, isNew }) =>
    writeBlocks(some).map((block) => ({ ...block, isNew })),
  );
}

/** Where the cells of a block stand before the step; for new rows, the row that they will look like. */
export function placeBefore({ sheet, range, isNew }: Block, lines: RowMove | null): CellRange {
  if (lines?.kind !== "insert") return range;
  const rows = rowsOn(lines, sheet);
  let { top } = range;
  if (isNew === true) {
    while (rows.includes(top)) top--;
  }
  const before = movedRow("remove", rows, Math.max(0, top)) ?? 0;
  return { ...range, top: before, bottom: before + (range.bottom - range.top) };
}

/** Why the rows cannot come or go, or null. */
export function checkLines(
  lines: RowMove | null,
  { protections, leaving }: Look,
  writes: readonly CellWrite[],
): Failure | null {
  if (lines === null) return null;
  for (const [sheet, { protected: isProtected, options }] of protections) {
    const allowed = lines.kind === "insert" ? options.allowInsertRows : options.allowDeleteRows;
    if (isProtected && allowed !== true) return { code: "sheet-protected", sheet };
  }
  const after = new Map(
    writes.map(({ address: { sheet, row, column }, after: content }) => [
      `${sheet}!${row},${column}`,
      content,
    ]),
  );
  const conflicts = leaving.flatMap(({ sheet, cells }): CellConflict[] => {
    if (cells.isNullObject) return [];
    return (cells.values as unknown[][]).flatMap((line, r) =>
      line.flatMap((_, c): CellConflict[] => {
        const row = cells.rowIndex + r;
        const column = cells.columnIndex + c;
        const formula = loadedFormula(cells, r, c);
        const now: CellContent = formula === null ? loadedValue(cells, r, c) : { formula };
        const planned = after.get(`${sheet}!${row},${column}`);
        const left = planned === undefined ? now : planned;
        if (left === null) return [];
        const write = { address: { sheet, row, column }, before: null, after: null };
        return [{ write, found: left }];
      }),
    );
  });
  return conflicts.length > 0 ? { code: "cells-changed", conflicts } : null;
}

/** Queues the new rows. */
export function insertLines({ workbook }: Excel.RequestContext, lines: RowMove): void {
  for (const name of new Set(lines.rows.map(({ sheet }) => sheet))) {
    const sheet = workbook.worksheets.getItem(name);
    for (const row of rowsOn(lines, name)) wholeRow(sheet, row).insert("Down");
  }
}

/** Queues that the rows go, from the bottom. */
export function deleteLines({ workbook }: Excel.RequestContext, lines: RowMove): void {
  for (const name of new Set(lines.rows.map(({ sheet }) => sheet))) {
    const sheet = workbook.worksheets.getItem(name);
    for (const row of rowsOn(lines, name).reverse()) wholeRow(sheet, row).delete("Up");
  }
}

/** Where the used cells of a sheet end: rows that come or go above move it. */
export interface SheetEnd {
  readonly sheet: Excel.Worksheet;
  readonly end: number;
}

const loadEnd = (sheet: Excel.Worksheet): Excel.Range =>
  sheet.getUsedRange(true).load("rowIndex,rowCount");
const endOf = ({ rowIndex, rowCount }: Excel.Range): number => rowIndex + rowCount;

/** Queues the reading of the ends; what is returned gives them after the sync. */
export function loadEnds(sheets: readonly Excel.Worksheet[]): () => SheetEnd[] {
  const used = sheets.map((sheet) => ({ sheet, range: loadEnd(sheet) }));
  return () => used.map(({ sheet, range }) => ({ sheet, end: endOf(range) }));
}

/**
 * The failure of a batch in which rows were to move. It stands when Excel, asked again, shows that nothing
 * has happened; else what has landed cannot be told by looking at places.
 */
export async function movedFailure(
  error: unknown,
  lines: RowMove,
  { ends, seen }: Look,
  sync: Sync,
): Promise<Failure> {
  const failure = failureOf(error, { sheet: lines.rows[0]!.sheet });
  if (failure.code === "outcome-unknown") return failure;
  try {
    const blocks = seen.filter(({ block }) => block.isNew !== true);
    const places = blocks.map(({ cells }) => cells.rowIndex);
    for (const { cells } of blocks) cells.load(CELLS);
    const now = ends.map(({ sheet, end }) => ({ end, range: loadEnd(sheet) }));
    await sync();
    const isUntouched =
      now.every(({ end, range }) => endOf(range) === end) &&
      blocks.every(
        ({ block, cells }, i) =>
          cells.rowIndex === places[i] &&
          block.writes.every((line, r) =>
            line.every((write, c) => sameContent(contentAt(cells, r, c), write.before)),
          ),
      );
    return isUntouched ? failure : { code: "outcome-unknown" };
  } catch (second) {
    failureOf(second, {});
    return { code: "outcome-unknown" };
  }
}

/** What a cell of a loaded range holds. */
function contentAt(cells: Excel.Range, row: number, column: number): CellContent {
  const formula = loadedFormula(cells, row, column);
  return formula === null ? loadedValue(cells, row, column) : { formula };
}
