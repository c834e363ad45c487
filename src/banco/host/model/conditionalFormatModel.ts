// Conditional formatting by a formula. Other kinds of rules, and formulas that look at cells, are not here:
// a pane that asks for them is told so.
// https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat
import type { CellRange } from "../../../workbook/cellAddress";
import { conditionHolds, type ConditionalEdge } from "../../conditionalFormat";
import { handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";
import { readColor } from "./formatModel";

const touches = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

function rule(id: string, { spreadsheet }: HostState) {
  const found = spreadsheet.conditionals.get(id);
  if (found === null) throw new HostError("ItemNotFound", id);
  return found;
}

/** Rules that touch the areas, in their order. */
function rulesOf(
  { sheet, areas }: { readonly sheet: string; readonly areas: readonly CellRange[] },
  { spreadsheet }: HostState,
) {
  return spreadsheet.conditionals
    .all()
    .filter(
      (one) =>
        one.sheet === sheet &&
        one.areas.some((area) => areas.some((other) => touches(area, other))),
    );
}

/** Members of ConditionalFormatCollection. */
export const conditionalFormatCollectionModel: Members<"ConditionalFormatCollection"> = {
  items: (self, state) => rulesOf(self, state).map(({ id }) => handle("ConditionalFormat", { id })),
  methods: {
    add: ({ sheet, areas }, [type], state) => {
      state.requireAllowed(sheet, "allowFormatCells");
      if (type !== "Custom") throw new HostError("UnsupportedOperation", String(type));
      return handle("ConditionalFormat", { id: state.spreadsheet.conditionals.add(sheet, areas) });
    },
    getItem: (_, [id], state) => handle("ConditionalFormat", { id: rule(String(id), state).id }),
    getCount: (self, _, state) => rulesOf(self, state).length,
  },
};

/** Members of ConditionalFormat. */
export const conditionalFormatModel: Members<"ConditionalFormat"> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    type: { get: () => "Custom" },
    priority: {
      get: ({ id }, { spreadsheet }) =>
        spreadsheet.conditionals.all().findIndex((one) => one.id === id),
    },
    stopIfTrue: { get: () => false },
  },
  children: { custom: ({ id }) => handle("CustomConditionalFormat", { id }) },
  methods: {
    delete: ({ id }, _, state) => {
      state.requireAllowed(rule(id, state).sheet, "allowFormatCells");
      state.spreadsheet.conditionals.remove(id);
    },
  },
};

/** Members of CustomConditionalFormat. */
export const customConditionalFormatModel: Members<"CustomConditionalFormat"> = {
  children: {
    rule: ({ id }) => handle("ConditionalFormatRule", { id }),
    format: ({ id }) => handle("ConditionalRangeFormat", { id }),
  },
};

/** Members of ConditionalFormatRule. */
export const conditionalFormatRuleModel: Members<"ConditionalFormatRule"> = {
  properties: {
    formula: {
      get: ({ id }, state) => rule(id, state).formula,
      set: ({ id }, value, state) => {
        const formula = String(value);
        if (!formula.startsWith("=")) throw new HostError("InvalidArgument", formula);
        if (conditionHolds(formula) === null) throw new HostError("UnsupportedOperation", formula);
        state.spreadsheet.conditionals.set(rule(id, state).id, { formula });
      },
    },
  },
};

/** Members of ConditionalRangeFormat. */
export const conditionalRangeFormatModel: Members<"ConditionalRangeFormat"> = {
  children: {
    fill: ({ id }) => handle("ConditionalRangeFill", { id }),
    font: ({ id }) => handle("ConditionalRangeFont", { id }),
    borders: ({ id }) => handle("ConditionalRangeBorderCollection", { id }),
  },
};

/** Members of ConditionalRangeFill. */
export const conditionalRangeFillModel: Members<"ConditionalRangeFill"> = {
  properties: {
    color: {
      get: ({ id }, state) => rule(id, state).fill,
      set: ({ id }, value, state) =>
        state.spreadsheet.conditionals.set(rule(id, state).id, { fill: readColor(value) }),
    },
  },
};

/** Members of ConditionalRangeFont. */
export const conditionalRangeFontModel: Members<"ConditionalRangeFont"> = {
  properties: {
    color: {
      get: ({ id }, state) => rule(id, state).fontColor,
      set: ({ id }, value, state) =>
        state.spreadsheet.conditionals.set(rule(id, state).id, { fontColor: readColor(value) }),
    },
    bold: {
      get: ({ id }, state) => rule(id, state).bold,
      set: ({ id }, value, state) =>
        state.spreadsheet.conditionals.set(rule(id, state).id, { bold: value === true }),
    },
  },
};

const edgeOf = (edge: ConditionalEdge) => (self: { readonly id: string }) =>
  handle("ConditionalRangeBorder", { id: self.id, edge });

/** Members of ConditionalRangeBorderCollection. */
export const conditionalRangeBorderCollectionModel: Members<"ConditionalRangeBorderCollection"> = {
  children: {
    top: edgeOf("top"),
    bottom: edgeOf("bottom"),
    left: edgeOf("left"),
    right: edgeOf("right"),
  },
};

function setBorder(
  { id, edge }: { readonly id: string; readonly edge: ConditionalEdge },
  changes: { readonly style?: string; readonly color?: string },
  state: HostState,
): void {
  const { borders } = rule(id, state);
  const before = borders[edge] ?? { style: "None", color: "" };
  const after = { ...borders, [edge]: { ...before, ...changes } };
  state.spreadsheet.conditionals.set(id, { borders: after });
}

/** Members of ConditionalRangeBorder. */
export const conditionalRangeBorderModel: Members<"ConditionalRangeBorder"> = {
  properties: {
    style: {
      get: ({ id, edge }, state) => rule(id, state).borders[edge]?.style ?? "None",
      set: (self, value, state) => setBorder(self, { style: String(value) }, state),
    },
    color: {
      get: ({ id, edge }, state) => rule(id, state).borders[edge]?.color ?? "",
      set: (self, value, state) => setBorder(self, { color: readColor(value) }, state),
    },
  },
};
