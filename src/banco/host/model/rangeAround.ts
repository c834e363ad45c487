// The ranges that are found around a range. https://learn.microsoft.com/javascript/api/excel/excel.range
import type { CellRange } from "../../../workbook/cellAddress";
import { areaName, boundingArea, findRange, intersection, LAST_COLUMN, LAST_ROW } from "../address";
import { handle, isHandle, type Handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Method } from "../members";
import { columns, cellsOf, rows } from "./rangeContents";

type Range = Handle<"Range">;

/** A range of the same sheet; outside the sheet it is an error, as in Excel. */
function at(range: Range, area: CellRange): Range {
  const inside =
    area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  if (!inside || area.top > area.bottom || area.left > area.right) {
    throw new HostError("InvalidArgument");
  }
  return handle("Range", { sheet: range.sheet, area });
}

const shifted = ({ area }: Range, down: number, right: number): CellRange => ({
  top: area.top + down,
  bottom: area.bottom + down,
  left: area.left + right,
  right: area.right + right,
});

function other(range: Range, argument: unknown, state: HostState): Range {
  if (isHandle(argument) && argument.kind === "Range") return argument;
  if (typeof argument === "string") return findRange(argument, range.sheet, state);
  throw new HostError("InvalidArgument");
}

function used(range: Range, valuesOnly: unknown, state: HostState): Range | null {
  const area = state.spreadsheet.cells.used(range.sheet, valuesOnly === true);
  const shared = area === null ? null : intersection(area, range.area);
  return shared === null ? null : at(range, shared);
}

/** The block of cells around a range that is bounded by blank rows and columns (Ctrl+Shift+8). */
function surroundingRegion(range: Range, state: HostState): Range {
  const { cells } = state.spreadsheet;
  const limits = cells.used(range.sheet, true);
  if (limits === null) return range;
  const holds = (area: CellRange): boolean => {
    const part = intersection(area, limits);
    if (part === null) return false;
    const filled = (row: number, column: number) =>
      cells.value(range.sheet, row, column) !== null ||
      cells.formula(range.sheet, row, column) !== null;
    return cellsOf(part, filled).some((line) => line.includes(true));
  };
  let { area } = range;
  for (let grown = true; grown;) {
    const { top, left, bottom, right } = area;
    const next = {
      top:
        top > 0 && holds({ top: top - 1, bottom: top - 1, left: left - 1, right: right + 1 })
          ? top - 1
          : top,
      left:
        left > 0 && holds({ top: top - 1, bottom: bottom + 1, left: left - 1, right: left - 1 })
          ? left - 1
          : left,
      bottom: holds({ top: bottom + 1, bottom: bottom + 1, left: left - 1, right: right + 1 })
        ? bottom + 1
        : bottom,
      right: holds({ top: top - 1, bottom: bottom + 1, left: right + 1, right: right + 1 })
        ? right + 1
        : right,
    };
    grown = areaName(next) !== areaName(area);
    area = next;
  }
  return at(range, area);
}

/** Methods of Range that give another range. */
export const rangeAround: Readonly<Record<string, Method<"Range">>> = {
  getCell: (range, [row, column]) => {
    const [down, right] = [range.area.top + Number(row), range.area.left + Number(column)];
    return at(range, { top: down, bottom: down, left: right, right });
  },
  getRow: (range, [row]) => {
    if (Number(row) >= rows(range)) throw new HostError("InvalidArgument");
    const top = range.area.top + Number(row);
    return at(range, { ...range.area, top, bottom: top });
  },
  getColumn: (range, [column]) => {
    if (Number(column) >= columns(range)) throw new HostError("InvalidArgument");
    const left = range.area.left + Number(column);
    return at(range, { ...range.area, left, right: left });
  },
  getOffsetRange: (range, [down, right]) => at(range, shifted(range, Number(down), Number(right))),
  getResizedRange: (range, [down, right]) =>
    at(range, {
      ...range.area,
      bottom: range.area.bottom + Number(down),
      right: range.area.right + Number(right),
    }),
  getAbsoluteResizedRange: (range, [height, width]) =>
    at(range, {
      ...range.area,
      bottom: range.area.top + Number(height) - 1,
      right: range.area.left + Number(width) - 1,
    }),
  getBoundingRect: (range, [argument], state) =>
    at(range, boundingArea(range.area, other(range, argument, state).area)),
  getIntersection: (range, [argument], state) => {
    const shared = intersection(range.area, other(range, argument, state).area);
    if (shared === null) throw new HostError("ItemNotFound");
    return at(range, shared);
  },
  getIntersectionOrNullObject: (range, [argument], state) => {
    const given = other(range, argument, state);
    const shared = given.sheet === range.sheet ? intersection(range.area, given.area) : null;
    return shared === null ? null : at(range, shared);
  },
  getEntireRow: (range) => at(range, { ...range.area, left: 0, right: LAST_COLUMN }),
  getEntireColumn: (range) => at(range, { ...range.area, top: 0, bottom: LAST_ROW }),
  getLastRow: (range) => at(range, { ...range.area, top: range.area.bottom }),
  getLastColumn: (range) => at(range, { ...range.area, left: range.area.right }),
  getLastCell: (range) =>
    at(range, { ...range.area, top: range.area.bottom, left: range.area.right }),
  getRowsBelow: (range, [count]) =>
    at(range, {
      ...range.area,
      top: range.area.bottom + 1,
      bottom: range.area.bottom + Number(count ?? 1),
    }),
  getRowsAbove: (range, [count]) =>
    at(range, {
      ...range.area,
      top: range.area.top - Number(count ?? 1),
      bottom: range.area.top - 1,
    }),
  getColumnsAfter: (range, [count]) =>
    at(range, {
      ...range.area,
      left: range.area.right + 1,
      right: range.area.right + Number(count ?? 1),
    }),
  getColumnsBefore: (range, [count]) =>
    at(range, {
      ...range.area,
      left: range.area.left - Number(count ?? 1),
      right: range.area.left - 1,
    }),
  getUsedRange: (range, [valuesOnly], state) => {
    const found = used(range, valuesOnly, state);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  },
  getUsedRangeOrNullObject: (range, [valuesOnly], state) => used(range, valuesOnly, state),
  getSurroundingRegion: (range, _, state) => surroundingRegion(range, state),
};
