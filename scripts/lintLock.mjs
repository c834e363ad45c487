// A lock file written on one machine can lack the packages of other machines; `npm ci` then fails
// everywhere. Says which are missing, and that no download address is recorded.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { resolveLocked } from "./release/lockedPackages.mjs";

const problems = [];

for (const file of ["package-lock.json", "scripts/excel/package-lock.json"]) {
  const lock = JSON.parse(
    readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), "utf8"),
  );
  for (const [path, { optionalDependencies = {}, resolved }] of Object.entries(lock.packages)) {
    const tell = (problem) => problems.push(`${file}: ${path || "the project"} ${problem}`);
    for (const name of Object.keys(optionalDependencies)) {
      if (resolveLocked(lock, path, name) === null) tell(`may need ${name}, which is not locked`);
    }
    if (/^https?:/.test(resolved ?? "")) tell("records a download address");
  }
}

problems.forEach((problem) => console.log(problem));
if (problems.length > 0) process.exitCode = 1;
