// Why a cell is suspected, as a sentence in the language of the interface.
import type { SuspectChange } from "../domain/suspects/locatePiano";
import { suspectReason as reasonEn } from "./en/suspects";
import { formatNumber, type Language } from "./formatNumber";
import { suspectReason as reasonIt } from "./it/suspects";

const reasons = { it: reasonIt, en: reasonEn };

/** Says what stands in the cell, what would balance, and what the difference looks like. */
export function suspectSentence(
  language: Language,
  { from, to, error }: Pick<SuspectChange, "from" | "to" | "error">,
): string {
  const printed = (value: number | null) => (value === null ? null : formatNumber(language, value));
  return reasons[language](printed(from), printed(to), error);
}
