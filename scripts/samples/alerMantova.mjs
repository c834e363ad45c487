// The workbook of ALER U.O. Mantova: a typed letter with small tables one under another and no totals.
import { box, put, putMerged, printArea, solid, textHeight } from "./cells.mjs";
import { cellContent, isAler, printedLabel, singleTables, tableOf } from "./figures.mjs";
import { newWorkbook } from "./workbookBytes.mjs";

const font = { name: "Calibri", size: 11 };
const bold = { ...font, bold: true };
const border = box("FF7F7F7F");
const WIDTHS = [36, 20, 20, 20, 26];
const TABLES_ON_FIRST_PAGE = 5;
const TOTAL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);

const titleStyle = {
  font: bold,
  alignment: { horizontal: "left", vertical: "middle", wrapText: true },
};
const headStyle = {
  font: bold,
  border,
  fill: solid("FFE2EFDA"),
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
};
const labelStyle = {
  font,
  border,
  alignment: { horizontal: "left", vertical: "middle", indent: 1 },
};
const figureStyle = { font, border, alignment: { horizontal: "center", vertical: "middle" } };

function putTable(sheet, top, table) {
  const row = table.rows.find(
    (candidate) => isAler(candidate) && candidate.ente.endsWith("MANTOVA"),
  );
  const title = table.title.join("\n");
  putMerged(sheet, [top, 1, top, WIDTHS.length], title, titleStyle);
  sheet.getRow(top).height = textHeight(title, TOTAL_WIDTH, 15);
  table.columns.forEach((heading, index) => put(sheet, top + 1, index + 1, heading, headStyle));
  sheet.getRow(top + 1).height = Math.max(
    ...table.columns.map((heading, index) => textHeight(heading, WIDTHS[index], 15)),
  );
  put(sheet, top + 2, 1, printedLabel(row), labelStyle);
  row.cells.forEach((raw, index) => put(sheet, top + 2, index + 2, cellContent(raw), figureStyle));
  sheet.getRow(top + 2).height = 20;
  return top + 3;
}

export function alerMantova() {
  const workbook = newWorkbook({
    title: "Dati ALER U.O. Mantova per il piano annuale 2021",
    creator: "Quadra",
    description: "Esempio costruito sulle cifre pubblicate nel piano annuale 2021 di Oglio Po",
  });
  const sheet = workbook.addWorksheet("Dati piano 2021", {
    pageSetup: {
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: "&L&8ALER U.O. Mantova&R&8Pagina &P di &N" },
  });
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width));

  const letterhead = [
    ["ALER Brescia - Cremona - Mantova", { font: { ...bold, size: 16 } }],
    ["Unità Operativa di Mantova", { font: { ...font, size: 12 } }],
    [null, {}],
    ["Al Comune di Viadana, capofila dell'Ambito territoriale Oglio Po", { font }],
    [
      "Oggetto: Piano annuale 2021, prospetti degli alloggi di proprietà nell'ambito",
      { font: bold },
    ],
  ];
  letterhead.forEach(([text, style], index) => {
    putMerged(sheet, [index + 1, 1, index + 1, WIDTHS.length], text, style);
  });

  let next = letterhead.length + 2;
  [...singleTables, tableOf("quadroRiepilogativo")].forEach((table, index) => {
    next = putTable(sheet, next, table) + 2;
    if (index + 1 === TABLES_ON_FIRST_PAGE) {
      next += 1;
      sheet.getRow(next - 1).addPageBreak();
    }
  });

  const note =
    "Nota: prospetti redatti fuori dalla piattaforma regionale; i valori contano singole unità immobiliari.";
  putMerged(sheet, [next, 1, next, WIDTHS.length], note, {
    font: { ...font, italic: true, size: 10 },
    alignment: { wrapText: true, vertical: "top" },
  });
  sheet.getRow(next).height = textHeight(note, TOTAL_WIDTH, 14);
  sheet.pageSetup.printArea = printArea(1, 1, next, WIDTHS.length);
  return workbook;
}
