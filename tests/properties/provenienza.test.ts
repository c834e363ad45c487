// The sheet `Provenienza` is the memory of the workbook: what was read can be rebuilt from it.
import * as fc from "fast-check";
import type { EnteRow, EnteTable } from "../../src/domain/import/enteTable";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { preparePiano, readOwnSheets, NOTHING_KNOWN } from "../../src/domain/preparePiano";
import { ownSheets, checkPrepared, readSources } from "../../src/domain/preparePiano";
import type { Finding } from "../../src/domain/finding";
import { provenienzaSheet } from "../../src/domain/sheets/provenienza";
import { readProvenienza } from "../../src/domain/sheets/readProvenienza";
import { gridOfText } from "../../src/workbook/gridOfText";
import { gridOfValues, type CellGrid, type CellValue } from "../../src/workbook/cellGrid";
import { readPlanText, readSamples } from "../golden/plan2021";
import { match, said } from "../domain/pianoOfText";
import { drawTables, printedTables, type PrintedTable } from "./arbitraryPlan";
import { gridOfSheet } from "./gridOfSheet";

const NOTE = "* Comuni senza alloggi SAP: Agra e Castelidone";

/** Numbers as numbers now and then, and things that only a sheet can hold. */
const typed: fc.Arbitrary<(cell: string) => CellValue> = fc.constantFrom(
  (cell: string): CellValue => (cell === "" ? null : cell),
  (cell: string): CellValue => (/^\d+$/.test(cell) ? Number(cell) : cell === "" ? null : cell),
  (cell: string): CellValue => (cell === "7" ? { error: "#REF!" } : cell === "8" ? true : cell),
);

function sheetOf(name: string, tables: readonly PrintedTable[], type: (cell: string) => CellValue) {
  return gridOfValues(
    name,
    drawTables(tables, NOTE).map((row) =>
      row.map((cell, column) => (column === 0 ? cell || null : type(cell))),
    ),
  );
}

const grids: fc.Arbitrary<CellGrid> = fc.oneof(
  fc
    .tuple(fc.constantFrom("Foglio1", "Dati 2021", "Disponibili"), printedTables, typed)
    .map(([name, tables, type]) => sheetOf(name, tables, type)),
  printedTables.map((tables) =>
    gridOfText(
      drawTables(tables, NOTE)
        .map((row) => row.join("\t"))
        .join("\n"),
    ),
  ),
);

const cellText = (value: CellValue): string =>
  value === null ? "" : typeof value === "object" ? value.error : String(value);

/** A row without what the sheet does not keep: formulas, formats, columns of a text. */
function rowText(table: EnteTable, { label, labelAddress, match: found, marked, cells }: EnteRow) {
  return {
    label,
    row: labelAddress.row,
    found,
    marked,
    cells: table.fields.map((field) => {
      const cell = cells[field]!;
      const { row, column } = cell.address;
      const place = table.sheet === null ? row : [row, column];
      return [field, place, cellText(cell.raw).trim(), said(cell)];
    }),
  };
}

function tableText(table: EnteTable) {
  const { kind, file, sheet, range, title, fields, rows, total, notes } = table;
  const place = ({ row, column }: { row: number; column: number }) =>
    sheet === null ? row : [row, column];
  return {
    ...{ kind, file, sheet, range, title, fields },
    rows: rows.map((row) => rowText(table, row)),
    total: total && [total.label, ...fields.map((field) => said(total.cells[field]))],
    notes: notes.map(({ text, address }) => [text, place(address)]),
  };
}

/** A finding as people see it: places in a text are lines, errors are their names. */
function findingText({ code, severity, enti, params, cells }: Finding) {
  return {
    ...{ code, severity, enti, params },
    cells: cells.map(({ file, at, value, ente, field }) => [
      ...[file, at.sheet, at.row, at.sheet === null ? 0 : at.column],
      ...[cellText(value).trim(), ente, field],
    ]),
  };
}

test("whatever was read is rebuilt from the sheet: tables, figures, marks, notes and places", () => {
  fc.assert(
    fc.property(fc.array(grids, { minLength: 1, maxLength: 3 }), (all) => {
      const sources = all.map((grid, i) => ({
        recognition: recogniseTables(`mittente ${i + 1}`, [grid], match),
        readAt: 44256.5,
      }));
      const known = sources.filter(({ recognition }) => recognition.tables.length > 0);
      const sheet = gridOfSheet(provenienzaSheet(sources));
      const rebuilt = readProvenienza(sheet, match)!;
      expect(
        rebuilt.map(({ recognition: { file, tables }, readAt }) => [
          file,
          readAt,
          tables.map(tableText),
        ]),
      ).toEqual(
        known.map(({ recognition: { file, tables }, readAt }) => [
          file,
          readAt,
          tables.map(tableText),
        ]),
      );
    }),
    { numRuns: 200 },
  );
});

test("a plan that is read back has the findings that it had", () => {
  fc.assert(
    fc.property(fc.array(grids, { minLength: 1, maxLength: 3 }), (all) => {
      const read = readSources(
        all.map((grid, i) => ({ file: `mittente ${i + 1}`, grids: [grid] })),
        match,
        44256,
      );
      const first = preparePiano(NOTHING_KNOWN, read, 2021);
      const sheets = ownSheets(first).map(gridOfSheet);
      const again = preparePiano(readOwnSheets("dati.xlsx", sheets, match), [], 2021);
      expect(again.corrections).toEqual([]);
      expect(checkPrepared(again).findings.map(findingText)).toEqual(
        checkPrepared(first).findings.map(findingText),
      );
      expect(ownSheets(again)).toEqual(ownSheets(first));
    }),
    { numRuns: 150 },
  );
});

test("the real plan is read back with its year, tables, findings and sheets", async () => {
  for (const recognitions of [[readPlanText()], await readSamples()]) {
    const read = recognitions.map((recognition) => ({ recognition, readAt: 44256 }));
    const first = preparePiano(NOTHING_KNOWN, read);
    const sheets = ownSheets(first).map(gridOfSheet);
    const again = preparePiano(readOwnSheets("dati.xlsx", sheets, match));
    expect(again.piano.year).toBe(2021);
    expect(again.piano.tables.map(tableText)).toEqual(first.piano.tables.map(tableText));
    expect(checkPrepared(again).findings.map(findingText)).toEqual(
      checkPrepared(first).findings.map(findingText),
    );
    expect(ownSheets(again)).toEqual(ownSheets(first));
  }
});

test("reading the same sources again updates and never doubles", async () => {
  const recognitions = await readSamples();
  const read = recognitions.map((recognition) => ({ recognition, readAt: 44256 }));
  const first = preparePiano(NOTHING_KNOWN, read);
  const known = readOwnSheets("dati.xlsx", ownSheets(first).map(gridOfSheet), match);
  const again = preparePiano(known, read);
  expect(ownSheets(again)).toEqual(ownSheets(first));
  expect(again.sources).toHaveLength(3);
});
