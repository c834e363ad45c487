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

/** Comments may show what labels look like; strings and patterns may not know them. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

test("no file of the code names an ente or the ambito of the samples", async () => {
  const enti = (await readSamples()).flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.map(({ match }) => enteOf(match))),
  );
  const comuni = new Set(enti.flatMap((ente) => (ente?.kind === "comune" ? [ente.name] : [])));
  expect(comuni.size).toBeGreaterThan(25);
  const names = [...comuni, "Oglio Po", "Casalasco", "Viadanese"];
  const spelled = names.flatMap((name) => [name, name.toUpperCase()]);
  const pattern = new RegExp(
    `\\b(?:${spelled.map((name) => name.replace(/[^\w ]/g, ".")).join("|")})\\b`,
  );
  const found = codeFiles(join(root, "src")).flatMap((path) => {
    const name = pattern.exec(withoutComments(readFileSync(path, "utf8")))?.[0];
    return name === undefined ? [] : [`${relative(root, path)} ${name}`];
  });
  expect(found).toEqual([]);
});
