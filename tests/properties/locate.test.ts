// On small problems the localiser finds what trying every set of cells finds: all of it, no more.
import * as fc from "fast-check";
import { locateErrors } from "../../src/domain/locate/locateErrors";
import type { LocatedSet } from "../../src/domain/locate/localisation";
import type { LinearEdit, Operator, Problem } from "../../src/domain/locate/problem";
import {
  bruteForce,
  integerSolutions,
  rationalFeasible,
  type Expected,
} from "../domain/locate/bruteForce";

const NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"];
const OPERATORS: readonly Operator[] = ["==", "==", "==", "<=", ">=", "<", ">"];

interface Shape {
  readonly cells: number;
  readonly rules: number;
  readonly coefs: readonly number[];
  readonly bounds: fc.Arbitrary<number>;
  readonly value: fc.Arbitrary<number>;
  readonly weights: readonly number[];
}

function arbitraryProblem({ cells, rules, coefs, bounds, value, weights }: Shape) {
  return fc.integer({ min: 2, max: cells }).chain((count): fc.Arbitrary<Problem> => {
    const names = NAMES.slice(0, count);
    const rule: fc.Arbitrary<LinearEdit> = fc.record({
      terms: fc
        .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
        .chain((used) =>
          fc.record(Object.fromEntries(used.map((name) => [name, fc.constantFrom(...coefs)]))),
        ),
      op: fc.constantFrom(...OPERATORS),
      bound: bounds,
    });
    const rare = <T>(often: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>) =>
      fc.oneof({ arbitrary: often, weight: 7 }, { arbitrary: seldom, weight: 1 });
    return fc.record({
      rules: fc.array(rule, { minLength: 1, maxLength: rules }),
      values: fc.record(
        Object.fromEntries(
          names.map((name) => [name, rare<number | null>(value, fc.constant(null))]),
        ),
      ),
      weights: fc.record(
        Object.fromEntries(names.map((name) => [name, fc.constantFrom(...weights)])),
      ),
      locked: rare(fc.constant<string[]>([]), fc.subarray(names)),
    });
  });
}

function answerOf(problem: Problem): Expected {
  const { status, weight, proved, sets } = locateErrors(problem);
  expect(proved).toBe(true);
  if (status === "infeasible") return { weight: null, sets: [] };
  if (status === "consistent") return { weight: 0, sets: [""] };
  return { weight, sets: sets.map(({ cells }) => [...cells].sort().join(" ")).sort() };
}

const whole = fc.integer({ min: -3, max: 7 });
const decimal = fc.integer({ min: -300, max: 900 }).map((cents) => cents / 100);
const EQUAL_WEIGHTS = [1];
const REAL_WEIGHTS = [1, 1, 0.5, 2, 1.25, 0.3];

test.each([
  ["sums of whole figures", [1, 1, -1], whole, EQUAL_WEIGHTS],
  ["sums with real weights", [1, 1, -1], whole, REAL_WEIGHTS],
  ["any coefficients", [1, -1, 2, -3, 0.5], whole, EQUAL_WEIGHTS],
  ["decimals with real weights", [1, -1, 2, 0.25], decimal, REAL_WEIGHTS],
])("all lightest sets and no other: %s", (_, coefs, value, weights) => {
  const problems = arbitraryProblem({ cells: 7, rules: 6, coefs, bounds: value, value, weights });
  fc.assert(
    fc.property(problems, (problem) => {
      const expected = bruteForce(problem, (free) => rationalFeasible(problem, free));
      expect(answerOf(problem)).toEqual(expected);
    }),
    { numRuns: 250 },
  );
});

/** Whole figures from 0 to this: few enough to try them all. */
const MOST = 4;

const boxed = (problem: Problem, least: number, most: number): Problem => ({
  ...problem,
  integer: true,
  rules: [
    ...problem.rules,
    ...Object.keys(problem.values).flatMap((cell): LinearEdit[] => [
      { terms: { [cell]: 1 }, op: ">=", bound: least },
      { terms: { [cell]: 1 }, op: "<=", bound: most },
    ]),
  ],
});

test.each([
  ["sums", [1, 1, -1], EQUAL_WEIGHTS],
  ["coefficients that whole numbers may not meet", [1, 2, -2, 3, -4], EQUAL_WEIGHTS],
  ["the same with real weights", [1, 2, -3, 5], REAL_WEIGHTS],
])("sets that only fractions could mend are none: %s", (_, coefs, weights) => {
  const problems = arbitraryProblem({
    cells: 5,
    rules: 4,
    coefs,
    bounds: whole,
    value: whole,
    weights,
  });
  fc.assert(
    fc.property(problems, (open) => {
      const problem = boxed(open, 0, MOST);
      const expected = bruteForce(
        problem,
        (free) => integerSolutions(problem, free, 0, MOST).length > 0,
      );
      expect(answerOf(problem)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

test("values that are told are the only ones, and all that are the only ones are told", () => {
  const shape = {
    cells: 5,
    rules: 4,
    coefs: [1, 1, -1, 2],
    bounds: whole,
    value: whole,
    weights: [1],
  };
  fc.assert(
    fc.property(arbitraryProblem(shape), (open) => {
      const problem = boxed(open, 0, MOST);
      const { status, sets, implied } = locateErrors(problem);
      const missing = Object.keys(problem.values).filter((cell) => problem.values[cell] === null);
      const nothing: LocatedSet = { cells: [], changes: {}, filled: {}, plausibility: 1 };
      const told = status === "consistent" ? [nothing] : sets;
      for (const { cells, changes, filled } of told) {
        const solutions = integerSolutions(problem, [...missing, ...cells], 0, MOST);
        const only = (cell: string): number | null => {
          const values = new Set(solutions.map((one) => one[cell]!));
          return values.size === 1 ? [...values][0]! : null;
        };
        for (const cell of cells) expect(changes[cell]!.to).toBe(only(cell));
        for (const cell of missing) {
          const value = filled[cell]?.to ?? implied[cell] ?? null;
          expect(value).toBe(problem.locked?.includes(cell) ? null : only(cell));
        }
      }
      // Where no change mends one part, what the other parts determine is told all the same.
      if (status === "infeasible") return;
      // Implied is what every lightest explanation says, in all its solutions.
      const all = told.flatMap(({ cells }) =>
        integerSolutions(problem, [...missing, ...cells], 0, MOST),
      );
      for (const cell of missing) {
        const values = [...new Set(all.map((one) => one[cell]!))];
        const only = values.length === 1 && !problem.locked?.includes(cell) ? values[0] : undefined;
        expect(implied[cell]).toBe(only);
      }
    }),
    { numRuns: 250 },
  );
});

test("a proposal is what no set as plausible contradicts, and whatever all sets share is one", () => {
  const shape = {
    cells: 6,
    rules: 4,
    coefs: [1, 1, -1],
    bounds: whole,
    value: fc.integer({ min: 0, max: 130 }),
    weights: REAL_WEIGHTS,
  };
  fc.assert(
    fc.property(arbitraryProblem(shape), fc.boolean(), (problem, integer) => {
      const { status, components, proposal, sets } = locateErrors({ ...problem, integer });
      if (status !== "localised") expect(proposal).toEqual({});
      const says = (set: LocatedSet, cell: string) => set.changes[cell]?.to ?? null;
      for (const part of components) {
        const [best] = part.sets;
        if (best === undefined || status !== "localised") continue;
        const cells = new Set(part.sets.flatMap((set) => set.cells));
        for (const cell of cells) {
          const proposed = proposal[cell]?.to ?? null;
          if (proposed !== null) {
            for (const set of part.sets) {
              if (set.plausibility >= best.plausibility) expect(says(set, cell)).toBe(proposed);
            }
          }
          const shared = new Set(part.sets.map((set) => says(set, cell)));
          if (shared.size === 1 && !shared.has(null)) expect(proposed).toBe([...shared][0]);
        }
      }
      for (const cell of Object.keys(proposal)) {
        expect(sets.some((set) => set.cells.includes(cell))).toBe(true);
      }
    }),
    { numRuns: 250 },
  );
});
