// `putTableSheets` in Excel: one trip to look, one for the tables that exist, one to
// write (more only when its bytes are too many for one request), one to set up the pages of new sheets.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import { done, failed, type Failure, type Result } from "../../workbook/failure";
import type { WriteGuard } from "../../workbook/keptNote";
import type { TableSheet } from "../../workbook/tableSheet";
import { isInTheWay } from "../tableGrowth";
import { failureOf, isGone, type Sync } from "./excelCalls";
import { chartPieces } from "./chartPieces";
import { notePieces } from "./excelNotes";
import { CHARTS } from "./putExcelCharts";
import { inTurns } from "./inTurns";
import { readRanges } from "./readRanges";
import { sendPieces, type Piece, type Sending } from "./sendPieces";
import { settleFailedTables, type TableTarget } from "./settleFailedTables";
import { newTablePieces, plainHeadings, tableArea, touchPiece, updatePieces } from "./tablePieces";

/**
 * Makes or updates table sheets. After an error Excel is asked what has landed: sheets that were added
 * are taken away, and tables that changed are put back.
 */
export async function putExcelTables(
  context: Excel.RequestContext,
  sync: Sync,
  wanted: readonly TableSheet[],
  guard: WriteGuard | null,
): Promise<Result<void>> {
  if (wanted.length === 0) return done(undefined);
  const found = await findTargets(context, sync, wanted);
  if (!found.ok) return found;
  const targets = found.value;
  const grids = targets.flatMap((target) => (target.found === null ? [] : [target.found.grid]));
  const change = (await guard?.beforeWrite(grids)) ?? done({ add: [], drop: [] });
  if (!change.ok) return change;
  const notes = await notePieces(context, change.value);
  const charts = targets.map(({ found: there }) => there?.charts ?? null);
  const added = targets
    .filter((target) => target.found === null && target.wanted.printed !== false)
    .map(({ wanted: one }) => one);
  const sending: Sending = { landed: 0 };
  let ids: readonly string[] | null = null;
  try {
    const pieces: Piece[] = [];
    for (const { wanted: sheet, found: there } of targets) {
      const steps =
        there === null ? newTablePieces(context, sheet) : updatePieces(context, sheet, there);
      pieces.push(...(await inTurns(steps)));
    }
    const touch = touchPiece(context, targets);
    await sendPieces(
      context,
      sync,
      [touch, ...pieces, ...chartPieces(context, targets, charts), ...notes.pieces],
      sending,
    );
    ids = notes.ids();
  } catch (error) {
    const failure = failureOf(error, { sheet: wanted[0]!.sheet });
    const wasTouched = sending.landed > 0 || !isGone(error);
    const landed = await settleFailedTables(context, sync, targets, failure, wasTouched);
    if (landed !== null) return failed(landed);
    const missing = await drawAgain(context, sync, targets, failure);
    if (missing !== null) {
      // Sheets without their charts would be half of what was asked for: they go back as a whole.
      const left = await settleFailedTables(context, sync, targets, missing, true, true);
      return failed(left ?? missing);
    }
  }
  guard?.kept(ids);
  await setUpPages(context, added, sync);
  return done(undefined);
}

/** Tables that have landed may lack their charts, which come last. @returns null when they are there. */
async function drawAgain(
  context: Excel.RequestContext,
  sync: Sync,
  targets: readonly TableTarget[],
  failure: Failure,
): Promise<Failure | null> {
  const wanted = targets.filter(({ wanted: { charts } }) => charts !== undefined);
  if (wanted.length === 0) return null;
  try {
    const present = targets.map(({ wanted: { charts, sheet } }) =>
      charts === undefined ? null : context.workbook.worksheets.getItem(sheet).charts.load(CHARTS),
    );
    await sync();
    await sendPieces(context, sync, chartPieces(context, targets, present));
    return null;
  } catch (second) {
    failureOf(second, {});
    return failure;
  }
}

/** What people keep where a table would grow: below it, and beside it where it gets more columns. */
function loadAround(
  cells: Excel.Range,
  { columns, rows }: TableSheet,
  width: number,
): readonly Excel.Range[] {
  const height = Math.max(1, rows.length);
  const more = Math.max(0, columns.length - width);
  const below = cells
    .getLastRow()
    .getOffsetRange(1, 0)
    .getResizedRange(height - 1, more);
  const beside = (): Excel.Range =>
    cells
      .getLastColumn()
      .getOffsetRange(0, 1)
      .getResizedRange(0, more - 1);
  return [below, ...(more > 0 ? [beside()] : [])].map((range) =>
    range.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values"),
  );
}

/** The first row of loaded cells that holds anything of somebody else's; infinite where none does. */
function firstForeignRow(
  cells: Excel.Range,
  wanted: TableSheet,
  { top, left }: Pick<CellGrid, "top" | "left">,
): number {
  if (cells.isNullObject) return Infinity;
  const values = (cells.values as CellValue[][] | null) ?? [["?"]];
  const [row, column] = [cells.rowIndex - top, cells.columnIndex - left];
  const at = values.findIndex((line, r) =>
    line.some((value, c) => isInTheWay(wanted, { row: row + r, column: column + c }, value)),
  );
  return at < 0 ? Infinity : cells.rowIndex + at;
}

async function findTargets(
  context: Excel.RequestContext,
  sync: Sync,
  wanted: readonly TableSheet[],
): Promise<Result<TableTarget[]>> {
  const { worksheets, tables, protection } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  tables.load("items/name,items/showTotals,items/worksheet/name,items/columns/items/name");
  protection.load("protected");
  await sync();
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const owned: (Excel.Table | null)[] = [];
  for (const sheet of wanted) {
    const owner = worksheets.items.find(({ name }) => same(name, sheet.sheet)) ?? null;
    const table = tables.items.find(({ name }) => same(name, sheet.table)) ?? null;
    const isOurs = table !== null && same(table.worksheet.name, sheet.sheet);
    if (owner === null && table !== null) {
      const now = table.worksheet.name;
      return failed({ code: "sheet-renamed", sheet: sheet.sheet, now });
    }
    if (owner !== null && !isOurs) {
      return failed({ code: "sheet-name-taken", sheet: sheet.sheet });
    }
    if (owner === null && protection.protected) return failed({ code: "workbook-protected" });
    if (owner !== null && owner.protection.protected) {
      return failed({ code: "sheet-protected", sheet: owner.name });
    }
    owned.push(table);
  }
  const present = owned.filter((table) => table !== null);
  const charts: Excel.ChartCollection[] = [];
  const around: (readonly Excel.Range[])[] = [];
  const grids = await readRanges(
    present.map((table, i) => ({
      sheet: table.worksheet.name,
      hidden: false,
      cells: () => {
        const cells = table.getRange();
        around[i] = loadAround(cells, wanted[owned.indexOf(table)]!, table.columns.items.length);
        return cells;
      },
      around: null,
      plain: plainHeadings(wanted[owned.indexOf(table)]!),
      charts: () => (charts[i] = table.worksheet.charts),
    })),
    sync,
  );
  if (!grids.ok) return grids;
  for (const [i, table] of present.entries()) {
    const { top, left } = grids.value[i]!;
    const sheet = wanted[owned.indexOf(table)]!;
    const { bottom } = tableArea(sheet, top, left);
    const row = Math.min(
      ...around[i]!.map((cells) => firstForeignRow(cells, sheet, { top, left })),
    );
    if (row <= bottom) {
      return failed({ code: "cells-in-the-way", sheet: table.worksheet.name, row });
    }
  }
  return done(
    wanted.map((sheet, i): TableTarget => {
      const table = owned[i]!;
      if (table === null) return { wanted: sheet, found: null };
      const columns = table.columns.items.map(({ name }) => name);
      const grid = grids.value[present.indexOf(table)]!;
      return {
        wanted: sheet,
        found: {
          table,
          showsTotals: table.showTotals,
          columns,
          grid,
          charts: charts[present.indexOf(table)] ?? null,
        },
      };
    }),
  );
}

/** How new sheets are printed. Without a printer Excel may refuse; the sheets are good all the same. */
async function setUpPages(
  context: Excel.RequestContext,
  added: readonly TableSheet[],
  sync: Sync,
): Promise<void> {
  if (added.length === 0) return;
  try {
    for (const { sheet } of added) {
      const { pageLayout } = context.workbook.worksheets.getItem(sheet);
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows("$1:$1");
    }
    await sync();
  } catch (error) {
    failureOf(error, {});
  }
}
