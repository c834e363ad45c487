// The published records of Scholtus: S. Scholtus, "Algorithms for correcting some obvious
// inconsistencies and rounding errors in business survey data", Statistics Netherlands, discussion
// paper 08015 (2008); "Automatic correction of simple typing errors in numerical data with balance
// edits", 09046 (2009). The R package deducorrect (van der Loo, de Jonge, Scholtus, 11019, 2011)
// repeats the records of 2009 and the one with rounding errors as its tests (testCorrectTypos.R,
// testCorrectRounding.R: github.com/data-cleaning/deducorrect); examples (a) and (b) of the sign errors
// stand in the slides of the author, UN ECE Work Session on Statistical Data Editing, 22 April 2008.
import { locateErrors } from "../../../src/domain/locate/locateErrors";
import type { Problem } from "../../../src/domain/locate/problem";
import { rule } from "./cases";

/** Formulas (21) of 2009 and (5.7) of 2008. */
const BALANCES = [
  "x1 + x2 - x3 == 0",
  "x2 - x4 == 0",
  "x5 + x6 + x7 - x8 == 0",
  "x3 + x8 - x9 == 0",
  "x9 - x10 - x11 == 0",
].map(rule);

const record = (...values: number[]): Problem => ({
  rules: BALANCES,
  values: Object.fromEntries(values.map((value, i) => [`x${i + 1}`, value])),
  integer: true,
});

const proposalOf = (problem: Problem) =>
  Object.fromEntries(
    Object.entries(locateErrors(problem).proposal).map(([cell, { to, kind }]) => [
      cell,
      [to, kind],
    ]),
  );

test("2009, introduction: of three explanations the two interchanged digits are proposed", () => {
  const answer = locateErrors({
    rules: [rule("turnover - costs - profit == 0")],
    values: { turnover: 353, costs: 283, profit: 115 },
  });
  const sets = answer.sets.map(({ changes }) => Object.entries(changes)[0]!);
  expect(sets.map(([cell, { to }]) => [cell, to]).sort()).toEqual([
    ["costs", 238],
    ["profit", 70],
    ["turnover", 398],
  ]);
  expect(answer.proposal).toEqual({
    costs: expect.objectContaining({ to: 238, kind: "transposed" }),
  });
});

test("2009, section 4: the true record is consistent", () => {
  const answer = locateErrors(record(1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137));
  expect(answer.status).toBe("consistent");
});

test("2009, section 4.1: one pair of interchanged digits", () => {
  const problem = record(1452, 116, 1568, 161, 323, 76, 12, 411, 1979, 1842, 137);
  expect(locateErrors(problem).setCount).toBe(1);
  expect(proposalOf(problem)).toEqual({ x4: [116, "transposed"] });
});

test("2009, section 4.2: interchanged digits and an added digit", () => {
  const problem = record(1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137);
  expect(locateErrors(problem).setCount).toBe(1);
  expect(proposalOf(problem)).toEqual({ x4: [116, "transposed"], x9: [1979, "added"] });
});

test("2009, section 4.3: beside two typing errors a sum that nothing plausible mends stays open", () => {
  const problem = record(1452, 116, 1568, 161, 0, 0, 0, 411, 19979, 1842, 137);
  const answer = locateErrors(problem);
  expect(answer.weight).toBe(3);
  expect(answer.sets.map(({ cells }) => cells.join(" ")).sort()).toEqual(
    expect.arrayContaining(["x4 x5 x9", "x4 x6 x9", "x4 x7 x9"]),
  );
  expect(proposalOf(problem)).toEqual({ x4: [116, "transposed"], x9: [1979, "added"] });
});

test("2009, section 4.4: what all explanations share is proposed, what only one of them says is not", () => {
  const problem = record(1452, 116, 1568, 161, 323, 76, 12, 0, 19979, 1842, 137);
  const answer = locateErrors(problem);
  expect(answer.weight).toBe(3);
  expect(answer.sets.map(({ cells }) => cells.join(" "))).toContain("x4 x8 x9");
  expect(proposalOf(problem)).toMatchObject({ x4: [116, "transposed"] });
});

test("2008, section 5.3.2: the record with rounding errors is mended by small changes only", () => {
  const problem = record(12, 4, 15, 4, 3, 1, 8, 11, 27, 41, -13);
  const answer = locateErrors(problem);
  expect(answer.status).toBe("localised");
  const small = answer.sets.filter(({ changes }) =>
    Object.values(changes).every(({ from, to }) => Math.abs(from! - to!) <= 2),
  );
  // x3, x8, x9 as in the paper, where x4 and x10 kept their values.
  expect(
    small.map(({ changes }) => Object.entries(changes).map(([cell, { to }]) => [cell, to])),
  ).toContainEqual([
    ["x3", 16],
    ["x8", 12],
    ["x9", 28],
  ]);
});

/** Formula (3.3) of 2008 with n = 4, m = 3: balances of returns and costs, and their sum. */
const ACCOUNT = [
  "x0 - x0r + x0c == 0",
  "x1 - x1r + x1c == 0",
  "x2 - x2r + x2c == 0",
  "x3 - x3r + x3c == 0",
  "x0 + x1 + x2 + x3 - x4 == 0",
].map(rule);

const CELLS = [
  "x0r",
  "x0c",
  "x0",
  "x1r",
  "x1c",
  "x1",
  "x2r",
  "x2c",
  "x2",
  "x3r",
  "x3c",
  "x3",
  "x4",
];
const account = (...values: number[]): Problem => ({
  rules: ACCOUNT,
  values: Object.fromEntries(CELLS.map((cell, i) => [cell, values[i]!])),
  integer: true,
});

test("2008, table 1 (a): a lost minus sign is the only lightest explanation", () => {
  const problem = account(2100, 1950, 150, 0, 10, 10, 20, 5, 15, 50, 10, 40, 195);
  expect(locateErrors(problem)).toMatchObject({ weight: 1, setCount: 1 });
  expect(proposalOf(problem)).toEqual({ x1: [-10, "sign"] });
});

test("2008, table 1 (b): returns and costs that only change places are told as swapped", () => {
  const problem = account(5100, 4650, 450, 0, 130, 130, 20, 0, 20, 15, 25, 10, 610);
  const reported = ["x1r >= 0", "x1r <= 130", "x1c >= 0", "x1c <= 130"].concat(
    ["x3r >= 15", "x3r <= 25", "x3c >= 15", "x3c <= 25"], // as in table 2, no synthetic values
  );
  const answer = locateErrors({
    ...problem,
    rules: [...ACCOUNT, ...reported.map(rule)],
    locked: ["x0r", "x0c", "x0", "x1", "x2", "x3", "x4"],
  });
  expect(answer).toMatchObject({ weight: 4, setCount: 1 });
  const swapped = Object.entries(answer.proposal).map(([cell, { to, kind }]) => [cell, to, kind]);
  expect(swapped).toEqual([
    ["x1r", 130, "swapped"],
    ["x1c", 0, "swapped"],
    ["x3r", 25, "swapped"],
    ["x3c", 15, "swapped"],
  ]);
});

test("2008, table 1 (c): the sign of the operating results is found beside another failing sum", () => {
  const problem = account(3250, 3550, 300, 110, 10, 100, 50, 90, 40, 30, 10, 20, -140);
  const answer = locateErrors(problem);
  expect(answer.weight).toBe(2);
  expect(answer.sets[0]!.changes).toMatchObject({ x0: { from: 300, to: -300, kind: "sign" } });
});

test("2008, table 1 (d): lost minus signs beside sums that are off by one, which no sign alone mends", () => {
  const problem = account(5726, 5449, 276, 17, 26, 10, 0, 46, 46, 0, 0, 0, 221);
  const answer = locateErrors(problem);
  // Both signs turn, and one unit is lost in the first balance: which of its two figures has it stays open.
  expect(answer).toMatchObject({ weight: 3, setCount: 2 });
  expect(answer.sets.map(({ cells }) => cells.join(" ")).sort()).toEqual([
    "x0c x1 x2",
    "x0r x1 x2",
  ]);
  expect(proposalOf(problem)).toEqual({ x1: [-9, "other"], x2: [-46, "sign"] });
});
