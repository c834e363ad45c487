// Formats leave contents alone. https://learn.microsoft.com/javascript/api/excel/excel.rangeformat
import { bootExcel } from "./bootExcel";

test("a formula stays when its cell is formatted, and when the format is taken away or undone", async () => {
  const { Excel, spreadsheet } = await bootExcel();
  const formulas = async (
    work: (sheet: Excel.Worksheet) => void = () => undefined,
  ): Promise<unknown[]> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      work(sheet);
      const range = sheet.getRange("A1:C2").load("formulas");
      await context.sync();
      return range.formulas.flat() as unknown[];
    });
  const entered = [4, "=A1*2", "=SUM(A1:B1)", "testo", "=B1+1", ""];
  const now = await formulas((sheet) => {
    sheet.getRange("A1:C2").formulas = [
      [4, "=A1*2", "=SUM(A1:B1)"],
      ["testo", "=B1+1", ""],
    ];
  });
  expect(now).toEqual(entered);
  const formatted = await formulas((sheet) => {
    const range = sheet.getRange("A1:C2");
    range.numberFormat = "0.00" as never;
    range.format.fill.color = "#FFFF00";
    range.format.font.bold = true;
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.format.protection.locked = false;
    sheet.getRange("A1").values = [[5]];
  });
  expect(formatted).toEqual([5, ...entered.slice(1)]);
  expect(spreadsheet.cells.value(spreadsheet.sheets.active(), 0, 2)).toBe(15);
  expect(await formulas((sheet) => sheet.getRange("A1:C2").clear("Formats"))).toEqual(formatted);
  await spreadsheet.undo();
  expect(await formulas()).toEqual(formatted);
  await spreadsheet.undo();
  expect(await formulas()).toEqual(entered);
});
