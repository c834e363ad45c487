// Entry of the Worker that searches for wrong cells: a search may take seconds, and the pane must answer.
import { searchPiano } from "../domain/suspects/locatePiano";
import type { SuspectRequest } from "../domain/suspects/suspectRequest";

/** The search gives up after so long, and says so. */
const MOST_MILLISECONDS = 20_000;

self.onmessage = ({ data }: MessageEvent<SuspectRequest>): void => {
  const { piano, ...setting } = data;
  const deadline = Date.now() + MOST_MILLISECONDS;
  self.postMessage(searchPiano(piano, { deadline }, setting));
};
