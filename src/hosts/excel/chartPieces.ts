// The charts of table sheets as the last piece of their writing, when every table is there.
import { chartOnSheet } from "../../workbook/sheetChart";
import { putExcelCharts } from "./putExcelCharts";
import type { Piece } from "./sendPieces";
import type { TableTarget } from "./settleFailedTables";
import { tableArea } from "./tablePieces";

/** One piece; none when no sheet says anything of charts. @param present loaded with `CHARTS`. */
export function chartPieces(
  { workbook }: Excel.RequestContext,
  targets: readonly TableTarget[],
  present: readonly (Excel.ChartCollection | null)[],
): Piece[] {
  if (targets.every(({ wanted }) => wanted.charts === undefined)) return [];
  const sheetOf = (name: string): Excel.Worksheet => workbook.worksheets.getItem(name);
  const places = targets.map(({ wanted, found }) => ({
    sheet: wanted.sheet,
    range: tableArea(wanted, found?.grid.top ?? 0, found?.grid.left ?? 0),
    headers: wanted.columns.map(({ header }) => header),
  }));
  const queue = (): void => {
    targets.forEach(({ wanted, found }, i) => {
      if (wanted.charts === undefined) return;
      const own = places[i]!;
      const inCells = wanted.charts.map((chart) =>
        chartOnSheet(chart, own, places.find(({ sheet }) => sheet === chart.source) ?? own),
      );
      const bottom = found === null ? null : found.grid.top + found.grid.values.length - 1;
      const follows = bottom !== null && bottom !== own.range.bottom;
      putExcelCharts(sheetOf(wanted.sheet), present[i] ?? null, inCells, follows, sheetOf);
    });
  };
  // A chart costs some fifty small requests.
  const count = targets.reduce((sum, { wanted }) => sum + (wanted.charts?.length ?? 0), 0);
  return [{ bytes: 20_000 * count, queue }];
}
