// The plan of the year before, when the open workbook still remembers its sources.
import { joinEnti, type Piano } from "../piano";
import type { ReadSource } from "../sheets/readSource";

/**
 * Joins the sources that speak of the year before and of no other.
 * @returns null when there are none.
 */
export function lastYearPiano(sources: readonly ReadSource[], year: number): Piano | null {
  const before = sources
    .map(({ recognition }) => recognition)
    .filter(({ years }) => years.size === 1 && years.has(year - 1));
  return before.length === 0 ? null : joinEnti(before, year - 1);
}
