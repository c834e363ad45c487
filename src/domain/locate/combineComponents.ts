// One answer out of the answers of parts that do not depend on each other.
import { plausibilityOf } from "./describeSets";
import { sumOf } from "./exactDecimal";
import type { Localisation, LocatedComponent, LocatedSet } from "./localisation";

const NOTHING: LocatedSet = { cells: [], changes: {}, filled: {}, plausibility: 1 };

function joined(a: LocatedSet, b: LocatedSet): LocatedSet {
  const changes = { ...a.changes, ...b.changes };
  return {
    cells: [...a.cells, ...b.cells],
    changes,
    filled: { ...a.filled, ...b.filled },
    plausibility: plausibilityOf(Object.values(changes)),
  };
}

/**
 * How many sets of each part go into the listed combinations: all, or, when there are too many
 * combinations, the most plausible of each, one more in turn as long as the list has room.
 */
function listedCounts(counts: readonly number[], most: number): number[] {
  const listed = counts.map(() => 1);
  for (let grew = true; grew;) {
    grew = false;
    for (let i = 0; i < counts.length; i++) {
      const product = listed.reduce((all, one, j) => all * (i === j ? one + 1 : one), 1);
      if (listed[i]! >= counts[i]! || product > most) continue;
      listed[i]!++;
      grew = true;
    }
  }
  return listed;
}

function combinations(components: readonly LocatedComponent[], maxSets: number): LocatedSet[] {
  const counts = listedCounts(
    components.map(({ sets }) => sets.length),
    maxSets,
  );
  return components
    .reduce<LocatedSet[]>(
      (all, { sets }, i) =>
        all.flatMap((one) => sets.slice(0, counts[i]).map((set) => joined(one, set))),
      [NOTHING],
    )
    .sort((a, b) => b.plausibility - a.plausibility);
}

/** Missing cells to which every lightest set of a part gives the same value; none when some are not listed. */
function filledAlike({ sets, cut }: LocatedComponent): [string, number][] {
  const [first, ...others] = sets;
  if (first === undefined || cut) return [];
  return Object.entries(first.filled).flatMap(([cell, { to }]): [string, number][] =>
    to !== null && others.every(({ filled }) => filled[cell]?.to === to) ? [[cell, to]] : [],
  );
}

/**
 * @param known missing cells that the parts determine in which no rule fails
 * @param maxSets most combinations that are listed
 */
export function combineComponents(
  components: readonly LocatedComponent[],
  known: readonly (readonly [string, number])[],
  maxSets: number,
): Localisation {
  const implied = Object.fromEntries([...known, ...components.flatMap(filledAlike)]);
  const base = { implied, components, proposal: {}, sets: [], cut: false, setCount: 0 };
  if (components.length === 0) return { ...base, status: "consistent", weight: 0, proved: true };
  const open = { ...base, weight: null };
  if (components.some(({ status }) => status === "infeasible")) {
    return { ...open, status: "infeasible", proved: true };
  }
  if (components.some(({ status }) => status === "time-limit")) {
    return { ...open, status: "time-limit", proved: false };
  }
  const sets = combinations(components, maxSets);
  const setCount = components.reduce((product, part) => product * part.sets.length, 1);
  return {
    status: "localised",
    weight: sumOf(components.map(({ weight }) => weight!)),
    proved: true,
    sets,
    proposal: Object.assign({}, ...components.map(({ proposal }) => proposal)),
    implied,
    cut: setCount > sets.length || components.some(({ cut }) => cut),
    setCount,
    components,
  };
}
