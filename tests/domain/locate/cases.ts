// Small problems with what must be found in them.
import type { LinearEdit, Operator, Problem } from "../../../src/domain/locate/problem";
import type { LocateStatus } from "../../../src/domain/locate/localisation";

/** `x + y - 2z <= 7` as a rule. */
export function rule(text: string): LinearEdit {
  const [left = "", op, bound] = text.split(/(==|<=|>=|<|>)/);
  const terms: Record<string, number> = {};
  for (const [, sign, coef, cell] of left.matchAll(/([+-]?)\s*(\d+(?:\.\d+)?)?\s*([a-z]\w*)/g)) {
    terms[cell!] = (terms[cell!] ?? 0) + Number(`${sign}${coef ?? 1}`);
  }
  return { terms, op: op as Operator, bound: Number(bound) };
}

export interface LocateCase {
  readonly claim: string;
  readonly rules: readonly string[];
  readonly values: Problem["values"];
  readonly weights?: Problem["weights"];
  readonly locked?: readonly string[];
  readonly integer?: boolean;
  readonly status: LocateStatus;
  readonly weight?: number;
  /** Each set as its cells with the values they should take; null where several will do. */
  readonly sets?: readonly Readonly<Record<string, number | null>>[];
  readonly proposal?: Readonly<Record<string, number>>;
  readonly implied?: Readonly<Record<string, number>>;
}

const SUM = "a + b - c == 0";

export const CASES: readonly LocateCase[] = [
  {
    claim: "figures that add up are consistent",
    rules: [SUM],
    values: { a: 2, b: 3, c: 5 },
    status: "consistent",
  },
  {
    claim: "one failing sum leaves each of its cells under suspicion, and none is proposed",
    rules: [SUM],
    values: { a: 2, b: 3, c: 6 },
    status: "localised",
    weight: 1,
    sets: [{ a: 3 }, { b: 4 }, { c: 5 }],
    proposal: {},
  },
  {
    claim: "the only typing error among ties is proposed, the ties are still listed",
    rules: [SUM],
    values: { a: 1452, b: 1161, c: 2568 },
    status: "localised",
    weight: 1,
    sets: [{ a: 1407 }, { b: 1116 }, { c: 2613 }],
    proposal: { b: 1116 },
  },
  {
    claim: "a cell in two failing sums explains both",
    rules: [SUM, "a + d - e == 0"],
    values: { a: 4, b: 3, c: 5, d: 10, e: 12 },
    status: "localised",
    weight: 1,
    sets: [{ a: 2 }],
    proposal: { a: 2 },
  },
  {
    claim: "two sums that fail by different amounts need two cells",
    rules: [SUM, "a + d - e == 0"],
    values: { a: 4, b: 3, c: 5, d: 10, e: 11 },
    status: "localised",
    weight: 2,
    sets: [
      { a: 2, d: 9 },
      { a: 2, e: 12 },
      { a: 1, b: 4 },
      { a: 1, c: 4 },
      { b: 1, d: 7 },
      { b: 1, e: 14 },
      { c: 7, d: 7 },
      { c: 7, e: 14 },
    ],
  },
  {
    claim: "an inequality alone can be broken, and leaves the value open",
    rules: ["sat - disponibili <= 0"],
    values: { sat: 4, disponibili: 3 },
    integer: true,
    status: "localised",
    weight: 1,
    sets: [{ sat: null }, { disponibili: null }],
    proposal: {},
  },
  {
    claim: "bounds on both sides leave one value",
    rules: ["x <= 3", "x >= 3"],
    values: { x: 5 },
    status: "localised",
    weight: 1,
    sets: [{ x: 3 }],
  },
  {
    claim: "a cell that would have to fall below 0 is no explanation",
    rules: [SUM, "a >= 0", "b >= 0", "c >= 0"],
    values: { a: 2, b: 9, c: 5 },
    status: "localised",
    weight: 1,
    sets: [{ b: 3 }, { c: 11 }],
  },
  {
    claim: "a second cell is needed only because of an inequality",
    rules: ["a - b == 10", "b <= 3", "b >= 0"],
    values: { a: 20, b: 5 },
    locked: [],
    status: "localised",
    weight: 2,
    sets: [{ a: null, b: null }],
  },
  {
    claim: "locked cells never change",
    rules: [SUM],
    values: { a: 2, b: 3, c: 6 },
    locked: ["a", "c"],
    status: "localised",
    weight: 1,
    sets: [{ b: 4 }],
    proposal: { b: 4 },
  },
  {
    claim: "nothing can be done when all cells of a failing rule are locked",
    rules: [SUM, "c + d == 10"],
    values: { a: 2, b: 3, c: 6, d: 4 },
    locked: ["a", "b", "c"],
    status: "infeasible",
  },
  {
    claim: "nothing can be done when rules contradict each other",
    rules: ["x + y == 3", "x + y == 4"],
    values: { x: 1, y: 2 },
    status: "infeasible",
  },
  {
    claim: "a rule without cells that is false cannot be mended",
    rules: ["0x == 1"],
    values: { x: 1 },
    status: "infeasible",
  },
  {
    claim: "a missing cell is no error, and gets the value that the others imply",
    rules: [SUM],
    values: { a: 2, b: null, c: 6 },
    status: "consistent",
    implied: { b: 4 },
  },
  {
    claim: "values are implied from rule to rule",
    rules: [SUM, "c + d - e == 0"],
    values: { a: 2, b: 3, c: null, d: null, e: 9 },
    status: "consistent",
    implied: { c: 5, d: 4 },
  },
  {
    claim: "two missing cells in one sum imply nothing",
    rules: [SUM],
    values: { a: null, b: null, c: 6 },
    status: "consistent",
    implied: {},
  },
  {
    claim: "two missing cells are implied when nothing is left for them",
    rules: [SUM, "a >= 0", "b >= 0"],
    values: { a: null, b: null, c: 0 },
    status: "consistent",
    implied: { a: 0, b: 0 },
  },
  {
    claim: "a missing cell that no value could fill shows an error elsewhere",
    rules: [SUM, "a >= 0", "b >= 0", "c >= 0"],
    values: { a: 8, b: null, c: 6 },
    status: "localised",
    weight: 1,
    sets: [{ a: null }, { c: null }],
  },
  {
    claim: "a cell that only a rule names is missing",
    rules: [SUM],
    values: { a: 2, c: 6 },
    status: "consistent",
    implied: { b: 4 },
  },
  {
    claim: "tenths add up as they are printed",
    rules: [SUM],
    values: { a: 0.1, b: 0.2, c: 0.3 },
    status: "consistent",
  },
  {
    claim: "a cent is found in large amounts",
    rules: ["a + b + c - t == 0", "a + b - s == 0"],
    values: { a: 63230.38, b: 2679.22, c: 0.01, t: 65909.6, s: 65909.6 },
    status: "localised",
    weight: 1,
    sets: [{ c: 0 }, { t: 65909.61 }],
  },
  {
    claim: "figures beyond 2^53 are exact too",
    rules: ["a + b - c == 0"],
    values: { a: 9007199254740991, b: 0.01, c: 9007199254740991 },
    locked: ["a", "c"],
    status: "localised",
    weight: 1,
    sets: [{ b: 0 }],
  },
  {
    claim: "the lighter cell is the suspect",
    rules: [SUM],
    values: { a: 2, b: 3, c: 6 },
    weights: { a: 2, b: 3 },
    status: "localised",
    weight: 1,
    sets: [{ c: 5 }],
  },
  {
    claim: "real weights add up exactly: two cells tie with one",
    rules: [SUM, "a + d - e == 0"],
    values: { a: 4, b: 3, c: 5, d: 10, e: 12 },
    weights: { a: 0.3, b: 0.1, c: 5, d: 0.2, e: 5 },
    status: "localised",
    weight: 0.3,
    sets: [{ a: 2 }, { b: 1, d: 8 }],
  },
  {
    claim: "what only a fraction could mend is mended elsewhere",
    rules: ["2x - y == 0"],
    values: { x: 2, y: 3 },
    integer: true,
    status: "localised",
    weight: 1,
    sets: [{ y: 4 }],
  },
  {
    claim: "no whole number is half of 3",
    rules: ["2x == 3"],
    values: { x: 1 },
    integer: true,
    status: "infeasible",
  },
  {
    claim: "a fraction will do where fractions are allowed",
    rules: ["2x == 3"],
    values: { x: 1 },
    status: "localised",
    weight: 1,
    sets: [{ x: 1.5 }],
  },
  {
    claim: "a third is as near as a number can be",
    rules: ["3x == 1"],
    values: { x: 1 },
    status: "localised",
    weight: 1,
    sets: [{ x: 1 / 3 }],
  },
  {
    claim: "whole numbers between two bounds can be lacking",
    rules: ["3x - 3y >= 1", "3x - 3y <= 2"],
    values: { x: 1, y: 1 },
    integer: true,
    status: "infeasible",
  },
  {
    claim: "a fraction among whole numbers must change",
    rules: [SUM],
    values: { a: 2.5, b: 3, c: 5 },
    integer: true,
    status: "localised",
    weight: 1,
    sets: [{ a: 2 }],
  },
  {
    claim: "a locked fraction among whole numbers cannot be mended",
    rules: [SUM],
    values: { a: 2.5, b: 3, c: 5 },
    locked: ["a"],
    integer: true,
    status: "infeasible",
  },
  {
    claim: "strictly below is not equal",
    rules: ["x < 3"],
    values: { x: 3 },
    status: "localised",
    weight: 1,
    sets: [{ x: null }],
  },
  {
    claim: "nothing lies strictly between a number and itself",
    rules: ["x < 3", "x > 3"],
    values: { x: 5 },
    status: "infeasible",
  },
  {
    claim: "one whole number lies strictly between 2 and 4",
    rules: ["x < 4", "x > 2"],
    values: { x: 7 },
    integer: true,
    status: "localised",
    weight: 1,
    sets: [{ x: 3 }],
  },
  {
    claim: "fractions lie strictly between 2 and 3, whole numbers do not",
    rules: ["x < 3", "x > 2"],
    values: { x: 7 },
    integer: true,
    status: "infeasible",
  },
  {
    claim: "cells that no rule joins are explained apart, in every combination",
    rules: [SUM, "d - e == 0"],
    values: { a: 2, b: 3, c: 6, d: 70, e: 1 },
    status: "localised",
    weight: 2,
    sets: [
      { a: 3, d: 1 },
      { a: 3, e: 70 },
      { b: 4, d: 1 },
      { b: 4, e: 70 },
      { c: 5, d: 1 },
      { c: 5, e: 70 },
    ],
  },
  {
    claim: "a part that holds is left alone while another is mended",
    rules: [SUM, "d - e == 0", "f - g == 0"],
    values: { a: 2, b: 3, c: 5, d: 1, e: 1, f: 1, g: null },
    status: "consistent",
    implied: { g: 1 },
  },
  {
    claim: "a weight of 0 is changed before any other, and only if it helps",
    rules: [SUM],
    values: { a: 2, b: 3, c: 6 },
    weights: { a: 0, b: 0 },
    status: "localised",
    weight: 0,
    sets: [{ a: 3 }, { b: 4 }],
  },
];
