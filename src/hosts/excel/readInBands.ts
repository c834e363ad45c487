// Ranges that are too large for one answer are read in bands of rows, which are halved until Excel
// gives them: 5 MB per response on the web, and null beyond five million cells.
import type { CellGrid } from "../../workbook/cellGrid";
import { done, failed, type Result } from "../../workbook/failure";
import type { Sync } from "./excelCalls";
import type { RangeToRead } from "./rangeToRead";

/** Cells of a first band: about 3 MB of values, formulas, formats and types, or of the values of Provenienza. */
const BAND_CELLS = 40_000;
const PLAIN_BAND_CELLS = 300_000;

/** Reads a band; null when it is too large still. */
type ReadBand = (range: RangeToRead, sync: Sync) => Promise<CellGrid | null>;

/** Reads each range in bands and joins them. */
export async function readInBands(
  ranges: readonly RangeToRead[],
  sync: Sync,
  readBand: ReadBand,
): Promise<Result<CellGrid[]>> {
  const shapes = ranges.map(({ cells }) =>
    cells().load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  await sync();
  const grids: CellGrid[] = [];
  for (const [i, range] of ranges.entries()) {
    const { isNullObject, rowCount, columnCount, rowIndex, columnIndex } = shapes[i]!;
    if (isNullObject) continue;
    const most = range.plain === undefined ? BAND_CELLS : PLAIN_BAND_CELLS;
    const height = Math.max(1, Math.floor(most / columnCount));
    const waiting = Array.from({ length: Math.ceil(rowCount / height) }, (_, band) => ({
      from: band * height,
      to: Math.min(rowCount, (band + 1) * height),
    }));
    const bands: CellGrid[] = [];
    let plain = range.plain;
    for (let band = waiting.shift(); band !== undefined; band = waiting.shift()) {
      const { from, to } = band;
      const cells = (): Excel.Range =>
        range
          .cells()
          .getCell(from, 0)
          .getResizedRange(to - from - 1, columnCount - 1);
      const around = range.around === null ? null : cells;
      const grid = await readBand({ ...range, cells, around, plain }, sync);
      if (grid !== null) {
        // The first band has the headings: with other columns in it, all are read whole.
        if (from === 0 && grid.numberFormats.length > 0) plain = undefined;
        if (plain !== undefined) plain = null;
        bands.push(
          padded(grid, { top: rowIndex + from, left: columnIndex }, to - from, columnCount),
        );
      } else if (to - from > 1) {
        const middle = Math.floor((from + to) / 2);
        waiting.unshift({ from, to: middle }, { from: middle, to });
      } else return failed({ code: "too-much-data" });
    }
    grids.push(joined(bands));
  }
  return done(grids);
}

/** A band of a single blank cell is read as a grid without rows: here it counts. */
function padded(
  grid: CellGrid,
  place: { readonly top: number; readonly left: number },
  rows: number,
  columns: number,
): CellGrid {
  if (grid.values.length > 0) return grid;
  const fill = <T>(value: T): T[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  return {
    ...grid,
    ...place,
    values: fill(null),
    formulas: fill(null),
    numberFormats: fill("General"),
  };
}

function joined(bands: readonly CellGrid[]): CellGrid {
  const [first] = bands;
  const merges = bands.flatMap((band) => band.merges);
  return {
    ...first!,
    values: bands.flatMap(({ values }) => values),
    formulas: bands.flatMap(({ formulas }) => formulas),
    numberFormats: bands.some(({ numberFormats }) => numberFormats.length === 0)
      ? []
      : bands.flatMap(({ numberFormats }) => numberFormats),
    // An area that reaches into two bands is told twice.
    merges: [...new Map(merges.map((area) => [`${area.top},${area.left}`, area])).values()],
    hidden: {
      ...first!.hidden,
      rows: bands.flatMap(({ hidden }) => hidden.rows),
      columns: first!.hidden.columns,
    },
  };
}
