// The journal on a file: what is kept, what comes back, how large it grows, and what outlives a crash.
import fc from "fast-check";
import {
  newFileWorkbook,
  openFileWorkbook,
  type FileWorkbook,
} from "../../../src/hosts/fileWorkbook";
import type { CellContent } from "../../../src/workbook/cellWrite";
import { failed, type Result } from "../../../src/workbook/failure";
import type { Workbook } from "../../../src/workbook/workbook";
import type { IntentStore } from "../../../src/workflow/giornale/intents";
import { makeJournal, type Journal } from "../../../src/workflow/giornale/journal";
import { takeBackPasso } from "../../../src/workflow/giornale/takeBackPasso";
import { memoryIntents } from "../memoryIntents";
import { table, valueOf, write } from "./smallTable";

async function journalOn(
  workbook: Workbook,
  intents: IntentStore = memoryIntents(),
): Promise<Journal> {
  let now = 44_263;
  const journal = makeJournal({ workbook, intents, now: () => (now += 0.001) });
  valueOf(await journal.workbook.look(() => false));
  valueOf(await journal.read());
  return journal;
}

/** One command that does this. */
async function command(
  journal: Journal,
  name: string,
  work: (workbook: Workbook) => Promise<Result<unknown>>,
): Promise<void> {
  journal.begin(name);
  valueOf(await work(journal.workbook));
  await journal.finish();
}

async function undoLast(journal: Journal): Promise<void> {
  const voce = journal.voci().find(({ steps }) => steps.length > 0)!;
  journal.begin("undoVoce");
  journal.takeBack(voce);
  for (const step of [...voce.steps].reverse()) {
    valueOf(await takeBackPasso(journal.workbook, step.passo()!));
  }
  await journal.finish();
}

const reopened = async (file: FileWorkbook): Promise<FileWorkbook> =>
  valueOf(await openFileWorkbook(file.bytes(), "piano.xlsx"));

describe("The journal", () => {
  it("takes back any writes of any command after the file was closed, cell for cell", async () => {
    const content = fc.oneof(
      fc.constant(null),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom("=A1", "008", "è", "due\nrighe"),
      fc.constantFrom({ formula: "=1+1" }, { formula: "=SUM(B1:B3)" }),
    );
    const edits = fc.uniqueArray(fc.record({ row: fc.nat(6), after: content }), {
      selector: ({ row }) => row,
      minLength: 1,
    });
    // What is written differs from what was there: a file that does not change keeps no entry.
    const others = fc.uniqueArray(
      fc.record({
        row: fc.nat(6),
        after: fc.constantFrom<CellContent>("x", "007", true, { formula: "=2+2" }),
      }),
      { selector: ({ row }) => row, minLength: 1 },
    );
    const rows = fc.array(fc.tuple(fc.constantFrom("01", "02", "03"), fc.nat(5)), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(edits, others, rows, rows, async (first, second, old, fresh) => {
        const file = newFileWorkbook("piano.xlsx");
        valueOf(await file.putTableSheets([table(old)]));
        valueOf(await file.applyWrites(first.map(({ row, after }) => write(row, null, after))));
        const before = valueOf(await file.readGrids());
        const now = new Map(first.map(({ row, after }) => [row, after]));
        const journal = await journalOn(file);
        await command(journal, "writeSheets", (book) =>
          book.putTableSheets([table([...fresh, ["09", 9]])]),
        );
        await command(journal, "fill", (book) =>
          book.applyWrites(second.map(({ row, after }) => write(row, now.get(row) ?? null, after))),
        );
        const again = await reopened(file);
        const later = await journalOn(again);
        expect(later.voci().map((voce) => voce.command)).toEqual(["fill", "writeSheets"]);
        await undoLast(later);
        await undoLast(later);
        const after = valueOf(await again.readGrids());
        const shown = (grids: typeof after) =>
          grids.map(({ sheet, values, formulas, numberFormats }) => ({
            ...{ sheet, formulas, numberFormats },
            values: values.map((line, r) =>
              line.map((value, c) => (formulas[r]![c] ? null : value)),
            ),
          }));
        expect(shown(after)).toEqual(shown(before));
        expect(later.voci().map(({ undone, steps }) => [undone, steps.length])).toEqual([
          [true, 0],
          [true, 0],
        ]);
      }),
      { numRuns: 6 },
    );
  });

  it("stays small: old entries become lines, old lines go, and it goes as a whole", async () => {
    const file = newFileWorkbook("piano.xlsx");
    const journal = await journalOn(file);
    for (let i = 0; i < 45; i++) {
      await command(journal, "fill", (book) =>
        book.applyWrites([write(0, i === 0 ? null : i, i + 1)]),
      );
    }
    const kept = (await journalOn(await reopened(file))).voci();
    expect(kept).toHaveLength(45);
    expect(kept.filter(({ steps }) => steps.length > 0)).toHaveLength(40);
    expect(kept.slice(-5).every(({ cells, undone }) => cells === 1 && !undone)).toBe(true);
    valueOf(await journal.forget());
    expect(valueOf(await file.readNotes())).toEqual([]);
    expect(valueOf(await file.readGrids())[0]!.values).toEqual([[45]]);
  });

  it("keeps no more than about a megabyte of cells", async () => {
    const file = newFileWorkbook("piano.xlsx");
    const journal = await journalOn(file);
    let seed = 1;
    const noise = (): string =>
      Array.from({ length: 30_000 }, () =>
        String.fromCharCode(33 + ((seed = (seed * 48_271) % 2_147_483_647) % 90)),
      ).join("");
    let before: string | null = null;
    for (let i = 0; i < 22; i++) {
      const after = noise();
      const last = before;
      await command(journal, "fill", (book) => book.applyWrites([write(0, last, after)]));
      before = after;
    }
    const later = await journalOn(await reopened(file));
    await command(later, "fill", (book) => book.applyWrites([write(1, null, 1)]));
    const bytes = valueOf(await (await reopened(file)).readNotes()).reduce(
      (sum, note) => sum + note.bytes,
      0,
    );
    expect(bytes).toBeLessThan(3_000_000);
    const kept = later.voci().filter(({ steps }) => steps.length > 0);
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.length).toBeLessThan(20);
  });

  it("remembers a write in the workbook where nothing can be stored elsewhere", async () => {
    const blocked: IntentStore = {
      ...memoryIntents(),
      put: () => Promise.resolve(false),
      all: () => Promise.resolve([]),
    };
    const file = newFileWorkbook("piano.xlsx");
    const stuck: Workbook = {
      ...bound(file),
      applyWrites: () => Promise.resolve(failed({ code: "outcome-unknown" })),
    };
    const journal = await journalOn(stuck, blocked);
    journal.begin("fill");
    await journal.workbook.applyWrites([write(0, null, 5)]);
    await journal.finish();
    const later = await journalOn(file, blocked);
    expect(later.open()).toMatchObject({ command: "fill", passo: { writes: [write(0, null, 5)] } });
    await later.close();
    await command(later, "fill", (book) => book.applyWrites([write(0, null, 5)]));
    expect((await journalOn(file, blocked)).open()).toBeNull();
  });

  it("does not write while another pane writes, nor before an open write is settled", async () => {
    const intents = memoryIntents();
    const file = newFileWorkbook("piano.xlsx");
    const journal = await journalOn(file, { ...intents, exclusively: () => Promise.resolve(null) });
    journal.begin("fill");
    expect(await journal.workbook.applyWrites([write(0, null, 5)])).toEqual(
      failed({ code: "write-elsewhere" }),
    );
    const stuck = await journalOn(
      {
        ...bound(file),
        applyWrites: async (writes, watch, rows, guard) => {
          valueOf(await guard!.beforeWrite([]));
          return failed({ code: "outcome-unknown" });
        },
      },
      intents,
    );
    stuck.begin("fill");
    await stuck.workbook.applyWrites([write(0, null, 5)]);
    expect(await stuck.workbook.applyWrites([write(0, null, 5)])).toEqual(
      failed({ code: "write-open" }),
    );
    expect(valueOf(await file.readGrids())[0]!.values).toEqual([]);
    expect(intents.texts.size).toBe(1);
    await stuck.close();
    expect(intents.texts.size).toBe(0);
  });

  it("writes nothing over a table that somebody changed since it was looked at", async () => {
    const file = newFileWorkbook("piano.xlsx");
    valueOf(await file.putTableSheets([table([["01", 1]])]));
    const journal = await journalOn(file);
    journal.begin("writeSheets");
    valueOf(await journal.workbook.look(() => true));
    const address = { sheet: "Offerta", row: 1, column: 1 };
    valueOf(await file.applyWrites([{ address, before: 1, after: 9 }]));
    expect(await journal.workbook.putTableSheets([table([["01", 2]])])).toMatchObject({
      ok: false,
      failure: { code: "cells-changed", conflicts: [{ found: 9, write: { address } }] },
    });
    expect(valueOf(await file.readGrids(["Offerta"]))[0]!.values[1]).toEqual(["01", 9]);
  });
});

function bound(file: FileWorkbook): Workbook {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(file)) as (keyof Workbook)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const call: unknown = file[name];
      return typeof call === "function" ? [[name, call.bind(file) as unknown]] : [];
    }),
  ) as unknown as Workbook;
}
