// `npm run sbom [-- FILE]`: the bill of materials (CycloneDX JSON 1.5) of what Quadra depends on at run
// time, from the lock file alone, so without a network.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { buildCli } from "./buildCli.mjs";
import { readCall } from "./release/readCall.mjs";
import { makeSbom } from "./release/sbom.mjs";
import { shippedPackages } from "./release/shippedPackages.mjs";

/** The bill of this project, whose pane and command line are built. */
export function sbomOf(root, timestamp) {
  const json = (name) => JSON.parse(readFileSync(join(root, name), "utf8"));
  const shipped = shippedPackages(root).map(({ name, version }) => `${name}@${version}`);
  const sbom = makeSbom(
    json("package.json"),
    json("package-lock.json"),
    new Set(shipped),
    timestamp,
  );
  const described = new Set(sbom.components.map((one) => one["bom-ref"]));
  const missing = shipped.filter((ref) => !described.has(ref));
  if (missing.length > 0) throw new Error(`shipped, but not depended on: ${missing.join(", ")}`);
  return sbom;
}

async function main() {
  const usage = "Usage: npm run sbom [-- FILE]     (dist/sbom.cdx.json without a name)";
  const [file = "dist/sbom.cdx.json"] = readCall(usage, {}, 1).positionals;
  const root = fileURLToPath(new URL("..", import.meta.url));
  await build(root, (line) => console.log(line), ["pane"]);
  await buildCli(root);
  const sbom = sbomOf(root, new Date().toISOString());
  const output = resolve(root, file);
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, `${JSON.stringify(sbom, null, 2)}\n`);
  const count = sbom.components.filter(({ scope }) => scope === "required").length;
  console.log(`${file}: ${count} packages ship, ${sbom.components.length} are depended on`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
