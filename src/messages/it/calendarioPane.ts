// Italian words of the calendar in the room of the plan.
import { formatNumber } from "../formatNumber";

export const calendarioPaneText = {
  title: "Calendario",
  hint: "Le scadenze dell’anno, contate dalle date scritte qui sopra e dai termini del foglio Regole. Nessuna si sposta da sé quando cade in un giorno festivo: decide l’ufficio.",
  summary: (done: number, late: number, total: number) =>
    `${formatNumber("it", done)} di ${formatNumber("it", total)} fatte, ${late === 0 ? "nessuna" : formatNumber("it", late)} in ritardo.`,
  next: (step: string) => `Prossima: ${step}.`,
  unsaved:
    "Le date cambiate contano qui subito; si esportano dopo averle scritte nel foglio Ambito.",
  states: {
    done: "Fatto",
    doneLate: "Fatto in ritardo",
    late: "In ritardo",
    open: "Da fare",
    waiting: "In attesa",
  },
  save: (file: string) => `Salva ${file}`,
  saveHint:
    "Un file da aprire con Outlook o con un altro calendario: ogni scadenza con due promemoria. Importato di nuovo, aggiorna gli stessi eventi.",
  otherwise: "Il salvataggio non parte?",
  noSaving: (file: string) =>
    `Dove Excel non lascia salvare file dal riquadro: copiare questo testo, incollarlo in un documento di solo testo (su Mac TextEdit, Formato › Converti in testo semplice), salvarlo come ${file} e aprirlo. Oppure scrivere il foglio Calendario.`,
  text: "Testo del file",
  copy: "Copia il testo",
  write: "Scrivi il foglio Calendario",
  undo: "Annulla il foglio Calendario",
};

/** The words, the same in every language. */
export type CalendarioPaneText = typeof calendarioPaneText;
