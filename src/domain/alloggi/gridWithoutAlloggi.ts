// What remains of a sheet when its dwelling lists are taken out: they would pass for tables of figures,
// and the lines of text below them may name persons.
import type { CellGrid } from "../../workbook/cellGrid";
import type { AlloggiList } from "./alloggio";

/** The same grid with the cells of these lists blank; give it to `recogniseTables`. */
export function gridWithoutAlloggi(grid: CellGrid, lists: readonly AlloggiList[]): CellGrid {
  const own = lists.filter(({ place }) => place.sheet === grid.sheet);
  if (own.length === 0) return grid;
  const width = grid.values[0]?.length ?? 0;
  const blank: readonly null[] = Array<null>(width).fill(null);
  const values = grid.values.slice();
  for (const { range, footer } of own) {
    const [first, last] = [range.left - grid.left, range.right - grid.left];
    const whole = first <= 0 && last >= width - 1;
    for (let at = range.top - grid.top; at <= footer - grid.top; at++) {
      const cells = values[at];
      if (cells === undefined || cells === blank) continue;
      const rest = whole
        ? blank
        : cells.map((value, column) => (column >= first && column <= last ? null : value));
      values[at] = rest.every((value) => value === null) ? blank : rest;
    }
  }
  // Nothing stands below: rows that hold nothing any more need not be searched.
  let rows = values.length;
  while (rows > 0 && values[rows - 1] === blank) rows--;
  return {
    ...grid,
    values: values.slice(0, rows),
    formulas: grid.formulas.slice(0, rows),
    numberFormats: grid.numberFormats.slice(0, rows),
  };
}
