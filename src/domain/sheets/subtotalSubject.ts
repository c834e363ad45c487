// Which rows of its table a partial total sums up, as the sheet `Provenienza` keeps it: a file format.

/** "righe 1,2,3", counted from 1 on. @param rows indexes of the rows of the table. */
export function subtotalSubject(rows: readonly number[]): string {
  return `righe ${rows.map((row) => row + 1).join(",")}`;
}

/** Reads such words back as indexes; none when they are no such words. */
export function readSubtotalSubject(text: string): number[] {
  const indexes = /^righe ([\d,]+)$/.exec(text)?.[1]?.split(",") ?? [];
  return indexes.map((row) => Number(row) - 1);
}
