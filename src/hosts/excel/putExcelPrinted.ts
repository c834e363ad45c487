// `putPrintedSheets` in Excel: one trip to look, one to write (more only when its bytes are too many for
// one request), one for the pages.
import type { CellRange } from "../../workbook/cellAddress";
import { done, failed, type Result } from "../../workbook/failure";
import type { WriteGuard } from "../../workbook/keptNote";
import {
  lookOf,
  printedArea,
  printedMerges,
  type PrintedCell,
  type PrintedRule,
  type PrintedSheet,
  type PrintLook,
} from "../../workbook/printedSheet";
import { cellEntry } from "./cellEntry";
import { failureOf, type Sync } from "./excelCalls";
import { notePieces } from "./excelNotes";
import { bytesOf, sendPieces, type Piece } from "./sendPieces";
import { settleFailedPrinted } from "./settleFailedPrinted";
import { excelRange } from "./writeBlocks";

/** Adds printed sheets. After an error Excel is asked what has landed; what did in part goes again. */
export async function putExcelPrinted(
  context: Excel.RequestContext,
  sync: Sync,
  sheets: readonly PrintedSheet[],
  guard: WriteGuard | null,
): Promise<Result<void>> {
  if (sheets.length === 0) return done(undefined);
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  await sync();
  const present = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const taken = sheets.find(({ sheet }) => present.has(sheet.toLowerCase()));
  if (taken !== undefined) return failed({ code: "sheet-name-taken", sheet: taken.sheet });
  if (protection.protected) return failed({ code: "workbook-protected" });
  const change = (await guard?.beforeWrite([])) ?? done({ add: [], drop: [] });
  if (!change.ok) return change;
  const notes = await notePieces(context, change.value);
  let ids: readonly string[] | null = null;
  try {
    await sendPieces(context, sync, [
      // All sheets first: formulas of one name cells of another.
      ...sheets.map(({ sheet }): Piece => ({
        bytes: sheet.length + ACTION_BYTES,
        queue: () => worksheets.add(sheet),
      })),
      ...sheets.map((sheet) => sheetPiece(context, sheet.sheet, stepsOf(sheet))),
      ...notes.pieces,
    ]);
    ids = notes.ids();
  } catch (error) {
    const failure = failureOf(error, { sheet: sheets[0]!.sheet });
    const landed = await settleFailedPrinted(context, sync, sheets, failure);
    if (landed !== null) return failed(landed);
  }
  guard?.kept(ids);
  await setUpPages(context, sheets, sync);
  return done(undefined);
}

/** About what Office.js adds around the value of one action: its paths and names. */
const ACTION_BYTES = 240;

/** One thing that is done to a new sheet. */
interface SheetStep {
  readonly bytes: number;
  act(sheet: Excel.Worksheet): void;
}

/** Steps of one sheet in their order; cut between two of them. */
function sheetPiece(
  context: Excel.RequestContext,
  name: string,
  steps: readonly SheetStep[],
): Piece {
  return {
    bytes: steps.reduce((sum, { bytes }) => sum + bytes, 0),
    queue: () => {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const step of steps) step.act(sheet);
    },
    cut: () => {
      if (steps.length < 2) return null;
      const middle = Math.ceil(steps.length / 2);
      return [
        sheetPiece(context, name, steps.slice(0, middle)),
        sheetPiece(context, name, steps.slice(middle)),
      ];
    },
  };
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

/** What may be typed: Excel lets blank cells pass by itself. */
function allow(range: Excel.Range, { type, max, title, message }: PrintedRule): void {
  const bounds: Excel.BasicDataValidation =
    max === null
      ? { formula1: 0, operator: "GreaterThanOrEqualTo" }
      : { formula1: 0, formula2: max, operator: "Between" };
  range.dataValidation.rule = type === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
  range.dataValidation.errorAlert = { title, message, style: "Stop", showAlert: true };
}

function stepsOf(wanted: PrintedSheet): SheetStep[] {
  const area = printedArea(wanted);
  const step = (act: SheetStep["act"], bytes = 0): SheetStep => ({
    bytes: ACTION_BYTES + bytes,
    act,
  });
  return [
    step((sheet) => {
      sheet.showGridlines = false;
    }),
    // A character of Calibri 11 is 5.25 points wide; Excel adds 3.75 points of padding.
    ...wanted.widths.map((width, column) =>
      step((sheet) => {
        const whole = excelRange(sheet, { ...area, left: column, right: column });
        whole.format.columnWidth = width * 5.25 + 3.75;
      }),
    ),
    ...looksOf(wanted).map(({ look, range }) => {
      const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
      const formats = look.format === "General" ? 0 : cells * bytesOf(look.format);
      return step((sheet) => dress(excelRange(sheet, range), range, look), 4_000 + formats);
    }),
    ...wanted.rows.flatMap(({ height }, row) =>
      height === null
        ? []
        : step((sheet) => {
            excelRange(sheet, { ...area, top: row, bottom: row }).format.rowHeight = height;
          }),
    ),
    ...printedMerges(wanted).map((merge) => step((sheet) => excelRange(sheet, merge).merge())),
    ...wanted.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        const content = cell?.content ?? null;
        if (content === null) return [];
        const entry = cellEntry(content, false);
        return step((sheet) => {
          const range = excelRange(sheet, { top: row, left: column, bottom: row, right: column });
          range.formulas = [[entry]];
        }, bytesOf(entry));
      }),
    ),
    ...(wanted.rules ?? []).map((rule) =>
      step(
        (sheet) => allow(excelRange(sheet, rule.range), rule),
        2 * ACTION_BYTES + bytesOf(rule.message),
      ),
    ),
    ...(wanted.names ?? []).map(({ name, range }) =>
      step((sheet) => sheet.names.add(name, excelRange(sheet, range))),
    ),
    ...(wanted.titleRows > 0
      ? [step((sheet) => sheet.freezePanes.freezeRows(wanted.titleRows))]
      : []),
  ];
}

/** How new sheets are printed. Without a printer Excel may refuse; the sheets are good all the same. */
async function setUpPages(
  context: Excel.RequestContext,
  wanted: readonly PrintedSheet[],
  sync: Sync,
): Promise<void> {
  try {
    for (const one of wanted) {
      const { landscape, titleRows, footer, pageWords } = one;
      const sheet = context.workbook.worksheets.getItem(one.sheet);
      const { pageLayout } = sheet;
      pageLayout.orientation = landscape ? "Landscape" : "Portrait";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea(excelRange(sheet, printedArea(one)));
      if (titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${titleRows}`);
      const all = pageLayout.headersFooters.defaultForAllPages;
      const code = (text: string): string => text.replaceAll("&", "&&");
      all.leftFooter = `&8${code(footer)}`;
      all.rightFooter = `&8${code(pageWords.page)} &P ${code(pageWords.of)} &N`;
    }
    await sync();
  } catch (error) {
    failureOf(error, {});
  }
}
