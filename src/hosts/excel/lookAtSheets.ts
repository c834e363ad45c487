// The workbook as it stands, in two trips, or in one when its sheets are those that were seen last: their
// cells are asked for together with the names.
import { done, type Result } from "../../workbook/failure";
import type { SheetsWanted, WorkbookLook } from "../../workbook/workbook";
import { failureOf, type Sync } from "./excelCalls";
import type { RangeToRead } from "./rangeToRead";
import { readRanges } from "./readRanges";

/** The sheets that were seen last, or were added since. A wrong memory costs a trip, and nothing else. */
export interface SeenSheets {
  names: readonly string[];
}

/** The used cells of a sheet; merged areas count even where they hold no value. */
export function usedCells(
  sheet: () => Excel.Worksheet,
  name: string,
  hidden: boolean,
): RangeToRead {
  return {
    ...{ sheet: name, hidden },
    cells: () => sheet().getUsedRange(true),
    around: () => sheet().getUsedRange(false),
    charts: () => sheet().charts,
  };
}

function askForSheets({ workbook }: Excel.RequestContext): void {
  workbook.load("name,previouslySaved");
  workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
}

/** Reads the sheets that are wanted, and what the workbook is called. */
export async function lookAtSheets(
  context: Excel.RequestContext,
  sync: Sync,
  wanted: SheetsWanted,
  seen: SeenSheets,
): Promise<Result<WorkbookLook>> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const isWanted = (name: string) => wanted(name) !== false;
  const guessed = seen.names.filter(isWanted);
  const range = (name: string, hidden = false): RangeToRead => {
    const depth = wanted(name);
    const cells = usedCells(() => worksheets.getItem(name), name, hidden);
    return typeof depth === "boolean" ? cells : { ...cells, plain: depth };
  };
  askForSheets(context);
  let early = null;
  if (guessed.length > 0) {
    try {
      early = await readRanges(
        guessed.map((name) => range(name)),
        sync,
      );
    } catch (error) {
      // A sheet that was seen is gone, and the whole trip failed with it.
      const failure = failureOf(error, {});
      if (failure.code !== "host-error" || failure.hostCode !== "ItemNotFound") throw error;
    }
  }
  // A trip that was refused for its size was made again without these.
  if (early === null || !isLoaded(worksheets)) {
    askForSheets(context);
    await sync();
  }
  const name = workbook.previouslySaved ? workbook.name : "";
  const sheets = worksheets.items.filter((sheet) => isWanted(sheet.name));
  const protectedSheets = worksheets.items
    .filter(({ protection }) => protection.protected)
    .map((sheet) => sheet.name);
  seen.names = worksheets.items.map((sheet) => sheet.name);
  if (early !== null && !early.ok) return early;
  const known = new Map((early?.value ?? []).map((grid) => [grid.sheet, grid]));
  const isHidden = ({ visibility }: Excel.Worksheet) => visibility !== "Visible";
  const unread = sheets.filter((sheet) => !known.has(sheet.name));
  const late = await readRanges(
    unread.map((sheet) => range(sheet.name, isHidden(sheet))),
    sync,
  );
  if (!late.ok) return late;
  for (const grid of late.value) known.set(grid.sheet, grid);
  const grids = sheets.flatMap((sheet) => {
    const grid = known.get(sheet.name);
    return grid === undefined
      ? []
      : [{ ...grid, hidden: { ...grid.hidden, sheet: isHidden(sheet) } }];
  });
  return done({ name, grids, protectedSheets });
}

function isLoaded(worksheets: Excel.WorksheetCollection): boolean {
  try {
    return worksheets.items !== undefined;
  } catch {
    return false;
  }
}
