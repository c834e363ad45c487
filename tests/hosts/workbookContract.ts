// What every implementation of the port promises, as claims that each of them has to hold.
import fc from "fast-check";
import type { CellMark } from "../../src/workbook/cellMark";
import type { CellGrid, CellValue } from "../../src/workbook/cellGrid";
import { invertWrites, type CellContent, type CellWrite } from "../../src/workbook/cellWrite";
import type { Failure, Result } from "../../src/workbook/failure";
import type { PrintedSheet } from "../../src/workbook/printedSheet";
import type { TableSheet } from "../../src/workbook/tableSheet";
import type { Workbook } from "../../src/workbook/workbook";
import { describeNotesContract } from "./notesContract";
import { describeRowsContract } from "./rowsContract";
import { sampleFile } from "./sampleFile";

/** What a host can do beside the port. */
export interface ContractHost {
  /** A port on a workbook with these bytes. */
  open(bytes: Uint8Array): Promise<Workbook>;
  /** Whether formulas show new results after a write. */
  readonly calculates: boolean;
  /** How many random batches a property tries; each needs a workbook of its own. */
  readonly runs: number;
}

const text = (cell: string, value: string, style = 0): string =>
  `<c r="${cell}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** The workbook that all claims start from. */
function contractFile(): Uint8Array {
  return sampleFile([
    {
      name: "Dati",
      xml:
        '<sheetData><row r="1">' +
        ["Comune", "Codice", "Alloggi", "Quota", "Data", "Aderisce"]
          .map((header, i) => text("ABCDEF"[i]! + "1", header))
          .join("") +
        '</row><row r="2">' +
        text("A2", "Monza") +
        text("B2", "019005", 1) +
        '<c r="C2"><v>0</v></c><c r="D2" s="2"><v>0.05</v></c><c r="E2" s="3"><v>44197</v></c><c r="F2" t="b"><v>1</v></c></row>' +
        '<row r="3">' +
        text("A3", "Desio") +
        '<c r="C3"><v>12</v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
        '<row r="4">' +
        text("A4", "Totale") +
        '<c r="C4"><f>SUM(C2:C3)</f><v>12</v></c></row></sheetData>',
    },
    {
      name: "Uniti",
      xml:
        '<sheetData><row r="2">' +
        text("B2", "Unito") +
        '<c r="D2"><v>3</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>',
    },
    {
      name: "Protetto",
      xml:
        '<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1" s="4"><v>6</v></c></row></sheetData>' +
        '<sheetProtection sheet="1"/>',
    },
    {
      name: "Nascosto",
      hidden: true,
      xml:
        '<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c>' +
        '<c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c></row></sheetData>',
    },
    { name: "Vuoto", xml: "<sheetData/>" },
  ]);
}

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const failureOf = (result: Result<unknown>): Failure => {
  if (result.ok) throw new Error("no failure");
  return result.failure;
};
const gridOf = async (book: Workbook, sheet: string): Promise<CellGrid> =>
  valueOf(await book.readGrids([sheet]))[0]!;
const cellOf = (grid: CellGrid, row: number, column: number): CellValue =>
  grid.values[row - grid.top]?.[column - grid.left] ?? null;

/** A grid whose formulas show nothing: a formula that comes back into a file is not calculated there. */
const withoutResults = (grid: CellGrid): CellGrid => ({
  ...grid,
  values: grid.values.map((row, r) =>
    row.map((value, c) => (grid.formulas[r]![c] === null ? value : null)),
  ),
});

/** "C3" of a sheet as a write; only the columns A to Z. */
function write(sheet: string, cell: string, before: CellContent, after: CellContent): CellWrite {
  const row = Number(cell.slice(1)) - 1;
  return { address: { sheet, row, column: cell.charCodeAt(0) - 65 }, before, after };
}

const COLUMNS: TableSheet["columns"] = [
  { header: "Codice ISTAT", kind: "text", width: 12 },
  { header: "Comune", kind: "text", width: 24 },
  { header: "Alloggi", kind: "count", width: 10 },
  { header: "Quota", kind: "percent", width: 8 },
];
const ROWS: TableSheet["rows"] = [
  ["019005", "Agra", 3, 3.03],
  ["108033", "Monza", 0, 10],
  ["108023", "=Giussano", null, null],
];
const tableSheet = (
  rows: TableSheet["rows"] = ROWS,
  columns: TableSheet["columns"] = COLUMNS,
): TableSheet => ({ sheet: "Quadra dati", table: "QuadraDati", columns, rows });

const printed = (sheet: string): PrintedSheet => ({
  ...{ sheet, landscape: false, widths: [30, 12], titleRows: 2, footer: "Piano & prova" },
  pageWords: { page: "Pagina", of: "di" },
  rows: [
    { height: 28, cells: [{ content: "Alloggi", look: "title", span: 2 }] },
    {
      height: null,
      cells: [
        { content: "Comune", look: "headLabel" },
        { content: "Numero", look: "head" },
      ],
    },
    {
      height: 17,
      cells: [
        { content: "=Monza", look: "label", band: true },
        { content: 3, look: "count", band: true },
      ],
    },
    {
      height: 20,
      cells: [
        { content: "TOTALE", look: "totalLabel" },
        { content: { formula: "=SUM(B3:B3)" }, look: "total" },
      ],
    },
  ],
});

/** Declares the claims for one host. */
export function describeWorkbookContract(name: string, host: ContractHost): void {
  const open = (): Promise<Workbook> => host.open(contractFile());
  describeRowsContract(name, host);
  describeNotesContract(name, host);

  describe(`${name} adds printed sheets`, () => {
    it("puts their texts, figures and formulas at the end of the workbook, merged where they are", async () => {
      const book = await open();
      valueOf(await book.putPrintedSheets([printed("Stampa 1"), printed("Stampa 2")]));
      const { sheets } = valueOf(await book.describe());
      expect(sheets.slice(-2).map(({ name: sheet }) => sheet)).toEqual(["Stampa 1", "Stampa 2"]);
      const grid = await gridOf(book, "Stampa 2");
      expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
      expect(cellOf(grid, 2, 0)).toBe("=Monza");
      expect(cellOf(grid, 2, 1)).toBe(3);
      expect(grid.formulas[3 - grid.top]![1 - grid.left]).toBe("=SUM(B3:B3)");
    });

    it("puts names of their own, and rules for what may be typed", async () => {
      const book = await open();
      const range = { top: 2, left: 1, bottom: 2, right: 1 };
      const words = {
        title: "Dato non valido",
        message: "Inserire un numero «intero» & positivo.",
      };
      const extras = {
        names: [{ name: "Numeri", range }],
        rules: [
          { range, type: "whole" as const, max: null, ...words },
          { range: { ...range, bottom: 1, top: 1 }, type: "decimal" as const, max: 100, ...words },
        ],
      };
      const sheets = ["Stampa 1", "Stampa 2"].map((sheet) => ({ ...printed(sheet), ...extras }));
      valueOf(await book.putPrintedSheets(sheets));
      valueOf(await book.applyWrites([write("Stampa 1", "D1", null, { formula: "=Numeri" })]));
      expect((await gridOf(book, "Stampa 1")).formulas[0]?.[3]).toBe("=Numeri");
      const { sheets: all } = valueOf(await book.describe());
      expect(all.slice(-2).map(({ name: sheet }) => sheet)).toEqual(["Stampa 1", "Stampa 2"]);
    });

    it("adds none of them when a sheet has one of their names", async () => {
      const book = await open();
      const put = await book.putPrintedSheets([printed("Nuovo"), printed("dati")]);
      expect(failureOf(put)).toEqual({ code: "sheet-name-taken", sheet: "dati" });
      const { sheets } = valueOf(await book.describe());
      expect(sheets.map(({ name: sheet }) => sheet)).not.toContain("Nuovo");
    });

    it("lets them be taken away again", async () => {
      const book = await open();
      const before = valueOf(await book.describe());
      valueOf(await book.putPrintedSheets([printed("Stampa")]));
      valueOf(await book.removeSheets(["Stampa"]));
      expect(valueOf(await book.describe())).toEqual(before);
    });
  });

  describe(`${name} reads`, () => {
    it("tells sheets, which of them are hidden or protected, and that there are no tables", async () => {
      const { sheets, tables } = valueOf(await (await open()).describe());
      expect(sheets).toEqual([
        { name: "Dati", hidden: false, protected: false },
        { name: "Uniti", hidden: false, protected: false },
        { name: "Protetto", hidden: false, protected: true },
        { name: "Nascosto", hidden: true, protected: false },
        { name: "Vuoto", hidden: false, protected: false },
      ]);
      expect(tables).toEqual([]);
    });

    it("tells 0, blank, text, codes, booleans, dates and errors apart", async () => {
      const grid = await gridOf(await open(), "Dati");
      expect([grid.sheet, grid.top, grid.left]).toEqual(["Dati", 0, 0]);
      expect(grid.values).toEqual([
        ["Comune", "Codice", "Alloggi", "Quota", "Data", "Aderisce"],
        ["Monza", "019005", 0, 0.05, 44197, true],
        ["Desio", null, 12, { error: "#DIV/0!" }, null, null],
        ["Totale", null, 12, null, null, null],
      ]);
    });

    it("gives formulas in English and number formats beside the values", async () => {
      const grid = await gridOf(await open(), "Dati");
      expect(grid.formulas[3]).toEqual([null, null, "=SUM(C2:C3)", null, null, null]);
      expect(grid.formulas[1]).toEqual([null, null, null, null, null, null]);
      expect(grid.numberFormats[1]!.slice(0, 4)).toEqual(["General", "@", "General", "0%"]);
      expect(grid.numberFormats[1]![4]).toMatch(/^m+\/?-?d+/);
      expect(grid.numberFormats.map((row) => row.length)).toEqual([6, 6, 6, 6]);
    });

    it("starts a grid at the first used cell and names merged areas", async () => {
      const grid = await gridOf(await open(), "Uniti");
      expect([grid.top, grid.left]).toEqual([1, 1]);
      expect(cellOf(grid, 1, 1)).toBe("Unito");
      expect(cellOf(grid, 1, 2)).toBeNull();
      expect(cellOf(grid, 1, 3)).toBe(3);
      expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    });

    it("names hidden rows and columns", async () => {
      const { hidden } = await gridOf(await open(), "Nascosto");
      expect(hidden).toEqual({ sheet: true, rows: [1], columns: [1] });
    });

    it("gives a grid without rows for an empty sheet", async () => {
      expect((await gridOf(await open(), "Vuoto")).values).toEqual([]);
    });

    it("reads all sheets in their order, or those that are named in the order of the names", async () => {
      const book = await open();
      expect(valueOf(await book.readGrids()).map(({ sheet }) => sheet)).toEqual([
        "Dati",
        "Uniti",
        "Protetto",
        "Nascosto",
        "Vuoto",
      ]);
      const two = valueOf(await book.readGrids(["Uniti", "Dati"]));
      expect(two.map(({ sheet }) => sheet)).toEqual(["Uniti", "Dati"]);
    });

    it("looks at the sheets that are wanted, and at none when none is", async () => {
      const book = await open();
      const seen = valueOf(await book.look((sheet) => sheet.startsWith("U")));
      expect(seen.grids).toEqual(valueOf(await book.readGrids(["Uniti"])));
      expect(seen.name).toBe(valueOf(await book.describe()).name);
      expect(seen.protectedSheets).toEqual(["Protetto"]);
      expect(valueOf(await book.look(() => false))).toMatchObject({
        grids: [],
        protectedSheets: ["Protetto"],
      });
    });

    it("tells where the person stands and what the cell holds, or that nobody stands anywhere", async () => {
      const book = await open();
      valueOf(await book.show({ sheet: "Dati", row: 3, column: 2 }));
      const cell = await book.readActiveCell();
      expect(cell).toEqual(
        host.calculates
          ? {
              ok: true,
              value: {
                address: { sheet: "Dati", row: 3, column: 2 },
                content: { formula: "=SUM(C2:C3)" },
              },
            }
          : { ok: false, failure: { code: "selection-empty" } },
      );
    });

    it("says which sheet is missing", async () => {
      expect(failureOf(await (await open()).readGrids(["Dati", "Altro"]))).toEqual({
        code: "sheet-missing",
        sheet: "Altro",
      });
    });
  });

  describe(`${name} writes cells`, () => {
    it("writes numbers, text, blanks and booleans, and leaves the others alone", async () => {
      const book = await open();
      const before = await gridOf(book, "Dati");
      const receipt = valueOf(
        await book.applyWrites([
          write("Dati", "C2", 0, 7),
          write("Dati", "A3", "Desio", "Seregno"),
          write("Dati", "F2", true, null),
          write("Dati", "F3", null, false),
          write("Dati", "H9", null, 2.5),
        ]),
      );
      expect(receipt.written).toBe(5);
      const after = await gridOf(book, "Dati");
      expect(cellOf(after, 1, 2)).toBe(7);
      expect(cellOf(after, 2, 0)).toBe("Seregno");
      expect(cellOf(after, 1, 5)).toBeNull();
      expect(cellOf(after, 2, 5)).toBe(false);
      expect(cellOf(after, 8, 7)).toBe(2.5);
      expect(after.values[0]!.slice(0, 6)).toEqual(before.values[0]);
      expect(after.formulas[3]!.slice(0, 3)).toEqual(before.formulas[3]!.slice(0, 3));
      expect(after.numberFormats[1]!.slice(0, 6)).toEqual(before.numberFormats[1]);
    });

    it.each([
      "=1+1",
      "+39 039",
      "-",
      "@Monza",
      "019005",
      "1/2",
      "TRUE",
      "12,5",
      "'70",
      "5%",
      " a ",
    ])("stores the text %p as text", async (content) => {
      const book = await open();
      valueOf(await book.applyWrites([write("Dati", "A8", null, content)]));
      const grid = await gridOf(book, "Dati");
      expect(cellOf(grid, 7, 0)).toBe(content);
      expect(grid.formulas[7]!.every((formula) => formula === null)).toBe(true);
    });

    it("stores a text that looks like an error as text", async () => {
      const book = await open();
      valueOf(await book.applyWrites([write("Dati", "A8", null, "#N/A")]));
      expect(cellOf(await gridOf(book, "Dati"), 7, 0)).toBe("#N/A");
    });

    it("keeps the zeros of codes in cells that are formatted as text", async () => {
      const book = await open();
      valueOf(await book.applyWrites([write("Dati", "B2", "019005", "003012")]));
      const grid = await gridOf(book, "Dati");
      expect(cellOf(grid, 1, 1)).toBe("003012");
      expect(grid.numberFormats[1]![1]).toBe("@");
    });

    it("writes a formula where a formula is meant", async () => {
      const book = await open();
      valueOf(await book.applyWrites([write("Dati", "C6", null, { formula: "=C2+C3" })]));
      expect((await gridOf(book, "Dati")).formulas[5]![2]).toBe("=C2+C3");
    });

    it("tells what watched formula cells show after the writes", async () => {
      const book = await open();
      const watched = { sheet: "Dati", row: 3, column: 2 };
      const { watched: shown } = valueOf(
        await book.applyWrites([write("Dati", "C2", 0, 8)], [watched]),
      );
      expect(shown).toEqual(host.calculates ? [20] : null);
    });

    it("writes nothing when one cell no longer holds what was expected", async () => {
      const book = await open();
      const stale = write("Dati", "C3", 11, 1);
      const failure = failureOf(await book.applyWrites([write("Dati", "C2", 0, 7), stale]));
      expect(failure).toEqual({ code: "cells-changed", conflicts: [{ write: stale, found: 12 }] });
      expect(cellOf(await gridOf(book, "Dati"), 1, 2)).toBe(0);
    });

    it("tells 0 from blank when it compares", async () => {
      const book = await open();
      const failure = failureOf(await book.applyWrites([write("Dati", "C2", null, 7)]));
      expect(failure).toMatchObject({ code: "cells-changed", conflicts: [{ found: 0 }] });
    });

    it("refuses locked cells of a protected sheet and writes those that are not locked", async () => {
      const book = await open();
      expect(
        failureOf(
          await book.applyWrites([write("Protetto", "B1", 6, 1), write("Protetto", "A1", 5, 1)]),
        ),
      ).toEqual({ code: "sheet-protected", sheet: "Protetto" });
      valueOf(await book.applyWrites([write("Protetto", "B1", 6, 9)]));
      expect((await gridOf(book, "Protetto")).values).toEqual([[5, 9]]);
    });

    it("refuses the covered part of a merged area and writes its first cell", async () => {
      const book = await open();
      expect(failureOf(await book.applyWrites([write("Uniti", "C3", null, 1)]))).toEqual({
        code: "merged-cell",
        sheet: "Uniti",
        cell: "C3",
      });
      valueOf(await book.applyWrites([write("Uniti", "B2", "Unito", "Altro")]));
      const grid = await gridOf(book, "Uniti");
      expect(cellOf(grid, 1, 1)).toBe("Altro");
      expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    });

    it("replaces a formula only when the write knows it", async () => {
      const book = await open();
      expect(failureOf(await book.applyWrites([write("Dati", "C4", 12, 1)]))).toEqual({
        code: "formula-cell",
        sheet: "Dati",
        cell: "C4",
      });
      valueOf(await book.applyWrites([write("Dati", "C4", { formula: "=SUM(C2:C3)" }, 1)]));
      const grid = await gridOf(book, "Dati");
      expect([cellOf(grid, 3, 2), grid.formulas[3]![2]]).toEqual([1, null]);
    });

    it("says that the sheet of a write is missing", async () => {
      const failure = failureOf(await (await open()).applyWrites([write("Altro", "A1", null, 1)]));
      expect(failure).toEqual({ code: "sheet-missing", sheet: "Altro" });
    });

    it("takes two writes to one cell as one after the other", async () => {
      const book = await open();
      valueOf(await book.applyWrites([write("Dati", "C2", 0, 1), write("Dati", "C2", 1, 2)]));
      expect(cellOf(await gridOf(book, "Dati"), 1, 2)).toBe(2);
    });

    it("restores every cell when a batch is turned back", async () => {
      const book = await open();
      const before = valueOf(await book.readGrids());
      const writes = [
        write("Dati", "A2", "Monza", "=HYPERLINK(1)"),
        write("Dati", "C4", { formula: "=SUM(C2:C3)" }, 99),
        write("Dati", "E2", 44197, null),
        write("Nascosto", "B1", 2, "due"),
        write("Dati", "J12", null, "in fondo"),
      ];
      valueOf(await book.applyWrites(writes));
      valueOf(await book.applyWrites(invertWrites(writes)));
      expect(valueOf(await book.readGrids()).map(withoutResults)).toEqual(
        before.map(withoutResults),
      );
    });

    it("restores every cell of any batch", async () => {
      const content = fc.oneof(
        fc.constant(null),
        fc.boolean(),
        fc.integer({ min: -1e6, max: 1e6 }),
        fc
          .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
          .map((x) => x + 0),
        fc.constantFrom("=A1", "+", "00123", "1,5", "abc", 'à<&>"', "due\nrighe"),
      );
      const cells = fc.uniqueArray(
        fc.record({ row: fc.nat(30), column: fc.nat(8), after: content }),
        { selector: ({ row, column }) => `${row},${column}`, maxLength: 25, minLength: 1 },
      );
      await fc.assert(
        fc.asyncProperty(cells, async (edits) => {
          const book = await open();
          const grid = await gridOf(book, "Dati");
          const writes = edits.map(({ row, column, after }) => {
            const formula = grid.formulas[row]?.[column] ?? null;
            const before = formula === null ? cellOf(grid, row, column) : { formula };
            return { address: { sheet: "Dati", row, column }, before, after };
          });
          valueOf(await book.applyWrites(writes));
          const written = await gridOf(book, "Dati");
          for (const { address, after } of writes) {
            expect(cellOf(written, address.row, address.column)).toEqual(after);
          }
          valueOf(await book.applyWrites(invertWrites(writes)));
          const back = await gridOf(book, "Dati");
          expect(back.formulas).toEqual(grid.formulas);
          expect(withoutResults(back)).toEqual(withoutResults(grid));
        }),
        { numRuns: host.runs },
      );
    });
  });

  describe(`${name} keeps table sheets`, () => {
    it("makes a sheet with a table whose codes keep their zeros", async () => {
      const book = await open();
      valueOf(await book.putTableSheets([tableSheet()]));
      const { sheets, tables } = valueOf(await book.describe());
      expect(sheets.at(-1)).toEqual({ name: "Quadra dati", hidden: false, protected: false });
      expect(tables).toEqual([
        {
          name: "QuadraDati",
          sheet: "Quadra dati",
          range: { top: 0, left: 0, bottom: 3, right: 3 },
          columns: COLUMNS.map(({ header }) => header),
        },
      ]);
      const grid = await gridOf(book, "Quadra dati");
      expect(grid.values).toEqual([COLUMNS.map(({ header }) => header), ...ROWS]);
      expect(grid.numberFormats[1]).toEqual(["@", "@", "0", 'General"%"']);
    });

    it("keeps one blank row when there are no rows", async () => {
      const book = await open();
      valueOf(await book.putTableSheets([tableSheet([])]));
      expect(valueOf(await book.describe()).tables[0]!.range.bottom).toBe(1);
      expect((await gridOf(book, "Quadra dati")).values).toEqual([
        COLUMNS.map(({ header }) => header),
      ]);
    });

    it.each([
      ["fewer rows", ROWS.slice(0, 1)],
      ["more rows", [...ROWS, ["098013", "Codogno", 5, 1], ["098031", "Lodi", 6, 2]]],
      ["no rows", []],
    ])("updates a table to %s", async (_, rows) => {
      const book = await open();
      valueOf(await book.putTableSheets([tableSheet()]));
      valueOf(await book.putTableSheets([tableSheet(rows)]));
      const { tables } = valueOf(await book.describe());
      expect(tables).toHaveLength(1);
      expect(tables[0]!.range.bottom).toBe(Math.max(1, rows.length));
      const grid = await gridOf(book, "Quadra dati");
      expect(grid.values).toEqual([COLUMNS.map(({ header }) => header), ...rows]);
    });

    it("updates a table to no rows with the number formats that its cells had, none", async () => {
      const book = await open();
      valueOf(await book.putTableSheets([tableSheet()]));
      valueOf(await book.putTableSheets([{ ...tableSheet([]), numberFormats: [] }]));
      expect((await gridOf(book, "Quadra dati")).values).toEqual([
        COLUMNS.map(({ header }) => header),
      ]);
    });

    it("updates a table to other columns", async () => {
      const book = await open();
      valueOf(await book.putTableSheets([tableSheet()]));
      const columns: TableSheet["columns"] = [
        COLUMNS[1]!,
        { header: "Nota", kind: "text", width: 30 },
      ];
      valueOf(await book.putTableSheets([tableSheet([["Monza", "007"]], columns)]));
      const table = valueOf(await book.describe()).tables[0]!;
      expect([table.columns, table.range.right]).toEqual([["Comune", "Nota"], 1]);
      expect((await gridOf(book, "Quadra dati")).values).toEqual([
        ["Comune", "Nota"],
        ["Monza", "007"],
      ]);
      valueOf(await book.putTableSheets([tableSheet()]));
      const grid = await gridOf(book, "Quadra dati");
      expect(grid.values).toEqual([COLUMNS.map(({ header }) => header), ...ROWS]);
      expect(grid.numberFormats[1]).toEqual(["@", "@", "0", 'General"%"']);
    });

    it("puts several table sheets at once, also with formulas that name columns", async () => {
      const book = await open();
      const formula = "=QuadraConti[[#This Row],[Alloggi]]*2";
      valueOf(
        await book.putTableSheets([
          tableSheet(),
          {
            sheet: "Quadra conti",
            table: "QuadraConti",
            columns: [COLUMNS[2]!, { header: "Doppio", kind: "count", width: 10 }],
            rows: [
              [4, { formula }],
              [5, { formula }],
            ],
          },
        ]),
      );
      const grid = await gridOf(book, "Quadra conti");
      // Excel shows the shorter form of the same reference.
      const readBack = /^=(QuadraConti\[\[#This Row\],\[Alloggi\]\]|\[@Alloggi\])\*2$/;
      expect(grid.formulas[0]![1]).toBeNull();
      expect(grid.formulas[1]![1]).toMatch(readBack);
      expect(grid.formulas[2]![1]).toMatch(readBack);
      if (host.calculates) expect(grid.values.map((row) => row[1])).toEqual(["Doppio", 8, 10]);
      expect(valueOf(await book.describe()).tables).toHaveLength(2);
    });

    it("does nothing when one of the names belongs to a sheet that is not ours", async () => {
      const book = await open();
      const failure = failureOf(
        await book.putTableSheets([
          tableSheet(),
          { ...tableSheet(), sheet: "Dati", table: "Altra" },
        ]),
      );
      expect(failure).toEqual({ code: "sheet-name-taken", sheet: "Dati" });
      expect(valueOf(await book.describe()).sheets).toHaveLength(5);
    });

    it("does nothing when a table would grow over what people keep below or beside it", async () => {
      const book = await open();
      const rows = [...ROWS, ...ROWS].map((row) => [...row]);
      valueOf(await book.putTableSheets([tableSheet(rows.slice(0, 2))]));
      valueOf(await book.applyWrites([write("Quadra dati", "B5", null, "da chiedere")]));
      const grown = await book.putTableSheets([tableSheet(rows.slice(0, 4))]);
      expect(failureOf(grown)).toEqual({ code: "cells-in-the-way", sheet: "Quadra dati", row: 4 });
      valueOf(await book.putTableSheets([tableSheet(rows.slice(0, 3))]));
      expect(cellOf(await gridOf(book, "Quadra dati"), 4, 1)).toBe("da chiedere");
      const column = { header: "Nota", kind: "general", width: 10 } as const;
      const wide = (row: (typeof rows)[number]) => [...row, null];
      const beside = { ...write("Quadra dati", "A3", null, "a voce") };
      const address = { ...beside.address, column: COLUMNS.length };
      valueOf(await book.applyWrites([{ ...beside, address }]));
      const widened = tableSheet(rows.slice(0, 3).map(wide), [...COLUMNS, column]);
      expect(failureOf(await book.putTableSheets([widened]))).toEqual({
        ...{ code: "cells-in-the-way", sheet: "Quadra dati", row: 2 },
      });
    });

    it("takes a column that people keep beside a table into it when that is what is asked for", async () => {
      const book = await open();
      valueOf(await book.putTableSheets([tableSheet(ROWS)]));
      const put = (cell: string, after: string) => {
        const one = write("Quadra dati", cell, null, after);
        return { ...one, address: { ...one.address, column: COLUMNS.length } };
      };
      valueOf(await book.applyWrites([put("A1", "Nota"), put("A2", "a voce")]));
      const columns = [...COLUMNS, { header: "Nota", kind: "general", width: 10 } as const];
      const rows = ROWS.map((row, r) => [...row, r === 0 ? "a voce" : null]);
      valueOf(await book.putTableSheets([tableSheet(rows, columns)]));
      expect(cellOf(await gridOf(book, "Quadra dati"), 1, COLUMNS.length)).toBe("a voce");
      expect(valueOf(await book.describe()).tables[0]!.columns).toHaveLength(columns.length);
    });

    it("does nothing when our table stands on a sheet of another name", async () => {
      const book = await open();
      valueOf(await book.putTableSheets([tableSheet()]));
      const failure = failureOf(
        await book.putTableSheets([{ ...tableSheet(), sheet: "Quadra altri" }]),
      );
      const now = tableSheet().sheet;
      expect(failure).toEqual({ code: "sheet-renamed", sheet: "Quadra altri", now });
    });

    it("removes sheets with their tables and ignores names that are not there", async () => {
      const book = await open();
      valueOf(await book.putTableSheets([tableSheet()]));
      valueOf(await book.removeSheets(["Quadra dati", "Altro", "Uniti"]));
      const { sheets, tables } = valueOf(await book.describe());
      expect(sheets.map((sheet) => sheet.name)).toEqual(["Dati", "Protetto", "Nascosto", "Vuoto"]);
      expect(tables).toEqual([]);
      valueOf(await book.putTableSheets([tableSheet()]));
      expect(valueOf(await book.describe()).tables).toHaveLength(1);
    });

    it("writes into cells of a table sheet it made", async () => {
      const book = await open();
      valueOf(await book.putTableSheets([tableSheet()]));
      valueOf(await book.applyWrites([write("Quadra dati", "A2", "019005", "003001")]));
      expect(cellOf(await gridOf(book, "Quadra dati"), 1, 0)).toBe("003001");
    });
  });

  describe(`${name} reads rectangles again`, () => {
    it("gives the cells of each in its order, as a reading of the whole sheet has them", async () => {
      const book = await open();
      const whole = await gridOf(book, "Dati");
      const areas = [
        { sheet: "Dati", range: { top: 1, left: 1, bottom: 2, right: 2 } },
        { sheet: "Uniti", range: { top: 0, left: 0, bottom: 0, right: 1 } },
        { sheet: "Dati", range: { top: 0, left: 0, bottom: 0, right: 0 } },
      ];
      const grids = valueOf(await book.readAreas(areas));
      expect(grids.map(({ sheet }) => sheet)).toEqual(["Dati", "Uniti", "Dati"]);
      for (const [row, column] of [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2],
      ] as const) {
        expect(cellOf(grids[0]!, row, column)).toEqual(cellOf(whole, row, column));
      }
      const cells = grids[0]!.values.flat().length;
      expect(cells).toBeLessThanOrEqual(4);
      expect(cellOf(grids[2]!, 0, 0)).toEqual(cellOf(whole, 0, 0));
    });

    it("finds nothing beyond the used cells, and says when there is no such sheet", async () => {
      const book = await open();
      const far = { top: 500, left: 50, bottom: 501, right: 51 };
      const [grid] = valueOf(await book.readAreas([{ sheet: "Dati", range: far }]));
      expect(grid!.values.flat().every((value) => value === null)).toBe(true);
      expect(failureOf(await book.readAreas([{ sheet: "Altro", range: far }]))).toEqual({
        code: "sheet-missing",
        sheet: "Altro",
      });
    });
  });

  describe(`${name} marks cells`, () => {
    const mark = (sheet: string, cell: string, kind: CellMark["kind"] = "block"): CellMark => {
      const { address } = write(sheet, cell, null, null);
      return { at: { sheet, row: address.row, column: address.column }, kind, note: "Non quadra." };
    };

    it("and takes the marks away again, also when they were made anew in between", async () => {
      const book = await open();
      const before = valueOf(await book.readGrids());
      const marks = [
        mark("Dati", "C2"),
        mark("Dati", "C3", "justify"),
        mark("Uniti", "D2", "inform"),
      ];
      expect(valueOf(await book.markCells(marks))).toMatchObject({ marked: 3 });
      expect(valueOf(await book.markCells([mark("Dati", "C2", "inform")]))).toMatchObject({
        marked: 1,
      });
      expect(valueOf(await book.readGrids())).toEqual(before);
      expect(valueOf(await book.unmarkCells())).toEqual({ found: true, keptNotes: [] });
      expect(valueOf(await book.unmarkCells())).toEqual({ found: false, keptNotes: [] });
      expect(valueOf(await book.readGrids())).toEqual(before);
    });

    it("marks a cell once, as grave as the gravest of its marks", async () => {
      const book = await open();
      const marks = [mark("Dati", "C2", "inform"), mark("Dati", "C2", "block")];
      expect(valueOf(await book.markCells(marks))).toMatchObject({ marked: 1 });
    });

    it("or none, when a sheet is protected or not there", async () => {
      const book = await open();
      const good = mark("Dati", "C2");
      expect(failureOf(await book.markCells([good, mark("Protetto", "A1")]))).toEqual({
        code: "sheet-protected",
        sheet: "Protetto",
      });
      expect(failureOf(await book.markCells([good, mark("Altro", "A1")]))).toEqual({
        code: "sheet-missing",
        sheet: "Altro",
      });
      expect(valueOf(await book.unmarkCells())).toEqual({ found: false, keptNotes: [] });
    });
  });

  describe(`${name} shows and watches`, () => {
    it("brings a cell of a sheet that exists into view, and says when there is no such sheet", async () => {
      const book = await open();
      valueOf(await book.show({ sheet: "Uniti", row: 1, column: 1 }));
      expect(failureOf(await book.show({ sheet: "Altro", row: 0, column: 0 }))).toEqual({
        code: "sheet-missing",
        sheet: "Altro",
      });
    });

    it("does not call back for its own writes", async () => {
      const book = await open();
      const changes: unknown[] = [];
      const stop = valueOf(await book.watchChanges((change) => changes.push(change)));
      valueOf(await book.applyWrites([write("Dati", "C2", 0, 7)]));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(changes).toEqual([]);
      await stop();
    });
  });
}
