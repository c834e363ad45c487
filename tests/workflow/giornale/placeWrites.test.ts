// Where the rows of a write stand after others put rows in or took some out: an undo finds them again, and
// what it cannot find stays as it is.
import fc from "fast-check";
import { gridOfValues, type CellValue } from "../../../src/workbook/cellGrid";
import type { CellWrite } from "../../../src/workbook/cellWrite";
import type { RowMove } from "../../../src/workbook/rowMove";
import { placeWrites } from "../../../src/workflow/giornale/placeWrites";

const SHEET = "Turn-over";
const write = (row: number, column: number, before: CellValue, after: CellValue): CellWrite => ({
  address: { sheet: SHEET, row, column },
  before,
  after,
});
type Rows = readonly (readonly CellValue[])[];
const place = (writes: readonly CellWrite[], now: Rows, rows: RowMove | null = null) =>
  placeWrites(writes, rows, [
    gridOfValues(
      SHEET,
      now.map((row) => [...row]),
    ),
  ]);
const places = (writes: readonly CellWrite[]): string[] =>
  writes.map(({ address: { row, column }, after }) => `${row},${column}: ${String(after)}`);

const PLAN: Rows = [
  ["Ente", "Turn-over"],
  ["Bozzolo", 3],
  ["Dosolo", 0],
  ["Sabbioneta", 7],
  ["Viadana", 12],
  ["TOTALE", 22],
];
const FILLED = [1, 2, 3, 4, 5].map((row) => write(row, 1, null, PLAN[row]![1]!));
const without = (...gone: number[]): Rows => PLAN.filter((_, row) => !gone.includes(row));

test("rows below one that others took out are found one row higher; its own cells are named", () => {
  const { writes, changed } = place(FILLED, without(2));
  expect(places(writes)).toEqual(["1,1: 3", "2,1: 7", "3,1: 12", "4,1: 22"]);
  expect(changed.map(({ write: { address, after } }) => [address.row, after])).toEqual([[2, 0]]);
});

test("rows below one that others put in are found one row lower", () => {
  const now = [...PLAN.slice(0, 3), ["Gazzuolo", 5], ...PLAN.slice(3)];
  const { writes, changed } = place(FILLED, now);
  expect(places(writes)).toEqual(["1,1: 3", "2,1: 0", "4,1: 7", "5,1: 12", "6,1: 22"]);
  expect(changed).toEqual([]);
});

test("a cell that somebody changed moves nothing: it is named, the others stay where they are", () => {
  const now = PLAN.map((row, r) => (r === 3 ? ["Sabbioneta", 12] : row));
  const { writes, changed } = place(FILLED, now);
  expect(places(writes)).toEqual(["1,1: 3", "2,1: 0", "4,1: 12", "5,1: 22"]);
  expect(changed).toMatchObject([{ write: { address: { row: 3, column: 1 } }, found: 12 }]);
});

test("what holds again what it held is neither to do nor to tell", () => {
  const now = PLAN.map((row, r) => (r === 3 ? ["Sabbioneta", null] : row));
  const { writes, changed } = place(FILLED, now);
  expect([places(writes).length, changed]).toEqual([4, []]);
});

test("new rows go where they stand by now; one that others took out does not go again", () => {
  const rows: RowMove = { kind: "insert", rows: [2, 4].map((row) => ({ sheet: SHEET, row })) };
  const writes = [2, 4].flatMap((row) => [
    write(row, 0, null, PLAN[row]![0]!),
    ...FILLED.filter((one) => one.address.row === row),
  ]);
  expect(place(writes, without(1), rows).rows?.rows).toEqual(
    [1, 3].map((row) => ({ sheet: SHEET, row })),
  );
  expect(place(writes, without(2), rows).rows?.rows).toEqual([{ sheet: SHEET, row: 3 }]);
  expect(place(writes, PLAN, rows).rows).toEqual(rows);
});

test("a sheet that is not there is left to whoever writes to it", () => {
  expect(placeWrites(FILLED, null, [])).toEqual({ writes: FILLED, rows: null, changed: [] });
});

const edits = fc.array(
  fc.record({
    isNew: fc.boolean(),
    at: fc.nat({ max: 30 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 2 },
);
const oneEdit = edits.map((all) => all.slice(0, 1));

/** Rows of a plan with what others did to them; each keeps its number in the plan. */
function edited(
  length: number,
  done: readonly { isNew: boolean; at: number; count: number }[],
): (number | null)[] {
  const rows: (number | null)[] = Array.from({ length }, (_, row) => row);
  for (const { isNew, at, count } of done) {
    const from = at % (rows.length + 1);
    if (isNew) rows.splice(from, 0, ...Array.from({ length: count }, () => null));
    else rows.splice(from, count);
  }
  return rows;
}

test("figures that differ are found wherever rows came or went, and each is given back to its own row", () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 25 }), oneEdit, (length, done) => {
      const writes = Array.from({ length }, (_, row) => [
        write(row, 1, null, 100 + row),
        write(row, 2, null, 200 + row),
      ]).flat();
      const rows = edited(length, done);
      const now = rows.map((row) =>
        row === null ? ["di altri", null, null] : [`ente ${row}`, 100 + row, 200 + row],
      );
      const { writes: placed, changed } = place(writes, now.length === 0 ? [[null]] : now);
      const found = rows.flatMap((row, at) =>
        row === null
          ? []
          : [
              [at, 100 + row],
              [at, 200 + row],
            ],
      );
      expect(placed.map(({ address: { row }, after }) => [row, after])).toEqual(found);
      expect(changed.length).toBeLessThanOrEqual(writes.length - placed.length);
    }),
  );
});

test("whatever the figures, a cell is given back only where it holds what was written, in the order of the rows", () => {
  const figure = fc.constantFrom<CellValue>(null, 0, 1, 2);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 12 }),
      edits,
      (lines, done) => {
        const writes = lines.flatMap(([a, b], row) => [write(row, 0, 9, a), write(row, 1, 9, b)]);
        const now: Rows = [
          [null, null],
          ...edited(lines.length, done).map((row) => (row === null ? [5, 5] : lines[row]!)),
        ];
        const { writes: placed } = place(writes, now);
        const rowsOf = placed.map(({ address }) => address.row);
        expect(rowsOf).toEqual([...rowsOf].sort((a, b) => a - b));
        for (const { address, after } of placed)
          expect(now[address.row]?.[address.column] ?? null).toEqual(after);
        const at = placed.map(({ address: { row, column } }) => `${row},${column}`);
        expect(new Set(at).size).toBe(at.length);
      },
    ),
  );
});
