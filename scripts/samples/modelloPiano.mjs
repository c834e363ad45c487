// The template of the yearly plan that the office fills: titled tables with live totals and no figures.
import { letter, printArea, put, putMerged, sumFormula, textHeight } from "./cells.mjs";
import { figures, singleTables, tableOf } from "./figures.mjs";
import { coverSheet, instructionsSheet } from "./modelloTesti.mjs";
import { ink, styles } from "./modelloStile.mjs";
import { newWorkbook } from "./workbookBytes.mjs";

const HEAD = 4;
const NOTE_ROWS = 5;
const LABEL_WIDTH = 46;

/** Sheet, defined name and heading of each table with one measure, in the order of the plan. */
const SINGLE_SHEETS = {
  disponibili: ["Disponibili", "Disponibili", "Alloggi complessivamente disponibili nell'anno"],
  turnover: ["Turn-over", "TurnOver", "Alloggi liberi o che si liberano per turn-over"],
  carenzaManutentiva: [
    "Carenza manutentiva",
    "CarenzaManutentiva",
    "Alloggi in carenza manutentiva, da assegnare nello stato di fatto",
  ],
  nuovaEdificazione: [
    "Nuova edificazione",
    "NuovaEdificazione",
    "Alloggi da nuova edificazione, ristrutturazione o recupero",
  ],
  sat: ["SAT", "Sat", "Alloggi destinati a servizi abitativi transitori"],
  assegnateAnnoPrecedente: [
    "Assegnate anno precedente",
    "AssegnateAnnoPrecedente",
    "Alloggi assegnati nell'anno precedente",
  ],
  conferiteDaPrivati: [
    "Conferite da privati",
    "ConferiteDaPrivati",
    "Alloggi conferiti da soggetti privati",
  ],
};

const alerLabels = ["ALER BS-CR-MN U.O. Mantova", "ALER BS-CR-MN U.O. Cremona"];
const comuneLabel = (name) => `Comune di ${name}`;
const entiLabels = [...alerLabels, ...figures.comuni.map(({ name }) => comuneLabel(name))];

const quotaEnti = [
  "Casteldidone",
  "Rivarolo del Re ed Uniti",
  "Sabbioneta",
  "Spineda",
  "Tornata",
  "Viadana",
];
const categoriaEnti = ["Casalmaggiore", "Spineda"];

const wholeNumber = {
  type: "whole",
  operator: "greaterThanOrEqual",
  formulae: [0],
  allowBlank: true,
  showInputMessage: false,
  showErrorMessage: true,
  errorStyle: "stop",
  errorTitle: "Dato non valido",
  error: "Inserire un numero intero, zero compreso. Senza un dato la cella resta vuota.",
};
const percentage = {
  ...wholeNumber,
  type: "decimal",
  operator: "between",
  formulae: [0, 100],
  error: "Inserire una percentuale fra 0 e 100, per esempio 3,03.",
};

function addSheet(workbook, name, widths, frozenRows = HEAD) {
  const sheet = workbook.addWorksheet(name, {
    views: [
      { state: "frozen", xSplit: 1, ySplit: frozenRows, showGridLines: false, zoomScale: 100 },
    ],
    properties: { tabColor: { argb: ink.tab } },
    pageSetup: {
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
      printTitlesRow: `1:${frozenRows}`,
    },
    headerFooter: { oddFooter: "&L&8Piano annuale · &A&R&8Pagina &P di &N" },
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  return sheet;
}

function putHeading(sheet, title, lastColumn) {
  putMerged(sheet, [1, 1, 1, lastColumn], title, styles.title);
  sheet.getRow(1).height = 28;
  const subtitle = {
    formula: '"Ambito territoriale "&Piano_Ambito&" · Piano annuale "&Piano_Anno',
    result: `Ambito territoriale ${figures.ambito} · Piano annuale ${figures.anno}`,
  };
  putMerged(sheet, [2, 1, 2, lastColumn], subtitle, styles.subtitle);
  sheet.getRow(2).height = 18;
  sheet.getRow(3).height = 8;
}

function putHead(sheet, row, headings, widths) {
  headings.forEach((heading, index) => {
    put(sheet, row, index + 1, heading, index === 0 ? styles.headLabel : styles.head);
  });
  sheet.getRow(row).height = Math.max(
    24,
    ...headings.map((heading, index) => textHeight(heading, widths[index], 14, 8)),
  );
}

/** Rows of enti with empty cells to fill; every second row is shaded. */
function putEnti(sheet, top, labels, columns, cellStyle) {
  labels.forEach((label, index) => {
    const row = top + index;
    const shade = index % 2 === 1 ? { fill: styles.band } : {};
    put(sheet, row, 1, label, { ...styles.label, ...shade });
    columns.forEach((column) => put(sheet, row, column, null, { ...cellStyle, ...shade }));
    sheet.getRow(row).height = 17;
  });
  return top + labels.length;
}

function validate(sheet, columns, top, bottom, rule) {
  columns.forEach((column) => {
    sheet.dataValidations.add(`${letter(column)}${top}:${letter(column)}${bottom}`, rule);
  });
}

function putNotes(sheet, top, lastColumn) {
  putMerged(sheet, [top, 1, top, lastColumn], "Note", styles.notesHead);
  for (let row = top + 1; row <= top + NOTE_ROWS; row += 1) {
    putMerged(sheet, [row, 1, row, lastColumn], null, styles.notesLine);
    sheet.getRow(row).height = 18;
  }
  return top + NOTE_ROWS;
}

function nameRange(workbook, name, sheet, [top, bottom, right]) {
  workbook.definedNames.add(`'${sheet.name}'!$A$${top}:$${letter(right)}$${bottom}`, name);
}

function addFullTable(workbook, { sheetName, name, title, columns, widths, check }) {
  const sheet = addSheet(workbook, sheetName, widths);
  const measures = columns.slice(1).map((_, index) => index + 2);
  const lastColumn = widths.length;
  putHeading(sheet, title, lastColumn);
  putHead(sheet, HEAD, check ? [...columns, "Verifica"] : columns, widths);
  const first = HEAD + 1;
  const total = putEnti(sheet, first, entiLabels, measures, styles.count);
  put(sheet, total, 1, "TOTALE", styles.totalLabel);
  measures.forEach((column) => {
    put(sheet, total, column, sumFormula(column, first, total - 1, 0), styles.total);
  });
  sheet.getRow(total).height = 20;
  validate(sheet, measures, first, total - 1, wholeNumber);
  if (check) putCheck(sheet, lastColumn, first, total);
  nameRange(workbook, `Tabella_${name}`, sheet, [HEAD, total, columns.length]);
  const bottom = putNotes(sheet, total + 2, lastColumn);
  sheet.pageSetup.printArea = printArea(1, 1, bottom, lastColumn);
}

/** disponibili − (turn-over + carenza + nuova edificazione): 0 when the row balances, blank while it is empty. */
function putCheck(sheet, column, first, total) {
  for (let row = first; row <= total; row += 1) {
    const balance = `B${row}-SUM(C${row}:E${row})`;
    const content =
      row === total
        ? { formula: balance, result: 0 }
        : { formula: `IF(COUNT(B${row}:E${row})=0,"",${balance})`, result: "" };
    const shade = (row - first) % 2 === 1 && row < total ? { fill: styles.band } : {};
    put(sheet, row, column, content, {
      ...(row === total ? styles.totalCheck : styles.check),
      ...shade,
    });
  }
  const area = `${letter(column)}${first}:${letter(column)}${total}`;
  const cell = `${letter(column)}${first}`;
  sheet.addConditionalFormatting({
    ref: area,
    rules: [
      {
        type: "expression",
        priority: 1,
        formulae: [`AND(ISNUMBER(${cell}),${cell}<>0)`],
        style: styles.alarm,
      },
    ],
  });
}

/** A section title, headings and one row per ente that made a choice; returns the row after the table. */
function addShortTable(workbook, sheet, top, widths, table) {
  putMerged(sheet, [top, 1, top, 2], table.title, styles.section);
  sheet.getRow(top).height = 24;
  putHead(sheet, top + 1, table.columns, widths);
  const end = putEnti(sheet, top + 2, table.enti.map(comuneLabel), [2], table.cellStyle);
  if (table.rule) validate(sheet, [2], top + 2, end - 1, table.rule);
  nameRange(workbook, `Tabella_${table.name}`, sheet, [top + 1, end - 1, 2]);
  return end;
}

/** Two short tables on one sheet; only enti that declare a quota or a category appear, and nothing is summed. */
function addQuoteSheet(workbook) {
  const widths = [LABEL_WIDTH, 44];
  const sheet = addSheet(workbook, "Quote e categorie", widths, 2);
  putHeading(sheet, "Quote riservate e categorie di rilevanza sociale", 2);
  const afterQuote = addShortTable(workbook, sheet, HEAD, widths, {
    title: "Quote per Forze di Polizia e Vigili del Fuoco",
    name: "Quote",
    columns: tableOf("quoteForzePolizia").columns,
    enti: quotaEnti,
    cellStyle: styles.percent,
    rule: percentage,
  });
  const afterCategorie = addShortTable(workbook, sheet, afterQuote + 1, widths, {
    title: "Categorie aggiuntive",
    name: "Categorie",
    columns: tableOf("altraCategoria").columns,
    enti: categoriaEnti,
    cellStyle: styles.prose,
  });
  const bottom = putNotes(sheet, afterCategorie + 1, 2);
  sheet.pageSetup.printArea = printArea(1, 1, bottom, 2);
}

export function modelloPiano() {
  const workbook = newWorkbook({
    title: "Modello del piano annuale dei servizi abitativi pubblici e sociali",
    creator: "Quadra",
    description: "Tabelle da compilare: totali e verifica sono formule",
  });
  const quadro = tableOf("quadroRiepilogativo");
  const contents = [
    ["Quadro riepilogativo", "Disponibili e loro composizione, ente per ente"],
    ...singleTables.map(({ key }) => [SINGLE_SHEETS[key][0], SINGLE_SHEETS[key][2]]),
    [
      "Quote e categorie",
      "Quote per le Forze di Polizia e i Vigili del Fuoco; categorie aggiuntive",
    ],
    ["Istruzioni", "Come si compila il modello"],
  ];
  coverSheet(workbook, contents);
  addFullTable(workbook, {
    sheetName: "Quadro riepilogativo",
    name: "Quadro",
    title: "Quadro riepilogativo delle unità abitative SAP",
    columns: quadro.columns,
    widths: [33, 15, 16, 17, 19, 10],
    check: true,
  });
  singleTables.forEach(({ key, columns }) => {
    const [sheetName, name, title] = SINGLE_SHEETS[key];
    const widths = [LABEL_WIDTH, 44];
    addFullTable(workbook, { sheetName, name, title, columns, widths });
  });
  addQuoteSheet(workbook);
  instructionsSheet(workbook);
  return workbook;
}
