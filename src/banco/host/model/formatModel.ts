// Formats of a range. A property that differs between its cells loads as null, as in Excel.
// https://learn.microsoft.com/javascript/api/excel/excel.rangeformat
import type { CellRange } from "../../../workbook/cellAddress";
import type { CellFormat } from "../../cellFormat";
import { LAST_COLUMN, LAST_ROW } from "../address";
import { handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";

/** An area of a sheet. */
export type Area = { readonly sheet: string; readonly area: CellRange };

/** Cells that are looked at: whole rows and columns are judged by their used part. */
function looked({ sheet, area }: Area, state: HostState): CellRange {
  if (area.bottom < LAST_ROW && area.right < LAST_COLUMN) return area;
  const used = state.spreadsheet.cells.used(sheet, false);
  return {
    ...area,
    bottom: Math.min(area.bottom, Math.max(area.top, used?.bottom ?? area.top)),
    right: Math.min(area.right, Math.max(area.left, used?.right ?? area.left)),
  };
}

/** What every cell of an area has in common, or null when they differ. */
function commonFormat<T>(self: Area, state: HostState, read: (format: CellFormat) => T): T | null {
  const { top, left, bottom, right } = looked(self, state);
  let first: T | undefined;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = read(state.spreadsheet.cells.format(self.sheet, row, column));
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  }
  return first ?? null;
}

/** Changes the formats of an area, if the sheet allows it. */
export function changeFormat(self: Area, state: HostState, changes: Partial<CellFormat>): void {
  state.requireAllowed(self.sheet, "allowFormatCells");
  state.spreadsheet.cells.setFormat(self.sheet, self.area, changes);
}

/** Names of colours that HTML allows and panes use. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
};

/** A colour as a pane may write it → "#RRGGBB". */
export function readColor(value: unknown): string {
  const text = String(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const found = hex === undefined ? NAMED[text.toLowerCase()] : `#${hex.toUpperCase()}`;
  if (found === undefined) throw new HostError("InvalidArgument", text);
  return found;
}

const POINTS_OF_MARGIN = 0.75;

/** A row of Calibri 11 with its margin. */
const POINTS_OF_LINE = 15;

/** Lines of a text that is wrapped between words, at about 5.25 points a sign. */
function wrappedLines(text: string, points: number): number {
  const signs = Math.max(1, Math.floor((points - 3.75) / 5.25));
  return text.split("\n").reduce((lines, line) => {
    let used = 0;
    let more = 1;
    for (const word of line.split(" ")) {
      if (used > 0 && used + 1 + word.length > signs) {
        more++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      more += Math.max(0, Math.ceil(used / signs) - 1);
      if (used > signs) used %= signs;
    }
    return lines + more;
  }, 0);
}

/** How many lines the cells of a row need: only wrapped texts take more than one. */
function linesOfRow(state: HostState, sheet: string, row: number, used: CellRange): number {
  const { cells, layout } = state.spreadsheet;
  let lines = 1;
  for (let column = used.left; column <= used.right; column++) {
    const value = cells.value(sheet, row, column);
    if (typeof value !== "string") continue;
    const needed = wrappedLines(value, layout.columnWidth(sheet, column));
    if (needed > lines && cells.format(sheet, row, column).wrap) lines = needed;
  }
  return lines;
}

/** Members of RangeFormat. */
export const rangeFormatModel: Members<"RangeFormat"> = {
  properties: {
    columnWidth: {
      get: ({ sheet, area }, { spreadsheet: { layout } }) => {
        const first = layout.columnWidth(sheet, area.left);
        for (
          let column = area.left + 1;
          column <= Math.min(area.right, area.left + 500);
          column++
        ) {
          if (Math.abs(layout.columnWidth(sheet, column) - first) > 0.01) return null;
        }
        return first;
      },
      set: ({ sheet, area }, value, state) => {
        state.requireAllowed(sheet, "allowFormatColumns");
        state.spreadsheet.layout.setColumnWidth(sheet, area, Number(value));
      },
    },
    rowHeight: {
      get: ({ sheet, area }, { spreadsheet: { layout } }) => {
        const first = layout.rowHeight(sheet, area.top);
        for (let row = area.top + 1; row <= Math.min(area.bottom, area.top + 5000); row++) {
          if (Math.abs(layout.rowHeight(sheet, row) - first) > 0.01) return null;
        }
        return first;
      },
      set: ({ sheet, area }, value, state) => {
        state.requireAllowed(sheet, "allowFormatRows");
        state.spreadsheet.layout.setRowHeight(sheet, area, Number(value));
      },
    },
    wrapText: {
      get: (self, state) => commonFormat(self, state, ({ wrap }) => wrap),
      set: (self, value, state) => changeFormat(self, state, { wrap: value === true }),
    },
    horizontalAlignment: {
      get: (self, state) => commonFormat(self, state, ({ horizontal }) => horizontal),
      set: (self, value, state) =>
        changeFormat(self, state, { horizontal: value as CellFormat["horizontal"] }),
    },
    verticalAlignment: {
      get: (self, state) => commonFormat(self, state, ({ vertical }) => vertical),
      set: (self, value, state) =>
        changeFormat(self, state, { vertical: value as CellFormat["vertical"] }),
    },
    indentLevel: {
      get: (self, state) => commonFormat(self, state, ({ indent }) => indent),
      set: (self, value, state) => changeFormat(self, state, { indent: Number(value) }),
    },
    textOrientation: {
      get: (self, state) => commonFormat(self, state, ({ rotation }) => rotation),
      set: (self, value, state) => changeFormat(self, state, { rotation: Number(value) }),
    },
  },
  children: {
    fill: ({ sheet, area }) => handle("RangeFill", { sheet, area }),
    font: ({ sheet, area }) => handle("RangeFont", { sheet, area }),
    borders: ({ sheet, area }) => handle("RangeBorderCollection", { sheet, area }),
    protection: ({ sheet, area }) => handle("FormatProtection", { sheet, area }),
  },
  methods: {
    autofitColumns: ({ sheet, area }, _, state) => {
      const { cells, layout } = state.spreadsheet;
      const used = cells.used(sheet, true);
      if (used === null) return;
      for (let column = area.left; column <= Math.min(area.right, used.right); column++) {
        let longest = 0;
        for (let row = used.top; row <= used.bottom; row++) {
          const value = cells.value(sheet, row, column);
          if (value !== null) longest = Math.max(longest, String(value).length);
        }
        if (longest === 0) continue;
        const points = (longest * 7 + 12) * POINTS_OF_MARGIN;
        layout.setColumnWidth(sheet, { ...area, left: column, right: column }, points);
      }
    },
    autofitRows: ({ sheet, area }, _, state) => {
      const { cells, layout } = state.spreadsheet;
      const used = cells.used(sheet, true);
      if (used === null) return;
      const bottom = Math.min(area.bottom, used.bottom);
      let from = area.top;
      let height = 0;
      for (let row = area.top; row <= bottom + 1; row++) {
        const needed = row > bottom ? -1 : linesOfRow(state, sheet, row, used) * POINTS_OF_LINE;
        if (needed === height) continue;
        if (height > 0) layout.setRowHeight(sheet, { ...area, top: from, bottom: row - 1 }, height);
        from = row;
        height = needed;
      }
    },
  },
};

/** Members of RangeFill; without a fill the colour is white, as Excel answers. */
export const rangeFillModel: Members<"RangeFill"> = {
  properties: {
    color: {
      get: (self, state) => commonFormat(self, state, ({ fill }) => fill ?? "#FFFFFF") ?? "",
      set: (self, value, state) =>
        changeFormat(self, state, { fill: value === "" ? null : readColor(value) }),
    },
  },
  methods: { clear: (self, _, state) => changeFormat(self, state, { fill: null }) },
};

/** Members of RangeFont. */
export const rangeFontModel: Members<"RangeFont"> = {
  properties: {
    bold: {
      get: (self, state) => commonFormat(self, state, ({ bold }) => bold),
      set: (self, value, state) => changeFormat(self, state, { bold: value === true }),
    },
    italic: {
      get: (self, state) => commonFormat(self, state, ({ italic }) => italic),
      set: (self, value, state) => changeFormat(self, state, { italic: value === true }),
    },
    underline: {
      get: (self, state) =>
        commonFormat(self, state, ({ underline }) => (underline ? "Single" : "None")),
      set: (self, value, state) => changeFormat(self, state, { underline: value !== "None" }),
    },
    strikethrough: {
      get: (self, state) => commonFormat(self, state, ({ strikethrough }) => strikethrough),
      set: (self, value, state) => changeFormat(self, state, { strikethrough: value === true }),
    },
    color: {
      get: (self, state) => commonFormat(self, state, ({ fontColor }) => fontColor) ?? "",
      set: (self, value, state) => changeFormat(self, state, { fontColor: readColor(value) }),
    },
    name: {
      get: (self, state) => commonFormat(self, state, ({ fontName }) => fontName),
      set: (self, value, state) => changeFormat(self, state, { fontName: String(value) }),
    },
    size: {
      get: (self, state) => commonFormat(self, state, ({ fontSize }) => fontSize),
      set: (self, value, state) => changeFormat(self, state, { fontSize: Number(value) }),
    },
  },
};

/** Members of FormatProtection. */
export const formatProtectionModel: Members<"FormatProtection"> = {
  properties: {
    locked: {
      get: (self, state) => commonFormat(self, state, ({ locked }) => locked),
      set: (self, value, state) => {
        if (state.sheet(self.sheet).protection !== null) throw new HostError("AccessDenied");
        state.spreadsheet.cells.setFormat(self.sheet, self.area, { locked: value === true });
      },
    },
  },
};
