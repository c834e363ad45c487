// What the error localiser is asked: rules over cells, what stands in the cells, and what may change.

export type Operator = "==" | "<=" | ">=" | "<" | ">";

/** One rule: the sum of coefficient × cell, compared with a bound. Cells that it does not name have coefficient 0. */
export interface LinearEdit {
  readonly terms: Readonly<Record<string, number>>;
  readonly op: Operator;
  readonly bound: number;
}

/**
 * A problem of error localisation. All numbers are exact decimals as printed: 0.1 is one tenth. A
 * cell is any name; a cell that a rule names and `values` does not is missing.
 */
export interface Problem {
  readonly rules: readonly LinearEdit[];
  /** What stands in each cell; `null` is missing, which is no error and costs nothing to fill. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Reliability: what it costs to change the cell, 1 unless told, from 0 up. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /** Cells that are right by decree: they never change. */
  readonly locked?: readonly string[] | undefined;
  /** Cells hold whole numbers only: a set that needs a fraction is none, and a fraction is an error. */
  readonly integer?: boolean | undefined;
}

/** When to give up, honestly. Without options the search ends only when it is done. */
export interface LocateOptions {
  /** Moment, in the milliseconds of `now`, after which the answer is "time-limit". */
  readonly deadline?: number | undefined;
  /** The clock of `deadline`; `Date.now` unless told. */
  readonly now?: (() => number) | undefined;
  /** Most steps of the search in the whole problem; some thousands take a millisecond. */
  readonly maxSteps?: number | undefined;
  /** Most sets that are listed, 1,000 unless told; the answer says when there are more. */
  readonly maxSets?: number | undefined;
  /** Asked every few hundred steps; true ends the search with "time-limit". */
  readonly cancelled?: (() => boolean) | undefined;
}
