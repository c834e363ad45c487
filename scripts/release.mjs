// `npm run release [-- --version 1.2.3] [--url https://host/path/]`: everything that a version is made
// of, in dist/rilascio. With --version the number is first written where it belongs; without --url the
// manifest has an address to be replaced.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { build } from "./build.mjs";
import { buildCli } from "./buildCli.mjs";
import { sbomOf } from "./makeSbom.mjs";
import { notesOf, withVersion } from "./release/changelog.mjs";
import { folderAddress, manifestFor } from "./release/manifestFor.mjs";
import { readCall } from "./release/readCall.mjs";
import { noticesText } from "./release/notices.mjs";
import { shippedPackages } from "./release/shippedPackages.mjs";
import { makeSite } from "./release/site.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUTPUT = join(ROOT, "dist/rilascio");
/** To be replaced by whoever serves the pane. */
const PLACEHOLDER = "https://indirizzo-del-sito.example/";
/** Archives of the same files are the same bytes. */
const DAY_ONE = "1980-01-01T00:00:00";

const text = (name) => readFileSync(join(ROOT, name), "utf8");

/** Writes a version number wherever it stands. */
function setVersion(version) {
  const changelog = withVersion(
    text("CHANGELOG.md"),
    version,
    new Date().toISOString().slice(0, 10),
  );
  const change = (name, pattern, to) => {
    const before = text(name);
    const after = before.replace(pattern, to);
    if (after === before && !before.includes(version)) throw new Error(`${name} has no version`);
    writeFileSync(join(ROOT, name), after);
  };
  change("package.json", /("version": ")[^"]+/, `$1${version}`);
  const { atime, mtime } = statSync(join(ROOT, "package-lock.json"));
  change(
    "package-lock.json",
    /("version": ")[^"]+("[\s\S]*?"packages": \{\s*"": \{[^}]*?"version": ")[^"]+/,
    `$1${version}$2${version}`,
  );
  // The packages are the same: nothing has to be installed anew.
  utimesSync(join(ROOT, "package-lock.json"), atime, mtime);
  change("manifest.xml", /<Version>[^<]+/, `<Version>${version}.0`);
  change("publiccode.yml", /^softwareVersion: .*$/m, `softwareVersion: ${version}`);
  change("assets/accessibilita.html", /(Quadra in Excel, versione )\d+\.\d+\.\d+/, `$1${version}`);
  writeFileSync(join(ROOT, "CHANGELOG.md"), changelog);
}

/** The command line as an npm package without dependencies: its bundles hold them. */
function packCli(version, license, engines) {
  const folder = join(OUTPUT, "cli");
  mkdirSync(folder, { recursive: true });
  for (const name of ["quadra.mjs", "readingWorker.mjs"]) {
    cpSync(join(ROOT, "dist/cli", name), join(folder, name));
  }
  const add = (name, content) => writeFileSync(join(folder, name), content);
  add("quadra-bin.mjs", '#!/usr/bin/env node\nimport "./quadra.mjs";\n');
  const description =
    "Quadra on the command line: collects, checks and fills the yearly plan of public housing";
  const bin = { quadra: "quadra-bin.mjs" };
  add(
    "package.json",
    `${JSON.stringify({ name: "quadra", version, description, license, bin, engines }, null, 2)}\n`,
  );
  add("LICENSE", text("LICENSE"));
  add("THIRD-PARTY.txt", noticesText(ROOT, shippedPackages(ROOT)));
  add("README.md", text("README.md"));
  const npm = process.env.npm_execpath;
  const args = ["pack", "--silent", "--pack-destination", OUTPUT];
  execFileSync(npm ? process.execPath : "npm", npm ? [npm, ...args] : args, {
    cwd: folder,
    shell: !npm && process.platform === "win32",
    stdio: ["ignore", "ignore", "inherit"],
  });
  rmSync(folder, { recursive: true });
}

async function main() {
  const { values, misunderstood } = readCall(
    "Usage: npm run release [-- --version 1.2.3] [--url https://host/path/]",
    { version: { type: "string" }, url: { type: "string" } },
    0,
  );
  const base = values.url === undefined ? PLACEHOLDER : folderAddress(values.url);
  if (base === null || (values.version !== undefined && !/^\d+\.\d+\.\d+$/.test(values.version))) {
    misunderstood();
  }
  if (values.version !== undefined) setVersion(values.version);
  const say = (line) => console.log(line);
  await build(ROOT, say, ["pane"]);
  await buildCli(ROOT);

  const { version, license, engines } = JSON.parse(text("package.json"));
  const { files, problems } = makeSite(ROOT, null);
  const manifest = manifestFor(ROOT, base, (path) => files[path] ?? null);
  if (!text("publiccode.yml").includes(`softwareVersion: ${version}\n`)) {
    problems.push(`publiccode.yml does not name ${version}`);
  }
  if ([...problems, ...manifest.problems].length > 0) {
    [...problems, ...manifest.problems].forEach((problem) => console.error(problem));
    process.exit(1);
  }
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const add = (name, content) => writeFileSync(join(OUTPUT, name), content);
  add(`quadra-${version}-sito.zip`, zipSync(files, { level: 9, mtime: DAY_ONE }));
  add(`quadra-${version}-manifest.xml`, manifest.xml);
  const sbom = sbomOf(ROOT, new Date().toISOString());
  add(`quadra-${version}-sbom.cdx.json`, `${JSON.stringify(sbom, null, 2)}\n`);
  add(
    `quadra-${version}-note.md`,
    `# Quadra ${version}\n\n${notesOf(text("CHANGELOG.md"), version)}\n`,
  );
  packCli(version, license, engines);
  const names = readdirSync(OUTPUT).sort();
  const sums = names.map((name) => {
    const hash = createHash("sha256").update(readFileSync(join(OUTPUT, name)));
    return `${hash.digest("hex")}  ${name}\n`;
  });
  add("SHA256SUMS", sums.join(""));
  say(`dist/rilascio: ${[...names, "SHA256SUMS"].join(", ")}`);
  if (base === PLACEHOLDER)
    say(`The manifest names ${PLACEHOLDER}: replace it everywhere in the file.`);
}

await main();
