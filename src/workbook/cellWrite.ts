// A change to a cell as a value: it can be shown before, applied, verified and turned back.
import type { CellAddress } from "./cellAddress";
import { isCellError, type CellGrid, type CellValue } from "./cellGrid";

/** A formula in English with its "=", as it is stored in the cell. */
export interface CellFormula {
  readonly formula: string;
}

/** What a cell holds: a value or a formula. */
export type CellContent = CellValue | CellFormula;

/** One change. `before` is what the cell held when the change was planned. */
export interface CellWrite {
  readonly address: CellAddress & { readonly sheet: string };
  readonly before: CellContent;
  readonly after: CellContent;
}

/** Whether a content is a formula. */
export function isCellFormula(content: CellContent): content is CellFormula {
  return typeof content === "object" && content !== null && "formula" in content;
}

/** Whether two contents are the same; 0, blank and "" are three different contents. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  if (isCellFormula(a) || isCellFormula(b)) {
    return isCellFormula(a) && isCellFormula(b) && a.formula === b.formula;
  }
  return isCellError(a) && isCellError(b) && a.error === b.error;
}

/** The writes that bring back what was there, in reverse order. */
export function invertWrites(writes: readonly CellWrite[]): CellWrite[] {
  return writes
    .map(({ address, before, after }) => ({ address, before: after, after: before }))
    .reverse();
}

/** What a cell of a sheet holds as it was read; what lies outside of the grid is blank. */
export function contentAt(grid: CellGrid | undefined, row: number, column: number): CellContent {
  if (grid === undefined) return null;
  const [r, c] = [row - grid.top, column - grid.left];
  const formula = grid.formulas[r]?.[c] ?? null;
  if (formula !== null) return { formula };
  return grid.values[r]?.[c] ?? null;
}
