// Titles, axes, legend, labels and formats of a chart: parts that keep what was set and know no more.
// https://learn.microsoft.com/javascript/api/excel/excel.charttitle
import type { Handle, HandleKind } from "../handles";
import { HostError } from "../hostError";
import type { Members, Property } from "../members";
import { changeChart, chartOf } from "./chartState";
import { readColor } from "./formatModel";

/** A part of a chart, of the kind that Office.js calls so. */
export const part =
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

export type Check = (value: unknown) => unknown;

export const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) => {
    if (!allowed.includes(value)) throw new HostError("InvalidArgument", String(value));
    return value;
  };

const aText: Check = (value) => String(value);
export const aFlag: Check = (value) => value === true;

export const aNumber =
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
      changeChart(own.chart, { settings: { ...settings, [pathOf(own)]: check(value) } }, state);
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

/** Members of ChartTitle. */
export const chartTitleModel: Members<"ChartTitle"> = {
  properties: {
    text: {
      get: ({ chart }, state) => chartOf(chart, state).title,
      set: ({ chart }, value, state) => changeChart(chart, { title: String(value) }, state),
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
      changeChart(chart, { settings: { ...settings, [`${path}/color`]: readColor(color) } }, state);
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
