// Charts in a workbook that was saved: those that a pane made, changed or took away.
import { changeCharts } from "../../hosts/xlsx/putCharts";
import { PackageDraft } from "../../hosts/xlsx/packageDraft";
import { findMainPart } from "../../hosts/xlsx/workbookParts";
import { ZipPackage } from "../../hosts/xlsx/zipPackage";
import { isOwnChart, type SheetChart } from "../../workbook/sheetChart";
import type { BenchChart } from "../charts";
import type { Spreadsheet } from "../spreadsheet";
import type { OpenedFile } from "./openedFile";

/** The chart in the words of the file; null for one that draws no cells. */
function inWords(chart: BenchChart, spreadsheet: Spreadsheet): SheetChart | null {
  const { settings, place } = chart;
  const [first] = chart.series;
  const drawn = first?.values ?? null;
  const categories = first?.categories ?? null;
  const dataSheet = drawn === null ? null : spreadsheet.sheets.get(drawn.sheet);
  if (drawn === null || dataSheet === null || categories === null || place === null) return null;
  const series = chart.series.flatMap(({ name, values }) =>
    values === null ? [] : [{ name, nameAt: null, values: values.area }],
  );
  const said = (path: string): string => String(settings[path] ?? "");
  return {
    name: chart.name,
    title: chart.title,
    // Office.js knows no alternative text of charts.
    description: "",
    categoryTitle: said("axes/categoryAxis/title/text"),
    valueTitle: said("axes/valueAxis/title/text"),
    valueFormat: said("axes/valueAxis/numberFormat") || "General",
    labelled: settings["series/0/hasDataLabels"] === true,
    dataSheet: dataSheet.name,
    categories: categories.area,
    series,
    place,
  };
}

/**
 * The file with its charts.
 * @param opened the file that these bytes were patched in; null for a workbook that was written anew, which
 * has no charts yet.
 */
export function withSavedCharts(
  bytes: Uint8Array,
  spreadsheet: Spreadsheet,
  opened: OpenedFile | null,
): Uint8Array {
  const charts = spreadsheet.charts.all();
  const before = opened === null ? [] : opened.chartsBefore;
  const left = new Set(charts.map(({ id }) => id));
  const gone = before.filter(({ id }) => !left.has(id));
  // What of a file is not Quadra's cannot be made again from what the bench knows of it.
  const put = charts.filter(
    ({ touched, name }) => touched || (opened === null && isOwnChart(name)),
  );
  if (gone.length + put.length === 0) return bytes;
  const pkg = ZipPackage.read(bytes);
  const main = findMainPart(pkg)!;
  const draft = new PackageDraft(pkg, main);
  for (const { id, name } of spreadsheet.sheets.all()) {
    const sheet = draft.parts().sheets.find((one) => one.name === name);
    if (sheet === undefined) continue;
    changeCharts(
      draft,
      sheet,
      gone.flatMap((one) => (one.sheet === id ? [one.name] : [])),
      put.flatMap((one) => (one.sheet === id ? (inWords(one, spreadsheet) ?? []) : [])),
      true,
    );
  }
  return draft.pkg === pkg ? bytes : draft.pkg.toBytes();
}
