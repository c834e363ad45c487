// Tells of changes that others make: the user, Excel itself, a co-author.
import { parseRangeName } from "../../workbook/cellAddress";
import { done, type Result } from "../../workbook/failure";
import type { WorkbookChange } from "../../workbook/workbook";
import type { ExcelCalls, Sync } from "./excelCalls";

type Changed = Excel.WorksheetChangedEventArgs;

/** Calls `listener` for changes that this add-in did not make, until the returned function is called. */
export async function watchExcelChanges(
  calls: ExcelCalls,
  context: Excel.RequestContext,
  sync: Sync,
  listener: (change: WorkbookChange) => void,
): Promise<Result<() => Promise<void>>> {
  const waiting: Changed[] = [];
  /** An event names its sheet by id: the name is asked for once for all events that wait. */
  const tell = async (): Promise<void> => {
    const names = await calls.run({}, sheetNames);
    for (const { worksheetId, address, changeType } of waiting.splice(0)) {
      const sheet = names.ok ? names.value.get(worksheetId) : undefined;
      // A sheet that is gone since then changes nothing any more.
      if (sheet === undefined) continue;
      // Inserted and deleted rows move all cells below them.
      const range = changeType === "RangeEdited" ? parseRangeName(address) : null;
      listener({ sheet, range });
    }
  };
  const handler = context.workbook.worksheets.onChanged.add((event) => {
    if (event.triggerSource === "ThisLocalAddin") return Promise.resolve();
    waiting.push(event);
    return waiting.length === 1 ? tell() : Promise.resolve();
  });
  await sync();
  return done(async () => {
    await Excel.run(handler.context, async (own) => {
      handler.remove();
      await own.sync();
    });
  });
}

async function sheetNames(
  context: Excel.RequestContext,
  sync: Sync,
): Promise<Result<Map<string, string>>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await sync();
  return done(new Map(worksheets.items.map(({ id, name }) => [id, name])));
}
