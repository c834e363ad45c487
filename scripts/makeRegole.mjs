// Writes assets/regole.html, the page of all rules, from the rulebook in src/domain/rules.
import { build } from "esbuild";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "quadra-regole-"));
try {
  const outfile = join(folder, "rulesPage.mjs");
  await build({
    entryPoints: [join(ROOT, "src/messages/rulesPage.ts")],
    ...{ outfile, bundle: true, format: "esm", platform: "node", target: "node20" },
  });
  const { rulesPage } = await import(pathToFileURL(outfile).href);
  writeFileSync(join(ROOT, "assets/regole.html"), rulesPage());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
