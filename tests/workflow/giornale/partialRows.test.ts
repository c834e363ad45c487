// A write of cells with rows of which only a part has landed: what is missing completes it, what has landed
// is taken back, whichever rows and cells they are.
import { newFileWorkbook, type FileWorkbook } from "../../../src/hosts/fileWorkbook";
import { invertWrites, type CellContent, type CellWrite } from "../../../src/workbook/cellWrite";
import { gridOfValues, type CellGrid } from "../../../src/workbook/cellGrid";
import type { Result } from "../../../src/workbook/failure";
import { invertMove, movedRow, type RowMove } from "../../../src/workbook/rowMove";
import { landedOf, restOf, stateOfPasso, type Passo } from "../../../src/workflow/giornale/passo";
import { takeBackPasso } from "../../../src/workflow/giornale/takeBackPasso";

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const write = (
  row: number,
  column: number,
  before: CellContent,
  after: CellContent,
): CellWrite => ({
  address: { sheet: "Foglio1", row, column },
  before,
  after,
});

const NAMES = ["Bozzolo", "Casalmaggiore", "Dosolo", "Viadana", "TOTALE"];
const ROWS: RowMove = {
  kind: "insert",
  rows: [2, 3, 5].map((row) => ({ sheet: "Foglio1", row })),
};
const WRITES = [
  write(1, 1, null, 20),
  write(2, 0, null, "Commessaggio"),
  write(2, 1, null, 7),
  write(3, 0, null, "Cicognara"),
  write(5, 0, null, "Sabbioneta"),
  write(7, 1, null, 40),
];
const beside = [1, 4, 4, 6].map((row) =>
  gridOfValues("Foglio1", [[row === 1 ? NAMES[1]! : NAMES[row === 4 ? 2 : 3]!]], row),
);
type Cells = Extract<Passo, { kind: "cells" }>;
const INSERT: Cells = { kind: "cells", writes: WRITES, rows: ROWS, beside };
const REMOVE: Cells = {
  kind: "cells",
  writes: invertWrites(WRITES),
  rows: invertMove(ROWS),
  beside,
};

async function bookOf(whole: boolean): Promise<FileWorkbook> {
  const book = newFileWorkbook("piano.xlsx");
  valueOf(await book.applyWrites(NAMES.map((name, row) => write(row, 0, null, name))));
  if (whole) valueOf(await book.applyWrites(WRITES, [], ROWS));
  return book;
}
const grids = async (book: FileWorkbook): Promise<readonly CellGrid[]> =>
  valueOf(await book.readGrids());
const contents = async (book: FileWorkbook) => (await grids(book)).map(({ values }) => values);

/** The workbook after so many rows have moved and so many cells been written, in the order of Excel. */
async function partial(passo: Cells, moved: number, written: number): Promise<FileWorkbook> {
  const isInsert = passo.rows!.kind === "insert";
  const book = await bookOf(!isInsert);
  const all = ROWS.rows.map(({ row }) => row);
  const [rows, out] = isInsert ? [all.slice(0, moved), all.slice(moved)] : [[], []];
  // New rows come before the cells, rows that go after them.
  const stands = isInsert
    ? passo.writes
    : passo.writes.filter(({ address }) => !all.includes(address.row));
  const cells = stands.slice(0, written).flatMap((one) => {
    const row = movedRow("remove", out, one.address.row);
    return row === null ? [] : [{ ...one, address: { ...one.address, row } }];
  });
  const move = (kind: RowMove["kind"], which: readonly number[]): RowMove => ({
    kind,
    rows: which.map((row) => ({ sheet: "Foglio1", row })),
  });
  valueOf(await book.applyWrites(cells, [], isInsert ? move("insert", rows) : null));
  if (!isInsert && moved > 0) {
    const going = all.slice(0, moved);
    const emptied = passo.writes.filter(({ address }) => going.includes(address.row));
    valueOf(await book.applyWrites(emptied, [], move("remove", going)));
  }
  return book;
}

const CASES: [string, Cells, number, number][] = [
  ...[0, 1, 2].map((moved): [string, Cells, number, number] => ["new rows", INSERT, moved, 0]),
  ...[0, 1, 3, 5, 6].map((cells): [string, Cells, number, number] => [
    "new rows",
    INSERT,
    3,
    cells,
  ]),
  ...[0, 1, 2].map((cells): [string, Cells, number, number] => ["rows that go", REMOVE, 0, cells]),
  ...[1, 2, 3].map((moved): [string, Cells, number, number] => ["rows that go", REMOVE, moved, 9]),
];

test.each(CASES)(
  "%s, %# of the cases: either way ends whole",
  async (_name, passo, moved, written) => {
    const isInsert = passo === INSERT;
    const [before, after] = [await bookOf(!isInsert), await bookOf(isInsert)];
    const book = await partial(passo, moved, written);
    const state = stateOfPasso(passo, await grids(book));
    expect(state.others).toEqual([]);
    const rest = restOf(passo, state);
    if (rest.writes.length > 0 || rest.rows !== null) {
      valueOf(await book.applyWrites(rest.writes, [], rest.rows));
    }
    expect(await contents(book)).toEqual(await contents(after));
    if (!isInsert) return;

    const again = await partial(passo, moved, written);
    const landed = landedOf(passo, stateOfPasso(passo, await grids(again)));
    if (landed.writes.length + landed.rows!.rows.length > 0) {
      valueOf(await takeBackPasso(again, landed));
    }
    expect(await contents(again)).toEqual(await contents(before));
  },
);

test("what no part of the write explains is told as somebody else's", async () => {
  const book = await partial(INSERT, 2, 2);
  valueOf(await book.applyWrites([write(2, 3, null, "una nota")]));
  const state = stateOfPasso(INSERT, await grids(book));
  expect(state.others.length).toBeGreaterThan(0);
  expect(state.absent).toBeNull();
});
