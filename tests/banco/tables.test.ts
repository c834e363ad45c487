// Tables: making, growing, naming them, and formulas that name their columns.
import { bootExcel } from "./bootExcel";

/** Boots with a table Piano of two columns and two rows at A1. */
async function withTable() {
  const booted = await bootExcel();
  await booted.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B3").values = [
      ["Ente", "Alloggi"],
      ["Viadana", 3],
      ["Sabbioneta", 4],
    ];
    sheet.tables.add("A1:B3", true).name = "Piano";
    await context.sync();
  });
  return booted;
}

// https://learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1)
test("a table takes its header from its first row", async () => {
  const { Excel } = await withTable();
  const found = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Piano");
    table.load("name,showHeaders,showTotals,style");
    table.columns.load("items/name,items/index");
    table.rows.load("count");
    const header = table.getHeaderRowRange().load("address,values");
    const body = table.getDataBodyRange().load("address");
    const whole = table.getRange().load("address");
    table.worksheet.load("name");
    await context.sync();
    return [
      table.name,
      table.columns.items.map(({ name }) => name),
      table.rows.count,
      header.values,
      header.address,
      body.address,
      whole.address,
      table.worksheet.name,
      table.style,
    ];
  });
  expect(found).toEqual([
    "Piano",
    ["Ente", "Alloggi"],
    2,
    [["Ente", "Alloggi"]],
    "Foglio1!A1:B1",
    "Foglio1!A2:B3",
    "Foglio1!A1:B3",
    "Foglio1",
    "TableStyleMedium2",
  ]);
});

test("a table without headers gets a row for them", async () => {
  const { Excel } = await bootExcel();
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add("A1:B2", false);
    const range = table.getRange().load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toEqual([
    ["Colonna1", "Colonna2"],
    [1, 2],
    [3, 4],
  ]);
});

test("empty and repeated headers get names of their own", async () => {
  const { Excel } = await bootExcel();
  const names = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C2").values = [
      ["Ente", "", "Ente"],
      [1, 2, 3],
    ];
    const table = sheet.tables.add("A1:C2", true);
    table.columns.load("items/name");
    await context.sync();
    return table.columns.items.map(({ name }) => name);
  });
  expect(names).toEqual(["Ente", "Colonna2", "Ente2"]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-name-member
test("a name that another table bears, or that is no name, is InvalidArgument", async () => {
  const { Excel } = await withTable();
  for (const name of ["PIANO", "con spazi", "A1", ""]) {
    const call = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.getRange("A1").values = [["x"]];
      sheet.tables.add("A1:A2", true).name = name;
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({ code: "InvalidArgument" });
  }
});

test("a table that overlaps another is InvalidArgument", async () => {
  const { Excel } = await withTable();
  const call = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().tables.add("B3:C5", true);
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "InvalidArgument" });
});

// https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)
test("rows that are written below a table belong to it after a resize", async () => {
  const { Excel } = await withTable();
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("D1").formulas = [["=SUM(Piano[Alloggi])"]];
    sheet.getRange("A4:B5").values = [
      ["Bozzolo", 5],
      ["Casalmaggiore", 6],
    ];
    const table = sheet.tables.getItem("Piano");
    table.resize("A1:B5");
    const sum = sheet.getRange("D1").load("values");
    table.rows.load("count");
    await context.sync();
    return [table.rows.count, sum.values[0]![0] as unknown];
  });
  expect(found).toEqual([4, 18]);
});

test("a resize may make a table smaller, but not move its header", async () => {
  const { Excel } = await withTable();
  const resize = (address: string) =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Piano");
      table.resize(address);
      table.rows.load("count");
      await context.sync();
      return table.rows.count;
    });
  await expect(resize("A1:B2")).resolves.toBe(1);
  await expect(resize("A2:B4")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(resize("A1:B1")).rejects.toMatchObject({ code: "InvalidArgument" });
});

// https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection#excel-excel-tablerowcollection-add-member(1)
test("rows are added at the end and in the middle, and what lies below moves", async () => {
  const { Excel } = await withTable();
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A4").values = [["sotto"]];
    const table = sheet.tables.getItem("Piano");
    table.rows.add(undefined, [["Bozzolo", 5]]);
    table.rows.add(0, [["Rivarolo", 1]]);
    const range = sheet.getRange("A1:B6").load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toEqual([
    ["Ente", "Alloggi"],
    ["Rivarolo", 1],
    ["Viadana", 3],
    ["Sabbioneta", 4],
    ["Bozzolo", 5],
    ["sotto", ""],
  ]);
});

test("rows are deleted, and the last one is only emptied", async () => {
  const { Excel } = await withTable();
  const found = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Piano");
    table.rows.getItemAt(0).delete();
    const left = table.getDataBodyRange().load("values");
    await context.sync();
    const first = left.values as unknown;
    table.rows.getItemAt(0).delete();
    const empty = table.getDataBodyRange().load("values,address");
    await context.sync();
    return [first, empty.values as unknown, empty.address];
  });
  expect(found).toEqual([[["Sabbioneta", 4]], [["", ""]], "Foglio1!A2:B2"]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection
test("columns are added, found by their names and deleted", async () => {
  const { Excel } = await withTable();
  const found = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Piano");
    table.columns.add(undefined, [["Note"], ["a"], ["b"]]);
    const added = table.columns.getItem("note").getDataBodyRange().load("values,address");
    const missing = table.columns.getItemOrNullObject("manca");
    missing.load("name");
    await context.sync();
    table.columns.getItem("Ente").delete();
    table.columns.load("items/name");
    const rest = table.getRange().load("values");
    await context.sync();
    return [
      added.address,
      missing.isNullObject,
      table.columns.items.map(({ name }) => name),
      rest.values as unknown,
    ];
  });
  expect(found).toEqual([
    "Foglio1!C2:C3",
    true,
    ["Alloggi", "Note"],
    [
      ["Alloggi", "Note"],
      [3, "a"],
      [4, "b"],
    ],
  ]);
});

// https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e
test("formulas that name columns calculate again when the table changes", async () => {
  const { Excel, typeCell } = await withTable();
  const read = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getFirst()
        .getRange("D1:D4")
        .load("values,formulas");
      await context.sync();
      return {
        values: range.values.flat() as unknown[],
        formulas: range.formulas.flat() as unknown[],
      };
    });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("D1:D4").formulas = [
      ["=SUM(Piano[Alloggi])"],
      ["=Piano[@Alloggi]*10"],
      ['=SUMIFS(Piano[Alloggi],Piano[Ente],"Viadana")'],
      ["=ROWS(Piano[#All])"],
    ];
    await context.sync();
  });
  expect((await read()).values).toEqual([7, 30, 3, 3]);
  expect((await read()).formulas[1]).toBe("=Piano[@Alloggi]*10");
  await typeCell("Foglio1", "B2", 10);
  expect((await read()).values).toEqual([14, 100, 10, 3]);
});

test("inside a table this row needs no name of the table", async () => {
  const { Excel } = await withTable();
  const found = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Piano");
    table.columns.add(undefined, [["Doppio"], ["=[@Alloggi]*2"], ["=Piano[@Alloggi]*2"]]);
    const body = table.columns.getItem("Doppio").getDataBodyRange().load("values,formulas");
    await context.sync();
    return [body.values, body.formulas] as unknown;
  });
  expect(found).toEqual([
    [[6], [8]],
    [["=[@Alloggi]*2"], ["=[@Alloggi]*2"]],
  ]);
});

test("formulas follow a header that is renamed and a table that is renamed", async () => {
  const { Excel } = await withTable();
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("D1").formulas = [["=SUM(Piano[Alloggi])"]];
    await context.sync();
    sheet.getRange("B1").values = [["Unità"]];
    sheet.tables.getItem("Piano").name = "Elenco";
    const sum = sheet.getRange("D1").load("values,formulas");
    await context.sync();
    return [sum.values[0]![0], sum.formulas[0]![0]] as unknown;
  });
  expect(found).toEqual([7, "=SUM(Elenco[Unità])"]);
});

test("totals stand below the data and are no part of it", async () => {
  const { Excel } = await withTable();
  const found = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Piano");
    table.showTotals = true;
    const totals = table.getTotalRowRange().load("address");
    const body = table.getDataBodyRange().load("address");
    const whole = table.getRange().load("address");
    await context.sync();
    return [totals.address, body.address, whole.address];
  });
  expect(found).toEqual(["Foglio1!A4:B4", "Foglio1!A2:B3", "Foglio1!A1:B4"]);
});

test("a table that becomes a range leaves its cells, a deleted one takes them along", async () => {
  const { Excel } = await withTable();
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.getItem("Piano").convertToRange();
    const kept = sheet.getRange("A2").load("values");
    await context.sync();
    const table = sheet.tables.add("A1:B3", true);
    await context.sync();
    table.delete();
    const gone = sheet.getRange("A2").load("values");
    sheet.tables.load("count");
    await context.sync();
    return [kept.values[0]![0], gone.values[0]![0], sheet.tables.count] as unknown;
  });
  expect(found).toEqual(["Viadana", "", 0]);
});

test("a missing table is ItemNotFound, or a null object for those who ask so", async () => {
  const { Excel } = await withTable();
  const call = Excel.run(async (context) => {
    context.workbook.tables.getItem("manca").load("name");
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "ItemNotFound" });
  const none = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject("manca").load("name");
    await context.sync();
    return table.isNullObject;
  });
  expect(none).toBe(true);
});
