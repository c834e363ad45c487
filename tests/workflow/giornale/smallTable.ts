// The small workbook that tests of the journal write to: one table sheet, and a sheet with plain cells.
import type { CellContent, CellWrite } from "../../../src/workbook/cellWrite";
import type { Result } from "../../../src/workbook/failure";
import type { TableSheet } from "../../../src/workbook/tableSheet";

/** The value of a result; a test that meets a failure ends with its words. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

/** The table sheet with these rows. */
export const table = (rows: TableSheet["rows"]): TableSheet => ({
  sheet: "Offerta",
  table: "QuadraOfferta",
  columns: [
    { header: "Codice", kind: "text", width: 10 },
    { header: "Alloggi", kind: "count", width: 10 },
  ],
  rows,
});

/** A write into the first column of the plain sheet. */
export const write = (row: number, before: CellContent, after: CellContent): CellWrite => ({
  address: { sheet: "Foglio1", row, column: 0 },
  before,
  after,
});
