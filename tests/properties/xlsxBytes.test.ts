// Blank, 0, "not answered" and "not applicable" stay what they are through real files: a sender's
// workbook, what is read from it, the structured sheets, and what is read from these.
import * as fc from "fast-check";
import { chosenCell } from "../../src/domain/piano";
import {
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  readSources,
  splitGrids,
  type PreparedPiano,
} from "../../src/domain/preparePiano";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { readSourceFile } from "../../src/hosts/readSourceFile";
import type { TableSheet } from "../../src/workbook/tableSheet";
import { drawTable, plainTables, type PlainTable } from "../domain/import/arbitraryTable";
import { match, said } from "../domain/pianoOfText";

async function fileOf(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  const workbook = newFileWorkbook("cartella.xlsx");
  const put = await workbook.putTableSheets(sheets);
  if (!put.ok) throw new Error(put.failure.code);
  return workbook.bytes();
}

async function gridsOf(bytes: Uint8Array) {
  const read = await readSourceFile("cartella.xlsx", bytes);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

/** The table as a sender's workbook holds it. */
function sentSheet(table: PlainTable): TableSheet {
  const [headings, ...rows] = drawTable({ ...table, title: null });
  return {
    ...{ sheet: "Dati", table: "Dati" },
    columns: headings!.map((header) => ({
      ...{ header: String(header), kind: "general" as const, width: 20 },
    })),
    rows: rows.map((row) => row.map((value) => value as string | number | null)),
  };
}

/** What the plan says of every ente and field. */
function figuresOf({ piano }: PreparedPiano): string[] {
  return piano.enti
    .flatMap((ente) =>
      [...ente.cells.keys()].map(
        (field) => `${ente.ente.code} ${field} = ${said(chosenCell(ente, field)?.cell)}`,
      ),
    )
    .sort();
}

test("what was read from a file is what the structured sheets of a file say, twice", async () => {
  await fc.assert(
    fc.asyncProperty(plainTables(), async (table) => {
      const sent = await gridsOf(await fileOf([sentSheet(table)]));
      const read = readSources([{ file: "mittente.xlsx", grids: sent }], match, 44_200);
      const prepared = preparePiano(NOTHING_KNOWN, read);
      const first = figuresOf(prepared);
      expect(first.length).toBeGreaterThanOrEqual(
        read[0]!.recognition.tables.reduce(
          (sum, { fields, rows }) =>
            sum + fields.length * rows.filter((row) => "ente" in row.match).length,
          0,
        ),
      );
      const again = async (from: PreparedPiano): Promise<PreparedPiano> => {
        const { own } = splitGrids(await gridsOf(await fileOf(ownSheets(from))));
        return preparePiano(readOwnSheets("raccolta.xlsx", own, match));
      };
      const second = await again(prepared);
      expect(figuresOf(second)).toEqual(first);
      expect(figuresOf(await again(second))).toEqual(first);
    }),
    { numRuns: 60 },
  );
});

test("two tables that differ in one blank against 0, or against not applicable, stay different", async () => {
  const places = plainTables().chain((table) =>
    fc.record({
      table: fc.constant(table),
      row: fc.nat(table.rows.length - 1),
      column: fc.nat(table.columns.length - 1),
    }),
  );
  await fc.assert(
    fc.asyncProperty(places, async ({ table, row, column }) => {
      const told = new Set<string>();
      for (const value of [null, 0, "*", 1]) {
        const rows = table.rows.map((one, r) => ({
          label: one.label.replace(/\*$| \(1\)$/, ""),
          cells: one.cells.map((cell, c) => (r === row && c === column ? value : cell)),
        }));
        const sent = await gridsOf(await fileOf([sentSheet({ ...table, rows })]));
        const read = readSources([{ file: "mittente.xlsx", grids: sent }], match, 44_200);
        const { own } = splitGrids(
          await gridsOf(await fileOf(ownSheets(preparePiano(NOTHING_KNOWN, read)))),
        );
        const known = preparePiano(readOwnSheets("raccolta.xlsx", own, match));
        told.add(
          JSON.stringify(
            known.sources.flatMap(({ recognition }) =>
              recognition.tables.flatMap(({ fields, rows: of }) =>
                of.flatMap(({ label, cells }) =>
                  fields.map((field) => `${label} ${field} ${said(cells[field])}`),
                ),
              ),
            ),
          ),
        );
      }
      expect(told.size).toBe(4);
    }),
    { numRuns: 25 },
  );
});
