// Whether linear constraints leave whole numbers, exactly: the Omega test.
import { AT_MOST, BELOW, EQUAL } from "./row";
import type { Budget } from "./budget";
import { findRationalPoint } from "./findRationalPoint";
import { holdsEmpty, type Constraint, type LinearSystem } from "./linearSystem";
import { BIG_INTEGERS } from "./ring";

type Point = readonly bigint[];

const { gcd } = BIG_INTEGERS;
const magnitude = (a: bigint): bigint => (a < 0n ? -a : a);
const ceiling = (a: bigint, b: bigint): bigint => BIG_INTEGERS.ceilDivide(a, b);
const floor = (a: bigint, b: bigint): bigint => -ceiling(-a, b);
/** The whole number nearest to a / b. */
const nearest = (a: bigint, b: bigint): bigint => {
  const [top, bottom] = b < 0n ? [-a, -b] : [a, b];
  return floor(2n * top + bottom, 2n * bottom);
};

/** In smallest whole numbers, one for each sum; null when one of them can never hold. */
function tightened(constraints: readonly Constraint[]): Constraint[] | null {
  const least = new Map<string, Constraint>();
  for (const { coefs, op, bound } of constraints) {
    const common = coefs.reduce(gcd, 0n);
    const strict = op === BELOW ? 1n : 0n;
    if (common === 0n) {
      if (!holdsEmpty({ coefs, op, bound })) return null;
      continue;
    }
    if (op === EQUAL && bound % common !== 0n) return null;
    const smallest: Constraint = {
      coefs: coefs.map((coef) => coef / common),
      op: op === EQUAL ? EQUAL : AT_MOST,
      bound: floor(bound - strict, common),
    };
    const key = `${smallest.op}:${smallest.coefs.join()}`;
    const known = least.get(key);
    if (op === EQUAL && known !== undefined && known.bound !== smallest.bound) return null;
    if (known === undefined || smallest.bound < known.bound) least.set(key, smallest);
  }
  return [...least.values()];
}

/** Puts unknown k := unknown k - Σ times·others; with `times` of k itself unused. */
function shifted(constraint: Constraint, k: number, times: readonly bigint[]): Constraint {
  const factor = constraint.coefs[k]!;
  if (factor === 0n) return constraint;
  return {
    ...constraint,
    coefs: constraint.coefs.map((coef, i) => (i === k ? coef : coef - factor * times[i]!)),
  };
}

/** An equality is brought to a coefficient of 1 by Euclid's algorithm on the unknowns, and put in. */
function withoutEquality(
  constraints: readonly Constraint[],
  equality: Constraint,
  unknowns: number,
  budget: Budget,
): Point | null {
  budget.spend();
  let k = -1;
  equality.coefs.forEach((coef, i) => {
    if (coef !== 0n && (k < 0 || magnitude(coef) < magnitude(equality.coefs[k]!))) k = i;
  });
  const least = equality.coefs[k]!;
  const times = equality.coefs.map((coef) => nearest(coef, least));
  const rest = constraints.map((one) => shifted(one, k, times));
  const moved = (point: Point): Point =>
    point.map((value, i) =>
      i === k
        ? point.reduce((sum, other, j) => (j === k ? sum : sum - times[j]! * other), value)
        : value,
    );
  if (magnitude(least) !== 1n) {
    const found = findIntegerPoint({ unknowns, constraints: rest }, budget);
    return found === null ? null : moved(found);
  }
  const value = equality.bound * least;
  const known = rest
    .filter((_, i) => constraints[i] !== equality)
    .map(({ coefs, op, bound }) => ({
      coefs: coefs.map((coef, i) => (i === k ? 0n : coef)),
      op,
      bound: bound - coefs[k]! * value,
    }));
  const found = findIntegerPoint({ unknowns, constraints: known }, budget);
  return found === null ? null : moved(found.map((other, i) => (i === k ? value : other)));
}

interface Bounds {
  readonly uppers: readonly Constraint[];
  readonly lowers: readonly Constraint[];
  readonly others: readonly Constraint[];
}

function boundsOf(constraints: readonly Constraint[], k: number): Bounds {
  return {
    uppers: constraints.filter(({ coefs }) => coefs[k]! > 0n),
    lowers: constraints.filter(({ coefs }) => coefs[k]! < 0n),
    others: constraints.filter(({ coefs }) => coefs[k] === 0n),
  };
}

function valueBetween({ uppers, lowers }: Bounds, k: number, point: Point): bigint {
  const room = ({ coefs, bound }: Constraint) =>
    coefs.reduce((left, coef, i) => (i === k ? left : left - coef * point[i]!), bound);
  const most = uppers.map((one) => floor(room(one), one.coefs[k]!));
  const least = lowers.map((one) => ceiling(-room(one), -one.coefs[k]!));
  if (least.length > 0) return least.reduce((a, b) => (a > b ? a : b));
  return most.length > 0 ? most.reduce((a, b) => (a < b ? a : b)) : 0n;
}

/** The unknown to eliminate: bounded on one side only, then exactly eliminable, then by fewest pairs. */
function chooseUnknown(constraints: readonly Constraint[], unknowns: number): number {
  let best = -1;
  let least = Infinity;
  for (let k = 0; k < unknowns; k++) {
    const { uppers, lowers } = boundsOf(constraints, k);
    if (uppers.length + lowers.length === 0) continue;
    const units = [uppers, lowers].some((side) =>
      side.every(({ coefs }) => magnitude(coefs[k]!) === 1n),
    );
    const pairs = uppers.length * lowers.length;
    const cost = pairs - uppers.length - lowers.length + (units || pairs === 0 ? 0 : 1e6);
    if (cost < least) [best, least] = [k, cost];
  }
  return best;
}

/**
 * Whole numbers that satisfy all constraints, or null when there are none. Omega test (Pugh 1991):
 * equalities by a change of unknowns, inequalities by elimination with the dark shadow, and where
 * that is not exact, unknown by unknown along each lower bound. @throws OutOfBudget
 */
export function findIntegerPoint(system: LinearSystem, budget: Budget): Point | null {
  const { unknowns } = system;
  const constraints = tightened(system.constraints);
  if (constraints === null) return null;
  const rational = findRationalPoint({ unknowns, constraints }, budget);
  if (!rational.feasible) return null;
  if (rational.values.every(({ numerator, denominator }) => numerator % denominator === 0n)) {
    return rational.values.map(({ numerator, denominator }) => numerator / denominator);
  }
  const equality = constraints.find(({ op }) => op === EQUAL);
  if (equality !== undefined) return withoutEquality(constraints, equality, unknowns, budget);
  const k = chooseUnknown(constraints, unknowns);
  const bounds = boundsOf(constraints, k);
  const { uppers, lowers, others } = bounds;
  let exact = true;
  const dark = uppers.flatMap((upper) =>
    lowers.map((lower): Constraint => {
      const [a, b] = [upper.coefs[k]!, -lower.coefs[k]!];
      if (a !== 1n && b !== 1n) exact = false;
      return {
        coefs: upper.coefs.map((coef, i) => b * coef + a * lower.coefs[i]!),
        op: AT_MOST,
        bound: b * upper.bound + a * lower.bound - (a - 1n) * (b - 1n),
      };
    }),
  );
  const found = findIntegerPoint({ unknowns, constraints: [...others, ...dark] }, budget);
  if (found !== null) {
    const value = valueBetween(bounds, k, found);
    return found.map((other, i) => (i === k ? value : other));
  }
  if (exact) return null;
  const most = uppers.reduce((a, { coefs }) => (coefs[k]! > a ? coefs[k]! : a), 0n);
  for (const { coefs, bound } of lowers) {
    const b = -coefs[k]!;
    const last = floor(most * b - most - b, most);
    for (let more = 0n; more <= last; more++) {
      // b·x = its lower bound + more
      const along: Constraint = { coefs, op: EQUAL, bound: bound - more };
      const point = findIntegerPoint({ unknowns, constraints: [...constraints, along] }, budget);
      if (point !== null) return point;
    }
  }
  return null;
}
