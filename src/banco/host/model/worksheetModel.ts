// Worksheets and their collection, protection and frozen panes.
// https://learn.microsoft.com/javascript/api/excel/excel.worksheet
import { findRange, LAST_COLUMN, LAST_ROW, parseArea, sheetByName, splitAddress } from "../address";
import { handle, type Handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";

type Sheet = Handle<"Worksheet">;

const WHOLE = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** Excel's rules for the name of a sheet; a name that breaks one is InvalidArgument. */
function checkName(name: unknown, self: string | null, state: HostState): string {
  const text = typeof name === "string" ? name : "";
  const valid =
    text !== "" && text.length <= 31 && !/[\\/?*[\]:]/.test(text) && !/^'|'$/.test(text);
  if (!valid) throw new HostError("InvalidArgument", text);
  const owner = sheetByName(text, state);
  if (owner !== null && owner !== self) throw new HostError("ItemAlreadyExists", text);
  return text;
}

function find(key: unknown, state: HostState): Sheet | null {
  const text = String(key);
  const id = state.spreadsheet.sheets.get(text)?.id ?? sheetByName(text, state);
  return id === null ? null : handle("Worksheet", { sheet: id });
}

function shown(visibleOnly: unknown, state: HostState) {
  const sheets = state.spreadsheet.sheets.all();
  return visibleOnly === true ? sheets.filter((each) => each.visibility === "Visible") : sheets;
}

function neighbour(
  self: Sheet,
  step: number,
  visibleOnly: unknown,
  state: HostState,
): Sheet | null {
  const all = state.spreadsheet.sheets.all();
  const from = all.findIndex((each) => each.id === self.sheet);
  for (let at = from + step; at >= 0 && at < all.length; at += step) {
    const sheet = all[at]!;
    if (visibleOnly !== true || sheet.visibility === "Visible") {
      return handle("Worksheet", { sheet: sheet.id });
    }
  }
  return null;
}

const found = <T>(value: T | null): T => {
  if (value === null) throw new HostError("ItemNotFound");
  return value;
};

const nothing = (): null => null;

/** Registration of events: the host sends every event, the client keeps those it wants. */
const EVENTS = Object.fromEntries(
  [
    "DataChanged",
    "SelectionChanged",
    "Activated",
    "Deactivated",
    "Added",
    "Deleted",
    "Calculated",
    "FormatChanged",
  ].flatMap((name) => [
    [`_Register${name}Event`, nothing],
    [`_Unregister${name}Event`, nothing],
  ]),
) as Record<string, () => null>;

/** Members of WorksheetCollection. */
export const worksheetCollectionModel: Members<"WorksheetCollection"> = {
  items: (_, { spreadsheet }) =>
    spreadsheet.sheets.all().map(({ id }) => handle("Worksheet", { sheet: id })),
  methods: {
    ...EVENTS,
    getItem: (_, [key], state) => found(find(key, state)),
    getItemOrNullObject: (_, [key], state) => find(key, state),
    getActiveWorksheet: (_, __, { spreadsheet }) =>
      handle("Worksheet", { sheet: spreadsheet.sheets.active() }),
    getFirst: (_, [visibleOnly], state) =>
      handle("Worksheet", { sheet: shown(visibleOnly, state)[0]!.id }),
    getLast: (_, [visibleOnly], state) =>
      handle("Worksheet", { sheet: shown(visibleOnly, state).at(-1)!.id }),
    getCount: (_, [visibleOnly], state) => shown(visibleOnly, state).length,
    add: (_, [name], state) => {
      state.requireStructure();
      let free = 1;
      while (sheetByName(`Foglio${free}`, state) !== null) free++;
      const text =
        name === null || name === undefined || name === ""
          ? `Foglio${free}`
          : checkName(name, null, state);
      return handle("Worksheet", { sheet: state.spreadsheet.sheets.add(text) });
    },
  },
};

/** Members of Worksheet. */
export const worksheetModel: Members<"Worksheet"> = {
  identity: ({ sheet }, state) => ({ Id: state.sheet(sheet).id }),
  properties: {
    id: { get: ({ sheet }, state) => state.sheet(sheet).id },
    name: {
      get: ({ sheet }, state) => state.sheet(sheet).name,
      set: ({ sheet }, value, state) => {
        state.requireStructure();
        state.spreadsheet.sheets.rename(sheet, checkName(value, sheet, state));
      },
    },
    position: {
      get: ({ sheet }, { spreadsheet }) =>
        spreadsheet.sheets.all().findIndex((each) => each.id === sheet),
      set: ({ sheet }, value, state) => {
        state.requireStructure();
        const count = state.spreadsheet.sheets.all().length;
        const position = Number(value);
        if (!(position >= 0 && position < count)) throw new HostError("InvalidArgument");
        state.spreadsheet.sheets.move(sheet, position);
      },
    },
    visibility: {
      get: ({ sheet }, state) => state.sheet(sheet).visibility,
      set: ({ sheet }, value, state) => {
        state.requireStructure();
        if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") {
          throw new HostError("InvalidArgument", String(value));
        }
        const others = shown(true, state).filter((each) => each.id !== sheet);
        if (value !== "Visible" && others.length === 0) throw new HostError("InvalidOperation");
        state.spreadsheet.sheets.set(sheet, { visibility: value });
      },
    },
    tabColor: {
      get: ({ sheet }, state) => state.sheet(sheet).tabColor,
      set: ({ sheet }, value, state) => {
        state.requireStructure();
        state.spreadsheet.sheets.set(sheet, { tabColor: String(value ?? "").toUpperCase() });
      },
    },
    showGridlines: { get: ({ sheet }, state) => state.sheet(sheet).gridlines },
    showHeadings: { get: () => true },
    // The client sets showGridlines under this name.
    gridlines: {
      set: ({ sheet }, value, state) =>
        state.spreadsheet.sheets.set(sheet, { gridlines: value === true }),
    },
    standardHeight: { get: () => 15 },
    standardWidth: { get: () => 48 },
  },
  children: {
    tables: ({ sheet }) => handle("TableCollection", { sheet }),
    charts: ({ sheet }) => handle("ChartCollection", { sheet }),
    names: ({ sheet }) => handle("NamedItemCollection", { sheet }),
    protection: ({ sheet }) => handle("WorksheetProtection", { sheet }),
    freezePanes: ({ sheet }) => handle("WorksheetFreezePanes", { sheet }),
    pageLayout: ({ sheet }) => handle("PageLayout", { sheet }),
    autoFilter: ({ sheet }) => handle("WorksheetAutoFilter", { sheet }),
  },
  methods: {
    ...EVENTS,
    _GetSheetById: (_, [id], state) => found(find(id, state)),
    activate: ({ sheet }, _, state) => {
      if (state.sheet(sheet).visibility !== "Visible") throw new HostError("InvalidOperation");
      state.spreadsheet.sheets.activate(sheet);
    },
    delete: ({ sheet }, _, state) => {
      state.requireStructure();
      const { visibility } = state.sheet(sheet);
      if (visibility === "VeryHidden") throw new HostError("InvalidOperation");
      const others = shown(true, state).filter((each) => each.id !== sheet);
      if (others.length === 0) throw new HostError("InvalidOperation");
      state.spreadsheet.sheets.remove(sheet);
    },
    calculate: (_, __, { spreadsheet }) => spreadsheet.settled(),
    getRange: ({ sheet }, [address], state) => {
      state.sheet(sheet);
      if (address === null || address === undefined || address === "") {
        return handle("Range", { sheet, area: WHOLE });
      }
      // "Foglio2!A1" of another sheet is an error: the address belongs to this sheet.
      const range = findRange(String(address), sheet, state);
      if (range.sheet !== sheet) throw new HostError("InvalidArgument", String(address));
      return range;
    },
    getRanges: ({ sheet }, [address], state) => {
      const parts = typeof address === "string" && address !== "" ? address.split(/[,;]/) : [];
      const areas = parts.map((part) => parseArea(splitAddress(part.trim()).rest));
      if (areas.includes(null)) throw new HostError("InvalidArgument", String(address));
      state.sheet(sheet);
      const all = areas.filter((area) => area !== null);
      return handle("RangeAreas", { sheet, areas: all.length === 0 ? [WHOLE] : all });
    },
    getRangeByIndexes: ({ sheet }, [row, column, rowCount, columnCount], state) => {
      state.sheet(sheet);
      const [top, left] = [Number(row), Number(column)];
      const area = {
        top,
        left,
        bottom: top + Number(rowCount) - 1,
        right: left + Number(columnCount) - 1,
      };
      const inside =
        top >= 0 &&
        left >= 0 &&
        area.bottom >= top &&
        area.right >= left &&
        area.bottom <= LAST_ROW &&
        area.right <= LAST_COLUMN;
      if (!inside) throw new HostError("InvalidArgument");
      return handle("Range", { sheet, area });
    },
    getCell: ({ sheet }, [row, column], state) => {
      state.sheet(sheet);
      const [top, left] = [Number(row), Number(column)];
      if (!(top >= 0 && left >= 0 && top <= LAST_ROW && left <= LAST_COLUMN)) {
        throw new HostError("InvalidArgument");
      }
      return handle("Range", { sheet, area: { top, left, bottom: top, right: left } });
    },
    getUsedRange: ({ sheet }, [valuesOnly], state) => {
      state.sheet(sheet);
      const area = state.spreadsheet.cells.used(sheet, valuesOnly === true);
      return handle("Range", { sheet, area: area ?? { top: 0, left: 0, bottom: 0, right: 0 } });
    },
    getUsedRangeOrNullObject: ({ sheet }, [valuesOnly], state) => {
      state.sheet(sheet);
      const area = state.spreadsheet.cells.used(sheet, valuesOnly === true);
      return area === null ? null : handle("Range", { sheet, area });
    },
    getNext: (self, [visibleOnly], state) => found(neighbour(self, 1, visibleOnly, state)),
    getNextOrNullObject: (self, [visibleOnly], state) => neighbour(self, 1, visibleOnly, state),
    getPrevious: (self, [visibleOnly], state) => found(neighbour(self, -1, visibleOnly, state)),
    getPreviousOrNullObject: (self, [visibleOnly], state) =>
      neighbour(self, -1, visibleOnly, state),
  },
};
