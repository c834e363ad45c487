// Long work between two trips: the pane lives in the same thread, and answers in between.
import { inSlices } from "../../workbook/inSlices";

/** Runs steps to their end; everything else that waits in this thread has its turn in between. */
export function inTurns<Result>(steps: Generator<unknown, Result>): Promise<Result> {
  return inSlices({ pause: () => new Promise((resume) => setTimeout(resume)) }, steps);
}
