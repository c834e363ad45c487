// Runs the search for wrong cells in a Worker of the pane's own origin; cancelling ends the Worker.
import type { SearchRun } from "../workflow/paneWorld";
import type { Located } from "../domain/suspects/searchSuspects";
import type { SuspectRequest } from "../domain/suspects/suspectRequest";

/** Starts one search. */
export function searchInWorker(request: SuspectRequest): SearchRun {
  const worker = new Worker(new URL("./searchWorker.ts", import.meta.url));
  let cancel = (): void => undefined;
  const result = new Promise<Located | null>((resolve, reject) => {
    cancel = () => {
      worker.terminate();
      resolve(null);
    };
    worker.onmessage = ({ data }: MessageEvent<Located>) => {
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
