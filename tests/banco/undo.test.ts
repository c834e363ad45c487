// Undo takes back a whole batch of the pane, and edits of a person one by one.
import { bootExcel } from "./bootExcel";

test("one batch of the pane is one step", async () => {
  const { Excel, spreadsheet } = await bootExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").values = [
      ["Ente", "Alloggi"],
      ["Viadana", 3],
    ];
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.tables.add("A1:B2", true).name = "Piano";
    sheet.getRange("D1").formulas = [["=SUM(Piano[Alloggi])"]];
    await context.sync();
  });
  const sheet = spreadsheet.sheets.active();
  expect(await spreadsheet.undo()).toBe(true);
  expect(spreadsheet.cells.used(sheet, true)).toBeNull();
  expect(spreadsheet.tables.all()).toEqual([]);
  expect(spreadsheet.cells.format(sheet, 0, 0).bold).toBe(false);
  expect(await spreadsheet.undo()).toBe(false);

  expect(await spreadsheet.redo()).toBe(true);
  await spreadsheet.settled();
  expect(spreadsheet.tables.all().map(({ name }) => name)).toEqual(["Piano"]);
  expect(spreadsheet.cells.value(sheet, 0, 3)).toBe(3);
});

test("an undone edit is heard as an edit of the person", async () => {
  const { Excel, host, spreadsheet, typeCell } = await bootExcel();
  await typeCell("Foglio1", "A1", 1);
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => {
      heard.push(`${address} ${triggerSource}`);
    });
    await context.sync();
  });
  await typeCell("Foglio1", "A1", 2);
  await spreadsheet.undo();
  await host.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(spreadsheet.cells.value(spreadsheet.sheets.active(), 0, 0)).toBe(1);
  expect(heard).toEqual(["A1 Unknown", "A1 Unknown"]);
});

test("a sheet that was added goes away with undo", async () => {
  const { Excel, spreadsheet } = await bootExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Altro").getRange("A1").values = [[1]];
    await context.sync();
  });
  await spreadsheet.undo();
  expect(spreadsheet.sheets.all().map(({ name }) => name)).toEqual(["Foglio1"]);
});

test("a workbook that was just opened has nothing to undo", async () => {
  const { spreadsheet, save } = await bootExcel();
  const { spreadsheet: opened } = await bootExcel({ workbook: save() });
  expect(spreadsheet).not.toBe(opened);
  expect(await opened.undo()).toBe(false);
});
