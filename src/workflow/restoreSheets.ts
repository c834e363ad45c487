// Undo of a writing of structured sheets, the same for every command that makes one.
import type { CellGrid } from "../workbook/cellGrid";
import { done } from "../workbook/failure";
import { takeBackSheets } from "./giornale/takeBackPasso";
import { undoneNotices } from "./giornale/undoneNotices";
import type { Outcome, PaneSession } from "./paneSession";
import type { Written } from "./paneState";

/**
 * Brings the sheets back as they were before a writing. Cells and sheets that people changed since stay
 * and are named in a notice.
 * @param now the sheets as they are.
 */
export async function restoreSheets(
  { world }: PaneSession,
  { sheets, before }: Written,
  now: readonly CellGrid[],
): Promise<Outcome> {
  const undone = await takeBackSheets(world.workbook, sheets, before, now);
  return undone.ok ? done(undoneNotices(undone.value, "sheets-restored")) : undone;
}
