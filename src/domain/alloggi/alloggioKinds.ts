// The kinds that the words of dwelling lists are brought to, and the columns a list may have.
import type { CountField } from "../import/tableKinds";

/** Why a dwelling can be assigned in the year: the fields of the plan that it may count in. */
export const DISPONIBILITA = [
  "turnover",
  "carenzaManutentiva",
  "nuovaEdificazione",
  "sat",
  "conferiteDaPrivati",
] as const satisfies readonly CountField[];

export type Disponibilita = (typeof DISPONIBILITA)[number];

/** In which state a dwelling is, whatever words the sender has for it. */
export type Stato =
  "libero" | "inLiberazione" | "carenza" | "inRecupero" | "occupato" | "nonAssegnabile";

/** Service that a dwelling belongs to (l.r. 16/2016 art. 1). */
export type Servizio = "sap" | "sas" | "sat" | "altriUsi";

/** A column that is taken over. `yes:…` is a column of ticks for one kind of availability. */
export type AlloggioColumn =
  | "codice"
  | "ente"
  | "comune"
  | "indirizzo"
  | "civico"
  | "piano"
  | "mq"
  | "vani"
  | "barriere"
  | "accessibile"
  | "stato"
  | "importoLavori"
  | "servizio"
  | "disponibilita"
  | "annoDisponibilita"
  | "assegnato"
  | "note"
  | `yes:${Disponibilita}`;

/** Columns whose words are brought to known kinds. */
export type WordColumn = "stato" | "disponibilita" | "servizio";

/** What a person may say that a word means; "none" is "not available". */
export type WordChoice = Stato | Servizio | Disponibilita | "none";
