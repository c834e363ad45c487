// Ranges that a pane keeps follow their cells when rows or columns come or go around them
// (https://learn.microsoft.com/javascript/api/office/officeextension.trackedobjects).
import type { CellRange } from "../../workbook/cellAddress";
import { movedSpan } from "../../workbook/rowMove";
import type { SpreadsheetChange } from "../spreadsheet";

type CellsChange = Extract<SpreadsheetChange, { kind: "cells" }>;

const MOVES: Readonly<
  Partial<Record<CellsChange["type"], readonly ["insert" | "remove", "rows" | "columns"]>>
> = {
  RowInserted: ["insert", "rows"],
  RowDeleted: ["remove", "rows"],
  ColumnInserted: ["insert", "columns"],
  ColumnDeleted: ["remove", "columns"],
};

/** Whether rows or columns came or went. */
export function movesCells({ type }: CellsChange): boolean {
  return MOVES[type] !== undefined;
}

/** Where an area of the changed sheet is after the change; null when all its cells went. */
export function followRange(
  area: CellRange,
  { type, area: changed }: CellsChange,
): CellRange | null {
  const move = MOVES[type];
  if (move === undefined) return area;
  const [kind, lines] = move;
  const [first, last, top, bottom] =
    lines === "rows"
      ? [changed.top, changed.bottom, area.top, area.bottom]
      : [changed.left, changed.right, area.left, area.right];
  const moved = movedSpan(
    kind,
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
    { top, bottom },
  );
  if (moved === null) return null;
  return lines === "rows"
    ? { ...area, ...moved }
    : { ...area, left: moved.top, right: moved.bottom };
}
