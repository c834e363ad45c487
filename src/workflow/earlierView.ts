// What the pane shows of earlier plans: where the figures come from, and which enti do not match.
import {
  entiSpaiati,
  fontiPrecedenti,
  type EntiSpaiati,
  type FontePrecedente,
} from "../domain/precedente/confronto";
import type { CifraPrecedente } from "../domain/precedente/cifraPrecedente";
import { cifrePrecedenti, type PreparedPiano } from "../domain/preparePiano";

/** Earlier plans as they are shown. */
export interface EarlierView {
  readonly fonti: readonly FontePrecedente[];
  readonly spaiati: EntiSpaiati;
}

function viewOf(prepared: PreparedPiano, cifre: readonly CifraPrecedente[]): EarlierView {
  return { fonti: fontiPrecedenti(cifre), spaiati: entiSpaiati(prepared.piano, cifre) };
}

/** What counts now: the sheet `Precedenti`, and sources of other years that were collected. */
export function keptEarlier(prepared: PreparedPiano): EarlierView & {
  /** Years that the sheet has; the others come from collected sources. */
  readonly sheetYears: ReadonlySet<number>;
} {
  const sheetYears = new Set((prepared.precedenti ?? []).map(({ year }) => year));
  return { ...viewOf(prepared, cifrePrecedenti(prepared)), sheetYears };
}

/** What is about to be written, and the years of the sheet that it replaces. */
export function pendingEarlier(
  prepared: PreparedPiano,
  cifre: readonly CifraPrecedente[],
): EarlierView & { readonly replaced: readonly number[] } {
  const sheetYears = new Set((prepared.precedenti ?? []).map(({ year }) => year));
  const years = [...new Set(cifre.map(({ year }) => year))];
  return { ...viewOf(prepared, cifre), replaced: years.filter((year) => sheetYears.has(year)) };
}
