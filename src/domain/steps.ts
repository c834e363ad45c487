// Work in steps: the pane answers its user between two of them, everything else runs them in one go.

/** Runs stepwise work to its end. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
