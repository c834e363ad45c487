// Writes and reads that are too large for one request, and tables of which only a part has landed.
import { excelWorkbook } from "../../src/hosts/excelWorkbook";
import type { CellContent, CellWrite } from "../../src/workbook/cellWrite";
import type { TableSheet } from "../../src/workbook/tableSheet";
import type { Workbook } from "../../src/workbook/workbook";
import type { Fault } from "../../src/banco/host/excelHost";
import { makeJournal } from "../../src/workflow/giornale/journal";
import { takeBackPasso } from "../../src/workflow/giornale/takeBackPasso";
import { memoryIntents } from "../workflow/memoryIntents";
import { bootExcel, type BootedExcel } from "../banco/bootExcel";
import { sampleFile } from "./sampleFile";

let booted: BootedExcel | undefined;

async function boot(rows = 0): Promise<BootedExcel> {
  await booted?.host.idle();
  const cells = Array.from(
    { length: rows },
    (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><v>${r}</v></c></row>`,
  );
  const workbook = sampleFile([{ name: "Dati", xml: `<sheetData>${cells.join("")}</sheetData>` }]);
  return (booted = await bootExcel({ workbook }));
}

afterAll(async () => {
  await booted?.host.idle();
  booted?.close();
});

const refusal = (code: string): string =>
  JSON.stringify({ Error: { Code: code, Message: "Testo tradotto", Location: "" }, Results: [] });

/** Refuses requests above so many bytes, as Excel on the web does. */
const requestLimit =
  (most: number): Fault =>
  (request, proceed) =>
    JSON.stringify(request).length > most
      ? Promise.resolve(refusal("RequestPayloadSizeLimitExceeded"))
      : proceed();

const writesOf = (rows: number, after: (row: number) => CellContent): CellWrite[] =>
  Array.from({ length: rows }, (_, row) => ({
    address: { sheet: "Dati", row, column: 1 },
    before: null,
    after: after(row),
  }));

const table = (rows: TableSheet["rows"]): TableSheet => ({
  sheet: "Quadra",
  table: "Quadra",
  columns: [
    { header: "Codice", kind: "text", width: 10 },
    { header: "Nota", kind: "long-text", width: 40 },
    { header: "Alloggi", kind: "count", width: 10 },
  ],
  rows,
});
const rowsOf = (count: number, text: string): TableSheet["rows"] =>
  Array.from({ length: count }, (_, i) => [String(i).padStart(6, "0"), text, i]);

const gridOf = async (book: Workbook, sheet: string) => {
  const grids = await book.readGrids([sheet]);
  if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
  return grids.value[0]!;
};

describe("Excel with a limit to what it takes at once", () => {
  it("gets cells in halves until each is small enough, and every cell once", async () => {
    const { host } = await boot();
    host.fault = requestLimit(6_000);
    const book = excelWorkbook();
    const after = (row: number): string => `nota ${row} ${"è".repeat(30)}`;
    const writes = writesOf(400, after);
    expect(await book.applyWrites(writes)).toMatchObject({ ok: true, value: { written: 400 } });
    host.fault = null;
    const grid = await gridOf(book, "Dati");
    expect(grid.values.map((row) => row.at(-1))).toEqual(writes.map((write) => write.after));
  });

  it("gets a table in halves, made and updated", async () => {
    const { host } = await boot();
    host.fault = requestLimit(9_000);
    const book = excelWorkbook();
    expect(await book.putTableSheets([table(rowsOf(300, "a".repeat(40)))])).toEqual({ ok: true });
    expect(await book.putTableSheets([table(rowsOf(350, "b".repeat(40)))])).toEqual({ ok: true });
    host.fault = null;
    const grid = await gridOf(book, "Quadra");
    expect(grid.values.slice(1)).toEqual(rowsOf(350, "b".repeat(40)));
    expect(grid.numberFormats.at(-1)).toEqual(["@", "@", "0"]);
  });

  it("says so when a single cell is too large, and nothing is written", async () => {
    const { host } = await boot();
    host.fault = requestLimit(9_000);
    const writes = writesOf(2, (row) => (row === 0 ? "corta" : "l".repeat(20_000)));
    expect(await excelWorkbook().applyWrites(writes)).toEqual({
      ok: false,
      failure: { code: "too-much-data" },
    });
    host.fault = null;
    expect((await gridOf(excelWorkbook(), "Dati")).values).toEqual([]);
  });

  it("sends at most about three megabytes at once", async () => {
    const { host } = await boot();
    host.recording = true;
    expect(
      await excelWorkbook().applyWrites(writesOf(250, () => "n".repeat(20_000))),
    ).toMatchObject({ ok: true });
    const sizes = host.batches.map(({ request }) => JSON.stringify(request).length);
    expect(Math.max(...sizes)).toBeLessThan(3_300_000);
    expect(sizes.length).toBeLessThan(8);
  });

  it.each(["ResponsePayloadSizeLimitExceeded", "null"])(
    "is read in bands when its answer is too large (%s)",
    async (kind) => {
      const { host } = await boot(300);
      const book = excelWorkbook();
      const whole = await gridOf(book, "Dati");
      let refused = 0;
      host.fault = async (_, proceed) => {
        const answer = await proceed();
        if (answer.length < 5_000) return answer;
        refused++;
        if (kind !== "null") return refusal(kind);
        const nothing = JSON.parse(answer) as {
          Results: { Value?: { Values?: unknown } | null }[];
        };
        for (const { Value } of nothing.Results) {
          if (Value && "Values" in Value) Value.Values = null;
        }
        return JSON.stringify(nothing);
      };
      expect(await gridOf(book, "Dati")).toEqual(whole);
      expect(refused).toBeGreaterThan(2);
    },
  );
});

/** Stops the batch that writes (the third one of an update) after so many of its actions. */
const stopAfter =
  (actions: number, trip: number, code = "GeneralException"): Fault =>
  async (request, proceed) => {
    if (--trip !== 0) return proceed();
    (request.Actions as unknown[]).splice(actions);
    await proceed();
    return refusal(code);
  };

describe("a table of which only a part has landed", () => {
  it("is put back as it was, wherever the batch stopped", async () => {
    for (const actions of [6, 9, 12, 20, 26, 32, 40]) {
      const { host } = await boot();
      const book = excelWorkbook();
      await book.putTableSheets([table(rowsOf(4, "prima"))]);
      const before = await gridOf(book, "Quadra");
      host.fault = stopAfter(actions, 3);
      const put = await book.putTableSheets([table(rowsOf(2, "dopo"))]);
      host.fault = null;
      if (put.ok) expect((await gridOf(book, "Quadra")).values[1]![1]).toBe("dopo");
      else expect(await gridOf(book, "Quadra")).toEqual(before);
    }
  });

  it("is done when all of it landed although Excel reported an error", async () => {
    const { host } = await boot();
    const book = excelWorkbook();
    host.fault = stopAfter(10_000, 2);
    expect(await book.putTableSheets([table(rowsOf(2, "dopo"))])).toEqual({ ok: true });
  });
});

describe("a table that is taken back", () => {
  it("has the number formats again that people had given to rows which went", async () => {
    const { Excel } = await boot();
    const book = excelWorkbook();
    await book.putTableSheets([table(rowsOf(3, "prima"))]);
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Quadra").getRange("C3:C4");
      cells.numberFormat = [["0.00"], ["#,##0"]];
      await context.sync();
    });
    const before = await gridOf(book, "Quadra");
    const journal = makeJournal({ workbook: book, intents: memoryIntents(), now: () => 44_263 });
    journal.begin("writeSheets");
    await journal.workbook.putTableSheets([table(rowsOf(1, "dopo"))]);
    const passo = journal.voci()[0]!.steps[0]!.passo()!;
    journal.begin("undoVoce");
    expect(await takeBackPasso(journal.workbook, passo)).toMatchObject({ ok: true });
    expect(await gridOf(book, "Quadra")).toEqual(before);
  });
});
