// What does not balance, in the language of the interface.
import type { Finding } from "../domain/finding";
import { findingSentences as english } from "./en/findings";
import { joinWords, type Language } from "./formatNumber";
import { findingSentences as italian } from "./it/findings";

const findings = { it: italian, en: english };

/** The sentence of a finding. */
export function findingSentence(language: Language, finding: Finding): string {
  const who = joinWords(
    language,
    finding.enti.map(({ name }) => name),
  );
  const sentence = findings[language][finding.code] as (params: unknown, who: string) => string;
  return sentence(finding.params, who);
}
