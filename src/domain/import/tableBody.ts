// What stands below the headings of a table, before it is split into tables of one kind.
import type { CellAddress } from "../../workbook/cellAddress";
import type { EnteMatch } from "../enti/matchEnte";
import { foldText } from "../enti/normaliseLabel";
import type { FigureCell } from "./enteTable";
import { readFigure, type Figure } from "./figure";
import type { TableHeader } from "./findHeaders";
import { addressIn, isBlankAt, textAt, valueAt, type GridText } from "./gridText";
import { readingOfMeaning } from "./meaning";
import { TOTAL_LABEL } from "./tableKinds";

/** Cells of a row by the key of what their column means. */
export type BodyCells = Readonly<Record<string, FigureCell>>;

/** A row of an ente, of a group or of a service, as the headings say. */
export interface BodyRow {
  readonly label: string;
  readonly labelAddress: CellAddress;
  readonly match: EnteMatch;
  readonly su?: EnteMatch;
  readonly marked: boolean;
  readonly cells: BodyCells;
  /** Row of the sheet. */
  readonly row: number;
}

/** A printed total, wherever it stands. `before` is how many rows stand above it. */
export interface BodyTotal {
  readonly label: string;
  readonly labelAddress: CellAddress;
  readonly cells: BodyCells;
  readonly before: number;
}

/** A printed total with the rows that it sums up. */
export interface BodySubtotal {
  readonly label: string;
  readonly labelAddress: CellAddress;
  readonly cells: BodyCells;
  readonly rows: readonly number[];
}

/** What stands below a heading. */
export interface TableBody {
  readonly rows: readonly BodyRow[];
  readonly total: { readonly label: string; readonly cells: BodyCells } | null;
  readonly subtotals: readonly BodySubtotal[];
  /** Last row that belongs to the table. */
  readonly bottom: number;
  /** Headings repeated inside the table after a page break. */
  readonly repeated: readonly TableHeader[];
}

/** The letters of a label, folded; digits and signs are spaces. */
export function lettersOf(label: string): string {
  return foldText(label)
    .replace(/[^A-Z]+/g, " ")
    .trim();
}

/** Whether the label heads a row of totals. */
export function isTotalLabel(label: string): boolean {
  return TOTAL_LABEL.test(lettersOf(label));
}

/** Whether the label names a group of enti and not an ente. */
export function isGroupLabel(label: string): boolean {
  return /^(SUB ?AMBITO|DISTRETTO|AMBITO)\b/.test(lettersOf(label));
}

/** Sums carried over a page break, which count nothing new: "a riportare", "riporto". */
export function isCarriedLabel(label: string): boolean {
  return /^(A )?RIPORT(O|ARE)\b|^SOMMANO A RIPORTARE/.test(lettersOf(label));
}

/** "TOTALE" in a column of codes or numbers left of the enti, merged over both or not. */
function totalLabelBeside(text: GridText, header: TableHeader, row: number): string {
  for (let column = header.enteColumn - 1; column >= text.left; column--) {
    const words = textAt(text.grid, row, column);
    if (words !== "") return isTotalLabel(words) ? words : "";
  }
  return "";
}

/** The label of a row; one that is merged over several rows speaks for all of them. */
export function labelAt(
  text: GridText,
  header: TableHeader,
  row: number,
): { readonly label: string; readonly row: number } {
  const label = textAt(text.grid, row, header.enteColumn);
  if (label !== "") return { label, row };
  const area = text.mergeAt(row, header.enteColumn);
  if (area === null || area.top >= row || area.top < header.bodyTop) {
    return { label: totalLabelBeside(text, header, row), row };
  }
  return { label: textAt(text.grid, area.top, area.left), row: area.top };
}

/**
 * A value merged over several enti or several measures: nobody can tell whose it is. The label of the
 * same rows may be merged as well; then the value is that ente's.
 */
function sharedValue(text: GridText, header: TableHeader, row: number, column: number) {
  const area = text.mergeAt(row, column);
  if (area === null) return null;
  const value = valueAt(text.grid, area.top, area.left);
  if (value === null) return null;
  const columns = header.columns.filter(
    (one) => one.column >= area.left && one.column <= area.right,
  );
  if (columns.length > 1) return { value };
  let labels = 0;
  for (let r = area.top; r <= area.bottom && labels < 2; r++) {
    if (!isBlankAt(text.grid, r, header.enteColumn)) labels++;
  }
  return labels > 1 ? { value } : null;
}

/**
 * The figures of a row. @param marked the label carries an asterisk. @param answers whether they are
 * answers: then a formula that was never calculated is none, while a total of that kind prints nothing.
 */
export function readCells(
  text: GridText,
  header: TableHeader,
  row: number,
  marked: boolean,
  answers = true,
): BodyCells {
  const cells: Record<string, FigureCell> = {};
  const { grid } = text;
  for (const { key, meaning, column } of header.columns) {
    const shared = sharedValue(text, header, row, column);
    const raw = shared === null ? valueAt(grid, row, column) : shared.value;
    const numberFormat = grid.numberFormats[row - grid.top]?.[column - grid.left] ?? "General";
    const formula = grid.formulas[row - grid.top]?.[column - grid.left] ?? null;
    // What a formula that was never calculated would give, nobody knows; an empty text is its answer.
    const uncalculated = answers && raw === null && formula !== null;
    const figure: Figure =
      shared === null && !uncalculated
        ? readFigure(raw, numberFormat, readingOfMeaning(meaning), marked)
        : { state: "unreadable" };
    cells[key] = {
      address: addressIn(grid, row, column),
      raw,
      formula,
      numberFormat,
      figure,
      ...(text.isHidden(row, column) ? { hidden: true as const } : {}),
    };
  }
  return cells;
}

/** Whether a row says anything in its columns. */
export function hasFigure(cells: BodyCells): boolean {
  return Object.values(cells).some(
    ({ figure }) => figure.state === "value" || figure.state === "text",
  );
}
