// Charts, as far as columns go. Other types and members are not here: a pane that asks for them is told so.
// https://learn.microsoft.com/javascript/api/excel/excel.chart
import type { BenchChart, ChartCells } from "../../charts";
import { findRange } from "../address";
import { handle, isHandle, type Handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members, Property } from "../members";
import { aFlag, aNumber, oneOf, part, type Check } from "./chartPartsModel";
import { changeChart, chartOf, found } from "./chartState";

/** Types of charts that the bench can save. */
const TYPES: ReadonlySet<unknown> = new Set(["ColumnClustered"]);

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

/** Members of Chart. */
export const chartModel: Members<"Chart"> = {
  identity: ({ chart }) => ({ Id: chart }),
  properties: {
    id: { get: ({ chart }) => chart },
    name: {
      get: ({ chart }, state) => chartOf(chart, state).name,
      set: ({ chart }, value, state) => changeChart(chart, { name: String(value) }, state),
    },
    chartType: { get: ({ chart }, state) => chartOf(chart, state).type ?? "Invalid" },
    displayBlanksAs: {
      get: ({ chart }, state) => chartOf(chart, state).settings["displayBlanksAs"] ?? "NotPlotted",
      set: ({ chart }, value, state) => {
        const displayBlanksAs = oneOf("NotPlotted", "Zero", "Interplotted")(value);
        const { settings } = chartOf(chart, state);
        changeChart(chart, { settings: { ...settings, displayBlanksAs } }, state);
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
      changeChart(chart, { place: { top, left, bottom, right } }, state);
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
      changeChart(chart, { series: [...series, added] }, state);
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
  changeChart(chart, { series: changed }, state);
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
      changeChart(chart, { settings: { ...settings, [at(index)]: checks[name]!(value) } }, state);
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
