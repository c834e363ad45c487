// Entry of the Worker that searches for wrong cells: a search may take seconds, and the pane must answer.
import { searchSuspects } from "../domain/suspects/searchSuspects";
import type { SuspectRequest } from "../domain/suspects/suspectRequest";

/** A search gives up after so long, and says so. */
const MOST_MILLISECONDS = 20_000;

self.onmessage = ({ data }: MessageEvent<SuspectRequest>): void => {
  self.postMessage(searchSuspects(data, () => ({ deadline: Date.now() + MOST_MILLISECONDS })));
};
