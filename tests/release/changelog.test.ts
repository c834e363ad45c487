// A version takes over what waits in the changelog, and its notes are its own part of it.
import { evaluate } from "./evaluate";

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- Una cosa nuova.

## [1.0.0] - 2026-01-01

- La prima.
`;

const ask = (body: string) =>
  evaluate(
    'import { notesOf, withVersion } from "./scripts/release/changelog.mjs";',
    body,
    CHANGELOG,
  );

test("the notes of a version are its section, those of the next one what waits", () => {
  expect(ask('return [notesOf(input, "1.0.0"), notesOf(input, "1.1.0")];')).toEqual([
    "- La prima.",
    "### Added\n\n- Una cosa nuova.",
  ]);
});

test("what waits becomes the version, once, and nothing is lost", () => {
  const body = `
    const once = withVersion(input, "1.1.0", "2026-11-28");
    const refused = (run) => { try { run(); return null; } catch (error) { return error.message; } };
    return [
      notesOf(once, "1.1.0"),
      once.replace("\\n\\n## [1.1.0] - 2026-11-28", "") === input,
      refused(() => withVersion(once, "1.1.0", "2026-11-29")),
      refused(() => withVersion(once, "1.2.0", "2026-11-29")),
    ];`;
  expect(ask(body)).toEqual([
    "### Added\n\n- Una cosa nuova.",
    true,
    "the changelog has a version 1.1.0 already",
    "nothing waits in the changelog",
  ]);
});
