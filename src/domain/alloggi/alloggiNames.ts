// How the workbook names what the words of dwelling lists mean; a file format, like all names of sheets.
import type { Disponibilita, Servizio, Stato } from "./alloggioKinds";

/** Names in the sheet; `alloggiWords` reads each of them as what it stands for. */
export const STATO_NAMES: Readonly<Record<Stato, string>> = {
  libero: "libero",
  inLiberazione: "si libererà",
  carenza: "carenza manutentiva",
  inRecupero: "in ristrutturazione",
  occupato: "occupato",
  nonAssegnabile: "non assegnabile",
};

export const SERVIZIO_NAMES: Readonly<Record<Servizio, string>> = {
  sap: "SAP",
  sas: "SAS",
  sat: "SAT",
  altriUsi: "altri usi",
};

export const DISPONIBILITA_NAMES: Readonly<Record<Disponibilita, string>> = {
  turnover: "turn-over",
  carenzaManutentiva: "carenza manutentiva",
  nuovaEdificazione: "nuova edificazione",
  sat: "SAT",
  conferiteDaPrivati: "conferito da privati",
};
