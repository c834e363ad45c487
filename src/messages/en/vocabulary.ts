// English sentences about rows of `Sinonimi`, `Corrispondenze` and `Parole` that do not count.
import type { VocabularyProblemCode } from "../../domain/vocabolario/vocabularySheets";

export const vocabularyProblems: Readonly<
  Record<VocabularyProblemCode, (place: string, words: string) => string>
> = {
  "significato-sconosciuto": (place, words) =>
    `${place}: ${words === "" ? "the meaning is missing" : `“${words}” is no known meaning`}; write the Italian name of a measure, such as “Turn-over”, in Corrispondenze also “Non leggere”, in Parole a state or a service, such as “occupato” or “SAP”. The row does not count until it is right.`,
  "intestazione-mancante": (place, words) =>
    `${place}: the heading that means “${words}” is missing. The row does not count until it is there.`,
  "mittente-mancante": (place, words) =>
    `${place}: the sender of the heading “${words}” is missing. For all senders use the sheet Sinonimi.`,
  contraddizione: (place, words) =>
    `${place}: “${words}” has two different meanings. Neither counts until only one is left.`,
};
