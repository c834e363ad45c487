// A single dwelling as a list tells it, and the list it stands in: only what a plan needs to know of
// it. There is no field for a person, so that nobody's data can be carried along.
import type { CellRange } from "../../workbook/cellAddress";
import type { Ente } from "../enti/ente";
import type { EnteMatch } from "../enti/matchEnte";
import type { AlloggioColumn, Disponibilita, Servizio, Stato, WordColumn } from "./alloggioKinds";
import type { PersonalColumn } from "./personalData";

/** An area in square metres; `decimals` are those printed, so that 65,40 stays 65,40. */
export interface Area {
  readonly value: number;
  readonly decimals: number;
}

/** Where a list stands. Dwellings of one list share one of these. */
export interface AlloggiPlace {
  readonly file: string;
  readonly sheet: string | null;
}

/** One dwelling. `null` is not told; what could not be read is `null` too and counted in the list. */
export interface Alloggio {
  readonly place: AlloggiPlace;
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** As printed, without outer spaces. */
  readonly codice: string | null;
  /** Owner; null when the list names none or one that nobody knows. */
  readonly ente: Ente | null;
  readonly comune: Ente | null;
  /** Street and civic number; what stands behind the number is not kept. */
  readonly indirizzo: string | null;
  /** "T", "R", "1", "S1"…; several floors as "T-1". */
  readonly piano: string | null;
  readonly mq: Area | null;
  readonly vani: number | null;
  /** true when architectural barriers are there. */
  readonly barriere: boolean | null;
  readonly stato: Stato | null;
  readonly importoLavoriCentesimi: number | null;
  readonly servizio: Servizio | null;
  /** Empty: told to be not available. null: not told; then the state speaks. */
  readonly disponibilita: readonly Disponibilita[] | null;
  /** Year from which it can be assigned. */
  readonly annoDisponibilita: number | null;
  /** Year of the assignment, or only whether it was assigned. */
  readonly assegnato: number | boolean | null;
  /** The sender's words leave open what it counts as: a question, never a guess. */
  readonly dubbioDisponibilita: boolean;
  readonly dubbioServizio: boolean;
}

/** A word that nobody taught us yet. `word` is masked when it might be the name of a person. */
export interface UnknownWord {
  readonly column: WordColumn;
  readonly word: string;
  readonly count: number;
  /** Sheet row and column where it stands first. */
  readonly row: number;
  readonly at: number;
}

/** A label of an owner or of a comune. `label` is masked when it might be the name of a person. */
export interface AlloggiLabel {
  readonly column: "ente" | "comune";
  readonly label: string;
  readonly match: EnteMatch;
  readonly count: number;
  readonly row: number;
  readonly at: number;
}

/** Cells, or whole rows (`column` null), that stand in the list and could not be taken over. */
export interface UnreadCells {
  readonly column: AlloggioColumn | null;
  readonly count: number;
  /** Sheet rows of the first ones. */
  readonly rows: readonly number[];
  /** Sheet column; for rows that of the code or the address. */
  readonly at: number;
}

/** A list of dwellings, one row each. */
export interface AlloggiList {
  /** An object of its own, which its dwellings share: they know their list by it. */
  readonly place: AlloggiPlace;
  /** From the headings to the last dwelling. */
  readonly range: CellRange;
  /** Last row of the lines of text below the dwellings that belong to the list; often `range.bottom`. */
  readonly footer: number;
  /** Sheet column of every heading that was understood. */
  readonly columns: ReadonlyMap<AlloggioColumn, number>;
  readonly alloggi: readonly Alloggio[];
  /** Owner of a list without a column for it: named in its title or by the user; null is a question. */
  readonly owner: Ente | null;
  readonly labels: readonly AlloggiLabel[];
  readonly words: readonly UnknownWord[];
  /** Columns that hold data of persons, and how many rows hold any. */
  readonly personal: readonly PersonalColumn[];
  readonly personalRows: number;
  readonly unread: readonly UnreadCells[];
  /** Totals, repeated headings and lines of text between the dwellings: left out on purpose. */
  readonly leftOut: number;
  /** Dwellings that stand in hidden rows; they are read like the others. */
  readonly hidden: number;
}

/** Column by which a dwelling is cited. */
export function keyColumn({ columns, range }: AlloggiList): number {
  return columns.get("codice") ?? columns.get("indirizzo") ?? range.left;
}
