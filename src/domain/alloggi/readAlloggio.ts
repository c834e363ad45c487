// Reads one row of a dwelling list into a dwelling: only the columns that a plan needs, every value
// brought to its kind, and what could not be read handed to whoever counts it.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import type { Ente } from "../enti/ente";
import type { Alloggio, AlloggiPlace } from "./alloggio";
import {
  DISPONIBILITA,
  type AlloggioColumn,
  type Disponibilita,
  type WordColumn,
} from "./alloggioKinds";
import { BALANCE_KINDS, FREE_WITH_WORKS, type AlloggiWordReader } from "./alloggiWords";
import {
  cellText,
  readArea,
  readAssegnato,
  readCentesimi,
  readCodice,
  readPiano,
  readVani,
  readYear,
  readYesNo,
  type Read,
} from "./readAlloggioCell";
import { isStreet, readCivico, shortestStreet, type Indirizzo } from "./readIndirizzo";

/** What reading a row needs to know of its list. */
export interface AlloggioSource {
  readonly place: AlloggiPlace;
  readonly columns: ReadonlyMap<AlloggioColumn, number>;
  readonly words: AlloggiWordReader;
  /** The value in a column of a row; merged cells speak for all their rows. */
  cell(row: number, column: AlloggioColumn): CellValue;
  ente(row: number): Ente | null;
  comune(row: number): Ente | null;
  indirizzo(row: number): Read<Indirizzo>;
  /** Rows of the list with the same street. */
  streetCount(stem: string): number;
  /** Whether a word inside a code is one that the owner's codes are made of. */
  isCodeTerm(run: string): boolean;
  /** Told of every cell that holds something unreadable. */
  unread(column: AlloggioColumn, row: number): void;
  /** Told of every word that keeps a dwelling from being classed. */
  unknownWord(column: WordColumn, word: string, row: number): void;
}

/** Every set of kinds once: lists have very many rows and very few sets. */
const SETS = new Map<string, readonly Disponibilita[]>();

function oneSet(kinds: readonly Disponibilita[]): readonly Disponibilita[] {
  const key = DISPONIBILITA.filter((kind) => kinds.includes(kind)).join();
  const known = SETS.get(key);
  if (known !== undefined) return known;
  const set = DISPONIBILITA.filter((kind) => kinds.includes(kind));
  SETS.set(key, set);
  return set;
}

interface Told {
  readonly kinds: readonly Disponibilita[] | null;
  readonly unclear: boolean;
}

const NOT_TOLD: Told = { kinds: null, unclear: false };
const UNCLEAR: Told = { kinds: null, unclear: true };

const TICK_COLUMNS = DISPONIBILITA.map((kind): readonly [Disponibilita, AlloggioColumn] => [
  kind,
  `yes:${kind}`,
]);

/** Columns of ticks: which kinds are ticked; none of all three of the balance is "not available". */
function readTicks(source: AlloggioSource, row: number): Told {
  const ticked: Disponibilita[] = [];
  let unclear = false;
  let columns = 0;
  for (const [kind, column] of TICK_COLUMNS) {
    if (!source.columns.has(column)) continue;
    const yes = readYesNo(source.cell(row, column));
    if (BALANCE_KINDS.includes(kind)) columns++;
    if (yes === true) ticked.push(kind);
    if (yes === undefined) {
      source.unread(column, row);
      unclear = true;
    }
  }
  if (unclear || ticked.filter((kind) => BALANCE_KINDS.includes(kind)).length > 1) return UNCLEAR;
  if (ticked.length > 0) return { kinds: oneSet(ticked), unclear: false };
  return columns === BALANCE_KINDS.length ? { kinds: oneSet([]), unclear: false } : NOT_TOLD;
}

function readDisponibilita(source: AlloggioSource, row: number): Told {
  const ticks = readTicks(source, row);
  if (!source.columns.has("disponibilita")) return ticks;
  const cell = source.cell(row, "disponibilita");
  if (isCellError(cell)) source.unread("disponibilita", row);
  const text = cellText(cell);
  if (isCellError(cell) || ticks.unclear) return UNCLEAR;
  if (text === "") return ticks;
  const kinds = source.words.disponibilita(text);
  if (kinds === null) {
    source.unknownWord("disponibilita", text, row);
    return UNCLEAR;
  }
  return { kinds: oneSet([...kinds, ...(ticks.kinds ?? [])]), unclear: false };
}

/** "Via Roma 5" of one cell, or of one for the street and one for the number. */
function readAddress(source: AlloggioSource, row: number): string | null {
  const address = source.indirizzo(row);
  if (!address) {
    if (address === undefined) source.unread("indirizzo", row);
    return null;
  }
  if (!isStreet(address, source.streetCount(address.stem))) {
    source.unread("indirizzo", row);
    return null;
  }
  const street = shortestStreet(address, source.streetCount);
  if (address.hasCivico || !source.columns.has("civico")) return street;
  const civico = readCivico(source.cell(row, "civico"));
  if (civico === undefined) source.unread("civico", row);
  return civico ? `${street} ${civico}` : street;
}

function readBarriere(source: AlloggioSource, row: number): boolean | null {
  const told = (column: AlloggioColumn): boolean | null => {
    const yes = readYesNo(source.cell(row, column));
    if (yes === undefined) source.unread(column, row);
    return yes ?? null;
  };
  const accessible = source.columns.has("accessibile") ? told("accessibile") : null;
  if (accessible !== null) return !accessible;
  return source.columns.has("barriere") ? told("barriere") : null;
}

/** Reads the row of a dwelling. Pure but for what it tells `source`. */
export function readAlloggio(source: AlloggioSource, row: number): Alloggio {
  const { columns, words } = source;
  function read<Value>(
    column: AlloggioColumn,
    by: (value: CellValue) => Read<Value>,
  ): Value | null {
    if (!columns.has(column)) return null;
    const value = by(source.cell(row, column));
    if (value === undefined) source.unread(column, row);
    return value ?? null;
  }
  const text = (column: AlloggioColumn): Read<string> => {
    const value = columns.has(column) ? source.cell(row, column) : null;
    if (isCellError(value)) return undefined;
    return cellText(value) || null;
  };
  const importoLavoriCentesimi = read("importoLavori", readCentesimi);
  const told = readDisponibilita(source, row);
  let { kinds, unclear } = told;
  const stateText = text("stato");
  const stato = stateText ? words.stato(stateText) : null;
  if (stateText !== null && stato === null) {
    const asks = kinds === null && !unclear;
    if (asks && stateText !== undefined) source.unknownWord("stato", stateText, row);
    else source.unread("stato", row);
    unclear ||= asks;
  }
  if (stato === "libero" && kinds === null && !unclear && (importoLavoriCentesimi ?? 0) > 0) {
    const meant = words.disponibilita(FREE_WITH_WORKS);
    if (meant === null) source.unknownWord("disponibilita", FREE_WITH_WORKS, row);
    unclear = meant === null;
    kinds = meant && oneSet(meant);
  }
  const serviceText = text("servizio");
  const servizio = serviceText ? words.servizio(serviceText) : null;
  const dubbioServizio = serviceText !== null && servizio === null;
  if (dubbioServizio && serviceText !== undefined) source.unknownWord("servizio", serviceText, row);
  else if (dubbioServizio) source.unread("servizio", row);
  return {
    place: source.place,
    row,
    codice: read("codice", (value) => readCodice(value, source.isCodeTerm)),
    ente: source.ente(row),
    comune: source.comune(row),
    indirizzo: readAddress(source, row),
    piano: read("piano", readPiano),
    mq: read("mq", readArea),
    vani: read("vani", readVani),
    barriere: readBarriere(source, row),
    stato,
    importoLavoriCentesimi,
    servizio,
    disponibilita: kinds,
    annoDisponibilita: read("annoDisponibilita", readYear),
    assegnato: read("assegnato", readAssegnato),
    dubbioDisponibilita: unclear,
    dubbioServizio,
  };
}
