// Files that the user chose, read in a worker that can be ended.
import { MOST_FILE_BYTES } from "../hosts/mostFileBytes";
import type { ReadingAnswer } from "../hosts/reading/readingProtocol";
import { workerReader, type ReadingWorkerEvents } from "../hosts/reading/workerReader";
import { failed, type UnreadableReason } from "../workbook/failure";
import type { PaneWorld } from "../workflow/paneWorld";

function startWorker({ answered, died }: ReadingWorkerEvents) {
  const worker = new Worker(
    new URL(/* webpackChunkName: "lettura" */ "./readingWorker.ts", import.meta.url),
  );
  worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => answered(data);
  worker.onerror = ({ message }) => {
    worker.terminate();
    died("other", message);
  };
  return {
    post: (request: object, handOver: readonly ArrayBuffer[]) =>
      worker.postMessage(request, [...handOver]),
    end: () => worker.terminate(),
  };
}

/** @param report is told what went wrong in the reader itself. */
export function chosenFileReader(report: (error: unknown) => void): PaneWorld["readFile"] {
  const reader = workerReader(startWorker, report);
  return async ({ name, size, bytes }, control) => {
    const unreadable = (reason: UnreadableReason) =>
      failed({ code: "file-unreadable", file: name, reason });
    // Not even its bytes are taken in.
    if (size > MOST_FILE_BYTES) return unreadable("too-large");
    let content: Uint8Array;
    try {
      content = await bytes();
    } catch {
      return unreadable("inaccessible");
    }
    return reader.read(name, content, control);
  };
}
