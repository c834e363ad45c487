// Turns a problem in decimals into rows of whole numbers, split into parts that hang together.
import { decimalsOf, scaled, type Whole } from "./exactDecimal";
import type { LinearEdit, Problem } from "./problem";
import {
  AT_MOST,
  BELOW,
  EQUAL,
  FORCED,
  isBroken,
  LOCKED,
  MISSING,
  OPEN,
  type Component,
  type Row,
} from "./row";
import { splitComponents } from "./splitComponents";
import { scaleWeights } from "./scaleWeights";

export interface CompiledProblem {
  readonly names: readonly string[];
  /** As given; null is missing. */
  readonly given: readonly (number | null)[];
  /** Scaled by 10^decimals; 0 for cells that are missing or forced. */
  readonly values: readonly Whole[];
  readonly states: Uint8Array;
  readonly locked: ReadonlySet<number>;
  readonly decimals: number;
  readonly integer: boolean;
  /** Whole numbers in proportion to the weights; see `scaleWeights`. */
  readonly weights: Float64Array;
  readonly weightOf: (cells: readonly number[]) => number;
  /** A scaled weight as given. */
  readonly unscale: (weight: number) => number;
  readonly components: readonly Component[];
  /** What no change can mend: a rule that fails on locked cells alone, or (no rule) a locked fraction. */
  readonly contradictions: readonly (readonly number[])[];
}

/** A rule with numbers for names, in ascending order. */
interface NumberedRule {
  readonly cells: readonly number[];
  readonly coefs: readonly number[];
  readonly op: LinearEdit["op"];
  readonly bound: number;
}

/** Sorts both by the cells, in place: rules name their cells nearly in order. */
function putInOrder(cells: number[], coefs: number[]): void {
  for (let i = 1; i < cells.length; i++) {
    const cell = cells[i]!;
    const coef = coefs[i]!;
    let at = i;
    for (; at > 0 && cells[at - 1]! > cell; at--) {
      cells[at] = cells[at - 1]!;
      coefs[at] = coefs[at - 1]!;
    }
    cells[at] = cell;
    coefs[at] = coef;
  }
}

/** Cells in the order of `values`, then those that only rules name. */
function numberCells({ rules, values }: Problem): {
  readonly names: string[];
  readonly index: ReadonlyMap<string, number>;
  readonly numbered: NumberedRule[];
} {
  const names = Object.keys(values);
  const index = new Map(names.map((name, i) => [name, i]));
  const numbered = rules.map(({ terms, op, bound }) => {
    const cells: number[] = [];
    const coefs: number[] = [];
    for (const name of Object.keys(terms)) {
      const coef = terms[name]!;
      if (coef === 0) continue;
      let cell = index.get(name);
      if (cell === undefined) {
        cell = names.push(name) - 1;
        index.set(name, cell);
      }
      cells.push(cell);
      coefs.push(coef);
    }
    putInOrder(cells, coefs);
    return { cells, coefs, op, bound };
  });
  return { names, index, numbered };
}

type Scaling = Pick<CompiledProblem, "states" | "values" | "decimals" | "integer">;

/** Coefficients and bound as whole numbers that belong to scaled values. */
function scaleRule(
  { coefs, bound }: NumberedRule,
  decimals: number,
): { readonly coefs: readonly Whole[]; readonly bound: Whole } {
  if (decimals === 0 && Number.isSafeInteger(bound) && coefs.every(Number.isSafeInteger)) {
    return { coefs, bound };
  }
  const ofCoefs = Math.max(0, ...coefs.map(decimalsOf));
  const more = Math.max(0, decimalsOf(bound) - decimals - ofCoefs);
  return {
    coefs: coefs.map((coef) => scaled(coef, ofCoefs + more)),
    bound: scaled(bound, ofCoefs + decimals + more),
  };
}

function compileRow(
  rule: NumberedRule,
  at: number,
  { states, values, decimals, integer }: Scaling,
): Row {
  const { coefs, bound } = scaleRule(rule, decimals);
  const turned = rule.op === ">=" || rule.op === ">";
  const strict = rule.op === "<" || rule.op === ">";
  let moved = 0n;
  const open: number[] = [];
  const left: Whole[] = [];
  for (let i = 0; i < coefs.length; i++) {
    const cell = rule.cells[i]!;
    const coef = coefs[i]!;
    if (states[cell] === LOCKED) moved += BigInt(coef) * BigInt(values[cell]!);
    else {
      open.push(cell);
      left.push(turned ? -coef : coef);
    }
  }
  let right = moved === 0n ? bound : BigInt(bound) - moved;
  if (turned) right = -right;
  if (strict && integer) right = BigInt(right) - 1n;
  const op = rule.op === "==" ? EQUAL : strict && !integer ? BELOW : AT_MOST;
  return { cells: open, coefs: left, op, bound: right, rule: at };
}

/** What stands in a cell, and whether a fraction stands where whole numbers are asked for. */
function stateOf(value: number | null, locked: boolean, integer: boolean): number {
  if (value === null) return MISSING;
  if (locked) return LOCKED;
  return integer && !Number.isInteger(value) ? FORCED : OPEN;
}

/** @throws RangeError on a number that is not finite or a weight below 0 */
export function compileProblem(problem: Problem): CompiledProblem {
  const integer = problem.integer ?? false;
  const { names, index, numbered } = numberCells(problem);
  const given = names.map((name) =>
    Object.hasOwn(problem.values, name) ? problem.values[name]! : null,
  );
  const locked = new Set((problem.locked ?? []).flatMap((name) => index.get(name) ?? []));
  const states = new Uint8Array(names.length);
  given.forEach((value, cell) => (states[cell] = stateOf(value, locked.has(cell), integer)));
  let decimals = 0;
  for (const value of given) {
    if (value !== null) decimals = Math.max(decimals, decimalsOf(value));
  }
  if (integer) decimals = 0;
  const contradictions: number[][] = [];
  const values = given.map((value, cell): Whole => {
    if (value === null || states[cell] === FORCED) return 0;
    if (integer && !Number.isInteger(value)) {
      contradictions.push([]);
      return 0;
    }
    return decimals === 0 && Number.isSafeInteger(value) ? value : scaled(value, decimals);
  });
  const rows: Row[] = [];
  for (const [at, rule] of numbered.entries()) {
    const row = compileRow(rule, at, { states, values, decimals, integer });
    if (row.cells.length > 0) rows.push(row);
    else if (isBroken(row.op, row.bound < 0 ? 1 : row.bound > 0 ? -1 : 0))
      contradictions.push([at]);
  }
  const weights = scaleWeights(names, problem.weights);
  return {
    ...{ names, given, values, states, locked, decimals, integer, contradictions },
    weights: weights.scaled,
    weightOf: weights.total,
    unscale: weights.unscale,
    components: splitComponents(names.length, rows, states),
  };
}
