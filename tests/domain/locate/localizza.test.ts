// The engine from a file: problems in, answers out, and one line when the file is wrong.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runLocalizza } from "../../../src/cli/localizza";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "localizza-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(content: unknown) {
  const path = join(folder, "problema.json");
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runLocalizza(
    path,
    (text) => printed.push(text),
    (line) => said.push(line),
  );
  return { code, said, answer: printed.length === 0 ? null : JSON.parse(printed.join("")) };
}

const SUM = { terms: { x1: 1, x2: 1, x3: -1 }, op: "==", bound: 0 };

test("a problem gets an answer, an array of problems an array of answers", async () => {
  const one = { rules: [SUM], values: { x1: 10, x2: null, x3: 14 } };
  const consistent = {
    status: "consistent",
    weight: 0,
    proved: true,
    sets: [],
    implied: { x2: 4 },
  };
  expect(await run(one)).toMatchObject({ code: 0, said: [], answer: consistent });
  const broken = { ...one, values: { x1: 10, x2: 3, x3: 14 }, locked: ["x2", "x3"] };
  const { code, answer } = await run([one, broken]);
  expect(code).toBe(0);
  expect(answer).toMatchObject([consistent, { status: "localised", sets: [{ cells: ["x1"] }] }]);
  expect(await run([])).toMatchObject({ code: 0, answer: [] });
});

test.each([
  ["{", /non è JSON/],
  ["3", /serve un oggetto/],
  [{ rules: [SUM] }, /«values» deve essere un oggetto cella → valore/],
  [{ rules: [{ ...SUM, op: "=" }], values: {} }, /«rules\.0\.op» deve essere uno fra ==/],
  [{ rules: [SUM], values: { x1: "10" } }, /«values\.x1» deve essere un numero, oppure null/],
  [{ rules: [SUM], values: {}, weights: { x1: -1 } }, /«weights\.x1» deve essere un numero da 0/],
  [
    [
      { rules: [], values: {} },
      { rules: 1, values: {} },
    ],
    /problema 2: «rules»/,
  ],
])("%j is refused in one line", async (content, line) => {
  const { code, said, answer } = await run(content);
  expect([code, answer, said.length]).toEqual([2, null, 1]);
  expect(said[0]).toMatch(line);
  expect(said[0]).not.toContain("\n");
});

test("a file that is not there is named", async () => {
  const said: string[] = [];
  const path = join(folder, "manca.json");
  expect(
    await runLocalizza(
      path,
      () => undefined,
      (line) => said.push(line),
    ),
  ).toBe(2);
  expect(said[0]).toMatch(/manca\.json» non esiste/);
});
