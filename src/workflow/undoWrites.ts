// Undo of cell writes and of the rows that came with them: what somebody changed since stays as it is.
import { invertWrites, sameContent, type CellWrite } from "../workbook/cellWrite";
import { done, type CellConflict, type Result } from "../workbook/failure";
import { invertMove, type RowMove } from "../workbook/rowMove";
import type { Workbook } from "../workbook/workbook";
import { stateOfPasso } from "./giornale/passo";

/** What an undo of writes did. */
export interface UndoneWrites {
  /** Cells that hold again what they held before. */
  readonly cells: number;
  /** Cells that hold something else than what was written. */
  readonly kept: readonly CellConflict[];
}

/** Whether the rows are out again and every cell holds what it held: an undo that is made again. */
async function isUndone(
  workbook: Workbook,
  writes: readonly CellWrite[],
  rows: RowMove,
): Promise<Result<boolean>> {
  const names = new Set(rows.rows.map(({ sheet }) => sheet));
  const seen = await workbook.look((sheet) => names.has(sheet));
  if (!seen.ok) return seen;
  const own = writes.filter(({ address }) => names.has(address.sheet));
  const stands = stateOfPasso({ kind: "cells", writes: own, rows }, seen.value.grids);
  return done(stands.waiting > 0 && stands.done + stands.others.length === 0);
}

/**
 * Takes writes back. Cells that somebody changed since stay as they are, and so does a new row in which
 * somebody wrote; the others go back.
 * @param rows the rows that were put in with the writes.
 */
export async function undoWrites(
  workbook: Workbook,
  written: readonly CellWrite[],
  rows: RowMove | null = null,
): Promise<Result<UndoneWrites>> {
  // Cells know what they hold; rows that are gone would be taken out once more.
  const already =
    rows === null || rows.rows.length === 0 ? done(false) : await isUndone(workbook, written, rows);
  if (!already.ok) return already;
  if (already.value) return done({ cells: 0, kept: [] });
  const writes = invertWrites(written);
  const move = rows === null ? null : invertMove(rows);
  const undone = await workbook.applyWrites(writes, [], move);
  if (undone.ok) return done({ cells: undone.value.written, kept: [] });
  if (undone.failure.code !== "cells-changed") return undone;
  const { conflicts } = undone.failure;
  // What holds already what it shall hold again is nothing to tell.
  const kept = conflicts.filter(({ write, found }) => !sameContent(found, write.after));
  const passed = new Set(conflicts.map(({ write }) => write));
  const rest = writes.filter((write) => !passed.has(write));
  const gone = move?.rows.filter(
    ({ sheet, row }) =>
      !kept.some(({ write: { address } }) => address.sheet === sheet && address.row === row),
  );
  const again = await workbook.applyWrites(rest, [], move && { kind: move.kind, rows: gone ?? [] });
  return again.ok ? done({ cells: again.value.written, kept }) : again;
}
