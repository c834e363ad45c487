// Why an operation failed, in the language of the interface. The pane loads it before anything else.
import type { Failure } from "../workbook/failure";
import { failureSentences as english } from "./en/failures";
import type { Language } from "./formatNumber";
import { failureSentences as italian } from "./it/failures";

const failures = { it: italian, en: english };

/** The sentence of a failure. */
export function failureSentence(language: Language, failure: Failure): string {
  const sentence = failures[language][failure.code] as (failure: Failure) => string;
  return sentence(failure);
}
