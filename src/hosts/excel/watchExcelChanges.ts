// Tells of changes that others make: the user, Excel itself, a co-author.
import { parseRangeName } from "../../workbook/cellAddress";
import { done, type Result } from "../../workbook/failure";
import type { WorkbookChange } from "../../workbook/workbook";
import type { ExcelCalls, Sync } from "./excelCalls";

type Changed = Excel.WorksheetChangedEventArgs;

/** After so many milliseconds the names of sheets that were told are looked at again. */
const VERIFY_AFTER = 1_000;

/**
 * Calls `listener` for changes that this add-in did not make, until the returned function is called. An event
 * names its sheet by id. What the sheet was called last is told at once; should it bear another name by now,
 * that one is told soon after, with the whole sheet.
 */
export async function watchExcelChanges(
  calls: ExcelCalls,
  context: Excel.RequestContext,
  sync: Sync,
  listener: (change: WorkbookChange) => void,
): Promise<Result<() => Promise<void>>> {
  let names: ReadonlyMap<string, string> = new Map();
  let waiting: Changed[] = [];
  const toVerify = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function told({ worksheetId, address, changeType }: Changed): void {
    const sheet = names.get(worksheetId);
    // A sheet that is gone since then changes nothing any more.
    if (sheet === undefined) return;
    // Inserted and deleted rows move all cells below them.
    const range = changeType === "RangeEdited" ? parseRangeName(address) : null;
    listener({ sheet, range });
  }

  /** The names as they are now; one trip for all events that wait. */
  async function ask(): Promise<void> {
    const now = await calls.run({}, sheetNames);
    const before = names;
    if (now.ok) names = now.value;
    const events = waiting;
    waiting = [];
    for (const id of toVerify) {
      const sheet = names.get(id);
      if (sheet !== undefined && sheet !== before.get(id)) listener({ sheet, range: null });
    }
    toVerify.clear();
    events.forEach(told);
  }

  const handler = context.workbook.worksheets.onChanged.add(async (event) => {
    if (event.triggerSource === "ThisLocalAddin") return;
    if (waiting.length > 0 || !names.has(event.worksheetId)) {
      waiting.push(event);
      if (waiting.length === 1) await ask();
      return;
    }
    told(event);
    toVerify.add(event.worksheetId);
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), VERIFY_AFTER);
  });
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await sync();
  names = namesOf(worksheets);
  return done(async () => {
    clearTimeout(timer);
    await Excel.run(handler.context, async (own) => {
      handler.remove();
      await own.sync();
    });
  });
}

const namesOf = ({ items }: Excel.WorksheetCollection): Map<string, string> =>
  new Map(items.map(({ id, name }) => [id, name]));

async function sheetNames(
  context: Excel.RequestContext,
  sync: Sync,
): Promise<Result<Map<string, string>>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await sync();
  return done(namesOf(worksheets));
}
