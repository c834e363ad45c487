// Italian words of the room Indagine and of the check of a sender's workbook; they arrive with them.
import type { SurveyState } from "../../domain/indagine/surveyBoard";
import { formatNumber } from "../formatNumber";

function count(value: number, one: string, many: string): string {
  return `${formatNumber("it", value)} ${value === 1 ? one : many}`;
}

export const indagineRoomText = {
  title: "Indagine fra gli enti",
  intro:
    "Un questionario per ogni ente del piano, le risposte che tornano e chi deve ancora rispondere.",
  noAmbito:
    "Prima occorre dire di quale ambito e di quale anno è il piano, e quali enti ne fanno parte: stanza Piano.",
  toPlan: "Vai al piano",
  noEnti: "Nessun ente fa parte del piano: aggiungerli nella stanza Piano.",
  refresh: "Aggiorna il quadro",
  deadlines: "Scadenze",
  questionari: {
    title: "Questionari",
    intro:
      "Ogni ente riceve la sua cartella di lavoro, da compilare senza Quadra. Accanto alle domande stanno le cifre dell’anno prima.",
    lastYear: "Scegli il piano dell’anno prima…",
    lastYearRead: (files: readonly string[], enti: number) =>
      `Anno prima: ${files.join(", ")} (${count(enti, "ente", "enti")}).`,
    make: (enti: number) => `Prepara ${count(enti, "questionario", "questionari")}`,
    ready: (total: number, prefilled: number) =>
      `Pronti ${count(total, "questionario", "questionari")}, ${
        prefilled === 0 ? "nessuno" : formatNumber("it", prefilled)
      } con le cifre dell’anno prima.`,
    save: (file: string) => `Salva ${file}`,
    noSaving:
      "Excel su questo computer non lascia salvare file dal riquadro. Al posto dei questionari si può inviare questa tabella: copiarla, incollarla in un foglio nuovo e mandarla agli enti. Quadra legge anche quella, quando torna.",
    otherwise: "Il salvataggio non parte?",
    table: "Tabella da incollare in un foglio",
    copyTable: "Copia la tabella",
  },
  board: {
    title: "Chi ha risposto",
    all: "Tutti",
    states: {
      mancante: "Mancanti",
      "in ritardo": "In ritardo",
      "con errori": "Con errori",
      arrivato: "Arrivati",
      "senza SAP": "Senza SAP",
    } satisfies Record<SurveyState, string>,
    filter: "Mostra",
    shown: (value: number) => count(value, "ente mostrato", "enti mostrati"),
    none: "Nessun ente in questo stato.",
    answered: (done: number, total: number) =>
      `Hanno risposto ${formatNumber("it", done)} su ${count(total, "ente", "enti")}.`,
    unwritten: "Contano anche le risposte lette e non ancora scritte nei fogli.",
    arrived: (date: string) => `arrivato il ${date}`,
    late: "dopo il termine",
    due: (date: string) => `entro il ${date}`,
    several: (files: number) => `${files} file parlano di questo ente: confrontarli nelle fonti`,
    findings: (value: number) => count(value, "rilievo", "rilievi"),
    details: (ente: string) => `Rilievi di ${ente}`,
  },
  sheet: {
    copy: "Copia nel foglio Indagine…",
    preview: (enti: number) =>
      `Il foglio Indagine avrà una riga per ognuno dei ${count(enti, "ente", "enti")}: stato, date, rilievi, file, ufficio ed e-mail. Se c’è già, le sue righe vengono sostituite; si può annullare.`,
    write: "Scrivi il foglio",
    cancel: "Lascia stare",
    undo: "Annulla il foglio Indagine",
  },
  reminder: {
    one: (ente: string) => `Sollecito per ${ente}`,
    short: "Sollecito",
    all: (value: number) =>
      value === 1 ? "Sollecito all’ente che manca" : `Sollecito ai ${value} enti che mancano`,
    subject: "Oggetto",
    body: "Testo",
    copy: "Copia il sollecito",
    copied: "Copiato: si può incollare nel messaggio.",
    selectInstead: "Excel non lascia copiare da qui: il testo è selezionato, premere Ctrl+C.",
    mail: "Apri nel programma di posta",
    mailTooLong: "Il testo è troppo lungo per aprirlo nel programma di posta: copiarlo.",
    close: "Chiudi il sollecito",
  },
  waiting: {
    title: "Questionari da confermare",
    intro: "Le loro cifre non contano finché non è certo di chi sono.",
    whose: (file: string) => `Di chi è «${file}»`,
    choose: "Scegliere l’ente…",
    confirm: "Leggi come risposta di questo ente",
    evidence: (place: string, value: string) => `${place} = ${value}`,
  },
  check: {
    title: (file: string) => `Controllo di «${file}»`,
    ready: "Pronto da inviare: nessuna cosa da rivedere.",
    toReview: (value: number) => count(value, "cosa da rivedere", "cose da rivedere"),
    waiting: (place: string, headings: string) =>
      `Tabella in ${place}: non si capisce che cosa contano le colonne ${headings}. Chi riceve la cartella dovrà chiederlo: usare le intestazioni del modello.`,
    nothing:
      "In questa cartella non c’è alcuna tabella per ente né un questionario: controllare le intestazioni.",
    alone:
      "Vale per questa cartella da sola: il resto lo controlla chi la riceve. Non è stato scritto nulla.",
    close: "Chiudi il controllo",
  },
};

/** The words of the survey, the same in every language. */
export type IndagineRoomText = typeof indagineRoomText;
