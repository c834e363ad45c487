// Rows that come or go beside cell writes, in Excel: it moves everything that points to the rows below
// by itself, and a new row takes its formats from the row above (Range.insert, Microsoft Learn). Rows are
// found by the rows beside them, which Excel keeps track of, not by numbers that others may shift.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import { sameContent, type CellContent, type CellWrite } from "../../workbook/cellWrite";
import type { CellConflict, Failure } from "../../workbook/failure";
import { movedRow, rowsOn, type RowMove } from "../../workbook/rowMove";
import { CELLS, loadedFormula, loadedValue, rangeGrid } from "./rangeGrid";
import { writeBlocks, type WriteBlock } from "./writeBlocks";

/** A block with what Excel says of its cells. */
export interface SeenBlock {
  readonly block: WriteBlock & {
    /** It stands in a row that is to come or to go. */
    readonly moves?: boolean;
  };
  readonly cells: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly protection: Excel.WorksheetProtection;
  readonly lock: Excel.FormatProtection;
}

/** Rows one below the other that come or go together. */
export interface RowGroup {
  readonly sheet: string;
  /** Counted while the rows are in, from the top. */
  readonly rows: readonly number[];
  /** The row above them; null at the top of the sheet. */
  readonly above: Excel.Range | null;
  readonly below: Excel.Range;
  /** What the rows above and below hold, a null object where it is nothing. */
  readonly beside: readonly { readonly row: number; readonly cells: Excel.Range }[];
}

/** What one look at the workbook tells. */
export interface Look {
  readonly seen: readonly SeenBlock[];
  /** Protection of the sheets where rows come or go. */
  readonly protections: ReadonlyMap<string, Excel.WorksheetProtection>;
  readonly groups: readonly RowGroup[];
  /** Used cells of the rows that are to go, a null object for an empty row. */
  readonly leaving: readonly { readonly sheet: string; readonly cells: Excel.Range }[];
}

type Block = SeenBlock["block"];

/** A whole row of a sheet. */
export function wholeRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRange(`${row + 1}:${row + 1}`);
}

/**
 * Blocks of writes that lie together before the step as they do after it: rows that come or go part
 * them, and have blocks of their own.
 */
export function writeBlocksAround(writes: readonly CellWrite[], lines: RowMove | null): Block[] {
  if (lines === null) return writeBlocks(writes);
  const parts = new Map<string, { writes: CellWrite[]; moves: boolean }>();
  for (const write of writes) {
    const { sheet, row } = write.address;
    const rows = rowsOn(lines, sheet);
    const moves = rows.includes(row);
    const key = `${sheet}|${moves ? `=${row}` : rows.filter((one) => one < row).length}`;
    const part = parts.get(key) ?? { writes: [], moves };
    part.writes.push(write);
    parts.set(key, part);
  }
  return [...parts.values()].flatMap(({ writes: some, moves }) =>
    writeBlocks(some).map((block) => ({ ...block, moves })),
  );
}

/** Where the cells of a block stand before the step; for new rows, the row that they will look like. */
export function placeBefore({ sheet, range, moves }: Block, lines: RowMove | null): CellRange {
  if (lines?.kind !== "insert") return range;
  const rows = rowsOn(lines, sheet);
  let { top } = range;
  if (moves === true) {
    while (rows.includes(top)) top--;
  }
  const before = movedRow("remove", rows, Math.max(0, top)) ?? 0;
  return { ...range, top: before, bottom: before + (range.bottom - range.top) };
}

/** The rows as groups, with the rows beside them; to be loaded by the sync that follows. */
export function loadGroups({ workbook }: Excel.RequestContext, lines: RowMove | null): RowGroup[] {
  if (lines === null) return [];
  const groups: RowGroup[] = [];
  for (const name of new Set(lines.rows.map(({ sheet }) => sheet))) {
    const sheet = workbook.worksheets.getItem(name);
    const all = rowsOn(lines, name);
    const runs: number[][] = [];
    for (const row of all) {
      if (runs.at(-1)?.at(-1) === row - 1) runs.at(-1)!.push(row);
      else runs.push([row]);
    }
    for (const rows of runs) {
      const [first] = rows as [number];
      const isNew = lines.kind === "insert";
      const above = isNew ? first - all.filter((row) => row < first).length - 1 : first - 1;
      const below = isNew ? above + 1 : first + rows.length;
      const rowAbove = above < 0 ? null : wholeRow(sheet, above).load("rowIndex");
      const rowBelow = wholeRow(sheet, below).load("rowIndex");
      const used = (row: number, cells: Excel.Range | null) =>
        cells === null ? [] : [{ row, cells: cells.getUsedRangeOrNullObject(true).load(CELLS) }];
      groups.push({
        ...{ sheet: name, rows, above: rowAbove, below: rowBelow },
        beside: [...used(first - 1, rowAbove), ...used(rows.at(-1)! + 1, rowBelow)],
      });
    }
  }
  return groups;
}

/** The rows beside the groups as grids, counted while the rows are in. */
export function besideGrids(groups: readonly RowGroup[]): CellGrid[] {
  return groups.flatMap(({ sheet, beside }) =>
    beside.flatMap(({ row, cells }): CellGrid[] => {
      if (cells.isNullObject || (cells.values as unknown) === null) return [];
      const none = { sheet: false, rows: [], columns: [] };
      const grid = rangeGrid(cells, { sheet, merges: [], hidden: none });
      return [{ ...grid, top: row }];
    }),
  );
}

/** How many rows stand where the rows of a group come or go, by the latest reading. */
function rowsBetween({ above, below }: RowGroup): number {
  return below.rowIndex - (above?.rowIndex ?? -1) - 1;
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
        const planned = after.get(`${sheet}!${row},${column}`);
        const left = planned === undefined ? contentNow(cells, r, c) : planned;
        if (left === null) return [];
        const write = { address: { sheet, row, column }, before: null, after: null };
        return [{ write, found: left }];
      }),
    );
  });
  return conflicts.length > 0 ? { code: "cells-changed", conflicts } : null;
}

/** New rows by sheet and place, as they were put in by the latest batch. */
export type NewRows = Map<string, Excel.Range>;

/** Names a row of a sheet. */
export const rowKey = (sheet: string, row: number): string => `${sheet}|${row}`;

/** Queues the new rows. */
export function insertRows(groups: readonly RowGroup[], made: NewRows): void {
  for (const { sheet, rows, below } of groups) {
    for (const row of rows) made.set(rowKey(sheet, row), below.insert("Down"));
  }
}

/** The rows that stand directly above the row below a group. */
export function lastRows({ below }: RowGroup, count: number): Excel.Range {
  return below.getOffsetRange(-count, 0).getResizedRange(count - 1, 0);
}

/** The cells of a whole row that lie in the columns of a range. */
export function cellsOfRow(row: Excel.Range, { left, right }: CellRange): Excel.Range {
  return row.getCell(0, left).getResizedRange(0, right - left);
}

/** Queues that the rows go. */
export function deleteRows(groups: readonly RowGroup[]): void {
  for (const group of groups) lastRows(group, group.rows.length).delete("Up");
}

/** What is known of a group after an error. */
export interface GroupState {
  readonly group: RowGroup;
  /** Which of its rows are in. */
  readonly present: readonly number[];
  readonly missing: readonly number[];
  /** What the rows that are in hold; null when there are none. */
  readonly cells: Excel.Range | null;
}

/** Queues the reading of the rows that are in; null when there are more than there can be of ours. */
export function loadRows(groups: readonly RowGroup[]): GroupState[] | null {
  const states = groups.map((group): GroupState | null => {
    const count = rowsBetween(group);
    if (count < 0 || count > group.rows.length) return null;
    const [present, missing] = [group.rows.slice(0, count), group.rows.slice(count)];
    const cells =
      count === 0
        ? null
        : lastRows(group, count)
            .getUsedRangeOrNullObject(true)
            .load(`${CELLS},rowIndex,columnIndex`);
    return { group, present, missing, cells };
  });
  return states.includes(null) ? null : (states as GroupState[]);
}

/**
 * How the rows that are in stand to what was to be written there: "after" when they hold all of it, "ours"
 * when they hold a part and nothing else.
 */
export function rowsHold(
  { group, present, cells }: GroupState,
  blocks: readonly SeenBlock[],
  contentOf: (write: CellWrite) => CellContent,
): "after" | "ours" | "other" {
  const wanted = new Map(
    blocks
      .filter(({ block }) => block.moves === true && block.sheet === group.sheet)
      .flatMap(({ block }) => block.writes.flat())
      .map((write) => [`${write.address.row},${write.address.column}`, contentOf(write)]),
  );
  const top = group.below.rowIndex - present.length;
  const found = new Map<string, CellContent>();
  if (cells !== null && !cells.isNullObject) {
    (cells.values as unknown[][]).forEach((line, r) =>
      line.forEach((_, c) => {
        const content = contentNow(cells, r, c);
        if (content === null || content === "") return;
        const row = present[cells.rowIndex + r - top]!;
        found.set(`${row},${cells.columnIndex + c}`, content);
      }),
    );
  }
  const isSame = (a: CellContent, b: CellContent): boolean =>
    sameContent(a, b) || (isFormula(a) && isFormula(b));
  const isOther = [...found].some(
    ([place, content]) => !isSame(content, wanted.get(place) ?? null),
  );
  if (isOther) return "other";
  const own = [...wanted].filter(
    ([place, content]) => content !== null && present.includes(Number(place.split(",")[0])),
  );
  return own.every(([place]) => found.has(place)) ? "after" : "ours";
}

const isFormula = (content: CellContent): boolean =>
  typeof content === "object" && content !== null && "formula" in content;

/** What a cell of a loaded range holds. */
export function contentNow(cells: Excel.Range, row: number, column: number): CellContent {
  const formula = loadedFormula(cells, row, column);
  return formula === null ? loadedValue(cells, row, column) : { formula };
}
