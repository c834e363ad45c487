// What the pane loads before it can be used must stay small: municipal networks are slow.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const BUDGET_BYTES = 200_000;

const pane = fileURLToPath(new URL("../dist/pane/", import.meta.url));
const page = readFileSync(join(pane, "taskpane.html"), "utf8");
const scripts = [...page.matchAll(/<script[^>]* src="([^":]+\.js)"/g)].map(([, name]) => name);
const sizes = scripts.map((name) => [
  name,
  gzipSync(readFileSync(join(pane, name)), { level: 9 }).length,
]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);

for (const [name, size] of sizes) console.log(`${name} ${(size / 1000).toFixed(1)} kB gzip`);
console.log(`initial JavaScript ${(total / 1000).toFixed(1)} kB gzip of ${BUDGET_BYTES / 1000} kB`);
if (sizes.length < 2 || total > BUDGET_BYTES) process.exitCode = 1;
