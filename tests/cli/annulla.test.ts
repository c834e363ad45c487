// The last write that the journal of a workbook keeps, taken back on the command line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stop, type CallWords } from "../../src/cli/command";
import { annulla } from "../../src/cli/commands/annulla";
import { newFileWorkbook, openFileWorkbook } from "../../src/hosts/fileWorkbook";
import type { CellContent, CellWrite } from "../../src/workbook/cellWrite";
import { makeJournal } from "../../src/workflow/giornale/journal";
import { memoryIntents } from "../workflow/memoryIntents";

const folder = mkdtempSync(join(tmpdir(), "quadra-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (column: number, before: CellContent, after: CellContent): CellWrite => ({
  address: { sheet: "Foglio1", row: 0, column },
  before,
  after,
});

async function run(input: string, output: string): Promise<{ code: number; told: string }> {
  const words: CallWords = {
    files: [input],
    option: () => output,
    list: () => [],
    has: () => false,
  };
  const told: string[] = [];
  const spy = jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    told.push(String(text));
    return true;
  });
  try {
    return { code: await annulla.run(words), told: told.join("") };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { code: 2, told: error.message };
  } finally {
    spy.mockRestore();
  }
}

test("annulla takes back the last write, names what was changed since, and then finds nothing more", async () => {
  const file = newFileWorkbook("piano.xlsx");
  const journal = makeJournal({ workbook: file, intents: memoryIntents(), now: () => 44_263.5 });
  journal.begin("fill");
  await journal.workbook.applyWrites([write(0, null, 1), write(1, null, { formula: "=A1" })]);
  await journal.workbook.applyWrites([write(2, null, "tre")]);
  await file.applyWrites([write(2, "tre", "4")]);
  const [piano, prima] = [join(folder, "piano.xlsx"), join(folder, "prima.xlsx")];
  writeFileSync(piano, file.bytes());

  const first = await run(piano, prima);
  expect(first.code).toBe(0);
  expect(first.told).toContain("Foglio1!C1: cambiata dopo la scrittura, resta com’è.");
  expect(first.told).toContain(
    "annullata «Compilazione del piano» del 8 marzo 2021, 12:00, 2 celle",
  );
  const back = await openFileWorkbook(new Uint8Array(readFileSync(prima)), "prima.xlsx");
  const grids = back.ok ? await back.value.readGrids() : back;
  expect(grids.ok && grids.value[0]).toMatchObject({ left: 2, values: [["4"]] });

  const again = await run(prima, join(folder, "no.xlsx"));
  expect(again).toMatchObject({ code: 2 });
  expect(again.told).toContain("non conserva nulla da annullare");
  expect((await run(piano, piano)).code).toBe(2);
});
