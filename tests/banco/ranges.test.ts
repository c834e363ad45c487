// Ranges, merged areas, formats, rows and columns.
import { bootExcel } from "./bootExcel";

type Sheet = Excel.Worksheet;

/** Runs work on the first sheet. */
async function onSheet<T>(work: (sheet: Sheet, context: Excel.RequestContext) => Promise<T>) {
  const { Excel } = await bootExcel();
  return Excel.run((context) => work(context.workbook.worksheets.getFirst(), context));
}

// https://learn.microsoft.com/javascript/api/excel/excel.range
test("ranges are found around a range", async () => {
  const addresses = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("C3:E6");
    const found = [
      range.getCell(1, 1),
      range.getRow(2),
      range.getColumn(0),
      range.getOffsetRange(1, -1),
      range.getResizedRange(1, 1),
      range.getAbsoluteResizedRange(2, 2),
      range.getBoundingRect("A1"),
      range.getIntersection("D1:D9"),
      range.getLastCell(),
      range.getLastRow(),
      range.getRowsBelow(2),
      range.getColumnsAfter(1),
      range.getEntireRow(),
      range.getEntireColumn(),
      sheet.getRangeByIndexes(0, 1, 2, 3),
      sheet.getCell(9, 25),
      sheet.getRange("$B$2:$A$1"),
      sheet.getRange("2:4"),
    ];
    for (const each of found) each.load("address");
    await context.sync();
    return found.map(({ address }) => address.replace("Foglio1!", ""));
  });
  expect(addresses).toEqual([
    "D4",
    "C5:E5",
    "C3:C6",
    "B4:D7",
    "C3:F7",
    "C3:D4",
    "A1:E6",
    "D3:D6",
    "E6",
    "C6:E6",
    "C7:E8",
    "F3:F6",
    "3:6",
    "C:E",
    "B1:D2",
    "Z10",
    "A1:B2",
    "2:4",
  ]);
});

test("an address without sense is InvalidArgument", async () => {
  const call = onSheet(async (sheet, context) => {
    sheet.getRange("??");
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "Worksheet.getRange" },
  });
});

test("moving out of the sheet is InvalidArgument", async () => {
  const call = onSheet(async (sheet, context) => {
    sheet.getRange("A1").getOffsetRange(-1, 0);
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("the name of a sheet with blanks is quoted in addresses", async () => {
  const address = await onSheet(async (sheet, context) => {
    sheet.name = "Il piano";
    const range = sheet.getRange("A1:B2");
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'Il piano'!A1:B2");
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getusedrangeornullobject-member(1)
test("an empty sheet has no used range, and A1 for those who insist", async () => {
  const found = await onSheet(async (sheet, context) => {
    const nothing = sheet.getUsedRangeOrNullObject(true);
    const corner = sheet.getUsedRange();
    nothing.load("address");
    corner.load("address");
    await context.sync();
    return [nothing.isNullObject, corner.address];
  });
  expect(found).toEqual([true, "Foglio1!A1"]);
});

test("formats count for the used range unless only values are asked for", async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D9").format.fill.color = "#FF0000";
    const all = sheet.getUsedRange();
    const values = sheet.getUsedRange(true);
    const inside = sheet.getRange("A1:C5").getUsedRangeOrNullObject();
    const outside = sheet.getRange("F1:G5").getUsedRangeOrNullObject();
    for (const each of [all, values, inside, outside]) each.load("address");
    await context.sync();
    return [all.address, values.address, inside.address, outside.isNullObject];
  });
  expect(found).toEqual(["Foglio1!B2:D9", "Foglio1!B2", "Foglio1!B2:C5", true]);
});

// https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties
test("a null object gives null objects, and nothing done to it fails", async () => {
  const nulls = await onSheet(async (sheet, context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("manca");
    const range = missing.getRange("A1");
    range.values = [[1]];
    range.load("address");
    await context.sync();
    return [missing.isNullObject, range.isNullObject];
  });
  expect(nulls).toEqual([true, true]);
});

test("a region is what blank rows and columns bound", async () => {
  const address = await onSheet(async (sheet, context) => {
    sheet.getRange("B2:C4").values = [
      [1, 2],
      [3, ""],
      ["", 4],
    ];
    sheet.getRange("E2").values = [["lontano"]];
    const region = sheet.getRange("B3").getSurroundingRegion();
    region.load("address");
    await context.sync();
    return region.address;
  });
  expect(address).toBe("Foglio1!B2:C4");
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-merge-member(1)
test("merging keeps the first cell, and writing to a covered cell does nothing", async () => {
  const { values, areas } = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.merge();
    sheet.getRange("B2").values = [["perso"]];
    const merged = sheet.getRange("A1:D5").getMergedAreasOrNullObject();
    merged.load("address,areaCount");
    range.load("values");
    await context.sync();
    return { values: range.values as unknown, areas: merged.address };
  });
  expect(values).toEqual([
    [1, ""],
    ["", ""],
  ]);
  expect(areas).toBe("Foglio1!A1:B2");
});

test("a sheet without merged areas says so with a null object", async () => {
  const none = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A1:B1").unmerge();
    const merged = sheet.getRange("A1:D5").getMergedAreasOrNullObject();
    merged.load("address");
    await context.sync();
    return merged.isNullObject;
  });
  expect(none).toBe(true);
});

// https://learn.microsoft.com/javascript/api/excel/excel.rangeformat
test("formats are kept cell by cell, and differing ones load as null", async () => {
  const found = await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.format.fill.color = "#ffcc00";
    cell.format.font.bold = true;
    cell.format.font.color = "#112233";
    cell.format.font.name = "Arial";
    cell.format.font.size = 14;
    cell.format.wrapText = true;
    cell.format.horizontalAlignment = "Center";
    cell.format.verticalAlignment = "Top";
    cell.numberFormat = [["0.00"]];
    const both = sheet.getRange("A1:B1");
    for (const each of [cell, both]) {
      each.load("format/fill/color,format/font/bold,format/font/name,format/font/size");
      each.load("format/wrapText,format/horizontalAlignment,format/verticalAlignment");
    }
    await context.sync();
    return [cell.format.toJSON(), both.format.font.bold, both.format.horizontalAlignment];
  });
  expect(found[0]).toMatchObject({
    fill: { color: "#FFCC00" },
    font: { bold: true, name: "Arial", size: 14 },
    wrapText: true,
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
  });
  expect(found.slice(1)).toEqual([null, null]);
});

test("borders are drawn on the cells of an edge", async () => {
  const found = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:C3");
    const bottom = range.format.borders.getItem("EdgeBottom");
    bottom.style = "Continuous";
    bottom.weight = "Medium";
    bottom.color = "#0000FF";
    const cell = sheet.getRange("C3").format.borders.getItem("EdgeBottom");
    const above = sheet.getRange("C2").format.borders.getItem("EdgeBottom");
    cell.load("style,weight,color");
    above.load("style");
    await context.sync();
    return [cell.style, cell.weight, cell.color, above.style];
  });
  expect(found).toEqual(["Continuous", "Medium", "#0000FF", "None"]);
});

test("clearing contents keeps formats, clearing formats keeps contents", async () => {
  const found = await onSheet(async (sheet, context) => {
    for (const address of ["A1", "A2", "A3"]) {
      sheet.getRange(address).values = [[5]];
      sheet.getRange(address).format.fill.color = "#FF0000";
    }
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
    const range = sheet.getRange("A1:A3");
    range.load("values");
    const fills = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).format.fill);
    for (const fill of fills) fill.load("color");
    await context.sync();
    return [range.values as unknown, fills.map(({ color }) => color)];
  });
  expect(found).toEqual([
    [[""], [5], [""]],
    ["#FF0000", "#FFFFFF", "#FFFFFF"],
  ]);
});

test("widths, heights and hidden rows and columns are kept", async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("B:B").format.columnWidth = 90;
    sheet.getRange("3:3").format.rowHeight = 30;
    sheet.getRange("5:6").rowHidden = true;
    sheet.getRange("D:D").columnHidden = true;
    const b = sheet.getRange("B1");
    const third = sheet.getRange("A3");
    const some = sheet.getRange("A4:A5");
    const all = sheet.getRange("A5:A6");
    const d = sheet.getRange("D1");
    b.load("format/columnWidth");
    third.load("format/rowHeight");
    for (const each of [some, all, d]) each.load("rowHidden,columnHidden,hidden");
    await context.sync();
    return [
      b.format.columnWidth,
      third.format.rowHeight,
      some.rowHidden,
      all.rowHidden,
      d.columnHidden,
      d.hidden,
    ];
  });
  expect(found).toEqual([90, 30, null, true, true, true]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-insert-member(1)
test("inserting and deleting rows moves cells, and formulas follow", async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("C1").formulas = [["=SUM(A1:A3)"]];
    sheet.getRange("2:2").insert("Down");
    const after = sheet.getRange("A1:A4");
    const sum = sheet.getRange("C1");
    after.load("values");
    sum.load("formulas,values");
    await context.sync();
    const inserted = [after.values, sum.formulas, sum.values] as unknown;
    sheet.getRange("1:1").delete("Up");
    const first = sheet.getRange("A2:A3");
    first.load("values");
    await context.sync();
    return [inserted, first.values as unknown];
  });
  expect(found).toEqual([
    [[[1], [""], [2], [3]], [["=SUM(A1:A4)"]], [[6]]],
    [[2], [3]],
  ]);
});

test("inserting cells moves only those below them", async () => {
  const values = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("A1").insert("Down");
    const range = sheet.getRange("A1:B3");
    range.load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toEqual([
    ["", 2],
    [1, 4],
    [3, ""],
  ]);
});
