// Range: its contents and what can be done with its cells.
// https://learn.microsoft.com/javascript/api/excel/excel.range
import { intersection, LAST_COLUMN, LAST_ROW, rangeAddress } from "../address";
import { cellText, valueType, wireValue } from "../cellText";
import { handle } from "../handles";
import { HostError } from "../hostError";
import type { Members } from "../members";
import { rangeAround } from "./rangeAround";
import { columns, grid, rows, writeEntries, writeNumberFormats } from "./rangeContents";
import { rangeProperties } from "./rangeProperties";

/** What a property of every row or column comes to: true, false, or null when they differ. */
function common(from: number, to: number, read: (index: number) => boolean): boolean | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return null;
  return first;
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
        grid(range, (row, column) => cells.numberFormat(range.sheet, row, column)),
      set: writeNumberFormats,
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
    dataValidation: ({ sheet, area }) => handle("DataValidation", { sheet, area }),
    conditionalFormats: ({ sheet, area }) =>
      handle("ConditionalFormatCollection", { sheet, areas: [area] }),
  },
  methods: {
    _ValidateArraySize: (range, [height, width]) => {
      if (height !== rows(range) || width !== columns(range))
        throw new HostError("InvalidArgument");
      return null;
    },
    ...rangeAround,
    ...rangeProperties,
    getTables: ({ sheet, area }) => handle("TableCollection", { sheet, area }),
    getMergedAreasOrNullObject: ({ sheet, area }, _, { spreadsheet }) => {
      const areas = spreadsheet.layout
        .merges(sheet)
        .filter((merge) => intersection(merge, area) !== null);
      // Excel fails beyond this many (Range.getMergedAreasOrNullObject on Microsoft Learn).
      if (areas.length > 512) throw new HostError("GeneralException");
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
