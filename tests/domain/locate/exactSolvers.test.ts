// The exact solvers against plain trying, and against each other.
import * as fc from "fast-check";
import { Budget } from "../../../src/domain/locate/budget";
import { AT_MOST, BELOW, EQUAL } from "../../../src/domain/locate/row";
import { nearestNumber, scaled, sumOf } from "../../../src/domain/locate/exactDecimal";
import { findIntegerPoint } from "../../../src/domain/locate/findIntegerPoint";
import { findRationalPoint } from "../../../src/domain/locate/findRationalPoint";
import type { Constraint, LinearSystem } from "../../../src/domain/locate/linearSystem";

const budget = () => new Budget({ maxSteps: 200_000 });

const arbitrarySystem = (
  unknowns: number,
  rows: number,
  coef: number,
): fc.Arbitrary<LinearSystem> =>
  fc
    .array(
      fc.record({
        coefs: fc.array(fc.bigInt(BigInt(-coef), BigInt(coef)), {
          minLength: unknowns,
          maxLength: unknowns,
        }),
        op: fc.constantFrom(EQUAL, AT_MOST, AT_MOST, AT_MOST, BELOW),
        bound: fc.bigInt(-9n, 9n),
      }),
      { minLength: 1, maxLength: rows },
    )
    .map((constraints) => ({ unknowns, constraints }));

function holds({ coefs, op, bound }: Constraint, point: readonly bigint[]): boolean {
  const sum = coefs.reduce((all, coef, i) => all + coef * point[i]!, 0n);
  return op === EQUAL ? sum === bound : op === BELOW ? sum < bound : sum <= bound;
}

function* points(unknowns: number, most: bigint): Generator<bigint[]> {
  if (unknowns === 0) return yield [];
  for (const rest of points(unknowns - 1, most)) {
    for (let value = -most; value <= most; value++) yield [...rest, value];
  }
}

test("whole numbers that are found satisfy everything; where some exist, some are found", () => {
  fc.assert(
    fc.property(arbitrarySystem(3, 5, 6), (system) => {
      const found = findIntegerPoint(system, budget());
      if (found !== null) {
        expect(system.constraints.every((one) => holds(one, found))).toBe(true);
        return;
      }
      for (const point of points(system.unknowns, 5n)) {
        expect(system.constraints.every((one) => holds(one, point))).toBe(false);
      }
    }),
    { numRuns: 250 },
  );
});

test("a refusal is proved: the named inequalities add up to a contradiction", () => {
  fc.assert(
    fc.property(arbitrarySystem(3, 6, 4), (system) => {
      const found = findRationalPoint(system, budget());
      const { constraints } = system;
      if (found.feasible) {
        const scale = found.values.reduce((all, { denominator }) => all * denominator, 1n);
        const point = found.values.map(
          ({ numerator, denominator }) => (numerator * scale) / denominator,
        );
        // At a strict bound the point lies on it, by an infinitesimal.
        const weak = constraints.map((one) => ({
          ...one,
          op: one.op === BELOW ? AT_MOST : one.op,
          bound: one.bound * scale,
        }));
        expect(weak.every((one) => holds(one as Constraint, point))).toBe(true);
      } else if (constraints.every(({ op }) => op !== EQUAL)) {
        const { times } = found;
        expect(times.every((one) => one >= 0n)).toBe(true);
        const sum = (of: (one: Constraint) => bigint) =>
          constraints.reduce((all, one, i) => all + times[i]! * of(one), 0n);
        for (let k = 0; k < system.unknowns; k++) expect(sum(({ coefs }) => coefs[k]!)).toBe(0n);
        const strict = constraints.some(({ op }, i) => op === BELOW && times[i]! > 0n);
        const bound = sum((one) => one.bound);
        expect(strict ? bound <= 0n : bound < 0n).toBe(true);
      } else expect(findIntegerPoint(system, budget())).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test("a narrow unbounded strip without whole numbers is seen through", () => {
  const strip = (bound: bigint, other: bigint): LinearSystem => ({
    unknowns: 2,
    constraints: [
      { coefs: [6n, -10n], op: AT_MOST, bound },
      { coefs: [-6n, 10n], op: AT_MOST, bound: -other },
    ],
  });
  expect(findIntegerPoint(strip(3n, 3n), budget())).toBeNull();
  expect(findIntegerPoint(strip(4n, 3n), budget())).not.toBeNull();
});

test("decimals are what they print", () => {
  expect(scaled(0.1, 3)).toBe(100n);
  expect(scaled(-1e-7, 8)).toBe(-10n);
  expect(scaled(1e21, 0)).toBe(10n ** 21n);
  expect(sumOf([0.1, 0.2])).toBe(0.3);
  expect(nearestNumber(2n, 3n)).toBe(2 / 3);
  expect(nearestNumber(-6590961n, 100n)).toBe(-65909.61);
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const decimals = 330;
      expect(nearestNumber(scaled(value, decimals), 10n ** BigInt(decimals))).toBe(value + 0);
    }),
  );
});
