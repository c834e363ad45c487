// A progress bar on a terminal, only for work that takes longer than a second.
import { Presets, SingleBar } from "cli-progress";

/** Steps forward, and the end. */
export interface Progress {
  step(): void;
  stop(): void;
}

/** Begins to count; nothing is drawn before a second has passed or where stderr is no terminal. */
export function startProgress(steps: number): Progress {
  const started = Date.now();
  let done = 0;
  let bar: SingleBar | null = null;
  return {
    step: () => {
      done++;
      if (bar === null && process.stderr.isTTY && Date.now() - started > 1000) {
        bar = new SingleBar(
          { format: "{bar} {percentage} %", stream: process.stderr, clearOnComplete: true },
          Presets.shades_classic,
        );
        bar.start(steps, done);
      }
      bar?.update(done);
    },
    stop: () => bar?.stop(),
  };
}
