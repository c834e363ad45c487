// Why a part of a source was not read, in the language of the interface.
import type { Ignored } from "../domain/import/ignoredRanges";
import * as english from "./en/ignored";
import type { Language } from "./formatNumber";
import * as italian from "./it/ignored";

const words = { it: italian, en: english };

/** The reason, and that people do not see the part when it is hidden. No capital, no full stop. */
export function ignoredSentence(language: Language, { reason, hidden }: Ignored): string {
  const { ignoredReasons, ignoredHidden } = words[language];
  return ignoredReasons[reason] + (hidden === true ? `; ${ignoredHidden}` : "");
}
