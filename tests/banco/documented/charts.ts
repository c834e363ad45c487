// What Microsoft says of charts, of their series and of how they look.
import { api, article, codeOf, type DocumentedCase } from "./documentedCase";

const CHARTS = article("excel/excel-add-ins-charts");

/** Cases on charts. */
export const CHART_CASES: readonly DocumentedCase[] = [
  {
    members: [
      "Worksheet.charts",
      "ChartCollection.add",
      "ChartCollection.items",
      "Chart.name",
      "Chart.delete",
      "Chart.setPosition",
      "ChartSeriesCollection.count",
      "Chart.series",
    ],
    page: CHARTS,
    says: "a chart is made of a type and a range, has a series per column, stands over cells and can be deleted",
    check: async ({ run, spreadsheet }) => {
      const found = await run(async (sheet, context) => {
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:C4"), "Columns");
        chart.name = "Vendite";
        chart.setPosition("A10", sheet.getRange("D20"));
        const all = sheet.charts.load("items/name,items/series/count");
        await context.sync();
        const [one, ...others] = all.items;
        return [one!.name, one!.series.count, others.length] as unknown[];
      });
      expect(found).toEqual(["Vendite", 2, 0]);
      expect(spreadsheet.charts.all()[0]!.place).toEqual({ top: 9, left: 0, bottom: 19, right: 3 });
      const left = await run(async (sheet, context) => {
        sheet.charts.getItem("Vendite").delete();
        const all = sheet.charts.load("items/name");
        await context.sync();
        return all.items.length;
      });
      expect(left).toBe(0);
      expect(
        await codeOf(
          run(async (sheet, context) => {
            sheet.charts.getItem("Vendite").load("name");
            await context.sync();
          }),
        ),
      ).toBe("ItemNotFound");
    },
  },
  {
    members: [
      "ChartSeriesCollection.add",
      "ChartSeriesCollection.getItemAt",
      "ChartSeries.name",
      "ChartSeries.setValues",
      "ChartSeries.setXAxisValues",
    ],
    page: api("chartseries"),
    says: "a series is added with a name and draws the cells that it is given, with the names of others",
    check: async ({ run, spreadsheet }) => {
      const names = await run(async (sheet, context) => {
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"), "Columns");
        chart.series.add("Seconda");
        const second = chart.series.getItemAt(1);
        second.setValues(sheet.getRange("C2:C4"));
        second.setXAxisValues(sheet.getRange("A2:A4"));
        chart.series.getItemAt(0).name = "Prima";
        const series = chart.series.load("items/name");
        await context.sync();
        return series.items.map(({ name }) => name);
      });
      expect(names).toEqual(["Prima", "Seconda"]);
      const [, drawn] = spreadsheet.charts.all()[0]!.series;
      expect(drawn!.values!.area).toEqual({ top: 1, left: 2, bottom: 3, right: 2 });
      expect(drawn!.categories!.area).toEqual({ top: 1, left: 0, bottom: 3, right: 0 });
    },
  },
  {
    members: [
      "Chart.title",
      "Chart.legend",
      "Chart.axes",
      "Chart.displayBlanksAs",
      "ChartTitle.text",
      "ChartLegend.visible",
      "ChartLegend.position",
      "ChartAxes.categoryAxis",
      "ChartAxes.valueAxis",
      "ChartAxis.title",
      "ChartAxis.categoryType",
      "ChartAxis.majorTickMark",
      "ChartAxis.numberFormat",
      "ChartAxis.tickLabelPosition",
      "ChartAxis.majorGridlines",
      "ChartGridlines.visible",
      "ChartAxisTitle.text",
    ],
    page: api("chartaxis"),
    says: "title, legend and axes are told as they were set; a value that is none of theirs is refused",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"), "Columns");
        chart.title.text = "Offerta";
        chart.displayBlanksAs = "NotPlotted";
        chart.legend.visible = true;
        chart.legend.position = "Bottom";
        const { categoryAxis, valueAxis } = chart.axes;
        categoryAxis.title.text = "Comuni";
        categoryAxis.categoryType = "TextAxis";
        categoryAxis.tickLabelPosition = "Low";
        valueAxis.majorTickMark = "None";
        valueAxis.numberFormat = "#,##0";
        valueAxis.majorGridlines.visible = true;
        chart.load("displayBlanksAs,title/text,legend/visible,legend/position");
        categoryAxis.load("categoryType,tickLabelPosition,title/text");
        valueAxis.load("majorTickMark,numberFormat,majorGridlines/visible");
        await context.sync();
        return [
          ...[chart.displayBlanksAs, chart.title.text],
          ...[chart.legend.visible, chart.legend.position],
          ...[categoryAxis.categoryType, categoryAxis.tickLabelPosition, categoryAxis.title.text],
          ...[valueAxis.majorTickMark, valueAxis.numberFormat, valueAxis.majorGridlines.visible],
        ] as unknown[];
      });
      expect(found).toEqual([
        ...["NotPlotted", "Offerta", true, "Bottom", "TextAxis", "Low", "Comuni"],
        ...["None", "#,##0", true],
      ]);
      const wrong = run(async (sheet, context) => {
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"), "Columns");
        chart.legend.position = "Nowhere" as "Bottom";
        await context.sync();
      });
      expect(await codeOf(wrong)).toBe("InvalidArgument");
    },
  },
  {
    members: [
      "Chart.format",
      "ChartAreaFormat.fill",
      "ChartAreaFormat.border",
      "ChartBorder.color",
      "ChartFill.setSolidColor",
      "ChartTitle.format",
      "ChartTitleFormat.font",
      "ChartLegend.format",
      "ChartLegendFormat.font",
      "ChartAxis.format",
      "ChartAxisFormat.font",
      "ChartAxisTitle.format",
      "ChartAxisTitleFormat.font",
      "ChartGridlines.format",
      "ChartGridlinesFormat.line",
      "ChartFont.name",
      "ChartFont.size",
      "ChartFont.color",
      "ChartFont.bold",
      "ChartLineFormat.color",
    ],
    page: api("chartfont"),
    says: "letters, lines, fills and the border of a chart are set apart from each other",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"), "Columns");
        const axis = chart.axes.valueAxis;
        const fonts = [
          chart.title.format.font,
          chart.legend.format.font,
          axis.format.font,
          axis.title.format.font,
        ];
        fonts.forEach((font, i) => {
          font.name = "Calibri";
          font.size = 9 + i;
          font.color = "#1f2933";
          font.bold = i === 0;
          font.load("name,size,color,bold");
        });
        chart.format.fill.setSolidColor("#FFFFFF");
        chart.format.border.color = "#C5CED8";
        axis.majorGridlines.format.line.color = "#17405E";
        chart.format.border.load("color");
        axis.majorGridlines.format.line.load("color");
        await context.sync();
        return [
          fonts.map(({ size, bold }) => [size, bold]),
          [fonts[0]!.name, fonts[0]!.color],
          [chart.format.border.color, axis.majorGridlines.format.line.color],
        ] as unknown[];
      });
      expect(found).toEqual([
        [
          [9, true],
          [10, false],
          [11, false],
          [12, false],
        ],
        ["Calibri", "#1F2933"],
        ["#C5CED8", "#17405E"],
      ]);
    },
  },
  {
    members: [
      "ChartSeries.format",
      "ChartSeries.gapWidth",
      "ChartSeries.overlap",
      "ChartSeries.hasDataLabels",
      "ChartSeries.dataLabels",
      "ChartSeriesFormat.fill",
      "ChartSeriesFormat.line",
      "ChartDataLabels.showValue",
      "ChartDataLabels.numberFormat",
      "ChartDataLabels.position",
      "ChartDataLabels.format",
      "ChartDataLabelFormat.font",
    ],
    page: api("chartdatalabels"),
    says: "the columns of a series have their gap from 0 to 500, and may bear their figures",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"), "Columns");
        const series = chart.series.getItemAt(0);
        series.format.fill.setSolidColor("#17405E");
        series.format.line.color = "#17405E";
        series.gapWidth = 60;
        series.overlap = 0;
        series.hasDataLabels = true;
        const labels = series.dataLabels;
        labels.showValue = true;
        labels.numberFormat = "#,##0";
        labels.position = "OutsideEnd";
        labels.format.font.size = 9;
        series.load("gapWidth,overlap,hasDataLabels");
        labels.load("showValue,numberFormat,position");
        labels.format.font.load("size");
        await context.sync();
        return [
          ...[series.gapWidth, series.overlap, series.hasDataLabels, labels.showValue],
          ...[labels.numberFormat, labels.position, labels.format.font.size],
        ] as unknown[];
      });
      expect(found).toEqual([60, 0, true, true, "#,##0", "OutsideEnd", 9]);
      const wrong = run(async (sheet, context) => {
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"), "Columns");
        chart.series.getItemAt(0).gapWidth = 501;
        await context.sync();
      });
      expect(await codeOf(wrong)).toBe("InvalidArgument");
    },
  },
];
