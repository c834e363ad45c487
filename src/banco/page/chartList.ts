// Charts of the bench as words: the page does not draw them.
import { rangeName } from "../../workbook/cellAddress";
import type { Spreadsheet } from "../spreadsheet";

/** "Grafici, non disegnati: Offerta (Quadro A44:B62, 3 serie)."; null without charts. */
function chartWords({ charts, sheets }: Spreadsheet): string | null {
  const all = charts.all().map(({ name, title, sheet, place, series }) => {
    const at = place === null ? "" : ` ${rangeName(place)}`;
    return `${title || name} (${sheets.get(sheet)?.name ?? ""}${at}, serie: ${series.length})`;
  });
  return all.length === 0 ? null : `Grafici, non disegnati: ${all.join("; ")}.`;
}

/** Tells the charts when the pane made, changed or took away some, once they are all there. */
export function followCharts(spreadsheet: Spreadsheet, tell: (words: string) => void): void {
  let timer = 0;
  spreadsheet.charts.onChange(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(
      () => tell(chartWords(spreadsheet) ?? "Nella cartella non ci sono più grafici."),
      300,
    );
  });
}
