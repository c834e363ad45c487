// Undo of cells with the rows that came with them, made twice: an undo of which nobody heard is made again.
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import type { CellContent, CellWrite } from "../../src/workbook/cellWrite";
import type { Result } from "../../src/workbook/failure";
import type { RowMove } from "../../src/workbook/rowMove";
import { undoWrites } from "../../src/workflow/undoWrites";

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const write = (row: number, before: CellContent, after: CellContent): CellWrite => ({
  address: { sheet: "Foglio1", row, column: 0 },
  before,
  after,
});

test("rows that are out again are not taken out once more", async () => {
  const book = newFileWorkbook("piano.xlsx");
  const names = ["Bozzolo", "Dosolo", "Viadana"];
  valueOf(await book.applyWrites(names.map((name, row) => write(row, null, name))));
  const before = valueOf(await book.readGrids());
  const rows: RowMove = { kind: "insert", rows: [{ sheet: "Foglio1", row: 1 }] };
  const writes = [write(1, null, "Commessaggio"), write(3, "Viadana", "Viadana (MN)")];
  valueOf(await book.applyWrites(writes, [], rows));
  expect(valueOf(await undoWrites(book, writes, rows))).toEqual({ cells: 2, kept: [] });
  expect(valueOf(await book.readGrids())).toEqual(before);
  expect(valueOf(await undoWrites(book, writes, rows))).toEqual({ cells: 0, kept: [] });
  expect(valueOf(await book.readGrids())).toEqual(before);
});
