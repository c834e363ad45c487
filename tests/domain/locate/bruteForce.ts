// An oracle for small problems: every set of cells is tried, by a method the engine does not use.
import type { LinearEdit, Problem } from "../../../src/domain/locate/problem";

interface Inequality {
  /** Coefficients of the free cells. */
  readonly a: readonly bigint[];
  /** Σ a·x <= b, or < b. */
  readonly b: bigint;
  readonly strict: boolean;
}

/** Tests write at most two decimals. */
const HUNDREDTHS = 100;
const exact = (value: number): bigint => BigInt(Math.round(value * HUNDREDTHS));

/** Coefficients, bound and values in hundredths: the coefficients by 100, all else by 10,000. */
function inequalities(
  { terms, op, bound }: LinearEdit,
  free: readonly string[],
  values: Problem["values"],
): Inequality[] {
  let right = exact(bound) * BigInt(HUNDREDTHS);
  for (const [cell, coef] of Object.entries(terms)) {
    if (!free.includes(cell)) right -= exact(coef) * exact(values[cell]!);
  }
  const a = free.map((cell) => exact(terms[cell] ?? 0));
  const negative = { a: a.map((one) => -one), b: -right };
  if (op === "==")
    return [
      { a, b: right, strict: false },
      { ...negative, strict: false },
    ];
  const strict = op === "<" || op === ">";
  return [op === "<" || op === "<=" ? { a, b: right, strict } : { ...negative, strict }];
}

/** Plain Fourier-Motzkin elimination, with parallel inequalities merged. */
function feasible(system: readonly Inequality[], unknowns: number): boolean {
  if (unknowns === 0) return system.every(({ b, strict }) => (strict ? b > 0n : b >= 0n));
  const k = unknowns - 1;
  const left: Inequality[] = system.filter(({ a }) => a[k] === 0n);
  for (const upper of system.filter(({ a }) => a[k]! > 0n)) {
    for (const lower of system.filter(({ a }) => a[k]! < 0n)) {
      const [p, q] = [-lower.a[k]!, upper.a[k]!];
      left.push({
        a: upper.a.map((one, i) => p * one + q * lower.a[i]!),
        b: p * upper.b + q * lower.b,
        strict: upper.strict || lower.strict,
      });
    }
  }
  return feasible(merged(left, k), k);
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** Of inequalities with the same left side, only the sharpest. */
function merged(system: readonly Inequality[], unknowns: number): Inequality[] {
  const sharpest = new Map<string, Inequality>();
  for (const one of system) {
    const common = one.a.slice(0, unknowns).reduce(gcd, 0n);
    if (common === 0n && (one.strict ? one.b > 0n : one.b >= 0n)) continue;
    const by = common === 0n ? 1n : common;
    const key = one.a
      .slice(0, unknowns)
      .map((value) => value / by)
      .join();
    const known = sharpest.get(key);
    const knownBy = known?.a.slice(0, unknowns).reduce(gcd, 0n) || 1n;
    const difference = known === undefined ? -1n : one.b * knownBy - known.b * by;
    if (difference < 0n || (difference === 0n && one.strict)) sharpest.set(key, one);
  }
  return [...sharpest.values()];
}

/** Whether fractions for the free cells satisfy all rules while the others stand. */
export function rationalFeasible(problem: Problem, free: readonly string[]): boolean {
  const system = problem.rules.flatMap((rule) => inequalities(rule, free, problem.values));
  return feasible(merged(system, free.length), free.length);
}

function holds({ op }: LinearEdit, left: bigint, right: bigint): boolean {
  if (op === "==") return left === right;
  if (op === "<=") return left <= right;
  if (op === ">=") return left >= right;
  return op === "<" ? left < right : left > right;
}

/** All assignments of whole numbers from `least` to `most` that satisfy the rules. */
export function integerSolutions(
  problem: Problem,
  free: readonly string[],
  least: number,
  most: number,
): Record<string, number>[] {
  const fixed = Object.keys(problem.values).filter((cell) => !free.includes(cell));
  if (fixed.some((cell) => !Number.isInteger(problem.values[cell]))) return [];
  const solutions: Record<string, number>[] = [];
  const values = { ...problem.values } as Record<string, number>;
  const fill = (i: number): void => {
    if (i === free.length) {
      const sound = problem.rules.every((rule) => {
        let left = 0n;
        for (const [cell, coef] of Object.entries(rule.terms))
          left += exact(coef) * exact(values[cell]!);
        return holds(rule, left, exact(rule.bound) * BigInt(HUNDREDTHS));
      });
      if (sound) solutions.push(Object.fromEntries(free.map((cell) => [cell, values[cell]!])));
      return;
    }
    for (let value = least; value <= most; value++) {
      values[free[i]!] = value;
      fill(i + 1);
    }
  };
  fill(0);
  return solutions;
}

/** Everything an exact localiser must find: the least weight and all sets of that weight, sorted. */
export interface Expected {
  readonly weight: number | null;
  readonly sets: readonly string[];
}

/**
 * Tries every set of cells that are neither missing nor locked. @param isFeasible whether values for
 * these cells and the missing ones satisfy all rules; weights are compared in thousandths.
 */
export function bruteForce(
  problem: Problem,
  isFeasible: (free: readonly string[]) => boolean,
): Expected {
  const names = Object.keys(problem.values);
  const missing = names.filter((cell) => problem.values[cell] === null);
  const open = names.filter(
    (cell) => problem.values[cell] !== null && !(problem.locked ?? []).includes(cell),
  );
  const sets = Array.from({ length: 2 ** open.length }, (_, bits) => {
    const cells = open.filter((_, i) => (bits >> i) & 1);
    const weight = cells.reduce(
      (sum, cell) => sum + Math.round((problem.weights?.[cell] ?? 1) * 1000),
      0,
    );
    return { cells, weight };
  }).sort((a, b) => a.weight - b.weight);
  let best: number | null = null;
  const found: string[] = [];
  for (const { cells, weight } of sets) {
    if (best !== null && weight > best) break;
    if (!isFeasible([...missing, ...cells])) continue;
    best = weight;
    found.push(cells.sort().join(" "));
  }
  return { weight: best === null ? null : best / 1000, sets: found.sort() };
}
