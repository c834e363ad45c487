// Turns a workbook of plain data into the snapshot that Univer opens.
import type { Book, BookSheet } from "../book";
import { PLAIN_FORMAT } from "../cellFormat";
import { univerContent, univerValue } from "./univerContent";
import { univerRange } from "./univerCore";
import { POINTS_PER_PIXEL } from "./univerLayout";
import type {
  ICellData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  LocaleType,
} from "./univerPackages";
import { univerStyleOfNewCell } from "./univerStyle";

/** A sheet never looks smaller than this; it grows when something is written beyond. */
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

/** Pixels of a width in characters of Calibri 11, as .xlsx files count it (ECMA-376, 18.3.1.13). */
function pixelsOfCharacters(width: number): number {
  return Math.round(width * 7);
}

/** Univer's snapshot of an empty sheet. */
export function emptyWorksheet(id: string, name: string): Partial<IWorksheetData> {
  return {
    id,
    name,
    tabColor: "",
    hidden: 0,
    rowCount: LEAST_ROWS,
    columnCount: LEAST_COLUMNS,
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    defaultStyle: { ff: PLAIN_FORMAT.fontName, fs: PLAIN_FORMAT.fontSize },
    freeze: { startRow: -1, startColumn: -1, ySplit: 0, xSplit: 0 },
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    showGridlines: 1,
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    rightToLeft: 0,
  };
}

function worksheetData(
  id: string,
  sheet: BookSheet,
  styleIds: readonly (string | null)[],
  unlocked: readonly boolean[],
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, { h?: number; hd?: 0 | 1; ia?: 0 | 1 }> = {};
  const columnData: Record<number, { w?: number; hd?: 0 | 1; s?: string }> = {};
  let lastRow = 0;
  let lastColumn = 0;
  for (const row of sheet.rows) {
    lastRow = Math.max(lastRow, row.index);
    if (row.height !== undefined || row.hidden === true) {
      rowData[row.index] = {
        ...(row.height === undefined ? {} : { h: row.height / POINTS_PER_PIXEL, ia: 0 }),
        ...(row.hidden === true ? { hd: 1 } : {}),
      };
    }
    const line: Record<number, ICellData> = {};
    for (const cell of row.cells) {
      lastColumn = Math.max(lastColumn, cell.column);
      const table = sheet.tables.find(
        ({ range }) =>
          row.index >= range.top &&
          row.index <= range.bottom &&
          cell.column >= range.left &&
          cell.column <= range.right,
      );
      const data: ICellData = {};
      if (cell.value !== null) Object.assign(data, univerValue(cell.value));
      if (cell.formula !== null) {
        data.f = univerContent({ formula: cell.formula }, table?.name ?? null).f ?? null;
      }
      const style = styleIds[cell.format];
      if (style !== null && style !== undefined) data.s = style;
      if (unlocked[cell.format] === true) data.custom = { locked: false };
      line[cell.column] = data;
    }
    cellData[row.index] = line;
  }
  for (const run of sheet.columns) {
    // A run to the last column of the sheet is the look of "all the rest": the default tells it.
    const last = Math.min(run.last, Math.max(lastColumn + 20, run.first + 50));
    for (let column = run.first; column <= last; column++) {
      const style = run.format === undefined ? null : styleIds[run.format];
      columnData[column] = {
        ...(run.width === undefined ? {} : { w: pixelsOfCharacters(run.width) }),
        ...(run.hidden === true ? { hd: 1 } : {}),
        ...(style === null || style === undefined ? {} : { s: style }),
      };
    }
    lastColumn = Math.max(lastColumn, Math.min(run.first, 16_383));
  }
  const { rows, columns } = sheet.frozen;
  return {
    ...emptyWorksheet(id, sheet.name),
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    rowCount: Math.max(LEAST_ROWS, lastRow + 61),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + 11),
    defaultColumnWidth: pixelsOfCharacters(sheet.columnWidth ?? 9.140625),
    defaultRowHeight: Math.round((sheet.rowHeight ?? 15) / POINTS_PER_PIXEL),
    freeze: {
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
      ySplit: rows,
      xSplit: columns,
    },
    mergeData: sheet.merges.map(univerRange),
    cellData,
    rowData,
    columnData,
    showGridlines: sheet.gridlines ? 1 : 0,
  };
}

/** Univer's snapshot of a workbook; `ids` are the ids for its sheets. */
export function workbookData(
  book: Book,
  unitId: string,
  ids: readonly string[],
): Partial<IWorkbookData> {
  const styles: Record<string, IStyleData> = {};
  const styleIds = book.formats.map((format, index) => {
    const style = univerStyleOfNewCell(format);
    if (Object.keys(style).length === 0) return null;
    styles[`f${index}`] = style;
    return `f${index}`;
  });
  const unlocked = book.formats.map((format) => !format.locked);
  return {
    id: unitId,
    name: "",
    appVersion: "0.25.1",
    locale: "enUS" as LocaleType,
    styles,
    sheetOrder: [...ids],
    sheets: Object.fromEntries(
      book.sheets.map((sheet, index) => [
        ids[index]!,
        worksheetData(ids[index]!, sheet, styleIds, unlocked),
      ]),
    ),
  };
}
