// START HERE: which cells must be wrong when rules fail, and what they should be. Detecting that a
// sum fails is the easy half; this is the other one.
import { Budget, OutOfBudget } from "./budget";
import { combineComponents } from "./combineComponents";
import { compileProblem, type CompiledProblem } from "./compileProblem";
import { isBroken, OPEN, type Component, type Row } from "./row";
import { describeImplied, describeSets, proposeChanges } from "./describeSets";
import type { Localisation, LocatedComponent } from "./localisation";
import type { LocateOptions, Problem } from "./problem";
import { BeyondSafeIntegers, BIG_INTEGERS, SAFE_NUMBERS } from "./ring";
import type { SearchResult } from "./search";
import { searchSets } from "./searchSets";

const MOST_SETS = 1000;

/** Indexes of rules that fail as the cells stand; with a missing cell a rule is undecided, not broken. */
function brokenRules({ values, states }: CompiledProblem, { rows }: Component): number[] {
  return rows.flatMap((row) => {
    if (row.cells.some((cell) => states[cell] !== OPEN)) return [];
    return isBroken(row.op, signOf(row, values)) ? [row.rule] : [];
  });
}

/** The sign of a row's sum less its bound. */
function signOf({ cells, coefs, bound }: Row, values: CompiledProblem["values"]): number {
  let sum = -Number(bound);
  let size = Math.abs(sum);
  for (let i = 0; i < cells.length; i++) {
    const term = Number(coefs[i]!) * Number(values[cells[i]!]!);
    sum += term;
    size += Math.abs(term);
  }
  if (size <= Number.MAX_SAFE_INTEGER) return Math.sign(sum);
  const exact = cells.reduce(
    (all, cell, i) => all + BigInt(coefs[i]!) * BigInt(values[cell]!),
    -BigInt(bound),
  );
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

function searchComponent(
  problem: CompiledProblem,
  component: Component,
  budget: Budget,
  maxSets: number,
): SearchResult {
  const input = { problem, component, budget, maxSets };
  try {
    return searchSets({ ...input, ring: SAFE_NUMBERS });
  } catch (error) {
    if (!(error instanceof BeyondSafeIntegers)) throw error;
    return searchSets({ ...input, ring: BIG_INTEGERS });
  }
}

type Part =
  | { readonly consistent: true; readonly implied: readonly [string, number][] }
  | { readonly consistent: false; readonly located: LocatedComponent };

function locateComponent(
  problem: CompiledProblem,
  component: Component,
  rules: readonly number[],
  budget: Budget,
  maxSets: number,
): Part {
  const found = searchComponent(problem, component, budget, maxSets);
  const none = { weight: null, sets: [], cut: false, proposal: {} };
  const gaveUp = (atLeast: number): Part => ({
    consistent: false,
    located: { status: "time-limit", rules, atLeast, ...none },
  });
  if (found.status === "time-limit") return gaveUp(problem.unscale(found.atLeast));
  if (found.status === "infeasible") {
    return { consistent: false, located: { status: "infeasible", rules, atLeast: null, ...none } };
  }
  const weight = problem.weightOf(found.sets[0]!.cells);
  try {
    if (found.weight === 0) {
      const implied = describeImplied(problem, component, found.sets[0]!, budget);
      return { consistent: true, implied };
    }
    const sets = describeSets(problem, component, found.sets, budget);
    const { cut } = found;
    const proposal = cut ? {} : proposeChanges(sets);
    const located = {
      status: "localised",
      rules,
      weight,
      atLeast: weight,
      sets,
      cut,
      proposal,
    } as const;
    return { consistent: false, located };
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    return gaveUp(weight);
  }
}

/**
 * All lightest sets of cells whose change satisfies every rule (Fellegi & Holt 1976), each with the
 * values it implies. Exact: no rounding, no tolerance. Cells that no rule joins are searched apart.
 * @throws RangeError on numbers that are not finite and weights below 0
 */
export function locateErrors(input: Problem, options: LocateOptions = {}): Localisation {
  const budget = new Budget(options);
  const maxSets = Math.max(1, options.maxSets ?? MOST_SETS);
  const problem = compileProblem(input);
  const located: LocatedComponent[] = problem.contradictions.map((rules) => ({
    ...{ status: "infeasible", rules, weight: null, atLeast: null },
    ...{ sets: [], cut: false, proposal: {} },
  }));
  const implied: [string, number][] = [];
  for (const component of problem.components) {
    const rules = brokenRules(problem, component);
    const unknown = component.cells.some((cell) => problem.states[cell] !== OPEN);
    if (rules.length === 0 && !unknown) continue;
    const part = locateComponent(problem, component, rules, budget, maxSets);
    if (part.consistent) implied.push(...part.implied);
    else located.push(part.located);
  }
  return combineComponents(located, implied, maxSets);
}
