// A sheet of the bench whose cells below the first row are kept in plain arrays: Univer takes seconds for
// tens of thousands of rows, and what a pane sends and gets does not depend on who keeps them.
import { PLAIN_FORMAT } from "../../src/banco/cellFormat";
import type { Cells, Spreadsheet } from "../../src/banco/spreadsheet";
import type { CellValue } from "../../src/workbook/cellGrid";
import { isCellFormula } from "../../src/workbook/cellWrite";

interface Kept {
  content: CellValue;
  format: string;
}

/** Keeps the cells of the sheet of that name in arrays. It holds no formulas. */
export function keepPlainly({ cells, sheets }: Spreadsheet, name: string): void {
  const rows: (Kept[] | undefined)[] = [];
  const real = methodsOf(cells);
  const isKept = (sheet: string, row: number): boolean =>
    row > 0 && sheets.get(sheet)?.name === name;
  const at = (row: number, column: number): Kept =>
    ((rows[row] ??= [])[column] ??= { content: null, format: PLAIN_FORMAT.numberFormat });
  const format = (row: number, column: number): string =>
    rows[row]?.[column]?.format ?? PLAIN_FORMAT.numberFormat;
  const quick: Partial<Cells> = {
    value: (sheet, row, column) =>
      isKept(sheet, row) ? (rows[row]?.[column]?.content ?? null) : real.value(sheet, row, column),
    formula: (sheet, row, column) => (isKept(sheet, row) ? null : real.formula(sheet, row, column)),
    format: (sheet, row, column) =>
      isKept(sheet, row)
        ? { ...PLAIN_FORMAT, numberFormat: format(row, column) }
        : real.format(sheet, row, column),
    numberFormat: (sheet, row, column) =>
      isKept(sheet, row) ? format(row, column) : real.numberFormat(sheet, row, column),
    write: (sheet, top, left, contents) => {
      if (!isKept(sheet, top)) return real.write(sheet, top, left, contents);
      contents.forEach((line, r) =>
        line.forEach((content, c) => {
          if (content === undefined) return;
          if (content !== null && isCellFormula(content)) throw new Error("no formulas here");
          at(top + r, left + c).content = content;
        }),
      );
    },
    setFormat: (sheet, area, changes) => {
      if (!isKept(sheet, area.top)) return real.setFormat(sheet, area, changes);
      const { numberFormat } = changes;
      if (numberFormat === undefined) return;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          at(row, column).format = numberFormat;
        }
      }
    },
    used: (sheet, valuesOnly) => {
      const used = real.used(sheet, valuesOnly);
      const kept = isKept(sheet, 1) && rows.length > 0;
      return used === null || !kept ? used : { ...used, bottom: rows.length - 1 };
    },
  };
  Object.assign(cells, quick);
}

const methodsOf = (cells: Cells): Cells => ({
  value: cells.value.bind(cells),
  formula: cells.formula.bind(cells),
  format: cells.format.bind(cells),
  numberFormat: cells.numberFormat.bind(cells),
  write: cells.write.bind(cells),
  setFormat: cells.setFormat.bind(cells),
  clear: cells.clear.bind(cells),
  used: cells.used.bind(cells),
  insert: cells.insert.bind(cells),
  remove: cells.remove.bind(cells),
});
