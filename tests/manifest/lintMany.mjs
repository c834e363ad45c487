// Lints many manifests in one process: the lint is an ES module, which Jest cannot load.
// stdin: [{ xml, assets }], where `assets` replaces files by others of assets/, or by null.
// stdout: the problems of each.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assetReader, lintManifest } from "../../scripts/lintManifest.mjs";

const readFile = assetReader(fileURLToPath(new URL("../..", import.meta.url)));

const { version } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
);
const manifests = JSON.parse(readFileSync(0, "utf8"));
const problems = manifests.map(({ xml, assets }) =>
  lintManifest(xml, {
    packageVersion: version,
    readAsset: (path) => {
      const other = path in assets ? assets[path] : path;
      return other === null ? null : readFile(other);
    },
  }),
);
process.stdout.write(JSON.stringify(problems));
