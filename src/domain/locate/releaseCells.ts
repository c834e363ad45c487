// Setting many cells free at once, and what that tells of a search that may be hopeless.
import type { Budget } from "./budget";
import type { EditSystem } from "./editSystem";
import { refuteWaiting } from "./refuteWaiting";
import type { Ring } from "./ring";

/** With more cells only equalities are asked. */
const MOST_IN_INEQUALITIES = 300;

/** Sets cells free in the order that adds the fewest edits. @throws OutOfBudget */
export function releaseCells<N>(
  system: EditSystem<N>,
  cells: readonly number[],
  budget: Budget,
): void {
  const left = [...cells];
  while (left.length > 0) {
    let best = 0;
    let least = Infinity;
    for (let i = 0; i < left.length && least >= 0; i++) {
      const growth = system.growthOf(left[i]!);
      if (growth < least) [best, least] = [i, growth];
    }
    budget.spend();
    system.release(left.splice(best, 1)[0]!);
  }
}

/**
 * Whether no values at all satisfy the edits, whatever cells change. False may also mean that it
 * could not be told cheaply. The system is left as it was. @throws OutOfBudget
 */
export function isHopeless<N>(
  system: EditSystem<N>,
  cellCount: number,
  ring: Ring<N>,
  budget: Budget,
): boolean {
  const mark = system.mark();
  const gone = new Set(system.eliminated.map(({ cell }) => cell));
  const cells = Array.from({ length: cellCount }, (_, cell) => cell).filter(
    (cell) => !gone.has(cell),
  );
  const few = cells.length <= MOST_IN_INEQUALITIES;
  if (few) releaseCells(system, cells, budget);
  else for (const cell of cells) if (system.growthOf(cell) < 0) system.release(cell);
  const hopeless =
    system.broken.some((slot) => system.edits[slot]!.cells.length === 0) ||
    (few && refuteWaiting(system, ring, budget) !== null);
  system.undo(mark);
  return hopeless;
}
