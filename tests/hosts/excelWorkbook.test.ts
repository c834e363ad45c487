// The port on the real Office.js, which talks to the bench's host in the place of Excel.
import { excelWorkbook } from "../../src/hosts/excelWorkbook";
import type { CellContent, CellWrite } from "../../src/workbook/cellWrite";
import type { Result } from "../../src/workbook/failure";
import type { TableSheet } from "../../src/workbook/tableSheet";
import type { Workbook, WorkbookChange } from "../../src/workbook/workbook";
import { bootExcel, type BootedExcel } from "../banco/bootExcel";
import { describeChartsContract } from "./chartsContract";
import { sampleFile } from "./sampleFile";
import { describeWorkbookContract } from "./workbookContract";

let booted: BootedExcel | undefined;

/** Excel with a workbook; events of the one before are waited for, so that they find their sheets. */
async function boot(bytes?: Uint8Array): Promise<BootedExcel> {
  await booted?.host.idle();
  return (booted = await bootExcel(bytes === undefined ? {} : { workbook: bytes }));
}

afterAll(async () => {
  await booted?.host.idle();
  booted?.close();
});

describeWorkbookContract("the workbook open in Excel", {
  calculates: true,
  runs: 8,
  open: async (bytes) => {
    await boot(bytes);
    return excelWorkbook();
  },
});

describeChartsContract("the workbook open in Excel", {
  open: async (bytes) => {
    await boot(bytes);
    return excelWorkbook();
  },
  save: () => booted!.save(),
});

const sheets = (count: number, rows: number): Uint8Array =>
  sampleFile(
    Array.from({ length: count }, (_, i) => ({
      name: `Foglio ${i + 1}`,
      xml: `<sheetData>${Array.from({ length: rows }, (_unused, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="C${row + 1}"><v>1</v></c></row>`).join("")}</sheetData><mergeCells count="1"><mergeCell ref="B1:B2"/></mergeCells>`,
    })),
  );

const write = (
  row: number,
  column: number,
  before: CellContent,
  after: CellContent,
): CellWrite => ({
  address: { sheet: "Foglio 1", row, column },
  before,
  after,
});

/** How many trips a call makes in a workbook. */
async function trips(
  bytes: Uint8Array,
  call: (book: Workbook) => Promise<Result<unknown>>,
): Promise<number> {
  const { host } = await boot(bytes);
  const result = await call(excelWorkbook());
  expect(result).toMatchObject({ ok: true });
  return host.roundTrips;
}

const table = (rows: number): TableSheet => ({
  sheet: "Quadra",
  table: "Quadra",
  columns: [
    { header: "Codice", kind: "text", width: 10 },
    { header: "Alloggi", kind: "count", width: 10 },
  ],
  rows: Array.from({ length: rows }, (_, i) => [String(i).padStart(6, "0"), i]),
});

describe("the workbook open in Excel is asked in a fixed number of trips", () => {
  const cases: [string, number, (book: Workbook, size: number) => Promise<Result<unknown>>][] = [
    ["describe", 1, (book) => book.describe()],
    ["readGrids", 2, (book) => book.readGrids()],
    ["look", 2, (book) => book.look(() => true)],
    ["look at nothing", 1, (book) => book.look(() => false)],
    [
      "applyWrites",
      2,
      (book, size) =>
        book.applyWrites(
          Array.from({ length: size }, (_, row) =>
            write(row, (row % 2) * 2, row % 2 ? 1 : row, "x"),
          ),
        ),
    ],
    [
      "applyWrites with watched cells",
      3,
      (book, size) =>
        book.applyWrites(
          [write(0, 0, 0, 1)],
          Array.from({ length: size }, (_, row) => ({ sheet: "Foglio 1", row, column: 2 })),
        ),
    ],
    // The third trip sets up how the pages are printed.
    ["putTableSheets", 3, (book, size) => book.putTableSheets([table(size)])],
    ["removeSheets", 2, (book) => book.removeSheets(["Foglio 1"])],
    [
      "readAreas",
      1,
      (book, size) =>
        book.readAreas(
          Array.from({ length: size }, (_, row) => ({
            sheet: "Foglio 1",
            range: { top: row, left: 0, bottom: row, right: 2 },
          })),
        ),
    ],
    [
      "markCells",
      3,
      (book, size) =>
        book.markCells(
          Array.from({ length: size }, (_, row) => ({
            at: { sheet: "Foglio 1", row, column: 2 },
            kind: "block",
            note: "Non quadra.",
          })),
        ),
    ],
    ["unmarkCells", 3, (book) => book.unmarkCells()],
    ["show", 1, (book) => book.show({ sheet: "Foglio 1", row: 1, column: 1 })],
  ];
  it.each(cases)("%s takes at most %d, however many cells and sheets", async (_, most, call) => {
    const few = await trips(sheets(2, 3), (book) => call(book, 2));
    const many = await trips(sheets(9, 400), (book) => call(book, 300));
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(most);
  });

  it("updating a table takes at most 3 too", async () => {
    const { host } = await boot(sheets(1, 1));
    const book = excelWorkbook();
    await book.putTableSheets([table(5)]);
    host.roundTrips = 0;
    expect((await book.putTableSheets([table(200)])).ok).toBe(true);
    expect(host.roundTrips).toBeLessThanOrEqual(3);
  });
});

it("headings that are wider than their columns are seen whole, also when a table gets other columns", async () => {
  const { spreadsheet } = await boot(sheets(1, 1));
  const book = excelWorkbook();
  const height = (): number => {
    const sheet = spreadsheet.sheets.all().find(({ name }) => name === "Quadra")!;
    return spreadsheet.layout.rowHeight(sheet.id, 0);
  };
  const headed = (header: string): TableSheet => {
    const [first, second] = table(2).columns;
    return { ...table(2), columns: [first!, { ...second!, header, width: 12 }] };
  };
  await book.putTableSheets([headed("Carenza manutentiva")]);
  expect(height()).toBe(30);
  await book.putTableSheets([headed("Unità immobiliari disponibili")]);
  expect(height()).toBe(45);
});

/** What Excel answers when a batch fails. */
const refusal = (code: string): string =>
  JSON.stringify({
    Error: { Code: code, Message: "Testo tradotto", Location: "Range.values" },
    Results: [],
  });

describe("the workbook open in Excel turns errors into failures", () => {
  it.each([
    ["InvalidOperationInCellEditMode", { code: "cell-edit-mode" }],
    ["RequestPayloadSizeLimitExceeded", { code: "too-much-data" }],
    ["ResponsePayloadSizeLimitExceeded", { code: "too-much-data" }],
    ["GeneralException", { code: "host-error", hostCode: "GeneralException" }],
    ["ApiNotFound", { code: "api-missing" }],
  ])("tells %s by its code", async (code, failure) => {
    const { host } = await boot();
    host.fault = () => Promise.resolve(refusal(code));
    expect(await excelWorkbook().describe()).toMatchObject({ ok: false, failure });
  });

  it("does not wait for a trip that never comes back, and takes the next call", async () => {
    const { host } = await boot();
    let wakeUp = (_: string): void => undefined;
    host.fault = () => new Promise((resolve) => (wakeUp = resolve));
    const book = excelWorkbook(50);
    expect(await book.describe()).toEqual({ ok: false, failure: { code: "outcome-unknown" } });
    host.fault = null;
    wakeUp(refusal("GeneralException"));
    expect((await book.describe()).ok).toBe(true);
  });

  it("does not write after it gave up", async () => {
    const { host } = await boot(sheets(1, 2));
    host.fault = async (_, proceed) => {
      await new Promise((resolve) => setTimeout(resolve, 120));
      return proceed();
    };
    const book = excelWorkbook(40);
    const result = await book.applyWrites([write(0, 0, 0, 7)]);
    expect(result).toEqual({ ok: false, failure: { code: "outcome-unknown" } });
    await new Promise((resolve) => setTimeout(resolve, 250));
    host.fault = null;
    const grids = await excelWorkbook().readGrids();
    expect(grids.ok && grids.value[0]!.values[0]).toEqual([0, null, 1]);
  });

  it("runs one call at a time", async () => {
    const { host } = await boot(sheets(1, 2));
    let open = 0;
    host.fault = async (_, proceed) => {
      expect(++open).toBe(1);
      const answer = await proceed();
      open--;
      return answer;
    };
    const book = excelWorkbook();
    const results = await Promise.all([
      book.readGrids(),
      book.applyWrites([write(0, 0, 0, 7)]),
      book.describe(),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  it("finds out that a write has landed although Excel reported an error", async () => {
    const { host } = await boot(sheets(1, 2));
    let trip = 0;
    host.fault = async (_, proceed) => {
      const answer = await proceed();
      return ++trip === 2 ? refusal("GeneralException") : answer;
    };
    expect(await excelWorkbook().applyWrites([write(0, 0, 0, 7)])).toMatchObject({ ok: true });
  });

  it("puts back what a batch wrote before it failed", async () => {
    const { host } = await boot(sheets(1, 3));
    let trip = 0;
    host.fault = async (request, proceed) => {
      if (++trip !== 2) return proceed();
      // The batch stops before its last action: the first block is written, the second is not.
      (request.Actions as unknown[]).pop();
      await proceed();
      return refusal("GeneralException");
    };
    const book = excelWorkbook();
    const result = await book.applyWrites([write(0, 0, 0, 7), write(2, 2, 1, 8)]);
    expect(result).toEqual({
      ok: false,
      failure: { code: "host-error", hostCode: "GeneralException" },
    });
    const grids = await book.readGrids();
    expect(grids.ok && grids.value[0]!.values).toEqual([
      [0, null, 1],
      [1, null, 1],
      [2, null, 1],
    ]);
  });

  it("does not claim to know when it cannot look after an error", async () => {
    const { host } = await boot(sheets(1, 2));
    let trip = 0;
    host.fault = async (_, proceed) =>
      ++trip === 1 ? proceed() : refusal("InvalidOperationInCellEditMode");
    const result = await excelWorkbook().applyWrites([write(0, 0, 0, 7)]);
    expect(result).toEqual({ ok: false, failure: { code: "outcome-unknown" } });
  });

  it("looks for merged areas in bands where Excel cannot tell so many at once", async () => {
    const { host } = await boot(sheets(2, 300));
    let trip = 0;
    host.fault = (_, proceed) =>
      ++trip === 2 ? Promise.resolve(refusal("GeneralException")) : proceed();
    const grids = await excelWorkbook().readGrids();
    if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
    const merges = [{ top: 0, left: 1, bottom: 1, right: 1 }];
    expect(grids.value.map((grid) => grid.merges)).toEqual([merges, merges]);
    expect(grids.value[0]!.values).toHaveLength(300);
    expect(trip).toBe(4);
  });

  it("takes away the sheets it had added when a table cannot be made", async () => {
    const { host } = await boot(sheets(1, 1));
    let trip = 0;
    host.fault = async (request, proceed) => {
      if (++trip !== 2) return proceed();
      (request.Actions as unknown[]).splice(4);
      await proceed();
      return refusal("InvalidArgument");
    };
    const book = excelWorkbook();
    expect((await book.putTableSheets([table(1)])).ok).toBe(false);
    const described = await book.describe();
    expect(described.ok && described.value.sheets.map(({ name }) => name)).toEqual(["Foglio 1"]);
  });
});

describe("the workbook open in Excel hears of changes", () => {
  it("by the user, with sheet and range, until it is told to stop", async () => {
    const { typeCell, host } = await boot(sheets(2, 1));
    const book = excelWorkbook();
    const changes: WorkbookChange[] = [];
    const stop = await book.watchChanges((change) => changes.push(change));
    await typeCell("Foglio 2", "B3", 5);
    await host.idle();
    await book.describe();
    expect(changes).toEqual([
      { sheet: "Foglio 2", range: { top: 2, left: 1, bottom: 2, right: 1 } },
    ]);
    if (stop.ok) await stop.value();
    await typeCell("Foglio 2", "B4", 5);
    await host.idle();
    await book.describe();
    expect(changes).toHaveLength(1);
  });

  it("without asking for the name of a sheet that it knows, and says so when that has changed", async () => {
    const { typeCell, host, spreadsheet } = await boot(sheets(2, 1));
    const book = excelWorkbook();
    const changes: WorkbookChange[] = [];
    const stop = await book.watchChanges((change) => changes.push(change));
    const trips = host.roundTrips;
    await typeCell("Foglio 2", "B3", 5);
    await host.idle();
    expect(changes).toEqual([
      { sheet: "Foglio 2", range: { top: 2, left: 1, bottom: 2, right: 1 } },
    ]);
    expect(host.roundTrips).toBe(trips);
    const { id } = spreadsheet.sheets.all().find(({ name }) => name === "Foglio 2")!;
    spreadsheet.sheets.rename(id, "Altro");
    await new Promise((later) => setTimeout(later, 1_100));
    await book.describe();
    expect(changes.slice(1)).toEqual([{ sheet: "Altro", range: null }]);
    if (stop.ok) await stop.value();
  });

  it("reads the used cells of a selection, and says when there are none", async () => {
    await boot(sheets(1, 5));
    const book = excelWorkbook();
    const select = (address: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange(address).select();
        await context.sync();
      });
    await select("A2:Z3");
    const grid = await book.readSelection();
    expect(grid).toMatchObject({
      ok: true,
      value: {
        sheet: "Foglio 1",
        top: 1,
        left: 0,
        values: [
          [1, null, 1],
          [2, null, 1],
        ],
      },
    });
    await select("H20:J30");
    expect(await book.readSelection()).toEqual({ ok: false, failure: { code: "selection-empty" } });
    expect(await book.readActiveCell()).toMatchObject({
      ok: true,
      value: { address: { sheet: "Foglio 1", row: 19, column: 7 }, content: null },
    });
  });
});
