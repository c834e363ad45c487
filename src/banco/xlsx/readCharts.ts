// The charts of a file, sheet by sheet, as far as a pane can ask for them.
import {
  chartTitle,
  coveredCells,
  drawingOf,
  readCharts,
  readSeries,
} from "../../hosts/xlsx/drawingParts";
import { findMainPart, readWorkbookParts } from "../../hosts/xlsx/workbookParts";
import { ZipPackage } from "../../hosts/xlsx/zipPackage";
import { parseRangeName } from "../../workbook/cellAddress";
import type { BookChart, ChartCells } from "../charts";

/** "'Quadro'!$B$2:$B$4"; null for areas in several pieces and other formulas. */
function cellsOf(reference: string | null): ChartCells | null {
  const [, quoted, plain, area] =
    /^(?:'((?:[^']|'')+)'|([^'!(),]+))!([^!,]+)$/.exec(reference ?? "") ?? [];
  const range = area === undefined ? null : parseRangeName(area);
  if (range === null) return null;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain!, area: range };
}

/** Charts by the name of their sheet. */
export function readBookCharts(bytes: Uint8Array): ReadonlyMap<string, readonly BookChart[]> {
  const pkg = ZipPackage.read(bytes);
  const main = findMainPart(pkg);
  if (main === null) return new Map();
  return new Map(
    readWorkbookParts(pkg, main).sheets.map(({ name: sheet, part }) => {
      const drawing = drawingOf(pkg, part);
      const charts = drawing === null ? [] : readCharts(pkg, drawing);
      return [
        sheet,
        charts.map(({ name, part: chart, start, end }): BookChart => {
          const xml = pkg.text(chart)!;
          return {
            name,
            title: chartTitle(xml),
            series: readSeries(xml).map(({ name: called, values, categories }) => ({
              name: called,
              values: cellsOf(values),
              categories: cellsOf(categories),
            })),
            place: coveredCells(pkg.text(drawing!)!.slice(start, end)),
          };
        }),
      ];
    }),
  );
}
