// Charts in Excel, in the batch that writes their sheet. Nothing newer than ExcelApi 1.8 is used; Office.js
// has no alternative text for charts, so there the title and the titles of the axes have to say it.
import type { CellRange } from "../../workbook/cellAddress";
import { isOwnChart, type SheetChart } from "../../workbook/sheetChart";
import {
  CHART_FONT,
  CHART_GAPS,
  CHART_INK,
  CHART_SIZES,
  labelFormat,
  seriesFill,
} from "../charts/chartStyle";
import { excelRange } from "./writeBlocks";

/** What has to be loaded of the charts of a sheet before any is put. */
export const CHARTS = "items/name,items/series/count";

/** Where a chart stands and which sheet it draws. */
interface ChartSheets {
  readonly sheet: Excel.Worksheet;
  readonly data: Excel.Worksheet;
}

/**
 * Makes Quadra's charts on a sheet exactly these.
 * @param present loaded with `CHARTS`; null on a sheet that was just added.
 * @param follows whether those that are there move to their place; otherwise they stay where they are.
 * @param dataOf the sheet that a chart draws.
 */
export function putExcelCharts(
  sheet: Excel.Worksheet,
  present: Excel.ChartCollection | null,
  wanted: readonly SheetChart[],
  follows: boolean,
  dataOf: (name: string) => Excel.Worksheet,
): void {
  // A later chart of the same name is a copy that somebody made.
  const byName = new Map<string, Excel.Chart>();
  for (const chart of present?.items ?? []) {
    if (!byName.has(chart.name)) byName.set(chart.name, chart);
  }
  const names = new Set(wanted.map(({ name }) => name));
  const gone = [...byName].filter(([name]) => isOwnChart(name) && !names.has(name));
  gone.forEach(([, chart]) => chart.delete());
  // When others come or go, all stand in a new order.
  const moves = follows || gone.length > 0 || wanted.some(({ name }) => !byName.has(name));
  for (const chart of wanted) {
    const old = byName.get(chart.name);
    const sheets = { sheet, data: dataOf(chart.dataSheet) };
    if (old !== undefined && old.series.count === chart.series.length) {
      drawData(old, chart, sheets.data);
      if (moves) place(old, chart.place, sheet);
    } else {
      old?.delete();
      addChart(chart, sheets);
    }
  }
}

function place(chart: Excel.Chart, cells: CellRange, sheet: Excel.Worksheet): void {
  const { top, left, bottom, right } = cells;
  chart.setPosition(sheet.getCell(top, left), sheet.getCell(bottom, right));
}

function addChart(wanted: SheetChart, { sheet, data }: ChartSheets): void {
  // One column of figures makes exactly one series, whatever Excel guesses about headings.
  const first = excelRange(data, wanted.series[0]!.values);
  const chart = sheet.charts.add("ColumnClustered", first, "Columns");
  chart.name = wanted.name;
  wanted.series.slice(1).forEach(({ name }) => chart.series.add(name));
  drawData(chart, wanted, data);
  place(chart, wanted.place, sheet);
  paint(chart, wanted);
}

function drawData(chart: Excel.Chart, wanted: SheetChart, data: Excel.Worksheet): void {
  wanted.series.forEach(({ name, values }, index) => {
    const series = chart.series.getItemAt(index);
    series.setValues(excelRange(data, values));
    series.setXAxisValues(excelRange(data, wanted.categories));
    series.name = name;
  });
}

function letters(font: Excel.ChartFont, size: number, color: string, bold = false): void {
  font.name = CHART_FONT;
  font.size = size;
  font.color = color;
  font.bold = bold;
}

function paint(chart: Excel.Chart, wanted: SheetChart): void {
  chart.title.text = wanted.title;
  letters(chart.title.format.font, CHART_SIZES.title, CHART_INK.title, true);
  chart.format.fill.setSolidColor("#FFFFFF");
  chart.format.border.color = CHART_INK.lines;
  chart.displayBlanksAs = "NotPlotted";
  chart.legend.visible = wanted.series.length > 1;
  if (wanted.series.length > 1) {
    chart.legend.position = "Bottom";
    letters(chart.legend.format.font, CHART_SIZES.words, CHART_INK.words);
  }
  const { categoryAxis, valueAxis } = chart.axes;
  for (const [axis, words] of [
    [categoryAxis, wanted.categoryTitle],
    [valueAxis, wanted.valueTitle],
  ] as const) {
    axis.title.text = words;
    letters(axis.title.format.font, CHART_SIZES.words, CHART_INK.words);
    letters(axis.format.font, CHART_SIZES.words, CHART_INK.words);
    axis.majorTickMark = "None";
  }
  // A sheet of years must not become an axis of days.
  categoryAxis.categoryType = "TextAxis";
  categoryAxis.tickLabelPosition = "Low";
  valueAxis.numberFormat = wanted.valueFormat;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = CHART_INK.lines;
  wanted.series.forEach((_, index) => {
    const series = chart.series.getItemAt(index);
    series.format.fill.setSolidColor(seriesFill(index));
    series.format.line.color = CHART_INK.edge;
    series.gapWidth = CHART_GAPS.gap;
    series.overlap = CHART_GAPS.overlap;
    if (!wanted.labelled) return;
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.numberFormat = labelFormat(wanted.valueFormat);
    series.dataLabels.position = "OutsideEnd";
    letters(series.dataLabels.format.font, CHART_SIZES.labels, CHART_INK.words);
  });
}
