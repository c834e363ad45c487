// After an adding of printed sheets failed: what has landed of it, and how it goes again.
import type { Failure } from "../../workbook/failure";
import { holdsOnlyPrinted, isAsPrinted } from "../../workbook/printedCells";
import type { PrintedSheet } from "../../workbook/printedSheet";
import { failureOf, type Sync } from "./excelCalls";
import { readRanges } from "./readRanges";

/**
 * @returns null when everything has landed all the same, the failure when nothing has, or when it was
 *   taken away. A sheet of one of the names that holds something else is somebody's: then it is unknown.
 */
export async function settleFailedPrinted(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  wanted: readonly PrintedSheet[],
  failure: Failure,
): Promise<Failure | null> {
  if (failure.code === "outcome-unknown") return failure;
  try {
    const { worksheets } = workbook;
    worksheets.load("items/name");
    await sync();
    const names = worksheets.items.map(({ name }) => name.toLowerCase());
    const there = wanted.filter(({ sheet }) => names.includes(sheet.toLowerCase()));
    if (there.length === 0) return failure;
    const grids = await readRanges(
      there.map(({ sheet }) => ({
        sheet,
        hidden: false,
        cells: () => worksheets.getItem(sheet).getUsedRange(true),
        around: null,
      })),
      sync,
    );
    if (!grids.ok) return { code: "outcome-unknown" };
    const isWhole = there.length === wanted.length;
    if (isWhole && there.every((sheet, i) => isAsPrinted(sheet, grids.value[i]!))) return null;
    if (!there.every((sheet, i) => holdsOnlyPrinted(sheet, grids.value[i]!))) {
      return { code: "outcome-unknown" };
    }
    for (const { sheet } of there) worksheets.getItem(sheet).delete();
    await sync();
    return failure;
  } catch (second) {
    // The first failure is the one to tell, but what has landed is not known.
    failureOf(second, {});
    return { code: "outcome-unknown" };
  }
}
