// English words for why a cell is suspected: what the change looks like. Never more than a suspicion.
import type { ChangeKind } from "../../domain/locate/localisation";

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
