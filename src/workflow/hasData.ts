// Whether there is anything to check and to fill in.
import type { PreparedPiano } from "../domain/preparePiano";

/** Figures of enti, or funds: either can be checked and filled in without the other. */
export function hasData({ piano, sources, fondiHand = [] }: PreparedPiano): boolean {
  return (
    piano.enti.length > 0 ||
    fondiHand.length > 0 ||
    sources.some(({ recognition }) => recognition.fondi !== undefined)
  );
}
