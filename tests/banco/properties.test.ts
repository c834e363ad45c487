// Properties of many rows, columns and cells asked for at once (ExcelApi 1.9), and text that looks
// like an error.
import { bootExcel } from "./bootExcel";

type Sheet = Excel.Worksheet;

/** Runs work on the first sheet. */
async function onSheet<T>(work: (sheet: Sheet, context: Excel.RequestContext) => Promise<T>) {
  const { Excel } = await bootExcel();
  return Excel.run((context) => work(context.workbook.worksheets.getFirst(), context));
}

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getrowproperties-member(1)
test("row properties come as one object for each row, with nothing that was not asked for", async () => {
  const rows = await onSheet(async (sheet, context) => {
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("4:4").format.rowHeight = 30;
    const asked = sheet.getRange("B2:C4").getRowProperties({ rowHidden: true, rowIndex: true });
    const heights = sheet.getRange("B4:C5").getRowProperties({
      address: true,
      format: { rowHeight: true },
    } as Excel.RowPropertiesLoadOptions);
    const bare = sheet.getRange("B2:C4").getRowProperties({ rowHidden: true });
    await context.sync();
    expect(bare.value).toEqual([{ rowHidden: false }, { rowHidden: true }, { rowHidden: false }]);
    expect(heights.value).toEqual([
      { address: "Foglio1!B4:C4", format: { rowHeight: 30 } },
      { address: "Foglio1!B5:C5", format: { rowHeight: 15 } },
    ]);
    return asked.value;
  });
  expect(rows).toEqual([
    { rowHidden: false, rowIndex: 1 },
    { rowHidden: true, rowIndex: 2 },
    { rowHidden: false, rowIndex: 3 },
  ]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getcolumnproperties-member(1)
test("column properties come as one object for each column", async () => {
  const columns = await onSheet(async (sheet, context) => {
    sheet.getRange("C:C").columnHidden = true;
    sheet.getRange("D:D").format.columnWidth = 75;
    sheet.getRange("D1:D2").format.fill.color = "#FF0000";
    sheet.getRange("D1").format.font.bold = true;
    const asked = sheet.getRange("B1:D2").getColumnProperties({
      columnHidden: true,
      columnIndex: true,
      format: { columnWidth: true, fill: { color: true }, font: { bold: true } },
    });
    await context.sync();
    return asked.value;
  });
  expect(columns.map(({ columnHidden, columnIndex }) => [columnHidden, columnIndex])).toEqual([
    [false, 1],
    [true, 2],
    [false, 3],
  ]);
  // What differs between the cells of a column is null, as when a format is loaded.
  expect(columns[2]!.format).toEqual({
    columnWidth: 75,
    fill: { color: "#FF0000" },
    font: { bold: null },
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getcellproperties-member(1)
test("cell properties come as a matrix of the size of the range", async () => {
  const cells = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.format.font.color = "#0000FF";
    sheet.getRange("B2").format.fill.color = "#00FF00";
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B1").format.borders.getItem("EdgeBottom").style = "Double";
    const asked = range.getCellProperties({
      address: true,
      hidden: true,
      format: {
        fill: { color: true },
        font: { color: true, name: true, size: true, italic: true },
        horizontalAlignment: true,
        wrapText: true,
      },
    });
    const edges = sheet
      .getRange("B1")
      .getCellProperties({ format: { borders: { style: true }, protection: true } });
    await context.sync();
    expect(edges.value[0]![0]!.format!.borders!.bottom).toEqual({ style: "Double" });
    expect(edges.value[0]![0]!.format!.borders!.left).toEqual({ style: "None" });
    expect(edges.value[0]![0]!.format!.protection).toEqual({ locked: true, formulaHidden: false });
    return asked.value;
  });
  expect(cells.map((line) => line.map(({ address }) => address))).toEqual([
    ["Foglio1!A1", "Foglio1!B1"],
    ["Foglio1!A2", "Foglio1!B2"],
  ]);
  expect(cells[1]!.map(({ hidden }) => hidden)).toEqual([true, true]);
  expect(cells[1]![1]!.format).toEqual({
    fill: { color: "#00FF00" },
    font: { color: "#0000FF", name: "Calibri", size: 11, italic: false },
    horizontalAlignment: "General",
    wrapText: false,
  });
});

test("a property that the bench does not emulate is named in the error", async () => {
  const call = onSheet(async (sheet, context) => {
    sheet.getRange("A1").getCellProperties({ style: true });
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({
    code: "ApiNotFound",
    debugInfo: { errorLocation: "Range.getCellProperties" },
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.rangevaluetype
// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
test("a text that looks like an error stays text behind an apostrophe, and is an error without", async () => {
  const found = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A2");
    range.values = [["'#N/A"], ["#N/A"]];
    const wide = sheet.getRange("A1:B2").load("values,valueTypes,formulas,text");
    await context.sync();
    return [wide.values, wide.valueTypes, wide.text.map(([first]) => first)];
  });
  expect(found).toEqual([
    [
      ["#N/A", ""],
      ["#N/A", ""],
    ],
    [
      ["String", "Empty"],
      ["Error", "Empty"],
    ],
    ["#N/A", "#N/A"],
  ]);
});

test("a text that looks like an error is text again after it was saved and opened", async () => {
  const { Excel, save } = await bootExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [["'#DIV/0!"]];
    await context.sync();
  });
  const reopened = await bootExcel({ workbook: save() });
  const types = await reopened.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("A1").load("valueTypes");
    await context.sync();
    return cell.valueTypes;
  });
  expect(types).toEqual([["String"]]);
});
