// The text between the tables: its lines with their places, and their sentences.
import type { CellAddress } from "../../workbook/cellAddress";
import { foldLength } from "./datesIn";
import { addressIn, isBlankAt, textAt, type GridText } from "./gridText";

/** A line of a text, or a text cell that stands alone in its row. */
export interface ProseLine {
  readonly text: string;
  readonly at: CellAddress;
}

/** A part of a line that says one thing. `folded` is in upper case ASCII, sign by sign as long as `text`. */
export interface Sentence {
  readonly text: string;
  readonly folded: string;
  readonly at: CellAddress;
}

/** More lines are no plan that people wrote. */
const MOST_LINES = 20_000;
const FEWEST_LETTERS = 3;

/**
 * The lines that no table takes. A row with several cells is a row of some table and no line.
 * @param taken whether a cell belongs to a table, its title or a question.
 */
export function proseLines(
  text: GridText,
  taken: (row: number, column: number) => boolean,
): ProseLine[] {
  const lines: ProseLine[] = [];
  for (let row = text.top; row <= text.bottom && lines.length < MOST_LINES; row++) {
    let filled: number | null = null;
    let cells = 0;
    for (let column = text.left; column <= text.right && cells < 2; column++) {
      if (isBlankAt(text.grid, row, column)) continue;
      cells++;
      filled = column;
    }
    if (cells !== 1 || filled === null || taken(row, filled)) continue;
    const line = textAt(text.grid, row, filled);
    if (line.replace(/[^A-Za-zÀ-ÿ]/g, "").length < FEWEST_LETTERS) continue;
    lines.push({ text: line, at: addressIn(text.grid, row, filled) });
  }
  return lines;
}

/** Sentences end at a full stop, a semicolon or a colon before a capital; "n. 23" and "art. 4" do not. */
export function sentencesOf({ text, at }: ProseLine): Sentence[] {
  return text
    .split(/(?<=[.;:!?])\s+(?=["“«(]?[A-ZÀ-Ý])/)
    .map((part) => ({ text: part.trim(), folded: foldLength(part.trim()), at }))
    .filter((sentence) => sentence.text !== "");
}

/** Clauses of a sentence: parts between commas, semicolons, and "e" before another count or share. */
export function clausesOf({ text, at }: Sentence): Sentence[] {
  return text
    .split(/[,;]\s+|\s+e\s+(?=(?:il|lo|la|i|n\.?|di)\s+\d|il\s|\d)/)
    .map((part) => ({ text: part, folded: foldLength(part), at }));
}

/** Whether a line is a heading: most letters before a dash, a colon or a number are capitals. */
export function isHeading(text: string): boolean {
  const head = text.split(/\s[–—]\s|:|\sn\.?\s*\d/)[0]!.replace(/^[-–•❖✓*\s]+/, "");
  const letters = head.replace(/[^A-Za-zÀ-ÿ]/g, "");
  const capitals = letters.replace(/[^A-ZÀ-Ý]/g, "");
  return letters.length >= FEWEST_LETTERS && capitals.length >= letters.length * 0.9;
}
