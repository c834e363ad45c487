// Italian words around the template that Quadra makes.
export const modelloPaneText = {
  title: "Il modello del piano",
  hint: "Per chi non ha un modello proprio: tutte le tabelle e i testi del piano, un foglio ciascuno, pronti da compilare e da stampare in A4. I fogli che la cartella ha già restano come sono.",
  order: "Parti e ordine",
  part: (name: string, place: number) => `${name}, posto ${place}`,
  up: (name: string) => `Sposta prima: ${name}`,
  down: (name: string) => `Sposta dopo: ${name}`,
  moved: (name: string, place: number) => `${name}: ora al posto ${place}.`,
  partials: "Totali parziali nelle tabelle dell’offerta",
  partialsHint:
    "Gli enti stanno in gruppi, ciascuno con il suo totale: ALER, poi i comuni, per sub-ambito dove sono dichiarati.",
  write: (count: number) =>
    count === 1 ? "Aggiungi il modello: 1 parte" : `Aggiungi il modello: ${count} parti`,
  undo: "Togli i fogli aggiunti",
};

/** The words, the same in every language. */
export type ModelloPaneText = typeof modelloPaneText;
