// Pasted text and text files as a grid: one row per line, cells between tabs.
import { gridOfValues, type CellGrid } from "./cellGrid";

/**
 * Splits a text at line ends and tabs. Empty cells are null; nothing is parsed, so "83.025" stays
 * as printed. The grid has no sheet: its rows are line numbers.
 */
export function gridOfText(text: string): CellGrid {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  return gridOfValues(
    null,
    lines.map((line) => line.split("\t").map((cell) => (cell.trim() === "" ? null : cell))),
  );
}
