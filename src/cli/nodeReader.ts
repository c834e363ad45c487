// The reader of files on the command line: a worker thread with its own, limited memory.
import { Worker } from "node:worker_threads";
import {
  workerReader,
  type ReadingLimits,
  type ReadingWorkerEvents,
  type WorkerReader,
} from "../hosts/reading/workerReader";
import { say } from "./command";

/** Objects of one file; texts and bytes come on top, and the whole process stays under a gigabyte. */
const MOST_MEGABYTES = 600;

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** @param bundle where the built worker lies. */
export function nodeReader(
  bundle: URL,
  maxOldGenerationSizeMb = MOST_MEGABYTES,
  limits?: ReadingLimits,
): WorkerReader {
  const start = (events: ReadingWorkerEvents) => {
    // Libraries complain about damaged files on the console: stdout and stderr are the command's.
    const worker = new Worker(bundle, {
      resourceLimits: { maxOldGenerationSizeMb },
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on("message", events.answered);
    worker.on("error", (error) =>
      events.died(isOutOfMemory(error) ? "memory" : "other", String(error)),
    );
    worker.on("exit", (code) => events.died("other", `exit ${code}`));
    return {
      post: (request: object, handOver: readonly ArrayBuffer[]) =>
        worker.postMessage(request, [...handOver]),
      end: () => void worker.terminate(),
    };
  };
  return workerReader(start, say, limits);
}
