// Finds the heading rows of per-ente tables, wherever they stand on a sheet.
import type { EnteMatch } from "../enti/matchEnte";
import { isBlankAt, textAt, type GridText } from "./gridText";
import { ENTE_HEADING, fieldOfHeading, SUB_AMBITO_HEADING, type Field } from "./tableKinds";

/** The headings of one table. Rows and columns are those of the sheet. */
export interface TableHeader {
  readonly row: number;
  /** First row below the headings. */
  readonly bodyTop: number;
  readonly enteColumn: number;
  readonly lastColumn: number;
  readonly columns: readonly { readonly field: Field; readonly column: number }[];
  readonly subAmbitoColumn: number | null;
}

/** Longest text that is still a heading and no sentence. */
const LONGEST_HEADING = 200;
/** Empty columns allowed between two headings of one table. */
const WIDEST_GAP = 1;
/** Rows below a heading in which the first ente must appear when nothing heads the ente column. */
const NEAREST_ENTE = 4;

/**
 * Rows that the headings take: those of the merged "ente" heading, or two when the row below has no
 * ente and only words, as in a text, which has no merged cells.
 */
function headingHeight(text: GridText, row: number, column: number): number {
  const merge = text.grid.merges.find((area) => area.top === row && area.left === column);
  if (merge !== undefined && merge.bottom > row) return merge.bottom - row + 1;
  if (!isBlankAt(text.grid, row + 1, column)) return 1;
  let words = false;
  for (let right = column + 1; right <= text.right; right++) {
    if (ENTE_HEADING.test(text.folded(row, right))) break;
    if (isBlankAt(text.grid, row + 1, right)) continue;
    if (!/[A-Z]{2}/.test(text.folded(row + 1, right))) return 1;
    words = true;
  }
  return words ? 2 : 1;
}

/** Heading of a column under group headings: its own words first, then those of the group above. */
function headingField(text: GridText, row: number, height: number, column: number): Field | null {
  for (let r = row + height - 1; r >= row; r--) {
    const heading = text.folded(r, column);
    if (heading === "" || heading.length > LONGEST_HEADING) continue;
    const field = fieldOfHeading(heading);
    if (field !== null) return field;
  }
  return null;
}

function columnsRightOf(text: GridText, row: number, height: number, enteColumn: number) {
  const columns: { field: Field; column: number }[] = [];
  let subAmbitoColumn: number | null = null;
  let lastColumn = enteColumn;
  let gap = 0;
  for (let column = enteColumn + 1; column <= text.right && gap <= WIDEST_GAP; column++) {
    const heading = text.folded(row, column) || text.folded(row + height - 1, column);
    if (heading === "") {
      gap++;
      continue;
    }
    if (ENTE_HEADING.test(heading)) break;
    gap = 0;
    lastColumn = column;
    if (SUB_AMBITO_HEADING.test(heading)) subAmbitoColumn = column;
    const field = headingField(text, row, height, column);
    if (field !== null && !columns.some((known) => known.field === field)) {
      columns.push({ field, column });
    }
  }
  return { columns, subAmbitoColumn, lastColumn };
}

/** Nearest column to the left in which enti stand below the heading. */
function enteColumnLeftOf(
  text: GridText,
  row: number,
  column: number,
  match: (label: string) => EnteMatch,
): number | null {
  for (let left = column - 1; left >= text.left; left--) {
    for (let below = row + 1; below <= row + NEAREST_ENTE; below++) {
      if (isBlankAt(text.grid, below, left)) continue;
      const { how } = match(textAt(text.grid, below, left));
      if (how === "exact" || how === "alias" || how === "variant") return left;
    }
  }
  return null;
}

/** Whether the cell is in a second row of headings that were found already. */
function isLowerHeading(header: TableHeader, row: number, column: number): boolean {
  return (
    row > header.row &&
    row < header.bodyTop &&
    column >= header.enteColumn &&
    column <= header.lastColumn
  );
}

/**
 * All table headings of a grid, from top to bottom and from left to right. Headings that no "ente"
 * column names are found by the enti below them.
 */
export function findHeaders(text: GridText, match: (label: string) => EnteMatch): TableHeader[] {
  const headers: TableHeader[] = [];
  for (let row = text.top; row <= text.bottom; row++) {
    let covered = text.left - 1;
    for (let column = text.left; column <= text.right; column++) {
      const heading = text.folded(row, column);
      if (column <= covered || heading === "" || heading.length > LONGEST_HEADING) continue;
      if (headers.some((one) => isLowerHeading(one, row, column))) continue;
      const named = ENTE_HEADING.test(heading);
      const enteColumn = named
        ? column
        : fieldOfHeading(heading) === null
          ? null
          : enteColumnLeftOf(text, row, column, match);
      if (enteColumn === null) continue;
      const height = named ? headingHeight(text, row, column) : 1;
      const { columns, subAmbitoColumn, lastColumn } = columnsRightOf(
        text,
        row,
        height,
        enteColumn,
      );
      if (columns.length === 0 && subAmbitoColumn === null) continue;
      covered = lastColumn;
      headers.push({
        row,
        bodyTop: row + height,
        enteColumn,
        lastColumn,
        columns,
        subAmbitoColumn,
      });
    }
  }
  return headers;
}
