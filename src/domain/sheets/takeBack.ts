// Undo of written sheets: what was there before comes back, and what people changed since stays, cell by
// cell where rows still stand in their places, else as a whole sheet.
import type { CellGrid } from "../../workbook/cellGrid";
import { isCellFormula, sameContent, type CellContent } from "../../workbook/cellWrite";
import type { CellConflict } from "../../workbook/failure";
import type { TableSheet } from "../../workbook/tableSheet";
import { withCharts } from "./sheetCharts";

/** What an undo has to do to the sheets of one writing. */
export interface TakenBack {
  /** Sheets that get back what they held. */
  readonly put: readonly TableSheet[];
  /** Sheets that the writing made. */
  readonly remove: readonly string[];
  /** Sheets whose rows people moved, added or took out since: they stay as they are. */
  readonly kept: readonly string[];
  /** Cells that people changed since in sheets that get back all others. */
  readonly keptCells: readonly CellConflict[];
}

/** The contents of a grid, row by row: the formula where a cell holds one. "" is a blank. */
function contents({ values, formulas }: CellGrid): CellContent[][] {
  return values.map((row, r) =>
    row.map((value, c): CellContent => {
      const formula = formulas[r]?.[c] ?? null;
      return formula === null ? (value === "" ? null : value) : { formula };
    }),
  );
}

/** A row as one comparable text. The host may spell a formula in its own way: any formula is one. */
function keyOf(row: readonly CellContent[]): string {
  return JSON.stringify(
    row.map((content) => {
      if (content === "") return null;
      return content !== null && isCellFormula(content) ? "=" : content;
    }),
  );
}

/** Whether the sheet still holds what was written, in whatever order its rows stand now. */
function isUntouched(written: TableSheet, now: CellGrid): boolean {
  const [headings = [], ...rows] = contents(now);
  const columns = written.columns.map(({ header }) => headings.indexOf(header));
  const others = headings.filter((heading) => heading !== null).length;
  if (columns.includes(-1) || others !== columns.length) return false;
  const isBlank = (row: readonly CellContent[]) => row.every((content) => content === null);
  const bare = (all: readonly (readonly CellContent[])[]) =>
    all
      .filter((row) => !isBlank(row))
      .map(keyOf)
      .sort();
  const found = bare(rows.map((row) => columns.map((column) => row[column] ?? null)));
  const wanted = bare(written.rows);
  // Cells beside the table count too: a note there is somebody's.
  const beside = rows.some((row) =>
    row.some((content, column) => content !== null && !columns.includes(column)),
  );
  return !beside && found.length === wanted.length && found.every((key, i) => key === wanted[i]);
}

/** The sheet as it stood in a grid, with the formats that its columns have in `like`. */
export function sheetAsItStood(grid: CellGrid, like: TableSheet): TableSheet {
  const [headings = [], ...rows] = contents(grid);
  const named = headings.flatMap((heading, index) =>
    typeof heading === "string" ? [{ heading, index }] : [],
  );
  const formats = {
    numberFormats: rows.map((_, r) =>
      named.map(({ index }) => grid.numberFormats[r + 1]?.[index] ?? "General"),
    ),
  };
  return {
    ...like,
    columns: named.map(
      ({ heading }) =>
        like.columns.find(({ header }) => header === heading) ?? {
          header: heading,
          kind: "general",
          width: 20,
        },
    ),
    rows: rows.map((row) => named.map(({ index }) => row[index] ?? null)),
    // Where nobody read them they are those of the columns.
    ...(grid.numberFormats.length === 0 ? {} : formats),
  };
}

/** Whether a sheet already holds these rows, so that there is nothing to write. */
function holdsAlready(sheet: TableSheet, now: CellGrid): boolean {
  const rows = contents(now).slice(1);
  return (
    rows.length === sheet.rows.length &&
    rows.every((row, r) =>
      sheet.rows[r]!.every((content, c) => sameContent(content, row[c] ?? null)),
    )
  );
}

interface Merged {
  readonly sheet: TableSheet;
  readonly keptCells: readonly CellConflict[];
}

/**
 * The sheet as it stood, but for cells that people changed since. null when it cannot be said cell by
 * cell: rows came, went or changed places (a row that differs stands elsewhere too, or differs in most of
 * its cells), columns did, or somebody wrote where there was nothing before.
 */
function mergeChanged(written: TableSheet, old: CellGrid, now: CellGrid): Merged | null {
  const [headings = [], ...rows] = contents(now);
  const sameHeadings =
    headings.length === written.columns.length &&
    written.columns.every(({ header }, i) => header === headings[i]);
  if (!sameHeadings || rows.length !== written.rows.length) return null;
  const back = sheetAsItStood(old, written);
  const keys = new Set(written.rows.map(keyOf));
  const restored = back.rows.map((row) => [...row]);
  const keptCells: CellConflict[] = [];
  for (const [r, row] of rows.entries()) {
    const wanted = written.rows[r]!;
    if (keyOf(row) === keyOf(wanted)) continue;
    const changed = row.filter((found, c) => keyOf([found]) !== keyOf([wanted[c] ?? null]));
    if (keys.has(keyOf(row)) || 2 * changed.length > row.length) return null;
    for (const [c, found] of row.entries()) {
      const after = wanted[c] ?? null;
      if (keyOf([found]) === keyOf([after])) continue;
      const column = back.columns.findIndex(({ header }) => header === headings[c]);
      if (column < 0 || restored[r] === undefined) return null;
      const before = restored[r][column] ?? null;
      restored[r][column] = found;
      // Somebody put it back by hand: nothing is left to tell.
      if (sameContent(found, before)) continue;
      const address = { sheet: written.sheet, row: now.top + r + 1, column: now.left + c };
      keptCells.push({ write: { address, before: after, after: before }, found });
    }
  }
  return { sheet: { ...back, rows: restored }, keptCells };
}

/**
 * The sheets with the charts that stood on them before, drawing the cells of before.
 * @param kept names of sheets that stay as people changed them.
 */
export function withOldCharts(
  sheets: readonly TableSheet[],
  before: readonly CellGrid[],
  kept: readonly string[] = [],
): TableSheet[] {
  const drew = new Set(
    sheets.flatMap(({ sheet, charts }) => (charts === undefined ? [] : [sheet])),
  );
  return withCharts(sheets).map((sheet) => {
    const names = before.find((grid) => grid.sheet === sheet.sheet)?.charts ?? [];
    const saysNothing = names.length === 0 && !drew.has(sheet.sheet);
    // A chart may draw a sheet that stays as people changed it: then it stays too.
    if (saysNothing || kept.length > 0) return { ...sheet, charts: undefined };
    return { ...sheet, charts: (sheet.charts ?? []).filter(({ name }) => names.includes(name)) };
  });
}

/**
 * Takes a writing back, sheet by sheet.
 * @param written the sheets as they were written.
 * @param before what the workbook held before, as grids of the sheets that were there.
 * @param now what it holds now; a sheet that is gone stays gone unless it was there before.
 */
export function takeBack(
  written: readonly TableSheet[],
  before: readonly CellGrid[],
  now: readonly CellGrid[],
): TakenBack {
  const put: TableSheet[] = [];
  const remove: string[] = [];
  const kept: string[] = [];
  const keptCells: CellConflict[] = [];
  for (const sheet of written) {
    const old = before.find((grid) => grid.sheet === sheet.sheet);
    const present = now.find((grid) => grid.sheet === sheet.sheet);
    if (present !== undefined && !isUntouched(sheet, present)) {
      const back = old === undefined ? null : sheetAsItStood(old, sheet);
      if (back !== null && holdsAlready(back, present)) continue;
      const merged = old === undefined ? null : mergeChanged(sheet, old, present);
      if (merged === null) kept.push(sheet.sheet);
      else {
        put.push(merged.sheet);
        keptCells.push(...merged.keptCells);
      }
    } else if (old !== undefined) put.push(sheetAsItStood(old, sheet));
    else if (present !== undefined) remove.push(sheet.sheet);
  }
  return { put: withOldCharts(put, before, kept), remove, kept, keptCells };
}
