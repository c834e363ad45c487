// The rows of the sheet `Ambito`, as data. They are a file format: a name that was once written is
// never changed.
import type { AmbitoDate } from "./ambito";

/** What a row of the sheet says. */
export type AmbitoVoce =
  "name" | "id" | "year" | "capofila" | "subAmbiti" | "satMode" | AmbitoDate | "patrono";

interface Voce {
  readonly voce: AmbitoVoce;
  readonly label: string;
  /** Shown in the column `Nota` while the office writes nothing of its own there. */
  readonly hint: string;
}

/** The rows in their order. Sources of the terms: r.r. 4/2017 artt. 3, 4 and 8. */
export const AMBITO_VOCI: readonly Voce[] = [
  { voce: "name", label: "Ambito territoriale", hint: "Come compare nei titoli del piano" },
  { voce: "year", label: "Anno del piano", hint: "L’anno in cui gli alloggi si assegnano" },
  {
    voce: "capofila",
    label: "Comune capofila",
    hint: "Nome del comune; il codice ISTAT fra parentesi è facoltativo",
  },
  { voce: "subAmbiti", label: "Sub-ambiti", hint: "Separati da un punto e virgola" },
  {
    voce: "satMode",
    label: "Alloggi SAT",
    hint: "inclusi (nei disponibili), aggiuntivi oppure non dichiarato",
  },
  {
    voce: "ricognizioneAperta",
    label: "Ricognizione avviata il",
    hint: "Entro il 31 ottobre dell’anno prima (r.r. 4/2017 art. 4 c. 2)",
  },
  {
    voce: "risposteEntro",
    label: "Risposte degli enti entro il",
    hint: "Il termine che il capofila indica nei questionari",
  },
  { voce: "ricognizioneChiusa", label: "Ricognizione chiusa il", hint: "Fine della finestra" },
  {
    voce: "approvato",
    label: "Piano approvato il",
    hint: "Entro il 31 dicembre dell’anno prima (r.r. 4/2017 art. 4 c. 4)",
  },
  {
    voce: "trasmesso",
    label: "Piano trasmesso alla Regione il",
    hint: "Entro 15 giorni dall’approvazione (r.r. 4/2017 art. 4 c. 5)",
  },
  {
    voce: "pubblicato",
    label: "Piano pubblicato il",
    hint: "Entro 15 giorni dall’approvazione (r.r. 4/2017 art. 4 c. 5)",
  },
  {
    voce: "avvisoPubblicato",
    label: "Avviso pubblico emanato il",
    hint: "Di solito entro 30 giorni dall’approvazione (r.r. 4/2017 art. 8)",
  },
  {
    voce: "patrono",
    label: "Festa patronale del capofila",
    hint: "Giorno e mese, per esempio 12/06: gli uffici sono chiusi",
  },
  {
    voce: "id",
    label: "Identificativo del piano",
    hint: "Lo scrive Quadra: i questionari restituiti lo riportano",
  },
];
