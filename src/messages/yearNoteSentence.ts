// What is to be told about a new year in the language of the interface.
import type { YearNote } from "../domain/anno/yearNotes";
import { yearNoteSentences as en } from "./en/anno";
import type { Language } from "./formatNumber";
import { yearNoteSentences as it } from "./it/anno";

const tables = { it, en };

/** The sentence of a note. */
export function yearNoteSentence(language: Language, { code, params }: YearNote): string {
  return (tables[language][code] as (params: unknown) => string)(params);
}
