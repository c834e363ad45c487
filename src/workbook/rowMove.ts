// Whole rows that are put into sheets or taken out again: where every other row goes.
import type { CellRange } from "./cellAddress";

/** A row of a sheet, zero-based. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/**
 * Rows that come or go as one step. Both ways `rows` are counted while the rows are in, so that a step
 * and its inverse name the same rows, and cell writes beside it count the same way.
 * A new row looks like the row above it and is empty.
 */
export interface RowMove {
  readonly kind: "insert" | "remove";
  readonly rows: readonly RowPlace[];
}

/** Last row of a sheet, zero-based ("Excel specifications and limits", Microsoft). */
const LAST_ROW = 1_048_575;

/** The step that takes back what this one did. */
export function invertMove({ kind, rows }: RowMove): RowMove {
  return { kind: kind === "insert" ? "remove" : "insert", rows };
}

/** Rows of one sheet that a step names, from the top; each once. Names of sheets ignore case. */
export function rowsOn(move: RowMove, sheet: string): number[] {
  const same = sheet.toLowerCase();
  const rows = move.rows.filter((place) => place.sheet.toLowerCase() === same);
  return [...new Set(rows.map(({ row }) => row))].sort((a, b) => a - b);
}

/**
 * Where a row of the sheet is after the step; null when it is taken out.
 * @param rows what `rowsOn` gives for the sheet.
 */
export function movedRow(
  kind: RowMove["kind"],
  rows: readonly number[],
  row: number,
): number | null {
  if (kind === "remove") {
    if (rows.includes(row)) return null;
    return row - rows.filter((gone) => gone < row).length;
  }
  let moved = row;
  for (const added of rows) {
    if (added > moved) break;
    moved++;
  }
  return Math.min(moved, LAST_ROW);
}

/**
 * Where the rows from `top` to `bottom` are after the step, as Excel moves a reference to them: it
 * grows when a row is put between two of them, shrinks when one goes; null when all go.
 */
export function movedSpan(
  kind: RowMove["kind"],
  rows: readonly number[],
  { top, bottom }: Pick<CellRange, "top" | "bottom">,
): { readonly top: number; readonly bottom: number } | null {
  if (kind === "insert") {
    return { top: movedRow(kind, rows, top)!, bottom: movedRow(kind, rows, bottom)! };
  }
  let first = top;
  let last = bottom;
  while (first <= last && rows.includes(first)) first++;
  while (last >= first && rows.includes(last)) last--;
  if (first > last) return null;
  // References to whole columns end at the last row and stay there.
  const end = bottom === LAST_ROW && top === 0 ? LAST_ROW : movedRow(kind, rows, last)!;
  return { top: movedRow(kind, rows, first)!, bottom: end };
}
