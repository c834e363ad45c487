// Where a cell stands. Rows and columns are zero-based inside the program; people and files see A1.

/** One cell. `sheet` is the name of its sheet, or null in a text, where a row is a line. */
export interface CellAddress {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four edges belong to it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Last row and column of an Excel sheet, zero-based ("Excel specifications and limits", Microsoft). */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** (0, 0) → "A1". */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B4" or "$B$4" → zero-based row and column; null when the text is no cell of an Excel sheet. */
export function parseCellName(name: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(name);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return row <= LAST_ROW && column - 1 <= LAST_COLUMN ? { row, column: column - 1 } : null;
}

/** "A1:C5", a single cell, or null. A sheet name in front ("Foglio!A1") is not part of a range here. */
export function parseRangeName(name: string): CellRange | null {
  const [from, to = from, ...more] = name.split(":");
  const first = parseCellName(from!);
  const last = parseCellName(to!);
  if (first === null || last === null || more.length > 0) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** A rectangle as people write it: "A1:C5", or "A1" for a single cell. */
export function rangeName(range: CellRange): string {
  const first = cellName(range.top, range.left);
  const last = cellName(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** Whether the cell lies inside the rectangle. */
export function rangeHas(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
