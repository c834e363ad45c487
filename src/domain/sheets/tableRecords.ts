// Reads a structured sheet back: rows by the names of their columns, in whatever order they stand.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";

/** A row of a structured sheet with its place on the sheet (zero-based). */
export type TableRecord<Key extends string> = Readonly<Partial<Record<Key, CellValue>>> & {
  readonly at: number;
  /** Zero-based sheet column of each field. */
  readonly columnOf: Readonly<Partial<Record<Key, number>>>;
};

/**
 * Rows below the headings in the first row of the grid; entirely blank rows are left out.
 * @param optional columns that older workbooks do not have: their cells are null then.
 * @returns null when not all the other columns are there: then it is no sheet of ours.
 */
export function recordsOf<Key extends string>(
  grid: CellGrid,
  columns: Readonly<Record<Key, string>>,
  optional: ReadonlySet<Key> = new Set(),
): TableRecord<Key>[] | null {
  const keys = Object.keys(columns) as Key[];
  const [headings, ...rows] = grid.values;
  if (headings === undefined) return null;
  const indexes = keys.map((key) => headings.indexOf(columns[key]));
  if (keys.some((key, i) => indexes[i] === -1 && !optional.has(key))) return null;
  const columnOf = Object.fromEntries(
    keys.flatMap((key, i) => (indexes[i] === -1 ? [] : [[key, grid.left + indexes[i]!]])),
  ) as Partial<Record<Key, number>>;
  return rows.flatMap((row, index) => {
    if (row.every((value) => value === null || value === "")) return [];
    const record = Object.fromEntries(keys.map((key, i) => [key, row[indexes[i]!] ?? null]));
    return [{ ...(record as Record<Key, CellValue>), at: grid.top + 1 + index, columnOf }];
  });
}
