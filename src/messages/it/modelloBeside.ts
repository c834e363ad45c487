// Italian words of the tables beside the offer in a template.
export const modelloBesideText = {
  waiting: (n: number) =>
    n === 1
      ? "1 cifra letta in una frase non si compila finché nessuno la conferma."
      : `${n} cifre lette in frasi non si compilano finché nessuno le conferma.`,
  withoutRow: "Nel modello mancano righe per:",
};

/** The words, the same in every language. */
export type ModelloBesideText = typeof modelloBesideText;
