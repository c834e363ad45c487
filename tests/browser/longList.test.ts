// A list of a hundred thousand dwellings in the pane: it is read while the pane goes on answering.
import { measureLongList } from "./longListPace";
import { openBench } from "./openBench";

jest.setTimeout(360_000);

/** The aim is 100 ms (`npm run bench` prints it); a busy machine may be some times as slow. */
const LONGEST_GAP = 400;

test("is read to its figures and opened at its dwellings, and the pane answers all the time", async () => {
  let gap = Infinity;
  // A machine that is busy with something else says nothing about us: the best of three runs counts.
  for (let run = 0; run < 3 && gap >= LONGEST_GAP; run++) {
    const bench = await openBench();
    try {
      const pace = await measureLongList(bench, 100_000);
      expect(pace.summary).toBe("100.000 alloggi, 7 enti, 5.000 contano");
      expect(pace.peakMb ?? 0).toBeLessThan(1000);
      expect(bench.errors).toEqual([]);
      gap = Math.max(pace.read.longestGap, pace.drilled.longestGap);
    } finally {
      await bench.close();
    }
  }
  expect(gap).toBeLessThan(LONGEST_GAP);
});
