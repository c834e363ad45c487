// Groups single cells into rectangles: Excel is asked once per rectangle, not once per cell.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellWrite } from "../../workbook/cellWrite";

/** A rectangle full of writes, row by row. */
export interface WriteBlock {
  readonly sheet: string;
  readonly range: CellRange;
  readonly writes: readonly (readonly CellWrite[])[];
}

/**
 * Rectangles without gaps that hold every write once: runs of neighbouring columns, joined over
 * rows that have the same run. At most one write per cell.
 */
export function writeBlocks(writes: readonly CellWrite[]): WriteBlock[] {
  const sorted = [...writes].sort(
    ({ address: a }, { address: b }) =>
      (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.row - b.row || a.column - b.column,
  );
  const blocks: { sheet: string; range: CellRange; writes: CellWrite[][] }[] = [];
  /** Blocks that end in the row above, by their columns. */
  const open = new Map<string, (typeof blocks)[number]>();
  for (const run of runs(sorted)) {
    const { sheet, row, column: left } = run[0]!.address;
    const right = left + run.length - 1;
    const key = `${left}:${right}:${sheet}`;
    const above = open.get(key);
    if (above !== undefined && above.range.bottom === row - 1) {
      above.writes.push(run);
      above.range = { ...above.range, bottom: row };
    } else {
      const block = { sheet, range: { top: row, left, bottom: row, right }, writes: [run] };
      blocks.push(block);
      open.set(key, block);
    }
  }
  return blocks;
}

/** Writes in neighbouring columns of one row. */
function runs(sorted: readonly CellWrite[]): CellWrite[][] {
  const all: CellWrite[][] = [];
  for (const write of sorted) {
    const last = all.at(-1)?.at(-1)?.address;
    const { sheet, row, column } = write.address;
    const continues =
      last !== undefined && last.sheet === sheet && last.row === row && last.column === column - 1;
    if (continues) all.at(-1)!.push(write);
    else all.push([write]);
  }
  return all;
}

/** The range of Excel under a rectangle. */
export function excelRange(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  const { top, left, bottom, right } = range;
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
