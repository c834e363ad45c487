// Reads whole ranges of Excel as grids, in a number of trips that does not depend on their size.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import { done, failed, type Result } from "../../workbook/failure";
import { failureOf, type Sync } from "./excelCalls";
import { CELLS, MERGED, mergedRanges, rangeGrid } from "./rangeGrid";

/** A range to read. */
export interface RangeToRead {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly cells: Excel.Range;
  /** Where merged areas are looked for. */
  readonly around: Excel.Range;
}

/** `getMergedAreasOrNullObject` fails when there are more areas than this (Microsoft Learn, Range). */
const MOST_MERGES = 512;

/** Reads ranges: one trip, and one more when there are hidden rows or columns or very many merged areas. */
export async function readRanges(
  ranges: readonly RangeToRead[],
  sync: Sync,
): Promise<Result<CellGrid[]>> {
  const merged = await loadRanges(ranges, sync);
  // Excel answers null for reads beyond five million cells.
  const present = ranges.map(({ cells }) => !cells.isNullObject);
  if (ranges.some(({ cells }, i) => present[i]! && (cells.values as unknown) === null)) {
    return failed({ code: "too-much-data" });
  }
  const hiddenLines = await loadHiddenLines(
    ranges.filter((_, i) => present[i]),
    sync,
  );
  return done(
    ranges.flatMap(({ sheet, hidden, cells }, i) => {
      if (!present[i]) return [];
      const { rows, columns } = hiddenLines.get(cells)!;
      return rangeGrid(cells, {
        sheet,
        merges: merged[i]!,
        hidden: { sheet: hidden, rows, columns },
      });
    }),
  );
}

/** Loads the cells, and tells the merged areas of each range. */
async function loadRanges(ranges: readonly RangeToRead[], sync: Sync): Promise<CellRange[][]> {
  const load = (): void => {
    for (const { cells } of ranges)
      cells.load(`${CELLS},rowCount,columnCount,rowHidden,columnHidden`);
  };
  try {
    load();
    const areas = ranges.map(({ around }) => around.getMergedAreasOrNullObject().load(MERGED));
    await sync();
    return areas.map(mergedRanges);
  } catch (error) {
    if (failureOf(error, {}).code !== "host-error") throw error;
    return loadRangesWithManyMerges(ranges, load, sync);
  }
}

/** Looks for merged areas in bands of rows that can hold no more areas than Excel tells at once. */
async function loadRangesWithManyMerges(
  ranges: readonly RangeToRead[],
  load: () => void,
  sync: Sync,
): Promise<CellRange[][]> {
  load();
  for (const { around } of ranges) around.load("rowCount,columnCount");
  await sync();
  const bands = ranges.map(({ around }) => {
    const { rowCount, columnCount } = around;
    const height = Math.max(1, Math.floor(MOST_MERGES / columnCount));
    return Array.from({ length: Math.ceil(rowCount / height) }, (_, band) =>
      around
        .getCell(band * height, 0)
        .getResizedRange(Math.min(height, rowCount - band * height) - 1, columnCount - 1)
        .getMergedAreasOrNullObject()
        .load(MERGED),
    );
  });
  await sync();
  return bands.map((each) => {
    const byPlace = new Map(
      each.flatMap(mergedRanges).map((range) => [`${range.top},${range.left}`, range]),
    );
    return [...byPlace.values()];
  });
}

interface HiddenLines {
  readonly rows: number[];
  readonly columns: number[];
}

/** `rowHidden` is null when some rows are hidden and others not: only then each has to be asked. */
async function loadHiddenLines(
  ranges: readonly RangeToRead[],
  sync: Sync,
): Promise<Map<Excel.Range, HiddenLines>> {
  const asked = ranges.map(({ cells }) => ({
    cells,
    rows:
      (cells.rowHidden as boolean | null) === null
        ? cells.getRowProperties({ rowHidden: true })
        : null,
    columns:
      (cells.columnHidden as boolean | null) === null
        ? cells.getColumnProperties({ columnHidden: true })
        : null,
  }));
  if (asked.some(({ rows, columns }) => rows !== null || columns !== null)) await sync();
  const lines = (count: number, from: number, isHidden: (i: number) => boolean): number[] =>
    Array.from({ length: count }, (_, i) => i)
      .filter(isHidden)
      .map((i) => from + i);
  return new Map(
    asked.map(({ cells, rows, columns }) => [
      cells,
      {
        rows: lines(cells.rowCount, cells.rowIndex, (i) =>
          rows === null ? cells.rowHidden : rows.value[i]?.rowHidden === true,
        ),
        columns: lines(cells.columnCount, cells.columnIndex, (i) =>
          columns === null ? cells.columnHidden : columns.value[i]?.columnHidden === true,
        ),
      },
    ]),
  );
}
