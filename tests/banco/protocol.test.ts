// The real Office.js believes to be in Excel: what its batches cost and how they end.
import { bootExcel } from "./bootExcel";

test("Office.js starts in Excel for Windows with ExcelApi 1.14 and no newer", async () => {
  const { Office } = await bootExcel();
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  expect(Office.context.displayLanguage).toBe("it-IT");
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#ffffff");
});

// https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model
test("a value that is written is read back in the same batch, formulas calculated", async () => {
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

test("each sync of a run is one round trip, and letting references go is none", async () => {
  const { Excel, host, state } = await bootExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.values = [[1]];
    await context.sync();
    range.load("values");
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await host.idle();
  expect(host.roundTrips).toBe(2);
  expect(state.keptCount).toBe(0);
});

test("a recorded batch shows request and response", async () => {
  const { Excel, host } = await bootExcel();
  host.recording = true;
  await Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  });
  const [batch] = host.batches;
  expect(JSON.stringify(batch!.response)).toContain('"Name":"Foglio1"');
});

// https://learn.microsoft.com/office/dev/add-ins/develop/specify-office-hosts-and-api-requirements
test("an API of a newer requirement set throws ApiNotFound before it reaches the host", async () => {
  const { Excel } = await bootExcel();
  const call = Excel.run(async (context) => {
    // Worksheet.onNameChanged came with ExcelApi 1.17.
    context.workbook.worksheets.getFirst().onNameChanged.add(async () => undefined);
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("a member that the bench does not emulate fails with its name", async () => {
  const { Excel } = await bootExcel();
  const call = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().shapes.load("items/name");
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Worksheet.shapes") as string,
  });
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ["Range.copyFrom", (sheet) => sheet.getRange("A1").copyFrom("B1")],
  ["Range.sort", (sheet) => sheet.getRange("A1:A3").sort.apply([{ key: 0 }])],
  ["DataValidation.clear", (sheet) => sheet.getRange("A1").dataValidation.clear()],
  ["Range.style", (sheet) => void (sheet.getRange("A1").style = "Buono")],
  ["Worksheet.copy", (sheet) => void sheet.copy()],
  ["Worksheet.standardWidth", (sheet) => void (sheet.standardWidth = 12)],
  ["Worksheet.headings", (sheet) => void (sheet.showHeadings = false)],
  ["Workbook.isDirty", (_, { workbook }) => void (workbook.isDirty = false)],
  ["Workbook.pivotTables", (_, { workbook }) => workbook.pivotTables.refreshAll()],
  ["Workbook.slicers", (_, { workbook }) => void workbook.slicers.add("T", "C")],
])(
  "%s, which the bench does not emulate, fails with its name whatever is asked of it",
  async (member, ask) => {
    const { Excel } = await bootExcel();
    const call = Excel.run(async (context) => {
      ask(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({
      message: expect.stringContaining(member) as string,
    });
  },
);

test("errors are instances of the realm's Error and of OfficeExtension.Error", async () => {
  const { Excel } = await bootExcel();
  const error = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("manca");
    await context.sync();
  }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(OfficeExtension.Error);
});

test("what a batch did before its failing action stays done", async () => {
  const { Excel, spreadsheet } = await bootExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [["resta"]];
    sheet.getRange("A1:B2").values = [[1]];
    sheet.getRange("A5").values = [["non arriva"]];
    await context.sync();
  }).catch(() => undefined);
  const sheet = spreadsheet.sheets.active();
  expect(spreadsheet.cells.value(sheet, 0, 0)).toBe("resta");
  expect(spreadsheet.cells.value(sheet, 4, 0)).toBeNull();
});

test("a fault between pane and host can fail a batch as a busy Excel does", async () => {
  const { Excel, host } = await bootExcel();
  host.fault = () =>
    Promise.resolve(
      JSON.stringify({
        Error: {
          Code: "InvalidOperationInCellEditMode",
          Message: "…",
          Location: "",
          ActionIndex: 0,
        },
        TraceIds: [],
        ProcessedResults: { Results: [] },
      }),
    );
  const call = Excel.run(async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
});

test("a fault can refuse a batch on the way, as when it is too large", async () => {
  const { Excel, host } = await bootExcel();
  const { TransportError } = await import("../../src/banco/transport/windowExternal");
  host.fault = () => Promise.reject(new TransportError(5103));
  const call = Excel.run(async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

test("batches of two runs are answered one after the other", async () => {
  const { Excel, spreadsheet } = await bootExcel();
  const write = (value: number) =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      cell.load("values");
      await context.sync();
      cell.values = [[Number(cell.values[0]![0]) + value]];
      await context.sync();
    });
  await Promise.all([write(1), write(10)]);
  expect([1, 10, 11]).toContain(spreadsheet.cells.value(spreadsheet.sheets.active(), 0, 0));
});

test("loading nothing in particular loads every property", async () => {
  const { Excel } = await bootExcel();
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.load();
    await context.sync();
    return [sheet.name, sheet.visibility, sheet.position];
  });
  expect(name).toEqual(["Foglio1", "Visible", 0]);
});
