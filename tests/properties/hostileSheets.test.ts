// The sheets of Quadra come back from people: with anything in any cell, headings gone, rows shuffled or a
// sheet that is something else, they are read, checked and written again without failing.
import * as fc from "fast-check";
import { newAmbito } from "../../src/domain/ambito/ambito";
import { ambitoSheet } from "../../src/domain/ambito/ambitoSheet";
import { indagineSheet } from "../../src/domain/indagine/surveyBoard";
import { motivazioniSheet } from "../../src/domain/rules/motivazioniSheet";
import { cifreOf } from "../../src/domain/precedente/cifraPrecedente";
import { precedentiSheet } from "../../src/domain/precedente/precedentiSheet";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
} from "../../src/domain/preparePiano";
import { regoleSheet } from "../../src/domain/rules/regoleSheet";
import { SHIPPED_RULES } from "../../src/domain/rules/rulebook";
import { keptTextsSheet, readKeptTexts } from "../../src/domain/fill/placeholders";
import { gridOfValues, type CellGrid, type CellValue } from "../../src/workbook/cellGrid";
import { match } from "../domain/pianoOfText";
import { readSamples } from "../golden/plan2021";
import { gridOfSheet } from "./gridOfSheet";

jest.setTimeout(60_000);

let start: CellGrid[];
beforeAll(async () => {
  const sources = (await readSamples()).map((recognition) => ({ recognition, readAt: 44256 }));
  const prepared = preparePiano(NOTHING_KNOWN, sources);
  const { weighed } = checkPrepared(prepared, match);
  start = [
    ...ownSheets(prepared),
    ambitoSheet(newAmbito("Oglio Po", 2021)),
    precedentiSheet(cifreOf({ ...prepared.piano, year: 2020 }, undefined)),
    regoleSheet(SHIPPED_RULES, (code) => code),
    motivazioniSheet(weighed, [], ({ code }) => code),
    indagineSheet([]),
    keptTextsSheet([]),
  ].map(gridOfSheet);
});

const hostile: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue[]>(
    ...["__proto__", "constructor", "toString", "hasOwnProperty", "", " ", "\u0000", "'", "=1+1"],
    ...["0", "-0", "1e999", "2021-13-45", "31/02/2021", "A".repeat(40_000), ";".repeat(5_000)],
    ...["Foglio!A1", "'#REF!'!A1", "{{a}}", "(".repeat(2_000), "sì", "vero", "TRUE", "@", "\uD800"],
    ...[0, -0, -1, 0.1, 1e308, -1e308, 2 ** 53, 2_958_466, true, false, null],
    ...[{ error: "#REF!" }, { error: "=1+1" }],
  ),
  fc.string({ maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

type Edit = (grid: CellGrid, at: (below: number) => number, value: CellValue) => CellGrid;

const withRows = (grid: CellGrid, rows: CellValue[][]): CellGrid =>
  gridOfValues(grid.sheet, rows, grid.top, grid.left);
const rowsOf = ({ values }: CellGrid): CellValue[][] => values.map((row) => [...row]);

/** What people, programs and strangers do to a sheet. */
const EDITS: Readonly<Record<string, Edit>> = {
  cell: (grid, at, value) => {
    const rows = rowsOf(grid);
    const row = rows[at(rows.length)];
    if (row !== undefined) row[at(row.length)] = value;
    return withRows(grid, rows);
  },
  heading: (grid, at, value) => {
    const rows = rowsOf(grid);
    if (rows[0] !== undefined) rows[0][at(rows[0].length)] = value;
    return withRows(grid, rows);
  },
  column: (grid, at, value) => {
    const rows = rowsOf(grid);
    const column = at(rows[0]?.length ?? 0);
    return withRows(
      grid,
      rows.map((row, r) => row.map((old, c) => (r > 0 && c === column ? value : old))),
    );
  },
  columnGone: (grid, at) => {
    const column = at(grid.values[0]?.length ?? 0);
    return withRows(
      grid,
      rowsOf(grid).map((row) => row.filter((_, c) => c !== column)),
    );
  },
  rowsTwice: (grid) => withRows(grid, [...rowsOf(grid), ...rowsOf(grid).slice(1)]),
  headingGone: (grid) => withRows(grid, rowsOf(grid).slice(1)),
  other: (grid, _, value) => withRows(grid, [[value, value], [value], []]),
  empty: (grid) => withRows(grid, []),
};

const edits = fc.array(
  fc.record({
    what: fc.constantFrom(...Object.keys(EDITS)),
    sheet: fc.nat(99),
    place: fc.array(fc.nat(9_999), { minLength: 2, maxLength: 2 }),
    value: hostile,
  }),
  { minLength: 1, maxLength: 4 },
);

test("whatever stands in them, they are read, checked and written again without failing", () => {
  fc.assert(
    fc.property(edits, (all) => {
      const own = [...start];
      for (const { what, sheet, place, value } of all) {
        const which = sheet % own.length;
        let turn = 0;
        const at = (below: number): number => (below === 0 ? 0 : place[turn++ % 2]! % below);
        own[which] = EDITS[what]!(own[which]!, at, value);
      }
      const before = Date.now();
      const prepared = preparePiano(readOwnSheets("piano.xlsx", own, match));
      expect(Array.isArray(checkPrepared(prepared, match).findings)).toBe(true);
      expect(ownSheets(prepared).length).toBeGreaterThan(0);
      expect(Array.isArray(readKeptTexts(own))).toBe(true);
      expect(Date.now() - before).toBeLessThan(10_000);
    }),
    { numRuns: 25 },
  );
});
