// Protection, frozen panes and filter of a sheet.
// https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
import { findRange, LAST_COLUMN, LAST_ROW } from "../address";
import { handle, isHandle } from "../handles";
import { HostError } from "../hostError";
import type { Members } from "../members";

/** What a protected sheet allows unless the pane says otherwise: () => null but selecting. */
const PROTECTION_DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Members of WorksheetProtection. */
export const worksheetProtectionModel: Members<"WorksheetProtection"> = {
  properties: {
    protected: { get: ({ sheet }, state) => state.sheet(sheet).protection !== null },
    options: {
      get: ({ sheet }, state) => state.sheet(sheet).protection?.options ?? PROTECTION_DEFAULTS,
    },
  },
  methods: {
    protect: ({ sheet }, [options, password], state) => {
      if (state.sheet(sheet).protection !== null) throw new HostError("InvalidOperation");
      const given = (options ?? {}) as Record<string, boolean | string>;
      state.spreadsheet.sheets.set(sheet, {
        protection: {
          options: { ...PROTECTION_DEFAULTS, ...given },
          ...(typeof password === "string" && password !== "" ? { password } : {}),
        },
      });
    },
    unprotect: ({ sheet }, [password], state) => {
      const { protection } = state.sheet(sheet);
      if (protection === null) return;
      const locked = protection.hash !== undefined;
      if (locked || (protection.password ?? "") !== (password ?? "")) {
        throw new HostError("InvalidArgument");
      }
      state.spreadsheet.sheets.set(sheet, { protection: null });
    },
  },
};

/** Members of WorksheetFreezePanes. */
export const freezePanesModel: Members<"WorksheetFreezePanes"> = {
  methods: {
    freezeRows: ({ sheet }, [count], { spreadsheet: { layout } }) =>
      layout.freeze(sheet, Number(count ?? 1), 0),
    freezeColumns: ({ sheet }, [count], { spreadsheet: { layout } }) =>
      layout.freeze(sheet, 0, Number(count ?? 1)),
    freezeAt: ({ sheet }, [range], state) => {
      const target =
        isHandle(range) && range.kind === "Range" ? range : findRange(String(range), sheet, state);
      const { bottom, right } = target.area;
      const columns = right === LAST_COLUMN ? 0 : right + 1;
      state.spreadsheet.layout.freeze(sheet, bottom === LAST_ROW ? 0 : bottom + 1, columns);
    },
    unfreeze: ({ sheet }, _, { spreadsheet: { layout } }) => layout.freeze(sheet, 0, 0),
    getLocationOrNullObject: ({ sheet }, _, { spreadsheet: { layout } }) => {
      const { rows, columns } = layout.frozen(sheet);
      if (rows === 0 && columns === 0) return null;
      const bottom = rows === 0 ? LAST_ROW : rows - 1;
      const right = columns === 0 ? LAST_COLUMN : columns - 1;
      return handle("Range", { sheet, area: { top: 0, left: 0, bottom, right } });
    },
  },
};

/** Members of AutoFilter of a sheet: the bench has filters of tables only. */
export const autoFilterModel: Members<"WorksheetAutoFilter"> = {
  properties: { enabled: { get: () => false }, isDataFiltered: { get: () => false } },
  methods: { clearCriteria: () => null, remove: () => null, reapply: () => null },
};
