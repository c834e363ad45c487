// The manifest for an organisation: the same, with the address where its pane is served.
//   node scripts/publishManifest.mjs https://quadra.example/ [dist/pane/manifest.xml]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { assetReader, lintManifest } from "./lintManifest.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DEVELOPMENT = "https://localhost:3443/";

const [address = "", file = "dist/pane/manifest.xml"] = process.argv.slice(2);
if (!/^https:\/\/[^\s"&<>/?#]+(\/[^\s"&<>?#]*)?$/.test(address)) {
  console.error("Usage: npm run manifest -- https://address-of-the-folder-that-serves-the-pane/");
  process.exit(2);
}

const base = address.endsWith("/") ? address : `${address}/`;
const manifest = readFileSync(resolve(ROOT, "manifest.xml"), "utf8")
  .replace(/<!--\s+Add-in only manifest[\s\S]*?-->\n/, "")
  .replaceAll(DEVELOPMENT, base);
const { version } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8"));
const problems = lintManifest(manifest, {
  packageVersion: version,
  readAsset: assetReader(ROOT),
});
if (problems.length > 0) {
  problems.forEach((problem) => console.error(problem));
  process.exit(1);
}
const output = resolve(ROOT, file);
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, manifest);
console.log(`${file}: Quadra ${version}, served from ${base}`);
