// The columns of the sheets `Fondi` and `Movimenti`, and the words of their column `Stato`: what is written
// and what is read back must mean the same.
import type { CellValue } from "../../workbook/cellGrid";
import { euroOfCents } from "../fondi/euro";
import { isAmount, placeKey, type FundField, type FundReading, type FundRow } from "../fondi/fondo";
import type { Fondi } from "../fondi/joinFondi";

/** Columns beside the figures; a file format. */
export const LEDGER_COLUMNS = {
  key: "Voce",
  number: "DGR numero",
  date: "DGR data",
  year: "DGR anno",
  subAmbito: "Sub-ambito",
  misura: "Misura",
  takes: "Riprende domande di",
  nota: "Note",
  state: "Stato",
  words: "Parole",
  file: "File",
  sheet: "Foglio",
  cell: "Cella",
} as const;

/** Those of `Movimenti`; a file format. */
export const MOVEMENT_COLUMNS = {
  key: "Voce",
  fromDgr: "Da DGR",
  fromSubAmbito: "Da sub-ambito",
  fromMisura: "Da misura",
  toDgr: "A DGR",
  toSubAmbito: "A sub-ambito",
  toMisura: "A misura",
  amount: "Importo",
  act: "Atto",
  state: "Stato",
  words: "Parole",
  file: "File",
  sheet: "Foglio",
  cell: "Cella",
} as const;

/** Words of the column `Stato`, the same as beside the other tables of the plan. */
export const STATE_WORDS = {
  corrected: "corretto a mano",
  waiting: "da confermare",
  partly: "in parte da confermare",
  confirmed: "confermato",
  read: "letto in una tabella",
  none: "senza cifre",
  open: "fonti discordi",
  chosen: "scelto fra le fonti",
} as const;

/** A figure as its cell shows it: euros with their cents, or a count; blank where no source gives it. */
export function shown(field: FundField, reading: FundReading | undefined): CellValue {
  if (reading === undefined) return null;
  return isAmount(field) ? euroOfCents(reading.value) : reading.value;
}

/** The word that tells where the figures of a row come from, and whether they wait. */
export function stateOf(readings: readonly FundReading[]): string {
  const told = readings.filter(({ how }) => how !== "derived");
  if (told.length === 0) return STATE_WORDS.none;
  const hand = told.filter(({ fromLedger }) => fromLedger === true);
  const words = [
    ...(hand.some(({ chosen }) => chosen === undefined) ? [STATE_WORDS.corrected] : []),
    ...(hand.some(({ chosen }) => chosen === true) ? [STATE_WORDS.chosen] : []),
  ];
  if (words.length > 0) return words.join(", ");
  const prose = told.filter(({ how }) => how === "prose");
  const waiting = prose.filter(({ confirmed }) => !confirmed);
  if (prose.length === 0) return STATE_WORDS.read;
  if (waiting.length === 0) return STATE_WORDS.confirmed;
  return waiting.length === told.length ? STATE_WORDS.waiting : STATE_WORDS.partly;
}

/** What the row says of itself; that sources disagree on it, first. */
export function stateOfRow({ discordances }: Fondi, row: FundRow): string {
  const open = discordances.some(({ place }) => placeKey(place) === placeKey(row));
  return open ? STATE_WORDS.open : stateOf(Object.values(row.figures));
}
