// Constraints over a few unknowns, as the exact solvers take them.
import { BELOW, EQUAL, type Row } from "./row";

/** Σ coefs·unknowns (==, <= or <) bound; one coefficient for each unknown. */
export interface Constraint {
  readonly coefs: readonly bigint[];
  readonly op: Row["op"];
  readonly bound: bigint;
}

export interface LinearSystem {
  readonly unknowns: number;
  readonly constraints: readonly Constraint[];
}

/** numerator / denominator, with a denominator above 0, in lowest terms or not. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function sameFraction(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

/** The system with `unknown` strictly below (side -1) or above (side 1) a value. */
export function besides(
  { unknowns, constraints }: LinearSystem,
  unknown: number,
  { numerator, denominator }: Fraction,
  side: -1 | 1,
): LinearSystem {
  const sign = BigInt(-side);
  const coefs = Array.from({ length: unknowns }, (_, i) =>
    i === unknown ? sign * denominator : 0n,
  );
  return { unknowns, constraints: [...constraints, { coefs, op: BELOW, bound: sign * numerator }] };
}

/** Whether a constraint without unknowns holds. */
export function holdsEmpty({ op, bound }: Constraint): boolean {
  return op === EQUAL ? bound === 0n : op === BELOW ? bound > 0n : bound >= 0n;
}
