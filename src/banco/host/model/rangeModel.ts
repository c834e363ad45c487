// Range: values, formulas and the ranges around a range.
// https://learn.microsoft.com/javascript/api/excel/excel.range
import type { CellRange } from "../../../workbook/cellAddress";
import type { CellContent } from "../../../workbook/cellWrite";
import {
  areaName,
  boundingArea,
  findRange,
  intersection,
  LAST_COLUMN,
  LAST_ROW,
  rangeAddress,
} from "../address";
import { cellEntry } from "../cellEntry";
import { cellText, valueType, wireValue } from "../cellText";
import { handle, isHandle, type Handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";

type Range = Handle<"Range">;

/** Reads beyond this many cells fail, as they do in Excel with null. */
const MOST_CELLS = 5_000_000;

const rows = ({ area }: { area: CellRange }): number => area.bottom - area.top + 1;
const columns = ({ area }: { area: CellRange }): number => area.right - area.left + 1;

/** A value for each cell of a range, row by row. */
function grid<T>(
  range: { sheet: string; area: CellRange },
  read: (row: number, column: number) => T,
): T[][] {
  const { top, left, bottom, right } = range.area;
  if (rows(range) * columns(range) > MOST_CELLS) throw new HostError("InvalidArgument", "cells");
  const lines: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: T[] = [];
    for (let column = left; column <= right; column++) line.push(read(row, column));
    lines.push(line);
  }
  return lines;
}

/** A value for every cell: a matrix of the size of the range, or one value for all. */
export function matrixFor(value: unknown, height: number, width: number): unknown[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: height }, () => Array<unknown>(width).fill(value));
  }
  const matrix = value as unknown[][];
  const fits =
    matrix.length === height && matrix.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) {
    const given = `${matrix.length}×${Array.isArray(matrix[0]) ? matrix[0].length : 1}`;
    throw new HostError("InvalidArgument", `${given} per un intervallo ${height}×${width}`);
  }
  return matrix;
}

/** Writes values or formulas the way Excel reads them. */
export function writeEntries(
  range: { sheet: string; area: CellRange },
  value: unknown,
  state: HostState,
): void {
  const { sheet, area } = range;
  const { cells } = state.spreadsheet;
  const matrix = matrixFor(value, rows(range), columns(range));
  state.requireWritable(sheet, area);
  const formats: { row: number; column: number; numberFormat: string }[] = [];
  const contents = matrix.map((line, r) =>
    line.map((input, c): CellContent | undefined => {
      const format =
        typeof input === "number" || typeof input === "string"
          ? cells.format(sheet, area.top + r, area.left + c).numberFormat
          : "General";
      const entry = cellEntry(input, format);
      if (entry.numberFormat !== undefined && format === "General") {
        const { numberFormat } = entry;
        formats.push({ row: area.top + r, column: area.left + c, numberFormat });
      }
      return entry.content;
    }),
  );
  cells.write(sheet, area.top, area.left, contents);
  for (const { row, column, numberFormat } of formats) {
    const one = { top: row, bottom: row, left: column, right: column };
    cells.setFormat(sheet, one, { numberFormat });
  }
}

function numberFormats(range: Range, value: unknown, state: HostState): void {
  const { sheet, area } = range;
  const matrix = matrixFor(value, rows(range), columns(range));
  if (state.sheet(sheet).protection !== null) state.requireAllowed(sheet, "allowFormatCells");
  const { cells } = state.spreadsheet;
  const first = matrix[0]![0];
  if (matrix.every((line) => line.every((format) => format === first))) {
    if (typeof first === "string")
      cells.setFormat(sheet, area, { numberFormat: first || "General" });
    return;
  }
  matrix.forEach((line, r) =>
    line.forEach((format, c) => {
      if (typeof format !== "string") return;
      const [row, column] = [area.top + r, area.left + c];
      const one = { top: row, bottom: row, left: column, right: column };
      cells.setFormat(sheet, one, { numberFormat: format || "General" });
    }),
  );
}

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

/** What a property of every row or column comes to: true, false, or null when they differ. */
function common(from: number, to: number, read: (index: number) => boolean): boolean | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return null;
  return first;
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
    return grid({ sheet: range.sheet, area: part }, filled).some((line) => line.includes(true));
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

/** Members of Range. */
export const rangeModel: Members<"Range"> = {
  properties: {
    address: { get: rangeAddress },
    addressLocal: { get: rangeAddress },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    rowCount: { get: rows },
    columnCount: { get: columns },
    cellCount: { get: (range) => Math.min(rows(range) * columns(range), 2_147_483_647) },
    isEntireColumn: { get: ({ area }) => area.top === 0 && area.bottom === LAST_ROW },
    isEntireRow: { get: ({ area }) => area.left === 0 && area.right === LAST_COLUMN },
    values: {
      get: (range, { spreadsheet: { cells } }) =>
        grid(range, (row, column) => wireValue(cells.value(range.sheet, row, column))),
      set: writeEntries,
    },
    formulas: {
      get: (range, { spreadsheet: { cells } }) =>
        grid(
          range,
          (row, column) =>
            cells.formula(range.sheet, row, column) ??
            wireValue(cells.value(range.sheet, row, column)),
        ),
      set: writeEntries,
    },
    text: {
      get: (range, { spreadsheet: { cells } }) =>
        grid(range, (row, column) =>
          cellText(
            cells.value(range.sheet, row, column),
            cells.format(range.sheet, row, column).numberFormat,
          ),
        ),
    },
    valueTypes: {
      get: (range, { spreadsheet: { cells } }) =>
        grid(range, (row, column) => {
          const value = cells.value(range.sheet, row, column);
          // A formula that shows nothing is not an empty cell.
          const blank = value === null && cells.formula(range.sheet, row, column) !== null;
          return blank ? "String" : valueType(value);
        }),
    },
    numberFormat: {
      get: (range, { spreadsheet: { cells } }) =>
        grid(range, (row, column) => cells.format(range.sheet, row, column).numberFormat),
      set: numberFormats,
    },
    rowHidden: {
      get: ({ sheet, area }, { spreadsheet: { layout } }) =>
        common(area.top, area.bottom, (row) => layout.rowHidden(sheet, row)),
      set: ({ sheet, area }, value, state) => {
        state.requireAllowed(sheet, "allowFormatRows");
        state.spreadsheet.layout.setRowsHidden(sheet, area, value === true);
      },
    },
    columnHidden: {
      get: ({ sheet, area }, { spreadsheet: { layout } }) =>
        common(area.left, area.right, (column) => layout.columnHidden(sheet, column)),
      set: ({ sheet, area }, value, state) => {
        state.requireAllowed(sheet, "allowFormatColumns");
        state.spreadsheet.layout.setColumnsHidden(sheet, area, value === true);
      },
    },
    hidden: {
      get: ({ sheet, area }, { spreadsheet: { layout } }) => {
        const row = common(area.top, area.bottom, (each) => layout.rowHidden(sheet, each));
        const column = common(area.left, area.right, (each) => layout.columnHidden(sheet, each));
        return row === true || column === true
          ? true
          : row === null || column === null
            ? null
            : false;
      },
    },
  },
  children: {
    worksheet: ({ sheet }) => handle("Worksheet", { sheet }),
    format: ({ sheet, area }) => handle("RangeFormat", { sheet, area }),
  },
  methods: {
    _ValidateArraySize: (range, [height, width]) => {
      if (height !== rows(range) || width !== columns(range))
        throw new HostError("InvalidArgument");
      return null;
    },
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
    getOffsetRange: (range, [down, right]) =>
      at(range, shifted(range, Number(down), Number(right))),
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
    getTables: ({ sheet, area }) => handle("TableCollection", { sheet, area }),
    getMergedAreasOrNullObject: ({ sheet, area }, _, { spreadsheet }) => {
      const areas = spreadsheet.layout
        .merges(sheet)
        .filter((merge) => intersection(merge, area) !== null);
      return areas.length === 0 ? null : handle("RangeAreas", { sheet, areas });
    },
    merge: ({ sheet, area }, [across], state) => {
      state.requireWritable(sheet, area);
      const tables = state.spreadsheet.tables.all();
      if (tables.some((t) => t.sheet === sheet && intersection(t.range, area) !== null)) {
        throw new HostError("InvalidOperation");
      }
      if (across !== true) state.spreadsheet.layout.merge(sheet, area);
      else {
        for (let row = area.top; row <= area.bottom; row++) {
          state.spreadsheet.layout.merge(sheet, { ...area, top: row, bottom: row });
        }
      }
    },
    unmerge: ({ sheet, area }, _, state) => {
      state.requireWritable(sheet, area);
      state.spreadsheet.layout.unmerge(sheet, area);
    },
    clear: ({ sheet, area }, [applyTo], state) => {
      state.requireWritable(sheet, area);
      const what = applyTo === "Contents" || applyTo === "Formats" ? applyTo : "All";
      state.spreadsheet.cells.clear(sheet, area, what);
    },
    delete: async ({ sheet, area }, [shift], state) => {
      state.requireWritable(sheet, area);
      await state.spreadsheet.cells.remove(sheet, area, shift === "Left" ? "Left" : "Up");
    },
    insert: async (range, [shift], state) => {
      const { sheet, area } = range;
      state.requireWritable(sheet, area);
      await state.spreadsheet.cells.insert(sheet, area, shift === "Right" ? "Right" : "Down");
      return range;
    },
    select: ({ sheet, area }, _, state) => {
      if (state.sheet(sheet).visibility !== "Visible") throw new HostError("InvalidOperation");
      state.spreadsheet.select(sheet, area);
    },
    calculate: (_, __, { spreadsheet }) => spreadsheet.settled(),
  },
};

/** Members of RangeAreas, as far as merged areas and selections need them. */
export const rangeAreasModel: Members<"RangeAreas"> = {
  properties: {
    address: {
      get: ({ sheet, areas }, state) =>
        areas.map((area) => rangeAddress(handle("Range", { sheet, area }), state)).join(","),
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: {
      get: ({ areas }) => areas.reduce((sum, area) => sum + rows({ area }) * columns({ area }), 0),
    },
    isEntireColumn: {
      get: ({ areas }) => areas.every((a) => a.top === 0 && a.bottom === LAST_ROW),
    },
    isEntireRow: {
      get: ({ areas }) => areas.every((a) => a.left === 0 && a.right === LAST_COLUMN),
    },
  },
  children: {
    areas: ({ sheet, areas }) => handle("RangeCollection", { sheet, areas }),
    worksheet: ({ sheet }) => handle("Worksheet", { sheet }),
  },
  methods: {
    clear: ({ sheet, areas }, [applyTo], state) => {
      const what = applyTo === "Contents" || applyTo === "Formats" ? applyTo : "All";
      for (const area of areas) {
        state.requireWritable(sheet, area);
        state.spreadsheet.cells.clear(sheet, area, what);
      }
    },
    select: ({ sheet, areas }, _, state) => state.spreadsheet.select(sheet, areas[0]!),
  },
};

/** Members of RangeCollection. */
export const rangeCollectionModel: Members<"RangeCollection"> = {
  items: ({ sheet, areas }) => areas.map((area) => handle("Range", { sheet, area })),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[Number(index)];
      if (area === undefined) throw new HostError("InvalidArgument");
      return handle("Range", { sheet, area });
    },
  },
};
