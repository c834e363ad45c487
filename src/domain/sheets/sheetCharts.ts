// The charts of Quadra's sheets, found by the headings and levels that the sheets have: so they can be drawn
// for a sheet that is being written as for one that is brought back.
import { isCellFormula } from "../../workbook/cellWrite";
import { OWN_CHART, type TableChart } from "../../workbook/sheetChart";
import type { TableSheet } from "../../workbook/tableSheet";
import { ALL_COMUNI, LEVELS, QUADRO_COLUMNS } from "./quadroNames";
import { FIELD_COLUMNS, MEASURE_COLUMNS, SHEETS } from "./sheetNames";

/** Rows that a chart is high. */
const HEIGHT = 19;

/** Columns under which the charts stand beside each other, by how many they are. */
const PLACES: readonly (readonly { readonly left: number; readonly right: number }[])[] = [
  [],
  [{ left: 0, right: 3 }],
  [
    { left: 0, right: 3 },
    { left: 4, right: 8 },
  ],
  [
    { left: 0, right: 1 },
    { left: 2, right: 5 },
    { left: 6, right: 9 },
  ],
  [
    { left: 0, right: 1 },
    { left: 2, right: 5 },
    { left: 6, right: 9 },
    { left: 10, right: 13 },
  ],
];

type Draft = Omit<TableChart, "place">;
type Rows = TableChart["rows"];

const textOf = (sheet: TableSheet, row: number, column: number): string => {
  const content = sheet.rows[row]?.[column] ?? null;
  return content === null || isCellFormula(content) ? "" : String(content);
};

/** The rows of these levels that a test lets pass, from the first to the last; null for none. */
function rowsOf(
  sheet: TableSheet,
  levels: readonly string[],
  passes: (name: string) => boolean = () => true,
): Rows | null {
  const at = sheet.rows.flatMap((_, row) =>
    levels.includes(textOf(sheet, row, 0)) && passes(textOf(sheet, row, 1)) ? [row] : [],
  );
  return at.length === 0 ? null : { first: at[0]!, last: at.at(-1)! };
}

/** Places of the columns of these names; null when one is missing. */
function columnsOf(sheet: TableSheet, headers: readonly string[]): number[] | null {
  const at = headers.map((name) => sheet.columns.findIndex(({ header }) => header === name));
  return at.includes(-1) ? null : at;
}

/** @param own whether the chart stands on the sheet that it draws. */
function draftOf(
  sheet: TableSheet,
  own: boolean,
  rows: Rows | null,
  headers: readonly string[],
  look: Omit<Draft, "rows" | "series" | "categories" | "source">,
): Draft[] {
  const series = columnsOf(sheet, headers);
  if (rows === null || series === null) return [];
  return [{ ...look, categories: 1, rows, series, ...(own ? {} : { source: sheet.sheet }) }];
}

/** What the offer is made of: the whole, then its parts. */
const OFFERTA = [
  FIELD_COLUMNS.disponibili,
  FIELD_COLUMNS.turnover,
  FIELD_COLUMNS.carenzaManutentiva,
  FIELD_COLUMNS.nuovaEdificazione,
];

/** Sub-ambiti and the owners that are no comuni: together the whole, and nothing twice. */
function offertaChart(sheet: TableSheet): Draft[] {
  const divided = rowsOf(sheet, [LEVELS.subAmbito]) !== null;
  const rows = divided
    ? rowsOf(sheet, [LEVELS.subAmbito, LEVELS.owner], (name) => name !== ALL_COMUNI)
    : rowsOf(sheet, [LEVELS.owner]);
  return draftOf(sheet, true, rows, OFFERTA, {
    name: `${OWN_CHART}offerta`,
    title: divided ? "Offerta per tipo e sub-ambito" : "Offerta per tipo e proprietario",
    description:
      "Colonne affiancate: alloggi disponibili e, di questi, turn-over, carenza manutentiva e nuova edificazione, " +
      (divided
        ? "per i comuni di ogni sub-ambito e per gli altri proprietari. "
        : "per proprietario. ") +
      "Le cifre sono nel foglio Quadro.",
    categoryTitle: divided ? "Comuni per sub-ambito, altri proprietari" : "Proprietari",
    valueTitle: "Alloggi",
    valueFormat: "#,##0",
    labelled: true,
  });
}

function yearsChart(sheet: TableSheet): Draft[] {
  return draftOf(sheet, true, rowsOf(sheet, [LEVELS.year]), OFFERTA, {
    name: `${OWN_CHART}anni`,
    title: "Offerta negli anni",
    description:
      "Colonne affiancate: alloggi disponibili e, di questi, turn-over, carenza manutentiva e nuova edificazione, " +
      "piano per piano. " +
      "Le cifre sono nel foglio Quadro, righe Anno.",
    categoryTitle: "Anno del piano",
    valueTitle: "Alloggi",
    valueFormat: "#,##0",
    labelled: true,
  });
}

function peopleChart(sheet: TableSheet): Draft[] {
  return draftOf(sheet, false, rowsOf(sheet, [LEVELS.sizeClass]), [QUADRO_COLUMNS.residents], {
    name: `${OWN_CHART}popolazione`,
    title: "Residenti per classe di comuni",
    description:
      "Colonne: residenti nei comuni di ogni classe di ampiezza. Le cifre sono nel foglio Quadro territorio.",
    categoryTitle: "Comuni per numero di residenti",
    valueTitle: "Residenti",
    valueFormat: "#,##0",
    labelled: true,
  });
}

/** By class where the sources tell classes, else all dwellings. */
function stockChart(sheet: TableSheet): Draft[] {
  const byClass = rowsOf(sheet, [LEVELS.stockByClass]);
  const headers =
    byClass === null
      ? [MEASURE_COLUMNS.alloggi]
      : [MEASURE_COLUMNS.alloggiSap, MEASURE_COLUMNS.alloggiSas, MEASURE_COLUMNS.altriUsi];
  return draftOf(sheet, false, byClass ?? rowsOf(sheet, [LEVELS.stock]), headers, {
    name: `${OWN_CHART}patrimonio`,
    title: byClass === null ? "Patrimonio" : "Patrimonio per classe",
    description:
      "Colonne affiancate: alloggi di proprietà" +
      (byClass === null ? ". " : " classificati SAP, SAS e altri usi. ") +
      "Le cifre sono nel foglio Quadro territorio.",
    categoryTitle: "Proprietà e luogo",
    valueTitle: "Alloggi",
    valueFormat: "#,##0",
    labelled: true,
  });
}

/** The totals of the DGR, which stand first in the statement. */
function fundsChart(sheet: TableSheet): Draft[] {
  const headers = ["Assegnato", "Trasferito", "Erogato", "Residuo indicato", "Residuo calcolato"];
  const totals = sheet.rows.findIndex(
    (_, row) =>
      textOf(sheet, row, 0) === "" || textOf(sheet, row, 1) + textOf(sheet, row, 2) !== "",
  );
  const last = totals === -1 ? sheet.rows.length : totals;
  const rows = last === 0 ? null : { first: 0, last: last - 1 };
  return draftOf(sheet, true, rows, headers, {
    name: `${OWN_CHART}fondi`,
    title: "Assegnato, erogato e residuo per DGR",
    description:
      "Colonne affiancate per ogni DGR: assegnato, trasferito, erogato, residuo indicato e residuo calcolato, in euro. " +
      "Le cifre sono nelle prime righe di questo foglio; una colonna che manca vuol dire che la cifra non è nota.",
    categoryTitle: "DGR",
    valueTitle: "Euro",
    valueFormat: "#,##0",
    labelled: false,
  }).map((draft) => ({ ...draft, categories: 0 }));
}

/** Beside each other, below the table. */
function placed(drafts: readonly Draft[]): TableChart[] {
  const places = PLACES[drafts.length]!;
  return drafts.map((draft, i) => ({ ...draft, place: { top: 1, bottom: HEIGHT, ...places[i]! } }));
}

/** The sheets with their charts; sheets that have none are left as they are. */
export function withCharts(sheets: readonly TableSheet[]): TableSheet[] {
  const territorio = sheets.filter(({ table }) => table === SHEETS.territorio.table);
  return sheets.map((sheet) => {
    if (sheet.table === SHEETS.riconciliazione.table) {
      const charts = fundsChart(sheet).map((draft) => ({
        ...draft,
        place: { top: 1, bottom: HEIGHT, left: 0, right: 6 },
      }));
      return { ...sheet, charts };
    }
    if (sheet.table !== SHEETS.quadro.table) return sheet;
    const drafts = [
      ...offertaChart(sheet),
      ...territorio.flatMap(stockChart),
      ...yearsChart(sheet),
      ...territorio.flatMap(peopleChart),
    ];
    return { ...sheet, charts: placed(drafts) };
  });
}
