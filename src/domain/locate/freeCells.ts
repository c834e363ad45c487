// What is asked of cells that may take any value while all others stand as they are.
import type { Budget } from "./budget";
import type { CompiledProblem } from "./compileProblem";
import type { Component, Row } from "./row";
import type { Fraction, LinearSystem } from "./linearSystem";
import { findPoint, uniqueValues } from "./uniqueValues";

/** Free cells that hang together by rules, with what the other cells leave of these rules. */
export interface FreeBlock {
  readonly cells: readonly number[];
  readonly rows: readonly Row[];
  readonly system: LinearSystem;
}

type Given = Pick<CompiledProblem, "values" | "integer">;

function systemOf(cells: readonly number[], rows: readonly Row[], { values }: Given): LinearSystem {
  const places = new Map(cells.map((cell, i) => [cell, i]));
  return {
    unknowns: cells.length,
    constraints: rows.map((row) => {
      const coefs = new Array<bigint>(cells.length).fill(0n);
      let bound = BigInt(row.bound);
      row.cells.forEach((cell, i) => {
        const place = places.get(cell);
        const coef = BigInt(row.coefs[i]!);
        if (place === undefined) bound -= coef * BigInt(values[cell]!);
        else coefs[place] = coef;
      });
      return { coefs, op: row.op, bound };
    }),
  };
}

/** Free cells in blocks that do not depend on each other. */
function freeBlocks(given: Given, component: Component, free: Iterable<number>): FreeBlock[] {
  const blockOf = new Map<number, { cells: number[]; rows: Row[] }>();
  for (const cell of free) blockOf.set(cell, { cells: [cell], rows: [] });
  for (const row of component.rows) {
    const blocks = new Set(row.cells.flatMap((cell) => blockOf.get(cell) ?? []));
    const [first, ...others] = blocks;
    if (first === undefined) continue;
    first.rows.push(row);
    for (const other of others) {
      first.rows.push(...other.rows);
      first.cells.push(...other.cells);
      for (const cell of other.cells) blockOf.set(cell, first);
    }
  }
  return [...new Set(blockOf.values())].map(({ cells, rows }) => ({
    cells,
    rows,
    system: systemOf(cells, rows, given),
  }));
}

/** The first block without a solution; null when all have one. @throws OutOfBudget */
export function findImpossible(
  given: Given,
  component: Component,
  free: Iterable<number>,
  budget: Budget,
): FreeBlock | null {
  return (
    freeBlocks(given, component, free).find(
      ({ system }) => findPoint(system, given.integer, budget) === null,
    ) ?? null
  );
}

/** The only scaled value of each free cell, null where several will do; null without solution. @throws OutOfBudget */
export function determineCells(
  given: Given,
  component: Component,
  free: Iterable<number>,
  budget: Budget,
): Map<number, Fraction | null> | null {
  const determined = new Map<number, Fraction | null>();
  for (const { cells, system } of freeBlocks(given, component, free)) {
    const values = uniqueValues(system, given.integer, budget);
    if (values === null) return null;
    cells.forEach((cell, i) => determined.set(cell, values[i]!));
  }
  return determined;
}
