// Every fault at every trip of every workflow: how many were tried and how many survived, with what was
// wrong about the others. `npm run faults [-- workflow [fault [trip]]]`, or a sample of so many seconds:
// `npm run faults -- --sample 90 [--seed 7]`. Exit 1 unless all survive.
import { build } from "esbuild";
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import prebundleUniver from "./prebundleUniver.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
// Two levels below the root, as the tests that it is made of.
const BUNDLE = join(ROOT, ".cache", "guasti", "faults.cjs");

async function bundleTrials() {
  await prebundleUniver();
  await build({
    entryPoints: [join(ROOT, "tests/guasti/allFaults.ts")],
    ...{ outfile: BUNDLE, bundle: true, platform: "node", format: "cjs", packages: "external" },
    plugins: [
      {
        name: "univer",
        setup: (made) =>
          made.onResolve({ filter: /\/univerPackages$/ }, () => ({
            path: join(ROOT, ".cache/univer/univerPackages.cjs"),
            external: true,
          })),
      },
    ],
    logLevel: "error",
  });
}

/** What was wrong about a trial, as soon as it is known. */
function tell({ workflow, fault, at, complaints }) {
  if (complaints.length === 0) return;
  console.log(`${workflow}, ${fault} at trip ${at}`);
  for (const complaint of complaints) console.log(`  ${complaint}`);
}

/** The trials of one worker. */
function work(order) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUNDLE, JSON.stringify(order)], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
    });
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
  });
}

function tellTable(trials) {
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
  for (const [fault, { tried, survived, workflows }] of [...rows].sort(
    ([a], [b]) => parseInt(a, 10) - parseInt(b, 10),
  )) {
    const where = workflows.size === 0 ? "" : `  ${[...workflows].join(", ")}`;
    console.log(`${pad(fault, 66)} ${survived} of ${tried}${where}`);
  }
}

/**
 * Tries the combinations and prints how many survived.
 * @param order `workflow`, `fault` and `trip` narrow them; `sample: { seed, seconds }` takes some of them.
 * @returns whether all that were tried survived.
 */
export async function runFaults(order = {}) {
  await bundleTrials();
  const workers = Math.min(2, availableParallelism());
  const trials = (
    await Promise.all(
      Array.from({ length: workers }, (_, worker) => work({ ...order, worker, workers })),
    )
  ).flat();
  if (order.sample === undefined) tellTable(trials);
  const fallen = trials.filter(({ complaints }) => complaints.length > 0);
  const count = (key) => new Set(trials.map((trial) => trial[key])).size;
  console.log(
    `${order.sample === undefined ? "\n" : ""}${trials.length} combinations of ${count("workflow")} ` +
      `workflows, ${count("fault")} faults and their trips: ` +
      `${trials.length - fallen.length} survived, ${fallen.length} did not`,
  );
  return trials.length > 0 && fallen.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { sample: { type: "string" }, seed: { type: "string" } },
    allowPositionals: true,
  });
  const [workflow, fault, trip] = positionals;
  const sample =
    values.sample === undefined
      ? {}
      : { sample: { seconds: Number(values.sample), seed: Number(values.seed ?? 1) } };
  const narrowed = { workflow, fault, ...(trip === undefined ? {} : { trip: Number(trip) }) };
  process.exitCode = (await runFaults({ ...narrowed, ...sample })) ? 0 : 1;
}
