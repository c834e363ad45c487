// Lays the cells of an HTML table out on rows and columns: cells that reach over several push the
// others aside (HTML Living Standard, §4.9.12 "Forming a table").
import type { CellRange } from "../../workbook/cellAddress";
import { GridTooLarge, type ReadBudget } from "../grid/readBudget";

/** Largest spans of the standard (§4.9.11); what is larger is cut. */
const WIDEST = 1000;
const HIGHEST = 65_534;
const COLUMNS = 16_384;

/** A cell as it stands in the page. */
export interface HtmlCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

/** A row, and the tables that stood inside its cells, which follow below it. */
export interface HtmlRow {
  readonly cells: HtmlCell[];
  readonly hidden: boolean;
  readonly inner: HtmlTable[];
}

/** A table as it stands in the page. */
export interface HtmlTable {
  readonly rows: HtmlRow[];
  /** Columns that are not shown, zero-based. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
}

/** A row with its cells in their columns; merged areas count rows from the top of the table. */
export interface LaidRow {
  readonly cells: readonly { readonly column: number; readonly text: string }[];
  readonly merges: readonly CellRange[];
}

/** A span as it is written: at least 1, at most what the standard allows; 0 rows are all that follow. */
export function spanOf(text: string | undefined, kind: "across" | "down"): number {
  const number = /^\s*\d+/.exec(text ?? "")?.[0];
  if (number === undefined) return 1;
  const span = Number(number);
  if (kind === "across") return Math.min(WIDEST, Math.max(1, span));
  return span === 0 ? HIGHEST : Math.min(HIGHEST, span);
}

/** @throws {GridTooLarge} when the spans ask for more than a sheet has or is left of the budget. */
export function layHtmlTable({ rows }: HtmlTable, budget: ReadBudget): LaidRow[] {
  /** For each column the first row in which no cell from above stands. */
  const freeFrom: number[] = [];
  return rows.map((row, at) => {
    const cells: { column: number; text: string }[] = [];
    const merges: CellRange[] = [];
    let column = 0;
    for (const { text, across, down } of row.cells) {
      while ((freeFrom[column] ?? 0) > at) column++;
      if (column >= COLUMNS) throw new GridTooLarge("columns");
      const right = Math.min(COLUMNS, column + across) - 1;
      const bottom = Math.min(rows.length, at + down) - 1;
      budget.spendPlaces(right - column + 1);
      for (let c = column; c <= right; c++) freeFrom[c] = bottom + 1;
      if (right > column || bottom > at) merges.push({ top: at, left: column, bottom, right });
      if (text !== "") cells.push({ column, text });
      column = right + 1;
    }
    return { cells, merges };
  });
}
