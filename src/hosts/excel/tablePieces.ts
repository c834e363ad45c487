// What makes or updates a table sheet in Excel, in pieces that can be sent in several batches.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import { isCellFormula, type CellContent } from "../../workbook/cellWrite";
import { finish, isBreath, type Steps } from "../../workbook/steps";
import { shownWidth } from "../../workbook/columnWidth";
import type { ColumnKind, TableSheet } from "../../workbook/tableSheet";
import { cellEntry, type CellEntry } from "./cellEntry";
import { bytesOfBlocks, columnBlocks, type EntryBlock } from "./columnBlocks";
import { bytesOf, type Piece } from "./sendPieces";
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

/** A table as it stands. */
export interface FoundTable {
  readonly table: Excel.Table;
  readonly showsTotals: boolean;
  readonly columns: readonly string[];
  /** With the row of headings, and the row of totals if there is one. */
  readonly grid: CellGrid;
  /** The charts of its sheet. */
  readonly charts: Excel.ChartCollection | null;
}

/** The area of a table with its header; a table without rows has one blank row. */
export function tableArea({ columns, rows }: TableSheet, top: number, left: number): CellRange {
  return { top, left, bottom: top + Math.max(1, rows.length), right: left + columns.length - 1 };
}

/** The headings of a plain table, for reading it; undefined for other tables. */
export const plainHeadings = ({ plain, columns }: TableSheet): string[] | undefined =>
  plain === true ? columns.map(({ header }) => header) : undefined;

const sheetNamed = ({ workbook }: Excel.RequestContext, name: string): Excel.Worksheet =>
  workbook.worksheets.getItem(name);

/** A table sheet that is not there yet, step by step. */
export function* newTablePieces(context: Excel.RequestContext, wanted: TableSheet): Steps<Piece[]> {
  const area = tableArea(wanted, 0, 0);
  const frame = (): void => {
    const sheet = context.workbook.worksheets.add(wanted.sheet);
    const header = excelRange(sheet, { ...area, bottom: 0 });
    header.numberFormat = [wanted.columns.map(() => "@")];
    header.values = [wanted.columns.map(({ header: text }) => cellEntry(text, true))];
    const table = sheet.tables.add(excelRange(sheet, area), true);
    table.name = wanted.table;
    table.style = "TableStyleMedium2";
    header.format.wrapText = true;
    header.format.verticalAlignment = "Center";
    // A character of Calibri 11 is 5.25 points wide; Excel adds 3.75 points of padding.
    wanted.columns.forEach((asked, column) => {
      const whole = excelRange(sheet, { ...area, left: column, right: column });
      whole.format.columnWidth = shownWidth(asked) * 5.25 + 3.75;
    });
    // Excel measured the headings at the width that the columns had before.
    header.format.autofitRows();
  };
  // Formulas name the table: it has to be there, under its name, before them.
  return [
    { bytes: bytesOf(wanted.columns), queue: frame },
    ...(yield* bodyPieces(context, wanted, area, () => false)),
    { bytes: 0, queue: () => sheetNamed(context, wanted.sheet).freezePanes.freezeRows(1) },
  ];
}

/**
 * Touches sheets and tables that stand, before anything is written: a row that others took out since the
 * look, or a sheet that they renamed, ends the batch there.
 */
export function touchPiece(
  context: Excel.RequestContext,
  targets: readonly { readonly wanted: TableSheet; readonly found: FoundTable | null }[],
): Piece {
  return {
    bytes: 0,
    queue: () => {
      for (const { wanted, found } of targets) {
        if (found === null) continue;
        sheetNamed(context, wanted.sheet).load("name");
        found.table
          .getRange()
          .getRow(found.grid.values.length - 1)
          .load("rowIndex");
      }
    },
  };
}

/** A table sheet that is there gets other rows, and maybe other columns; step by step. */
export function* updatePieces(
  context: Excel.RequestContext,
  wanted: TableSheet,
  { table, showsTotals, columns, grid }: FoundTable,
): Steps<Piece[]> {
  const { top, left } = grid;
  const right = left + (grid.values[0]?.length ?? 1) - 1;
  const bottom = top + grid.values.length - 1 - (showsTotals ? 1 : 0);
  const sameColumns =
    columns.length === wanted.columns.length &&
    wanted.columns.every(({ header }, i) => header === columns[i]);
  const area = tableArea(wanted, top, left);
  const frame = (): void => {
    const sheet = sheetNamed(context, wanted.sheet);
    if (showsTotals) table.showTotals = false;
    table.clearFilters();
    table.resize(excelRange(sheet, { ...area, bottom: Math.max(bottom, area.bottom) }));
    if (sameColumns) return;
    const header = excelRange(sheet, { ...area, bottom: area.top });
    header.numberFormat = [wanted.columns.map(() => "@")];
    // Excel renames a header that is there twice, even for a moment.
    header.values = [wanted.columns.map((_, i) => `#${i}#${wanted.table}`)];
    header.values = [wanted.columns.map(({ header: text }) => cellEntry(text, true))];
    header.format.autofitRows();
  };
  /**
   * What the table no longer covers is ours too, and would look like the user's. Rows are cleared while the
   * table still covers them: a write that breaks off here is seen by the size of the table.
   */
  const clear = (): void => {
    const sheet = sheetNamed(context, wanted.sheet);
    const old = { top, left, bottom, right };
    if (bottom > area.bottom) {
      excelRange(sheet, { ...old, top: area.bottom + 1 }).clear();
      table.resize(excelRange(sheet, area));
    }
    if (right > area.right) excelRange(sheet, { ...old, left: area.right + 1 }).clear();
  };
  const isFormatted = (row: number, column: number): boolean =>
    sameColumns &&
    // A memory of plain values looks as its columns say, whatever broke off before.
    wanted.plain !== true &&
    row <= bottom &&
    grid.numberFormats[row - top]?.[column - left] !== "General";
  return [
    { bytes: bytesOf(wanted.columns), queue: frame },
    ...(yield* bodyPieces(context, wanted, area, isFormatted)),
    { bytes: 0, queue: clear },
  ];
}

/** Whether a cell has a format that people may have chosen. */
type IsFormatted = (row: number, column: number) => boolean;

/**
 * Fills the rows of a table. Cells get the format of their column unless they have one; columns of text
 * get it everywhere, for there a code must never be parsed.
 */
function* bodyPieces(
  context: Excel.RequestContext,
  wanted: TableSheet,
  area: CellRange,
  isFormatted: IsFormatted,
): Steps<Piece[]> {
  const rows: readonly (readonly CellContent[])[] =
    wanted.rows.length > 0 ? wanted.rows : [wanted.columns.map(() => null)];
  const isLong = wanted.columns.some(({ kind }) => kind === "long-text");
  const body = { ...area, top: area.top + 1 };
  const pieces: Piece[] = [];
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const some = rows.slice(from, from + MOST_ROWS);
    pieces.push(yield* rowsPiece(context, wanted, { area, isFormatted, rows: some, from }));
  }
  return [
    ...pieces,
    ...(isLong
      ? [
          {
            bytes: 0,
            queue: () => excelRange(sheetNamed(context, wanted.sheet), body).format.autofitRows(),
          },
        ]
      : []),
  ];
}

/** Excel sets a whole range to one value, which the types of Office.js do not say. */
function setAll(cells: Excel.Range, property: "formulas" | "numberFormat", value: CellEntry): void {
  (cells as unknown as Record<string, unknown>)[property] = value;
}

function setBlocks(
  sheet: Excel.Worksheet,
  { top, left }: Pick<CellRange, "top" | "left">,
  property: "formulas" | "numberFormat",
  blocks: readonly EntryBlock<CellEntry>[],
): void {
  for (const block of blocks) {
    const cells = excelRange(sheet, {
      top: top + block.top,
      left: left + block.left,
      bottom: top + block.bottom,
      right: left + block.right,
    });
    if ("all" in block) setAll(cells, property, block.all);
    else cells[property] = block.each.map((line) => [...line]);
  }
}

/** Neighbouring columns of one kind whose cells get the format of that kind. */
interface FormatArea {
  readonly kind: ColumnKind;
  readonly range: CellRange;
}

/** Cells of a column, one below the other, that have no format yet. */
function runsToFormat(
  column: number,
  { top, bottom }: Pick<CellRange, "top" | "bottom">,
  isFormatted: IsFormatted,
): { readonly top: number; bottom: number }[] {
  const runs: { readonly top: number; bottom: number }[] = [];
  for (let row = top; row <= bottom; row++) {
    if (isFormatted(row, column)) continue;
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}

/** Columns get their format; columns of text everywhere, for there a code must never be parsed. */
function formatAreas(
  columns: TableSheet["columns"],
  rows: Pick<CellRange, "left" | "top" | "bottom">,
  isFormatted: IsFormatted,
): FormatArea[] {
  const areas: FormatArea[] = [];
  columns.forEach(({ kind }, i) => {
    const column = rows.left + i;
    const runs = runsToFormat(column, rows, isText(kind) ? () => false : isFormatted);
    for (const { top, bottom } of runs) {
      const beside = areas.findIndex(
        ({ kind: other, range }) =>
          other === kind &&
          range.right === column - 1 &&
          range.top === top &&
          range.bottom === bottom,
      );
      if (beside >= 0) {
        areas[beside] = { kind, range: { ...areas[beside]!.range, right: column } };
      } else areas.push({ kind, range: { top, left: column, bottom, right: column } });
    }
  });
  return areas;
}

interface BodyRows {
  readonly area: CellRange;
  readonly isFormatted: IsFormatted;
  readonly rows: readonly (readonly CellContent[])[];
  /** Which row of the table, below its headings, is the first of `rows`. */
  readonly from: number;
}

/** Rows that make one piece at first: of Quadra's widest sheet less than a batch takes. */
const MOST_ROWS = 8_000;

/** Some rows of a table with their formats, step by step; cut between rows. */
function* rowsPiece(
  context: Excel.RequestContext,
  wanted: TableSheet,
  body: BodyRows,
): Steps<Piece> {
  const { area, isFormatted, rows, from } = body;
  const top = area.top + 1 + from;
  const bottom = top + rows.length - 1;
  // The blank row of a table without rows has no formats of its own.
  const own =
    wanted.rows.length === 0 ? undefined : wanted.numberFormats?.slice(from, from + rows.length);
  const formats = formatAreas(wanted.columns, { left: area.left, top, bottom }, isFormatted);
  yield;
  const entries: CellEntry[][] = [];
  for (const [r, row] of rows.entries()) {
    if (isBreath(r)) yield;
    entries.push(
      wanted.columns.map(({ kind }, i) => {
        const content = row[i] ?? null;
        return cellEntry(content, isText(kind) && !isCellFormula(content));
      }),
    );
  }
  yield;
  const contents = columnBlocks(entries, (entry) => /^=/.test(String(entry)));
  yield;
  const owns = own === undefined || own.length === 0 ? [] : columnBlocks(own);
  return {
    bytes: bytesOf(formats) + bytesOfBlocks(contents) + bytesOfBlocks(owns),
    queue: () => {
      const sheet = sheetNamed(context, wanted.sheet);
      for (const { kind, range } of formats) {
        const cells = excelRange(sheet, range);
        if (kind === "long-text") {
          cells.format.wrapText = true;
          cells.format.verticalAlignment = "Top";
        }
        setAll(cells, "numberFormat", FORMATS[kind]);
      }
      // Texts are handed over as texts, whatever format the cell gets afterwards.
      setBlocks(sheet, { top, left: area.left }, "formulas", contents);
      setBlocks(sheet, { top, left: area.left }, "numberFormat", owns);
    },
    cut: () => {
      if (rows.length < 2) return null;
      const middle = Math.floor(rows.length / 2);
      const half = (first: number, last: number): Piece =>
        finish(
          rowsPiece(context, wanted, {
            ...{ ...body, rows: rows.slice(first, last), from: from + first },
          }),
        );
      return [half(0, middle), half(middle, rows.length)];
    },
  };
}

/** A table gets back its place, its headings, its contents and their number formats. */
export function restorePieces(
  context: Excel.RequestContext,
  wanted: TableSheet,
  { table, showsTotals, grid }: FoundTable,
  now: CellRange,
): Piece[] {
  const { top, left, values, formulas } = grid;
  // Where formats were not read they are those of the columns.
  const ofColumns = (values[0] ?? []).map((heading) => {
    const column = wanted.columns.find(({ header }) => header === heading);
    return column === undefined ? "General" : FORMATS[column.kind];
  });
  const numberFormats =
    grid.numberFormats.length > 0
      ? grid.numberFormats
      : values.map((_, r) => (r === 0 ? ofColumns.map(() => "@") : ofColumns));
  const right = left + (values[0]?.length ?? 1) - 1;
  const bottom = top + values.length - 1;
  const entries: CellEntry[][] = values.map((line, r) =>
    line.map((value, c) => {
      const formula = formulas[r]![c] ?? null;
      const isTextCell = numberFormats[r]?.[c] === "@";
      return cellEntry(formula === null ? value : { formula }, isTextCell && formula === null);
    }),
  );
  return [
    {
      bytes: bytesOf(entries) + bytesOf(numberFormats),
      queue: () => {
        const sheet = table.worksheet;
        const range = { top, left, bottom, right };
        const rows = excelRange(sheet, { ...range, bottom: showsTotals ? bottom - 1 : bottom });
        table.showTotals = false;
        table.resize(rows);
        const cells = excelRange(sheet, range);
        cells.numberFormat = numberFormats.map((line) => [...line]);
        cells.formulas = entries;
        if (now.bottom > bottom) excelRange(sheet, { ...now, top: bottom + 1 }).clear();
        if (now.right > right) excelRange(sheet, { ...now, left: right + 1 }).clear();
        if (showsTotals) table.showTotals = true;
      },
    },
  ];
}
