// The columns of the sheet `Provenienza` and the words in its column `Scelta`: a file format.
import type { CellValue } from "../../workbook/cellGrid";
import { MEASURE_RECORD } from "./measureRows";

const COLUMNS = {
  code: "Codice",
  ente: "Ente",
  kind: "Tabella",
  role: "Voce",
  field: "Campo",
  value: "Valore",
  state: "Stato",
  printed: "Stampato",
  label: "Etichetta",
  file: "File",
  sheet: "Foglio",
  cell: "Cella",
  range: "Intervallo",
  title: "Titolo",
  year: "Anno",
  readAt: "Letto il",
  choice: "Scelta",
  reason: "Motivo",
  decidedBy: "Deciso da",
  decidedOn: "Deciso il",
} as const;

/** All columns in their order. */
export const ALL_COLUMNS = { ...COLUMNS, ...MEASURE_RECORD };

/** Columns that workbooks of earlier versions do not have. */
export const LATER: ReadonlySet<keyof typeof ALL_COLUMNS> = new Set([
  "choice",
  "reason",
  "decidedBy",
  "decidedOn",
  ...(Object.keys(MEASURE_RECORD) as (keyof typeof MEASURE_RECORD)[]),
]);

/** Widths in characters of those that are not 14 wide. */
export const WIDTHS: Partial<Record<keyof typeof ALL_COLUMNS, number>> = {
  ente: 30,
  kind: 26,
  field: 26,
  label: 38,
  file: 28,
  sheet: 22,
  title: 40,
  readAt: 17,
  reason: 44,
  decidedBy: 22,
  decidedOn: 17,
  subject: 30,
  words: 60,
};

/** Words of the column `Scelta`: in rows of figures, and in rows of decisions. */
export const CHOICES = {
  stands: "vale",
  discarded: "scartata",
  replaced: "sostituita",
  open: "da decidere",
  ofSource: "fonte",
  own: "valore proprio",
} as const;

/** The cells of a row by the key of their column. */
export type ProvenienzaCells = Readonly<Partial<Record<keyof typeof ALL_COLUMNS, CellValue>>>;
