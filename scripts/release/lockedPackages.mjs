// Where a lock file keeps a package that another one asks for.

/**
 * Packages are looked up like modules: beside the one that needs them, then further out.
 * @param from a path of the lock file; "" is the project.
 * @returns the path, or null when the package is not locked.
 */
export function resolveLocked(lock, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const path = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (lock.packages[path] !== undefined) return path;
    if (at === "") return null;
  }
}
