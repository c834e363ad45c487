// What remains of a sheet when its tables of funds are taken out: their columns of money would pass for
// columns that nobody can name, and their sentences for sentences about dwellings.
import type { CellGrid } from "../../workbook/cellGrid";
import type { Ignored } from "../import/ignoredRanges";
import type { FundBlock } from "./findFundBlocks";
import type { FundRecognition } from "./fondo";

/** The same grid with the headings and rows of these tables blank; the lines above them stay. */
export function gridWithoutFondi(grid: CellGrid, blocks: readonly FundBlock[]): CellGrid {
  if (blocks.length === 0) return grid;
  const values = grid.values.map((cells, index) => {
    const row = grid.top + index;
    const over = blocks.filter(
      ({ headerRow, rows }) => row >= headerRow && row <= (rows.at(-1)?.row ?? headerRow),
    );
    if (over.length === 0) return cells;
    return cells.map((value, at) => {
      const column = grid.left + at;
      const covered = over.some(({ columns, labelColumn }) => {
        const all = columns.map((one) => one.column);
        const left = Math.min(...all, labelColumn ?? Infinity);
        return column >= left && column <= Math.max(...all);
      });
      return covered ? null : value;
    });
  });
  return { ...grid, values };
}

/** Whether a part of a sheet was only left over because its tables of funds were read before. */
export function isOfFondi({ sheet, reason }: Ignored, fondi: FundRecognition | null): boolean {
  const whole = reason === "empty" || reason === "no-table";
  return whole && (fondi?.tables.some((table) => table.sheet === sheet) ?? false);
}
