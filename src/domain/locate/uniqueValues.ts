// Which unknowns the constraints leave only one value.
import type { Budget } from "./budget";
import { findIntegerPoint } from "./findIntegerPoint";
import { findRationalPoint } from "./findRationalPoint";
import { besides, sameFraction, type Fraction, type LinearSystem } from "./linearSystem";

/** One solution, or null when there is none. @throws OutOfBudget */
export function findPoint(
  system: LinearSystem,
  integer: boolean,
  budget: Budget,
): readonly Fraction[] | null {
  if (!integer) {
    const point = findRationalPoint(system, budget);
    return point.feasible ? point.values : null;
  }
  const point = findIntegerPoint(system, budget);
  return point?.map((numerator) => ({ numerator, denominator: 1n })) ?? null;
}

/** A solution, with the unknowns that are known to have others. */
function findMovingPoint(
  system: LinearSystem,
  integer: boolean,
  budget: Budget,
): { readonly values: readonly Fraction[]; readonly moving: ReadonlySet<number> } | null {
  const rational = findRationalPoint(system, budget);
  if (!rational.feasible) return null;
  const { values } = rational;
  if (!integer || values.every(({ numerator, denominator }) => numerator % denominator === 0n)) {
    return { values, moving: rational.moving(integer) };
  }
  const whole = findPoint(system, integer, budget);
  return whole === null ? null : { values: whole, moving: new Set() };
}

/**
 * The value of each unknown, null where several will do; null when no solution exists. Each further
 * solution rules out every unknown in which it differs, so few are needed. @throws OutOfBudget
 */
export function uniqueValues(
  system: LinearSystem,
  integer: boolean,
  budget: Budget,
): readonly (Fraction | null)[] | null {
  const point = findMovingPoint(system, integer, budget);
  if (point === null) return null;
  const { values, moving } = point;
  const unique: (Fraction | null)[] = values.map((value, i) => (moving.has(i) ? null : value));
  for (let unknown = 0; unknown < values.length; unknown++) {
    for (const side of [-1, 1] as const) {
      if (unique[unknown] === null) break;
      const other = findPoint(besides(system, unknown, values[unknown]!, side), integer, budget);
      if (other === null) continue;
      unique[unknown] = null;
      other.forEach((value, i) => {
        if (!sameFraction(value, values[i]!)) unique[i] = null;
      });
    }
  }
  return unique;
}
