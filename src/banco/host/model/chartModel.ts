// Charts, as far as columns go. Other types and members are not here: a pane that asks for them is told so.
// https://learn.microsoft.com/javascript/api/excel/excel.chart
import type { BenchChart, ChartCells } from "../../charts";
import { findRange } from "../address";
import { handle, isHandle, type Handle, type HandleKind } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members, Property } from "../members";
import { readColor } from "./formatModel";

/** Types of charts that the bench can save. */
const TYPES: ReadonlySet<unknown> = new Set(["ColumnClustered"]);

function chartOf(id: string, { spreadsheet }: HostState): BenchChart {
  const found = spreadsheet.charts.get(id);
  if (found === null) throw new HostError("ItemNotFound", id);
  return found;
}

function change(
  id: string,
  changes: Parameters<HostState["spreadsheet"]["charts"]["set"]>[1],
  state: HostState,
): void {
  state.requireAllowed(chartOf(id, state).sheet, "allowEditObjects");
  state.spreadsheet.charts.set(id, changes);
}

function chartsOn(sheet: string, { spreadsheet }: HostState): BenchChart[] {
  return spreadsheet.charts.all().filter((one) => one.sheet === sheet);
}

function cellsOf(value: unknown): ChartCells {
  if (!isHandle(value) || value.kind !== "Range") {
    throw new HostError("InvalidArgument", String(value));
  }
  return { sheet: value.sheet, area: value.area };
}

/** A range, or its address on the sheet of the chart. */
function placeOf(value: unknown, sheet: string, state: HostState): ChartCells {
  return cellsOf(typeof value === "string" ? findRange(value, sheet, state) : value);
}

function find(sheet: string, key: unknown, state: HostState): Handle<"Chart"> | null {
  const found = chartsOn(sheet, state).find(({ id, name }) => id === key || name === key);
  return found === undefined ? null : handle("Chart", { chart: found.id });
}

const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new HostError("ItemNotFound");
  return value;
};

/** Members of ChartCollection. */
export const chartCollectionModel: Members<"ChartCollection"> = {
  properties: { count: { get: ({ sheet }, state) => chartsOn(sheet, state).length } },
  items: ({ sheet }, state) =>
    chartsOn(sheet, state).map(({ id }) => handle("Chart", { chart: id })),
  methods: {
    getCount: ({ sheet }, _, state) => chartsOn(sheet, state).length,
    getItem: ({ sheet }, [name], state) => found(find(sheet, name, state)),
    getItemOrNullObject: ({ sheet }, [name], state) => find(sheet, name, state),
    getItemAt: ({ sheet }, [index], state) =>
      handle("Chart", { chart: found(chartsOn(sheet, state)[Number(index)]).id }),
    add: ({ sheet }, [type, source, by], state) => {
      state.requireAllowed(sheet, "allowEditObjects");
      if (!TYPES.has(type)) throw new HostError("UnsupportedOperation", String(type));
      if (by !== "Columns") throw new HostError("UnsupportedOperation", String(by));
      const { sheet: from, area } = cellsOf(source);
      const count = area.right - area.left + 1;
      const series = Array.from({ length: count }, (_, i) => ({
        name: `Serie${i + 1}`,
        values: { sheet: from, area: { ...area, left: area.left + i, right: area.left + i } },
        categories: null,
      }));
      const name = `Grafico ${state.spreadsheet.charts.all().length + 1}`;
      const chart = { sheet, name, title: "", type: String(type), series, place: null };
      return handle("Chart", { chart: state.spreadsheet.charts.add({ ...chart, settings: {} }) });
    },
  },
};

/** A part of a chart, of the kind that Office.js calls so. */
const part =
  (kind: ChartPart, step: string) =>
  ({ chart, path }: { readonly chart: string; readonly path?: string }): Handle => ({
    ...{ kind, chart },
    path: path === undefined ? step : `${path}/${step}`,
  });

/** Kinds of parts: all are told apart by the chart and the path from it. */
type ChartPart = Exclude<
  Extract<HandleKind, `Chart${string}`>,
  "Chart" | "ChartCollection" | "ChartSeriesCollection" | "ChartSeries"
>;

interface PartHandle {
  readonly chart: string;
  readonly path: string;
}

type Check = (value: unknown) => unknown;

const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) => {
    if (!allowed.includes(value)) throw new HostError("InvalidArgument", String(value));
    return value;
  };

const aText: Check = (value) => String(value);
const aFlag: Check = (value) => value === true;

const aNumber =
  (least: number, most: number): Check =>
  (value) => {
    const number = Number(value);
    if (!(number >= least && number <= most)) throw new HostError("InvalidArgument", String(value));
    return number;
  };

/** A property that is kept as it was set, after a check. */
function kept<K extends ChartPart>(name: string, check: Check): Property<K> {
  const pathOf = ({ path }: PartHandle): string => `${path}/${name}`;
  return {
    get: (self, state) => {
      const own = self as unknown as PartHandle;
      return chartOf(own.chart, state).settings[pathOf(own)] ?? null;
    },
    set: (self, value, state) => {
      const own = self as unknown as PartHandle;
      const { settings } = chartOf(own.chart, state);
      change(own.chart, { settings: { ...settings, [pathOf(own)]: check(value) } }, state);
    },
  };
}

function keptAll<K extends ChartPart>(
  checks: Readonly<Record<string, Check>>,
): Record<string, Property<K>> {
  return Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [name, kept<K>(name, check)]),
  );
}

/** Members of Chart. */
export const chartModel: Members<"Chart"> = {
  identity: ({ chart }) => ({ Id: chart }),
  properties: {
    id: { get: ({ chart }) => chart },
    name: {
      get: ({ chart }, state) => chartOf(chart, state).name,
      set: ({ chart }, value, state) => change(chart, { name: String(value) }, state),
    },
    chartType: { get: ({ chart }, state) => chartOf(chart, state).type ?? "Invalid" },
    displayBlanksAs: {
      get: ({ chart }, state) => chartOf(chart, state).settings["displayBlanksAs"] ?? "NotPlotted",
      set: ({ chart }, value, state) => {
        const displayBlanksAs = oneOf("NotPlotted", "Zero", "Interplotted")(value);
        const { settings } = chartOf(chart, state);
        change(chart, { settings: { ...settings, displayBlanksAs } }, state);
      },
    },
  },
  children: {
    series: ({ chart }) => handle("ChartSeriesCollection", { chart }),
    title: part("ChartTitle", "title"),
    format: part("ChartAreaFormat", "format"),
    legend: part("ChartLegend", "legend"),
    axes: part("ChartAxes", "axes"),
  },
  methods: {
    delete: ({ chart }, _, state) => {
      state.requireAllowed(chartOf(chart, state).sheet, "allowEditObjects");
      state.spreadsheet.charts.remove(chart);
    },
    setPosition: ({ chart }, [from, to], state) => {
      const { sheet } = chartOf(chart, state);
      const [start, end] = [placeOf(from, sheet, state), placeOf(to ?? from, sheet, state)];
      if (start.sheet !== sheet || end.sheet !== sheet) throw new HostError("InvalidArgument");
      const { top, left } = start.area;
      const { bottom, right } = end.area;
      change(chart, { place: { top, left, bottom, right } }, state);
    },
  },
};

/** Members of ChartSeriesCollection. */
export const chartSeriesCollectionModel: Members<"ChartSeriesCollection"> = {
  properties: { count: { get: ({ chart }, state) => chartOf(chart, state).series.length } },
  items: ({ chart }, state) =>
    chartOf(chart, state).series.map((_, index) => handle("ChartSeries", { chart, index })),
  methods: {
    getCount: ({ chart }, _, state) => chartOf(chart, state).series.length,
    getItemAt: ({ chart }, [index], state) => {
      found(chartOf(chart, state).series[Number(index)]);
      return handle("ChartSeries", { chart, index: Number(index) });
    },
    add: ({ chart }, [name], state) => {
      const { series } = chartOf(chart, state);
      const added = { name: String(name ?? ""), values: null, categories: null };
      change(chart, { series: [...series, added] }, state);
      return handle("ChartSeries", { chart, index: series.length });
    },
  },
};

function changeSeries(
  { chart, index }: { readonly chart: string; readonly index: number },
  changes: Partial<BenchChart["series"][number]>,
  state: HostState,
): void {
  const { series } = chartOf(chart, state);
  found(series[index]);
  const changed = series.map((one, at) => (at === index ? { ...one, ...changes } : one));
  change(chart, { series: changed }, state);
}

const seriesPath = (name: string): Property<"ChartSeries"> => {
  const checks: Readonly<Record<string, Check>> = {
    gapWidth: aNumber(0, 500),
    overlap: aNumber(-100, 100),
    hasDataLabels: aFlag,
  };
  const at = (index: number) => `series/${index}/${name}`;
  return {
    get: ({ chart, index }, state) => chartOf(chart, state).settings[at(index)] ?? null,
    set: ({ chart, index }, value, state) => {
      const { settings } = chartOf(chart, state);
      change(chart, { settings: { ...settings, [at(index)]: checks[name]!(value) } }, state);
    },
  };
};

/** Members of ChartSeries. */
export const chartSeriesModel: Members<"ChartSeries"> = {
  properties: {
    name: {
      get: ({ chart, index }, state) => found(chartOf(chart, state).series[index]).name,
      set: (self, value, state) => changeSeries(self, { name: String(value) }, state),
    },
    gapWidth: seriesPath("gapWidth"),
    overlap: seriesPath("overlap"),
    hasDataLabels: seriesPath("hasDataLabels"),
  },
  children: {
    format: ({ chart, index }) =>
      handle("ChartSeriesFormat", { chart, path: `series/${index}/format` }),
    dataLabels: ({ chart, index }) =>
      handle("ChartDataLabels", { chart, path: `series/${index}/dataLabels` }),
  },
  methods: {
    setValues: (self, [range], state) => changeSeries(self, { values: cellsOf(range) }, state),
    setXAxisValues: (self, [range], state) =>
      changeSeries(self, { categories: cellsOf(range) }, state),
  },
};

/** Members of ChartTitle. */
export const chartTitleModel: Members<"ChartTitle"> = {
  properties: {
    text: {
      get: ({ chart }, state) => chartOf(chart, state).title,
      set: ({ chart }, value, state) => change(chart, { title: String(value) }, state),
    },
    ...keptAll<"ChartTitle">({ visible: aFlag }),
  },
  children: { format: part("ChartTitleFormat", "format") },
};

/** Members of ChartTitleFormat. */
export const chartTitleFormatModel: Members<"ChartTitleFormat"> = {
  children: { font: part("ChartFont", "font") },
};

/** Members of ChartFont. */
export const chartFontModel: Members<"ChartFont"> = {
  properties: keptAll({ name: aText, size: aNumber(1, 409), color: readColor, bold: aFlag }),
};

/** Members of ChartAreaFormat. */
export const chartAreaFormatModel: Members<"ChartAreaFormat"> = {
  children: {
    fill: part("ChartFill", "fill"),
    border: part("ChartBorder", "border"),
    font: part("ChartFont", "font"),
  },
};

/** Members of ChartFill. */
export const chartFillModel: Members<"ChartFill"> = {
  methods: {
    setSolidColor: ({ chart, path }, [color], state) => {
      const { settings } = chartOf(chart, state);
      change(chart, { settings: { ...settings, [`${path}/color`]: readColor(color) } }, state);
    },
  },
};

/** Members of ChartBorder. */
export const chartBorderModel: Members<"ChartBorder"> = {
  properties: keptAll({ color: readColor }),
};

/** Members of ChartLineFormat. */
export const chartLineFormatModel: Members<"ChartLineFormat"> = {
  properties: keptAll({ color: readColor, weight: aNumber(0, 1584) }),
};

/** Members of ChartLegend. */
export const chartLegendModel: Members<"ChartLegend"> = {
  properties: keptAll({
    visible: aFlag,
    position: oneOf("Top", "Bottom", "Left", "Right", "Corner"),
  }),
  children: { format: part("ChartLegendFormat", "format") },
};

/** Members of ChartLegendFormat. */
export const chartLegendFormatModel: Members<"ChartLegendFormat"> = {
  children: { font: part("ChartFont", "font") },
};

/** Members of ChartAxes. */
export const chartAxesModel: Members<"ChartAxes"> = {
  children: {
    categoryAxis: part("ChartAxis", "categoryAxis"),
    valueAxis: part("ChartAxis", "valueAxis"),
  },
};

/** Members of ChartAxis. */
export const chartAxisModel: Members<"ChartAxis"> = {
  properties: keptAll({
    majorTickMark: oneOf("None", "Cross", "Inside", "Outside"),
    tickLabelPosition: oneOf("NextToAxis", "High", "Low", "None"),
    categoryType: oneOf("Automatic", "TextAxis", "DateAxis"),
    numberFormat: aText,
  }),
  children: {
    title: part("ChartAxisTitle", "title"),
    format: part("ChartAxisFormat", "format"),
    majorGridlines: part("ChartGridlines", "majorGridlines"),
  },
};

/** Members of ChartAxisTitle. */
export const chartAxisTitleModel: Members<"ChartAxisTitle"> = {
  properties: keptAll({ text: aText, visible: aFlag }),
  children: { format: part("ChartAxisTitleFormat", "format") },
};

/** Members of ChartAxisTitleFormat. */
export const chartAxisTitleFormatModel: Members<"ChartAxisTitleFormat"> = {
  children: { font: part("ChartFont", "font") },
};

/** Members of ChartAxisFormat. */
export const chartAxisFormatModel: Members<"ChartAxisFormat"> = {
  children: { font: part("ChartFont", "font"), line: part("ChartLineFormat", "line") },
};

/** Members of ChartGridlines. */
export const chartGridlinesModel: Members<"ChartGridlines"> = {
  properties: keptAll({ visible: aFlag }),
  children: { format: part("ChartGridlinesFormat", "format") },
};

/** Members of ChartGridlinesFormat. */
export const chartGridlinesFormatModel: Members<"ChartGridlinesFormat"> = {
  children: { line: part("ChartLineFormat", "line") },
};

/** Members of ChartSeriesFormat. */
export const chartSeriesFormatModel: Members<"ChartSeriesFormat"> = {
  children: { fill: part("ChartFill", "fill"), line: part("ChartLineFormat", "line") },
};

/** Members of ChartDataLabels. */
export const chartDataLabelsModel: Members<"ChartDataLabels"> = {
  properties: keptAll({
    showValue: aFlag,
    numberFormat: aText,
    position: oneOf("Center", "InsideEnd", "InsideBase", "OutsideEnd"),
  }),
  children: { format: part("ChartDataLabelFormat", "format") },
};

/** Members of ChartDataLabelFormat. */
export const chartDataLabelFormatModel: Members<"ChartDataLabelFormat"> = {
  children: { font: part("ChartFont", "font") },
};
