// Borders of a range, edge by edge. https://learn.microsoft.com/javascript/api/excel/excel.rangeborder
import type { CellRange } from "../../../workbook/cellAddress";
import type { BorderLine, CellFormat } from "../../cellFormat";
import { handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";
import { changeFormat, readColor, type Area } from "./formatModel";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

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
    changeFormat({ sheet: self.sheet, area }, state, { [side]: drawn });
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
        setLine(self, state, {
          style: line(self, state)?.style ?? "thin",
          color: readColor(value),
        }),
    },
  },
};
