// `putPrintedSheets` in Excel: one trip to look, one to write, one for the pages.
import type { CellRange } from "../../workbook/cellAddress";
import { done, failed, type Result } from "../../workbook/failure";
import {
  lookOf,
  printedArea,
  printedMerges,
  type PrintedCell,
  type PrintedSheet,
  type PrintLook,
} from "../../workbook/printedSheet";
import { cellEntry } from "./cellEntry";
import { failureOf, type Sync } from "./excelCalls";
import { excelRange } from "./writeBlocks";

/** Adds printed sheets. Those that were added are taken away again when a step fails. */
export async function putExcelPrinted(
  context: Excel.RequestContext,
  sync: Sync,
  sheets: readonly PrintedSheet[],
): Promise<Result<void>> {
  if (sheets.length === 0) return done(undefined);
  const { worksheets, protection, application } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  await sync();
  const present = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const taken = sheets.find(({ sheet }) => present.has(sheet.toLowerCase()));
  if (taken !== undefined) return failed({ code: "sheet-name-taken", sheet: taken.sheet });
  if (protection.protected) return failed({ code: "workbook-protected" });
  const added: Excel.Worksheet[] = [];
  try {
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    // All sheets first: formulas of one name cells of another.
    for (const { sheet } of sheets) added.push(worksheets.add(sheet));
    sheets.forEach((sheet, i) => fillSheet(added[i]!, sheet));
    await sync();
  } catch (error) {
    const failure = failureOf(error, { sheet: sheets[0]!.sheet });
    if (failure.code !== "outcome-unknown") await takeAway(context, sync, sheets);
    return failed(failure);
  }
  await setUpPages(added, sheets, sync);
  return done(undefined);
}

/** Cells that look the same, as rectangles of whole runs: Excel is asked once for each. */
function looksOf({
  rows,
}: PrintedSheet): { readonly look: PrintLook; readonly range: CellRange }[] {
  interface Block {
    readonly key: string;
    readonly look: PrintLook;
    range: CellRange;
  }
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  rows.forEach(({ cells }, row) => {
    const runs: { key: string; cell: PrintedCell; left: number; right: number }[] = [];
    cells.forEach((cell, left) => {
      if (cell === null) return;
      const right = left + (cell.span ?? 1) - 1;
      const key = `${cell.look} ${cell.band === true}`;
      const last = runs.at(-1);
      if (last?.key === key && last.right === left - 1) last.right = right;
      else runs.push({ key, cell, left, right });
    });
    for (const { key, cell, left, right } of runs) {
      const at = `${key} ${left} ${right}`;
      const above = open.get(at);
      if (above !== undefined && above.range.bottom === row - 1) {
        above.range = { ...above.range, bottom: row };
        continue;
      }
      const block = { key, look: lookOf(cell), range: { top: row, left, bottom: row, right } };
      blocks.push(block);
      open.set(at, block);
    }
  });
  return blocks;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;
const WEIGHT = { thin: "Thin", medium: "Medium" } as const;

function dress(range: Excel.Range, area: CellRange, look: PrintLook): void {
  const { format } = range;
  Object.assign(format.font, {
    ...{ name: "Calibri", size: look.size, bold: look.bold, color: `#${look.color}` },
    underline: look.underline ? "Single" : "None",
  });
  if (look.fill !== null) format.fill.color = `#${look.fill}`;
  format.horizontalAlignment = HORIZONTAL[look.align];
  format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap) format.wrapText = true;
  if (look.indent > 0) format.indentLevel = look.indent;
  if (look.format !== "General") {
    range.numberFormat = Array.from({ length: area.bottom - area.top + 1 }, () =>
      Array.from({ length: area.right - area.left + 1 }, () => look.format),
    );
  }
  const inner = area.bottom > area.top;
  const edges = [
    ["EdgeTop", look.top],
    ["EdgeBottom", look.bottom],
    ["InsideHorizontal", inner ? look.bottom : null],
    ["EdgeLeft", look.sides],
    ["EdgeRight", look.sides],
    ["InsideVertical", area.right > area.left ? look.sides : null],
  ] as const;
  for (const [edge, border] of edges) {
    if (border === null) continue;
    const line = format.borders.getItem(edge);
    line.style = "Continuous";
    line.weight = WEIGHT[border];
    line.color = `#${look.borderColor}`;
  }
}

function fillSheet(sheet: Excel.Worksheet, wanted: PrintedSheet): void {
  const area = printedArea(wanted);
  sheet.showGridlines = false;
  // A character of Calibri 11 is 5.25 points wide; Excel adds 3.75 points of padding.
  wanted.widths.forEach((width, column) => {
    const whole = excelRange(sheet, { ...area, left: column, right: column });
    whole.format.columnWidth = width * 5.25 + 3.75;
  });
  for (const { look, range } of looksOf(wanted)) dress(excelRange(sheet, range), range, look);
  wanted.rows.forEach(({ height }, row) => {
    if (height === null) return;
    excelRange(sheet, { ...area, top: row, bottom: row }).format.rowHeight = height;
  });
  for (const merge of printedMerges(wanted)) excelRange(sheet, merge).merge();
  wanted.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      const content = cell?.content ?? null;
      if (content === null) return;
      const range = excelRange(sheet, { top: row, left: column, bottom: row, right: column });
      range.formulas = [[cellEntry(content, false)]];
    });
  });
  if (wanted.titleRows > 0) sheet.freezePanes.freezeRows(wanted.titleRows);
}

/** Takes away sheets that a failed batch may have added. */
async function takeAway(
  context: Excel.RequestContext,
  sync: Sync,
  wanted: readonly PrintedSheet[],
): Promise<void> {
  const sheets = wanted.map(({ sheet }) => context.workbook.worksheets.getItemOrNullObject(sheet));
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
async function setUpPages(
  sheets: readonly Excel.Worksheet[],
  wanted: readonly PrintedSheet[],
  sync: Sync,
): Promise<void> {
  try {
    sheets.forEach((sheet, i) => {
      const { landscape, titleRows, footer, pageWords } = wanted[i]!;
      const { pageLayout } = sheet;
      pageLayout.orientation = landscape ? "Landscape" : "Portrait";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea(excelRange(sheet, printedArea(wanted[i]!)));
      if (titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${titleRows}`);
      const all = pageLayout.headersFooters.defaultForAllPages;
      const code = (text: string): string => text.replaceAll("&", "&&");
      all.leftFooter = `&8${code(footer)}`;
      all.rightFooter = `&8${code(pageWords.page)} &P ${code(pageWords.of)} &N`;
    });
    await sync();
  } catch (error) {
    failureOf(error, {});
  }
}
