// Italian words of the room of the plan.
import type { EnteKind } from "../../domain/enti/ente";
import type { Ambito } from "../../domain/ambito/ambito";
import type { RowChange } from "../../domain/ambito/planAmbito";
import type { FormProblem } from "../../domain/ambito/ambitoQuestion";
import { formatNumber } from "../formatNumber";

const count = (value: number, one: string, many: string) =>
  `${formatNumber("it", value)} ${value === 1 ? one : many}`;

const kinds: Readonly<Record<EnteKind, string>> = {
  comune: "Comune",
  aler: "ALER",
  altro: "Unione, cooperativa o altro ente",
};
const satModes: Readonly<Record<Ambito["satMode"], string>> = {
  inclusi: "inclusi nei disponibili",
  aggiuntivi: "aggiuntivi ai disponibili",
  "non dichiarato": "non dichiarato",
};
const problems: Readonly<Record<FormProblem, string>> = {
  "name-missing": "Scrivere il nome dell’ambito.",
  "year-invalid": "Scrivere l’anno con quattro cifre, dal 2018 in poi.",
  "no-members": "Scegliere almeno un ente del piano.",
  "patrono-invalid": "Scrivere giorno e mese, per esempio 12/06.",
};
const changes: Readonly<Record<RowChange["how"], string>> = {
  added: "riga nuova",
  removed: "riga tolta",
  changed: "cambia",
};

export const ambitoPaneText = {
  title: "Il piano e il suo ambito",
  newIntro:
    "Questa cartella di lavoro non dichiara ancora il suo ambito: indicare di quale piano si tratta e chi ne fa parte. Nulla viene scritto prima della conferma.",
  openIntro:
    "Chi fa parte del piano, come lo dicono i fogli Ambito ed Enti. Le modifiche si vedono prima di essere scritte.",
  questions: (value: number) => count(value, "domanda aperta", "domande aperte"),
  questionsHint: "Ciò che nei fogli non è chiaro non viene indovinato: correggere la cella.",
  goTo: (place: string) => `Vai a ${place}`,
  readAgain: "Rileggi i fogli",
  heading: "Piano",
  noMembers: "Nessuno ancora: si scelgono qui sopra, fra i comuni e gli altri proprietari.",
  code: (code: string) => `Codice ${code}`,
  members: (value: number) => `Enti del piano: ${formatNumber("it", value)}`,
  comuni: "Comuni",
  search: "Cerca un comune",
  searchHint: "Nome, anche solo l’inizio, codice ISTAT o codice catastale",
  province: "Provincia",
  anyProvince: "tutte",
  found: (value: number) => count(value, "comune trovato", "comuni trovati"),
  notFound: "Nessun comune trovato: se è nato dopo il registro, aggiungerlo fra gli altri enti.",
  unsure: "simile a ciò che è scritto",
  addShown: (value: number) =>
    `Aggiungi ${value === 1 ? "il comune mostrato" : `i ${formatNumber("it", value)} comuni mostrati`}`,
  pasteList: "Incolla un elenco",
  pasteLabel: "Elenco di nomi o codici",
  pasteHint: "Uno per riga, oppure separati da un punto e virgola.",
  readList: "Aggiungi l’elenco",
  listAdded: (value: number) =>
    count(value, "ente aggiunto dall’elenco.", "enti aggiunti dall’elenco."),
  listAsks: "Questi nomi non sono sicuri: scegliere chi è inteso.",
  noCandidate: "Nessun ente con un nome simile.",
  leave: "Lascia stare",
  meant: (name: string, label: string) => `${name} (per «${label}»)`,
  subAmbiti: "Sub-ambiti",
  subAmbitiHint: "Se l’ambito è diviso in parti; altrimenti lasciare vuoto.",
  newSubAmbito: "Nuovo sub-ambito",
  add: "Aggiungi",
  nameOfSubAmbito: (name: string) => `Nome del sub-ambito ${name}`,
  removeSubAmbito: (name: string) => `Togli il sub-ambito ${name}`,
  subAmbitoOf: (name: string) => `Sub-ambito di ${name}`,
  noSubAmbito: "nessun sub-ambito",
  owners: "ALER e altri proprietari",
  alerUnits: "Aziende e unità operative ALER",
  otherOwner: "Altro ente, non nel registro",
  ownerName: "Nome dell’ente",
  ownerKind: "Tipo",
  ownerCode: "Codice ISTAT",
  ownerCodeHint: "Sei cifre: serve per un comune nato dopo il registro.",
  ownerWrong: "Non si può aggiungere: il nome manca o c’è già, oppure il codice non ha sei cifre.",
  open: "Da decidere",
  openHint: "Compaiono nelle fonti o nel foglio Enti, ma non è detto se fanno parte del piano.",
  allIn: "Tutti nel piano",
  isIn: (name: string) => `${name} nel piano`,
  isOut: (name: string) => `${name} fuori dal piano`,
  putIn: "Nel piano",
  putOut: "Fuori",
  out: "Fuori dal piano",
  remove: (name: string) => `Togli ${name}`,
  details: (name: string) => `Dettagli di ${name}`,
  enteName: "Nome",
  aliases: "Altri nomi",
  aliasesHint: "Come le fonti lo chiamano; separati da un punto e virgola.",
  ufficio: "Ufficio",
  email: "E-mail dell’ufficio",
  capofilaNone: "non indicato",
  capofilaOut: (code: string) => `${code} (non fa parte del piano)`,
  days: "Date del piano",
  daysHint: "Si compilano quando ci sono: possono restare vuote.",
  patronoHint: "Giorno e mese, per esempio 12/06: gli uffici sono chiusi.",
  preview: "Mostra che cosa cambia",
  previewTitle: (value: number) => count(value, "riga cambia", "righe cambiano"),
  nothingWritten: "Non è ancora scritto nulla.",
  write: "Scrivi i fogli Ambito ed Enti",
  back: "Torna alla modifica",
  discard: "Scarta le modifiche",
  undo: "Annulla la scrittura",
  more: (value: number) => `e altre ${count(value, "riga", "righe")}`,
  showAll: "Mostra tutte le righe",
  blank: "vuoto",
  formula: (text: string) => `formula ${text}`,
  sheet: (name: string) => `Foglio ${name}`,
  missing: "Manca ancora",
  kinds,
  satModes,
  problems,
  changes,
};

/** The words, the same in every language. */
export type AmbitoPaneText = typeof ambitoPaneText;
