// Reads a structured sheet back: rows by the names of their columns, in whatever order they stand.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import { finish, isBreath, type Steps } from "../../workbook/steps";

/** A row of a structured sheet with its place on the sheet (zero-based). */
export type TableRecord<Key extends string> = Readonly<Partial<Record<Key, CellValue>>> & {
  readonly at: number;
  /** Zero-based sheet column of each field. */
  readonly columnOf: Readonly<Partial<Record<Key, number>>>;
};

/**
 * Rows below the headings in the first row of the grid; entirely blank rows are left out.
 * @param optional columns that older workbooks do not have: their cells are null then.
 * @param only rows that hold this value in this column.
 * @returns null when not all the other columns are there: then it is no sheet of ours.
 */
export function recordsOf<Key extends string>(
  grid: CellGrid,
  columns: Readonly<Record<Key, string>>,
  optional: ReadonlySet<Key> = new Set(),
  only: { readonly key: Key; readonly value: CellValue } | null = null,
): TableRecord<Key>[] | null {
  return finish(recordsOfSteps(grid, columns, optional, only));
}

/** `recordsOf`, step by step. */
export function* recordsOfSteps<Key extends string>(
  grid: CellGrid,
  columns: Readonly<Record<Key, string>>,
  optional: ReadonlySet<Key> = new Set(),
  only: { readonly key: Key; readonly value: CellValue } | null = null,
): Steps<TableRecord<Key>[] | null> {
  const keys = Object.keys(columns) as Key[];
  const [headings, ...rows] = grid.values;
  if (headings === undefined) return null;
  const indexes = keys.map((key) => headings.indexOf(columns[key]));
  if (keys.some((key, i) => indexes[i] === -1 && !optional.has(key))) return null;
  const columnOf = Object.fromEntries(
    keys.flatMap((key, i) => (indexes[i] === -1 ? [] : [[key, grid.left + indexes[i]!]])),
  ) as Partial<Record<Key, number>>;
  const records: TableRecord<Key>[] = [];
  const picked = only === null ? -1 : indexes[keys.indexOf(only.key)]!;
  for (const [index, row] of rows.entries()) {
    if (isBreath(index)) yield;
    if (only !== null && (row[picked] ?? null) !== only.value) continue;
    if (row.every((value) => value === null || value === "")) continue;
    const cells: Partial<Record<Key, CellValue>> = {};
    for (let i = 0; i < keys.length; i++) cells[keys[i]!] = row[indexes[i]!] ?? null;
    records.push({ ...(cells as Record<Key, CellValue>), at: grid.top + 1 + index, columnOf });
  }
  return records;
}
