// Files that strangers send are read in a worker, which can be ended: by its time, by its memory, or
// because the user has had enough. What comes out is whole or nothing.
import type { CellGrid } from "../../workbook/cellGrid";
import { done, failed, type Result, type UnreadableReason } from "../../workbook/failure";
import type { ReadingControl } from "../../workbook/readingControl";
import type { GridRows, ReadingAnswer, ReadingRequest } from "./readingProtocol";

/** A worker as a browser or Node has it. */
export interface ReadingWorker {
  post(request: ReadingRequest, handOver: readonly ArrayBuffer[]): void;
  end(): void;
}

/** What a worker tells who started it. */
export interface ReadingWorkerEvents {
  answered(answer: ReadingAnswer): void;
  /** It is gone: it ran out of memory, or for another reason. No answer follows. */
  died(why: "memory" | "other", detail: string): void;
}

/** How long things may take, in milliseconds. */
export interface ReadingLimits {
  /** Until the reader of the file's kind is loaded: slow networks are no fault of the file. */
  readonly loading: number;
  /** From then on. */
  readonly reading: number;
  /** After so long without a file the worker goes, and its memory with it. */
  readonly idle: number;
}

const LIMITS: ReadingLimits = { loading: 60_000, reading: 20_000, idle: 60_000 };

/** Reads files in a worker, one at a time. */
export interface WorkerReader {
  /**
   * Reads like `readSourceFile`, with three more reasons: `time-limit`, `reader-failed`, and
   * `too-large` also when the worker's memory did not suffice. The bytes are gone afterwards.
   * @returns null when it was cancelled.
   */
  read(
    name: string,
    bytes: Uint8Array,
    control?: ReadingControl,
  ): Promise<Result<readonly CellGrid[]> | null>;
  /** Ends the worker; the next file starts another one. */
  close(): void;
}

/** Bytes in a buffer of their own, which can be handed over. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return isWhole ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

interface CurrentReading {
  answered(answer: ReadingAnswer): void;
  /** "start": it never came to life, which is no fault of the file. */
  died(why: "memory" | "other" | "start", detail: string): void;
}

interface GridSoFar {
  readonly frame: Omit<CellGrid, keyof GridRows>;
  readonly values: CellGrid["values"][number][];
  readonly formulas: CellGrid["formulas"][number][];
  readonly numberFormats: CellGrid["numberFormats"][number][];
}

/**
 * @param start starts a worker; it is called for the first file, and again when a worker was ended.
 * @param report is told what went wrong in the reader itself, for the log.
 */
export function workerReader(
  start: (events: ReadingWorkerEvents) => ReadingWorker,
  report: (detail: string) => void,
  limits: ReadingLimits = LIMITS,
): WorkerReader {
  let worker: ReadingWorker | null = null;
  let isReady = false;
  let idle: ReturnType<typeof setTimeout> | undefined;
  /** Takes what happens to the file that is being read. */
  let current: CurrentReading | null = null;

  function close(): void {
    clearTimeout(idle);
    worker?.end();
    worker = null;
    isReady = false;
  }

  function started(): ReadingWorker {
    clearTimeout(idle);
    if (worker !== null) return worker;
    const own: ReadingWorker = start({
      answered: (answer) => {
        if (worker !== own) return;
        if (answer.type === "ready") isReady = true;
        else current?.answered(answer);
      },
      died: (why, detail) => {
        if (worker !== own) return;
        const started = isReady;
        close();
        current?.died(started ? why : "start", detail);
      },
    });
    worker = own;
    return own;
  }

  return {
    close,
    read: (name, bytes, control = {}) =>
      new Promise((settle, fail) => {
        const grids: GridSoFar[] = [];
        let timer: ReturnType<typeof setTimeout>;
        const unreadable = (reason: UnreadableReason) =>
          failed({ code: "file-unreadable", file: name, reason });
        const finish = (result: Result<readonly CellGrid[]> | null): void => {
          clearTimeout(timer);
          current = null;
          if (worker !== null) idle = setTimeout(close, limits.idle);
          settle(result);
        };
        const giveUp = (error: Error): void => {
          clearTimeout(timer);
          current = null;
          fail(error);
        };
        const endAfter = (milliseconds: number): void => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            close();
            finish(unreadable("time-limit"));
          }, milliseconds);
        };
        const reading: CurrentReading = {
          answered: (answer) => {
            switch (answer.type) {
              case "begun":
                return endAfter(limits.reading);
              case "advanced":
                return control.advanced?.(answer.share);
              case "grid":
                grids.push({ frame: answer.frame, values: [], formulas: [], numberFormats: [] });
                return;
              case "rows": {
                const grid = grids.at(-1)!;
                grid.values.push(...answer.rows.values);
                grid.formulas.push(...answer.rows.formulas);
                grid.numberFormats.push(...answer.rows.numberFormats);
                return;
              }
              case "read":
                return finish(done(grids.map(({ frame, ...rows }) => ({ ...frame, ...rows }))));
              case "failed":
                return finish({ ok: false, failure: answer.failure });
              case "broken":
                report(answer.detail);
                close();
                return finish(unreadable("reader-failed"));
            }
          },
          died: (why, detail) => {
            if (why === "start") return giveUp(new Error(`The reader did not start: ${detail}`));
            if (why === "other") report(detail);
            finish(unreadable(why === "memory" ? "too-large" : "reader-failed"));
          },
        };
        current = reading;
        const own = ownBytes(bytes);
        endAfter(limits.loading);
        try {
          started().post({ name, bytes: own }, [own.buffer]);
        } catch (error) {
          return giveUp(error as Error);
        }
        control.cancellable?.(() => {
          if (current !== reading) return;
          close();
          finish(null);
        });
      }),
  };
}
