// The sheets `Offerta` and `Quote`: one row per ente, ready for filters and pivot tables.
// People may correct them: a cell that differs from `Provenienza` is a correction and is kept.
import { isCellError, type CellGrid, type CellValue } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import { entiSheet, KIND_LABELS, type HandMade } from "../ambito/entiSheet";
import type { Figure } from "../import/figure";
import { COUNT_FIELDS, QUADRO_FIELDS, SAP_TABLES, type Field } from "../import/tableKinds";
import { chosenCell, chosenFigure, type Piano, type PianoEnte } from "../piano";
import { isBreath, type Steps } from "../../workbook/steps";
import { FIELD_COLUMNS, SHEETS } from "./sheetNames";
import { recordsOf } from "./tableRecords";

const OFFERTA_COLUMNS = {
  code: "Codice",
  ente: "Ente",
  kind: "Tipo",
  subAmbito: "Sub-ambito",
  difference: "Differenza",
  state: "Stato",
} as const;

const QUOTE_FIELDS = [
  "quotaForzePolizia",
  "altraCategoria",
  "motivazione",
] as const satisfies Field[];

/** The four columns of the balance and their difference, blank where nothing was answered. */
const DIFFERENCE = ((): string => {
  const column = (field: Field) => `${SHEETS.offerta.table}[[#This Row],[${FIELD_COLUMNS[field]}]]`;
  const [sum, ...parts] = QUADRO_FIELDS;
  const all = `${SHEETS.offerta.table}[[#This Row],[${FIELD_COLUMNS[sum]}]:[${FIELD_COLUMNS[parts.at(-1)!]}]]`;
  return `=IF(COUNT(${all})=0,"",${column(sum)}${parts.map((field) => `-${column(field)}`).join("")})`;
})();

/** What the sheet shows of a figure; of one that a person wrote and nobody can read, their own words. */
function contentOf(ente: PianoEnte, field: Field): CellValue {
  const cell = chosenCell(ente, field)?.cell;
  switch (cell?.figure.state) {
    case "value":
      return cell.figure.value;
    case "text":
      return cell.figure.text;
    case "unreadable":
      if (cell.correctedIn === undefined) return null;
      return isCellError(cell.raw) ? cell.raw.error : cell.raw;
    default:
      return null;
  }
}

/** In words: complete, without SAP, or which answers are missing or unreadable. */
function stateOf(ente: PianoEnte): string {
  const states = COUNT_FIELDS.map((field) => ({ field, ...chosenFigure(ente, field) }));
  const sap = states.filter(({ field }) => SAP_TABLES.has(field));
  if (sap.every(({ state }) => state === "notApplicable")) return "senza alloggi SAP";
  if (states.every(({ state }) => state === "value")) return "completo";
  const names = (wanted: Figure["state"]) =>
    states.filter(({ state }) => state === wanted).map(({ field }) => FIELD_COLUMNS[field]);
  const unreadable = names("unreadable");
  const missing = names("blank");
  const unclear = names("notApplicable");
  const parts = [
    unreadable.length > 0 ? `non leggibile: ${unreadable.join(", ")}` : "",
    missing.length > 0 ? `manca: ${missing.join(", ")}` : "",
    unclear.length > 0 ? `non applicabile: ${unclear.join(", ")}` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "completo" : parts.join("; ");
}

function text(header: string, width: number): TableColumn {
  return { header, kind: "text", width };
}

function subAmbitoOf({ ente }: PianoEnte, hand: HandMade): string | null {
  return hand.subAmbiti.get(ente.code) || null;
}

function* offertaSheet(piano: Piano, hand: HandMade): Steps<TableSheet> {
  const count = (field: Field): TableColumn => ({
    header: FIELD_COLUMNS[field],
    kind: "count",
    width: 14,
  });
  const rows: CellContent[][] = [];
  for (const one of piano.enti) {
    if (isBreath(rows.length)) yield;
    const figure = (field: Field) => contentOf(one, field);
    rows.push([
      one.ente.code,
      one.ente.name,
      KIND_LABELS[one.ente.kind],
      subAmbitoOf(one, hand),
      ...QUADRO_FIELDS.map(figure),
      { formula: DIFFERENCE },
      figure("sat"),
      figure("assegnateAnnoPrecedente"),
      figure("conferiteDaPrivati"),
      stateOf(one),
    ]);
  }
  return {
    ...SHEETS.offerta,
    columns: [
      text(OFFERTA_COLUMNS.code, 28),
      text(OFFERTA_COLUMNS.ente, 32),
      text(OFFERTA_COLUMNS.kind, 12),
      text(OFFERTA_COLUMNS.subAmbito, 16),
      ...QUADRO_FIELDS.map(count),
      { header: OFFERTA_COLUMNS.difference, kind: "count", width: 12 },
      ...COUNT_FIELDS.filter((field) => !(QUADRO_FIELDS as readonly Field[]).includes(field)).map(
        count,
      ),
      text(OFFERTA_COLUMNS.state, 36),
    ],
    rows,
  };
}

function quoteSheet(piano: Piano): TableSheet {
  const listed = piano.enti.filter((one) => QUOTE_FIELDS.some((field) => one.cells.has(field)));
  return {
    ...SHEETS.quote,
    columns: [
      text(OFFERTA_COLUMNS.code, 28),
      text(OFFERTA_COLUMNS.ente, 32),
      { header: FIELD_COLUMNS.quotaForzePolizia, kind: "percent", width: 22 },
      text(FIELD_COLUMNS.altraCategoria, 42),
      text(FIELD_COLUMNS.motivazione, 42),
    ],
    rows: listed.map((one) => [
      one.ente.code,
      one.ente.name,
      ...QUOTE_FIELDS.map((field) => contentOf(one, field)),
    ]),
  };
}

/** The sheets of one row per ente, step by step. A plan without any ente gives blank tables. */
export function* pianoSheetsSteps(piano: Piano, hand: HandMade): Steps<TableSheet[]> {
  const enti = entiSheet(piano, hand);
  yield;
  const offerta = yield* offertaSheet(piano, hand);
  yield;
  return [enti, offerta, quoteSheet(piano)];
}

/** A figure as it stands in `Offerta` or `Quote`. */
export interface SheetFigure {
  readonly ente: string;
  readonly field: Field;
  readonly value: CellValue;
  readonly row: number;
  readonly column: number;
}

/** The figures of `Offerta` or `Quote` with their places; empty when the grid is neither. */
export function readSheetFigures(grid: CellGrid): SheetFigure[] {
  for (const fields of [COUNT_FIELDS, QUOTE_FIELDS] as readonly (readonly Field[])[]) {
    const columns = Object.fromEntries(fields.map((field) => [field, FIELD_COLUMNS[field]]));
    const records = recordsOf(grid, { code: OFFERTA_COLUMNS.code, ...columns });
    if (records === null) continue;
    return records.flatMap((record) =>
      fields.map((field): SheetFigure => {
        const cells = record as unknown as Readonly<Record<string, CellValue>>;
        const places = record.columnOf as Readonly<Record<string, number>>;
        return {
          ente: String(cells["code"] ?? ""),
          field,
          value: cells[field] === "" ? null : (cells[field] ?? null),
          row: record.at,
          column: places[field]!,
        };
      }),
    );
  }
  return [];
}
