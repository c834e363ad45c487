// What ships is free to ship, pinned, and named in the bill of materials.
import { evaluate } from "./evaluate";

const EXPRESSIONS: readonly (readonly [expression: string, allowed: boolean])[] = [
  ["MIT", true],
  ["0BSD", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["GPL-3.0-or-later OR MIT", true],
  ["(MIT AND Zlib)", false],
  ["MIT AND (Apache-2.0 OR GPL-2.0-only)", true],
  ["MIT AND GPL-2.0-only OR ISC", true],
  ["ISC AND GPL-2.0-only OR LGPL-3.0-only", false],
  ["EUPL-1.2", false],
  ["UNLICENSED", false],
  ["SEE LICENSE IN LICENSE.md", false],
  ["MIT OR", false],
  ["MIT)", false],
  ["(MIT", false],
  ["", false],
];

test("a licence ships only when what must be accepted is MIT, Apache, BSD or ISC", () => {
  const answers = evaluate(
    'import { isAllowed } from "./scripts/release/licences.mjs";',
    "return input.map((one) => isAllowed(one));",
    EXPRESSIONS.map(([expression]) => expression),
  );
  expect(answers).toEqual(EXPRESSIONS.map(([, allowed]) => allowed));
});

test("a package under another licence, and one that cannot be named, are problems of a release", () => {
  const folder = "node_modules/zod";
  const packages = [
    { name: "a", version: "1.0.0", license: "GPL-3.0-only", author: "A", folder },
    { name: "b", version: "1.0.0", license: "MIT", author: "", folder: "scripts" },
    { name: "c", version: "1.0.0", license: "MIT", author: "", folder },
  ];
  expect(
    evaluate(
      'import { licenceProblems } from "./scripts/release/licences.mjs";',
      "return licenceProblems(process.cwd(), input);",
      packages,
    ),
  ).toEqual([
    expect.stringMatching(/^a 1\.0\.0 ships under "GPL-3\.0-only"/),
    expect.stringMatching(/^b 1\.0\.0 has neither a licence text nor an author/),
  ]);
});

test("ranges and packages without a checksum are told", () => {
  const project = { dependencies: { a: "1.0.0", b: "^1.0.0" }, devDependencies: { c: "latest" } };
  const lock = {
    packages: {
      "": {},
      "node_modules/a": { integrity: "sha512-x" },
      "node_modules/b": {},
    },
  };
  expect(
    evaluate(
      'import { pinProblems } from "./scripts/release/pins.mjs";',
      "return pinProblems(input.project, input.lock);",
      { project, lock },
    ),
  ).toEqual([
    'dependencies asks for b "^1.0.0", not for one version',
    'devDependencies asks for c "latest", not for one version',
    "node_modules/b is locked without a checksum",
  ]);
});

describe("The bill of materials", () => {
  interface Sbom {
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly scope: string;
      readonly purl: string;
      readonly hashes: readonly { readonly content: string }[];
      readonly licenses: readonly unknown[];
    }[];
    readonly dependencies: readonly {
      readonly ref: string;
      readonly dependsOn: readonly string[];
    }[];
  }
  const real = () =>
    evaluate(
      'import { sbomOf } from "./scripts/makeSbom.mjs";',
      'return sbomOf(process.cwd(), "2026-01-01T00:00:00.000Z");',
    ) as Sbom;

  test("has every package of the bundles with version, checksum and licence, and none that only builds", () => {
    const { components } = real();
    const shipped = components.filter(({ scope }) => scope === "required");
    expect(shipped.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["@e965/xlsx", "docx", "fflate", "mammoth", "react", "zod"]),
    );
    for (const one of shipped) {
      expect(one).toMatchObject({
        purl: expect.stringMatching(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/) as string,
        hashes: [{ content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }],
        licenses: [expect.anything()],
      });
    }
    const all = components.map(({ name }) => name);
    for (const building of ["webpack", "jest", "typescript", "@univerjs/core"]) {
      expect(all).not.toContain(building);
    }
    // mammoth asks for JSZip, and with it for pako (Zlib): no bundle carries them.
    expect(components.find(({ name }) => name === "pako")?.scope).toBe("excluded");
    expect(components.find(({ name }) => name === "jszip")?.scope).toBe("excluded");
  });

  test("names only packages that it describes, and is the same for the same lock file", () => {
    const [one, other] = [real(), real()];
    expect(one).toEqual(other);
    const refs = new Set(one.dependencies.map(({ ref }) => ref));
    expect(
      one.dependencies.flatMap(({ dependsOn }) => dependsOn.filter((on) => !refs.has(on))),
    ).toEqual([]);
  });
});
