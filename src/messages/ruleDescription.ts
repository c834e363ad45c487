// What a rule asks, in the language of the interface.
import type { RuleCode } from "../domain/finding";
import { ruleDescriptions as english } from "./en/ruleDescriptions";
import type { Language } from "./formatNumber";
import { ruleDescriptions as italian } from "./it/ruleDescriptions";

const descriptions = { it: italian, en: english };

/** One sentence. */
export function ruleDescription(language: Language, code: RuleCode): string {
  return descriptions[language][code];
}
