// What every host promises of rows that come or go beside cell writes.
import type { CellContent, CellWrite } from "../../src/workbook/cellWrite";
import { invertWrites } from "../../src/workbook/cellWrite";
import { invertMove, type RowMove } from "../../src/workbook/rowMove";
import { parseCellName } from "../../src/workbook/cellAddress";
import type { CellGrid } from "../../src/workbook/cellGrid";
import type { Workbook } from "../../src/workbook/workbook";
import { sampleFile } from "./sampleFile";
import type { ContractHost } from "./workbookContract";

const text = (cell: string, value: string, style = 0): string =>
  `<c r="${cell}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (cell: string, value: number): string => `<c r="${cell}" s="5"><v>${value}</v></c>`;

/** A table of two comuni with a total, a second sheet that points to it, and a protected one. */
function planFile(): Uint8Array {
  return sampleFile([
    {
      name: "Piano",
      xml:
        `<sheetData><row r="1">${text("A1", "Comune")}${text("B1", "Alloggi")}</row>` +
        `<row r="2">${text("A2", "Bozzolo", 5)}${number("B2", 3)}<c r="C2"><f>B2*2</f><v>6</v></c></row>` +
        `<row r="3">${text("A3", "Viadana", 5)}${number("B3", 4)}<c r="C3"><f>B3*2</f><v>8</v></c></row>` +
        `<row r="4">${text("A4", "Totale")}<c r="B4"><f>SUM(B2:B3)</f><v>7</v></c></row>` +
        `<row r="6">${text("A6", "Nota")}</row></sheetData>` +
        '<mergeCells count="1"><mergeCell ref="A6:C6"/></mergeCells>',
    },
    {
      name: "Sintesi",
      xml: '<sheetData><row r="1"><c r="A1"><f>Piano!B4</f><v>7</v></c><c r="B1"><f>SUM(Piano!B2:B3)</f><v>7</v></c></row></sheetData>',
    },
    {
      name: "Protetto",
      xml:
        '<sheetData><row r="1"><c r="A1" s="4"><v>5</v></c></row><row r="2"><c r="A2" s="4"><v>6</v></c></row></sheetData>' +
        '<sheetProtection sheet="1"/>',
    },
  ]);
}

const write = (
  sheet: string,
  cell: string,
  before: CellContent,
  after: CellContent,
): CellWrite => ({
  address: { sheet, ...parseCellName(cell)! },
  before,
  after,
});

const insertAt = (sheet: string, ...rows: number[]): RowMove => ({
  kind: "insert",
  rows: rows.map((row) => ({ sheet, row: row - 1 })),
});

/** Contents by cell name, the formula where there is one. */
function contents(grid: CellGrid): Record<string, unknown> {
  const cells = grid.values.flatMap((line, r) =>
    line.map((value, c): [string, unknown] => [
      `${"ABCDEF"[grid.left + c]}${grid.top + r + 1}`,
      grid.formulas[r]![c] ?? value,
    ]),
  );
  return Object.fromEntries(cells.filter(([, content]) => content !== null));
}

/** A row for Casalmaggiore between Bozzolo and Viadana. */
const ROW = insertAt("Piano", 3);
const NEW_ROW = [
  write("Piano", "A3", null, "Casalmaggiore"),
  write("Piano", "B3", null, 5),
  write("Piano", "C3", null, { formula: "=B3*2" }),
  write("Piano", "B4", 4, 1),
];

/** Declares the claims for one host. */
export function describeRowsContract(name: string, host: ContractHost): void {
  const open = (): Promise<Workbook> => host.open(planFile());
  const grids = async (book: Workbook): Promise<readonly CellGrid[]> => {
    const read = await book.readGrids();
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    return read.value;
  };

  describe(`${name} moves rows`, () => {
    it("puts a row in, with its writes, and all that points below follows", async () => {
      const book = await open();
      const done = await book.applyWrites(NEW_ROW, [], ROW);
      expect(done).toMatchObject({ ok: true, value: { written: 4 } });
      const [piano, sintesi] = await grids(book);
      expect(contents(piano!)).toEqual({
        ...{ A1: "Comune", B1: "Alloggi", A2: "Bozzolo", B2: 3, C2: "=B2*2" },
        ...{ A3: "Casalmaggiore", B3: 5, C3: "=B3*2" },
        ...{ A4: "Viadana", B4: 1, C4: "=B4*2" },
        ...{ A5: "Totale", B5: "=SUM(B2:B4)", A7: "Nota" },
      });
      expect(piano!.merges).toEqual([{ top: 6, left: 0, bottom: 6, right: 2 }]);
      expect(contents(sintesi!)).toEqual({ A1: "=Piano!B5", B1: "=SUM(Piano!B2:B4)" });
    });

    it("takes the row out again and leaves no trace", async () => {
      const book = await open();
      const before = (await grids(book)).map(contents);
      expect(await book.applyWrites(NEW_ROW, [], ROW)).toMatchObject({ ok: true });
      const undone = await book.applyWrites(invertWrites(NEW_ROW), [], invertMove(ROW));
      expect(undone).toMatchObject({ ok: true });
      expect((await grids(book)).map(contents)).toEqual(before);
    });

    it("puts several rows in at once, counted as they stand in the end", async () => {
      const book = await open();
      const writes = [write("Piano", "A3", null, "Uno"), write("Piano", "A5", null, "Due")];
      expect(await book.applyWrites(writes, [], insertAt("Piano", 5, 3))).toMatchObject({
        ok: true,
      });
      const [piano] = await grids(book);
      expect(contents(piano!)).toMatchObject({
        ...{ A2: "Bozzolo", A3: "Uno", A4: "Viadana", A5: "Due", A6: "Totale" },
        B6: "=SUM(B2:B4)",
      });
    });

    it("puts rows into two sheets and takes them out again, formulas in step", async () => {
      const book = await open();
      const before = (await grids(book)).map(contents);
      const both: RowMove = {
        kind: "insert",
        rows: [...insertAt("Sintesi", 1).rows, ...insertAt("Piano", 3).rows],
      };
      expect(await book.applyWrites(NEW_ROW, [], both)).toMatchObject({ ok: true });
      const [piano, sintesi] = await grids(book);
      expect(contents(piano!)).toMatchObject({ A3: "Casalmaggiore", B5: "=SUM(B2:B4)" });
      expect(contents(sintesi!)).toEqual({ A2: "=Piano!B5", B2: "=SUM(Piano!B2:B4)" });
      const undone = await book.applyWrites(invertWrites(NEW_ROW), [], invertMove(both));
      expect(undone).toMatchObject({ ok: true });
      expect((await grids(book)).map(contents)).toEqual(before);
    });

    it("does nothing when a cell changed since", async () => {
      const book = await open();
      const before = await grids(book);
      const late = [...NEW_ROW, write("Piano", "B2", 99, 1)];
      expect(await book.applyWrites(late, [], ROW)).toMatchObject({
        ok: false,
        failure: { code: "cells-changed" },
      });
      expect(await grids(book)).toEqual(before);
    });

    it("keeps a row in which somebody wrote meanwhile", async () => {
      const book = await open();
      expect(await book.applyWrites(NEW_ROW, [], ROW)).toMatchObject({ ok: true });
      const note = [write("Piano", "E3", null, "da sentire")];
      expect(await book.applyWrites(note)).toMatchObject({ ok: true });
      const before = await grids(book);
      const undone = await book.applyWrites(invertWrites(NEW_ROW), [], invertMove(ROW));
      expect(undone).toMatchObject({
        ok: false,
        failure: { code: "cells-changed", conflicts: [{ found: "da sentire" }] },
      });
      expect(await grids(book)).toEqual(before);
    });

    it("refuses rows on a protected sheet, and on one that is not there", async () => {
      const book = await open();
      expect(await book.applyWrites([], [], insertAt("Protetto", 2))).toEqual({
        ok: false,
        failure: { code: "sheet-protected", sheet: "Protetto" },
      });
      expect(await book.applyWrites([], [], insertAt("Altro", 2))).toEqual({
        ok: false,
        failure: { code: "sheet-missing", sheet: "Altro" },
      });
    });
  });
}
