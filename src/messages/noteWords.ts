// The wording of footnotes in the plan. It is an Italian act, whatever the language of the interface.
import type { NoteWords } from "../domain/fill/noteMarks";
import { joinWords } from "./formatNumber";
import { documentWords } from "./it/documento";
import { motivazioneNote } from "./motivazioneNote";

const QUOTA_NOTE =
  /^Nota: per .+ la quota resta senza effetto finché non ci sono unità disponibili\.$/;
/** The author and the day in words close every reason. */
const REASON = /^Nota: .+ \([^()]+, \d{1,2}º? [a-z]+ \d{4}\)\.$/;

export const noteWords: NoteWords = {
  withoutSap: documentWords.withoutSap,
  quotaWithoutDwellings: (names) =>
    `Nota: p${documentWords.quotaWithoutDwellings(joinWords("it", names)).slice(1)}`,
  isQuotaNote: (text) => QUOTA_NOTE.test(text),
  reason: (finding, motivazione) => `Nota: ${motivazioneNote("it", finding, motivazione)}`,
  isReason: (text) => REASON.test(text),
};
