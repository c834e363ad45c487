// The engine from a file: problems in, answers out, and one line when the file is wrong.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runLocalizza } from "../../../src/cli/localizza";
import { locateErrors } from "../../../src/domain/locate/locateErrors";
import type { Problem } from "../../../src/domain/locate/problem";

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

test("endless files are refused in one line too", async () => {
  const many = await run({ rules: Array(50_001).fill(SUM), values: {} });
  expect([many.code, many.said.join()]).toEqual([
    2,
    expect.stringMatching(/le regole sono 50001: dividerlo/),
  ]);
  const deep = await run("[".repeat(100_000));
  expect([deep.code, deep.said.join()]).toEqual([2, expect.stringMatching(/non è JSON/)]);
});

test("cells may have the names that every object has", async () => {
  const terms = { constructor: 1, toString: 1 };
  const problem = { rules: [{ terms, op: "==", bound: 3 }], values: { constructor: 1 } };
  const { code, answer } = await run({ ...problem, weights: { valueOf: 2 } });
  expect([code, answer.status, answer.implied]).toEqual([0, "consistent", { toString: 2 }]);
});

test.each([
  ["{", /non è JSON/],
  ["3", /serve un oggetto/],
  [{ rules: [SUM] }, /«values» deve essere un oggetto cella → valore/],
  [{ rules: [{ ...SUM, op: "=" }], values: {} }, /«rules\.0\.op» deve essere uno fra ==/],
  [{ rules: [SUM], values: { x1: "10" } }, /«values\.x1» deve essere un numero, oppure null/],
  [{ rules: [SUM], values: {}, weights: { x1: -1 } }, /«weights\.x1» deve essere un numero da 0/],
  ["null", /serve un oggetto/],
  ["[null]", /problema 1: serve un oggetto/],
  ['{"rules":[null],"values":{}}', /«rules\.0» deve essere una regola/],
  ['{"rules":{"length":1},"values":{}}', /«rules» deve essere un elenco/],
  ['{"rules":[],"values":[]}', /«values» deve essere un oggetto/],
  ['{"rules":[],"values":{"a":true}}', /«values\.a» deve essere un numero/],
  ['{"rules":[],"values":{"a":1e999}}', /«values\.a» deve essere un numero/],
  ['{"rules":[],"values":{},"locked":{"0":"a"}}', /«locked» deve essere un elenco/],
  ['{"rules":[],"values":{"__proto__":1}}', /una cella si chiama «__proto__»: darle un altro/],
  [
    '{"rules":[{"terms":{"__proto__":1},"op":"==","bound":0}],"values":{}}',
    /una cella si chiama «__proto__»/,
  ],
  [
    [
      { rules: [], values: {} },
      { rules: 1, values: {} },
    ],
    /problema 2: «rules»/,
  ],
  [
    '{ "rules": [], "values": { "x1": 12345678901234567891 } }',
    /12345678901234567891 ha più cifre/,
  ],
  ['{ "rules": [], "values": { "x1": 0.1234567890123456789 } }', /0\.1234567890123456789 ha più/],
  ['{ "rules": [], "values": { "x1": 1e999 } }', /«values\.x1» deve essere un numero/],
])("%j is refused in one line", async (content, line) => {
  const { code, said, answer } = await run(content);
  expect([code, answer, said.length]).toEqual([2, null, 1]);
  expect(said[0]).toMatch(line);
  expect(said[0]).not.toContain("\n");
});

test("what people look for stands first, decimals are exact, and names of cells may look like numbers", async () => {
  const sound = await run({
    rules: [{ terms: { "12345678901234567891": 3, b: -1 }, op: "==", bound: 0.1 }],
    values: { "12345678901234567891": 0.1, b: 0.3 },
    integer: false,
  });
  expect(Object.keys(sound.answer).slice(0, 6)).toEqual([
    "status",
    "weight",
    "proved",
    "sets",
    "proposal",
    "implied",
  ]);
  const changes = sound.answer.sets.map(
    ({ changes }: { changes: Record<string, { to: number }> }) =>
      Object.values(changes).map(({ to }) => to),
  );
  expect(changes.flat().sort()).toEqual([0.13333333333333333, 0.2]);
});

test("an answer that ran out of time is told as such and names no cell", async () => {
  const answer = locateErrors(
    { rules: [SUM as Problem["rules"][number]], values: { x1: 1, x2: 1, x3: 1 } },
    { deadline: 0, now: () => 1 },
  );
  expect(answer).toMatchObject({ status: "time-limit", proved: false, weight: null, sets: [] });
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
