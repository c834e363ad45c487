// Work in steps: the pane answers its user between two of them, everything else runs them in one go.

/** Work that stops now and then, after a few milliseconds at most, and goes on when it is asked to. */
export type Steps<Result> = Generator<void, Result>;

/** After so many rows, enti or the like a loop stops for a moment. */
const FEW = 128;

/** Whether a loop is to stop before this item. @param index of the item, from 0. */
export function isBreath(index: number): boolean {
  return index % FEW === FEW - 1;
}

/** Runs stepwise work to its end. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
