// Rows that come or go beside cell writes, in Excel: it moves everything that points to the rows below
// by itself, and a new row takes its formats from the row above (Range.insert, Microsoft Learn).
import type { CellRange } from "../../workbook/cellAddress";
import { type CellContent, type CellWrite } from "../../workbook/cellWrite";
import type { CellConflict, Failure } from "../../workbook/failure";
import { movedRow, rowsOn, type RowMove } from "../../workbook/rowMove";
import { failureOf } from "./excelCalls";
import { loadedFormula, loadedValue } from "./rangeGrid";
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

/**
 * The failure of a write in which rows moved: nothing can have happened when Excel refused the first
 * batch before its first action, else what has landed is not known.
 * @param landed batches that Excel took before.
 */
export function movedFailure(error: unknown, lines: RowMove, landed: number): Failure {
  const failure = failureOf(error, { sheet: lines.rows[0]!.sheet });
  const refused = ["cell-edit-mode", "sheet-protected", "too-much-data"].includes(failure.code);
  return refused && landed === 0 ? failure : { code: "outcome-unknown" };
}
