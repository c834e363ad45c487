// The plan's text against its tables and against itself. A finding is always the text's: it cites the
// sentence and gives the recomputed figure, and nobody is told to change a table for it.
import type { Piano } from "../piano";
import type { Outcome } from "../rules/outcome";
import type { PianoContext } from "../rules/pianoContext";
import { checkTextClasses, checkTextFigures } from "./checkFigures";
import { checkTextOffer } from "./checkOffer";
import { checkTextShares, checkTextSums } from "./checkSums";
import { checkNotes, checkTextNames, checkTextYears } from "./checkWords";
import { checkCitedActs } from "./citedActs";

/** Nothing without a text. @param year the plan year, null when nobody names it. */
export function checkNarrative(
  piano: Piano,
  context: PianoContext,
  year: number | null,
): Outcome[] {
  const { testo } = context;
  if (testo === undefined) return [];
  return [
    ...checkTextFigures(testo, context),
    ...checkTextOffer(piano, testo, context),
    ...checkTextSums(testo),
    ...checkTextShares(testo),
    ...checkTextClasses(testo, context),
    ...checkCitedActs(testo),
    ...checkTextYears(testo, year),
    ...checkTextNames(piano, testo, context),
    ...checkNotes(piano, testo),
  ];
}
