// Formats of a range. A property that differs between its cells loads as null, as in Excel.
// https://learn.microsoft.com/javascript/api/excel/excel.rangeformat
import type { CellRange } from "../../../workbook/cellAddress";
import type { BorderLine, CellFormat } from "../../cellFormat";
import { LAST_COLUMN, LAST_ROW } from "../address";
import { handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";

type Area = { readonly sheet: string; readonly area: CellRange };

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

function common<T>(self: Area, state: HostState, read: (format: CellFormat) => T): T | null {
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

function change(self: Area, state: HostState, changes: Partial<CellFormat>): void {
  state.requireAllowed(self.sheet, "allowFormatCells");
  state.spreadsheet.cells.setFormat(self.sheet, self.area, changes);
}

/** Names of colours that HTML allows and panes use. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF",
  yellow: "#FFFF00", orange: "#FFA500", gray: "#808080", grey: "#808080", purple: "#800080",
}; // prettier-ignore

function color(value: unknown): string {
  const text = String(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const found = hex === undefined ? NAMED[text.toLowerCase()] : `#${hex.toUpperCase()}`;
  if (found === undefined) throw new HostError("InvalidArgument", text);
  return found;
}

const POINTS_OF_MARGIN = 0.75;

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
      get: (self, state) => common(self, state, ({ wrap }) => wrap),
      set: (self, value, state) => change(self, state, { wrap: value === true }),
    },
    horizontalAlignment: {
      get: (self, state) => common(self, state, ({ horizontal }) => horizontal),
      set: (self, value, state) =>
        change(self, state, { horizontal: value as CellFormat["horizontal"] }),
    },
    verticalAlignment: {
      get: (self, state) => common(self, state, ({ vertical }) => vertical),
      set: (self, value, state) =>
        change(self, state, { vertical: value as CellFormat["vertical"] }),
    },
    indentLevel: {
      get: (self, state) => common(self, state, ({ indent }) => indent),
      set: (self, value, state) => change(self, state, { indent: Number(value) }),
    },
    textOrientation: {
      get: (self, state) => common(self, state, ({ rotation }) => rotation),
      set: (self, value, state) => change(self, state, { rotation: Number(value) }),
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
    autofitRows: () => null,
  },
};

/** Members of RangeFill; without a fill the colour is white, as Excel answers. */
export const rangeFillModel: Members<"RangeFill"> = {
  properties: {
    color: {
      get: (self, state) => common(self, state, ({ fill }) => fill ?? "#FFFFFF") ?? "",
      set: (self, value, state) =>
        change(self, state, { fill: value === "" ? null : color(value) }),
    },
  },
  methods: { clear: (self, _, state) => change(self, state, { fill: null }) },
};

/** Members of RangeFont. */
export const rangeFontModel: Members<"RangeFont"> = {
  properties: {
    bold: {
      get: (self, state) => common(self, state, ({ bold }) => bold),
      set: (self, value, state) => change(self, state, { bold: value === true }),
    },
    italic: {
      get: (self, state) => common(self, state, ({ italic }) => italic),
      set: (self, value, state) => change(self, state, { italic: value === true }),
    },
    underline: {
      get: (self, state) => common(self, state, ({ underline }) => (underline ? "Single" : "None")),
      set: (self, value, state) => change(self, state, { underline: value !== "None" }),
    },
    strikethrough: {
      get: (self, state) => common(self, state, ({ strikethrough }) => strikethrough),
      set: (self, value, state) => change(self, state, { strikethrough: value === true }),
    },
    color: {
      get: (self, state) => common(self, state, ({ fontColor }) => fontColor) ?? "",
      set: (self, value, state) => change(self, state, { fontColor: color(value) }),
    },
    name: {
      get: (self, state) => common(self, state, ({ fontName }) => fontName),
      set: (self, value, state) => change(self, state, { fontName: String(value) }),
    },
    size: {
      get: (self, state) => common(self, state, ({ fontSize }) => fontSize),
      set: (self, value, state) => change(self, state, { fontSize: Number(value) }),
    },
  },
};

/** Members of FormatProtection. */
export const formatProtectionModel: Members<"FormatProtection"> = {
  properties: {
    locked: {
      get: (self, state) => common(self, state, ({ locked }) => locked),
      set: (self, value, state) => {
        if (state.sheet(self.sheet).protection !== null) throw new HostError("AccessDenied");
        state.spreadsheet.cells.setFormat(self.sheet, self.area, { locked: value === true });
      },
    },
  },
};

const EDGES = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal",
  "DiagonalDown", "DiagonalUp",
] as const; // prettier-ignore

/** Members of RangeBorderCollection. */
export const rangeBorderCollectionModel: Members<"RangeBorderCollection"> = {
  properties: { count: { get: () => EDGES.length } },
  items: ({ sheet, area }) => EDGES.map((edge) => handle("RangeBorder", { sheet, area, edge })),
  methods: {
    getItem: ({ sheet, area }, [edge]) => {
      if (!EDGES.includes(edge as "EdgeTop")) throw new HostError("InvalidArgument", String(edge));
      return handle("RangeBorder", { sheet, area, edge: String(edge) });
    },
    getItemAt: ({ sheet, area }, [index]) =>
      handle("RangeBorder", { sheet, area, edge: EDGES[Number(index)] ?? "EdgeTop" }),
  },
};

/** Which cells an edge of a range lies on, and at which of their sides. */
function sides(area: CellRange, edge: string): [CellRange, keyof CellFormat][] {
  const { top, left, bottom, right } = area;
  switch (edge) {
    case "EdgeTop":
      return [[{ ...area, bottom: top }, "borderTop"]];
    case "EdgeBottom":
      return [[{ ...area, top: bottom }, "borderBottom"]];
    case "EdgeLeft":
      return [[{ ...area, right: left }, "borderLeft"]];
    case "EdgeRight":
      return [[{ ...area, left: right }, "borderRight"]];
    case "InsideVertical":
      return left === right ? [] : [[{ ...area, right: right - 1 }, "borderRight"]];
    case "InsideHorizontal":
      return top === bottom ? [] : [[{ ...area, bottom: bottom - 1 }, "borderBottom"]];
    default:
      return [];
  }
}

/** Line styles of Office.js by those of the .xlsx format, for each weight. */
const STYLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  DashDot: { Thin: "dashDot", Medium: "mediumDashDot" },
  DashDotDot: { Thin: "dashDotDot", Medium: "mediumDashDotDot" },
  Dot: { Thin: "dotted" },
  Double: { Thick: "double" },
  SlantDashDot: { Medium: "slantDashDot" },
};

function officeLine(line: BorderLine | null): { style: string; weight: string } {
  if (line === null) return { style: "None", weight: "Thin" };
  for (const [style, weights] of Object.entries(STYLES)) {
    for (const [weight, name] of Object.entries(weights)) {
      if (name === line.style) return { style, weight };
    }
  }
  return { style: "Continuous", weight: "Thin" };
}

function line(self: Area & { edge: string }, state: HostState): BorderLine | null {
  const [place] = sides(self.area, self.edge);
  if (place === undefined) return null;
  const [area, side] = place;
  const format = state.spreadsheet.cells.format(self.sheet, area.top, area.left);
  return format[side] as BorderLine | null;
}

function setLine(self: Area & { edge: string }, state: HostState, drawn: BorderLine | null): void {
  for (const [area, side] of sides(self.area, self.edge)) {
    change({ sheet: self.sheet, area }, state, { [side]: drawn });
  }
}

/** Members of RangeBorder. */
export const rangeBorderModel: Members<"RangeBorder"> = {
  identity: ({ edge }) => ({ SideIndex: edge }),
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (self, state) => officeLine(line(self, state)).style,
      set: (self, value, state) => {
        if (value === "None") return setLine(self, state, null);
        const weights = STYLES[String(value)];
        if (weights === undefined) throw new HostError("InvalidArgument", String(value));
        const known = line(self, state);
        const style = weights[officeLine(known).weight] ?? Object.values(weights)[0]!;
        setLine(self, state, { style, color: known?.color ?? "#000000" });
      },
    },
    weight: {
      get: (self, state) => officeLine(line(self, state)).weight,
      set: (self, value, state) => {
        const known = line(self, state);
        const { style } = officeLine(known);
        const weights = STYLES[style === "None" ? "Continuous" : style]!;
        const drawn = weights[String(value)] ?? STYLES["Continuous"]![String(value)];
        if (drawn === undefined) throw new HostError("InvalidArgument", String(value));
        setLine(self, state, { style: drawn, color: known?.color ?? "#000000" });
      },
    },
    color: {
      get: (self, state) => line(self, state)?.color ?? "#000000",
      set: (self, value, state) =>
        setLine(self, state, { style: line(self, state)?.style ?? "thin", color: color(value) }),
    },
  },
};
