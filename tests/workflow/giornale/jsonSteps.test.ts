// What is written in pieces reads the same as what is written at once.
import * as fc from "fast-check";
import { finish } from "../../../src/workbook/steps";
import { jsonSteps } from "../../../src/workflow/giornale/jsonSteps";

/** As steps of the journal are written: some members by another value, some not at all. */
const kept = (key: string, value: unknown): unknown =>
  key === "merges" ? [] : key === "hidden" ? undefined : value;

const key = fc.constantFrom("merges", "hidden", "rows", "sheet", "__proto__", "à «b»");
const scalar = fc.constantFrom(null, undefined, true, 0, -0, NaN, 1.5, "=A1", '\u2028\ud800 "x"');
const row = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(key, scalar));
/** Of no more than a few hundred rows: enough for several pieces. */
const list = fc.oneof(
  fc.array(row, { maxLength: 3 }),
  fc.tuple(row, fc.integer({ min: 255, max: 520 })).map(([one, n]) => Array(n).fill(one)),
);
const sheet = fc.dictionary(key, fc.oneof(scalar, list), { maxKeys: 4, noNullPrototype: true });
const plain = fc.oneof(
  list,
  sheet,
  fc.array(fc.oneof(sheet, list), { maxLength: 3 }),
  fc.dictionary(key, fc.array(sheet, { maxLength: 3 }), { maxKeys: 3, noNullPrototype: true }),
);

test("JSON in pieces is the JSON of the whole, whatever is in it", () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(finish(jsonSteps(value, kept))).toBe(JSON.stringify(value, kept) ?? "null");
    }),
    { numRuns: 60 },
  );
});

test("a long list takes several steps, also inside of others", () => {
  const sheets = [{ sheet: "Provenienza", rows: Array.from({ length: 2_000 }, (_, i) => [i]) }];
  const steps = [...jsonSteps({ kind: "sheets", sheets }, kept)];
  expect(steps.length).toBeGreaterThan(5);
});
