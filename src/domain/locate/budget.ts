// How long a search may go on: a deadline, a number of steps, and somebody who waves.
import type { LocateOptions } from "./problem";

/** The search must end now; what is not proved stays unproved. */
export class OutOfBudget extends Error {}

const BETWEEN_LOOKS = 256;

/** Counts the steps of one problem. */
export class Budget {
  private steps = 0;
  private nextLook = 1;
  private readonly now: () => number;

  constructor(private readonly options: LocateOptions) {
    this.now = options.now ?? Date.now;
  }

  /** @throws OutOfBudget when steps or time have run out, or the search was cancelled */
  spend(steps = 1): void {
    this.steps += steps;
    if (this.steps > (this.options.maxSteps ?? Infinity)) throw new OutOfBudget();
    if (this.steps < this.nextLook) return;
    this.nextLook = this.steps + BETWEEN_LOOKS;
    const { deadline, cancelled } = this.options;
    if (deadline !== undefined && this.now() >= deadline) throw new OutOfBudget();
    if (cancelled?.() === true) throw new OutOfBudget();
  }
}
