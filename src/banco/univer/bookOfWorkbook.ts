// Reads a Univer workbook back into plain data, for saving.
import {
  BARE_BOOK,
  type Book,
  type BookCell,
  type BookColumns,
  type BookRow,
  type BookSheet,
} from "../book";
import { PLAIN_FORMAT, type CellFormat } from "../cellFormat";
import type { Spreadsheet } from "../spreadsheet";
import type { UniverCore } from "./univerCore";
import { POINTS_PER_PIXEL } from "./univerLayout";
import { benchFormat } from "./univerStyle";

/** Collects formats and gives equal ones the same number. */
class FormatList {
  readonly formats: CellFormat[] = [PLAIN_FORMAT];
  private readonly numbers = new Map<string, number>([[JSON.stringify(PLAIN_FORMAT), 0]]);

  numberOf(format: CellFormat): number {
    const key = JSON.stringify(format);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.formats.length);
    return this.formats.push(format) - 1;
  }
}

/** The whole workbook as plain data. */
export function bookOfWorkbook(core: UniverCore, spreadsheet: Spreadsheet): Book {
  core.flush();
  const formats = new FormatList();
  const sheets = spreadsheet.sheets.all();
  return {
    ...BARE_BOOK,
    sheets: sheets.map(({ id }) => bookSheet(core, spreadsheet, id, formats)),
    active: sheets.findIndex((sheet) => sheet.id === spreadsheet.sheets.active()),
    names: spreadsheet.names.all().map((name) => ({
      ...name,
      sheet: name.sheet === null ? null : (spreadsheet.sheets.get(name.sheet)?.name ?? null),
    })),
    formats: formats.formats,
  };
}

function bookSheet(
  core: UniverCore,
  spreadsheet: Spreadsheet,
  id: string,
  formats: FormatList,
): BookSheet {
  const worksheet = core.sheet(id);
  const { cells, layout } = spreadsheet;
  const sheet = spreadsheet.sheets.get(id)!;
  const config = worksheet.getConfig();
  const notes = new Map<string, string>();
  for (const note of core.kit.noteModel.getSheetNotes(core.unitId, id)?.values() ?? []) {
    notes.set(`${note.row},${note.col}`, note.note);
  }
  const lines = new Map<number, BookCell[]>();
  const lineOf = (row: number): BookCell[] => {
    const known = lines.get(row);
    if (known !== undefined) return known;
    const made: BookCell[] = [];
    lines.set(row, made);
    return made;
  };
  const spilled = core.kit.formulas.getArrayFormulaCellData()?.[core.unitId]?.[id] ?? {};
  worksheet.getCellMatrix().forValue((row, column) => {
    const formula = cells.formula(id, row, column);
    // What a formula of another cell puts here is not this cell's.
    const own = formula !== null || !spilled[row]?.[column];
    const note = notes.get(`${row},${column}`);
    notes.delete(`${row},${column}`);
    lineOf(row).push({
      column,
      value: own ? cells.value(id, row, column) : null,
      formula,
      format: formats.numberOf(cells.format(id, row, column)),
      ...(note === undefined ? {} : { note }),
    });
  });
  for (const [place, note] of notes) {
    const [row, column] = place.split(",").map(Number) as [number, number];
    lineOf(row).push({ column, value: null, formula: null, format: 0, note });
  }
  const rowData = config.rowData as Record<number, { h?: number; hd?: number } | undefined>;
  for (const row in rowData) {
    if (rowData[row]?.h !== undefined || rowData[row]?.hd === 1) lineOf(Number(row));
  }
  const rows: BookRow[] = [...lines]
    .sort(([a], [b]) => a - b)
    .map(([index, line]) => ({
      index,
      ...(rowData[index]?.h === undefined ? {} : { height: rowData[index].h * POINTS_PER_PIXEL }),
      ...(layout.rowHidden(id, index) ? { hidden: true } : {}),
      cells: line.sort((a, b) => a.column - b.column),
    }));
  const styles = core.kit.workbook.getStyles();
  const columns: BookColumns[] = Object.entries(config.columnData).map(([column, look]) => {
    const style = look.s ? (styles.get(look.s) ?? null) : null;
    return {
      first: Number(column),
      last: Number(column),
      width: (look.w ?? config.defaultColumnWidth) / 7,
      ...(look.hd === 1 ? { hidden: true } : {}),
      ...(style === null ? {} : { format: formats.numberOf(benchFormat(style, true)) }),
    };
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    frozen: layout.frozen(id),
    protection: sheet.protection,
    rowHeight: config.defaultRowHeight * POINTS_PER_PIXEL,
    columnWidth: config.defaultColumnWidth / 7,
    columns: columns.sort((a, b) => a.first - b.first),
    rows,
    merges: layout.merges(id),
    tables: spreadsheet.tables.all().filter((table) => table.sheet === id),
    page: sheet.page,
  };
}
