// Undo of cell writes: cells that somebody changed since stay as they are, the others go back.
import { invertWrites, type CellWrite } from "../workbook/cellWrite";
import { done, type CellConflict, type Result } from "../workbook/failure";
import type { Workbook } from "../workbook/workbook";

/** What an undo of writes did. */
export interface UndoneWrites {
  /** Cells that hold again what they held before. */
  readonly cells: number;
  /** Cells that hold something else than what was written. */
  readonly kept: readonly CellConflict[];
}

/** Takes writes back. */
export async function undoWrites(
  workbook: Workbook,
  written: readonly CellWrite[],
): Promise<Result<UndoneWrites>> {
  const writes = invertWrites(written);
  const undone = await workbook.applyWrites(writes);
  if (undone.ok) return done({ cells: undone.value.written, kept: [] });
  if (undone.failure.code !== "cells-changed") return undone;
  const kept = undone.failure.conflicts;
  const rest = writes.filter((write) => !kept.some((conflict) => conflict.write === write));
  const receipt = await workbook.applyWrites(rest);
  return receipt.ok ? done({ cells: receipt.value.written, kept }) : receipt;
}
