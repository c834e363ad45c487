// Formulas of the sheets `Quadro` and `Quadro territorio`: sums over the other sheets that people can read
// and follow. A sum of which nothing, or not all, is known is blank: blank is not 0.
import type { CellContent } from "../../workbook/cellWrite";
import { KIND_LABELS } from "../ambito/entiSheet";
import type { EnteKind } from "../enti/ente";
import { FIELD_COLUMNS, MEASURE_COLUMNS, SHEETS } from "./sheetNames";

const OFFERTA = SHEETS.offerta.table;
const QUOTE = SHEETS.quote.table;
const POPOLAZIONE = SHEETS.popolazione.table;

/** Columns of the other sheets that rows are found by. */
const BY = { code: "Codice", kind: "Tipo", subAmbito: "Sub-ambito" } as const;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A column of an Excel table in a formula. */
export function columnOf(table: string, name: string): string {
  return `${table}[${name.replace(/[[\]#'@]/g, "'$&")}]`;
}

/** The cell of a column in the row of the formula. */
export function cellHere(table: string, name: string): string {
  return `${table}[[#This Row],[${name.replace(/[[\]#'@]/g, "'$&")}]]`;
}

export const formula = (text: string): CellContent => ({ formula: `=${text}` });

/** `text` unless the condition holds; then a blank. */
export const unless = (condition: string, text: string): string => `IF(${condition},"",${text})`;

/** Which rows of `Offerta` a row sums, as pairs of column and what stands there; null sums everything. */
export type Where = readonly (readonly [by: keyof typeof BY, is: string])[] | null;

export const ofKind = (kind: EnteKind): readonly ["kind", string] => ["kind", KIND_LABELS[kind]];

function criteria(where: NonNullable<Where>): string {
  return where.map(([by, is]) => `,${columnOf(OFFERTA, BY[by])},${quoted(is)}`).join("");
}

/** The sum of a column of `Offerta`; blank where nobody answered. */
export function sumOfOfferta(column: string, where: Where): string {
  const figures = columnOf(OFFERTA, column);
  if (where === null) return unless(`COUNT(${figures})=0`, `SUM(${figures})`);
  return unless(
    `COUNTIFS(${figures},">=0"${criteria(where)})=0`,
    `SUMIFS(${figures}${criteria(where)})`,
  );
}

/** One for each row of `Offerta` that the row sums, 0 for the others, as a factor. */
function factor(where: Where): string {
  return (where ?? []).map(([by, is]) => `*(${columnOf(OFFERTA, BY[by])}=${quoted(is)})`).join("");
}

/** Figures of another sheet beside the rows of `Offerta`, found by the code of the ente. */
function beside(table: string, figures: string): string {
  return `SUMIFS(${columnOf(table, figures)},${columnOf(table, BY.code)},${columnOf(OFFERTA, BY.code)})`;
}

/**
 * Dwellings that the quota for police and fire brigades sets apart: a share, not rounded, and blank
 * without a quota.
 */
export function reservedOf(where: Where): string {
  const quota = `${beside(QUOTE, FIELD_COLUMNS.quotaForzePolizia)}${factor(where)}`;
  const available = columnOf(OFFERTA, FIELD_COLUMNS.disponibili);
  return unless(`SUMPRODUCT(${quota})=0`, `SUMPRODUCT(${quota},${available})/100`);
}

const COMUNE = `(${columnOf(OFFERTA, BY.kind)}=${quoted(KIND_LABELS.comune)})`;

/** How many comuni the row sums; blank for none. */
export function comuniOf(where: Where): string {
  const count = `SUMPRODUCT(${COMUNE}*1${factor(where)})`;
  return unless(`${count}=0`, count);
}

/** A figure of `Popolazione` over the comuni of the row; blank unless all of them have it. */
export function peopleOf(measure: "residenti" | "superficieKmq", where: Where): string {
  const column = MEASURE_COLUMNS[measure];
  const told = `COUNTIFS(${columnOf(POPOLAZIONE, BY.code)},${columnOf(OFFERTA, BY.code)},${columnOf(POPOLAZIONE, column)},">0")`;
  const missing = `SUMPRODUCT(${COMUNE}*(${told}=0)${factor(where)})`;
  const sum = `SUMPRODUCT(${COMUNE}*${beside(POPOLAZIONE, column)}${factor(where)})`;
  return unless(`OR(${missing}>0,${sum}=0)`, sum);
}

/** What `Popolazione` itself says of a place as a whole. */
export function statedPeople(measure: "superficieKmq", voce: string): string {
  const column = columnOf(POPOLAZIONE, MEASURE_COLUMNS[measure]);
  const where = `${columnOf(POPOLAZIONE, "Voce")},${quoted(voce)}`;
  return unless(`COUNTIFS(${column},">0",${where})=0`, `SUMIFS(${column},${where})`);
}

/** Comuni of a size by their residents, `over` < residents <= `upTo`; null has no end. */
export interface SizeRange {
  readonly over: number;
  readonly upTo: number | null;
}

/** Comuni of that size in `Popolazione`, counted or with their residents summed. */
export function comuniOfSize({ over, upTo }: SizeRange, what: "count" | "residents"): string {
  const people = columnOf(POPOLAZIONE, MEASURE_COLUMNS.residenti);
  const size = [`${people},">${over}"`, ...(upTo === null ? [] : [`${people},"<=${upTo}"`])];
  const where = `${columnOf(POPOLAZIONE, BY.code)},"?*",${size.join(",")}`;
  const count = `COUNTIFS(${where})`;
  return what === "count" ? count : unless(`${count}=0`, `SUMIFS(${people},${where})`);
}

/** Dwellings available in the comuni of that size; blank where none of them answered. */
export function availableOfSize({ over, upTo }: SizeRange): string {
  const people = columnOf(POPOLAZIONE, MEASURE_COLUMNS.residenti);
  const size = `${people},">${over}"${upTo === null ? "" : `,${people},"<=${upTo}"`}`;
  const codes = `${columnOf(POPOLAZIONE, BY.code)},${columnOf(OFFERTA, BY.code)}`;
  const ofSize = `${COMUNE}*COUNTIFS(${size},${codes})`;
  const available = columnOf(OFFERTA, FIELD_COLUMNS.disponibili);
  return unless(`SUMPRODUCT(${ofSize}*(${available}<>""))=0`, `SUMPRODUCT(${ofSize},${available})`);
}

/** The sum of a figure of one earlier year in `Precedenti`; blank where that plan does not tell it. */
export function sumOfYear(misura: string, year: number): string {
  const table = SHEETS.precedenti.table;
  const value = columnOf(table, "Valore");
  const where = `${columnOf(table, "Anno")},${year},${columnOf(table, "Misura")},${quoted(misura)}`;
  return unless(`COUNTIFS(${value},">=0",${where})=0`, `SUMIFS(${value},${where})`);
}

const PATRIMONIO = SHEETS.patrimonio.table;

/**
 * Rows of `Patrimonio`: the one of that name, or those of the own dwellings of an ente or of the comuni of a
 * group, which are summed as far as they are listed: who owns none is seldom on the list.
 */
export type StockWhere =
  { readonly voce: string } | { readonly code: string } | { readonly comuni: Where };

const NOT_ALER = `${columnOf(PATRIMONIO, "Proprietà")},"<>ALER"`;

/** How many rows tell the figure, and their sum. */
function stockTerms(column: string, where: StockWhere): readonly [told: string, sum: string] {
  const figures = columnOf(PATRIMONIO, column);
  const told = `${figures},">=0"`;
  if ("comuni" in where) {
    const rows = `${columnOf(PATRIMONIO, BY.code)},${columnOf(OFFERTA, BY.code)},${NOT_ALER}`;
    const over = (figure: string) => `SUMPRODUCT(${COMUNE}*${figure}${factor(where.comuni)})`;
    return [over(`COUNTIFS(${told},${rows})`), over(`SUMIFS(${figures},${rows})`)];
  }
  const rows =
    "voce" in where
      ? `${columnOf(PATRIMONIO, "Voce")},${quoted(where.voce)}`
      : `${columnOf(PATRIMONIO, BY.code)},${quoted(where.code)},${NOT_ALER}`;
  return [`COUNTIFS(${told},${rows})`, `SUMIFS(${figures},${rows})`];
}

/** A count of dwellings owned; blank where no source tells it. */
export function stockOf(column: string, where: StockWhere): string {
  const [told, sum] = stockTerms(column, where);
  return unless(`${told}=0`, sum);
}

/** All dwellings: as the source says, else the sum of its classes when all of them are told. */
export function wholeStockOf(
  column: string,
  where: StockWhere,
  classes: readonly string[],
): string {
  const [told, sum] = stockTerms(column, where);
  const cells = classes.map((name) => cellHere(SHEETS.territorio.table, name)).join(",");
  return `IF(${told}>0,${sum},IF(COUNT(${cells})=${classes.length},SUM(${cells}),""))`;
}

/** A share of a whole in percent, with one decimal; blank without the part or the whole. */
export function shareOf(part: string, whole: string): string {
  return unless(`OR(${part}="",N(${whole})=0)`, `ROUND(${part}/${whole}*100,1)`);
}
