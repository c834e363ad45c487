// Undo of a writing of structured sheets, the same for collected data and for the ambito.
import { takeBack } from "../domain/sheets/takeBack";
import type { CellGrid } from "../workbook/cellGrid";
import { done } from "../workbook/failure";
import type { Outcome, PaneSession } from "./paneSession";
import type { Written } from "./paneState";

/**
 * Brings the sheets back as they were before a writing. Sheets that people changed since stay and are
 * named in a notice.
 */
export async function restoreSheets(
  { world }: PaneSession,
  { sheets, before }: Written,
  now: readonly CellGrid[],
): Promise<Outcome> {
  const { put, remove, kept } = takeBack(sheets, before, now);
  if (put.length > 0) {
    const restored = await world.workbook.putTableSheets(put);
    if (!restored.ok) return restored;
  }
  if (remove.length > 0) {
    const removed = await world.workbook.removeSheets(remove);
    if (!removed.ok) return removed;
  }
  return done([
    ...(put.length + remove.length > 0
      ? [{ tone: "success", code: "sheets-restored" } as const]
      : []),
    ...(kept.length > 0 ? [{ tone: "warning", code: "kept-sheets", sheets: kept } as const] : []),
  ]);
}
