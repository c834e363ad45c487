// Drops a list of 170,000 dwellings on the pane, and then gives it 50,000 payments, and prints its longest gaps,
// times and memory: node scripts/bench/pane.mjs [dwellings]. The built pane is measured, beside a spreadsheet in
// another process.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundled, root, say } from "./bundled.mjs";

const { openPaneApart, measureLongList, measurePayments } = await bundled(
  "pane",
  `export { openPaneApart } from "./scripts/bench/paneApart";
   export { measureLongList } from "./tests/browser/longListPace";
   export { measurePayments } from "./tests/browser/paymentsPace";`,
);
const MOST_SECONDS = 10;
const MOST_GAP = 100;
const PAYMENTS = 50_000;
const rows = Number(process.argv.slice(2).find((one) => /^\d+$/.test(one)) ?? 170_000);
const template = readFileSync(join(root, "assets/modello-piano.xlsx"));

const line = (name, { seconds, longestGap }) =>
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(2)} s, longest gap ${Math.round(longestGap)} ms`,
  );
const bench = await openPaneApart(root, template);
try {
  const { summary, read, drilled, written, beforeMb, peakMb } = await measureLongList(bench, rows);
  const mb = (value) => (value === null ? "not told here" : `${Math.round(value)} MB`);
  console.log(
    `${rows.toLocaleString("en")} rows of 15 columns, .xlsx, dropped on the pane: ${summary}`,
  );
  line("read to its figures", read);
  line("dwellings behind a figure", drilled);
  line("sheets written", written);
  console.log(
    `memory of the page and its worker at their peak: ${mb(peakMb)} (${mb(beforeMb)} before)`,
  );
  say(`read in less than ${MOST_SECONDS} s`, read.seconds < MOST_SECONDS);
  const gap = Math.max(read.longestGap, drilled.longestGap);
  say(`an answer within ${MOST_GAP} ms all the time`, gap < MOST_GAP);
} finally {
  await bench.close();
}

const other = await openPaneApart(root, template);
try {
  const { matched, pace } = await measurePayments(other, PAYMENTS);
  console.log(
    `${PAYMENTS.toLocaleString("en")} payments, .csv, given to the room of the funds: ${matched.join("; ")}`,
  );
  line("read, matched and shown", pace);
  say(`an answer within ${MOST_GAP} ms all the time`, pace.longestGap < MOST_GAP);
} finally {
  await other.close();
}
