// Members that the pane uses and that no other test of the bench looks at, each by its documentation.
import type { UniverSpreadsheet } from "../../src/banco/univer/univerSpreadsheet";
import { bootExcel, type BootedExcel } from "./bootExcel";

const run = async <T>(
  { Excel }: BootedExcel,
  work: (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => work(context.workbook, context));

// https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-previouslysaved-member
test("a workbook that was never saved says so, and has a name all the same", async () => {
  const ask = async (booted: BootedExcel) =>
    run(booted, async (workbook, context) => {
      workbook.load("name,previouslySaved");
      await context.sync();
      return [workbook.name, workbook.previouslySaved];
    });
  const fresh = await bootExcel();
  expect(await ask(fresh)).toEqual(["Cartel1", false]);
  const bytes = fresh.save();
  expect(await ask(await bootExcel({ workbook: bytes, name: "piano.xlsx" }))).toEqual([
    "piano.xlsx",
    true,
  ]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-getselectedrange-member(1)
// https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
test("several selected ranges are an error for getSelectedRange, and areas for getSelectedRanges", async () => {
  const booted = await bootExcel();
  const { core } = booted.spreadsheet as UniverSpreadsheet;
  const select = (row: number) => ({
    range: { startRow: row, endRow: row, startColumn: 0, endColumn: 1 },
    primary: null,
    style: null,
  });
  core.kit.commands.syncExecuteCommand("sheet.operation.set-selections", {
    ...core.target(booted.spreadsheet.sheets.active()),
    selections: [select(0), select(4)],
  });
  await run(booted, async (workbook, context) => {
    const areas = workbook.getSelectedRanges().load("address,areaCount");
    await context.sync();
    expect([areas.address, areas.areaCount]).toEqual(["Foglio1!A1:B1,Foglio1!A5:B5", 2]);
    workbook.getSelectedRange().load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidSelection" });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.range
test("a range tells its place and size by numbers", async () => {
  const booted = await bootExcel();
  const found = await run(booted, async (workbook, context) => {
    const sheet = workbook.worksheets.getFirst();
    const range = sheet.getRangeByIndexes(2, 1, 4, 3).getResizedRange(1, -1);
    range.load("address,rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const { address, rowIndex, columnIndex, rowCount, columnCount } = range;
    return { address, rowIndex, columnIndex, rowCount, columnCount };
  });
  expect(found).toEqual({
    address: "Foglio1!B3:C7",
    rowIndex: 2,
    columnIndex: 1,
    rowCount: 5,
    columnCount: 2,
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getrangebyindexes-member(1)
test.each([
  [-1, 0, 1, 1],
  [0, 0, 0, 1],
  [1_048_575, 0, 2, 1],
  [0, 16_383, 1, 2],
])("getRangeByIndexes(%d, %d, %d, %d) is outside the sheet: InvalidArgument", async (...place) => {
  const booted = await bootExcel();
  const call = run(booted, async (workbook, context) => {
    workbook.worksheets.getFirst().getRangeByIndexes(...place);
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "Worksheet.getRangeByIndexes" },
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.application#excel-excel-application-suspendapicalculationuntilnextsync-member(1)
test("what was written while calculation and drawing were suspended is calculated after the sync", async () => {
  const booted = await bootExcel();
  const shown = await run(booted, async (workbook, context) => {
    const sheet = workbook.worksheets.getFirst();
    workbook.application.suspendApiCalculationUntilNextSync();
    workbook.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange("A1:B1").formulas = [[2, "=A1*3"]];
    await context.sync();
    const cell = sheet.getRange("B1").load("values");
    await context.sync();
    return cell.values;
  });
  expect(shown).toEqual([[6]]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-clearfilters-member(1)
test("clearing the filters of a table changes none of its cells", async () => {
  const booted = await bootExcel();
  const values = await run(booted, async (workbook, context) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange("A1:A3").values = [["Ente"], ["Monza"], ["Desio"]];
    sheet.tables.add("A1:A3", true).clearFilters();
    const range = sheet.getRange("A1:A3").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([["Ente"], ["Monza"], ["Desio"]]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs#excel-excel-worksheetchangedeventargs-worksheetid-member
test("a change names its sheet by the id that the sheet has", async () => {
  const booted = await bootExcel();
  const heard: string[] = [];
  const id = await run(booted, async (workbook, context) => {
    const sheet = workbook.worksheets.add("Altro").load("id");
    workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
      heard.push(worksheetId);
    });
    await context.sync();
    return sheet.id;
  });
  await booted.typeCell("Altro", "A1", 1);
  await booted.host.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual([id]);
});
