// English words for why a cell is suspected: what the change looks like. Never more than a suspicion.
import type { ChangeKind } from "../../domain/locate/localisation";
import type { SuspectWords } from "../it/suspects";

/** What may have happened, per kind of change. */
const changeWords: Readonly<Record<ChangeKind, string>> = {
  replaced: "one digit may have been typed for another",
  omitted: "a digit may be lacking",
  added: "there may be a digit too many",
  transposed: "two digits may have changed places",
  sign: "the sign may be reversed",
  "power-of-ten": "there may be zeros too many or too few",
  "decimal-point": "the decimal point may have moved",
  swapped: "the value may have changed places with that of another cell",
  rounding: "it may be a rounding",
  missing: "the cell is empty",
  other: "it does not look like a typing error",
};

/** @param from as printed, null when the cell is empty. @param to null when several values fit. */
export function suspectReason(from: string | null, to: string | null, kind: ChangeKind): string {
  const words = changeWords[kind];
  if (to === null) {
    return `With another value instead of ${from ?? "nothing"} the sums hold, but more than one value fits.`;
  }
  if (from === null) return `With ${to} the sums hold: ${words}.`;
  return `With ${to} instead of ${from} the sums hold: ${words}.`;
}

const cells = (count: number) => (count === 1 ? "1 cell" : `${count} cells`);

/** Words around suspects: what fails, why a cell is named, what the search has proved. */
export const suspectWords: SuspectWords = {
  empty: "empty",
  total: (table, field, sum, printed, difference) =>
    `Table “${table}”, ${field}: the enti add up to ${sum}, the printed TOTALE is ${printed} (difference ${difference}).`,
  same: (who, field, tables) => `${who}: ${field} should be the same in ${tables}.`,
  rule: (who, sides, difference) => `${who}: ${sides} (difference ${difference}).`,
  sumOf: (count, sum) => `sum of ${cells(count)} ${sum}`,
  why: (inRules, failing) => {
    if (inRules === 0) return "It stands in no failing rule, but changes together with the others.";
    if (failing === 1) return "It stands in the failing rule.";
    return inRules === failing
      ? `It stands in all ${failing} failing rules.`
      : `It stands in ${inRules} of the ${failing} failing rules.`;
  },
  plausibility: { likely: "likely", possible: "possible", unlikely: "unlikely" },
  infeasible: "No change of the figures makes these sums hold together:",
  notProved: "Not proved: the search took too long, so none of these cells is named:",
  ties: (count, cut) =>
    `${cut ? "At least " : ""}${count} equal possibilities, the most plausible first; none is certain:`,
  single: (changes) =>
    `The simplest way to make everything balance is this one (proved) and changes ${cells(changes)}; it stays a suspicion:`,
};
