// Italian words around the sheet Quadro.
export const quadroPaneText = {
  title: "Il quadro",
  hint: "Un foglio da stampare con i totali per sub-ambito e proprietario, gli anni prima e, sotto, ente per ente: quote, alloggi riservati, residenti, con i grafici. In «Quadro territorio»: densità, classi di comuni, patrimonio. Sono formule: se si corregge Offerta, quadro e grafici cambiano.",
  write: "Scrivi Quadro e grafici",
  undo: "Annulla Quadro e grafici",
};

/** The words, the same in every language. */
export type QuadroPaneText = typeof quadroPaneText;
