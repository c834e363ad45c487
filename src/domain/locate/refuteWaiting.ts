// Edits that still hold free cells: whether any value of these will do, and if not, what that says
// about the other cells.
import type { Budget } from "./budget";
import { AT_MOST, BELOW } from "./row";
import type { Edit } from "./edit";
import type { EditSystem } from "./editSystem";
import { findRationalPoint } from "./findRationalPoint";
import type { Ring } from "./ring";

/**
 * A broken edit without free cells that follows from the waiting ones, or null when free cells can
 * satisfy them all. It is the sum that refutes them (Farkas), so it names the cells of which one
 * must change. @throws OutOfBudget
 */
export function refuteWaiting<N>(
  system: EditSystem<N>,
  ring: Ring<N>,
  budget: Budget,
): Edit<N> | null {
  const waiting = system.waiting();
  if (waiting.length === 0) return null;
  const places = new Map<number, number>();
  for (const { cells } of waiting) {
    for (const cell of cells) {
      if (system.isFree[cell] === 1 && !places.has(cell)) places.set(cell, places.size);
    }
  }
  const constraints = waiting.map(({ cells, coefs, rest, op }) => {
    const dense = new Array<bigint>(places.size).fill(0n);
    cells.forEach((cell, i) => {
      const place = places.get(cell);
      if (place !== undefined) dense[place] = ring.toBigInt(coefs[i]!);
    });
    return { coefs: dense, op, bound: -ring.toBigInt(rest) };
  });
  const point = findRationalPoint({ unknowns: places.size, constraints }, budget);
  if (point.feasible) return null;
  const sum = new Map<number, bigint>();
  let rest = 0n;
  let strict = false;
  waiting.forEach((edit, i) => {
    const times = point.times[i]!;
    if (times === 0n) return;
    strict ||= edit.op === BELOW;
    rest += times * ring.toBigInt(edit.rest);
    edit.cells.forEach((cell, k) => {
      sum.set(cell, (sum.get(cell) ?? 0n) + times * ring.toBigInt(edit.coefs[k]!));
    });
  });
  const cells = [...sum.keys()].filter((cell) => sum.get(cell) !== 0n).sort((a, b) => a - b);
  return {
    cells,
    coefs: cells.map((cell) => ring.of(sum.get(cell)!)),
    rest: ring.of(rest),
    op: strict ? BELOW : AT_MOST,
    free: 0,
  };
}
