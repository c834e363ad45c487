// A bill of materials (CycloneDX JSON 1.5) from a lock file. npm's own list (`npm sbom --omit=optional`)
// leaves out packages that something else would also take optionally, zod among them.
import { createHash } from "node:crypto";
import { resolveLocked } from "./lockedPackages.mjs";

const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

const purlOf = (name, version) =>
  `pkg:npm/${name.startsWith("@") ? `%40${name.slice(1)}` : name}@${version}`;

/** Paths in the lock file of what a locked package needs when it runs. */
function needs(lock, path) {
  const {
    dependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = lock.packages[path];
  const peers = Object.keys(peerDependencies).filter(
    (name) => !peerDependenciesMeta[name]?.optional,
  );
  return [...new Set([...Object.keys(dependencies), ...peers])].flatMap((name) => {
    const found = resolveLocked(lock, path, name);
    return found === null ? [] : [found];
  });
}

/** Every path that is reached from the project, which is "". */
function closure(lock) {
  const reached = new Set([""]);
  for (const path of reached) needs(lock, path).forEach((next) => reached.add(next));
  reached.delete("");
  return [...reached].sort();
}

/** npm writes checksums in base64, the bill wants them in hexadecimal. */
function hashesOf(integrity = "") {
  return integrity
    .split(" ")
    .filter((one) => one.startsWith("sha512-"))
    .map((one) => ({
      alg: "SHA-512",
      content: Buffer.from(one.slice("sha512-".length), "base64").toString("hex"),
    }));
}

function licenceOf(expression) {
  if (expression === undefined) return [];
  if (/[\s()]/.test(expression)) return [{ expression }];
  // "BSD" without a number is no name of the SPDX list.
  return [{ license: expression === "BSD" ? { name: expression } : { id: expression } }];
}

/** A UUID that says the same about the same content: two runs give the same file. */
function serialOf(content) {
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`];
  return `urn:uuid:${[...parts, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join("-")}`;
}

/**
 * @param project package.json, @param lock package-lock.json, both as objects.
 * @param shipped "name@version" of every package that a bundle carries; the others are "excluded".
 * @param timestamp when what is described was made, ISO 8601.
 * @returns the bill of materials as an object.
 */
export function makeSbom(project, lock, shipped, timestamp) {
  const refOf = (path) => `${nameOf(path)}@${lock.packages[path].version}`;
  const paths = closure(lock);
  const components = new Map(
    paths.map((path) => {
      const { version, license, integrity } = lock.packages[path];
      const ref = refOf(path);
      return [
        ref,
        {
          type: "library",
          "bom-ref": ref,
          name: nameOf(path),
          version,
          scope: shipped.has(ref) ? "required" : "excluded",
          hashes: hashesOf(integrity),
          licenses: licenceOf(license),
          purl: purlOf(nameOf(path), version),
        },
      ];
    }),
  );
  const root = `${project.name}@${project.version}`;
  const dependencies = new Map([[root, new Set(needs(lock, "").map(refOf))]]);
  for (const path of paths) {
    const known = dependencies.get(refOf(path)) ?? new Set();
    needs(lock, path).forEach((next) => known.add(refOf(next)));
    dependencies.set(refOf(path), known);
  }
  const content = {
    components: [...components.values()],
    dependencies: [...dependencies].map(([ref, on]) => ({ ref, dependsOn: [...on].sort() })),
  };
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: serialOf(content),
    version: 1,
    metadata: {
      timestamp,
      component: {
        type: "application",
        "bom-ref": root,
        name: project.name,
        version: project.version,
        description: project.description,
        licenses: licenceOf(project.license),
        purl: purlOf(project.name, project.version),
      },
    },
    ...content,
  };
}
