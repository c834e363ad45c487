// Cuts a matrix of entries into what has to be sent of it: a column that says the same thing in many rows is
// sent as one value for all of them, which Excel takes ("Set and get range values", Microsoft Learn).
import { bytesOf } from "./sendPieces";

/** About what Office.js sends to name a range and to set one of its properties. */
const BLOCK_BYTES = 600;

/** A rectangle of a matrix, counted from its first cell: one entry for all of it, or one for each cell. */
export type EntryBlock<T> = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
} & ({ readonly all: T } | { readonly each: readonly (readonly T[])[] });

/** Rows of a column that hold the same entry. */
interface Run<T> {
  readonly top: number;
  bottom: number;
  readonly entry: T;
}

function runsOf<T>(rows: readonly (readonly T[])[], column: number): Run<T>[] {
  const runs: Run<T>[] = [];
  rows.forEach((row, r) => {
    const last = runs.at(-1);
    const entry = row[column]!;
    if (last?.entry === entry) last.bottom = r;
    else runs.push({ top: r, bottom: r, entry });
  });
  return runs;
}

/** Good enough to choose by; quotes and the comma count. */
const roughBytes = (entry: unknown): number => String(entry).length + 3;

/**
 * Rectangles that hold every entry once, in as few bytes as columns allow.
 * @param rows at least one row; all of one length.
 * @param apart entries that have to be set one by one.
 */
export function columnBlocks<T extends string | number | boolean>(
  rows: readonly (readonly T[])[],
  apart: (entry: T) => boolean = () => false,
): EntryBlock<T>[] {
  const blocks: EntryBlock<T>[] = [];
  const width = rows[0]!.length;
  const bottom = rows.length - 1;
  let left = 0;
  const endMatrix = (before: number): void => {
    if (before > left) {
      const each = rows.map((row) => row.slice(left, before));
      blocks.push({ top: 0, left, bottom, right: before - 1, each });
    }
    left = before + 1;
  };
  for (let column = 0; column < width; column++) {
    const runs = runsOf(rows, column);
    const asRuns = runs.reduce((sum, { entry }) => sum + BLOCK_BYTES + roughBytes(entry), 0);
    const oneByOne = runs.reduce(
      (sum, { top, bottom: last, entry }) => sum + (last - top + 1) * roughBytes(entry),
      0,
    );
    if (asRuns >= oneByOne || runs.some(({ entry }) => apart(entry))) continue;
    endMatrix(column);
    for (const { top, bottom: last, entry } of runs) {
      blocks.push({ top, left: column, bottom: last, right: column, all: entry });
    }
  }
  endMatrix(width);
  return blocks;
}

/** UTF-8 bytes of what is sent for these blocks. */
export function bytesOfBlocks(blocks: readonly EntryBlock<unknown>[]): number {
  return blocks.reduce(
    (sum, block) => sum + BLOCK_BYTES + bytesOf("all" in block ? block.all : block.each),
    0,
  );
}
