// The lightest sets so far, and up to which weight it is worth looking.
import type { FoundSet, SearchResult } from "./search";

/** All sets that will be listed are found. */
export class Enough extends Error {}

/** Weights are scaled whole numbers. */
export class FoundSets {
  /** Sets that weigh more are not looked for now. */
  limit = 0;
  private nextLimit = Infinity;
  private atLeast = 0;
  private best = Infinity;
  private sets: FoundSet[] = [];
  private readonly known = new Set<string>();
  private cut = false;

  constructor(private readonly most: number) {}

  /** Whether to look once more, with a larger limit. @param step least growth of the limit */
  deepen(step: number): boolean {
    if (this.best < Infinity || this.nextLimit === Infinity) return false;
    this.limit = Math.max(this.nextLimit, this.atLeast + step);
    this.atLeast = this.nextLimit;
    this.nextLimit = Infinity;
    return true;
  }

  start(weight: number): void {
    this.limit = this.atLeast = weight;
  }

  /** What was left out weighs at least so much. */
  postpone(weight: number): void {
    if (weight < this.nextLimit) this.nextLimit = weight;
  }

  /** Takes a set within the limit. A set may come twice. @throws Enough */
  add(cells: readonly number[], weight: number, changes: () => FoundSet["changes"]): void {
    if (weight < this.best) {
      this.best = this.limit = weight;
      this.sets = [];
      this.known.clear();
      this.cut = false;
    }
    const key = cells.join();
    if (this.known.has(key)) return;
    if (this.sets.length === this.most) {
      this.cut = true;
      if (this.best <= this.atLeast) throw new Enough();
      this.limit = this.best - 1;
      return;
    }
    this.known.add(key);
    this.sets.push({ cells, changes: changes() });
  }

  /** The answer of a search that came to its end. */
  proved(): SearchResult {
    const { best: weight, sets, cut } = this;
    const status = weight < Infinity ? "localised" : "infeasible";
    return { status, weight, atLeast: weight, sets, cut };
  }

  /** The answer of a search that had to stop: no set is proved to be lightest. */
  unproved(): SearchResult {
    const { atLeast } = this;
    return { status: "time-limit", weight: Infinity, atLeast, sets: [], cut: false };
  }
}
