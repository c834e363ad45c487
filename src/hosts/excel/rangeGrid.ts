// Turns what Excel answers for a range into a grid of the port.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";

/** What has to be loaded of a range to know its cells. */
export const CELLS = "values,formulas,numberFormat,valueTypes,rowIndex,columnIndex";

/** Cells as Excel answers them. */
export interface LoadedCells {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly numberFormat: unknown[][];
  readonly valueTypes: unknown[][];
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Value of a cell. An empty cell and an empty text have the same value in Excel; the type tells them. */
export function loadedValue(
  { values, valueTypes }: LoadedCells,
  row: number,
  column: number,
): CellValue {
  const value = values[row]![column];
  switch (valueTypes[row]![column]) {
    case "Empty":
      return null;
    case "Error":
      return { error: String(value) };
    default:
      return typeof value === "number" || typeof value === "boolean" ? value : String(value);
  }
}

/** Formula of a cell. A text that begins with "=" reads like a formula, but shows itself. */
export function loadedFormula(cells: LoadedCells, row: number, column: number): string | null {
  const formula = cells.formulas[row]![column];
  if (typeof formula !== "string" || !formula.startsWith("=")) return null;
  return formula === cells.values[row]![column] ? null : formula;
}

/** Values as Excel answers them where neither types nor formulas were asked for. */
export type PlainCells = Pick<LoadedCells, "values" | "rowIndex" | "columnIndex">;

/** What Excel answers for an error; a text can look the same. */
const ERROR = /^#[A-Z0-9/_]+[!?]?$/;

/**
 * Whether these values alone say what the cells hold: the headings are known, and no text could be an
 * error. A single cell says nothing: an empty sheet has one.
 */
export function isPlain({ values }: PlainCells, headings: readonly string[] | null): boolean {
  if (values.length * (values[0]?.length ?? 0) < 2) return false;
  const known = headings === null || values[0]!.every((one) => headings.includes(String(one)));
  return known && values.every((row) => !row.some((one) => ERROR.test(String(one))));
}

/** The grid of values alone: an empty text is an empty cell. */
export function plainGrid(
  { values, rowIndex, columnIndex }: PlainCells,
  frame: GridFrame,
): CellGrid {
  const none = (values[0] ?? []).map(() => null);
  return {
    ...{ sheet: frame.sheet, top: rowIndex, left: columnIndex },
    values: values.map((row) => row.map((one) => (one === "" ? null : (one as CellValue)))),
    formulas: values.map(() => none),
    numberFormats: [],
    ...{ merges: frame.merges, hidden: frame.hidden },
  };
}

/** What lies around the cells of a grid. */
export interface GridFrame {
  readonly sheet: string;
  readonly merges: readonly CellRange[];
  readonly hidden: CellGrid["hidden"];
}

/** The grid of loaded cells; a single empty cell is what Excel answers for an empty sheet. */
export function rangeGrid(cells: LoadedCells, frame: GridFrame): CellGrid {
  const { sheet, merges, hidden } = frame;
  const height = cells.values.length;
  const width = cells.values[0]?.length ?? 0;
  const isBlank = loadedValue(cells, 0, 0) === null && loadedFormula(cells, 0, 0) === null;
  if (height * width === 1 && isBlank) {
    const none = { sheet: hidden.sheet, rows: [], columns: [] };
    return {
      sheet,
      top: 0,
      left: 0,
      values: [],
      formulas: [],
      numberFormats: [],
      merges,
      hidden: none,
    };
  }
  const each = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_unused, column) => read(row, column)),
    );
  return {
    sheet,
    top: cells.rowIndex,
    left: cells.columnIndex,
    values: each((row, column) => loadedValue(cells, row, column)),
    formulas: each((row, column) => loadedFormula(cells, row, column)),
    numberFormats: each((row, column) => String(cells.numberFormat[row]![column] ?? "General")),
    merges,
    hidden,
  };
}

/** What has to be loaded of `getMergedAreasOrNullObject`. */
export const MERGED =
  "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/** Merged areas in sheet coordinates. */
export function mergedRanges(areas: Excel.RangeAreas): CellRange[] {
  if (areas.isNullObject) return [];
  return areas.areas.items.map(rangeOf);
}

/** Edges of a loaded range. */
export function rangeOf(range: {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}): CellRange {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
