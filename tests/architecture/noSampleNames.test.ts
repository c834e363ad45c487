// No code knows the ambito of the samples: which enti there are is data.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root, readSamples } from "../golden/plan2021";
import { enteOf } from "../../src/domain/piano";

/** Files that are code or words; the registry under `assets/` names every comune, and may. */
function codeFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return codeFiles(path);
    return /\.(?:tsx?|css|html|json)$/.test(entry.name) ? [path] : [];
  });
}

/** Words of seven letters or more that no comune has but those of the samples. */
function wordsOf(comuni: ReadonlySet<string>): string[] {
  const registry = JSON.parse(readFileSync(join(root, "assets/enti-lombardia.json"), "utf8")) as {
    readonly comuni: readonly { readonly name: string }[];
  };
  const others = registry.comuni
    .map(({ name }) => name)
    .filter((name) => !comuni.has(name))
    .flatMap((name) => name.split(/[^\p{L}]+/u));
  const known = new Set(others.map((word) => word.toLowerCase()));
  const own = [...comuni].flatMap((name) => name.split(/[^\p{L}]+/u));
  return [...new Set(own)].filter((word) => word.length >= 7 && !known.has(word.toLowerCase()));
}

test("no file of the code names an ente or the ambito of the samples, in comments neither", async () => {
  const enti = (await readSamples()).flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.map(({ match }) => enteOf(match))),
  );
  const comuni = new Set(enti.flatMap((ente) => (ente?.kind === "comune" ? [ente.name] : [])));
  expect(comuni.size).toBeGreaterThan(25);
  const words = wordsOf(comuni);
  expect(words.length).toBeGreaterThan(15);
  const names = [...comuni, ...words, "Oglio Po"];
  const spelled = names.flatMap((name) => [name, name.toUpperCase()]);
  const escaped = spelled.map((name) => name.replace(/[^\p{L} ]/gu, "."));
  const patterns = [
    new RegExp(`(?<!\\p{L})(?:${escaped.join("|")})(?!\\p{L})`, "u"),
    // The parts of the ambito, whatever their ending: "casalasca", "VIADANESE".
    /casalasc|viadan/i,
  ];
  const found = codeFiles(join(root, "src")).flatMap((path) =>
    patterns.flatMap((pattern) => {
      const name = pattern.exec(readFileSync(path, "utf8"))?.[0];
      return name === undefined ? [] : [`${relative(root, path)} ${name}`];
    }),
  );
  expect(found).toEqual([]);
});
