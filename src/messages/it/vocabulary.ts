// Italian sentences about rows of `Sinonimi`, `Corrispondenze` and `Parole` that do not count.
import type { VocabularyProblemCode } from "../../domain/vocabolario/vocabularySheets";

export const vocabularyProblems: Readonly<
  Record<VocabularyProblemCode, (place: string, words: string) => string>
> = {
  "significato-sconosciuto": (place, words) =>
    `${place}: ${words === "" ? "manca il significato" : `«${words}» non è un significato conosciuto`}; scrivere il nome di una misura, per esempio «Turn-over», nelle corrispondenze anche «Non leggere», nelle parole uno stato o un servizio, per esempio «occupato» o «SAP». La riga non conta finché non è corretta.`,
  "intestazione-mancante": (place, words) =>
    `${place}: manca l’intestazione che vuole dire «${words}». La riga non conta finché non è scritta.`,
  "mittente-mancante": (place, words) =>
    `${place}: manca il mittente dell’intestazione «${words}». Per tutti i mittenti si usa il foglio Sinonimi.`,
  contraddizione: (place, words) =>
    `${place}: «${words}» ha due significati diversi. Nessuno dei due conta finché non ne resta uno solo.`,
};
