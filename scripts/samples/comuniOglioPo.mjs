// The workbook of the 27 comuni: one sheet per table, in the manner of an extract of the regional platform.
import { box, printArea, put, putMerged, solid, sumFormula, textHeight } from "./cells.mjs";
import {
  cellContent,
  entiSenzaSap,
  figures,
  isAler,
  printedLabel,
  singleTables,
  tableOf,
} from "./figures.mjs";
import { newWorkbook } from "./workbookBytes.mjs";

const base = { name: "Tahoma", size: 9 };
const border = box("FFA6A6A6");
const titleStyle = {
  font: { ...base, size: 10, bold: true, color: { argb: "FF1F4E79" } },
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
};
const headStyle = {
  font: { ...base, bold: true },
  fill: solid("FFD9E2F3"),
  border,
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
};
const padded = { vertical: "middle", indent: 1 };
const labelStyle = { font: base, border, alignment: { ...padded, horizontal: "left" } };
const figureStyle = { font: base, border, alignment: { ...padded, horizontal: "right" } };
const proseStyle = { ...labelStyle, alignment: { ...labelStyle.alignment, wrapText: true } };
const totalStyle = { ...figureStyle, font: { ...base, bold: true }, fill: solid("FFF2F2F2") };
const totalLabelStyle = { ...totalStyle, alignment: labelStyle.alignment };
const noteStyle = { font: { ...base, size: 8 }, alignment: { vertical: "top", wrapText: true } };

const SHEET_NAMES = [
  "Disponibili",
  "Turn over",
  "Carenza manutentiva",
  "Nuova edificazione",
  "SAT",
  "Assegnate anno prec.",
  "Conferite da privati",
];

const NO_SAP_NOTE = `* Enti senza alloggi SAP: ${entiSenzaSap.join(", ")}`;
const CONFERITE_NOTE =
  "Valori non rilevati: lo zero è messo d'ufficio (Comunicato regionale n. 45/2019)";
const QUOTA_NOTE =
  "* Rivarolo ed Uniti: quota indicata in assenza di alloggi assegnabili nell'anno";

function addSheet(workbook, name, widths, orientation) {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: "&L&8&A&R&8&P/&N" },
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  return sheet;
}

/** The title over two sheet rows: merged into one cell, or one merged row per printed line. */
function putTitle(sheet, lines, widths) {
  const room = widths.reduce((sum, width) => sum + width, 0);
  const last = widths.length;
  if (lines.length === 1) {
    putMerged(sheet, [1, 1, 2, last], lines[0], titleStyle);
    const height = Math.max(textHeight(lines[0], room, 15), 30) / 2;
    [1, 2].forEach((row) => (sheet.getRow(row).height = height));
    return;
  }
  lines.forEach((line, index) => {
    putMerged(sheet, [index + 1, 1, index + 1, last], line, titleStyle);
    sheet.getRow(index + 1).height = textHeight(line, room, 15);
  });
}

/**
 * Title, headings, one row per comune with the plan's page break as a blank row, and a TOTALE over these rows
 * where the plan has one. `typedTotals` names the columns whose total is a plain number.
 */
function putTable(sheet, table, widths, { notes = [], typedTotals = [] } = {}) {
  putTitle(sheet, table.title, widths);
  const head = 4;
  table.columns.forEach((heading, index) => put(sheet, head, index + 1, heading, headStyle));
  sheet.getRow(head).height = Math.max(
    ...table.columns.map((heading, index) => textHeight(heading, widths[index], 12)),
  );
  let next = head + 1;
  table.rows.forEach((row, index) => {
    if (isAler(row)) return;
    put(sheet, next, 1, printedLabel(row), labelStyle);
    row.cells.forEach((raw, i) => {
      const value = cellContent(raw);
      put(sheet, next, i + 2, value, typeof value === "string" ? proseStyle : figureStyle);
    });
    sheet.getRow(next).height = 15;
    next += index + 1 === table.blankLineAfterRow ? 2 : 1;
  });
  if (table.total !== null) {
    put(sheet, next, 1, "TOTALE", totalLabelStyle);
    table.total.forEach((_, i) => {
      const sum = table.rows
        .filter((row) => !isAler(row))
        .reduce((partial, row) => partial + Number(row.cells[i]), 0);
      const column = i + 2;
      const total = typedTotals.includes(column)
        ? sum
        : sumFormula(column, head + 1, next - 1, sum);
      put(sheet, next, column, total, totalStyle);
    });
    sheet.getRow(next).height = 16;
    next += 1;
  }
  const room = widths.reduce((sum, width) => sum + width, 0);
  notes.forEach((note) => {
    next += 1;
    putMerged(sheet, [next, 1, next, widths.length], note, noteStyle);
    sheet.getRow(next).height = textHeight(note, room, 12);
  });
  sheet.pageSetup.printArea = printArea(1, 1, next, widths.length);
}

function putComuni(sheet) {
  putMerged(sheet, [1, 1, 1, 3], `Comuni dell'Ambito territoriale ${figures.ambito}`, titleStyle);
  sheet.getRow(1).height = 22;
  const dateLine = `Situazione alla chiusura della ricognizione: ${figures.chiusuraRicognizione}`;
  putMerged(sheet, [2, 1, 2, 3], dateLine, {
    ...noteStyle,
    alignment: { horizontal: "center", vertical: "middle" },
  });
  ["Comune", "Provincia", "Sub-ambito"].forEach((heading, index) => {
    put(sheet, 4, index + 1, heading, headStyle);
  });
  sheet.getRow(4).height = 18;
  figures.comuni.forEach((comune, index) => {
    const row = 5 + index;
    put(sheet, row, 1, comune.name, labelStyle);
    put(sheet, row, 2, comune.province, { ...labelStyle, alignment: headStyle.alignment });
    put(sheet, row, 3, comune.subAmbito, labelStyle);
    sheet.getRow(row).height = 15;
  });
  sheet.pageSetup.printArea = printArea(1, 1, 4 + figures.comuni.length, 3);
}

export function comuniOglioPo() {
  const workbook = newWorkbook({
    title: "Comuni dell'ambito Oglio Po, estratto per il piano annuale 2021",
    creator: "Quadra",
    description: "Esempio costruito sulle cifre pubblicate nel piano annuale 2021 di Oglio Po",
  });
  putComuni(addSheet(workbook, "Comuni", [38, 14, 24], "portrait"));

  const single = [46, 40];
  singleTables.forEach((table, index) => {
    putTable(addSheet(workbook, SHEET_NAMES[index], single, "portrait"), table, single, {
      notes: [table.key === "conferiteDaPrivati" ? CONFERITE_NOTE : NO_SAP_NOTE],
      typedTotals: index % 2 === 1 ? [2] : [],
    });
  });

  const wide = [42, 20, 22, 24, 28];
  const quadro = addSheet(workbook, "Quadro riepilogativo", wide, "landscape");
  putTable(quadro, tableOf("quadroRiepilogativo"), wide, {
    notes: [NO_SAP_NOTE],
    typedTotals: [3, 5],
  });

  const quote = addSheet(workbook, "Forze di Polizia e VVF", single, "portrait");
  putTable(quote, tableOf("quoteForzePolizia"), single, { notes: [QUOTA_NOTE] });
  const categorie = addSheet(workbook, "Altra categoria", single, "portrait");
  putTable(categorie, tableOf("altraCategoria"), single);
  return workbook;
}
