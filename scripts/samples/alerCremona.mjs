// The workbook of ALER U.O. Cremona: tables side by side, mixed fonts, a total under every single row.
import { box, letter, printArea, put, putMerged, solid, sumFormula, textHeight } from "./cells.mjs";
import { cellContent, isAler, printedLabel, singleTables, tableOf } from "./figures.mjs";
import { newWorkbook } from "./workbookBytes.mjs";

const border = box("FF000000");
const BLOCK_WIDTHS = [33, 23];
const GAP_WIDTH = 4;
const BLOCKS_ACROSS = 3;
const QUADRO_WIDTHS = [34, 22, 22, 24, 28];

const centred = { horizontal: "center", vertical: "middle", wrapText: true };
const titleStyle = {
  font: { name: "Times New Roman", size: 11, bold: true, color: { argb: "FF7B1E1E" } },
  alignment: { horizontal: "left", vertical: "bottom", wrapText: true },
};
const headStyle = {
  font: { name: "Arial", size: 9, bold: true },
  fill: solid("FFFFF2CC"),
  border,
  alignment: centred,
};
const labelStyle = {
  font: { name: "Arial", size: 9 },
  border,
  alignment: { vertical: "middle", wrapText: true },
};
const figureStyle = { font: { name: "Verdana", size: 10 }, border, alignment: centred };
const totalStyle = {
  font: { name: "Arial", size: 9, bold: true },
  fill: solid("FFEDEDED"),
  border,
  alignment: { vertical: "middle" },
};
const totalFigureStyle = { ...totalStyle, alignment: centred };

/** Half of the totals are formulas and half were typed: both happen in one office. */
function putTable(sheet, [top, left], widths, table, typedTotals) {
  const row = table.rows.find(
    (candidate) => isAler(candidate) && candidate.ente.endsWith("CREMONA"),
  );
  const right = left + table.columns.length - 1;
  putMerged(sheet, [top, left, top, right], table.title.join("\n"), titleStyle);
  table.columns.forEach((heading, index) => put(sheet, top + 1, left + index, heading, headStyle));
  put(sheet, top + 2, left, printedLabel(row), labelStyle);
  put(sheet, top + 3, left, "TOTALE", totalStyle);
  row.cells.forEach((raw, index) => {
    const column = left + 1 + index;
    const value = cellContent(raw);
    put(sheet, top + 2, column, value, figureStyle);
    const total = typedTotals ? value : sumFormula(column, top + 2, top + 2, value);
    put(sheet, top + 3, column, total, totalFigureStyle);
  });
  const titleWidth = widths.reduce((sum, width) => sum + width, 0);
  const heights = [
    textHeight(table.title.join("\n"), titleWidth, 15),
    Math.max(...table.columns.map((heading, index) => textHeight(heading, widths[index], 12.5))),
    22,
    18,
  ];
  heights.forEach((height, index) => {
    const sheetRow = sheet.getRow(top + index);
    sheetRow.height = Math.max(sheetRow.height ?? 0, height);
  });
}

const landscape = {
  paperSize: 9,
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

export function alerCremona() {
  const workbook = newWorkbook({
    title: "Offerta 2021 ALER U.O. Cremona",
    creator: "Quadra",
    description: "Esempio costruito sulle cifre pubblicate nel piano annuale 2021 di Oglio Po",
  });

  const offer = workbook.addWorksheet("Offerta 2021", { pageSetup: { ...landscape } });
  const stride = BLOCK_WIDTHS.length + 1;
  for (let block = 0; block < BLOCKS_ACROSS; block += 1) {
    BLOCK_WIDTHS.forEach((width, i) => (offer.getColumn(block * stride + i + 1).width = width));
    if (block < BLOCKS_ACROSS - 1) offer.getColumn(block * stride + stride).width = GAP_WIDTH;
  }
  const lastColumn = BLOCKS_ACROSS * stride - 1;
  putMerged(offer, [1, 1, 1, lastColumn], "ALER BS-CR-MN - U.O. di Cremona", {
    font: { name: "Arial", size: 16, bold: true },
    alignment: { horizontal: "center" },
  });
  putMerged(offer, [2, 1, 2, lastColumn], "Ambito Oglio Po: alloggi SAP e SAT, anno 2021", {
    font: { name: "Arial", size: 11, italic: true },
    alignment: { horizontal: "center" },
  });
  offer.getRow(1).height = 24;
  offer.getRow(2).height = 18;
  let bottom = 0;
  singleTables.forEach((table, index) => {
    const top = 4 + Math.floor(index / BLOCKS_ACROSS) * 6;
    const left = 1 + (index % BLOCKS_ACROSS) * stride;
    putTable(offer, [top, left], BLOCK_WIDTHS, table, index % 2 === 1);
    bottom = top + 3;
  });
  offer.pageSetup.printArea = printArea(1, 1, bottom, lastColumn);

  const quadro = workbook.addWorksheet("Quadro", { pageSetup: { ...landscape } });
  QUADRO_WIDTHS.forEach((width, index) => (quadro.getColumn(index + 1).width = width));
  putTable(quadro, [2, 1], QUADRO_WIDTHS, tableOf("quadroRiepilogativo"), false);
  quadro.pageSetup.printArea = printArea(1, 1, 5, QUADRO_WIDTHS.length);

  const hiddenSheet = workbook.addWorksheet("Elenchi", { state: "hidden" });
  const lists = {
    Zona: ["A", "B", "C"],
    Piano: ["Terra", "Primo", "Secondo"],
    Esito: ["Sì", "No"],
  };
  Object.entries(lists).forEach(([heading, entries], index) => {
    put(hiddenSheet, 1, index + 1, heading, { font: { name: "Arial", size: 9, bold: true } });
    entries.forEach((entry, i) => put(hiddenSheet, i + 2, index + 1, entry));
    hiddenSheet.getColumn(letter(index + 1)).width = 12;
  });
  return workbook;
}
