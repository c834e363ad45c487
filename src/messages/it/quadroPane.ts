// Italian words around the sheet Quadro.
export const quadroPaneText = {
  title: "Il quadro",
  hint: "Un foglio da stampare con i totali per sub-ambito e proprietario e, sotto, ente per ente: quote, alloggi riservati, residenti. Sono formule: se si corregge Offerta, il quadro cambia.",
  write: "Scrivi il foglio Quadro",
  undo: "Annulla il foglio Quadro",
};

/** The words, the same in every language. */
export type QuadroPaneText = typeof quadroPaneText;
