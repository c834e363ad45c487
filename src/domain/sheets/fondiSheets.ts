// The sheets `Fondi` and `Movimenti`: the ledger as people read and correct it. Amounts are euros with
// their cents; what the source does not give stays blank.
import type { CellGrid } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import { euroOfCents } from "../fondi/euro";
import { FUND_FIELDS, isAmount, type FundField, type FundRow, type Movement } from "../fondi/fondo";
import { dgrText, fundPlaceWords } from "../fondi/fundPlaceText";
import type { Fondi } from "../fondi/joinFondi";
import { namedMovements } from "../fondi/movementNames";
import { placeName } from "./figureRecord";
import { LEDGER_COLUMNS, MOVEMENT_COLUMNS, shown, stateOf, stateOfRow } from "./fondiColumns";
import { FUND_COLUMNS, SHEETS } from "./sheetNames";

/** "30/03/2020"; "?" where nobody dates the resolution. */
function dateWords(date: string | null): string {
  return date === null ? "?" : date.split("-").reverse().join("/");
}

function text(header: string, width: number): TableColumn {
  return { header, kind: "text", width };
}

function figureColumn(field: FundField): TableColumn {
  const money = isAmount(field);
  return { header: FUND_COLUMNS[field], kind: money ? "euro" : "count", width: money ? 14 : 11 };
}

/** The words behind a row: those of its sentences, told once each. */
function wordsOf(row: FundRow): string {
  const prose = Object.values(row.figures).filter(({ how }) => how === "prose");
  const words = [...new Set(prose.map((reading) => reading.words))].join(" · ");
  return words || row.source.words;
}

function fondiSheet(fondi: Fondi): TableSheet {
  return {
    ...SHEETS.fondi,
    columns: [
      text(LEDGER_COLUMNS.key, 40),
      text(LEDGER_COLUMNS.number, 14),
      text(LEDGER_COLUMNS.date, 24),
      text(LEDGER_COLUMNS.year, 12),
      text(LEDGER_COLUMNS.subAmbito, 18),
      text(LEDGER_COLUMNS.misura, 12),
      ...FUND_FIELDS.map(figureColumn),
      text(LEDGER_COLUMNS.takes, 22),
      text(LEDGER_COLUMNS.nota, 40),
      text(LEDGER_COLUMNS.state, 22),
      text(LEDGER_COLUMNS.words, 60),
      text(LEDGER_COLUMNS.file, 24),
      text(LEDGER_COLUMNS.sheet, 16),
      text(LEDGER_COLUMNS.cell, 10),
    ],
    rows: fondi.rows.map((row): CellContent[] => [
      fundPlaceWords(row),
      dgrText(row.dgr.map((dgr) => dgr.split("/")[0]!)),
      dgrText(row.dgrDates.map(dateWords)),
      dgrText(row.dgr.map((dgr) => dgr.split("/")[1] ?? "?")),
      row.subAmbito,
      row.misura,
      ...FUND_FIELDS.map((field) => shown(field, row.figures[field])),
      row.riprende === null ? null : dgrText(row.riprende),
      row.nota,
      stateOfRow(fondi, row),
      wordsOf(row),
      row.source.file,
      row.source.at.sheet,
      placeName(row.source.at),
    ]),
  };
}

function movimentiSheet(movements: readonly Movement[]): TableSheet {
  return {
    ...SHEETS.movimenti,
    columns: [
      text(MOVEMENT_COLUMNS.key, 60),
      text(MOVEMENT_COLUMNS.fromDgr, 22),
      text(MOVEMENT_COLUMNS.fromSubAmbito, 18),
      text(MOVEMENT_COLUMNS.fromMisura, 12),
      text(MOVEMENT_COLUMNS.toDgr, 22),
      text(MOVEMENT_COLUMNS.toSubAmbito, 18),
      text(MOVEMENT_COLUMNS.toMisura, 12),
      { header: MOVEMENT_COLUMNS.amount, kind: "euro", width: 14 },
      text(MOVEMENT_COLUMNS.act, 40),
      text(MOVEMENT_COLUMNS.state, 22),
      text(MOVEMENT_COLUMNS.words, 60),
      text(MOVEMENT_COLUMNS.file, 24),
      text(MOVEMENT_COLUMNS.sheet, 16),
      text(MOVEMENT_COLUMNS.cell, 10),
    ],
    rows: namedMovements(movements).map(({ name, movement }): CellContent[] => {
      const { from, to, amount, act } = movement;
      return [
        name,
        ...[dgrText(from.dgr), from.subAmbito, from.misura],
        ...(to === null ? [null, null, null] : [dgrText(to.dgr), to.subAmbito, to.misura]),
        euroOfCents(amount.value),
        act,
        stateOf([amount]),
        amount.words,
        amount.file,
        amount.at.sheet,
        placeName(amount.at),
      ];
    }),
  };
}

/** The sheets of a ledger; none when nobody tells of funds. `Movimenti` comes with the first movement. */
export function fondiSheets(fondi: Fondi): TableSheet[] {
  const { rows, movements } = fondi;
  return [
    ...(rows.length === 0 ? [] : [fondiSheet(fondi)]),
    ...(movements.length === 0 ? [] : [movimentiSheet(movements)]),
  ];
}

/** Whether a sheet is one of these, and not a sender's own of the same name. */
export function isFondiSheet(grid: CellGrid): boolean {
  const headings = grid.values[0] ?? [];
  const own = grid.sheet === SHEETS.fondi.sheet ? LEDGER_COLUMNS : MOVEMENT_COLUMNS;
  const [first, second] = Object.values(own);
  return headings.includes(first!) && headings.includes(second!);
}
