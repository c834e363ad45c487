// Italian words of the texts with placeholders.

export const testi = {
  texts: "Testi con segnaposto",
  edited: "Testi cambiati a mano: restano come sono",
  wouldBe: "Con i dati di oggi il testo sarebbe:",
  unknown: "Segnaposto che non si possono compilare",
  missing: "i dati non dicono nulla",
  noField: "non è il nome di un campo",
  fields: "Campi per i testi",
  fieldsHelp:
    "Scritti fra doppie graffe in una cella del modello, per esempio {{anno}}, diventano il valore di oggi e si aggiornano a ogni compilazione.",
  search: "Cerca un campo",
  noMatch: "Nessun campo con queste parole.",
  insert: "Aggiungi alla cella attiva",
  insertShort: "Aggiungi",
  undoInsert: "Togli il campo aggiunto",
  list: "Mostra i campi",
  noValue: "manca",
  more: (n: number) => `Altri ${n} campi: cercare con una parola in più.`,
};

/** The words about texts, the same in every language. */
export type TestiWords = typeof testi;
