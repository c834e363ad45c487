// What a person may choose for a column, for the pane: keys of options and the meanings behind them.
import { meaningKey, type Meaning } from "../domain/import/meaning";
import { MEANINGS, meaningName, meaningOfKey } from "../domain/vocabolario/meaningNames";

/** Everything that can be chosen, in the order of the plan. */
export function allMeanings(): readonly Meaning[] {
  return MEANINGS;
}

/** The key of an option. */
export function choiceKey(meaning: Meaning): string {
  return meaningKey(meaning);
}

/** The meaning behind an option; null when the key is of none. */
export function chosenMeaning(key: string): Meaning | null {
  return meaningOfKey(key) ?? null;
}

/** The name that the sheet `Corrispondenze` has for it. */
export function writtenName(meaning: Meaning): string {
  return meaningName(meaning);
}
