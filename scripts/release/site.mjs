// The folder that a static host serves: the built pane without its source maps, guides and icons, the
// notices of what it contains, the headers in each host's form, and the manifest for the address.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { manifestFor } from "./manifestFor.mjs";
import { noticesText } from "./notices.mjs";
import { shippedPackages } from "./shippedPackages.mjs";
import { headerFiles, policyOf } from "./siteHeaders.mjs";

function filesUnder(folder, inside = "") {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = posix.join(inside, entry.name);
    return entry.isDirectory() ? filesUnder(folder, name) : [name];
  });
}

/** Scripts name maps that are not served. */
const withoutMap = (script) => script.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, "\n");

/** Pages, styles and icons that a page of the site refers to and that are not in it. */
export function missingFiles(files) {
  const pages = Object.keys(files).filter((name) => name.endsWith(".html"));
  return pages.flatMap((page) => {
    const text = Buffer.from(files[page]).toString("utf8");
    const referred = [...text.matchAll(/(?:href|src)="([^"#:?]+)["#?]/g)].map(([, to]) => to);
    return [...new Set(referred)]
      .filter((to) => files[posix.join(posix.dirname(page), to)] === undefined)
      .map((to) => `${page} refers to ${to}, which is not served`);
  });
}

/**
 * @param root the project folder, with pane and command line built.
 * @param base the address of the served folder, or null for a site without a manifest.
 * @returns {{ files: Record<string, Uint8Array>, problems: string[] }} names with "/" → bytes
 */
export function makeSite(root, base) {
  const pane = join(root, "dist/pane");
  const files = {};
  for (const name of filesUnder(pane).sort()) {
    if (name.endsWith(".map") || name === "manifest.xml") continue;
    const bytes = readFileSync(join(pane, name));
    files[name] = name.endsWith(".js") ? Buffer.from(withoutMap(bytes.toString("utf8"))) : bytes;
  }
  const add = (name, text) => {
    files[name] = Buffer.from(text);
  };
  add("LICENSE", readFileSync(join(root, "LICENSE")));
  add("THIRD-PARTY.txt", noticesText(root, shippedPackages(root)));
  const policy = policyOf(Buffer.from(files["taskpane.html"]).toString("utf8"));
  Object.entries(headerFiles(policy, Object.keys(files))).forEach(([name, text]) =>
    add(name, text),
  );
  const problems = missingFiles(files);
  if (base !== null) {
    const manifest = manifestFor(root, base, (path) => files[path] ?? null);
    problems.push(...manifest.problems);
    add("manifest.xml", manifest.xml);
  }
  return { files, problems };
}
