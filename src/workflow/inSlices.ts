// Stepwise work in the pane: a plan of a whole region takes seconds, and the pane answers in between.
import type { PaneWorld } from "./paneWorld";

/** Work goes on for so many milliseconds before the pane may answer its user. */
const SLICE = 16;

/** Runs steps to their end and lets the pane breathe in between. */
export async function inSlices<Result>(
  { pause }: Pick<PaneWorld, "pause">,
  steps: Generator<unknown, Result>,
): Promise<Result> {
  let until = Date.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (Date.now() < until) continue;
    await pause();
    until = Date.now() + SLICE;
  }
}
