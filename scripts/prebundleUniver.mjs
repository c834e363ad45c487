// Bundles Univer's engine into one CommonJS file for Jest: its packages are ES modules that name
// CommonJS exports, which Node cannot load as they are. Done again only when something changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(root, "src/banco/univer/univerPackages.ts");
const folder = join(root, ".cache/univer");
const bundle = join(folder, "univerPackages.cjs");
const stamp = join(folder, "stamp");

/** Jest calls this once before all tests. */
export default async function prebundleUniver() {
  const versions = readFileSync(join(root, "node_modules/@univerjs/core/package.json"), "utf8");
  const sources = [
    readFileSync(entry, "utf8"),
    versions,
    readFileSync(fileURLToPath(import.meta.url)),
  ];
  const hash = createHash("sha256");
  for (const source of sources) hash.update(source);
  const wanted = hash.digest("hex");
  if (existsSync(bundle) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    minifyWhitespace: true,
    logLevel: "warning",
  });
  writeFileSync(stamp, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prebundleUniver();
