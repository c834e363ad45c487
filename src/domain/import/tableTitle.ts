// The title of a table and the footnotes below it.
import type { Note } from "./enteTable";
import { addressIn, isBlankAt, textAt, valueAt, type GridText } from "./gridText";

/** Rows above a heading in which its title is looked for. */
const TITLE_REACH = 4;
const TITLE_LINES = 2;
/** Rows below a table in which its footnotes are looked for. */
const NOTE_REACH = 12;
const NOTE = /^(\(?\*+\)?|\(\d\)|[¹²³†‡§])\s*\S.{10,}|^(NOTA|N\.B\.|NB)\b.{10,}/i;

/** Where the headings of a table stand. */
interface HeadingPlace {
  readonly row: number;
  readonly enteColumn: number;
  readonly lastColumn: number;
}

/** The title above some headings, or null. @param above last row of the table before. */
export function titleOf(text: GridText, header: HeadingPlace, above: number): string | null {
  const lines: string[] = [];
  // Rows that are numbered have a column without heading before the names; the title begins there.
  const numbered =
    header.enteColumn > text.left && isBlankAt(text.grid, header.row, header.enteColumn - 1);
  for (let row = header.row - 1; row > above && row >= header.row - TITLE_REACH; row--) {
    let line = "";
    for (let column = header.enteColumn; column <= header.lastColumn && line === ""; column++) {
      line = textAt(text.grid, row, column);
    }
    if (line === "" && numbered) line = textAt(text.grid, row, header.enteColumn - 1);
    if (NOTE.test(line)) break;
    if (line === "" && lines.length > 0) break;
    if (line !== "") lines.unshift(line.replace(/^[-–•]\s*/, ""));
    if (lines.length === TITLE_LINES) break;
  }
  return lines.length === 0 ? null : lines.join(" ");
}

interface FoundTable {
  readonly header: HeadingPlace;
  readonly body: { readonly bottom: number };
}

/** The footnotes below a table, up to the next one. */
export function notesBelow(text: GridText, found: FoundTable, all: readonly FoundTable[]): Note[] {
  const { header, body } = found;
  const next = all
    .filter(
      (other) => other.header.row > body.bottom && other.header.enteColumn <= header.lastColumn,
    )
    .reduce((least, other) => Math.min(least, other.header.row), text.bottom + 1);
  const notes: Note[] = [];
  for (let row = body.bottom + 1; row < Math.min(next, body.bottom + 1 + NOTE_REACH); row++) {
    for (let column = header.enteColumn; column <= header.lastColumn; column++) {
      const note = textAt(text.grid, row, column);
      if (NOTE.test(note)) notes.push({ text: note, address: addressIn(text.grid, row, column) });
    }
  }
  return notes;
}

/** Footnotes that stand below no table: they speak of all tables of the sheet. */
export function looseNotes(
  text: GridText,
  found: readonly FoundTable[],
  taken: readonly Note[],
): Note[] {
  const known = new Set(taken.map(({ address }) => `${address.row} ${address.column}`));
  const inside = new Set<number>();
  for (const { header, body } of found) {
    for (let row = header.row; row <= body.bottom; row++) inside.add(row);
  }
  const notes: Note[] = [];
  for (let row = text.top; row <= text.bottom; row++) {
    if (inside.has(row)) continue;
    for (let column = text.left; column <= text.right; column++) {
      const value = valueAt(text.grid, row, column);
      if (typeof value !== "string" || !/^\s*\(?\*/.test(value)) continue;
      const note = textAt(text.grid, row, column);
      if (!known.has(`${row} ${column}`) && /^\(?\*/.test(note) && NOTE.test(note)) {
        notes.push({ text: note, address: addressIn(text.grid, row, column) });
      }
    }
  }
  return notes;
}
