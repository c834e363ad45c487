// Italian words around the plan as a Word document.
export const documentoPaneText = {
  title: "Il piano in Word",
  hint: "Tutte le tabelle con note, motivazioni e date, così come dicono i fogli di Quadra, e i testi dell’ufficio che stanno nella cartella.",
  make: "Prepara il documento",
  ready: (tables: number) =>
    `Il documento è pronto: ${tables === 1 ? "una tabella" : `${tables} tabelle`}. Dice ciò che la cartella dice adesso; dopo altre modifiche va preparato di nuovo.`,
  save: (name: string) => `Salva ${name}`,
  otherwise: "Non si salva? Copia per Word",
  noSaving:
    "Dove Excel non salva file dal riquadro, il piano si copia e si incolla in un documento Word vuoto: titoli e tabelle restano.",
  copy: "Copia il piano",
  copied: "Copiato: in Word, Incolla.",
  notCopied: "Il riquadro qui sotto è selezionato: copiarlo con Ctrl+C (⌘C sul Mac).",
  preview: "Il piano da copiare",
};

/** The words, the same in every language. */
export type DocumentoPaneText = typeof documentoPaneText;
