// Headings of the sheets `Quadro` and `Quadro territorio`, and the words that tell what a row sums. Charts
// find their rows by them: a file format.

/** Columns beside those of the fields. */
export const QUADRO_COLUMNS = {
  level: "Livello",
  name: "Voce",
  code: "Codice",
  share: "Quota dei disponibili %",
  reserved: "Riservati a Forze di Polizia",
  comuni: "Comuni",
  residents: "Residenti",
  residentShare: "Quota dei residenti %",
  rate: "Disponibili ogni 1.000 residenti",
  area: "Superficie km²",
  density: "Densità ab/km²",
  stockShare: "Quota del patrimonio %",
} as const;

/** What a row sums, in the column `Livello`. */
export const LEVELS = {
  ente: "Ente",
  subAmbito: "Sub-ambito",
  owner: "Proprietari",
  ambito: "Ambito",
  year: "Anno",
  sizeClass: "Classe di comuni",
  stockByClass: "Patrimonio per classe",
  stock: "Patrimonio",
} as const;

export type Level = keyof typeof LEVELS;

/** The row of all comuni, which sub-ambiti divide. */
export const ALL_COMUNI = "Comuni";
