// Italian words of the new year in the room of the plan.
import { formatNumber } from "../formatNumber";

const count = (value: number, one: string, many: string) =>
  `${formatNumber("it", value)} ${value === 1 ? one : many}`;

export const annoPaneText = {
  title: "Anno nuovo",
  hint: (year: number, next: number) =>
    `Dopo il piano ${year}, questa cartella diventa quella del ${next}: enti, sinonimi, corrispondenze e regole restano, le risposte sono vuote.`,
  saveFirst: (file: string, next: number) =>
    `Prima salvare la cartella con un altro nome, per esempio «${next}.xlsx»: ${file === "" ? "quella aperta" : `«${file}»`} resta il documento di quest’anno.`,
  preview: (next: number) => `Mostra il ${next}`,
  previewTitle: (next: number) => `Il piano ${next}`,
  nothingWritten: "Non è ancora scritto nulla.",
  noYear: "Dopo l’anno del foglio Ambito non ce n’è un altro possibile: controllarlo.",
  toLookAt: "Da sapere",
  ambito: "Foglio Ambito",
  emptied: "Fogli di Quadra senza righe",
  rows: (value: number) => count(value, "riga tolta", "righe tolte"),
  carried: "Restano come sono",
  own: "Fogli del piano",
  ownHint: "Formule, formati, titoli e note restano; le cifre dell’anno prima vanno via.",
  figures: (value: number) => count(value, "cifra tolta", "cifre tolte"),
  open: (next: number) => `Apri il ${next} in questa cartella`,
  leave: "Non aprire",
  undo: (next: number) => `Annulla l’apertura del ${next}`,
  blank: "vuoto",
};

/** The words, the same in every language. */
export type AnnoPaneText = typeof annoPaneText;
