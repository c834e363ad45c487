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
