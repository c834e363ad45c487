// Italian words for why a cell is suspected: what the change looks like. Never more than a suspicion.
import type { ChangeKind } from "../../domain/locate/localisation";

/** What may have happened, per kind of change. */
const changeWords: Readonly<Record<ChangeKind, string>> = {
  replaced: "può essere una cifra battuta al posto di un’altra",
  omitted: "può mancare una cifra",
  added: "può esserci una cifra di troppo",
  transposed: "possono essere due cifre scambiate di posto",
  sign: "può essere il segno invertito",
  "power-of-ten": "possono essere zeri di troppo o di meno",
  "decimal-point": "può essere la virgola spostata",
  swapped: "il valore può essere scambiato con quello di un’altra cella",
  rounding: "può essere un arrotondamento",
  missing: "la cella è vuota",
  other: "non somiglia a un errore di battitura",
};

/** @param from as printed, null when the cell is empty. @param to null when several values fit. */
export function suspectReason(from: string | null, to: string | null, kind: ChangeKind): string {
  const words = changeWords[kind];
  if (to === null) {
    return `Con un altro valore al posto di ${from ?? "vuoto"} le somme tornano, ma i valori possibili sono più d’uno.`;
  }
  if (from === null) return `Con ${to} le somme tornano: ${words}.`;
  return `Con ${to} al posto di ${from} le somme tornano: ${words}.`;
}

const cells = (count: number) => (count === 1 ? "1 cella" : `${count} celle`);

/** Words around suspects: what fails, why a cell is named, what the search has proved. */
export const suspectWords = {
  empty: "vuoto",
  total: (table: string, field: string, sum: string, printed: string, difference: string) =>
    `Tabella «${table}», ${field}: la somma degli enti è ${sum}, il TOTALE riportato è ${printed} (differenza ${difference}).`,
  same: (who: string, field: string, tables: string) =>
    `${who}: ${field} dovrebbe essere uguale in ${tables}.`,
  rule: (who: string, sides: string, difference: string) =>
    `${who}: ${sides} (differenza ${difference}).`,
  sumOf: (count: number, sum: string) => `somma di ${cells(count)} ${sum}`,
  why: (inRules: number, failing: number): string => {
    if (inRules === 0) return "Non sta in una regola che non torna, ma cambia insieme alle altre.";
    if (failing === 1) return "Sta nella regola che non torna.";
    return inRules === failing
      ? `Sta in tutte le ${failing} regole che non tornano.`
      : `Sta in ${inRules} delle ${failing} regole che non tornano.`;
  },
  plausibility: { likely: "verosimile", possible: "possibile", unlikely: "poco verosimile" },
  infeasible: "Nessuna modifica delle cifre fa tornare queste somme insieme:",
  notProved:
    "Non dimostrato: la ricerca è durata troppo, perciò nessuna di queste celle viene indicata:",
  ties: (count: number, cut: boolean) =>
    `${cut ? "Almeno " : ""}${count} possibilità equivalenti, la più verosimile per prima; nessuna è certa:`,
  single: (changes: number) =>
    `Il modo più semplice di far tornare tutto è uno solo (dimostrato) e cambia ${cells(changes)}; resta un sospetto:`,
};

export type SuspectWords = typeof suspectWords;
