// What is installed is pinned: one version with one checksum, the same on every machine.

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Ranges in package.json, and locked packages without a checksum. */
export function pinProblems(project, lock) {
  const groups = ["dependencies", "devDependencies", "optionalDependencies"];
  const ranges = groups.flatMap((group) =>
    Object.entries(project[group] ?? {})
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `${group} asks for ${name} "${version}", not for one version`),
  );
  const unchecked = Object.entries(lock.packages)
    .filter(([path, { integrity, link, inBundle }]) => path && !integrity && !link && !inBundle)
    .map(([path]) => `${path} is locked without a checksum`);
  return [...ranges, ...unchecked];
}
