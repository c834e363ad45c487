// Questionnaires for tests: the committed template as grids, filled and answered as a spreadsheet would.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addEnte, newAmbito, type Ambito } from "../../../src/domain/ambito/ambito";
import type { Field } from "../../../src/domain/import/tableKinds";
import { QUESTIONARIO } from "../../../src/domain/indagine/questionario";
import layout from "../../../src/domain/indagine/questionario.json";
import { openFileWorkbook } from "../../../src/hosts/fileWorkbook";
import { parseCellName } from "../../../src/workbook/cellAddress";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import type { CellWrite } from "../../../src/workbook/cellWrite";
import { registry } from "../pianoOfText";

export const TEMPLATE = join(__dirname, "../../../assets/questionario.xlsx");

/** A plan of two comuni and a unit of an ALER, led by the first. */
export const ambito: Ambito = (() => {
  const enti = ["020066", "020007", "aler-bs-cr-mn-uo-mantova"].map((code) =>
    registry.byCode.get(code)!,
  );
  const empty = newAmbito("Oglio Po", 2022);
  const dates = { ...empty.dates, ricognizioneAperta: "2021-10-04", risposteEntro: "2021-11-15" };
  return { ...enti.reduce(addEnte, empty), capofila: "020066", dates };
})();

/** What an ente writes into the questionnaire; a key left out is a cell left blank. */
export interface Written {
  readonly senzaSap?: CellValue;
  readonly note?: CellValue;
  readonly fields?: Readonly<Partial<Record<Field, CellValue>>>;
}

/** The cell of each answer in the template. */
export function answerCells(): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(layout.counts.map(({ field, row }) => [field, `D${row}`])),
    quotaForzePolizia: `D${layout.quota.row}`,
    altraCategoria: layout.categoria.cell,
    motivazione: layout.motivazione.cell,
    senzaSap: layout.senzaSap.cell,
    note: layout.note.cell,
  };
}

/** The same grid with other values in some cells, as large as it has to be. */
export function putValues(
  grid: CellGrid,
  values: readonly (readonly [row: number, column: number, value: CellValue])[],
): CellGrid {
  const bottom = Math.max(grid.top + grid.values.length, ...values.map(([row]) => row + 1));
  const right = Math.max(
    grid.left + (grid.values[0]?.length ?? 0),
    ...values.map(([, column]) => column + 1),
  );
  const rows = Array.from({ length: bottom }, (_, row) =>
    Array.from(
      { length: right },
      (_, column): CellValue => grid.values[row - grid.top]?.[column - grid.left] ?? null,
    ),
  );
  const formats = rows.map((cells, row) =>
    cells.map((_, column) => grid.numberFormats[row - grid.top]?.[column - grid.left] ?? "General"),
  );
  values.forEach(([row, column, value]) => (rows[row]![column] = value));
  return { ...gridOfValues(grid.sheet, rows), numberFormats: formats, hidden: grid.hidden };
}

export async function templateGrids(): Promise<readonly CellGrid[]> {
  const opened = await openFileWorkbook(readFileSync(TEMPLATE), "questionario.xlsx");
  if (!opened.ok) throw new Error(opened.failure.code);
  const grids = await opened.value.readGrids();
  if (!grids.ok) throw new Error(grids.failure.code);
  return grids.value;
}

const at = (cell: string): readonly [number, number] => {
  const { row, column } = parseCellName(cell)!;
  return [row, column];
};

/** The workbook as it comes back: prepared with `writes`, calculated, answered. */
export function returned(
  template: readonly CellGrid[],
  writes: readonly CellWrite[],
  written: Written,
): CellGrid[] {
  const { domande, dati } = QUESTIONARIO.sheets;
  const data = new Map(
    writes.map(({ address, after }) => [`${address.row},${address.column}`, after as CellValue]),
  );
  const answers = { ...written.fields, senzaSap: written.senzaSap, note: written.note };
  const cells = answerCells();
  return template.map((grid) => {
    if (grid.sheet === dati) {
      const values = writes.map(
        ({ address, after }) => [address.row, address.column, after as CellValue] as const,
      );
      return putValues(grid, values);
    }
    if (grid.sheet !== domande) return grid;
    const shown = Object.entries(layout.identity).map(([key, { cell }]) => {
      const source = at(layout.dati[key as keyof typeof layout.identity].cell);
      return [...at(cell), data.get(source.join()) ?? ""] as const;
    });
    const filled = Object.entries(answers).flatMap(([key, value]) =>
      value === undefined ? [] : [[...at(cells[key]!), value] as const],
    );
    const grown = putValues(grid, [...shown, ...filled]);
    const [row, column] = at(cells["quotaForzePolizia"]!);
    const numberFormats = grown.numberFormats.map((formats, r) =>
      formats.map((format, c) => (r === row && c === column ? "0.00%" : format)),
    );
    return { ...grown, numberFormats };
  });
}
