// Sets of cells with the values they would take, ranked by how plausible the changes are.
import type { Budget } from "./budget";
import type { CompiledProblem } from "./compileProblem";
import { MISSING, type Component } from "./row";
import { nearestNumber } from "./exactDecimal";
import { determineCells } from "./freeCells";
import type { CellChange, CellChanges, LocatedSet } from "./localisation";
import type { FoundSet } from "./search";
import { classifyChange, findSwaps } from "./typingErrors";

/** Value of a cell, null when several will do. */
type Values = ReadonlyMap<number, number | null>;

function valuesOf(
  problem: CompiledProblem,
  component: Component,
  { cells, changes }: FoundSet,
  budget: Budget,
): Values {
  const unit = 10n ** BigInt(problem.decimals);
  if (changes !== null) {
    return new Map(
      [...changes].map(([cell, change]) => [
        cell,
        nearestNumber(BigInt(problem.values[cell]!) + change, unit),
      ]),
    );
  }
  const missing = component.cells.filter((cell) => problem.states[cell] === MISSING);
  const determined = determineCells(problem, component, [...cells, ...missing], budget);
  if (determined === null) throw new Error("a set that was found feasible has no solution");
  return new Map(
    [...determined].map(([cell, value]) => [
      cell,
      value === null ? null : nearestNumber(value.numerator, value.denominator * unit),
    ]),
  );
}

/** Values of the missing cells that are not locked, where there is only one. */
function filledOf({ names, states, locked }: CompiledProblem, values: Values): [string, number][] {
  const filled: [string, number][] = [];
  for (const [cell, value] of [...values].sort(([a], [b]) => a - b)) {
    if (states[cell] !== MISSING || locked.has(cell) || value === null) continue;
    filled.push([names[cell]!, value]);
  }
  return filled;
}

/** The geometric mean; 1 without changes. */
export function plausibilityOf(changes: readonly CellChange[]): number {
  const logs = changes.reduce((sum, { plausibility }) => sum + Math.log(plausibility), 0);
  return changes.length === 0 ? 1 : Math.exp(logs / changes.length);
}

/** What the known cells say about missing ones. @throws OutOfBudget */
export function describeImplied(
  problem: CompiledProblem,
  component: Component,
  nothing: FoundSet,
  budget: Budget,
): [string, number][] {
  return filledOf(problem, valuesOf(problem, component, nothing, budget));
}

/** Most plausible first. @throws OutOfBudget */
export function describeSets(
  problem: CompiledProblem,
  component: Component,
  found: readonly FoundSet[],
  budget: Budget,
): LocatedSet[] {
  const { names, given, decimals } = problem;
  const sets = found.map((set): LocatedSet => {
    const values = valuesOf(problem, component, set, budget);
    const changes = findSwaps(
      set.cells.map((cell) => classifyChange(given[cell]!, values.get(cell) ?? null, decimals)),
    );
    const cells = set.cells.map((cell) => names[cell]!);
    return {
      cells,
      changes: Object.fromEntries(cells.map((cell, i) => [cell, changes[i]!])),
      filled: Object.fromEntries(
        filledOf(problem, values).map(([cell, value]) => [
          cell,
          classifyChange(null, value, decimals),
        ]),
      ),
      plausibility: plausibilityOf(changes),
    };
  });
  return sets.sort((a, b) => b.plausibility - a.plausibility);
}

/** From here on a set is explained by typing errors; below, one set is as good as the other. */
const TELLING = 0.25;
/** A set as plausible as this share of the best is still among the best. */
const NEAR_THE_BEST = 0.5;

/**
 * The changes that all best sets share, with the same value. The best are those near the most
 * plausible one if typing errors explain it, else all: a tie is never broken by chance (Scholtus
 * 2009, section 4.4). @param sets all lightest sets of a component, most plausible first
 */
export function proposeChanges(sets: readonly LocatedSet[]): CellChanges {
  const [first] = sets;
  if (first === undefined) return {};
  const least = first.plausibility >= TELLING ? first.plausibility * NEAR_THE_BEST : 0;
  const best = sets.filter(({ plausibility }) => plausibility >= least);
  return Object.fromEntries(
    Object.entries(first.changes).filter(
      ([cell, { to }]) => to !== null && best.every(({ changes }) => changes[cell]?.to === to),
    ),
  );
}
