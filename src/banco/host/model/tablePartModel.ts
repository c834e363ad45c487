// Columns and rows of a table. https://learn.microsoft.com/javascript/api/excel/excel.tablecolumn
import type { CellRange } from "../../../workbook/cellAddress";
import type { BenchTable } from "../../spreadsheet";
import { wireValue } from "../cellText";
import { handle, type Handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";
import { matrixFor, writeEntries } from "./rangeContents";
import { bodyArea, wholeArea } from "./tableModel";

type Column = Handle<"TableColumn">;
type Row = Handle<"TableRow">;

function indexOf({ table, column }: Column, state: HostState): number {
  const index = state.table(table).columns.findIndex((name) => name === column);
  if (index === -1) throw new HostError("ItemNotFound", column);
  return index;
}

function columnArea(self: Column, area: CellRange, state: HostState): Handle<"Range"> {
  const { sheet, range } = state.table(self.table);
  const left = range.left + indexOf(self, state);
  return handle("Range", { sheet, area: { ...area, left, right: left } });
}

function columnAt(table: string, index: number, state: HostState): Column {
  const column = state.table(table).columns[index];
  if (column === undefined) throw new HostError("InvalidArgument", String(index));
  return handle("TableColumn", { table, column });
}

function findColumn(table: string, key: unknown, state: HostState): Column | null {
  const { columns } = state.table(table);
  // Ids of columns are their places, counted from one.
  const byId = typeof key === "number" ? columns[key - 1] : undefined;
  const wanted = String(key).toLowerCase();
  const column = byId ?? columns.find((name) => name.toLowerCase() === wanted);
  return column === undefined ? null : handle("TableColumn", { table, column });
}

function readArea(sheet: string, area: CellRange, { spreadsheet: { cells } }: HostState) {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (__, c) =>
      wireValue(cells.value(sheet, area.top + r, area.left + c)),
    ),
  );
}

async function addColumn(
  table: string,
  [index, values, name]: readonly unknown[],
  state: HostState,
): Promise<Column> {
  const known = state.table(table);
  const { sheet, range } = known;
  if (state.sheet(sheet).protection !== null) throw new HostError("AccessDenied");
  const count = known.columns.length;
  const at = typeof index === "number" && index >= 0 ? index : count;
  if (at > count) throw new HostError("InvalidArgument", String(index));
  const whole = wholeArea(known);
  const left = range.left + at;
  await makeRoom(known, { ...whole, left, right: left }, "Right", state);
  state.spreadsheet.tables.set(table, { range: { ...range, right: range.right + 1 } });
  const height = whole.bottom - whole.top + 1;
  if (values !== null && values !== undefined) {
    const full = matrixFor(values, height, 1);
    writeEntries({ sheet, area: { ...whole, left, right: left } }, full, state);
  }
  if (typeof name === "string") state.spreadsheet.cells.write(sheet, range.top, left, [[name]]);
  return columnAt(table, at, state);
}

/** Moves other cells away when something stands where the table grows. */
async function makeRoom(
  table: BenchTable,
  area: CellRange,
  shift: "Down" | "Right",
  { spreadsheet: { cells } }: HostState,
): Promise<void> {
  const used = cells.used(table.sheet, false);
  const beyond =
    used !== null && (shift === "Down" ? used.bottom >= area.top : used.right >= area.left);
  if (beyond) await cells.insert(table.sheet, area, shift);
}

/** Members of TableColumnCollection. */
export const tableColumnCollectionModel: Members<"TableColumnCollection"> = {
  properties: { count: { get: ({ table }, state) => state.table(table).columns.length } },
  items: ({ table }, state) =>
    state.table(table).columns.map((column) => handle("TableColumn", { table, column })),
  methods: {
    getCount: ({ table }, _, state) => state.table(table).columns.length,
    getItem: ({ table }, [key], state) => {
      const column = findColumn(table, key, state);
      if (column === null) throw new HostError("ItemNotFound", String(key));
      return column;
    },
    getItemOrNullObject: ({ table }, [key], state) => findColumn(table, key, state),
    getItemAt: ({ table }, [index], state) => columnAt(table, Number(index), state),
    add: ({ table }, args, state) => addColumn(table, args, state),
  },
};

/** Members of TableColumn. */
export const tableColumnModel: Members<"TableColumn"> = {
  identity: (self, state) => ({ Id: indexOf(self, state) + 1 }),
  properties: {
    id: { get: (self, state) => indexOf(self, state) + 1 },
    index: { get: indexOf },
    name: {
      get: ({ column }) => column,
      set: (self, value, state) => {
        const { sheet, range } = state.table(self.table);
        const left = range.left + indexOf(self, state);
        state.spreadsheet.cells.write(sheet, range.top, left, [[String(value)]]);
      },
    },
    values: {
      get: (self, state) => {
        const { sheet, area } = columnArea(self, wholeArea(state.table(self.table)), state);
        return readArea(sheet, area, state);
      },
      set: (self, value, state) =>
        writeEntries(columnArea(self, wholeArea(state.table(self.table)), state), value, state),
    },
  },
  methods: {
    getRange: (self, _, state) => columnArea(self, wholeArea(state.table(self.table)), state),
    getDataBodyRange: (self, _, state) =>
      columnArea(self, bodyArea(state.table(self.table)), state),
    getHeaderRowRange: (self, _, state) => {
      const { range } = state.table(self.table);
      return columnArea(self, { ...range, bottom: range.top }, state);
    },
    getTotalRowRange: (self, _, state) => {
      const { range, showTotals } = state.table(self.table);
      if (!showTotals) throw new HostError("ItemNotFound");
      return columnArea(self, { ...range, top: range.bottom + 1, bottom: range.bottom + 1 }, state);
    },
    delete: async (self, _, state) => {
      const table = state.table(self.table);
      if (table.columns.length === 1) throw new HostError("InvalidOperation");
      const { sheet, area } = columnArea(self, wholeArea(table), state);
      const range = { ...table.range, right: table.range.right - 1 };
      await state.spreadsheet.cells.remove(sheet, area, "Left");
      state.spreadsheet.tables.set(self.table, { range });
    },
  },
};

function rowCount(table: string, state: HostState): number {
  const { top, bottom } = bodyArea(state.table(table));
  return bottom - top + 1;
}

function rowArea({ table, index }: Row, state: HostState): Handle<"Range"> {
  const known = state.table(table);
  const body = bodyArea(known);
  const top = body.top + index;
  if (!(index >= 0 && top <= body.bottom)) throw new HostError("InvalidArgument", String(index));
  return handle("Range", { sheet: known.sheet, area: { ...body, top, bottom: top } });
}

async function addRows(
  table: string,
  [index, values]: readonly unknown[],
  state: HostState,
): Promise<Row> {
  const known = state.table(table);
  const { sheet, range } = known;
  if (state.sheet(sheet).protection !== null) throw new HostError("AccessDenied");
  const width = range.right - range.left + 1;
  const lines = Array.isArray(values) && Array.isArray(values[0]) ? (values as unknown[][]) : null;
  const flat = Array.isArray(values) && lines === null ? [values as unknown[]] : null;
  const given = lines ?? flat;
  const count = given?.length ?? 1;
  if (given !== null) matrixFor(given, count, width);
  const rows = rowCount(table, state);
  const at = typeof index === "number" && index >= 0 ? index : rows;
  if (at > rows) throw new HostError("InvalidArgument", String(index));
  const body = bodyArea(known);
  const top = body.top + at;
  const area = { ...range, top, bottom: top + count - 1 };
  await makeRoom(known, area, "Down", state);
  state.spreadsheet.tables.set(table, { range: { ...range, bottom: range.bottom + count } });
  if (given !== null) writeEntries({ sheet, area }, given, state);
  return handle("TableRow", { table, index: at });
}

async function deleteRows(table: string, indexes: readonly number[], state: HostState) {
  const known = state.table(table);
  if (state.sheet(known.sheet).protection !== null) throw new HostError("AccessDenied");
  const areas = indexes.map((index) => rowArea(handle("TableRow", { table, index }), state).area);
  areas.sort((a, b) => b.top - a.top);
  // A table keeps one row: when the last goes, it is only emptied.
  const keep = areas.length === rowCount(table, state) ? areas.pop() : undefined;
  const { cells, tables } = state.spreadsheet;
  for (const area of areas) await cells.remove(known.sheet, area, "Up");
  if (keep !== undefined) cells.clear(known.sheet, keep, "Contents");
  const bottom = known.range.bottom - areas.length;
  tables.set(table, { range: { ...known.range, bottom } });
}

/** Members of TableRowCollection. */
export const tableRowCollectionModel: Members<"TableRowCollection"> = {
  properties: { count: { get: ({ table }, state) => rowCount(table, state) } },
  items: ({ table }, state) =>
    Array.from({ length: rowCount(table, state) }, (_, index) =>
      handle("TableRow", { table, index }),
    ),
  methods: {
    getCount: ({ table }, _, state) => rowCount(table, state),
    getItemAt: ({ table }, [index], state) => {
      const row = handle("TableRow", { table, index: Number(index) });
      rowArea(row, state);
      return row;
    },
    add: ({ table }, args, state) => addRows(table, args, state),
    deleteRows: ({ table }, [rows], state) => {
      const indexes = (Array.isArray(rows) ? rows : []).map((row: unknown) =>
        typeof row === "number" ? row : (row as Row).index,
      );
      return deleteRows(table, indexes, state);
    },
    deleteRowsAt: ({ table }, [index, count], state) => {
      const indexes = Array.from({ length: Number(count ?? 1) }, (_, i) => Number(index) + i);
      return deleteRows(table, indexes, state);
    },
  },
};

/** Members of TableRow. */
export const tableRowModel: Members<"TableRow"> = {
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (self, state) => {
        const { sheet, area } = rowArea(self, state);
        return readArea(sheet, area, state);
      },
      set: (self, value, state) => writeEntries(rowArea(self, state), value, state),
    },
  },
  methods: {
    getRange: (self, _, state) => rowArea(self, state),
    delete: ({ table, index }, _, state) => deleteRows(table, [index], state),
  },
};
