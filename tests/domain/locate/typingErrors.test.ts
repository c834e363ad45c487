// Which changes look like a slip of the hand, and which slip.
import { classifyChange, findSwaps } from "../../../src/domain/locate/typingErrors";

test.each([
  [1568, 1668, "replaced"],
  [161, 116, "transposed"],
  [19979, 1979, "added"],
  [467, 4627, "omitted"],
  [300, -300, "sign"],
  [63, 63000, "power-of-ten"],
  [6323038, 63230.38, "decimal-point"],
  [12.34, 123.4, "decimal-point"],
  [1998, 2000, "rounding"],
  [70.33, 70.34, "rounding"],
  [0, 411, "other"],
  [137, 18137, "other"],
  [-15, 16, "other"],
  [12, 13.5, "other"],
  [5, null, "other"],
  [null, 4, "missing"],
] as const)("%p that should be %p: %s", (from, to, kind) => {
  const decimals = Number.isInteger(from ?? 0) && Number.isInteger(to ?? 0) ? 0 : 2;
  expect(classifyChange(from, to, decimals)).toMatchObject({ from, to, kind });
});

const plausibility = (from: number, to: number) => classifyChange(from, to, 0).plausibility;

test("kinds rank as often as they were found: replaced, omitted, transposed, added, then anything else", () => {
  const ranked = [
    plausibility(1568, 1668),
    plausibility(4627, 46127),
    plausibility(4267, 4627),
    plausibility(19979, 1979),
    plausibility(1998, 4627),
  ];
  expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
  expect(new Set(ranked).size).toBe(ranked.length);
});

test("one-digit figures are near each other by chance: low, whatever the kind", () => {
  for (const [from, to] of [
    [3, 5],
    [0, 4],
    [4, -4],
    [5, 50],
    [5, 4],
    [43, 4],
  ] as const) {
    expect(plausibility(from, to)).toBeLessThan(0.1);
  }
  expect(plausibility(31, 51)).toBeLessThan(plausibility(311, 511));
});

test("two cells that hold each other's figure are told as swapped, three in a ring are not", () => {
  const change = (from: number, to: number) => classifyChange(from, to, 0);
  expect(findSwaps([change(130, 418), change(418, 130)]).map(({ kind }) => kind)).toEqual([
    "swapped",
    "swapped",
  ]);
  expect(
    findSwaps([change(130, 418), change(418, 977), change(977, 130)]).map(({ kind }) => kind),
  ).toEqual(["other", "other", "other"]);
});
