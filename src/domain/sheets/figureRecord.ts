// One figure as cells of `Provenienza`: what it says, how it is printed and where it stands.
import { cellName, parseCellName, type CellAddress } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import { printedOf, type FigureCell } from "../import/enteTable";
import type { Figure } from "../import/figure";
import { keyOfName } from "./sheetNames";

/** What a row of the sheet is of its table. */
export const ROLES = {
  ente: "ente",
  row: "riga",
  total: "totale",
  subtotal: "subtotale",
  note: "nota",
  choice: "scelta",
} as const;

export const STATES: Readonly<Record<Figure["state"], string>> = {
  value: "valore",
  text: "testo",
  blank: "vuoto",
  notApplicable: "non applicabile",
  unreadable: "non leggibile",
};

/** The cells of a row by the key of their column. */
export type FigureRecord = Readonly<Partial<Record<string, CellValue>>>;

/** "riga 12" in a text, "B12" on a sheet. */
export function placeName(at: CellAddress): string {
  return at.sheet === null ? `riga ${at.row + 1}` : cellName(at.row, at.column);
}

/** Reads such a place back. */
export function parsePlace(text: string, sheet: string | null): CellAddress {
  const line = /^riga (\d+)$/.exec(text);
  if (line !== null) return { sheet, row: Number(line[1]) - 1, column: 0 };
  return { sheet, ...(parseCellName(text) ?? { row: 0, column: 0 }) };
}

function printed(raw: CellValue): string {
  if (raw === null) return "";
  return typeof raw === "object" ? raw.error : String(raw);
}

/** What the column `Valore` holds: null for all that is no figure. */
export function figureValue(figure: Figure): CellValue {
  return figure.state === "value" ? figure.value : figure.state === "text" ? figure.text : null;
}

/** Value, state, printed form and place of a figure. */
export function figureCells(cell: FigureCell): FigureRecord {
  const { figure } = cell;
  return {
    value: figureValue(figure),
    state: STATES[figure.state],
    printed: printed(printedOf(cell)),
    cell: placeName(cell.address),
  };
}

/** Decimals of the printed form: "10.0" has one, "83.025" none when it is 83025. */
function printedDecimals(raw: string, value: number): number {
  const [, own = ""] = String(value).split(".");
  const [, last = ""] = /[.,](\d+)\s*%?\s*$/.exec(raw) ?? [];
  const digits = Number(raw.replace(/\D/g, ""));
  const places = Number((digits / 10 ** last.length).toPrecision(15));
  return last !== "" && places === Math.abs(value) ? last.length : own.length;
}

/** Reads a figure back from its state, its value and its printed form. */
export function figureOf(state: Figure["state"], value: CellValue, raw: string): Figure {
  if (state === "text") return { state, text: String(value ?? "") };
  if (state !== "value") return { state };
  return { state, value: Number(value), decimals: printedDecimals(raw, Number(value)) };
}

/** Reads such cells back. */
export function readFigureCell(record: FigureRecord, sheet: string | null): FigureCell {
  const state = keyOfName(STATES, record["state"]) ?? "unreadable";
  const raw = String(record["printed"] ?? "");
  const number = state === "value" && raw === String(record["value"]);
  return {
    address: parsePlace(String(record["cell"] ?? ""), sheet),
    raw: raw === "" ? null : number ? Number(record["value"]) : raw,
    formula: null,
    numberFormat: "General",
    figure: figureOf(state, record["value"] ?? null, raw),
  };
}
