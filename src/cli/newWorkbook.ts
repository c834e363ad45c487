// A workbook that the command line makes from nothing: the sheets that were asked for and no other.
import { newFileWorkbook, type FileWorkbook } from "../hosts/fileWorkbook";
import type { PrintedSheet } from "../workbook/printedSheet";
import type { TableSheet } from "../workbook/tableSheet";
import { stopFor } from "./command";

/**
 * @param printed the sheets that come first, @param tables those behind them, in their order.
 * @throws {Stop} when a sheet cannot be made.
 */
export async function newWorkbook(
  name: string,
  {
    printed = [],
    tables = [],
  }: { printed?: readonly PrintedSheet[]; tables?: readonly TableSheet[] },
): Promise<FileWorkbook> {
  const workbook = newFileWorkbook(name);
  // It begins with a blank sheet, which nobody asked for, and a workbook is never without any.
  const before = await workbook.describe();
  if (!before.ok) throw stopFor(before.failure);
  if (printed.length > 0) {
    const put = await workbook.putPrintedSheets(printed);
    if (!put.ok) throw stopFor(put.failure);
  }
  if (tables.length > 0) {
    const put = await workbook.putTableSheets(tables);
    if (!put.ok) throw stopFor(put.failure);
  }
  const removed = await workbook.removeSheets(before.value.sheets.map((sheet) => sheet.name));
  if (!removed.ok) throw stopFor(removed.failure);
  return workbook;
}
