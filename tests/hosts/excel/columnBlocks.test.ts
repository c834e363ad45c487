// What is sent of a table: every entry once, and a column that repeats itself as one value.
import fc from "fast-check";
import {
  bytesOfBlocks,
  columnBlocks,
  type EntryBlock,
} from "../../../src/hosts/excel/columnBlocks";

type Entry = string | number;

function filled(blocks: readonly EntryBlock<Entry>[], height: number, width: number) {
  const cells: (Entry | undefined)[][] = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => undefined),
  );
  for (const block of blocks) {
    for (let r = block.top; r <= block.bottom; r++) {
      for (let c = block.left; c <= block.right; c++) {
        if (cells[r]![c] !== undefined) throw new Error(`${r},${c} twice`);
        cells[r]![c] = "all" in block ? block.all : block.each[r - block.top]![c - block.left];
      }
    }
  }
  return cells;
}

const rowsOf = (count: number, row: (index: number) => Entry[]): Entry[][] =>
  Array.from({ length: count }, (_, index) => row(index));

test("a column with the same text in a thousand rows is one value, its neighbours stay a matrix", () => {
  const rows = rowsOf(1000, (at) => [at, `Comune ${at}`, "piano-annuale.xlsx", at % 7]);
  const blocks = columnBlocks(rows);
  expect(blocks.map(({ left, right }) => [left, right])).toEqual([
    [0, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(blocks[1]).toMatchObject({ top: 0, bottom: 999, all: "piano-annuale.xlsx" });
  const one = { top: 0, left: 0, bottom: 999, right: 3, each: rows };
  expect(bytesOfBlocks(blocks)).toBeLessThan(0.7 * bytesOfBlocks([one]));
});

test("a short table is one matrix: names of ranges would cost more than its entries", () => {
  const rows = rowsOf(20, () => ["x", "x"]);
  expect(columnBlocks(rows)).toEqual([{ top: 0, left: 0, bottom: 19, right: 1, each: rows }]);
});

test("formulas are never one value: Excel would shift their references", () => {
  const rows = rowsOf(1000, () => ["=A1+B1", "x".repeat(20)]);
  const blocks = columnBlocks(rows, (entry) => String(entry).startsWith("="));
  expect(blocks.map((block) => "all" in block)).toEqual([false, true]);
});

test("every entry is in exactly one block", () => {
  const entry = fc.oneof(fc.constantFrom<Entry>("", "lunga ".repeat(60), 0, 7), fc.string());
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ times: fc.integer({ min: 1, max: 90 }), row: fc.tuple(entry, entry, entry) }),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      (runs) => {
        const rows = runs.flatMap(({ times, row }) => rowsOf(times, () => [...row]));
        expect(filled(columnBlocks(rows), rows.length, 3)).toEqual(rows);
      },
    ),
    { numRuns: 60 },
  );
});
