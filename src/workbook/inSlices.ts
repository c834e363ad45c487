// Stepwise work beside a user: a plan of a whole region takes seconds, and whoever waits for it is answered in
// between.

/** Work goes on for so many milliseconds before others have their turn. */
const SLICE = 16;

/** Who lets others have their turn. */
export interface Breather {
  /** Settles when everything else that waited has been done. */
  pause(): Promise<void>;
}

/** Runs steps to their end and lets others have their turn in between. */
export async function inSlices<Result>(
  { pause }: Breather,
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
