// `putTableSheets` in Excel: one trip to look, one for the places of tables that exist, one to write.
import type { CellRange } from "../../workbook/cellAddress";
import { isCellFormula, type CellContent } from "../../workbook/cellWrite";
import { done, failed, type Result } from "../../workbook/failure";
import type { ColumnKind, TableSheet } from "../../workbook/tableSheet";
import { cellEntry, type CellEntry } from "./cellEntry";
import { failureOf, type Sync } from "./excelCalls";
import { rangeOf } from "./rangeGrid";
import { excelRange } from "./writeBlocks";

/** Number formats in English, as Excel wants them in every language. */
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  "long-text": "@",
  general: "General",
  count: "0",
  percent: 'General"%"',
  euro: "#,##0.00",
  date: "dd/mm/yyyy",
  "date-time": "dd/mm/yyyy hh:mm",
};

const isText = (kind: ColumnKind): boolean => kind === "text" || kind === "long-text";

interface Target {
  readonly wanted: TableSheet;
  /** null for a sheet that is to be made. */
  readonly table: Excel.Table | null;
}

/** Makes or updates table sheets. Sheets that were added are taken away again when a step fails. */
export async function putExcelTables(
  context: Excel.RequestContext,
  sync: Sync,
  wanted: readonly TableSheet[],
): Promise<Result<void>> {
  if (wanted.length === 0) return done(undefined);
  const found = await findTargets(context, sync, wanted);
  if (!found.ok) return found;
  const targets = found.value;
  const ranges = targets.map(({ table }) =>
    table?.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  if (targets.some(({ table }) => table !== null)) await sync();

  const { application } = context.workbook;
  const added: Excel.Worksheet[] = [];
  try {
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    targets.forEach(({ wanted: sheet, table }, i) => {
      if (table === null) added.push(addTableSheet(context, sheet));
      else updateTable(table, sheet, rangeOf(ranges[i]!));
    });
    await sync();
  } catch (error) {
    const failure = failureOf(error, { sheet: wanted[0]!.sheet });
    if (failure.code !== "outcome-unknown" && added.length > 0)
      await takeAway(context, sync, targets);
    return failed(failure);
  }
  await setUpPages(added, sync);
  return done(undefined);
}

async function findTargets(
  context: Excel.RequestContext,
  sync: Sync,
  wanted: readonly TableSheet[],
): Promise<Result<Target[]>> {
  const { worksheets, tables, protection } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  tables.load("items/name,items/showTotals,items/worksheet/name,items/columns/items/name");
  protection.load("protected");
  await sync();
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const targets: Target[] = [];
  for (const sheet of wanted) {
    const owner = worksheets.items.find(({ name }) => same(name, sheet.sheet)) ?? null;
    const table = tables.items.find(({ name }) => same(name, sheet.table)) ?? null;
    const isOurs = table !== null && same(table.worksheet.name, sheet.sheet);
    if (owner === null ? table !== null : !isOurs) {
      return failed({ code: "sheet-name-taken", sheet: sheet.sheet });
    }
    if (owner === null && protection.protected) return failed({ code: "workbook-protected" });
    if (owner !== null && owner.protection.protected) {
      return failed({ code: "sheet-protected", sheet: owner.name });
    }
    targets.push({ wanted: sheet, table });
  }
  return done(targets);
}

/** The area of a table with its header; a table without rows has one blank row. */
function tableArea({ columns, rows }: TableSheet, top: number, left: number): CellRange {
  return { top, left, bottom: top + Math.max(1, rows.length), right: left + columns.length - 1 };
}

function addTableSheet(context: Excel.RequestContext, wanted: TableSheet): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(wanted.sheet);
  const area = tableArea(wanted, 0, 0);
  const header = excelRange(sheet, { ...area, bottom: 0 });
  header.numberFormat = [wanted.columns.map(() => "@")];
  header.values = [wanted.columns.map(({ header: text }) => cellEntry(text, true))];
  const table = sheet.tables.add(excelRange(sheet, area), true);
  table.name = wanted.table;
  table.style = "TableStyleMedium2";
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  // A character of Calibri 11 is 5.25 points wide; Excel adds 3.75 points of padding.
  wanted.columns.forEach(({ width }, column) => {
    const whole = excelRange(sheet, { ...area, left: column, right: column });
    whole.format.columnWidth = width * 5.25 + 3.75;
  });
  // Formulas name the table: it has to be there, under its name, before them.
  putBody(sheet, wanted, area, area.top);
  sheet.freezePanes.freezeRows(1);
  return sheet;
}

function updateTable(table: Excel.Table, wanted: TableSheet, old: CellRange): void {
  const sheet = table.worksheet;
  if (table.showTotals) table.showTotals = false;
  const oldBottom = table.showTotals ? old.bottom - 1 : old.bottom;
  const names = table.columns.items.map(({ name }) => name);
  const sameColumns =
    names.length === wanted.columns.length &&
    wanted.columns.every(({ header }, i) => header === names[i]);
  const area = tableArea(wanted, old.top, old.left);
  table.clearFilters();
  table.resize(excelRange(sheet, area));
  if (!sameColumns) {
    const header = excelRange(sheet, { ...area, bottom: area.top });
    header.numberFormat = [wanted.columns.map(() => "@")];
    // Excel renames a header that is there twice, even for a moment.
    header.values = [wanted.columns.map((_, i) => `#${i}#${wanted.table}`)];
    header.values = [wanted.columns.map(({ header: text }) => cellEntry(text, true))];
  }
  putBody(sheet, wanted, area, sameColumns ? oldBottom : area.top);
  // What the table no longer covers is ours too, and would look like the user's.
  if (oldBottom > area.bottom) {
    excelRange(sheet, { ...old, top: area.bottom + 1, bottom: oldBottom }).clear();
  }
  if (old.right > area.right) excelRange(sheet, { ...old, left: area.right + 1 }).clear();
}

/**
 * Fills the rows of a table. Columns get their format below row `formatted`; columns of text get
 * it everywhere, for there a code must never be parsed.
 */
function putBody(
  sheet: Excel.Worksheet,
  wanted: TableSheet,
  area: CellRange,
  formatted: number,
): void {
  wanted.columns.forEach(({ kind }, i) => {
    const first = isText(kind) ? area.top + 1 : Math.max(area.top, formatted) + 1;
    if (first > area.bottom) return;
    const column = { ...area, top: first, left: area.left + i, right: area.left + i };
    const format = FORMATS[kind];
    if (kind === "long-text") {
      const cells = excelRange(sheet, column).format;
      cells.wrapText = true;
      cells.verticalAlignment = "Top";
    }
    excelRange(sheet, column).numberFormat = Array.from({ length: area.bottom - first + 1 }, () => [
      format,
    ]);
  });
  const rows: readonly (readonly CellContent[])[] =
    wanted.rows.length > 0 ? wanted.rows : [wanted.columns.map(() => null)];
  const entries: CellEntry[][] = rows.map((row) =>
    wanted.columns.map(({ kind }, i) => {
      const content = row[i] ?? null;
      return cellEntry(content, isText(kind) && !isCellFormula(content));
    }),
  );
  const body = excelRange(sheet, { ...area, top: area.top + 1 });
  body.formulas = entries;
  if (wanted.columns.some(({ kind }) => kind === "long-text")) body.format.autofitRows();
}

/** Takes away sheets that a failed batch may have added. */
async function takeAway(
  context: Excel.RequestContext,
  sync: Sync,
  targets: readonly Target[],
): Promise<void> {
  const sheets = targets
    .filter(({ table }) => table === null)
    .map(({ wanted }) => context.workbook.worksheets.getItemOrNullObject(wanted.sheet));
  try {
    for (const sheet of sheets) sheet.load("isNullObject");
    await sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await sync();
  } catch (error) {
    // The first failure is the one to tell.
    failureOf(error, {});
  }
}

/** How new sheets are printed. Without a printer Excel may refuse; the sheets are good all the same. */
async function setUpPages(sheets: readonly Excel.Worksheet[], sync: Sync): Promise<void> {
  if (sheets.length === 0) return;
  try {
    for (const { pageLayout } of sheets) {
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
