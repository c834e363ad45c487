// Reads the rows below a heading: enti, the row of totals, page breaks; and knows where the table ends.
import type { EnteMatch } from "../enti/matchEnte";
import { foldText, normaliseLabel } from "../enti/normaliseLabel";
import type { EnteRow, FigureCell } from "./enteTable";
import { readFigure } from "./figure";
import type { TableHeader } from "./findHeaders";
import { addressIn, isBlankAt, textAt, valueAt, type GridText } from "./gridText";
import { ENTE_HEADING, measureOf, TOTAL_LABEL, type Field } from "./tableKinds";

/** What stands below a heading. */
export interface TableBody {
  readonly rows: readonly EnteRow[];
  readonly total: { readonly label: string; readonly cells: EnteRow["cells"] } | null;
  /** Last row that belongs to the table. */
  readonly bottom: number;
  /** Headings repeated inside the table after a page break. */
  readonly repeated: readonly TableHeader[];
}

/** Empty rows in a row that a page break may leave inside a table. */
const LONGEST_BREAK = 3;
/** A longer label is a sentence. */
const LONGEST_LABEL = 90;

function lettersOf(label: string): string {
  return foldText(label)
    .replace(/[^A-Z]+/g, " ")
    .trim();
}

/** Whether the label heads a row of totals. */
function isTotalLabel(label: string): boolean {
  return TOTAL_LABEL.test(lettersOf(label));
}

function readCells(text: GridText, header: TableHeader, row: number, marked: boolean) {
  const cells: Partial<Record<Field, FigureCell>> = {};
  const { grid } = text;
  for (const { field, column } of header.columns) {
    const raw = valueAt(grid, row, column);
    const numberFormat = grid.numberFormats[row - grid.top]?.[column - grid.left] ?? "General";
    cells[field] = {
      address: addressIn(grid, row, column),
      raw,
      formula: grid.formulas[row - grid.top]?.[column - grid.left] ?? null,
      numberFormat,
      figure: readFigure(raw, numberFormat, measureOf(field), marked),
    };
  }
  return cells;
}

function isEmptyRow(text: GridText, header: TableHeader, row: number): boolean {
  if (!isBlankAt(text.grid, row, header.enteColumn)) return false;
  return header.columns.every(({ column }) => isBlankAt(text.grid, row, column));
}

function sameHeading(text: GridText, one: TableHeader, other: TableHeader): boolean {
  return (
    one.enteColumn === other.enteColumn &&
    one.columns.length === other.columns.length &&
    one.columns.every(
      ({ column }) => text.folded(one.row, column) === text.folded(other.row, column),
    )
  );
}

/** Whether a row is one of an ente, even of one that nobody knows. */
function isEnteRow(label: string, match: EnteMatch, cells: EnteRow["cells"]): boolean {
  if (match.how !== "unknown") return true;
  if (/^\(?\*/.test(label) || label.length > LONGEST_LABEL) return false;
  if (ENTE_HEADING.test(lettersOf(label))) return false;
  if (normaliseLabel(label).hint !== null) return true;
  return Object.values(cells).some(
    ({ figure }) => figure.state === "value" || figure.state === "text",
  );
}

/**
 * Whether the table goes on below a row that may be its end: with a filled row of an ente that it
 * does not have yet, or with its total. `reach` is how many empty rows may come before that.
 */
function goesOnBelow(
  text: GridText,
  header: TableHeader,
  headers: readonly TableHeader[],
  match: (label: string) => EnteMatch,
  rows: readonly EnteRow[],
  [last, reach]: readonly [last: number, reach: number],
): boolean {
  for (let row = last + 1; row <= Math.min(last + 1 + reach, text.bottom); row++) {
    if (isEmptyRow(text, header, row)) continue;
    if (headers.some((one) => one.row === row && one.enteColumn === header.enteColumn)) break;
    const label = textAt(text.grid, row, header.enteColumn);
    if (isTotalLabel(label)) return reach > 0;
    const found = match(label);
    if (!("ente" in found)) return false;
    const { code } = found.ente;
    const filled = header.columns.some(({ column }) => !isBlankAt(text.grid, row, column));
    const known = rows.some((one) => "ente" in one.match && one.match.ente.code === code);
    return !known && (filled || normaliseLabel(label).marked);
  }
  return false;
}

/**
 * Reads down from the heading. The table ends after its totals, at another heading, or at the first
 * row that is neither ente nor page break. Rows of a section, a separator and partial totals do not
 * end it when further enti follow; partial totals are not kept.
 */
export function readBody(
  text: GridText,
  header: TableHeader,
  headers: readonly TableHeader[],
  match: (label: string) => EnteMatch,
): TableBody {
  const rows: EnteRow[] = [];
  const repeated: TableHeader[] = [];
  let total: TableBody["total"] = null;
  let bottom = header.bodyTop - 1;
  let empty = 0;
  const goesOn = (last: number, reach: number): boolean =>
    goesOnBelow(text, header, headers, match, rows, [last, reach]);
  for (let row = header.bodyTop; row <= text.bottom && empty <= LONGEST_BREAK; row++) {
    if (isEmptyRow(text, header, row)) {
      empty++;
      continue;
    }
    const heading = headers.find((one) => one.row === row && one.enteColumn === header.enteColumn);
    if (heading !== undefined) {
      if (!sameHeading(text, header, heading)) break;
      repeated.push(heading);
      row = heading.bodyTop - 1;
      continue;
    }
    const label = textAt(text.grid, row, header.enteColumn);
    if (isTotalLabel(label)) {
      total = { label, cells: readCells(text, header, row, false) };
      bottom = row;
      if (!goesOn(row, 0)) break;
      continue;
    }
    const { marked } = normaliseLabel(label);
    const cells = readCells(text, header, row, marked);
    const found = match(label);
    if (!isEnteRow(label, found, cells)) {
      if (!goesOn(row, LONGEST_BREAK)) break;
      continue;
    }
    empty = 0;
    bottom = row;
    total = null;
    rows.push({
      label,
      labelAddress: addressIn(text.grid, row, header.enteColumn),
      match: found,
      marked,
      cells,
    });
  }
  return { rows, total, bottom, repeated };
}
