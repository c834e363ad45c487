// Enti with figures beside them under headings that say nothing: only the enti give the table away.
import type { EnteMatch } from "../enti/matchEnte";
import { isSure, knownColumns, type TableHeader } from "./findHeaders";
import { isBlankAt, textAt, valueAt, type GridText } from "./gridText";
import { nameColumns, type PrintedColumn } from "./nameColumns";
import { foldHeading, type TaughtHeadings } from "./vocabulary";

type Match = (label: string) => EnteMatch;

/** Rows above the first ente in which the headings are looked for. */
const HEADING_REACH = 3;
/** Labels of a column that are looked up before it is taken for one without enti. */
const MOST_STRANGERS = 12;

/** A text that may be the name of an ente: looking up others is a waste. */
function mayBeEnte(text: string): boolean {
  return text.length > 2 && text.length <= 60 && /^[A-Za-zÀ-ÿ.'’ ()*-]+$/.test(text);
}

/** First two enti of a column that stand close together, or null. */
function firstEnti(
  text: GridText,
  column: number,
  match: Match,
  taken: (row: number, column: number) => boolean,
): number | null {
  let strangers = 0;
  let last: number | null = null;
  const seen = new Set<string>();
  for (let row = text.top; row <= text.bottom && strangers < MOST_STRANGERS; row++) {
    const value = valueAt(text.grid, row, column);
    if (typeof value !== "string" || /\d/.test(value) || seen.has(value)) continue;
    if (taken(row, column)) continue;
    seen.add(value);
    const label = textAt(text.grid, row, column);
    if (!mayBeEnte(label)) continue;
    if (!isSure(match(label))) {
      strangers++;
      continue;
    }
    if (last !== null && row - last <= 2) return last;
    last = row;
  }
  return null;
}

/**
 * Headings above enti that no word names; only columns that a person chose have a meaning. @param taken whether a cell belongs to a table or question.
 */
export function findHeadless(
  text: GridText,
  match: Match,
  taught: TaughtHeadings,
  taken: (row: number, column: number) => boolean,
): TableHeader[] {
  const headers: TableHeader[] = [];
  let covered = text.left - 1;
  for (let column = text.left; column < text.right; column++) {
    if (column <= covered) continue;
    const first = firstEnti(text, column, match, taken);
    if (first === null) continue;
    const header = headerAbove(text, first, column, taught);
    if (header === null) continue;
    headers.push(header);
    covered = header.lastColumn;
  }
  return headers;
}

function headerAbove(
  text: GridText,
  first: number,
  enteColumn: number,
  taught: TaughtHeadings,
): TableHeader | null {
  let row = first - 1;
  const headed = (r: number) => !isBlankAt(text.grid, r, enteColumn + 1);
  while (row >= Math.max(text.top, first - HEADING_REACH) && !headed(row)) row--;
  const hasHeadings = row >= Math.max(text.top, first - HEADING_REACH);
  const printed: PrintedColumn[] = [];
  for (let column = enteColumn + 1; column <= text.right; column++) {
    const heading = hasHeadings ? textAt(text.grid, row, column) : "";
    if (heading === "" && isBlankAt(text.grid, first, column)) break;
    printed.push({ column, heading, levels: heading === "" ? [] : [foldHeading(heading)] });
  }
  if (printed.length === 0) return null;
  const named = nameColumns(printed, enteColumn, "", text.grid.sheet, taught).map((one) =>
    one.chosen || one.meaning === null ? one : { ...one, meaning: null, fits: [one.meaning] },
  );
  return {
    row: hasHeadings ? row : first,
    bodyTop: first,
    enteColumn,
    lastColumn: printed.at(-1)!.column,
    rowsAre: "enti",
    columns: knownColumns(named),
    named,
    subAmbitoColumn: null,
    comuneColumn: null,
  };
}
