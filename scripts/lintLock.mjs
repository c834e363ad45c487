// A lock file written on one machine can lack the packages of other machines; `npm ci` then fails
// everywhere. Says which are missing, and that no download address is recorded.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const lock = JSON.parse(
  readFileSync(fileURLToPath(new URL("../package-lock.json", import.meta.url)), "utf8"),
);
const problems = [];

/** Packages are looked up like modules: beside the one that needs them, then further out. */
function isLocked(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const path = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (lock.packages[path] !== undefined) return true;
    if (at === "") return false;
  }
}

for (const [path, { optionalDependencies = {}, resolved }] of Object.entries(lock.packages)) {
  for (const name of Object.keys(optionalDependencies)) {
    if (!isLocked(path, name))
      problems.push(`${path || "the project"} may need ${name}, which is not locked`);
  }
  if (/^https?:/.test(resolved ?? "")) problems.push(`${path} records a download address`);
}

problems.forEach((problem) => console.log(problem));
if (problems.length > 0) process.exitCode = 1;
