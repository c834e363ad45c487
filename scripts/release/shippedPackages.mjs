// Which packages users really get: those whose code is in the bundles of the pane and of the command
// line. A lock file lists more (what a package could need but no bundle carries).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of a package inside a path, the innermost where packages are nested. */
const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

function foldersInPane(root) {
  const folder = join(root, "dist/pane");
  const maps = readdirSync(folder).filter((name) => name.endsWith(".js.map"));
  return maps.flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")).sources);
}

/** esbuild writes the path of every module above it. */
function foldersInCli(root) {
  const folder = join(root, "dist/cli");
  const bundles = readdirSync(folder).filter((name) => name.endsWith(".mjs"));
  return bundles.flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("// ") && line.includes("node_modules/")),
  );
}

const nameOfAuthor = (author) => (typeof author === "string" ? author : author?.name);

/** Where the authors are named, for a package that names none. */
function addressOf(repository) {
  const url = typeof repository === "string" ? repository : repository?.url;
  return url && `the authors of ${url.replace(/^git\+/, "").replace(/\.git$/, "")}`;
}

/**
 * @param root the project folder, with pane and command line built.
 * @returns {{ name: string, version: string, license: string, author: string, folder: string }[]}
 *   sorted by name; `folder` is "node_modules/…" as in the lock file.
 * @throws Error when a bundle is missing: an empty answer would look like "nothing is shipped".
 */
export function shippedPackages(root) {
  for (const built of ["dist/pane/taskpane.html", "dist/cli/quadra.mjs"]) {
    if (!existsSync(join(root, built))) throw new Error(`${built} is missing: build first`);
  }
  const found = { pane: foldersInPane(root), cli: foldersInCli(root) };
  const folders = new Set();
  for (const [bundle, paths] of Object.entries(found)) {
    const inside = paths.flatMap((path) => {
      const [folder] = PACKAGE_FOLDER.exec(path.replaceAll("\\", "/")) ?? [];
      return folder === undefined ? [] : [folder.slice(folder.indexOf("node_modules/"))];
    });
    if (inside.length === 0) throw new Error(`no package was found in the bundle of ${bundle}`);
    inside.forEach((folder) => folders.add(folder));
  }
  return [...folders]
    .map((folder) => {
      const { name, version, license, licenses, author, repository } = JSON.parse(
        readFileSync(join(root, folder, "package.json"), "utf8"),
      );
      const declared = license ?? licenses?.map((one) => one.type ?? one).join(" OR ") ?? "";
      return {
        name,
        version,
        license: typeof declared === "string" ? declared : (declared.type ?? ""),
        author: nameOfAuthor(author) ?? addressOf(repository) ?? "",
        folder,
      };
    })
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}
