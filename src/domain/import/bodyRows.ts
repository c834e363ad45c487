// Tells the rows that can only be data, so that a hundred thousand of them are not searched for
// headings.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";

const BLANK = 1;
const NUMBER = 2;
const TEXT = 3;
const OTHER = 4;

/** Numbers, dates and amounts as texts write them: files of lines have nothing but texts. */
const PRINTED_NUMBER = /^[-+€\d][\d.,/:%€\s-]*$/;

function kindOf(value: CellValue): number {
  if (value === null || value === "") return BLANK;
  if (typeof value === "number") return NUMBER;
  if (typeof value !== "string") return OTHER;
  return PRINTED_NUMBER.test(value) ? NUMBER : TEXT;
}

/** Whether a row can only be data. */
export type InsideBody = (row: number) => boolean;

const known = new WeakMap<CellGrid, InsideBody>();

/**
 * Rows that hold a number and are made of numbers, texts and blanks exactly like the row above and the
 * row below. Headings are words above numbers, titles and notes stand alone, so none of them is such a
 * row; a heading beside the data of another table differs from the row below it.
 */
export function insideBody(grid: CellGrid): InsideBody {
  const before = known.get(grid);
  if (before !== undefined) return before;
  const { top, values } = grid;
  /** What a row is made of, as one number; 0 for a row without any number. */
  const shapes: (number | undefined)[] = [];
  const shapeOf = (at: number): number => {
    const told = shapes[at];
    if (told !== undefined) return told;
    let shape = 7;
    let numbers = false;
    for (const value of values[at]!) {
      const kind = kindOf(value);
      numbers ||= kind === NUMBER;
      shape = (Math.imul(shape, 0x01000193) ^ kind) | 0;
    }
    return (shapes[at] = numbers ? shape || 1 : 0);
  };
  const inside: InsideBody = (row) => {
    const at = row - top;
    if (at < 1 || at >= values.length - 1) return false;
    const shape = shapeOf(at);
    return shape !== 0 && shape === shapeOf(at - 1) && shape === shapeOf(at + 1);
  };
  known.set(grid, inside);
  return inside;
}
