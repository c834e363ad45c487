// Runs the search for wrong cells in a Worker of the pane's own origin; cancelling ends the Worker.
import type { LocatedPiano } from "../domain/suspects/locatePiano";
import type { SearchRun } from "../workflow/paneWorld";
import type { SuspectRequest } from "../domain/suspects/suspectRequest";

/** Starts one search. */
export function searchInWorker(request: SuspectRequest): SearchRun {
  const worker = new Worker(new URL("./searchWorker.ts", import.meta.url));
  let cancel = (): void => undefined;
  const result = new Promise<LocatedPiano | null>((resolve, reject) => {
    cancel = () => {
      worker.terminate();
      resolve(null);
    };
    worker.onmessage = ({ data }: MessageEvent<LocatedPiano>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.postMessage(request);
  });
  return { result, cancel: () => cancel() };
}
