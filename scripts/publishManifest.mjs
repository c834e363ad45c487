// The manifest alone, when the pane is served already and only its address or its texts change.
//   node scripts/publishManifest.mjs https://quadra.example/ [dist/pane/manifest.xml]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { assetReader } from "./lintManifest.mjs";
import { folderAddress, manifestFor } from "./release/manifestFor.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const [address = "", file = "dist/pane/manifest.xml"] = process.argv.slice(2);
const base = folderAddress(address);
if (base === null) {
  console.error("Usage: npm run manifest -- https://address-of-the-folder-that-serves-the-pane/");
  process.exit(2);
}
const { xml, problems } = manifestFor(ROOT, base, assetReader(ROOT));
if (problems.length > 0) {
  problems.forEach((problem) => console.error(problem));
  process.exit(1);
}
const output = resolve(ROOT, file);
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, xml);
const { version } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8"));
console.log(`${file}: Quadra ${version}, served from ${base}`);
