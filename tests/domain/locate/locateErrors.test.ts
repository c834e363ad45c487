// What the localiser says of small problems, and how it gives up.
import { locateErrors } from "../../../src/domain/locate/locateErrors";
import type { Localisation } from "../../../src/domain/locate/localisation";
import type { Problem } from "../../../src/domain/locate/problem";
import { CASES, rule, type LocateCase } from "./cases";

function problemOf({ rules, values, weights, locked, integer }: LocateCase): Problem {
  return { rules: rules.map(rule), values, weights, locked, integer };
}

const valuesOf = (changes: Localisation["proposal"]) =>
  Object.fromEntries(Object.entries(changes).map(([cell, { to }]) => [cell, to]));

const inOrder = <T>(sets: readonly T[]): string[] =>
  sets.map((set) => JSON.stringify(Object.entries(set as object).sort())).sort();

test.each(CASES.map((one) => [one.claim, one] as const))("%s", (_, one) => {
  const answer = locateErrors(problemOf(one));
  expect(answer.status).toBe(one.status);
  expect(answer.proved).toBe(true);
  expect(answer.weight).toBe(one.status === "consistent" ? 0 : (one.weight ?? null));
  expect(inOrder(answer.sets.map(({ changes }) => valuesOf(changes)))).toEqual(
    inOrder(one.sets ?? []),
  );
  expect(answer.setCount).toBe(one.sets?.length ?? 0);
  for (const { cells, changes } of answer.sets) expect(Object.keys(changes)).toEqual(cells);
  if (one.proposal !== undefined) expect(valuesOf(answer.proposal)).toEqual(one.proposal);
  expect(answer.implied).toEqual(one.implied ?? {});
});

test("changes carry what stood there, and missing cells are filled once the set is changed", () => {
  const answer = locateErrors({
    rules: [rule("a + b - c == 0"), rule("a + d == 9"), rule("a == 6")],
    values: { a: 1456, b: 2, c: 8, d: null },
  });
  expect(answer.sets).toEqual([
    {
      cells: ["a"],
      changes: { a: { from: 1456, to: 6, kind: "other", plausibility: expect.any(Number) } },
      filled: { d: { from: null, to: 3, kind: "missing", plausibility: 1 } },
      plausibility: expect.any(Number),
    },
  ]);
});

test("the failing rules of each part are named", () => {
  const { components } = locateErrors({
    rules: [rule("x == 1"), rule("a - b == 0"), rule("c - d == 0"), rule("b >= 0")],
    values: { x: 1, a: 2, b: -1, c: 5, d: 6 },
  });
  expect(components.map(({ rules }) => rules)).toEqual([[1, 3], [2]]);
});

const TABLE: Problem = {
  rules: Array.from({ length: 12 }, (_, i) => rule(`a${i} + b${i} - c${i} == 0`)),
  values: Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      [`a${i}`, 10 + i],
      [`b${i}`, 20 + i],
      [`c${i}`, 31 + 2 * i],
    ]).flat(),
  ),
};

test("too many combinations are cut, each part keeps all its sets, and the answer says so", () => {
  const answer = locateErrors(TABLE, { maxSets: 50 });
  expect(answer).toMatchObject({ status: "localised", proved: true, weight: 12, cut: true });
  expect(answer.sets.length).toBeLessThanOrEqual(50);
  expect(answer.setCount).toBe(3 ** 12);
  expect(answer.components.map(({ sets, cut }) => [sets.length, cut])).toEqual(
    TABLE.rules.map(() => [3, false]),
  );
});

test("a part with too many sets is cut, and nothing is proposed from it", () => {
  const row = Array.from({ length: 9 }, (_, i) => `x${i}`).join(" + ");
  const answer = locateErrors(
    {
      rules: [rule(`${row} - t == 0`)],
      values: Object.fromEntries([...Array.from({ length: 9 }, (_, i) => [`x${i}`, i]), ["t", 99]]),
    },
    { maxSets: 4 },
  );
  expect(answer).toMatchObject({ status: "localised", proved: true, weight: 1, cut: true });
  expect(answer.sets).toHaveLength(4);
  expect(answer.proposal).toEqual({});
});

const GAVE_UP = { status: "time-limit", proved: false, weight: null, sets: [], proposal: {} };

test.each([
  ["steps", { maxSteps: 3 }],
  ["time", { deadline: 5, now: () => 5 }],
  ["patience", { cancelled: () => true }],
])("without %s the answer is honest: nothing proved, nothing proposed", (_, options) => {
  expect(locateErrors(TABLE, options)).toMatchObject(GAVE_UP);
});

test("a limit that is reached in one part keeps what is proved of the others", () => {
  let looks = 0;
  const answer = locateErrors(TABLE, { cancelled: () => ++looks > 1, maxSteps: 20 });
  expect(answer).toMatchObject(GAVE_UP);
  const parts = answer.components.map(({ status, weight, atLeast }) => [status, weight, atLeast]);
  expect(parts[0]).toEqual(["localised", 1, 1]);
  expect(parts.at(-1)).toEqual(["time-limit", null, 0]);
});

test("cell names mean nothing: even names of object properties are cells", () => {
  const values = JSON.parse(
    '{ "__proto__": 1, "constructor": 2, "toString": 4 }',
  ) as Problem["values"];
  const terms = JSON.parse('{ "__proto__": 1, "constructor": 1, "toString": -1 }') as Record<
    string,
    number
  >;
  const answer = locateErrors({ rules: [{ terms, op: "==", bound: 0 }], values });
  expect(answer.sets.map(({ cells }) => cells[0]).sort()).toEqual([
    "__proto__",
    "constructor",
    "toString",
  ]);
  expect(answer.sets.every(({ cells, changes }) => Object.hasOwn(changes, cells[0]!))).toBe(true);
});

test("numbers that are none are refused", () => {
  const problem = { rules: [rule("x == 1")], values: { x: NaN } };
  expect(() => locateErrors(problem)).toThrow(RangeError);
  const weights = { x: -1 };
  expect(() => locateErrors({ ...problem, values: { x: 2 }, weights })).toThrow(RangeError);
});
