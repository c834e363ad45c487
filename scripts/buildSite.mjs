// `npm run build` builds the pane into dist/pane; with `-- --url https://host/path/` it also makes
// dist/sito, the folder to serve from that address, with the manifest to hand to Excel.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { buildCli } from "./buildCli.mjs";
import { folderAddress } from "./release/manifestFor.mjs";
import { makeSite } from "./release/site.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const USAGE = "Usage: npm run build [-- --url https://address-of-the-folder-that-serves-the-pane/]";

function readCall() {
  try {
    const { url } = parseArgs({ options: { url: { type: "string" } } }).values;
    const base = url === undefined ? null : folderAddress(url);
    return url !== undefined && base === null ? null : { base };
  } catch {
    return null;
  }
}

const call = readCall();
if (call === null) {
  console.error(USAGE);
  process.exit(2);
}
const say = (line) => console.log(line);
await build(ROOT, say, ["pane"]);
if (call.base === null) {
  say("dist/pane: the pane. With --url, dist/sito is the folder to serve, with its manifest.");
} else {
  await buildCli(ROOT);
  const { files, problems } = makeSite(ROOT, call.base);
  if (problems.length > 0) {
    problems.forEach((problem) => console.error(problem));
    process.exit(1);
  }
  const output = join(ROOT, "dist/sito");
  rmSync(output, { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(output, name)), { recursive: true });
    writeFileSync(join(output, name), bytes);
  }
  say(`dist/sito: ${Object.keys(files).length} files, to be served from ${call.base}`);
  say(`dist/sito/manifest.xml: the manifest for Excel`);
}
