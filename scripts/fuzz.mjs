// `npm run fuzz [-- ROUNDS [PATH…]]`: every property test again, each round from a new seed, which is printed; a
// failing round names the seed that shows it again (FUZZ_SEED=… npx jest PATH).
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [rounds = "5", ...paths] = process.argv.slice(2);

const suites = readdirSync(`${root}tests`, { recursive: true })
  .map((file) => `tests/${file.replaceAll("\\", "/")}`)
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => paths.length === 0 || paths.some((path) => file.includes(path)))
  .filter((file) => readFileSync(root + file, "utf8").includes('from "fast-check"'));

let failed = 0;
for (let round = 1; round <= Number(rounds); round++) {
  const seed = randomInt(2 ** 31 - 1);
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${root}node_modules/jest/bin/jest.js`, "--runTestsByPath", ...suites],
    { cwd: root, encoding: "utf8", env: { ...process.env, FUZZ_SEED: String(seed) } },
  );
  if (status !== 0) {
    failed++;
    // The counterexample stands first, a comparison of thousands of lines may follow.
    const suites = stderr.split(/^(?=(?:PASS|FAIL) )/m).filter((part) => part.startsWith("FAIL"));
    console.log(suites.map((part) => part.slice(0, 4_000)).join("\n"));
  }
  console.log(`${status === 0 ? "ok     " : "FAILED "} round ${round} of ${rounds}, seed ${seed}`);
}
console.log(`${suites.length} suites, ${rounds} rounds, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
