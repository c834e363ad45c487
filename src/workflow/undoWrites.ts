// Undo of cell writes and of the rows that came with them: what somebody changed since stays as it is.
import type { CellGrid } from "../workbook/cellGrid";
import { invertWrites, sameContent, type CellWrite } from "../workbook/cellWrite";
import { collapseWrites } from "../workbook/collapseWrites";
import { done, type CellConflict, type Result } from "../workbook/failure";
import { invertMove, type RowMove, type RowPlace } from "../workbook/rowMove";
import type { Workbook } from "../workbook/workbook";
import { stateOfPasso } from "./giornale/passo";
import { placeWrites } from "./giornale/placeWrites";

/** What an undo of writes did. */
export interface UndoneWrites {
  /** Cells that hold again what they held before. */
  readonly cells: number;
  /** Cells that hold something else than what was written. */
  readonly kept: readonly CellConflict[];
}

/** Whether the rows are out again and every cell holds what it held: an undo that is made again. */
function isUndone(writes: readonly CellWrite[], rows: RowMove, now: readonly CellGrid[]): boolean {
  const own = writes.filter(({ address }) => now.some(({ sheet }) => sheet === address.sheet));
  const stands = stateOfPasso({ kind: "cells", writes: own, rows }, now);
  return stands.waiting > 0 && stands.done + stands.others.length === 0;
}

/**
 * Takes writes back, wherever their rows stand by now. Cells that somebody changed since stay as they are,
 * and so does a new row in which somebody wrote; the others go back.
 * @param rows the rows that were put in with the writes.
 */
export async function undoWrites(
  workbook: Workbook,
  written: readonly CellWrite[],
  rows: RowMove | null = null,
): Promise<Result<UndoneWrites>> {
  const { writes: own } = collapseWrites(written);
  const names = new Set([
    ...own.map(({ address }) => address.sheet),
    ...(rows?.rows ?? []).map(({ sheet }) => sheet),
  ]);
  if (names.size === 0) return done({ cells: 0, kept: [] });
  const seen = await workbook.look((sheet) => names.has(sheet));
  if (!seen.ok) return seen;
  const { grids } = seen.value;
  if (rows !== null && rows.rows.length > 0) {
    const moved = grids.filter(({ sheet }) => rows.rows.some((place) => place.sheet === sheet));
    // Cells know what they hold; rows that are gone would be taken out once more.
    if (isUndone(own, rows, moved)) return done({ cells: 0, kept: [] });
  }
  const stand = placeWrites(own, rows, grids);
  const changed = stand.changed.map(({ write, found }) => ({
    write: invertWrites([write])[0]!,
    found,
  }));
  const isChanged = ({ sheet, row }: RowPlace, cells: readonly CellConflict[]): boolean =>
    cells.some(({ write: { address } }) => address.sheet === sheet && address.row === row);
  const move = stand.rows && invertMove(stand.rows);
  const writes = invertWrites(stand.writes);
  const without = (kept: readonly CellConflict[]): RowMove | null =>
    move && { kind: move.kind, rows: move.rows.filter((place) => !isChanged(place, kept)) };
  const undone = await workbook.applyWrites(writes, [], without(changed));
  if (undone.ok) return done({ cells: undone.value.written, kept: changed });
  if (undone.failure.code !== "cells-changed") return undone;
  const { conflicts } = undone.failure;
  // What holds already what it shall hold again is nothing to tell.
  const kept = [
    ...changed,
    ...conflicts.filter(({ write, found }) => !sameContent(found, write.after)),
  ];
  const passed = new Set(conflicts.map(({ write }) => write));
  const rest = writes.filter((write) => !passed.has(write));
  const again = await workbook.applyWrites(rest, [], without(kept));
  return again.ok ? done({ cells: again.value.written, kept }) : again;
}
