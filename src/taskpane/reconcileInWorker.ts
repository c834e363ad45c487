// Matches payments in a Worker of the pane's own origin; cancelling ends the Worker.
import type { RiepilogoPagamenti } from "../domain/fondi/pagamenti/riepilogoPagamenti";
import type { PaneWorld } from "../workflow/paneWorld";
import type { PagamentiAnswer, PagamentiMessage } from "./pagamentiWorker";

/** Rows that are handed over at once; in between the pane answers its user. */
const ROWS_AT_ONCE = 1000;

/** What payments are read from: neither formulas nor formats matter. */
const NOTHING: readonly never[] = [];

/** Starts the matching; settles with what came out, or null when it was cancelled. */
export const reconcileInWorker: PaneWorld["reconcilePagamenti"] = (sources, request, control) => {
  const worker = new Worker(
    new URL(/* webpackChunkName: "pagamenti" */ "./pagamentiWorker.ts", import.meta.url),
  );
  const post = (message: PagamentiMessage): void => worker.postMessage(message);
  return new Promise<RiepilogoPagamenti | null>((resolve, reject) => {
    let isOver = false;
    const end = (settle: () => void): void => {
      isOver = true;
      worker.terminate();
      settle();
    };
    control.cancellable?.(() => end(() => resolve(null)));
    worker.onmessage = ({ data }: MessageEvent<PagamentiAnswer>) => {
      if (data.type === "advanced") control.advanced?.(data.share);
      else end(() => resolve(data.made));
    };
    worker.onerror = ({ message }) => end(() => reject(new Error(message)));

    async function handOver(): Promise<void> {
      for (const { file, grids } of sources) {
        for (const { values, ...frame } of grids) {
          post({
            type: "grid",
            file,
            frame: { ...frame, formulas: NOTHING, numberFormats: NOTHING },
          });
          for (let from = 0; from < values.length && !isOver; from += ROWS_AT_ONCE) {
            post({ type: "rows", values: values.slice(from, from + ROWS_AT_ONCE) });
            await new Promise((resume) => setTimeout(resume));
          }
        }
      }
      if (!isOver) post({ type: "match", request });
    }
    handOver().catch((error: unknown) => end(() => reject(error as Error)));
  });
};
