// What the error localiser answers.

/**
 * What may have happened to a cell, from what stands in it to what should. `added`: a digit too
 * many stands in it; `omitted`: one is lacking; `missing`: nothing stands in it.
 */
export type ChangeKind =
  | "replaced"
  | "omitted"
  | "added"
  | "transposed"
  | "sign"
  | "power-of-ten"
  | "decimal-point"
  | "swapped"
  | "rounding"
  | "missing"
  | "other";

/** One cell that changes. `to` is null when the rules leave more than one value. */
export interface CellChange {
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: ChangeKind;
  /** 0 to 1: how much the change looks like a slip of the hand; only for ranking. */
  readonly plausibility: number;
}

export type CellChanges = Readonly<Record<string, CellChange>>;

/** One lightest set of cells whose change satisfies every rule. */
export interface LocatedSet {
  readonly cells: readonly string[];
  /** One for each of `cells`. */
  readonly changes: CellChanges;
  /** Missing cells that get a value once the set is changed so. */
  readonly filled: CellChanges;
  /** Geometric mean over `changes`. */
  readonly plausibility: number;
}

export type LocateStatus = "consistent" | "localised" | "infeasible" | "time-limit";

/** Cells that hang together by rules, and of which some rule fails. */
export interface LocatedComponent {
  readonly status: Exclude<LocateStatus, "consistent">;
  /** Indexes of the rules that fail as the cells stand. */
  readonly rules: readonly number[];
  /** Weight of the lightest sets; null when there is none, or none is proved. */
  readonly weight: number | null;
  /** No set is lighter than this; null when no set exists. */
  readonly atLeast: number | null;
  /** Most plausible first. Of a component that is not proved: none. */
  readonly sets: readonly LocatedSet[];
  /** There are more lightest sets than are listed. */
  readonly cut: boolean;
  readonly proposal: CellChanges;
}

/** The answer. Sets of the whole are one set of each component, in every combination. */
export interface Localisation {
  readonly status: LocateStatus;
  /** Total weight of each of `sets`; 0 when consistent, null when infeasible or not proved. */
  readonly weight: number | null;
  /** The answer is final: nothing lighter exists and, unless `cut`, nothing as light is left out. */
  readonly proved: boolean;
  readonly sets: readonly LocatedSet[];
  /** Only what all best sets share; see `proposeChanges`. A proposal, never a fact. */
  readonly proposal: CellChanges;
  /**
   * Missing cells that the others determine: where no rule fails those that stand, else every lightest
   * set alike.
   */
  readonly implied: Readonly<Record<string, number>>;
  /** There are more lightest sets than are listed; `components` still tell them apart. */
  readonly cut: boolean;
  /** How many lightest sets there are; at least so many when a component is cut. */
  readonly setCount: number;
  readonly components: readonly LocatedComponent[];
}
