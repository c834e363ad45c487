// A command of several writes that is broken off amid them: it is taken back or told, its next try goes on
// with the same entry, and what was announced in vain is forgotten.
import { newFileWorkbook, type FileWorkbook } from "../../../src/hosts/fileWorkbook";
import type { CellContent } from "../../../src/workbook/cellWrite";
import { failed, type Result } from "../../../src/workbook/failure";
import type { Workbook } from "../../../src/workbook/workbook";
import { makeJournal, type Journal } from "../../../src/workflow/giornale/journal";
import { withPart } from "../../../src/workflow/giornale/journalled";
import { takeBackPasso } from "../../../src/workflow/giornale/takeBackPasso";
import { memoryIntents } from "../memoryIntents";
import { table, valueOf, write } from "./smallTable";

const PROTECTED = failed({ code: "sheet-protected", sheet: "Foglio1" });
const UNKNOWN = failed({ code: "outcome-unknown" });

let file: FileWorkbook;
let intents: ReturnType<typeof memoryIntents>;
/** What a call of the port answers instead of doing its work. */
let broken: Partial<Workbook>;
let journal: Journal;

beforeEach(async () => {
  file = newFileWorkbook("piano.xlsx");
  valueOf(await file.putTableSheets([table([["01", 1]])]));
  valueOf(await file.applyWrites([write(0, null, 4)]));
  intents = memoryIntents();
  broken = {};
  await restart();
});

/** The pane after a reload. */
async function restart(): Promise<void> {
  const port = new Proxy(file as unknown as Workbook, {
    get: (target, name) => {
      const call = broken[name as keyof Workbook] ?? target[name as keyof Workbook];
      return (...args: unknown[]): unknown =>
        (call as (...all: unknown[]) => unknown).apply(target, args);
    },
  });
  let now = 44_263;
  journal = makeJournal({ workbook: port, intents, now: () => (now += 0.001) });
  valueOf(await journal.workbook.look(() => false));
  valueOf(await journal.read());
}

const cell = async (): Promise<CellContent> => {
  const grids = valueOf(await file.readGrids());
  return grids.find(({ sheet }) => sheet === "Foglio1")!.values[0]?.[0] ?? null;
};
const rows = async (): Promise<unknown> => {
  const grids = valueOf(await file.readGrids(["Offerta"]));
  return grids[0]!.values.slice(1);
};

/** Empties the cell, then writes the table: what `openYear` does. */
async function twoWrites(): Promise<Result<unknown>> {
  const now = await cell();
  const emptied = await journal.workbook.applyWrites(now === null ? [] : [write(0, now, null)]);
  return emptied.ok ? journal.workbook.putTableSheets([table([["02", 2]])]) : emptied;
}

async function undo(id: string): Promise<Result<unknown>> {
  const voce = journal.voci().find((one) => one.id === id)!;
  journal.begin("undoVoce");
  journal.takeBack(voce);
  for (const step of [...voce.steps].reverse()) {
    const back = await takeBackPasso(journal.workbook, step.passo()!);
    if (!back.ok) {
      await journal.finish(true);
      return back;
    }
  }
  await journal.finish();
  return { ok: true, value: undefined };
}

test("what a command wrote before its failure is taken back, and its entry is a line", async () => {
  broken = { putTableSheets: () => Promise.resolve(PROTECTED) };
  journal.begin("openYear");
  const result = await twoWrites();
  expect(await cell()).toBeNull();
  expect((await journal.takeBackCurrent()).ok).toBe(true);
  expect(withPart(journal, result as typeof PROTECTED)).toEqual(PROTECTED);
  await journal.finish(true);
  expect(await cell()).toBe(4);
  expect(journal.voci()).toMatchObject([{ command: "openYear", undone: true, steps: [] }]);
});

test("what cannot be taken back is told, and the next try ends the same entry", async () => {
  broken = { putTableSheets: () => Promise.resolve(PROTECTED) };
  journal.begin("openYear");
  const result = await twoWrites();
  broken = { ...broken, applyWrites: () => Promise.resolve(PROTECTED) };
  expect((await journal.takeBackCurrent()).ok).toBe(false);
  expect(withPart(journal, result as typeof PROTECTED)).toEqual(
    failed({ code: "part-written", reason: PROTECTED.failure }),
  );
  await journal.finish(true);
  expect(await cell()).toBeNull();

  broken = {};
  journal.begin("openYear");
  valueOf(await twoWrites());
  await journal.finish();
  expect(journal.voci()).toMatchObject([{ command: "openYear", undone: false }]);
  valueOf(await undo(journal.voci()[0]!.id));
  expect([await cell(), await rows()]).toEqual([4, [["01", 1]]]);
  expect(journal.voci()).toMatchObject([{ undone: true, steps: [] }]);
});

test("an undo that is broken off amid its writes can be made again, also after a reload", async () => {
  journal.begin("openYear");
  valueOf(await twoWrites());
  await journal.finish();
  const { id } = journal.voci()[0]!;
  broken = { applyWrites: () => Promise.resolve(PROTECTED) };
  expect(await undo(id)).toEqual(PROTECTED);
  expect([await cell(), await rows()]).toEqual([null, [["01", 1]]]);
  expect(journal.voci()[0]!.undone).toBe(false);

  broken = {};
  await restart();
  expect(journal.voci()[0]!.steps).toHaveLength(2);
  valueOf(await undo(id));
  expect([await cell(), await rows()]).toEqual([4, [["01", 1]]]);
});

test("a write that is completed is undone to what stood before its first part", async () => {
  const first = write(0, 4, 5);
  const second = write(1, null, 6);
  broken = {
    applyWrites: async (_writes, _watch, _rows, guard) => {
      valueOf(await guard!.beforeWrite([]));
      valueOf(await file.applyWrites([first]));
      return UNKNOWN;
    },
  };
  journal.begin("fill");
  await journal.workbook.applyWrites([first, second]);
  await journal.finish(true);
  broken = {};
  expect(journal.open()).not.toBeNull();
  journal.begin("resumeWrite");
  journal.settle("complete");
  valueOf(await journal.workbook.applyWrites([second]));
  await journal.close();
  await journal.finish();
  expect(journal.voci()).toMatchObject([{ command: "fill", cells: 2 }]);
  valueOf(await undo(journal.voci()[0]!.id));
  expect(await cell()).toBe(4);
  expect(intents.texts.size).toBe(0);
});

test("a write that could not be completed stays open", async () => {
  broken = {
    applyWrites: async (_writes, _watch, _rows, guard) => {
      valueOf(await guard!.beforeWrite([]));
      return UNKNOWN;
    },
  };
  journal.begin("fill");
  await journal.workbook.applyWrites([write(0, 4, 5)]);
  await journal.finish(true);
  broken = { applyWrites: () => Promise.resolve(PROTECTED) };
  journal.begin("resumeWrite");
  journal.settle("complete");
  expect(await journal.workbook.applyWrites([write(0, 4, 5)])).toEqual(PROTECTED);
  await journal.finish(true);
  expect(journal.open()).toMatchObject({ command: "fill" });
  broken = {};
  await restart();
  expect(journal.open()).toMatchObject({ command: "fill" });
});

test("where the storage is full from now on, the workbook keeps what is about to be written", async () => {
  intents.put = (_, text) => Promise.resolve(text.length < 40);
  const noted: string[] = [];
  broken = {
    applyWrites: async (writes, watch, lines, guard) => {
      const asked = await guard!.beforeWrite([]);
      if (!asked.ok) return asked;
      noted.push(...valueOf(await file.readNotes()).map(({ head }) => head));
      return file.applyWrites(writes, watch, lines, guard);
    },
  };
  journal.begin("fill");
  valueOf(await journal.workbook.applyWrites([write(0, 4, 5)]));
  await journal.finish();
  expect(noted.filter((head) => head.startsWith("intento:"))).toHaveLength(1);
  const left = valueOf(await file.readNotes()).map(({ head }) => head);
  expect(left.filter((head) => head.startsWith("intento:"))).toEqual([]);
  expect(await cell()).toBe(5);
});

test("a write that landed is not asked about when the storage could not forget it", async () => {
  intents.remove = () => Promise.resolve();
  journal.begin("fill");
  valueOf(await journal.workbook.applyWrites([write(0, 4, 5)]));
  await journal.finish();
  // Somebody goes on working in the cell, so that it does not show what was written any more.
  valueOf(await file.applyWrites([write(0, 5, 77)]));
  expect(intents.texts.size).toBeGreaterThan(0);
  await restart();
  expect(journal.open()).toBeNull();
});
