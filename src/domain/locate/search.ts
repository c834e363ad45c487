// What the search of one component takes and gives.
import type { Budget } from "./budget";
import type { CompiledProblem } from "./compileProblem";
import type { Ring } from "./ring";
import type { Component } from "./row";

export interface SearchInput<N> {
  readonly problem: CompiledProblem;
  readonly component: Component;
  readonly ring: Ring<N>;
  readonly budget: Budget;
  readonly maxSets: number;
}

/** A lightest set; `changes` are scaled differences, where equalities alone determine every one of them. */
export interface FoundSet {
  readonly cells: readonly number[];
  readonly changes: ReadonlyMap<number, bigint> | null;
}

export interface SearchResult {
  readonly status: "localised" | "infeasible" | "time-limit";
  /** Scaled weight of the sets; Infinity without sets. */
  readonly weight: number;
  /** Scaled: no set is lighter. */
  readonly atLeast: number;
  readonly sets: readonly FoundSet[];
  /** There are more sets of this weight. */
  readonly cut: boolean;
}
