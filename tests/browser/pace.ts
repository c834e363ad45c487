// How long the pane in the bench does not come to anything else while somebody does something in it.
import type { Frame } from "playwright-core";
import type { OpenBench } from "./openBench";

/** How the pane answered during something. */
export interface Pace {
  readonly seconds: number;
  /** The longest time for which the pane did not answer, and the longest task of the browser, in ms. */
  readonly longestGap: number;
  readonly longestTask: number;
}

interface Watching {
  quadraPace?: { gap: number; task: number; stop(): void };
}

/** Notes in the pane how long it does not come to anything else, until it is stopped. */
function watchAnswers(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const noted = { gap: 0, task: 0, stop: () => {} };
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      noted.gap = Math.max(noted.gap, now - last);
      last = now;
    }, 5);
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.task = Math.max(noted.task, duration);
    });
    tasks.observe({ entryTypes: ["longtask"] });
    noted.stop = () => {
      clearInterval(beat);
      tasks.disconnect();
    };
    (window as Watching).quadraPace = noted;
  });
}

function stopWatching(frame: Frame): Promise<{ gap: number; task: number }> {
  return frame.evaluate(() => {
    const { gap, task, stop } = (window as Watching).quadraPace!;
    stop();
    return { gap, task };
  });
}

/** What somebody does in the pane, and how the pane answers meanwhile and right afterwards. */
export async function paceOf(
  bench: OpenBench,
  frame: Frame,
  act: () => Promise<void>,
): Promise<Pace> {
  await watchAnswers(frame);
  const started = Date.now();
  await act();
  const seconds = (Date.now() - started) / 1000;
  // What the screen does after the figures counts too.
  await bench.page.waitForTimeout(300);
  const { gap, task } = await stopWatching(frame);
  return { seconds, longestGap: gap, longestTask: task };
}

/** The frame of the pane, to run code in it. */
export function paneFrame({ page }: OpenBench): Frame {
  return page.frames().find((one) => one.url().includes("taskpane.html"))!;
}
