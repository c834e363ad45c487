// Rows of a template's table that wait for entries: blank ones between its headings and what closes it.
import type { CellGrid } from "../../workbook/cellGrid";
import { textAt } from "../import/gridText";
import { TOTAL_LABEL } from "../import/tableKinds";

/** A heading that notes stand below. */
const NOTES_HEADING = /^NOTE\b\W*$/i;

/**
 * Blank rows from `top` on, before a row of totals or the notes; a table that nothing closes has none.
 * The last blank row before notes keeps them apart from the table.
 */
export function blankRows(grid: CellGrid, top: number): number[] {
  const free: number[] = [];
  const last = grid.top + grid.values.length - 1;
  for (let row = top; row <= last; row++) {
    const label = textAt(grid, row, grid.left);
    if (TOTAL_LABEL.test(label.toUpperCase())) return free;
    if (NOTES_HEADING.test(label)) return free.slice(0, -1);
    const cells = grid.values[row - grid.top] ?? [];
    const formulas = grid.formulas[row - grid.top] ?? [];
    const blank = cells.every((value) => value === null || value === "");
    if (blank && formulas.every((formula) => formula === null)) free.push(row);
  }
  return [];
}
