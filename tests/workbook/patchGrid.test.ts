// A patched grid is the grid that a whole reading would have given.
import * as fc from "fast-check";
import { clipGrid } from "../../src/hosts/grid/clipGrid";
import { gridOfValues, type CellGrid, type CellValue } from "../../src/workbook/cellGrid";
import { patchGrid } from "../../src/workbook/patchGrid";

const SIZE = 6;

const cell = fc.option(fc.nat(9), { nil: null });
const sheet = fc.array(fc.array(cell, { minLength: SIZE, maxLength: SIZE }), {
  minLength: SIZE,
  maxLength: SIZE,
});

/** Value of a cell of a sheet; blank outside the grid. */
const at = ({ top, left, values }: CellGrid, row: number, column: number): CellValue =>
  values[row - top]?.[column - left] ?? null;

test("whatever was edited in a rectangle, also beyond the cells that were known", () => {
  fc.assert(
    fc.property(
      sheet,
      sheet,
      fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1)),
      fc.tuple(
        fc.nat(2),
        fc.nat(2),
        fc.integer({ min: 1, max: SIZE }),
        fc.integer({ min: 0, max: SIZE }),
      ),
      (before, typed, [a, b, c, d], [top, left, height, width]) => {
        const range = {
          top: Math.min(a, c),
          left: Math.min(b, d),
          bottom: Math.max(a, c),
          right: Math.max(b, d),
        };
        const inside = (row: number, column: number) =>
          row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
        // What was known is only a part of the sheet; outside it the sheet was blank.
        const known = clipGrid(gridOfValues("Foglio", before), {
          top,
          left,
          bottom: top + height - 1,
          right: left + width - 1,
        });
        const after = before.map((row, r) =>
          row.map((_, k) => (inside(r, k) ? typed[r]![k]! : at(known, r, k))),
        );
        const now = clipGrid(gridOfValues("Foglio", after), range);
        const patched = patchGrid(known, range, now);
        for (let row = 0; row < SIZE; row++) {
          for (let column = 0; column < SIZE; column++) {
            expect(at(patched, row, column)).toBe(after[row]![column]);
          }
        }
        const widths = new Set(patched.values.map((row) => row.length));
        expect(widths.size).toBeLessThanOrEqual(1);
        expect(patched.formulas).toHaveLength(patched.values.length);
      },
    ),
  );
});

test("cells that were emptied are blank by now", () => {
  const known = gridOfValues("Foglio", [
    [1, 2],
    [3, 4],
  ]);
  const none = { ...gridOfValues("Foglio", []), sheet: "Foglio" };
  expect(patchGrid(known, { top: 1, left: 0, bottom: 1, right: 0 }, none).values).toEqual([
    [1, 2],
    [null, 4],
  ]);
});
