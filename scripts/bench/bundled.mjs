// Bundles modules of the project for a bench script, which Node cannot load as they are.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import prebundleUniver from "../prebundleUniver.mjs";

/** The project folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * @param name of the bundle, for its file.
 * @param contents a module that exports what is wanted; its paths begin at the project folder.
 * @returns its exports.
 */
export async function bundled(name, contents) {
  await prebundleUniver();
  const outfile = join(root, ".cache", "bench", `${name}.cjs`);
  const univer = {
    name: "univer",
    setup: ({ onResolve }) =>
      // As in Jest: one bundle that Node can load.
      onResolve({ filter: /\/univerPackages$/ }, () => ({
        path: join(root, ".cache/univer/univerPackages.cjs"),
        external: true,
      })),
  };
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    ...{ outfile, bundle: true, platform: "node", format: "cjs", packages: "external" },
    define: { __dirname: JSON.stringify(join(root, "tests/browser")) },
    plugins: [univer],
    logLevel: "error",
  });
  return createRequire(import.meta.url)(outfile);
}

/** One claim of the bench with its outcome. */
export const say = (claim, holds) => console.log(`${holds ? "holds " : "FAILS "} ${claim}`);

/** The value below which a share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
