// The bench keeps up with a pane: large batches stay far from the patience of a test.
import { bootExcel } from "./bootExcel";

/** Milliseconds that a run takes. */
async function took(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const numbers = Array.from({ length: 1000 }, (_, row) =>
  Array.from({ length: 10 }, (__, column) => row * column),
);

test("10,000 cells are written in well under five seconds", async () => {
  const { Excel } = await bootExcel();
  const time = await took(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:J1000").values = numbers;
      await context.sync();
    }),
  );
  expect(time).toBeLessThan(5000);
});

test("a thousand writes of one cell become one write of the engine", async () => {
  const { Excel, spreadsheet } = await bootExcel();
  const time = await took(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (let row = 0; row < 1000; row++) sheet.getCell(row, 0).values = [[row]];
      await context.sync();
    }),
  );
  expect(spreadsheet.cells.value(spreadsheet.sheets.active(), 999, 0)).toBe(999);
  expect(time).toBeLessThan(5000);
});

test("an edit shows its effect on a thousand formulas within two seconds", async () => {
  const { Excel } = await bootExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:J1000").values = numbers;
    sheet.getRange("L1:L1000").formulas = numbers.map((_, row) => [
      `=SUM(A${row + 1}:J${row + 1})`,
    ]);
    const last = sheet.getRange("L1000").load("values");
    await context.sync();
    expect(last.values[0]![0]).toBe(999 * 45);
  });
  const time = await took(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [[5]];
      const first = sheet.getRange("L1").load("values");
      await context.sync();
      expect(first.values[0]![0]).toBe(5);
    }),
  );
  expect(time).toBeLessThan(2000);
});
