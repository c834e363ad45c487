// The sheets of the plan template that are read rather than filled: cover with its fields, and instructions.
import { printArea, put, putMerged, solid, textHeight } from "./cells.mjs";
import { figures } from "./figures.mjs";
import { ink, styles } from "./modelloStile.mjs";

const INTRODUCTION = [
  "Il documento raccoglie, per ciascun ente proprietario dell'ambito, gli alloggi che si prevede di assegnare durante l'anno e quelli già assegnati nell'anno prima.",
  "Il quadro riepilogativo scompone gli alloggi disponibili secondo la loro provenienza; i fogli successivi danno il dettaglio di ogni misura, delle quote e delle categorie.",
];

const INSTRUCTIONS = [
  [
    "Prima di cominciare",
    [
      "Nel foglio Piano si indicano ambito, anno e comune capofila: i sottotitoli degli altri fogli li riprendono da soli.",
      "L'elenco degli enti è quello dell'ambito Oglio Po. Per un altro ambito si sostituiscono i nomi, una riga per ente e lo stesso elenco in ogni tabella.",
    ],
  ],
  [
    "Cella vuota, zero, asterisco",
    [
      "Zero significa che l'ente ha risposto e non ha alloggi in quella condizione.",
      "Una cella vuota significa che il dato manca ancora.",
      "Una cella vuota con un asterisco accanto al nome dell'ente significa che l'ente non possiede alloggi SAP; i nomi si ripetono nelle note sotto la tabella.",
    ],
  ],
  [
    "Totali e verifica",
    [
      "Le righe TOTALE sono formule e non si scrivono a mano. Le righe nuove vanno inserite in mezzo all'elenco, così i totali le comprendono.",
      "Nel quadro riepilogativo la colonna Verifica sottrae dalle unità disponibili la somma delle altre tre colonne: zero vuol dire che la riga quadra, un altro valore si colora di rosso.",
      "Ogni colonna del quadro deve coincidere, cella per cella, con la tabella dello stesso nome.",
    ],
  ],
  [
    "Quote, categorie e note",
    [
      "Si elencano soltanto gli enti che hanno stabilito una quota o una categoria. La percentuale si scrive come numero: 3,03 compare come 3,03 %.",
      "Nelle note si riportano motivazioni, chiarimenti e richiami, una riga per ciascuno.",
    ],
  ],
];

/** Column widths count digits; running text takes less room per character. */
const PROSE_SCALE = 1.15;

function addTextSheet(workbook, name, widths) {
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false, zoomScale: 100 }],
    properties: { tabColor: { argb: ink.muted } },
    pageSetup: {
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.7, right: 0.7, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: "&R&8Pagina &P di &N" },
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  return sheet;
}

function putParagraph(sheet, row, text, lastColumn, width) {
  putMerged(sheet, [row, 1, row, lastColumn], text, styles.body);
  sheet.getRow(row).height = textHeight(text, width * PROSE_SCALE, 15.5, 5);
}

/** The cover: title, the three fields that the other sheets quote by name, introduction and linked contents. */
export function coverSheet(workbook, contents) {
  const widths = [32, 66];
  const width = widths[0] + widths[1];
  const sheet = addTextSheet(workbook, "Piano", widths);
  sheet.properties.tabColor = { argb: ink.deep };
  putMerged(sheet, [1, 1, 1, 2], null, { fill: solid(ink.deep) });
  sheet.getRow(1).height = 10;
  putMerged(
    sheet,
    [3, 1, 3, 2],
    "Piano annuale dell'offerta dei servizi abitativi pubblici e sociali",
    { ...styles.title, font: { ...styles.title.font, size: 24 }, alignment: { wrapText: true } },
  );
  sheet.getRow(3).height = 70;

  const fields = [
    ["Ambito territoriale", "Piano_Ambito", figures.ambito],
    ["Anno di riferimento", "Piano_Anno", figures.anno],
    ["Comune capofila", "Piano_Capofila", figures.capofila],
  ];
  fields.forEach(([label, name, value], index) => {
    const row = 5 + index;
    put(sheet, row, 1, label, styles.fieldName);
    put(sheet, row, 2, value, styles.field);
    workbook.definedNames.add(`'${sheet.name}'!$B$${row}`, name);
    sheet.getRow(row).height = 24;
  });

  let row = 9;
  INTRODUCTION.forEach((paragraph) => {
    putParagraph(sheet, row, paragraph, 2, width);
    row += 1;
  });
  row += 1;
  putMerged(sheet, [row, 1, row, 2], "Contenuto", styles.section);
  sheet.getRow(row).height = 24;
  contents.forEach(([name, what]) => {
    row += 1;
    put(
      sheet,
      row,
      1,
      { formula: `HYPERLINK("#'${name}'!A1","${name}")`, result: name },
      styles.link,
    );
    put(sheet, row, 2, what, styles.linkText);
    sheet.getRow(row).height = 22;
  });
  sheet.pageSetup.printArea = printArea(1, 1, row, 2);
}

export function instructionsSheet(workbook) {
  const widths = [42, 42];
  const width = widths[0] + widths[1];
  const sheet = addTextSheet(workbook, "Istruzioni", widths);
  putMerged(sheet, [1, 1, 1, 2], "Come si compila il modello", styles.title);
  sheet.getRow(1).height = 28;
  let row = 2;
  INSTRUCTIONS.forEach(([heading, paragraphs]) => {
    row += 1;
    putMerged(sheet, [row, 1, row, 2], heading, styles.section);
    sheet.getRow(row).height = 24;
    paragraphs.forEach((paragraph) => {
      row += 1;
      putParagraph(sheet, row, paragraph, 2, width);
    });
    row += 1;
  });
  sheet.pageSetup.printArea = printArea(1, 1, row - 1, 2);
}
