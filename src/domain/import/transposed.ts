// Tables whose enti are the columns: the same cells with rows and columns exchanged are an ordinary
// table, and what is read from it gets its true places back.
import type { CellAddress, CellRange } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { EnteMatch } from "../enti/matchEnte";
import { normaliseLabel } from "../enti/normaliseLabel";
import { insideBody } from "./bodyRows";
import type { EnteTable } from "./enteTable";
import { isSure } from "./findHeaders";
import { isBlankAt, textAt, valueAt, type GridText } from "./gridText";
import type { MeasureTable } from "./measureTable";
import { meaningsOfHeading } from "./nameColumns";
import { isTotalLabel } from "./tableBody";
import { titleOf } from "./tableTitle";
import { foldHeading, headingKey, type TaughtHeadings } from "./vocabulary";

/** A block of cells, turned, with the title that stands above it. */
export interface TurnedBlock {
  /** Rows and columns exchanged: `top` is a column of the sheet, `left` a row. */
  readonly grid: CellGrid;
  readonly title: string | null;
  /** The block on the sheet. */
  readonly range: CellRange;
}

/** Rows below the enti in which the first measure must be named. */
const NEAREST_MEASURE = 3;
/** Fewest enti that make a row a row of headings. */
const FEWEST_ENTI = 2;

/** Whether enough cells of a row may name enti: names hold no digits but those of a footnote mark. */
function mayHoldEnti(text: GridText, row: number): boolean {
  let names = 0;
  for (const value of text.grid.values[row - text.grid.top] ?? []) {
    if (typeof value !== "string" || value.length > 90 || !/^\D{3,}(\(\d\)\s*)?$/.test(value))
      continue;
    if (++names >= FEWEST_ENTI) return true;
  }
  return false;
}

function measureBelow(
  text: GridText,
  row: number,
  column: number,
  taught: TaughtHeadings,
): boolean {
  for (let below = row + 1; below <= row + NEAREST_MEASURE; below++) {
    const printed = textAt(text.grid, below, column);
    const words = foldHeading(printed);
    if (words === "") continue;
    if (taught.mapped(headingKey(printed), text.grid.sheet)?.meaning != null) return true;
    if (meaningsOfHeading([words], taught).length === 1) return true;
  }
  return false;
}

/** The last column with an ente or a total, when enough enti stand right of the labels. */
function lastEnte(
  text: GridText,
  row: number,
  labels: number,
  match: (label: string) => EnteMatch,
): number | null {
  let enti = 0;
  let sure = 0;
  let others = 0;
  let last: number | null = null;
  for (let column = labels + 1; column <= text.right; column++) {
    if (isBlankAt(text.grid, row, column)) {
      if (isBlankAt(text.grid, row, column + 1)) break;
      continue;
    }
    const label = textAt(text.grid, row, column);
    const found = match(label);
    if (isSure(found)) sure++;
    // "Comune di Castelnuovo" names an ente, though nobody can tell which one.
    if (found.how !== "unknown" || normaliseLabel(label).hint !== null) enti++;
    else if (!isTotalLabel(label)) others++;
    last = column;
  }
  return sure > 0 && enti >= FEWEST_ENTI && enti > others ? last : null;
}

/** The last row below the enti that has a label and figures, or a label that names a measure. */
function lastMeasure(
  text: GridText,
  row: number,
  labels: number,
  right: number,
  taught: TaughtHeadings,
): number {
  let bottom = row;
  for (let below = row + 1; below <= text.bottom; below++) {
    if (isBlankAt(text.grid, below, labels)) break;
    let filled = false;
    for (let column = labels + 1; column <= right && !filled; column++) {
      filled = !isBlankAt(text.grid, below, column);
    }
    const words = foldHeading(textAt(text.grid, below, labels));
    if (!filled && meaningsOfHeading([words], taught).length !== 1) break;
    bottom = below;
  }
  return bottom;
}

/** The last row below the enti that has a label and something beside it. */
function lastFilled(text: GridText, row: number, labels: number, right: number): number {
  let bottom = row;
  for (let below = row + 1; below <= text.bottom; below++) {
    if (isBlankAt(text.grid, below, labels)) break;
    let filled = false;
    for (let column = labels + 1; column <= right && !filled; column++) {
      filled = !isBlankAt(text.grid, below, column);
    }
    if (!filled) break;
    bottom = below;
  }
  return bottom;
}

function turn(text: GridText, range: CellRange): CellGrid {
  const { grid } = text;
  const height = range.right - range.left + 1;
  const width = range.bottom - range.top + 1;
  const cells = <Cell>(from: readonly (readonly Cell[])[], none: Cell): Cell[][] =>
    Array.from({ length: height }, (_, r) =>
      Array.from(
        { length: width },
        (__, c) => from[range.top + c - grid.top]?.[range.left + r - grid.left] ?? none,
      ),
    );
  const values: CellValue[][] = cells<CellValue>(grid.values, null);
  // The corner heads the enti, whatever is printed there.
  values[0]![0] = "Ente";
  return {
    sheet: grid.sheet,
    top: range.left,
    left: range.top,
    values,
    formulas: cells<string | null>(grid.formulas, null),
    numberFormats: cells(grid.numberFormats, "General"),
    merges: grid.merges.map((area) => turnRange(area)),
    hidden: { sheet: grid.hidden.sheet, rows: grid.hidden.columns, columns: grid.hidden.rows },
  };
}

/** A range with rows and columns exchanged. */
export function turnRange({ top, left, bottom, right }: CellRange): CellRange {
  return { top: left, left: top, bottom: right, right: bottom };
}

/**
 * Blocks of a grid whose enti are columns.
 * @param taken whether a row belongs to a table that was found already.
 */
export function findTurned(
  text: GridText,
  match: (label: string) => EnteMatch,
  taught: TaughtHeadings,
  taken: (row: number) => boolean,
): TurnedBlock[] {
  const blocks: TurnedBlock[] = [];
  const isData = insideBody(text.grid);
  for (let row = text.top; row < text.bottom; row++) {
    if (isData(row) || taken(row) || !mayHoldEnti(text, row)) continue;
    let first = text.left;
    while (first <= text.right && isBlankAt(text.grid, row, first)) first++;
    const labels = [first, first - 1, first - 2, first + 1].find(
      (column) => column >= text.left && measureBelow(text, row, column, taught),
    );
    if (labels === undefined || first >= text.right) continue;
    const right = lastEnte(text, row, labels, match);
    if (right === null) continue;
    const bottom = lastMeasure(text, row, labels, right, taught);
    const range = { top: row, left: labels, bottom, right };
    blocks.push({
      grid: turn(text, range),
      title: titleOf(text, { row, enteColumn: labels, lastColumn: right }, text.top - 1),
      range,
    });
    row = bottom;
  }
  return blocks;
}

/** Rows of a grid that are looked at for enti side by side: tables of people are short. */
const MOST_ROWS = 400;

/** Whether the first enti of a row stand side by side, right of the labels. */
function beginsWithEnti(
  text: GridText,
  row: number,
  labels: number,
  match: (label: string) => EnteMatch,
): boolean {
  return [labels + 1, labels + 2].every((column) => {
    const words = textAt(text.grid, row, column);
    return /^[A-Za-zÀ-ÿ][^\d]{2,60}$/.test(words) && isSure(match(words));
  });
}

/**
 * Blocks whose enti are columns and whose rows no word names.
 * @param taken whether a cell belongs to something that was found already.
 */
export function findTurnedUnknown(
  text: GridText,
  match: (label: string) => EnteMatch,
  taken: (row: number, column: number) => boolean,
): TurnedBlock[] {
  const blocks: TurnedBlock[] = [];
  const last = Math.min(text.bottom - 1, text.top + MOST_ROWS);
  for (let row = text.top; row <= last; row++) {
    let first = text.left;
    while (first < text.right && isBlankAt(text.grid, row, first)) first++;
    const labels = [first - 1, first, first + 1].find(
      (column) =>
        column >= text.left &&
        /[A-Za-z]{2}/.test(textAt(text.grid, row + 1, column)) &&
        beginsWithEnti(text, row, column, match),
    );
    if (labels === undefined || taken(row, labels + 1)) continue;
    const right = lastEnte(text, row, labels, match);
    if (right === null || typeof valueAt(text.grid, row + 1, labels + 1) !== "number") continue;
    const bottom = lastFilled(text, row, labels, right);
    const range = { top: row, left: labels, bottom, right };
    blocks.push({
      grid: turn(text, range),
      title: titleOf(text, { row, enteColumn: labels, lastColumn: right }, text.top - 1),
      range,
    });
    row = bottom;
  }
  return blocks;
}

type Placed = EnteTable | MeasureTable;

/** Exchanges row and column of every place inside a value made of plain objects and arrays. */
function turnPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnPlaces);
  if (typeof value !== "object" || value === null) return value;
  if (isAddress(value)) return { sheet: value.sheet, row: value.column, column: value.row };
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, NO_PLACES.has(key) ? one : turnPlaces(one)]),
  );
}

/** Parts of a table that hold no places. */
const NO_PLACES = new Set(["match", "su", "raw", "figure"]);

function isAddress(value: object): value is CellAddress {
  return "row" in value && "column" in value && "sheet" in value;
}

/** A table of a turned block with the places that its cells have on the sheet. */
export function turnBack<Table extends Placed>(table: Table): Table {
  const turned = turnPlaces(table) as Table;
  return { ...turned, range: turnRange(table.range) };
}
