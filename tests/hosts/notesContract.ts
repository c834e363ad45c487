// What every host promises of the notes that Quadra keeps in a workbook, and of who watches a write.
import type { CellContent, CellWrite } from "../../src/workbook/cellWrite";
import { done, failed, type Result } from "../../src/workbook/failure";
import type { CellGrid } from "../../src/workbook/cellGrid";
import type { NewNote, WriteGuard } from "../../src/workbook/keptNote";
import type { TableSheet } from "../../src/workbook/tableSheet";
import type { Workbook } from "../../src/workbook/workbook";
import { sampleFile } from "./sampleFile";
import type { ContractHost } from "./workbookContract";

const NOTE: NewNote = { head: '{"comando":"fill","<&>":"à"}', body: "x".repeat(40_000) + "fine €" };

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const write = (column: number, before: CellContent, after: CellContent): CellWrite => ({
  address: { sheet: "Dati", row: 0, column },
  before,
  after,
});

const table = (rows: TableSheet["rows"]): TableSheet => ({
  sheet: "Quadra dati",
  table: "QuadraDati",
  columns: [
    { header: "Codice", kind: "text", width: 10 },
    { header: "Alloggi", kind: "count", width: 10 },
  ],
  rows,
});

/** Watches one write: keeps a note with it, or refuses it. */
function watch(refuse = false) {
  const told: { found: readonly CellGrid[]; ids: readonly string[] | null } = {
    found: [],
    ids: null,
  };
  const guard: WriteGuard = {
    beforeWrite: (found) => {
      told.found = found;
      return Promise.resolve(
        refuse ? failed({ code: "cells-changed", conflicts: [] }) : done({ add: [NOTE], drop: [] }),
      );
    },
    kept: (ids) => (told.ids = ids),
  };
  return { guard, told };
}

/** Declares the claims for one host. */
export function describeNotesContract(name: string, host: ContractHost): void {
  const open = (): Promise<Workbook> =>
    host.open(
      sampleFile([
        { name: "Dati", xml: '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>' },
      ]),
    );
  const notes = async (book: Workbook) =>
    valueOf(await book.readNotes()).map((note) => ({ head: note.head, body: note.body() }));

  describe(`${name} keeps notes`, () => {
    it("gives them back as they were, in their order, and lets them go by their ids", async () => {
      const book = await open();
      expect(await notes(book)).toEqual([]);
      const ids = valueOf(
        await book.changeNotes({ add: [NOTE, { head: "due", body: "" }], drop: [] }),
      );
      expect(await notes(book)).toEqual([NOTE, { head: "due", body: "" }]);
      expect(valueOf(await book.readNotes()).map(({ id }) => id)).toEqual(ids);
      expect(valueOf(await book.readNotes())[0]!.bytes).toBeLessThan(1_000);
      valueOf(await book.changeNotes({ add: [], drop: [ids[0]!, "non c’è"] }));
      expect(await notes(book)).toEqual([{ head: "due", body: "" }]);
    });

    it("does not show them as sheets, tables or cells", async () => {
      const book = await open();
      const before = valueOf(await book.describe());
      valueOf(await book.changeNotes({ add: [NOTE], drop: [] }));
      expect(valueOf(await book.describe())).toEqual(before);
    });

    it("keeps a note in the same unit as cells, tables, marks and the end of a sheet", async () => {
      const book = await open();
      const [cells, made, updated, marked, removed] = [watch(), watch(), watch(), watch(), watch()];
      valueOf(await book.applyWrites([write(0, 5, 6)], [], null, cells.guard));
      valueOf(await book.putTableSheets([table([["01", 1]])], made.guard));
      valueOf(await book.putTableSheets([table([["02", 2]])], updated.guard));
      valueOf(
        await book.markCells(
          [{ at: { sheet: "Dati", row: 0, column: 0 }, kind: "block", note: "Non quadra." }],
          marked.guard,
        ),
      );
      valueOf(await book.removeSheets(["Quadra dati"], removed.guard));
      const ids = valueOf(await book.readNotes()).map(({ id }) => id);
      expect([cells, made, updated, marked, removed].flatMap(({ told }) => told.ids)).toEqual(ids);
      expect(ids).toHaveLength(5);
      expect(made.told.found).toEqual([]);
      expect(updated.told.found.map(({ sheet, values }) => ({ sheet, values }))).toEqual([
        {
          sheet: "Quadra dati",
          values: [
            ["Codice", "Alloggi"],
            ["01", 1],
          ],
        },
      ]);
      expect(removed.told.found[0]!.values[1]).toEqual(["02", 2]);
    });

    it("writes nothing when whoever watches refuses", async () => {
      const book = await open();
      valueOf(await book.putTableSheets([table([["01", 1]])]));
      const before = valueOf(await book.readGrids());
      const { guard, told } = watch(true);
      const refused = [
        await book.applyWrites([write(0, 5, 6)], [], null, guard),
        await book.putTableSheets([table([["02", 2]])], guard),
        await book.removeSheets(["Quadra dati"], guard),
      ];
      expect(refused.map(({ ok }) => ok)).toEqual([false, false, false]);
      expect(told.ids).toBeNull();
      expect(valueOf(await book.readGrids())).toEqual(before);
      expect(await notes(book)).toEqual([]);
    });

    it("asks nobody about a write that cannot be made", async () => {
      const book = await open();
      const { guard, told } = watch();
      expect((await book.applyWrites([write(0, 4, 6)], [], null, guard)).ok).toBe(false);
      expect(told.ids).toBeNull();
      expect(await notes(book)).toEqual([]);
    });
  });
}
