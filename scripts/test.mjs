// `npm test`: everything that proves Quadra, from types to the browser, and one line at the end that
// counts it.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = `${root}.cache/jest-results.json`;

/**
 * Each check counts as one test; Jest counts its own. Those of a list run one after the other, since each
 * may need what came before; the lists run beside each other, about as long as one another.
 */
const CHECKS = [
  [
    ["build", "node", ["scripts/buildAll.mjs"]],
    ["bundle budget", "node", ["scripts/bundleBudget.mjs"]],
    ["licences", "node", ["scripts/lintLicences.mjs"]],
    ["format", "prettier", ["--check", "--log-level", "warn", "."]],
    ["types without host and browser", "tsc", ["-p", "tsconfig.pure.json"]],
  ],
  [
    ["types", "tsc", ["--noEmit"]],
    ["lint", "eslint", ["."]],
    ["architecture", "depcruise", ["src"]],
    ["dead code", "knip", []],
    ["manifest", "node", ["scripts/lintManifest.mjs"]],
    ["manifest against the API in use", "node", ["scripts/lintApiSets.mjs"]],
    ["lock file", "node", ["scripts/lintLock.mjs"]],
  ],
];

/** @returns the exit status, null when the command did not start or was killed, and all that it printed. */
function run(command, args) {
  const local = command === "node" ? process.execPath : `${root}node_modules/.bin/${command}`;
  const child = spawn(local, args, { cwd: root, shell: process.platform === "win32" });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (printed += text));
  }
  return new Promise((done) => {
    child.on("error", (error) => done({ status: null, printed: `${printed}${error.message}\n` }));
    child.on("close", (status) => done({ status, printed }));
  });
}

let passed = 0;
let failed = 0;

async function check(list) {
  for (const [name, command, args] of list) {
    const started = Date.now();
    const { status, printed } = await run(command, args);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (status === 0) {
      passed++;
      console.log(`ok      ${name} (${seconds} s)`);
    } else {
      failed++;
      console.log(`FAILED  ${name} (${seconds} s)\n${printed}`);
    }
  }
}

await Promise.all(CHECKS.map(check));

mkdirSync(`${root}.cache`, { recursive: true });
rmSync(results, { force: true });
const jest = spawnSync(
  process.execPath,
  [
    `${root}node_modules/jest/bin/jest.js`,
    "--json",
    `--outputFile=${results}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
);
try {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
    readFileSync(results, "utf8"),
  );
  passed += numPassedTests;
  // A suite that does not start, and a test that is skipped, prove nothing.
  failed += numFailedTests + numRuntimeErrorTestSuites + numPendingTests;
} catch (error) {
  failed++;
  console.log(`FAILED  jest (exit ${jest.status}): ${error.message}`);
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
