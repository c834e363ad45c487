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
  const values = grid.values.map((cells, index) => {
    const row = grid.top + index;
    const over = own.filter(({ range, footer }) => row >= range.top && row <= footer);
    if (over.length === 0) return cells;
    const whole = ({ range }: AlloggiList): boolean =>
      range.left <= grid.left && range.right >= grid.left + width - 1;
    if (over.some(whole)) return blank;
    const rest = cells.map((value, at) => {
      const column = grid.left + at;
      return over.some(({ range }) => column >= range.left && column <= range.right) ? null : value;
    });
    return rest.every((value) => value === null) ? blank : rest;
  });
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
