// Progress is told at once and then every five seconds at most, whatever number of steps work takes.
import { TOLD_EVERY_MS, tellProgress } from "../../src/ui/progressTelling";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Work of as many steps, one every so many milliseconds. @returns when what was told. */
function listen(steps: number, everyMs: number): { at: number; words: string }[] {
  const begun = Date.now();
  const heard: { at: number; words: string }[] = [];
  let done = 0;
  const stop = tellProgress(
    () => `${done} di ${steps}`,
    (words) => heard.push({ at: Date.now() - begun, words }),
  );
  for (; done < steps; done++) jest.advanceTimersByTime(everyMs);
  stop();
  jest.advanceTimersByTime(10 * TOLD_EVERY_MS);
  return heard;
}

test("a thousand steps in twelve seconds are told three times, at 0, 5 and 10 seconds", () => {
  expect(listen(1_000, 12)).toEqual([
    { at: 0, words: "0 di 1000" },
    { at: 5_000, words: "416 di 1000" },
    { at: 10_000, words: "833 di 1000" },
  ]);
});

test("a step that lasts half a minute is told once, and the next one within five seconds after it has come", () => {
  expect(listen(2, 30_000)).toEqual([
    { at: 0, words: "0 di 2" },
    { at: 35_000, words: "1 di 2" },
  ]);
});

test("work that ends at once is told once, and nothing comes after its end", () => {
  expect(listen(3, 1)).toEqual([{ at: 0, words: "0 di 3" }]);
});

test("nobody hears of progress more often than every five seconds", () => {
  expect(TOLD_EVERY_MS).toBe(5_000);
  for (const pace of [7, 333, 4_999, 5_001]) {
    const times = listen(60, pace).map(({ at }) => at);
    times.slice(1).forEach((at, i) => expect(at - times[i]!).toBeGreaterThanOrEqual(5_000));
  }
});
