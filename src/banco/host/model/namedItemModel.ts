// Defined names. https://learn.microsoft.com/javascript/api/excel/excel.nameditem
import { findRange, quotedSheet, areaName } from "../address";
import { handle, isHandle, type Handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";
import type { CellRange } from "../../../workbook/cellAddress";

type Item = Handle<"NamedItem">;

function item({ name, sheet }: Item, state: HostState) {
  const found = lookUp(name, sheet, state);
  if (found === null) throw new HostError("ItemNotFound", name);
  return found;
}

function lookUp(name: string, sheet: string | null, state: HostState) {
  const wanted = name.toLowerCase();
  const all = state.spreadsheet.names.all();
  return all.find((each) => each.name.toLowerCase() === wanted && each.sheet === sheet) ?? null;
}

/** Absolute reference to a range, as names keep it: =Foglio1!$A$1:$B$2. */
function absolute(sheet: string, area: CellRange, state: HostState): string {
  const dollars = areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `=${quotedSheet(state.sheet(sheet).name)}!${dollars}`;
}

function range(self: Item, state: HostState): Handle<"Range"> | null {
  const { formula, sheet } = item(self, state);
  try {
    return findRange(formula, sheet ?? state.spreadsheet.sheets.active(), state);
  } catch (reason) {
    if (reason instanceof HostError) return null;
    throw reason;
  }
}

function existing(name: unknown, sheet: string | null, state: HostState): Item | null {
  const found = lookUp(String(name), sheet, state);
  return found === null ? null : handle("NamedItem", { name: found.name, sheet: found.sheet });
}

/** Members of NamedItemCollection. */
export const namedItemCollectionModel: Members<"NamedItemCollection"> = {
  items: ({ sheet }, { spreadsheet }) =>
    spreadsheet.names
      .all()
      .filter((each) => each.sheet === sheet)
      .map(({ name }) => handle("NamedItem", { name, sheet })),
  methods: {
    add: ({ sheet }, [name, reference, comment], state) => {
      const text = String(name);
      const valid =
        /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) && !/^([A-Za-z]{1,3}\d+|[rcRC])$/.test(text);
      if (!valid || text.length > 255) throw new HostError("InvalidArgument", text);
      if (lookUp(text, sheet, state) !== null) throw new HostError("ItemAlreadyExists", text);
      const formula =
        isHandle(reference) && reference.kind === "Range"
          ? absolute(reference.sheet, reference.area, state)
          : `=${String(reference).replace(/^=/, "")}`;
      const note = typeof comment === "string" ? comment : "";
      state.spreadsheet.names.set({ name: text, formula, sheet, comment: note, visible: true });
      return handle("NamedItem", { name: text, sheet });
    },
    getCount: ({ sheet }, _, { spreadsheet }) =>
      spreadsheet.names.all().filter((each) => each.sheet === sheet).length,
    getItem: ({ sheet }, [name], state) => {
      const found = existing(name, sheet, state);
      if (found === null) throw new HostError("ItemNotFound", String(name));
      return found;
    },
    getItemOrNullObject: ({ sheet }, [name], state) => existing(name, sheet, state),
  },
};

/** Members of NamedItem. */
export const namedItemModel: Members<"NamedItem"> = {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    name: { get: ({ name }) => name },
    formula: {
      get: (self, state) => item(self, state).formula,
      set: (self, value, state) =>
        state.spreadsheet.names.set({ ...item(self, state), formula: String(value) }),
    },
    comment: {
      get: (self, state) => item(self, state).comment,
      set: (self, value, state) =>
        state.spreadsheet.names.set({ ...item(self, state), comment: String(value) }),
    },
    visible: {
      get: (self, state) => item(self, state).visible,
      set: (self, value, state) =>
        state.spreadsheet.names.set({ ...item(self, state), visible: value === true }),
    },
    scope: { get: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet") },
    type: {
      get: (self, state) => {
        const { formula } = item(self, state);
        if (formula.includes("#REF!")) return "Error";
        if (range(self, state) !== null) return "Range";
        const constant = Number(formula.slice(1));
        return Number.isNaN(constant) ? "String" : "Double";
      },
    },
    value: {
      get: (self, state) => {
        const { formula } = item(self, state);
        if (formula.includes("#REF!")) return "#REF!";
        const constant = Number(formula.slice(1));
        return range(self, state) === null && !Number.isNaN(constant) ? constant : formula.slice(1);
      },
    },
  },
  children: {
    worksheet: ({ sheet }) => (sheet === null ? null : handle("Worksheet", { sheet })),
    worksheetOrNullObject: ({ sheet }) => (sheet === null ? null : handle("Worksheet", { sheet })),
  },
  methods: {
    delete: ({ name, sheet }, _, { spreadsheet }) => spreadsheet.names.remove(name, sheet),
    getRange: (self, _, state) => {
      const found = range(self, state);
      if (found === null) throw new HostError("ItemNotFound", self.name);
      return found;
    },
    getRangeOrNullObject: (self, _, state) => range(self, state),
  },
};
