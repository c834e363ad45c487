// Entry of the Worker that searches for wrong cells: a search may take seconds, and the pane must answer.
import { locatePiano } from "../domain/suspects/locatePiano";
import type { SearchRequest } from "../workflow/suspectState";

/** The search gives up after so long, and says so. */
const MOST_MILLISECONDS = 20_000;

self.onmessage = ({ data }: MessageEvent<SearchRequest>): void => {
  const { piano, rulebook, context } = data;
  const deadline = Date.now() + MOST_MILLISECONDS;
  self.postMessage(locatePiano(piano, { deadline }, { rulebook, context }));
};
