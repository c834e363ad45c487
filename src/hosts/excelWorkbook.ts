// The port on the workbook that is open in Excel, with Office.js. Nothing above the requirement set
// ExcelApi 1.14 is used: it is the highest of Office LTSC 2021.
import type { CellGrid } from "../workbook/cellGrid";
import { done, failed, type Result } from "../workbook/failure";
import type {
  ActiveCell,
  SheetArea,
  SheetInfo,
  Workbook,
  WorkbookContents,
} from "../workbook/workbook";
import { ExcelCalls, failureOf, type Sync } from "./excel/excelCalls";
import { notePieces, readExcelNotes } from "./excel/excelNotes";
import { lookAtSheets, usedCells, type SeenSheets } from "./excel/lookAtSheets";
import { CELLS, loadedFormula, loadedValue, rangeOf } from "./excel/rangeGrid";
import type { RangeToRead } from "./excel/rangeToRead";
import { readRanges } from "./excel/readRanges";
import { sendPieces } from "./excel/sendPieces";
import { watchExcelChanges } from "./excel/watchExcelChanges";
import { excelRange } from "./excel/writeBlocks";
import { clipGrid } from "./grid/clipGrid";

// What writes is not needed before somebody writes: one chunk of its own.
const writes = () =>
  import(/* webpackChunkName: "scrittura" */ "./excel/applyExcelWrites").then(
    (part) => part.applyExcelWrites,
  );
const marks = () => import(/* webpackChunkName: "scrittura" */ "./excel/markExcelCells");
const printed = () =>
  import(/* webpackChunkName: "scrittura" */ "./excel/putExcelPrinted").then(
    (part) => part.putExcelPrinted,
  );
const tables = () =>
  import(/* webpackChunkName: "scrittura" */ "./excel/putExcelTables").then(
    (part) => part.putExcelTables,
  );
const removal = () =>
  import(/* webpackChunkName: "scrittura" */ "./excel/removeExcelSheets").then(
    (part) => part.removeExcelSheets,
  );

/** Longer than Excel takes for the largest batch; a trip that takes more will not come back. */
const PATIENCE_MS = 30_000;

/**
 * The workbook that is open in Excel. Calls wait for one another.
 * @param patience milliseconds after which the outcome of a trip is unknown.
 */
export function excelWorkbook(patience = PATIENCE_MS): Workbook {
  const calls = new ExcelCalls(patience);
  const seen: SeenSheets = { names: [] };
  return {
    describe: () => calls.run({}, describeWorkbook),
    readGrids: (sheets) => calls.run({}, (context, sync) => readGrids(context, sync, sheets)),
    readAreas: (areas) => calls.run({}, (context, sync) => readAreas(context, sync, areas)),
    look: (wanted) => calls.run({}, (context, sync) => lookAtSheets(context, sync, wanted, seen)),
    readSelection: () => calls.run({}, readSelection),
    readActiveCell: () => calls.run({}, readActiveCell),
    applyWrites: (all, watch = [], rows = null, guard = null) =>
      calls.run({}, async (context, sync) =>
        (await writes())(context, sync, all, watch, rows, guard),
      ),
    putTableSheets: (sheets, guard = null) =>
      calls.run({ structure: true }, async (context, sync) => {
        const put = await (await tables())(context, sync, sheets, guard);
        if (put.ok) {
          const names = sheets.map(({ sheet }) => sheet);
          seen.names = seen.names.length === 0 ? [] : [...new Set([...seen.names, ...names])];
        }
        return put;
      }),
    putPrintedSheets: (sheets, guard = null) =>
      calls.run({ structure: true }, async (context, sync) =>
        (await printed())(context, sync, sheets, guard),
      ),
    removeSheets: (sheets, guard = null) =>
      calls.run({ structure: true }, async (context, sync) => {
        const remove = await removal();
        return remove(context, sync, sheets, guard).finally(() => {
          seen.names = seen.names.filter((name) => !sheets.includes(name));
        });
      }),
    readNotes: () => calls.run({}, readExcelNotes),
    changeNotes: (change) =>
      calls.run({}, async (context, sync) => {
        const notes = await notePieces(context, change);
        await sendPieces(context, sync, notes.pieces);
        return done(notes.ids());
      }),
    markCells: (all, guard = null) =>
      calls.run({}, async (context, sync) =>
        (await marks()).markExcelCells(context, sync, all, guard),
      ),
    unmarkCells: (guard = null) =>
      calls.run({}, async (context, sync) =>
        (await marks()).unmarkExcelCells(context, sync, guard),
      ),
    show: ({ sheet, row, column }) =>
      calls.run({ sheet }, async (context, sync) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getCell(row, column).select();
        await sync();
        return done(undefined);
      }),
    watchChanges: (listener) =>
      calls.run({}, (context, sync) => watchExcelChanges(calls, context, sync, listener)),
  };
}

async function describeWorkbook(
  { workbook }: Excel.RequestContext,
  sync: Sync,
): Promise<Result<WorkbookContents>> {
  workbook.load("name,previouslySaved");
  workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  workbook.tables.load("items/name,items/worksheet/name,items/columns/items/name");
  await sync();
  const ranges = workbook.tables.items.map((table) =>
    table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  if (ranges.length > 0) await sync();
  return done({
    name: workbook.previouslySaved ? workbook.name : "",
    sheets: workbook.worksheets.items.map(({ name, visibility, protection }): SheetInfo => ({
      name,
      hidden: visibility !== "Visible",
      protected: protection.protected,
    })),
    tables: workbook.tables.items.map(({ name, worksheet, columns }, i) => ({
      name,
      sheet: worksheet.name,
      range: rangeOf(ranges[i]!),
      columns: columns.items.map((column) => column.name),
    })),
  });
}

async function readGrids(
  context: Excel.RequestContext,
  sync: Sync,
  names: readonly string[] | undefined,
): Promise<Result<readonly CellGrid[]>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await sync();
  const ranges: RangeToRead[] = [];
  for (const name of names ?? worksheets.items.map((item) => item.name)) {
    const sheet = worksheets.items.find((item) => item.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) return failed({ code: "sheet-missing", sheet: name });
    ranges.push(usedCells(() => sheet, sheet.name, sheet.visibility !== "Visible"));
  }
  return readRanges(ranges, sync);
}

async function readAreas(
  context: Excel.RequestContext,
  sync: Sync,
  areas: readonly SheetArea[],
): Promise<Result<readonly CellGrid[]>> {
  if (areas.length === 0) return done([]);
  const { worksheets } = context.workbook;
  const ranges = areas.map(({ sheet, range }): RangeToRead => {
    const cells = () => excelRange(worksheets.getItem(sheet), range);
    return { sheet, hidden: false, cells, around: cells };
  });
  try {
    const grids = await readRanges(ranges, sync);
    return grids.ok ? done(grids.value.map((grid, i) => clipGrid(grid, areas[i]!.range))) : grids;
  } catch (error) {
    const failure = failureOf(error, {});
    if (failure.code !== "host-error" || failure.hostCode !== "ItemNotFound") throw error;
    worksheets.load("items/name");
    await sync();
    const names = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const gone = areas.find(({ sheet }) => !names.has(sheet.toLowerCase()));
    return failed(gone === undefined ? failure : { code: "sheet-missing", sheet: gone.sheet });
  }
}

async function readSelection(context: Excel.RequestContext, sync: Sync): Promise<Result<CellGrid>> {
  const selected = context.workbook.getSelectedRange();
  selected.worksheet.load("name,visibility");
  const cells = selected.getUsedRangeOrNullObject(true);
  cells.load("address");
  try {
    await sync();
  } catch (error) {
    // Several areas or a drawing are selected: no range that could be read.
    const failure = failureOf(error, {});
    const noRange = failure.code === "host-error" && failure.hostCode === "InvalidSelection";
    return failed(noRange ? { code: "selection-empty" } : failure);
  }
  if (cells.isNullObject) return failed({ code: "selection-empty" });
  const { name: sheet, visibility } = selected.worksheet;
  const hidden = visibility !== "Visible";
  const used = (): Excel.Range => selected.getUsedRange(true);
  const grids = await readRanges([{ sheet, hidden, cells: used, around: used }], sync);
  if (!grids.ok) return grids;
  const grid = grids.value[0];
  return grid === undefined || grid.values.length === 0
    ? failed({ code: "selection-empty" })
    : done(grid);
}

async function readActiveCell(
  context: Excel.RequestContext,
  sync: Sync,
): Promise<Result<ActiveCell>> {
  const cell = context.workbook.getActiveCell().load(CELLS);
  cell.worksheet.load("name");
  await sync();
  const formula = loadedFormula(cell, 0, 0);
  const { rowIndex: row, columnIndex: column, worksheet } = cell;
  return done({
    address: { sheet: worksheet.name, row, column },
    content: formula === null ? loadedValue(cell, 0, 0) : { formula },
  });
}
