// Bundles the command line for Node, when it is missing or older than its sources.
import { existsSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce(
    (most, name) => Math.max(most, newest(join(path, name))),
    mtimeMs,
  );
}

/** @returns the URL of the bundle. Without sources (an installed package) the bundle is taken as it is. */
export async function buildCli(root) {
  const outfile = join(root, "dist", "cli", "quadra.mjs");
  const sources = [
    "src",
    "assets/enti-lombardia.json",
    "assets/questionario.xlsx",
    "package-lock.json",
  ].map((name) => join(root, name));
  if (existsSync(sources[0])) {
    const youngest = Math.max(...sources.map(newest));
    if (!existsSync(outfile) || statSync(outfile).mtimeMs < youngest) {
      const { build } = await import("esbuild");
      // Two commands may start at once: a bundle appears whole or not at all, the command's as the last.
      const part = (name) => join(root, "dist", "cli", `${name}.${process.pid}`);
      const entries = { readingWorker: "src/cli/readingWorker.ts", quadra: "src/cli/main.ts" };
      for (const [name, entry] of Object.entries(entries)) {
        await build({
          entryPoints: [join(root, entry)],
          outfile: part(name),
          bundle: true,
          platform: "node",
          format: "esm",
          target: "node20",
          loader: { ".xlsx": "binary" },
          alias: { jszip: join(root, "src/hosts/sources/zipForMammoth.ts") },
          logLevel: "error",
          banner: {
            js: 'import { createRequire as bundleRequire } from "node:module"; const require = bundleRequire(import.meta.url);',
          },
        });
        renameSync(part(name), join(root, "dist", "cli", `${name}.mjs`));
      }
    }
  }
  return pathToFileURL(outfile).href;
}
