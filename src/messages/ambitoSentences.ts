// Questions on the sheets `Ambito` and `Enti` in the language of the interface.
import type { AmbitoQuestion } from "../domain/ambito/ambitoQuestion";
import { ambitoQuestionSentences as en } from "./en/ambito";
import type { Language } from "./formatNumber";
import { ambitoQuestionSentences as it } from "./it/ambito";

const tables = { it, en };

/** The sentence of a question. */
export function ambitoQuestionSentence(
  language: Language,
  { code, params }: AmbitoQuestion,
): string {
  return (tables[language][code] as (params: unknown) => string)(params);
}
