// The sheets of an .xlsx that is only read: one after the other, so that the text of no two sheets is
// in memory at once.
import type { CellGrid } from "../../workbook/cellGrid";
import type { ReadBudget } from "../grid/readBudget";
import { cellContextOf } from "./packageDraft";
import { readSheetGrid } from "./sheetGrid";
import { readWorkbookParts } from "./workbookParts";
import { checkWellFormed } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

/**
 * Grids of all sheets of cells in their order.
 * @param advance is told the share that was read, from 0 to 1, after each sheet.
 * @throws {XmlFault | ZipFault | GridTooLarge}
 */
export function readPackageGrids(
  pkg: ZipPackage,
  main: string,
  budget: ReadBudget,
  advance: (share: number) => void,
): CellGrid[] {
  const parts = readWorkbookParts(pkg, main);
  for (const part of [main, parts.styles, parts.sharedStrings]) {
    if (part !== null) checkWellFormed(pkg.text(part)!);
  }
  const context = cellContextOf(pkg, parts);
  return parts.sheets.map(({ part, name, hidden }, at) => {
    const xml = pkg.text(part, "once")!;
    checkWellFormed(xml);
    const grid = readSheetGrid(xml, name, hidden, context, budget);
    advance((at + 1) / parts.sheets.length);
    return grid;
  });
}
