// Workbooks of a plan for tests: Quadra's sheets put into a file, and the sheets of a file.
import { openFileWorkbook, type FileWorkbook } from "../../../src/hosts/fileWorkbook";
import { SHEETS } from "../../../src/domain/sheets/sheetNames";
import type { CellGrid } from "../../../src/workbook/cellGrid";
import type { Result } from "../../../src/workbook/failure";
import type { TableSheet } from "../../../src/workbook/tableSheet";

/** What a call gave, or an exception with its failure. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Opens bytes as a workbook. */
export async function openBytes(bytes: Uint8Array, name = "piano.xlsx"): Promise<FileWorkbook> {
  return given(await openFileWorkbook(bytes, name));
}

/** All grids of a file. */
export async function fileGridsOf(bytes: Uint8Array, name: string): Promise<readonly CellGrid[]> {
  return given(await (await openBytes(bytes, name)).readGrids());
}

/** Puts structured sheets, read from another file, into a workbook. */
export async function putGrids(bytes: Uint8Array, grids: readonly CellGrid[]): Promise<Uint8Array> {
  const book = await openBytes(bytes);
  const sheets = grids.map(({ sheet, values: [headings = [], ...rows], formulas }): TableSheet => ({
    ...Object.values(SHEETS).find((one) => one.sheet === sheet)!,
    columns: headings.map((header) => ({ header: String(header), kind: "general", width: 20 })),
    rows: rows.map((row, r) =>
      row.map((value, c) => {
        const formula = formulas[r + 1]?.[c] ?? null;
        return formula === null ? value : { formula };
      }),
    ),
  }));
  given(await book.putTableSheets(sheets));
  return book.bytes();
}
