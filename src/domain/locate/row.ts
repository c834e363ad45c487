// Rules as the search reads them: rows of whole numbers, and what may happen to a cell.
import type { Whole } from "./exactDecimal";

/** How a row compares its sum with its bound; `>=` and `>` are turned round. */
export const EQUAL = 0;
export const AT_MOST = 1;
export const BELOW = 2;

/** Σ coefs·cells (==, <= or <) bound, in whole numbers and scaled values, without locked cells. */
export interface Row {
  readonly cells: readonly number[];
  readonly coefs: readonly Whole[];
  readonly op: typeof EQUAL | typeof AT_MOST | typeof BELOW;
  readonly bound: Whole;
  /** Index of the rule it comes from. */
  readonly rule: number;
}

/** What may happen to a cell. */
export const OPEN = 0;
/** Empty, or locked while empty: any value will do, at no cost. */
export const MISSING = 1;
/** A fraction where whole numbers are asked for: it must change. */
export const FORCED = 2;
export const LOCKED = 3;

/** Cells and rows that share no cell with the rest of the problem. */
export interface Component {
  readonly cells: readonly number[];
  readonly rows: readonly Row[];
}

/** Whether a sum less its bound breaks a row. */
export function isBroken(op: Row["op"], sign: number): boolean {
  return op === EQUAL ? sign !== 0 : op === AT_MOST ? sign > 0 : sign >= 0;
}
