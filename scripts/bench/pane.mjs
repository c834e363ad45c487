// Drops a list of 100,000 dwellings on the pane in the bench, and then gives it 50,000 payments, and prints
// its longest gaps, times and memory: node scripts/bench/pane.mjs [dwellings]. The built pane is measured.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const bundle = join(root, ".cache", "bench", "pane.cjs");

await build({
  stdin: {
    contents: `export { openBench } from "./tests/browser/openBench"; export { measureLongList } from "./tests/browser/longListPace"; export { measurePayments } from "./tests/browser/paymentsPace";`,
    ...{ resolveDir: root, loader: "ts" },
  },
  ...{ outfile: bundle, bundle: true, platform: "node", format: "cjs", packages: "external" },
  logLevel: "error",
});

const rows = Number(process.argv[2] ?? 100_000);
const { openBench, measureLongList, measurePayments } = createRequire(import.meta.url)(bundle);
const line = (name, { seconds, longestGap }) =>
  `${name.padEnd(28)} ${seconds.toFixed(2)} s, longest gap ${Math.round(longestGap)} ms`;
const bench = await openBench();
try {
  const { summary, read, drilled, written, beforeMb, peakMb } = await measureLongList(bench, rows);
  const mb = (value) => (value === null ? "not told here" : `${Math.round(value)} MB`);
  process.stdout.write(
    [
      `${rows.toLocaleString("en")} rows of 15 columns, .xlsx, dropped on the pane: ${summary}`,
      line("read to its figures", read),
      line("dwellings behind a figure", drilled),
      line("sheets written (with bench)", written),
      `memory of the page, its worker and the bench at their peak: ${mb(peakMb)} (${mb(beforeMb)} before)`,
      `${read.seconds < 10 && read.longestGap < 100 && drilled.longestGap < 100 ? "holds " : "FAILS "} below 10 s, and an answer within 100 ms all the time`,
      "",
    ].join("\n"),
  );
} finally {
  await bench.close();
}

const PAYMENTS = 50_000;
const other = await openBench();
try {
  const { matched, pace } = await measurePayments(other, PAYMENTS);
  process.stdout.write(
    [
      `${PAYMENTS.toLocaleString("en")} payments, .csv, given to the room of the funds: ${matched.join("; ")}`,
      line("read, matched and shown", pace),
      `${pace.longestGap < 100 ? "holds " : "FAILS "} an answer within 100 ms all the time`,
      "",
    ].join("\n"),
  );
} finally {
  await other.close();
}
