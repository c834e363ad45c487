// Times the error localiser beside HiGHS and YALPS on the same planted errors, and says whose answers
// are wrong or not minimal; then the check of six rules on 100,000 rows, and the other scripts of the bench.
// `npm run bench [-- --quick]`.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { linkedProblem, plantErrors, quadroProblem, randomFrom } from "./bench/plantedProblems.mjs";
import { recordsProblem } from "./bench/records.mjs";
import { makeSolvers } from "./bench/solvers.mjs";
import { runFaults } from "./faults.mjs";

const QUICK = process.argv.includes("--quick");
const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
/** A solver that needs longer than this in the middle is not asked about more errors. */
const PATIENCE_MS = 8000;
/** Of many tied sets only so many are checked. */
const CHECKED_SETS = 20;

const SIZES = [
  { name: "29 rows + TOTALE × 4 columns: 120 cells, 34 rules", make: quadroProblem, yalps: true },
  { name: "8 linked tables: 2,400 cells, 440 rules", make: linkedProblem, yalps: false },
];
const ERRORS = QUICK ? [1, 3, 5, 10] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const RUNS = { quadra: QUICK ? 40 : 200, highs: QUICK ? 3 : 9, yalps: QUICK ? 1 : 3 };
const WARM_UP = 30;

async function loadEngine() {
  const folder = mkdtempSync(join(tmpdir(), "quadra-bench-"));
  try {
    const outfile = join(folder, "engine.mjs");
    await build({
      stdin: {
        contents: 'export * from "./locateErrors"; export * from "./checkRows";',
        resolveDir: join(ROOT, "src/domain/locate"),
        loader: "ts",
      },
      ...{ outfile, bundle: true, format: "esm", platform: "node", target: "node20" },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const quantile = (times, share) =>
  times.length === 0
    ? NaN
    : [...times].sort((a, b) => a - b)[
        Math.min(times.length - 1, Math.floor(times.length * share))
      ];
const ms = (time) =>
  Number.isNaN(time) ? "–" : time < 100 ? time.toFixed(2) : Math.round(time).toLocaleString("en");

/** A set is a solution when its cells, taken as unknown, can satisfy all rules. */
function isSolution(locateErrors, problem, cells) {
  const values = { ...problem.values };
  for (const cell of cells) values[cell] = null;
  return locateErrors({ ...problem, values }).status === "consistent";
}

/** @returns what is wrong with an answer, or null */
function faultOf(locateErrors, problem, answer, least) {
  if (answer === null) return "no answer";
  for (const set of answer.sets.slice(0, CHECKED_SETS)) {
    if (!isSolution(locateErrors, problem, set)) return "no solution";
    if (set.length > least) return "not minimal";
  }
  return null;
}

function measure(solvers, locateErrors, { name, make, yalps }) {
  console.log(`\n${name}`);
  console.log(
    "errors | quadra median, p95 ms (sets, cut, faults) | highs median, p95 ms (faults) | yalps | highs / quadra",
  );
  const names = yalps ? ["quadra", "highs", "yalps"] : ["quadra", "highs"];
  const tired = new Set();
  const medians = [];
  for (let i = 0; i < WARM_UP; i++)
    solvers.quadra(plantErrors(make(randomFrom(i)), 3, randomFrom(i)).problem);
  for (const errors of ERRORS) {
    const problems = Array.from({ length: RUNS.quadra }, (_, run) => {
      const random = randomFrom(1000 * errors + run);
      return plantErrors(make(random), errors, random).problem;
    });
    const times = { quadra: [], highs: [], yalps: [] };
    const faults = { quadra: {}, highs: {}, yalps: {} };
    const answers = problems.map(() => ({}));
    for (const solver of names) {
      for (const [i, problem] of problems.slice(0, RUNS[solver]).entries()) {
        if (tired.has(solver)) break;
        const start = performance.now();
        answers[i][solver] = solvers[solver](problem);
        times[solver].push(performance.now() - start);
      }
      if (quantile(times[solver], 0.5) > PATIENCE_MS) tired.add(solver);
    }
    for (const [i, problem] of problems.entries()) {
      const sizes = Object.values(answers[i]).flatMap((answer) =>
        (answer?.sets ?? [])
          .slice(0, 1)
          .filter((set) => isSolution(locateErrors, problem, set))
          .map((set) => set.length),
      );
      const least = Math.min(errors, ...sizes);
      for (const [solver, answer] of Object.entries(answers[i])) {
        const fault = faultOf(locateErrors, problem, answer, least);
        if (fault !== null) faults[solver][fault] = (faults[solver][fault] ?? 0) + 1;
      }
    }
    const told = (solver) => {
      const list = Object.entries(faults[solver]).map(([fault, count]) => `${count} ${fault}`);
      return `${list.join(", ") || "0"} of ${times[solver].length}`;
    };
    const ours = quantile(times.quadra, 0.5);
    const counts = answers.map(({ quadra }) => quadra?.sets.length ?? 0);
    const cut = answers.filter(({ quadra }) => quadra?.cut).length;
    // The same problems for both, or the ratio says nothing.
    const ratio =
      quantile(times.highs, 0.5) / quantile(times.quadra.slice(0, times.highs.length), 0.5);
    const other = (solver) =>
      times[solver].length === 0
        ? "not asked"
        : `${ms(quantile(times[solver], 0.5))}, ${ms(quantile(times[solver], 0.95))} (${told(solver)})`;
    console.log(
      `${String(errors).padStart(6)} | ${ms(ours)}, ${ms(quantile(times.quadra, 0.95))} ` +
        `(${quantile(counts, 0.5)}, ${cut}, ${told("quadra")}) | ${other("highs")} | ${other("yalps")} | ` +
        `${Number.isNaN(ratio) ? "–" : `${Math.round(ratio)} ×`}`,
    );
    medians.push({
      errors,
      median: ours,
      p95: quantile(times.quadra, 0.95),
      ratio,
      faults: faults.quadra,
    });
  }
  return medians;
}

function say(claim, holds) {
  console.log(`${holds ? "holds " : "FAILS "} ${claim}`);
}

const { locateErrors, checkRows } = await loadEngine();
const solvers = await makeSolvers(locateErrors);
console.log(
  `${cpus()[0]?.model ?? "?"}, Node ${process.versions.node}; ${RUNS.quadra} problems each`,
);
for (const size of SIZES) {
  const measured = measure(solvers, locateErrors, size);
  const five = measured.find(({ errors }) => errors === 5);
  const ten = measured.find(({ errors }) => errors === 10);
  const ratios = measured.map(({ ratio }) => ratio).filter((ratio) => !Number.isNaN(ratio));
  say(`5 errors: median ${ms(five.median)} ms, below 5`, five.median < 5);
  say(`5 errors: p95 ${ms(five.p95)} ms, below 100`, five.p95 < 100);
  say(`10 errors: p95 ${ms(ten.p95)} ms, below 1,000`, ten.p95 < 1000);
  const least = Math.min(...ratios);
  say(`at least ${Math.round(least)} times as fast as highs, 20 asked for`, least >= 20);
  const sound = measured.every(({ faults }) => Object.keys(faults).length === 0);
  say("every answer proved, none wrong, none heavier than another's", sound);
}

console.log("\n6 rules on 100,000 rows × 10 columns");
for (const unit of ["whole figures", "euro and cents"]) {
  const { rules, columns, rows, broken } = recordsProblem(
    randomFrom(1),
    unit === "whole figures" ? 1 : 100,
  );
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    const failures = checkRows(rules, columns, rows);
    if (failures.length !== broken) throw new Error(`${failures.length} failures, not ${broken}`);
    return performance.now() - start;
  });
  const text = `first ${ms(times[0])} ms, median ${ms(quantile(times, 0.5))} ms, below 50`;
  say(`${unit}: ${text}`, quantile(times, 0.5) < 50);
}

/** Runs another script of the bench and prints what it says. */
function run(title, script, ...args) {
  console.log(`\n${title}`);
  execFileSync(process.execPath, [join(ROOT, "scripts/bench", script), ...args], {
    stdio: "inherit",
  });
}
const quick = QUICK ? ["--quick"] : [];

run("A workbook of a sender, read by three readers", "readers.mjs", ...quick);
run("A list of single dwellings, from cells to figures", "alloggi.mjs");
run("An export of the accounting system, matched to the ledger of funds", "pagamenti.mjs");

execFileSync(process.execPath, [join(ROOT, "scripts/buildAll.mjs")]);
run("What the pane costs before and while it works", "speed.mjs", ...quick);
run(
  "The list of dwellings in the pane, and the payments",
  "pane.mjs",
  ...(QUICK ? ["50000"] : ["170000"]),
);
run("An edit of a cell, until the findings in the pane", "live.mjs", ...(QUICK ? ["20"] : []));

if (!QUICK) {
  console.log("\nFaults between pane and workbook, a sample (npm run faults tries them all)");
  say("nothing lost in any of them", await runFaults({ sample: { seed: 7, seconds: 75 } }));
}
// See speed.mjs: a spreadsheet of the bench may keep this process.
process.exit();
