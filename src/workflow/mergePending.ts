// What the sheets will hold: what was read and decided in the pane, on top of what people changed in the
// workbook in the meantime, which is theirs and stays.
import { mergeVerdicts } from "../domain/contesto/letture";
import { withoutDecided } from "../domain/fonti/withoutDecided";
import { mergeFundVerdicts } from "../domain/fondi/lettureFondi";
import { preparePianoSteps, type PreparedPiano } from "../domain/preparePiano";
import type { Steps } from "../workbook/steps";
import { withChoices } from "../domain/vocabolario/vocabularySheets";
import { joinWords, type SenderWord } from "../domain/vocabolario/wordsSheet";
import type { Pending } from "./paneState";

/** Sub-ambiti that a source told since the reading began; one that was there before is the workbook's. */
function newSubAmbiti({ base, prepared }: Pending): (readonly [string, string])[] {
  return [...prepared.hand.subAmbiti].filter(
    ([code, name]) => base.hand.subAmbiti.get(code) !== name,
  );
}

/** What was said about words of dwelling lists since the reading began. */
function newWords({ base, prepared }: Pending): SenderWord[] {
  return prepared.taught.words.filter((one) => !base.taught.words.includes(one));
}

/** The plan to write, step by step. @param now what the workbook holds at this moment. */
export function* mergePending(pending: Pending, now: PreparedPiano): Steps<PreparedPiano> {
  const { base, prepared, choices } = pending;
  const judged = mergeVerdicts(base.sources, prepared.sources, now.sources);
  yield;
  return yield* preparePianoSteps({
    ...now,
    ...withoutDecided(now, prepared.scelte),
    sources: mergeFundVerdicts(base.sources, judged, now.sources),
    ...(now.fondiHand === undefined ? {} : { fondiHand: now.fondiHand }),
    hand: {
      ...now.hand,
      subAmbiti: new Map([...newSubAmbiti(pending), ...now.hand.subAmbiti]),
    },
    taught: {
      ...withChoices(now.taught, choices),
      words: joinWords(now.taught.words, newWords(pending)),
    },
  });
}
