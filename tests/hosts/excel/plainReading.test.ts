// A memory of plain values is read with its values alone, and whole as soon as that would leave something out.
import { excelWorkbook } from "../../../src/hosts/excelWorkbook";
import type { TableSheet } from "../../../src/workbook/tableSheet";
import { bootExcel } from "../../banco/bootExcel";

jest.setTimeout(60_000);

const HEADINGS = ["Codice", "Valore"];
const memory = (rows: TableSheet["rows"]): TableSheet => ({
  ...{ sheet: "Memoria", table: "QuadraMemoria", plain: true },
  columns: [
    { header: "Codice", kind: "text", width: 10 },
    { header: "Valore", kind: "general", width: 10 },
  ],
  rows,
});
const ROWS = Array.from({ length: 400 }, (_, at) => [`0${at}`, at % 3 === 0 ? null : at]);

async function booted() {
  const excel = await bootExcel();
  const book = excelWorkbook();
  const put = await book.putTableSheets([memory(ROWS)]);
  if (!put.ok) throw new Error(put.failure.code);
  const look = async () => {
    const [before] = [excel.host.roundTrips];
    const seen = await book.look((sheet) => (sheet === "Memoria" ? HEADINGS : false));
    if (!seen.ok) throw new Error(seen.failure.code);
    return { grid: seen.value.grids[0]!, trips: excel.host.roundTrips - before };
  };
  await look();
  return { ...excel, book, look };
}

test("values come back as they were written, blank cells as blank ones, without formats", async () => {
  const { look } = await booted();
  const { grid, trips } = await look();
  expect(trips).toBe(1);
  expect(grid.values).toEqual([HEADINGS, ...ROWS]);
  expect(grid.formulas).toHaveLength(401);
  expect(grid.numberFormats).toEqual([]);
});

test("an answer is less than half of what the whole sheet takes", async () => {
  const { look, book, host } = await booted();
  host.recording = true;
  await look();
  await book.look((sheet) => sheet === "Memoria");
  const [plain, whole] = host.batches.map(({ response }) => JSON.stringify(response).length);
  expect(plain!).toBeLessThan(0.5 * whole!);
});

test.each([
  ["a column that somebody added", "C1", "Appunti", ["Appunti"]],
  ["an error that somebody left", "B3", "#N/A", null],
])("%s is read whole, for one trip more", async (_, cell, content, added) => {
  const { look, typeCell } = await booted();
  await typeCell("Memoria", cell, content);
  await typeCell("Memoria", "B2", "=1+1");
  const { grid, trips } = await look();
  expect(trips).toBe(2);
  expect(grid.numberFormats).toHaveLength(401);
  expect(grid.formulas[1]![1]).toBe("=1+1");
  if (added !== null) expect(grid.values[0]).toEqual([...HEADINGS, ...added]);
  else expect(grid.values[2]![1]).toEqual({ error: "#N/A" });
});

test("it is rewritten without its formats being read, and they stay those of its columns", async () => {
  const { book, host, Excel: excel } = await booted();
  host.recording = true;
  const put = await book.putTableSheets([memory(ROWS.map(([code]) => [code!, "01"]))]);
  expect(put).toEqual({ ok: true });
  expect(JSON.stringify(host.batches.map(({ response }) => response))).not.toContain(
    "NumberFormat",
  );
  const formats = await excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Memoria").getRange("A401:B401");
    cells.load("numberFormat,values");
    await context.sync();
    return [cells.numberFormat[0], cells.values[0]];
  });
  expect(formats).toEqual([
    ["@", "General"],
    ["0399", "01"],
  ]);
});

test("a table too large for one answer is read in bands, each of them plain", async () => {
  const { look, host } = await booted();
  const { grid: whole } = await look();
  const sizes: number[] = [];
  host.fault = async (_request, proceed) => {
    const answer = await proceed();
    if (answer.length < 3_000) return answer;
    sizes.push(answer.length);
    const code = "ResponsePayloadSizeLimitExceeded";
    return JSON.stringify({ Error: { Code: code, Message: "", Location: "" }, Results: [] });
  };
  const { grid } = await look();
  host.fault = null;
  expect(sizes.length).toBeGreaterThan(1);
  expect(grid).toEqual(whole);
});
