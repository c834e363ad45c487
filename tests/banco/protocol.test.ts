// The real Office.js believes to be in Excel: what its batches say and what they get back.
import { bootExcel } from "./bootExcel";

test("Office.js starts in Excel for Windows with ExcelApi 1.14 and no newer", async () => {
  const { Office } = await bootExcel();
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  expect(Office.context.displayLanguage).toBe("it-IT");
});

test("a value that is written is read back in the same batch", async () => {
  const { Excel } = await bootExcel();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Foglio1").getRange("A1:B2");
    range.values = [
      [1, "due"],
      [true, "=A1+1"],
    ];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [1, "due"],
    [true, 2],
  ]);
});
