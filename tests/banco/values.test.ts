// What Excel makes of values that a pane writes, and what it gives back.
import { bootExcel } from "./bootExcel";

/** Writes one value into a cell and reads it back in every form. */
async function entry(value: unknown, format?: string) {
  const { Excel } = await bootExcel();
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("B2");
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    return {
      value: cell.values[0]![0] as unknown,
      formula: cell.formulas[0]![0] as unknown,
      text: cell.text[0]![0],
      type: cell.valueTypes[0]![0],
      format: cell.numberFormat[0]![0] as unknown,
    };
  });
}

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
test.each([
  ["1,234.5", 1234.5, "Double"],
  ["12%", 0.12, "Double"],
  ["2021-03-04", 44259, "Double"],
  ["3/4/2021", 44259, "Double"],
  ["TRUE", true, "Boolean"],
  ["#N/A", "#N/A", "Error"],
  ["00123", 123, "Double"],
  ["1.234,56", "1.234,56", "String"],
  ["1,23", "1,23", "String"],
  ["Viadana", "Viadana", "String"],
  ["'00123", "00123", "String"],
  ["'=A1", "=A1", "String"],
  [42, 42, "Double"],
  ["", "", "Empty"],
])("the entry %j is stored as %j of type %s", async (input, value, type) => {
  expect(await entry(input)).toMatchObject({ value, type });
});

test("a percentage and a date bring their number format to a cell without one", async () => {
  expect((await entry("12%")).format).toBe("0%");
  expect((await entry("3/4/2021")).format).toBe("m/d/yyyy");
  expect((await entry("12%", "0.00")).format).toBe("0.00");
});

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-format
test("in a cell of format text everything stays text, formulas and leading zeros too", async () => {
  expect(await entry("00123", "@")).toMatchObject({ value: "00123", type: "String" });
  expect(await entry("=1+1", "@")).toMatchObject({ value: "=1+1", type: "String" });
  expect(await entry(7, "@")).toMatchObject({ value: "7", type: "String" });
});

test("text that begins with = + - or @ becomes a formula", async () => {
  expect(await entry("=1+1")).toMatchObject({ value: 2, formula: "=1+1" });
  expect(await entry("+1+2")).toMatchObject({ value: 3, formula: "=+1+2" });
  expect(await entry("-5")).toMatchObject({ value: -5, formula: -5 });
  expect(await entry("@SUM(1,2)")).toMatchObject({ value: 3, formula: "=SUM(1,2)" });
});

test("a formula that cannot be read is InvalidArgument", async () => {
  await expect(entry("=SUM(1,")).rejects.toMatchObject({ code: "InvalidArgument" });
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-valuetypes-member
test("errors come as their text, and valueTypes tells that they are errors", async () => {
  expect(await entry("=1/0")).toMatchObject({ value: "#DIV/0!", type: "Error", text: "#DIV/0!" });
  expect(await entry("=NA()")).toMatchObject({ value: "#N/A", type: "Error" });
});

test("a formula that shows nothing is a string, not an empty cell", async () => {
  expect(await entry('=IF(TRUE,"","x")')).toMatchObject({ value: "", type: "String" });
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-text-member
test("text is what an Italian Excel shows", async () => {
  expect((await entry(1234567.891, "#,##0.00")).text).toBe("1.234.567,89");
  expect((await entry(0.125, "0.0%")).text).toBe("12,5%");
  expect((await entry(44259, "dd/mm/yyyy")).text).toBe("04/03/2021");
  expect((await entry(true)).text).toBe("VERO");
  expect((await entry(1.5)).text).toBe("1,5");
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
test("null leaves a cell alone and an empty text clears it", async () => {
  const { Excel } = await bootExcel();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[null as unknown as number, "", 9]];
    range.load("values,valueTypes");
    await context.sync();
    return [range.values, range.valueTypes];
  });
  expect(values).toEqual([[[1, "", 9]], [["Double", "Empty", "Double"]]]);
});

test("one value for a range goes into every cell", async () => {
  const { Excel } = await bootExcel();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
    range.values = "x" as unknown as unknown[][];
    range.load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toEqual([
    ["x", "x"],
    ["x", "x"],
  ]);
});

test("a matrix of another size is InvalidArgument", async () => {
  const { Excel } = await bootExcel();
  const call = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:B2").values = [[1, 2]];
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "InvalidArgument" });
});

// https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
test("5,000 cells arrive in chunks and are all there", async () => {
  const { Excel, host } = await bootExcel();
  host.recording = true;
  const written = Array.from({ length: 500 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => row * 10 + column),
  );
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:J500");
    range.values = written;
    await context.sync();
    range.load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(read).toEqual(written);
  expect(JSON.stringify(host.batches[0]!.request)).toContain("_ValidateArraySize");
});

test("a chunked write of the wrong size writes nothing", async () => {
  const { Excel, spreadsheet } = await bootExcel();
  const call = Excel.run(async (context) => {
    const rows = Array.from({ length: 300 }, () => Array<number>(10).fill(1));
    context.workbook.worksheets.getFirst().getRange("A1:J301").values = rows;
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(spreadsheet.cells.used(spreadsheet.sheets.active(), true)).toBeNull();
});

test("writing far below makes room: a sheet has a million rows", async () => {
  const { Excel } = await bootExcel();
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("AZ50000").values = [["qui"]];
    const used = sheet.getUsedRange();
    used.load("address");
    await context.sync();
    return used.address;
  });
  expect(address).toBe("Foglio1!AZ50000");
});
