// The contents of a block of cells as a piece of a write, cut between rows where it is too large.
import type { CellContent, CellWrite } from "../../workbook/cellWrite";
import { cellEntry, type CellEntry } from "./cellEntry";
import type { SeenBlock } from "./moveExcelRows";
import { bytesOf, type Piece } from "./sendPieces";

const isNoText = (content: CellContent): boolean => content !== null && typeof content !== "string";

/**
 * The contents of a block, or of some of its rows; it is cut between rows.
 * @param target the cells to write to, asked for anew with every batch: those that were looked at, which
 *   follow their place when others move it, unless there are new ones.
 */
export function contentPiece(
  { block, cells }: Pick<SeenBlock, "block" | "cells">,
  contentOf: (write: CellWrite) => CellContent,
  target: () => Excel.Range = () => cells,
  from = 0,
  to = block.writes.length,
): Piece {
  const lines = block.writes.slice(from, to);
  const formats: unknown[][] = cells.numberFormat.slice(from, to);
  const isText = (r: number, c: number): boolean => formats[r]![c] === "@";
  const entries: CellEntry[][] = lines.map((line, r) =>
    line.map((write, c) => cellEntry(contentOf(write), isText(r, c))),
  );
  // In a cell that is formatted as text Excel would make text of a number or a formula.
  const unparsed = lines.some((line, r) =>
    line.some((write, c) => isText(r, c) && isNoText(contentOf(write))),
  );
  const general = lines.map((line, r) =>
    line.map((write, c) =>
      isText(r, c) && isNoText(contentOf(write)) ? "General" : formats[r]![c],
    ),
  );
  const isWhole = from === 0 && to === block.writes.length;
  return {
    bytes: bytesOf(entries) + (unparsed ? 2 * bytesOf(formats) : 0),
    queue: () => {
      const all = target();
      const range = isWhole ? all : all.getRow(from).getResizedRange(to - from - 1, 0);
      if (unparsed) range.numberFormat = general;
      range.formulas = entries;
      if (unparsed) range.numberFormat = formats;
    },
    cut: () => {
      if (to - from < 2) return null;
      const middle = Math.floor((from + to) / 2);
      const half = (first: number, last: number): Piece =>
        contentPiece({ block, cells }, contentOf, target, first, last);
      return [half(from, middle), half(middle, to)];
    },
  };
}
