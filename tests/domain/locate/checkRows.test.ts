// The rules over many records: what fails, exactly, and what is undecided.
import * as fc from "fast-check";
import { checkRows } from "../../../src/domain/locate/checkRows";
import { rule } from "./cases";

const COLUMNS = ["a", "b", "c"];

test("rows that fail are named with the rule and by how much; missing figures decide nothing", () => {
  const rules = [rule("a + b - c == 0"), rule("a <= 5"), rule("b > 1"), rule("z == 1")];
  const rows = [
    [1, 2, 3],
    [6, 2, 7],
    [1, 1, null],
    [0.1, 0.2, 0.3],
    [63230.38, 2.01, 63232.4],
  ];
  expect(checkRows(rules, COLUMNS, rows)).toEqual([
    { row: 1, rule: 0, difference: 1 },
    { row: 1, rule: 1, difference: 1 },
    { row: 2, rule: 2, difference: 0 },
    { row: 3, rule: 2, difference: -0.8 },
    { row: 4, rule: 0, difference: -0.01 },
    { row: 4, rule: 1, difference: 63225.38 },
  ]);
});

test("decimals and large figures are exact: a row fails exactly when its decimals do", () => {
  const figure = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.integer({ min: -100000, max: 100000 }).map((cents) => cents / 100),
    fc.integer({ min: -1000, max: 1000 }).map((tenThousandths) => tenThousandths / 10000),
    fc.integer({ min: 2 ** 30, max: 2 ** 35 }),
  );
  fc.assert(
    fc.property(figure, figure, fc.boolean(), (a, b, sound) => {
      const tenThousandths = (value: number) => BigInt(Math.round(value * 10000));
      const sum = tenThousandths(a) + tenThousandths(b) + (sound ? 0n : 10000n);
      const row = [a, b, Number(sum) / 10000];
      const failures = checkRows([rule("a + b - c == 0")], COLUMNS, [row]);
      expect(failures.map(({ difference }) => difference)).toEqual(sound ? [] : [-1]);
    }),
  );
});
