// Every fault at every trip of every workflow: how many were tried and how many survived, with what was
// wrong about the others. `npm run faults [-- workflow [fault]]`; exit 1 unless all survive.
import { build } from "esbuild";
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import prebundleUniver from "./prebundleUniver.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
// Two levels below the root, as the tests that it is made of.
const bundle = join(root, ".cache", "guasti", "faults.cjs");

await prebundleUniver();
await build({
  entryPoints: [join(root, "tests/guasti/allFaults.ts")],
  ...{ outfile: bundle, bundle: true, platform: "node", format: "cjs", packages: "external" },
  plugins: [
    {
      name: "univer",
      setup: (made) =>
        made.onResolve({ filter: /\/univerPackages$/ }, () => ({
          path: join(root, ".cache/univer/univerPackages.cjs"),
          external: true,
        })),
    },
  ],
  logLevel: "error",
});

/** What was wrong about a trial, as soon as it is known. */
function tell({ workflow, fault, at, complaints }) {
  if (complaints.length === 0) return;
  console.log(`${workflow}, ${fault} at trip ${at}`);
  for (const complaint of complaints) console.log(`  ${complaint}`);
}

const workers = Math.min(2, availableParallelism());
const lines = await Promise.all(
  Array.from(
    { length: workers },
    (_, worker) =>
      new Promise((resolve, reject) => {
        const child = spawn(
          process.execPath,
          [bundle, String(worker), String(workers), ...process.argv.slice(2)],
          { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
        );
        const found = [];
        createInterface({ input: child.stdout }).on("line", (line) => {
          if (!line.startsWith("{")) return;
          const trial = JSON.parse(line);
          found.push(trial);
          tell(trial);
        });
        child.on("error", reject);
        child.on("close", (code) =>
          code === 0 ? resolve(found) : reject(new Error(`the trials ended with ${code}`)),
        );
      }),
  ),
);

const trials = lines.flat();
const pad = (text, length) => String(text).padEnd(length);
const rows = new Map();
for (const { workflow, number, title, complaints } of trials) {
  const key = `${pad(number, 3)}${title}`;
  const row = rows.get(key) ?? { tried: 0, survived: 0, workflows: new Set() };
  row.tried++;
  if (complaints.length === 0) row.survived++;
  else row.workflows.add(workflow);
  rows.set(key, row);
}
for (const [fault, { tried, survived, workflows }] of rows) {
  const where = workflows.size === 0 ? "" : `  ${[...workflows].join(", ")}`;
  console.log(`${pad(fault, 60)} ${survived} of ${tried}${where}`);
}
const fallen = trials.filter(({ complaints }) => complaints.length > 0);
const workflows = new Set(trials.map(({ workflow }) => workflow)).size;
console.log(
  `\n${trials.length} combinations of ${workflows} workflows, ${rows.size} faults and their trips: ` +
    `${trials.length - fallen.length} survived, ${fallen.length} did not`,
);
process.exitCode = trials.length > 0 && fallen.length === 0 ? 0 : 1;
