// Tables and their collection. https://learn.microsoft.com/javascript/api/excel/excel.table
import type { CellRange } from "../../../workbook/cellAddress";
import { findRange, intersection } from "../address";
import { handle, isHandle, type Handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";

type Collection = Handle<"TableCollection">;

/** Rows of the data between header and totals. */
export function bodyArea(table: { range: CellRange; showHeaders: boolean }): CellRange {
  return table.showHeaders ? { ...table.range, top: table.range.top + 1 } : table.range;
}

/** The whole table, its row of totals included. */
export function wholeArea(table: { range: CellRange; showTotals: boolean }): CellRange {
  return table.showTotals ? { ...table.range, bottom: table.range.bottom + 1 } : table.range;
}

function inCollection({ sheet, area }: Collection, { spreadsheet }: HostState) {
  return spreadsheet.tables
    .all()
    .filter(
      (table) =>
        (sheet === null || table.sheet === sheet) &&
        (area === undefined || intersection(table.range, area) !== null),
    );
}

function find(self: Collection, key: unknown, state: HostState): Handle<"Table"> | null {
  const wanted = String(key).toLowerCase();
  const found = inCollection(self, state).find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return found === undefined ? null : handle("Table", { table: found.id });
}

/** Tables and defined names share one space of names, whatever their case. */
function nameTaken(name: string, self: string | null, { spreadsheet }: HostState): boolean {
  const wanted = name.toLowerCase();
  return (
    spreadsheet.tables
      .all()
      .some(({ id, name: other }) => id !== self && other.toLowerCase() === wanted) ||
    spreadsheet.names.all().some(({ name: other }) => other.toLowerCase() === wanted)
  );
}

function checkName(value: unknown, self: string, state: HostState): string {
  const name = String(value);
  const valid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    name.length <= 255 &&
    !/^([A-Za-z]{1,3}\d+|[rcRC])$/.test(name);
  // Excel gives the same code for a name that is taken as for one that is no name.
  if (!valid || nameTaken(name, self, state)) throw new HostError("InvalidArgument", name);
  return name;
}

function target(argument: unknown, sheet: string, state: HostState): Handle<"Range"> {
  if (isHandle(argument) && argument.kind === "Range") return argument;
  return findRange(String(argument), sheet, state);
}

/** InvalidArgument when the area touches another table or a merged area lies in it. */
function checkFree(sheet: string, area: CellRange, self: string | null, state: HostState): void {
  const { tables } = state.spreadsheet;
  const overlapped = tables
    .all()
    .some(
      (each) =>
        each.id !== self && each.sheet === sheet && intersection(wholeArea(each), area) !== null,
    );
  if (overlapped) throw new HostError("InvalidArgument", "le tabelle si sovrappongono");
}

async function add(
  self: Collection,
  argument: unknown,
  hasHeaders: unknown,
  state: HostState,
): Promise<Handle<"Table">> {
  const { spreadsheet } = state;
  const { sheet, area } = target(argument, self.sheet ?? spreadsheet.sheets.active(), state);
  if (self.sheet !== null && sheet !== self.sheet) throw new HostError("InvalidArgument");
  if (state.sheet(sheet).protection !== null) throw new HostError("AccessDenied");
  checkFree(sheet, area, null, state);
  for (const merge of spreadsheet.layout.merges(sheet)) {
    if (intersection(merge, area) !== null) spreadsheet.layout.unmerge(sheet, merge);
  }
  let range = area;
  if (hasHeaders !== true) {
    // Without headers Excel makes a row for them and moves the cells down.
    await spreadsheet.cells.insert(sheet, { ...area, bottom: area.top }, "Down");
    range = { ...area, bottom: area.bottom + 1 };
  } else if (area.top === area.bottom) range = { ...area, bottom: area.bottom + 1 };
  let number = 1;
  while (nameTaken(`Tabella${number}`, null, state)) number++;
  const table = spreadsheet.tables.add({
    sheet,
    name: `Tabella${number}`,
    range,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
  });
  return handle("Table", { table });
}

const found = <T>(value: T | null): T => {
  if (value === null) throw new HostError("ItemNotFound");
  return value;
};

const nothing = (): null => null;

/** Registration of events: the host sends every event, the client keeps those it wants. */
const EVENTS = Object.fromEntries(
  ["DataChanged", "Changed", "SelectionChanged", "Added", "Deleted"].flatMap((name) => [
    [`_Register${name}Event`, nothing],
    [`_Unregister${name}Event`, nothing],
  ]),
) as Record<string, () => null>;

/** Members of TableCollection. */
export const tableCollectionModel: Members<"TableCollection"> = {
  properties: { count: { get: (self, state) => inCollection(self, state).length } },
  items: (self, state) => inCollection(self, state).map(({ id }) => handle("Table", { table: id })),
  methods: {
    ...EVENTS,
    add: (self, [address, hasHeaders], state) => add(self, address, hasHeaders, state),
    getCount: (self, _, state) => inCollection(self, state).length,
    getItem: (self, [key], state) => found(find(self, key, state)),
    getItemOrNullObject: (self, [key], state) => find(self, key, state),
    getItemAt: (self, [index], state) => {
      const table = inCollection(self, state)[Number(index)];
      if (table === undefined) throw new HostError("InvalidArgument", String(index));
      return handle("Table", { table: table.id });
    },
    getFirst: (self, _, state) => {
      const [table] = inCollection(self, state);
      if (table === undefined) throw new HostError("ItemNotFound");
      return handle("Table", { table: table.id });
    },
  },
};

function rangeOf(table: string, area: CellRange, state: HostState): Handle<"Range"> {
  return handle("Range", { sheet: state.table(table).sheet, area });
}

function resize({ table: id }: Handle<"Table">, argument: unknown, state: HostState): void {
  const table = state.table(id);
  const { sheet, area } = target(argument, table.sheet, state);
  const minimum = table.showHeaders ? area.top + 1 : area.top;
  const fits =
    sheet === table.sheet &&
    area.top === table.range.top &&
    area.bottom >= minimum &&
    intersection(area, table.range) !== null;
  if (!fits) throw new HostError("InvalidArgument");
  if (state.sheet(sheet).protection !== null) throw new HostError("AccessDenied");
  checkFree(sheet, area, id, state);
  const range = table.showTotals ? { ...area, bottom: area.bottom - 1 } : area;
  state.spreadsheet.tables.set(id, { range });
}

async function showTotals({ table: id }: Handle<"Table">, show: boolean, state: HostState) {
  const table = state.table(id);
  if (table.showTotals === show) return;
  const { left, right, bottom } = table.range;
  const below = { top: bottom + 1, bottom: bottom + 1, left, right };
  const { cells, tables } = state.spreadsheet;
  if (show) {
    await cells.insert(table.sheet, below, "Down");
    cells.write(table.sheet, below.top, left, [["Totale"]]);
  } else await cells.remove(table.sheet, below, "Up");
  tables.set(id, { showTotals: show });
}

async function showHeaders({ table: id }: Handle<"Table">, show: boolean, state: HostState) {
  const table = state.table(id);
  if (table.showHeaders === show) return;
  const { cells, tables } = state.spreadsheet;
  const { range, columns, sheet } = table;
  if (!show) {
    tables.set(id, { showHeaders: false, range: { ...range, top: range.top + 1 } });
    cells.clear(sheet, { ...range, bottom: range.top }, "Contents");
    return;
  }
  if (range.top === 0) throw new HostError("InvalidOperation");
  cells.write(sheet, range.top - 1, range.left, [columns]);
  tables.set(id, { showHeaders: true, range: { ...range, top: range.top - 1 } });
}

/** Looks of a table that the bench remembers but does not draw. */
const looks = new WeakMap<HostState, Map<string, unknown>>();

function look(name: string, initial: boolean) {
  const of = (state: HostState) => {
    const known = looks.get(state) ?? new Map<string, unknown>();
    looks.set(state, known);
    return known;
  };
  return {
    get: ({ table }: Handle<"Table">, state: HostState) =>
      of(state).get(`${table} ${name}`) ?? initial,
    set: ({ table }: Handle<"Table">, value: unknown, state: HostState) => {
      of(state).set(`${table} ${name}`, value === true);
    },
  };
}

/** Members of Table. */
export const tableModel: Members<"Table"> = {
  identity: ({ table }, state) => ({ Id: state.table(table).id }),
  properties: {
    id: { get: ({ table }, state) => state.table(table).id },
    name: {
      get: ({ table }, state) => state.table(table).name,
      set: ({ table }, value, state) =>
        state.spreadsheet.tables.set(table, { name: checkName(value, table, state) }),
    },
    legacyId: { get: ({ table }) => String(Number.parseInt(table.slice(-13), 16)) },
    style: {
      get: ({ table }, state) => state.table(table).style,
      set: ({ table }, value, state) =>
        state.spreadsheet.tables.set(table, { style: String(value) }),
    },
    showHeaders: {
      get: ({ table }, state) => state.table(table).showHeaders,
      set: (self, value, state) => showHeaders(self, value === true, state),
    },
    showTotals: {
      get: ({ table }, state) => state.table(table).showTotals,
      set: (self, value, state) => showTotals(self, value === true, state),
    },
    showBandedRows: look("showBandedRows", true),
    showBandedColumns: look("showBandedColumns", false),
    showFilterButton: look("showFilterButton", true),
    highlightFirstColumn: look("highlightFirstColumn", false),
    highlightLastColumn: look("highlightLastColumn", false),
  },
  children: {
    columns: ({ table }) => handle("TableColumnCollection", { table }),
    rows: ({ table }) => handle("TableRowCollection", { table }),
    worksheet: ({ table }, state) => handle("Worksheet", { sheet: state.table(table).sheet }),
    autoFilter: ({ table }, state) =>
      handle("WorksheetAutoFilter", { sheet: state.table(table).sheet }),
  },
  methods: {
    ...EVENTS,
    getRange: ({ table }, _, state) => rangeOf(table, wholeArea(state.table(table)), state),
    getDataBodyRange: ({ table }, _, state) => rangeOf(table, bodyArea(state.table(table)), state),
    getHeaderRowRange: ({ table }, _, state) => {
      const { showHeaders: shown, range } = state.table(table);
      if (!shown) throw new HostError("ItemNotFound");
      return rangeOf(table, { ...range, bottom: range.top }, state);
    },
    getTotalRowRange: ({ table }, _, state) => {
      const { showTotals: shown, range } = state.table(table);
      if (!shown) throw new HostError("ItemNotFound");
      return rangeOf(table, { ...range, top: range.bottom + 1, bottom: range.bottom + 1 }, state);
    },
    resize: (self, [range], state) => resize(self, range, state),
    clearFilters: nothing,
    reapplyFilters: nothing,
    convertToRange: ({ table }, _, state) => {
      const range = rangeOf(table, wholeArea(state.table(table)), state);
      state.spreadsheet.tables.remove(table);
      return range;
    },
    delete: ({ table }, _, state) => {
      const known = state.table(table);
      state.spreadsheet.tables.remove(table);
      state.spreadsheet.cells.clear(known.sheet, wholeArea(known), "All");
    },
  },
};
