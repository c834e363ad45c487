// Sources are recognised piece by piece, so that the pane answers while a list of a hundred thousand
// dwellings is read; nothing is written.
import type { AlloggiProgress } from "../domain/alloggi/readAlloggiList";
import type { Recognition } from "../domain/import/recogniseTables";
import type { Mapping } from "../domain/import/vocabulary";
import { preparePianoSteps, readSourcesSteps } from "../domain/preparePiano";
import type { SourceGrids } from "../domain/recogniseSource";
import { withChoices } from "../domain/vocabolario/vocabularySheets";
import { joinWords, wordsOf, type SenderWord } from "../domain/vocabolario/wordsSheet";
import { done } from "../workbook/failure";
import { inSlices } from "../workbook/inSlices";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { Outcome, PaneSession } from "./paneSession";
import type { Notice } from "./notice";
import { joinPending } from "./pendingChange";
import { joinWaiting, waitingOf } from "./waitingQuestionari";

/** Work that the user may cancel; null when the user had enough: then nothing of it is kept. */
function* untilCancelled<Result>(
  steps: Generator<AlloggiProgress, Result>,
  { offerCancel }: PaneSession,
): Generator<void, Result | null> {
  let isCancelled = false;
  offerCancel(() => {
    isCancelled = true;
  });
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      offerCancel(null);
      return step.value;
    }
    yield;
    if (isCancelled) return null;
  }
}

/** Whether a source holds something that the sheets can keep. */
function givesAnything({ tables, subAmbiti, measures, alloggi, fondi }: Recognition): boolean {
  const counted = tables.length + subAmbiti.length + measures.length + alloggi.length;
  return counted > 0 || fondi !== undefined;
}

/** What the pane remembers of sources until they are written or discarded. */
export interface SourceMemory {
  /** Grids of pending sources with lists or questions, to read them again when somebody answers. */
  readonly grids: Map<string, SourceGrids>;
  /** What people said about words of lists and what is not in the workbook yet. */
  words: readonly SenderWord[];
}

/** Nothing remembered yet. */
export function newSourceMemory(): SourceMemory {
  return { grids: new Map(), words: [] };
}

/**
 * Recognises sources and shows what they would change; nothing is written.
 * @param added what somebody has just chosen for unknown headings.
 */
export async function takeSources(
  session: PaneSession,
  memory: SourceMemory,
  sources: readonly SourceGrids[],
  notices: readonly Notice[] = [],
  added: readonly Mapping[] = [],
): Promise<Outcome> {
  const { state, send, world } = session;
  const seen = await lookAtWorkbook(session, "own");
  if (!seen.ok) return seen;
  const { known, match } = seen.value;
  const choices = [...(state().pending?.choices ?? []), ...added];
  const words = joinWords(known.taught.words, memory.words);
  const taught = { ...withChoices(known.taught, choices), words };
  const before = { ...(state().pending?.prepared ?? known), taught };
  const steps = readSourcesSteps(before, sources, match, world.now(), {
    vocabulary: taught.vocabulary,
    alloggi: (file) => ({ words: wordsOf(words, file) }),
    ambito: known.ambito.ambito,
  });
  const read = await inSlices(world, untilCancelled(steps, session));
  if (read === null) return done([{ tone: "warning", code: "reading-cancelled" }]);
  const useful = read.filter(
    ({ recognition }) =>
      givesAnything(recognition) || recognition.questions.length > 0 || added.length > 0,
  );
  const waiting = waitingOf(read, sources);
  send({
    type: "survey-changed",
    survey: { waiting: joinWaiting(state().survey.waiting, waiting, sources) },
  });
  const useless = read.filter(
    (source) => !useful.includes(source) && !waiting.some((one) => one.source === source),
  );
  if (useful.length > 0) {
    for (const { recognition } of useful) {
      const source = sources.find(({ file }) => file === recognition.file)!;
      const waits = recognition.alloggi.length + recognition.questions.length > 0;
      if (waits) memory.grids.set(recognition.file, source);
    }
    const prepared = await inSlices(world, preparePianoSteps(before, useful));
    const files = useful.map(({ recognition }) => recognition.file);
    const writable =
      added.length > 0 || useful.some(({ recognition }) => givesAnything(recognition));
    send({
      type: "sources-read",
      pending: joinPending(state().pending, known, { prepared, choices: added, files, writable }),
    });
  }
  return done([
    ...notices,
    ...useless.map(({ recognition }): Notice => ({
      tone: "warning",
      code: "no-tables",
      file: recognition.file,
      ignored: recognition.ignored,
    })),
  ]);
}
