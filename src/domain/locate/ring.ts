// Whole numbers in two sizes: fast ones that refuse to leave 2^53, and unlimited ones.
import type { Whole } from "./exactDecimal";

/** The arithmetic the search needs. Every result is exact. */
export interface Ring<N> {
  readonly zero: N;
  readonly one: N;
  of(value: Whole): N;
  toBigInt(value: N): bigint;
  add(a: N, b: N): N;
  multiply(a: N, b: N): N;
  negate(a: N): N;
  /** -1, 0 or 1. */
  sign(a: N): number;
  /** 0 or more. */
  gcd(a: N, b: N): N;
  /** a / b, which has no remainder. */
  divide(a: N, b: N): N;
  /** The least whole number that is not below a / b, for b above 0. */
  ceilDivide(a: N, b: N): N;
}

/** A result left the range in which numbers are exact; the computation is to be made with big integers. */
export class BeyondSafeIntegers extends Error {}

function safe(value: number): number {
  if (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER)
    throw new BeyondSafeIntegers();
  return value;
}

/** Numbers up to 2^53. @throws BeyondSafeIntegers */
export const SAFE_NUMBERS: Ring<number> = {
  zero: 0,
  one: 1,
  of: (value) => (typeof value === "number" ? value : safe(Number(value))),
  toBigInt: BigInt,
  add: (a, b) => safe(a + b),
  multiply: (a, b) => safe(a * b),
  negate: (a) => 0 - a,
  sign: (a) => (a > 0 ? 1 : a < 0 ? -1 : 0),
  gcd(a, b) {
    let [x, y] = [Math.abs(a), Math.abs(b)];
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  },
  divide: (a, b) => a / b,
  ceilDivide: (a, b) => (a - (a % b)) / b + (a % b > 0 ? 1 : 0),
};

/** Integers without limit. */
export const BIG_INTEGERS: Ring<bigint> = {
  zero: 0n,
  one: 1n,
  of: BigInt,
  toBigInt: (value) => value,
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
  negate: (a) => -a,
  sign: (a) => (a > 0n ? 1 : a < 0n ? -1 : 0),
  gcd(a, b) {
    let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
    while (y !== 0n) [x, y] = [y, x % y];
    return x;
  },
  divide: (a, b) => a / b,
  ceilDivide: (a, b) => a / b + (a % b > 0n ? 1n : 0n),
};
