// What ships must be free to ship: every package in the bundles has an allowed licence and can be
// named, and what is installed is pinned to one version with one checksum.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { licenceProblems } from "./release/licences.mjs";
import { pinProblems } from "./release/pins.mjs";
import { shippedPackages } from "./release/shippedPackages.mjs";

function main() {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const json = (name) => JSON.parse(readFileSync(join(root, name), "utf8"));
  const packages = shippedPackages(root);
  const problems = [
    ...["", "scripts/excel/"].flatMap((folder) =>
      pinProblems(json(`${folder}package.json`), json(`${folder}package-lock.json`)),
    ),
    ...licenceProblems(root, packages),
  ];
  problems.forEach((problem) => console.error(problem));
  console.log(`${packages.length} packages ship, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
