// Writes assets/questionario.xlsx, the workbook that an ente fills in for the survey: byte for byte the
// same at every run. Which cell means what stands in src/domain/indagine/questionario.json, which the
// add-in reads too: this script only gives the cells their look, their formulas and their guards.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { instructionsSheet } from "./questionario/questionarioTesti.mjs";
import { styles } from "./questionario/questionarioStile.mjs";
import { printArea, put, putMerged } from "./samples/cells.mjs";
import { ink } from "./samples/modelloStile.mjs";
import { newWorkbook, workbookBytes } from "./samples/workbookBytes.mjs";

const outDir = process.argv[2] ?? fileURLToPath(new URL("../assets", import.meta.url));
const layoutFile = new URL("../src/domain/indagine/questionario.json", import.meta.url);
const layout = JSON.parse(readFileSync(layoutFile, "utf8"));

const WIDTHS = [4.5, 54, 17, 22];
const LAST_ROW = 43;
const [NUMBER, QUESTION, BEFORE, ANSWER] = [1, 2, 3, 4];
/** First answer of each part: the counts of the balance, and the others. */
const PARTS = new Set(["turnover", "carenzaManutentiva", "nuovaEdificazione"]);

const data = (cell) => `${layout.sheets.dati}!$${cell[0]}$${cell.slice(1)}`;
const answerOf = (field) => `$D$${layout.counts.find((one) => one.field === field).row}`;
const rowOf = (cell) => Number(cell.slice(1));
const columnOf = (cell) => cell.charCodeAt(0) - 64;

function at(sheet, cell, value, style) {
  return put(sheet, rowOf(cell), columnOf(cell), value, style);
}

function shown(cell, blank = "") {
  return { formula: `IF(${data(cell)}="","${blank}",${data(cell)})` };
}

const stop = {
  showErrorMessage: true,
  showInputMessage: true,
  errorStyle: "stop",
  errorTitle: "Risposta non valida",
  allowBlank: true,
};

const wholeNumber = {
  ...stop,
  type: "whole",
  operator: "between",
  formulae: [0, 99999],
  error:
    "Serve un numero intero, zero compreso. Se il dato non c'è ancora, lasciare vuota la cella.",
  promptTitle: "Numero di alloggi",
  prompt: "Numero intero. Zero se non ce ne sono, vuoto se il dato manca.",
};
const percentage = {
  ...stop,
  type: "decimal",
  operator: "between",
  formulae: [0, 1],
  error: "Serve una percentuale fra 0 e 100, per esempio 5 oppure 3,5.",
  promptTitle: "Percentuale",
  prompt: "Per esempio 5 oppure 3,5. Senza quota lasciare vuota la cella.",
};
const choice = {
  ...stop,
  type: "list",
  formulae: ['"sì,no"'],
  error: "Scegliere sì oppure no.",
  promptTitle: "Sì oppure no",
  prompt: "Sì se l'ente non possiede alcun alloggio SAP.",
};
const prose = (most) => ({
  ...stop,
  type: "textLength",
  operator: "lessThanOrEqual",
  formulae: [most],
  error: `Il testo è troppo lungo: al massimo ${most} caratteri.`,
  showInputMessage: false,
});

const pageSetup = (rows) => ({
  paperSize: 9,
  orientation: "portrait",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: rows,
  horizontalCentered: true,
  margins: { left: 0.6, right: 0.6, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
});

const protection = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
};

async function addSheet(workbook, name, widths, { pages, tab }) {
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false, zoomScale: 100 }],
    properties: { tabColor: { argb: tab } },
    pageSetup: pageSetup(pages),
    headerFooter: { oddFooter: "&L&8Ricognizione annuale · &A&R&8Pagina &P di &N" },
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  await sheet.protect("", protection);
  return sheet;
}

function section(sheet, row, title) {
  putMerged(sheet, [row, NUMBER, row, ANSWER], title, styles.section);
  sheet.getRow(row).height = 26;
}

function gaps(sheet, ...rows) {
  rows.forEach((row) => (sheet.getRow(row).height = 8));
}

/** Name of the answer, last year's figure and the cell to fill; the help stands in the row below. */
function question(sheet, { row, label, help, field }, number, { answer, before, blank = "–" }) {
  const part = PARTS.has(field);
  put(sheet, row, NUMBER, number, styles.number);
  put(sheet, row, QUESTION, label, part ? styles.part : styles.question);
  put(sheet, row, BEFORE, shown(layout.precedente[field], blank), before);
  put(sheet, row, ANSWER, null, answer);
  put(sheet, row + 1, QUESTION, help, part ? styles.partHelp : styles.help);
  sheet.getRow(row).height = 22;
  sheet.getRow(row + 1).height = 16;
}

function identityCard(sheet) {
  const { identity } = layout;
  for (const [key, { cell, heading }] of Object.entries(identity)) {
    put(sheet, rowOf(cell) - 1, columnOf(cell), heading, styles.cardName);
    const style = key === "scadenza" ? styles.cardDate : styles.cardValue;
    at(sheet, cell, shown(layout.dati[key].cell), style);
  }
  const state = rowOf(identity.scadenza.cell);
  put(sheet, state - 1, ANSWER, "Stato", styles.cardName);
  put(sheet, state, ANSWER, { formula: stateFormula() }, styles.cardValue);
  for (const row of [5, 7]) put(sheet, row, NUMBER, null, styles.cardName);
  for (const row of [6, 8]) put(sheet, row, NUMBER, null, styles.card);
  for (const row of [5, 7]) sheet.getRow(row).height = 16;
  for (const row of [6, 8]) sheet.getRow(row).height = 26;
  return `D${state}`;
}

const sum = (fields) => fields.map(answerOf).join(",");
const noSap = () => `$D$${rowOf(layout.senzaSap.cell)}="sì"`;
const balance = ["turnover", "carenzaManutentiva", "nuovaEdificazione"];
const difference = () => `${answerOf("disponibili")}-SUM(${sum(balance)})`;

/** Complete, not balanced, or how many answers are missing. */
function stateFormula() {
  const sap = layout.counts.map(({ field }) => field).filter((one) => one !== "conferiteDaPrivati");
  const privati = `COUNT(${answerOf("conferiteDaPrivati")})`;
  const missing = (count) => `IF(${count}=1,"Manca 1 risposta","Mancano "&${count}&" risposte")`;
  const all = `(7-COUNT(${sum(sap)})-${privati})`;
  const without = `IF(COUNT(${sum(sap)})>0,"Con «sì» voci 1–6 vuote",IF(${privati}=1,"Completo",${missing("(1-" + privati + ")")}))`;
  const withSap = `IF(${all}>0,${missing(all)},IF(${difference()}=0,"Completo","Non quadra"))`;
  return `IF(${noSap()},${without},${withSap})`;
}

function colours(sheet, cell, good, bad) {
  const begins = (text) => `LEFT(${cell},${text.length})="${text}"`;
  const rules = [
    ...good.map((text) => [begins(text), styles.good]),
    ...bad.map((text) => [begins(text), styles.bad]),
    [`LEN(${cell})>0`, styles.open],
  ];
  sheet.addConditionalFormatting({
    ref: cell.replaceAll("$", ""),
    rules: rules.map(([formula, style], index) => ({
      type: "expression",
      priority: index + 1,
      stopIfTrue: true,
      formulae: [formula],
      style,
    })),
  });
}

function checkRow(sheet) {
  const { row, label } = layout.check;
  const counted = `COUNT(${sum(["disponibili", ...balance])})`;
  put(sheet, row, NUMBER, null, styles.checkLabel);
  put(sheet, row, QUESTION, label, styles.checkLabel);
  put(sheet, row, BEFORE, { formula: `IF(${counted}=0,"",${difference()})` }, styles.check);
  const verdict = `IF(${counted}<4,"",IF(${difference()}=0,"quadra","non quadra"))`;
  put(sheet, row, ANSWER, { formula: verdict }, styles.check);
  sheet.getRow(row).height = 22;
  colours(sheet, `$D$${row}`, ["quadra"], ["non quadra"]);
}

function questions(workbook, sheet) {
  putMerged(sheet, [1, NUMBER, 1, ANSWER], null, styles.band);
  putMerged(sheet, [2, NUMBER, 2, ANSWER], "Ricognizione degli alloggi pubblici", styles.title);
  const subtitle = {
    formula: `"Piano annuale "&${data(layout.dati.anno.cell)}&" · Ambito territoriale "&${data(layout.dati.ambito.cell)}`,
  };
  putMerged(sheet, [3, NUMBER, 3, ANSWER], subtitle, styles.subtitle);
  sheet.getRow(1).height = 8;
  sheet.getRow(2).height = 34;
  sheet.getRow(3).height = 18;
  const state = identityCard(sheet);
  colours(sheet, `$${state[0]}$${state.slice(1)}`, ["Completo"], ["Non quadra", "Con «sì»"]);

  section(sheet, 10, "A.  Chi non possiede alloggi SAP");
  const { senzaSap } = layout;
  const asked = rowOf(senzaSap.cell);
  put(sheet, asked, QUESTION, senzaSap.label, styles.question);
  put(sheet, asked, NUMBER, null, styles.number);
  put(sheet, asked, BEFORE, null, styles.number);
  at(sheet, senzaSap.cell, null, styles.choice);
  const help = "Scegliere «sì» o «no». Con «sì» le voci da 1 a 6 restano vuote.";
  put(sheet, asked + 1, QUESTION, help, styles.help);
  sheet.getRow(asked).height = 22;

  section(sheet, 13, "B.  Gli alloggi");
  for (const { cell, heading } of Object.values(layout.columns)) {
    at(sheet, cell, heading, cell.startsWith("B") ? styles.headLabel : styles.head);
  }
  const heads = rowOf(layout.columns.domanda.cell);
  put(sheet, heads, NUMBER, "N.", styles.head);
  sheet.getRow(heads).height = 24;
  layout.counts.forEach((count, index) => {
    question(sheet, count, index + 1, { answer: styles.count, before: styles.before });
  });
  checkRow(sheet);

  section(sheet, 33, "C.  Quota e categoria");
  question(sheet, layout.quota, 8, { answer: styles.percent, before: styles.beforePercent });
  categoria(sheet);

  section(sheet, 41, "D.  Note");
  const note = rowOf(layout.note.cell);
  put(sheet, note - 1, QUESTION, layout.note.label, styles.question);
  for (const column of [NUMBER, BEFORE, ANSWER]) put(sheet, note - 1, column, null, styles.number);
  putMerged(sheet, [note, QUESTION, note, ANSWER], null, styles.prose);
  sheet.getRow(note - 1).height = 22;
  sheet.getRow(note).height = 64;
  gaps(sheet, 4, 9, 14, 25, 32, 36, 40);
  guards(sheet);
  sheet.pageSetup.printArea = printArea(1, 1, LAST_ROW, ANSWER);
}

/** The category and its reason stand side by side: they are one answer. */
function categoria(sheet) {
  const { categoria: category, motivazione, precedenti, precedente } = layout;
  const row = rowOf(category.cell);
  put(sheet, row - 1, NUMBER, 9, styles.number);
  put(sheet, row - 1, QUESTION, category.label, styles.question);
  putMerged(sheet, [row - 1, BEFORE, row - 1, ANSWER], motivazione.label, styles.question);
  sheet.getRow(row - 1).height = 22;
  at(sheet, category.cell, null, styles.prose);
  putMerged(sheet, [row, BEFORE, row, ANSWER], null, styles.prose);
  sheet.getRow(row).height = 48;
  const before = data(precedente.altraCategoria);
  const reason = data(precedente.motivazione);
  const text = `IF(${before}="","",${`"${precedenti.prefix}"`}&${before}&IF(${reason}="",""," – "&${reason}))`;
  const place = rowOf(precedenti.cell);
  putMerged(sheet, [place, QUESTION, place, ANSWER], { formula: text }, styles.help);
  sheet.getRow(place).height = 28;
}

function guards(sheet) {
  const validate = (cell, rule) => sheet.dataValidations.add(cell, rule);
  layout.counts.forEach(({ row }) => validate(`D${row}`, wholeNumber));
  validate(`D${layout.quota.row}`, percentage);
  validate(layout.senzaSap.cell, choice);
  validate(layout.categoria.cell, prose(250));
  validate(layout.motivazione.cell, prose(1000));
  validate(layout.note.cell, prose(2000));
  layout.counts
    .filter(({ field }) => field !== "conferiteDaPrivati")
    .forEach(({ row }) => {
      const formula = `AND(${noSap()},ISBLANK($D$${row}))`;
      const rule = { type: "expression", priority: 20, formulae: [formula], style: styles.off };
      sheet.addConditionalFormatting({ ref: `D${row}`, rules: [rule] });
    });
}

/** Names and values that Quadra writes and reads; hidden, and the only cells that it fills. */
function dataSheet(sheet, { fieldNames }) {
  sheet.getColumn(1).width = 44;
  sheet.getColumn(2).width = 60;
  for (const [key, { name, cell }] of Object.entries(layout.dati)) {
    put(sheet, rowOf(cell), 1, name, styles.key);
    const text = !["formato", "anno", "scadenza"].includes(key);
    at(
      sheet,
      cell,
      key === "formato" ? layout.version : null,
      text ? styles.valueText : styles.value,
    );
  }
  for (const [field, cell] of Object.entries(layout.precedente)) {
    put(sheet, rowOf(cell), 1, `Piano precedente: ${fieldNames[field] ?? field}`, styles.key);
    at(sheet, cell, null, styles.value);
  }
}

async function questionario() {
  const workbook = newWorkbook({
    title: "Ricognizione annuale degli alloggi pubblici: questionario per l'ente proprietario",
    creator: "Quadra",
    description: "Da compilare e restituire al Comune capofila",
  });
  const { sheets } = layout;
  const main = await addSheet(workbook, sheets.domande, WIDTHS, { pages: 1, tab: ink.deep });
  const text = await addSheet(workbook, sheets.istruzioni, [48, 48], { pages: 0, tab: ink.muted });
  const hidden = workbook.addWorksheet(sheets.dati, { state: "hidden" });
  const labels = [...layout.counts, layout.quota, layout.categoria, layout.motivazione];
  dataSheet(hidden, {
    fieldNames: Object.fromEntries(labels.map(({ field, label }) => [field, label])),
  });
  questions(workbook, main);
  instructionsSheet(text, 96, layout.instructions.title);
  return workbook;
}

mkdirSync(outDir, { recursive: true });
writeFileSync(
  join(outDir, "questionario.xlsx"),
  await workbookBytes(await questionario(), { results: false }),
);
