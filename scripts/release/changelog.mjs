// The part of the changelog that belongs to a version, and how a version gets its part.

const UNRELEASED = "## [Unreleased]";

/** The text under a heading of the second level; null when there is none. */
function sectionUnder(changelog, heading) {
  const lines = changelog.split("\n");
  const from = lines.findIndex((line) => line.startsWith(heading));
  if (from < 0) return null;
  const length = lines.slice(from + 1).findIndex((line) => line.startsWith("## "));
  const to = length < 0 ? lines.length : from + 1 + length;
  return lines
    .slice(from + 1, to)
    .join("\n")
    .trim();
}

/** What changed in a version: its own section, or what waits for the next one. */
export function notesOf(changelog, version) {
  return sectionUnder(changelog, `## [${version}]`) ?? sectionUnder(changelog, UNRELEASED) ?? "";
}

/** The changelog in which what was waiting has become a version. @throws Error when nothing waits. */
export function withVersion(changelog, version, day) {
  if (sectionUnder(changelog, `## [${version}]`) !== null) {
    throw new Error(`the changelog has a version ${version} already`);
  }
  if (!sectionUnder(changelog, UNRELEASED)) throw new Error("nothing waits in the changelog");
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${day}`);
}
