// What is read from a sheet or a text: values in a rectangle, with what a value alone cannot say.
import type { CellRange } from "./cellAddress";

/** An error that a cell shows, as Excel writes it in English: "#REF!", "#DIV/0!", "#N/A". */
export interface CellError {
  readonly error: string;
}

/**
 * What a cell shows. `null` is an empty cell, never 0 and never "".
 * Dates are Excel's serial numbers of the 1900 system; the number format tells them apart.
 */
export type CellValue = string | number | boolean | null | CellError;

/** A rectangle of cells that was read in one go. */
export interface CellGrid {
  /** Name of the sheet, or null for a text whose rows are lines. */
  readonly sheet: string | null;
  /** Zero-based position of `values[0][0]` on the sheet. */
  readonly top: number;
  readonly left: number;
  /** Rectangular: every row has the same length. Empty sheets have no rows. */
  readonly values: readonly (readonly CellValue[])[];
  /** Same shape as `values`: the formula in English with its "=", or null where the cell holds none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /**
   * Same shape as `values`: the number format code in English; "General" where there is none. No rows
   * where they were not read: a memory whose formats are those of its columns (`SheetsWanted`).
   */
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas in sheet coordinates; only the top left cell of one holds a value. */
  readonly merges: readonly CellRange[];
  /** Hidden rows and columns in sheet coordinates; `sheet` when the whole sheet is hidden. */
  readonly hidden: {
    readonly sheet: boolean;
    readonly rows: readonly number[];
    readonly columns: readonly number[];
  };
  /** Names of Quadra's charts on the sheet; left out where there are none, or nobody looked. */
  readonly charts?: readonly string[] | undefined;
}

/** Whether a value is an error such as #REF!. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** A grid of values alone: no formulas, no merges, nothing hidden. Short rows are padded with null. */
export function gridOfValues(
  sheet: string | null,
  rows: readonly (readonly CellValue[])[],
  top = 0,
  left = 0,
): CellGrid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  return {
    sheet,
    top,
    left,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: [],
    hidden: { sheet: false, rows: [], columns: [] },
  };
}
