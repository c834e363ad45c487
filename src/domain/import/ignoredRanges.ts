// What was not read, and why: nothing that an office sends is passed over in silence.
import type { CellRange } from "../../workbook/cellAddress";
import type { EnteMatch } from "../enti/matchEnte";
import { fieldsOfHeading } from "./fieldHeadings";
import { isSure } from "./findHeaders";
import { isBlankAt, textAt, valueAt, type GridText } from "./gridText";
import { kindOfTitle } from "./measureHeadings";
import { foldHeading } from "./vocabulary";

/**
 * `empty`: the sheet has no cell. `no-table`: only text, or single cells. `no-ente-column`: figures
 * without enti. `no-known-heading`: enti or a table, and headings that nobody knows. `no-ente-below`:
 * headings or a title of a table with no ente below. `list-of-single-things`: the same enti again and
 * again, as in a list of dwellings. `by-choice`: a person said that the column is not to be read.
 */
export type IgnoredReason =
  | "empty"
  | "no-table"
  | "no-ente-column"
  | "no-known-heading"
  | "no-ente-below"
  | "list-of-single-things"
  | "by-choice";

/** A part of a source that gave nothing. `words` are the first that stand there. */
export interface Ignored {
  readonly sheet: string | null;
  readonly range: CellRange;
  readonly reason: IgnoredReason;
  readonly words: string;
  /** The sheet, or all rows of the range, are hidden. */
  readonly hidden?: true;
}

/** Fewest cells in a row, and rows in a block, that look like a table. */
const FEWEST_CELLS = 2;
const FEWEST_ROWS = 2;
const LONGEST_WORDS = 80;
/** Labels of a block that are looked up to tell whether enti stand in it. */
const MOST_LABELS = 20;

/** Titles that announce a table. */
const ANNOUNCES = /\b(NEI COMUNI|PER COMUNE|PER ENTE|SEGUENTE TABELLA)\b/;

/** A part of a grid that is not read. */
export function ignoredRange(text: GridText, range: CellRange, reason: IgnoredReason): Ignored {
  const words = textAt(text.grid, range.top, range.left);
  const hidden = text.isHidden(range.top, range.left) && text.isHidden(range.bottom, range.right);
  return {
    sheet: text.grid.sheet,
    range,
    reason,
    words: words.slice(0, LONGEST_WORDS),
    ...(hidden ? { hidden: true as const } : {}),
  };
}

function wholeRange(text: GridText): CellRange {
  const { top, left, bottom, right } = text;
  return { top, left, bottom: Math.max(top, bottom), right: Math.max(left, right) };
}

/** Rows of a block that nobody read. */
function leftOver(text: GridText, taken: (row: number, column: number) => boolean): CellRange[] {
  const blocks: CellRange[] = [];
  let block: { top: number; bottom: number; left: number; right: number; rows: number } | null =
    null;
  const close = (): void => {
    if (block !== null && block.rows >= FEWEST_ROWS) {
      const { top, bottom, left, right } = block;
      blocks.push({ top, left, bottom, right });
    }
    block = null;
  };
  for (let row = text.top; row <= text.bottom; row++) {
    const columns: number[] = [];
    for (let column = text.left; column <= text.right; column++) {
      if (!isBlankAt(text.grid, row, column) && !taken(row, column)) columns.push(column);
    }
    if (columns.length < FEWEST_CELLS) {
      if (block !== null && row > block.bottom + 1) close();
      continue;
    }
    const [left, right] = [columns[0]!, columns.at(-1)!];
    if (block === null) block = { top: row, bottom: row, left, right, rows: 1 };
    else {
      block.bottom = row;
      block.left = Math.min(block.left, left);
      block.right = Math.max(block.right, right);
      block.rows++;
    }
  }
  close();
  return blocks;
}

function hasEnti(text: GridText, range: CellRange, match: (label: string) => EnteMatch): boolean {
  for (let column = range.left; column <= Math.min(range.right, range.left + 2); column++) {
    const seen = new Set<string>();
    for (let row = range.top; row <= range.bottom && seen.size < MOST_LABELS; row++) {
      const value = valueAt(text.grid, row, column);
      if (typeof value !== "string" || value.length > 90 || !/[A-Za-z]{3}/.test(value)) continue;
      if (seen.has(value)) continue;
      const label = textAt(text.grid, row, column);
      if (label.length > 60) continue;
      seen.add(value);
      if (isSure(match(label))) return true;
    }
  }
  return false;
}

/** Titles in capitals that announce a table, with none below. */
function announcedTitles(
  text: GridText,
  taken: (row: number, column: number) => boolean,
): CellRange[] {
  const ranges: CellRange[] = [];
  for (let row = text.top; row <= text.bottom; row++) {
    const value = valueAt(text.grid, row, text.left);
    if (typeof value !== "string" || value.length > 200 || !/COMUN|ENTE|TABELLA/.test(value))
      continue;
    const printed = textAt(text.grid, row, text.left);
    if (printed === "" || printed.length > 150 || printed !== printed.toUpperCase()) continue;
    const folded = foldHeading(printed);
    if (!ANNOUNCES.test(folded) || taken(row, text.left)) continue;
    if (kindOfTitle(folded) === null && fieldsOfHeading(folded).length === 0) continue;
    ranges.push({ top: row, left: text.left, bottom: row, right: text.left });
  }
  return ranges;
}

/**
 * The parts of a grid that no table, no question and no title of one covers.
 * @param taken whether a cell was used. @param anything whether the grid gave anything at all.
 */
export function ignoredOf(
  text: GridText,
  match: (label: string) => EnteMatch,
  taken: (row: number, column: number) => boolean,
  anything: boolean,
): Ignored[] {
  const whole = wholeRange(text);
  let blank = true;
  for (let row = text.top; row <= text.bottom && blank; row++) {
    for (let column = text.left; column <= text.right && blank; column++) {
      blank = isBlankAt(text.grid, row, column);
    }
  }
  if (blank) return [ignoredRange(text, whole, "empty")];
  const blocks = leftOver(text, taken).map((range) =>
    ignoredRange(text, range, hasEnti(text, range, match) ? "no-known-heading" : "no-ente-column"),
  );
  const titles = announcedTitles(text, taken).map((range) =>
    ignoredRange(text, range, "no-ente-below"),
  );
  if (!anything && blocks.length + titles.length === 0) {
    return [ignoredRange(text, whole, "no-table")];
  }
  return [...blocks, ...titles].sort((a, b) => a.range.top - b.range.top);
}
