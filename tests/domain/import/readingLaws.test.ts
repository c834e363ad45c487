// What is read from a table does not depend on how it is laid out: laws over random tables.
import * as fc from "fast-check";
import type { CellGrid } from "../../../src/workbook/cellGrid";
import { recogniseTables } from "../../../src/domain/import/recogniseTables";
import { chosenCell, joinEnti } from "../../../src/domain/piano";
import { match, said } from "../pianoOfText";
import {
  countOfFigures,
  figuresOf,
  pageBreaks,
  pagedSheet,
  plainTables,
  sheetOf,
  turnedSheet,
  type PageBreak,
  type PlainTable,
} from "./arbitraryTable";

const RUNS = { numRuns: 200 };

function read(...grids: readonly CellGrid[]): string[] {
  return figuresOf(recogniseTables("mittente.xlsx", grids, match));
}

function shuffled<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
}

/** A table, and the same with its columns in another order. */
const otherColumns = plainTables().chain((table) =>
  shuffled(table.columns.map((_, index) => index)).map((order): [PlainTable, PlainTable] => [
    table,
    {
      ...table,
      columns: order.map((at) => table.columns[at]!),
      rows: table.rows.map((row) => ({ ...row, cells: order.map((at) => row.cells[at]!) })),
      total: table.total && order.map((at) => table.total![at]!),
    },
  ]),
);

test("every figure of a table is read", () => {
  fc.assert(
    fc.property(plainTables(), (table) => {
      expect(read(sheetOf(table))).toHaveLength(countOfFigures(table));
    }),
    RUNS,
  );
});

test("the order of columns changes nothing", () => {
  fc.assert(
    fc.property(otherColumns, ([table, other]) => {
      expect(read(sheetOf(other))).toEqual(read(sheetOf(table)));
    }),
    RUNS,
  );
});

test("the order of enti changes nothing", () => {
  const otherRows = plainTables().chain((table) =>
    shuffled(table.rows).map((rows): [PlainTable, PlainTable] => [table, { ...table, rows }]),
  );
  fc.assert(
    fc.property(otherRows, ([table, other]) => {
      expect(read(sheetOf(other))).toEqual(read(sheetOf(table)));
    }),
    RUNS,
  );
});

test("the order of sheets changes nothing", () => {
  const sheets = fc
    .array(plainTables(), { minLength: 2, maxLength: 4 })
    .map((tables) => tables.map((table, index) => sheetOf(table, false, `Foglio${index + 1}`)))
    .chain((grids) => fc.tuple(fc.constant(grids), shuffled(grids)));
  fc.assert(
    fc.property(sheets, ([grids, others]) => {
      expect(read(...others)).toEqual(read(...grids));
    }),
    RUNS,
  );
});

test("the order of files changes neither enti nor figures of the plan", () => {
  const files = fc
    .array(plainTables(), { minLength: 2, maxLength: 4 })
    .map((tables) =>
      tables.map((table, index) =>
        recogniseTables(`mittente ${"abcd"[index]!}.xlsx`, [sheetOf(table)], match),
      ),
    )
    .chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
  const told = (all: Parameters<typeof joinEnti>[0]): string[] =>
    joinEnti(all, 2021)
      .enti.flatMap((one) =>
        [...one.cells.keys()].map(
          (field) => `${one.ente.code} ${field} = ${said(chosenCell(one, field)?.cell)}`,
        ),
      )
      .sort();
  fc.assert(
    fc.property(files, ([all, others]) => {
      expect(told(others)).toEqual(told(all));
    }),
    RUNS,
  );
});

test("a table whose enti are columns says what it says with enti as rows", () => {
  fc.assert(
    fc.property(plainTables({ enti: 2 }), (table) => {
      expect(read(turnedSheet(table))).toEqual(read(sheetOf(table)));
    }),
    RUNS,
  );
});

test("a table over several pages with repeated headings is one table", () => {
  const paged = plainTables({ enti: 3 }).chain((table) =>
    fc.tuple(
      fc.constant(table),
      fc
        .array(fc.tuple(fc.integer({ min: 1, max: table.rows.length - 1 }), pageBreaks), {
          minLength: 1,
          maxLength: 3,
        })
        .map((cuts): ReadonlyMap<number, PageBreak> => new Map(cuts)),
    ),
  );
  fc.assert(
    fc.property(paged, ([table, cuts]) => {
      expect(read(pagedSheet(table, cuts))).toEqual(read(sheetOf(table)));
    }),
    RUNS,
  );
});

test("a title that is merged over its columns is the title that stands in the first of them", () => {
  const title = (merged: boolean, table: PlainTable) =>
    recogniseTables("mittente.xlsx", [sheetOf(table, merged)], match).tables.map(
      (one) => `${one.kind} ${one.title}`,
    );
  fc.assert(
    fc.property(plainTables(), (table) => {
      expect(title(true, table)).toEqual(title(false, table));
      expect(read(sheetOf(table, true))).toEqual(read(sheetOf(table)));
    }),
    RUNS,
  );
});
