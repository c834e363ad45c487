// Undo of written sheets: what was there before comes back, and what people changed since stays.
import type { CellGrid } from "../../workbook/cellGrid";
import { isCellFormula, sameContent, type CellContent } from "../../workbook/cellWrite";
import type { TableSheet } from "../../workbook/tableSheet";

/** What an undo has to do to the sheets of one writing. */
export interface TakenBack {
  /** Sheets that get back what they held. */
  readonly put: readonly TableSheet[];
  /** Sheets that the writing made. */
  readonly remove: readonly string[];
  /** Sheets that people changed since they were written: they stay as they are. */
  readonly kept: readonly string[];
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
function sheetOfGrid(grid: CellGrid, like: TableSheet): TableSheet {
  const [headings = [], ...rows] = contents(grid);
  const named = headings.flatMap((heading, index) =>
    typeof heading === "string" ? [{ heading, index }] : [],
  );
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
  for (const sheet of written) {
    const old = before.find((grid) => grid.sheet === sheet.sheet);
    const present = now.find((grid) => grid.sheet === sheet.sheet);
    if (present !== undefined && !isUntouched(sheet, present)) {
      const back = old === undefined ? null : sheetOfGrid(old, sheet);
      if (back === null || !holdsAlready(back, present)) kept.push(sheet.sheet);
    } else if (old !== undefined) put.push(sheetOfGrid(old, sheet));
    else if (present !== undefined) remove.push(sheet.sheet);
  }
  return { put, remove, kept };
}
