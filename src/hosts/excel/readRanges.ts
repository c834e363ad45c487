// Reads whole ranges of Excel as grids, in a number of trips that does not depend on their size.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import { done, type Result } from "../../workbook/failure";
import { isOwnChart } from "../../workbook/sheetChart";
import { failureOf, type Sync } from "./excelCalls";
import { CELLS, isPlain, MERGED, mergedRanges, plainGrid, rangeGrid } from "./rangeGrid";
import { CHARTS } from "./putExcelCharts";
import type { RangeToRead } from "./rangeToRead";
import { readInBands } from "./readInBands";

/** Cells that were loaded, and the merged areas around them. */
interface LoadedRange {
  /** Of which this is the answer. */
  readonly range: RangeToRead;
  readonly sheet: string;
  readonly hidden: boolean;
  /** Whether hidden rows and columns matter. */
  readonly lines: boolean;
  readonly cells: Excel.Range;
  readonly charts: Excel.ChartCollection | undefined;
  readonly merges: readonly CellRange[];
}

/** `getMergedAreasOrNullObject` fails when there are more areas than this (Microsoft Learn, Range). */
const MOST_MERGES = 512;
const FRAME = "rowCount,columnCount,rowHidden,columnHidden";
const LOADED = `${CELLS},${FRAME}`;
const PLAIN = `values,rowIndex,columnIndex,${FRAME}`;

/**
 * Reads ranges: one trip, and more only when there are hidden rows or columns, very many merged areas,
 * plain tables that somebody made less plain, or more cells than Excel answers at once.
 */
export async function readRanges(
  ranges: readonly RangeToRead[],
  sync: Sync,
): Promise<Result<CellGrid[]>> {
  if (ranges.length === 0) return done([]);
  const loaded = await loadRanges(ranges, sync);
  const present = loaded?.filter(({ cells }) => !cells.isNullObject) ?? [];
  // Excel answers null for reads beyond five million cells.
  if (loaded === null || present.some(({ cells }) => (cells.values as unknown) === null)) {
    return readInBands(ranges, sync, readBand);
  }
  const doubtful = present.filter((one) => !saysAll(one)).map(({ range }) => range);
  const whole = doubtful.map((range) => ({ ...range, plain: undefined }));
  const again = await readRanges(whole, sync);
  if (!again.ok) return again;
  const hiddenLines = await loadHiddenLines(present, sync);
  return done(
    present.map((one) => {
      const at = doubtful.indexOf(one.range);
      return at < 0 ? gridOf(one, hiddenLines) : again.value[at]!;
    }),
  );
}

const saysAll = ({ range: { plain }, cells }: LoadedRange): boolean =>
  plain === undefined || isPlain(cells, plain);

function gridOf(
  { range: { plain }, sheet, hidden, cells, charts, merges }: LoadedRange,
  hiddenLines: ReadonlyMap<Excel.Range, HiddenLines>,
): CellGrid {
  const { rows, columns } = hiddenLines.get(cells) ?? { rows: [], columns: [] };
  const frame = { sheet, merges, hidden: { sheet: hidden, rows, columns } };
  const grid = plain === undefined ? rangeGrid(cells, frame) : plainGrid(cells, frame);
  return withChartNames(grid, charts);
}

/** A band of a range that was too large to read at once; null when it is too large itself. */
async function readBand(range: RangeToRead, sync: Sync): Promise<CellGrid | null> {
  const loaded = await loadRanges([range], sync);
  const [one] = loaded ?? [];
  if (one === undefined || (one.cells.values as unknown) === null) return null;
  if (!saysAll(one)) return readBand({ ...range, plain: undefined }, sync);
  return gridOf(one, await loadHiddenLines([one], sync));
}

/** Tells the names of Quadra's charts, if there are any. */
function withChartNames(grid: CellGrid, charts: Excel.ChartCollection | undefined): CellGrid {
  const own = (charts?.items ?? []).map(({ name }) => name).filter(isOwnChart);
  return own.length === 0 ? grid : { ...grid, charts: own };
}

/** null when the answer is too large. */
async function loadRanges(
  ranges: readonly RangeToRead[],
  sync: Sync,
): Promise<LoadedRange[] | null> {
  try {
    const asked = ranges.map((range) => {
      const { sheet, hidden, cells, around, charts, plain } = range;
      return {
        range,
        sheet,
        hidden,
        lines: around !== null,
        cells: cells().load(plain === undefined ? LOADED : PLAIN),
        charts: charts?.().load(CHARTS),
        areas: around?.().getMergedAreasOrNullObject().load(MERGED) ?? null,
      };
    });
    await sync();
    return asked.map(({ areas, ...range }) => ({
      ...range,
      merges: areas === null ? [] : mergedRanges(areas),
    }));
  } catch (error) {
    const { code } = failureOf(error, {});
    if (code === "too-much-data") return null;
    if (code !== "host-error" || ranges.every(({ around }) => around === null)) throw error;
    return loadRangesWithManyMerges(ranges, sync);
  }
}

/** Looks for merged areas in bands of rows that can hold no more areas than Excel tells at once. */
async function loadRangesWithManyMerges(
  ranges: readonly RangeToRead[],
  sync: Sync,
): Promise<LoadedRange[]> {
  const asked = ranges.map((range) => {
    const { sheet, hidden, cells, around, charts, plain } = range;
    return {
      range,
      sheet,
      hidden,
      cells: cells().load(plain === undefined ? LOADED : PLAIN),
      charts: charts?.().load(CHARTS),
      lines: around !== null,
      around: (around ?? cells)().load("rowCount,columnCount"),
    };
  });
  await sync();
  const bands = asked.map(({ around, lines }) => {
    if (!lines) return [];
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
  return asked.map(({ range, sheet, hidden, lines, cells, charts }, i) => {
    // An area that reaches into two bands is told twice.
    const areas = bands[i]!.flatMap(mergedRanges);
    const byPlace = new Map(areas.map((area) => [`${area.top},${area.left}`, area]));
    return { range, sheet, hidden, lines, cells, charts, merges: [...byPlace.values()] };
  });
}

interface HiddenLines {
  readonly rows: number[];
  readonly columns: number[];
}

/** `rowHidden` is null when some rows are hidden and others not: only then each has to be asked. */
async function loadHiddenLines(
  ranges: readonly LoadedRange[],
  sync: Sync,
): Promise<Map<Excel.Range, HiddenLines>> {
  const wanted = ranges.filter(({ lines }) => lines);
  const asked = wanted.map(({ cells }) => ({
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
