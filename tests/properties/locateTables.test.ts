// Planted errors in tables with totals: the planted cells are never lighter than what is found, the
// search with shortcuts finds what the plain search finds, and the real figures give the culprit.
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { locateErrors } from "../../src/domain/locate/locateErrors";
import type { LinearEdit, Problem } from "../../src/domain/locate/problem";

const COLUMNS = ["D", "T", "C", "N"] as const;
type Column = (typeof COLUMNS)[number];

const sumRule = (total: string, parts: readonly string[]): LinearEdit => ({
  terms: { [total]: 1, ...Object.fromEntries(parts.map((part) => [part, -1])) },
  op: "==",
  bound: 0,
});

/** D = T + C + N in every row; with `totals`, a row TOTALE that adds up every column. */
function quadro(
  rows: ReadonlyMap<string, Readonly<Record<Column, number>>>,
  totals: boolean,
): Problem {
  const names = [...rows.keys()];
  const values: Record<string, number> = {};
  for (const column of COLUMNS) {
    for (const [name, row] of rows) values[`${column}.${name}`] = row[column];
    if (totals) {
      values[`${column}.TOTALE`] = [...rows.values()].reduce((sum, row) => sum + row[column], 0);
    }
  }
  const balances = (totals ? [...names, "TOTALE"] : names).map((name) =>
    sumRule(`D.${name}`, [`T.${name}`, `C.${name}`, `N.${name}`]),
  );
  const sums = COLUMNS.map((column) =>
    sumRule(
      `${column}.TOTALE`,
      names.map((name) => `${column}.${name}`),
    ),
  );
  return { rules: totals ? [...balances, ...sums] : balances, values, integer: true };
}

const nonNegative = (problem: Problem): Problem => ({
  ...problem,
  rules: [
    ...problem.rules,
    ...Object.keys(problem.values).map((cell): LinearEdit => ({
      terms: { [cell]: 1 },
      op: ">=",
      bound: 0,
    })),
  ],
});

const setsOf = (problem: Problem) => {
  const { status, weight, proved, cut, sets } = locateErrors(problem);
  // Where there are more sets than can be listed, which of them are listed is open.
  const cells = cut ? [] : sets.map((one) => [...one.cells].sort().join(" ")).sort();
  return { status, weight, proved, cut, sets: cells };
};

interface Planted {
  readonly problem: Problem;
  readonly cells: readonly string[];
}

/** Tables of small figures, where much coincides, with errors in some cells. */
function plantedTables(most: number, figures: number, errors: number): fc.Arbitrary<Planted> {
  const figure = fc.integer({ min: 0, max: figures });
  const row = fc.record({ T: figure, C: figure, N: figure });
  const change = fc.record({ at: fc.nat(), by: fc.integer({ min: -figures, max: figures }) });
  return fc
    .tuple(
      fc.array(row, { minLength: 2, maxLength: most }),
      fc.array(change, { minLength: 1, maxLength: errors }),
      fc.boolean(),
    )
    .map(([rows, changes, bounded]) => {
      const sound = quadro(
        new Map(rows.map(({ T, C, N }, i) => [`e${i}`, { D: T + C + N, T, C, N }])),
        true,
      );
      const values = { ...sound.values } as Record<string, number>;
      const names = Object.keys(values);
      const cells = changes.map(({ at }) => names[at % names.length]!);
      changes.forEach(({ by }, i) => (values[cells[i]!] = Math.max(0, values[cells[i]!]! + by)));
      const problem = { ...sound, values };
      return { problem: bounded ? nonNegative(problem) : problem, cells };
    });
}

test("the lightest sets are never heavier than the planted one, and each is a solution", () => {
  fc.assert(
    fc.property(plantedTables(12, 40, 9), ({ problem, cells }) => {
      const answer = locateErrors(problem);
      expect(answer.proved).toBe(true);
      expect(answer.weight).toBeLessThanOrEqual(new Set(cells).size);
      for (const { cells: changed, changes } of answer.sets.slice(0, 20)) {
        expect(changed).toHaveLength(answer.weight!);
        const mended = Object.fromEntries(changed.map((cell) => [cell, changes[cell]!.to]));
        // Where several values will do they are left open: some must exist.
        const { status } = locateErrors({ ...problem, values: { ...problem.values, ...mended } });
        expect(status).toBe("consistent");
      }
    }),
    { numRuns: 150 },
  );
});

/** With such figures sums leave 2^53, where the search runs without shortcuts. */
const UNIT = 1e15;

/** Some cells missing, some locked, weights alike or real. */
function withCircumstances(problem: Problem): fc.Arbitrary<Problem> {
  const cells = fc.subarray(Object.keys(problem.values), { maxLength: 3 });
  const weights = fc.oneof(
    fc.constant({}),
    fc.record(
      Object.fromEntries(
        Object.keys(problem.values).map((cell) => [cell, fc.constantFrom(1, 1, 1.5, 2, 0.25)]),
      ),
    ),
  );
  return fc.record({ missing: cells, locked: cells, weights }).map((one) => ({
    ...problem,
    values: {
      ...problem.values,
      ...Object.fromEntries(one.missing.map((cell) => [cell, null])),
    },
    locked: one.locked,
    weights: one.weights,
  }));
}

test("the search with shortcuts finds exactly the sets of the plain search", () => {
  const problems = plantedTables(5, 12, 6).chain(({ problem }) => withCircumstances(problem));
  fc.assert(
    fc.property(problems, (problem) => {
      const large = Object.fromEntries(
        Object.entries(problem.values).map(([cell, value]) => [
          cell,
          value === null ? null : value * UNIT,
        ]),
      );
      // A multiple is a solution of the same sets, as no rule has a bound other than 0.
      const rational = { ...problem, integer: false };
      expect(setsOf(rational)).toEqual(setsOf({ ...rational, values: large }));
    }),
    { numRuns: 150 },
  );
});

test("the order of rules and cells and the names of cells change nothing", () => {
  fc.assert(
    fc.property(plantedTables(6, 30, 6), ({ problem }) => {
      const reversed = {
        ...problem,
        rules: [...problem.rules].reverse(),
        values: Object.fromEntries(Object.entries(problem.values).reverse()),
      };
      expect(setsOf(reversed)).toEqual(setsOf(problem));
    }),
    { numRuns: 100 },
  );
});

interface FiguresFile {
  readonly tables: readonly {
    readonly key: string;
    readonly rows: readonly { readonly ente: string; readonly cells: readonly string[] }[];
    readonly total: readonly string[] | null;
  }[];
}

/** The quadro riepilogativo of the 2021 plan; enti without figures say nothing. */
const REAL = (() => {
  const file = JSON.parse(readFileSync("scripts/samples/figures-2021.json", "utf8")) as FiguresFile;
  const { rows } = file.tables.find(({ key }) => key === "quadroRiepilogativo")!;
  return new Map(
    rows
      .filter(({ cells }) => cells.every((cell) => cell !== ""))
      .map(({ ente, cells }) => {
        const [D, T, C, N] = cells.map(Number) as [number, number, number, number];
        return [ente, { D, T, C, N }] as const;
      }),
  );
})();

test("the real figures of 2021 are consistent", () => {
  expect(REAL.size).toBe(24);
  expect(locateErrors(nonNegative(quadro(REAL, true))).status).toBe("consistent");
});

/** 200 single errors, spread over all cells; every kind of typing error and other changes. */
function realErrors(totals: boolean): { problem: Problem; cell: string; value: number }[] {
  const sound = quadro(REAL, totals);
  const names = Object.keys(sound.values);
  return Array.from({ length: 200 }, (_, i) => {
    const cell = names[(i * 37) % names.length]!;
    const value = sound.values[cell]!;
    const typed = [value * 10 + 1, value + 1, value + 3, value === 0 ? 4 : 0, value * 100 + 7][
      i % 5
    ]!;
    return { problem: { ...sound, values: { ...sound.values, [cell]: typed } }, cell, value };
  });
}

test("with the totals of rows and columns one error is found alone, with its figure: 200 of 200", () => {
  for (const { problem, cell, value } of realErrors(true)) {
    const { sets, proposal } = locateErrors(nonNegative(problem));
    expect(sets.map(({ cells }) => cells)).toEqual([[cell]]);
    expect(proposal[cell]?.to).toBe(value);
  }
});

test("with the totals of rows only the culprit is among the suspects, and hardly ever alone", () => {
  let alone = 0;
  for (const { problem, cell } of realErrors(false)) {
    const { sets } = locateErrors(nonNegative(problem));
    expect(sets.map(({ cells }) => cells)).toContainEqual([cell]);
    if (sets.length === 1) alone++;
  }
  expect(alone).toBeLessThan(100);
});

test("several errors in the real figures: no set is heavier than the planted one", () => {
  const names = Object.keys(quadro(REAL, true).values);
  const changes = fc.uniqueArray(
    fc.record({ cell: fc.constantFrom(...names), more: fc.integer({ min: 1, max: 20 }) }),
    { minLength: 2, maxLength: 8, selector: ({ cell }) => cell },
  );
  fc.assert(
    fc.property(changes, (planted) => {
      const sound = quadro(REAL, true);
      const values = { ...sound.values } as Record<string, number>;
      for (const { cell, more } of planted) values[cell]! += more;
      const answer = locateErrors(nonNegative({ ...sound, values }));
      expect(answer.weight).toBeLessThanOrEqual(planted.length);
      if (answer.weight === planted.length && !answer.cut) {
        const cells = planted.map(({ cell }) => cell).sort();
        expect(answer.sets.map((one) => [...one.cells].sort())).toContainEqual(cells);
      }
    }),
    { numRuns: 60 },
  );
});
