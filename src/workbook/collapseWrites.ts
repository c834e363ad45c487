// Several writes to one cell as the one that they are together.
import { sameContent, type CellWrite } from "./cellWrite";
import type { CellConflict } from "./failure";

/**
 * One write per cell: a later write to the same cell continues the earlier one.
 * A later `before` that is not the earlier `after` is a conflict.
 */
export function collapseWrites(writes: readonly CellWrite[]): {
  readonly writes: readonly CellWrite[];
  readonly conflicts: readonly CellConflict[];
} {
  const byCell = new Map<string, CellWrite>();
  const conflicts: CellConflict[] = [];
  for (const write of writes) {
    const { sheet, row, column } = write.address;
    const key = `${row},${column},${sheet}`;
    const earlier = byCell.get(key);
    if (earlier !== undefined && !sameContent(earlier.after, write.before)) {
      conflicts.push({ write, found: earlier.after });
    }
    byCell.set(key, earlier === undefined ? write : { ...write, before: earlier.before });
  }
  return { writes: [...byCell.values()], conflicts };
}
