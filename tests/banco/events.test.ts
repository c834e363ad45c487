// What a pane hears of changes: its own, those of the person at the sheet, and selections.
import { bootExcel, type BootedExcel } from "./bootExcel";

/** Collects the change events of all sheets. */
async function listen({ Excel, host }: BootedExcel) {
  const events: Excel.WorksheetChangedEventArgs[] = [];
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async (args) => {
      events.push(args);
    });
    await context.sync();
    return result;
  });
  /** Waits until every event has arrived. */
  const arrived = async () => {
    await host.idle();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return events;
  };
  return { events, handler, arrived };
}

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs
test("an edit of a person tells address, kind, and what the cell was and is", async () => {
  const booted = await bootExcel();
  const { arrived } = await listen(booted);
  await booted.typeCell("Foglio1", "B2", 5);
  await booted.typeCell("Foglio1", "B2", "cinque");
  const [first, second] = await arrived();
  expect(first).toMatchObject({
    type: "WorksheetChanged",
    changeType: "RangeEdited",
    source: "Local",
    address: "B2",
    triggerSource: "Unknown",
    details: { valueBefore: "", valueAfter: 5, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
  });
  expect(second!.details).toMatchObject({ valueBefore: 5, valueAfter: "cinque" });
});

test("a write of the pane itself bears the mark of the add-in", async () => {
  const booted = await bootExcel();
  const { arrived } = await listen(booted);
  await booted.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  const [event, ...more] = await arrived();
  expect(event).toMatchObject({ address: "A1:B2", triggerSource: "ThisLocalAddin" });
  expect(event!.details).toBeUndefined();
  expect(more).toEqual([]);
});

test("recalculation is no change", async () => {
  const booted = await bootExcel();
  await booted.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("C1").formulas = [["=A1+1"]];
    await context.sync();
  });
  await booted.host.idle();
  const { arrived } = await listen(booted);
  await booted.typeCell("Foglio1", "A1", 5);
  expect((await arrived()).map(({ address }) => address)).toEqual(["A1"]);
});

test("the range of an event can be read", async () => {
  const booted = await bootExcel();
  const { arrived } = await listen(booted);
  await booted.typeCell("Foglio1", "B2", 5);
  const [event] = await arrived();
  const value = await booted.Excel.run(async (context) => {
    const range = event!.getRange(context).load("values,address");
    await context.sync();
    return [range.address, range.values[0]![0]] as unknown;
  });
  expect(value).toEqual(["Foglio1!B2", 5]);
});

test("a handler that was removed hears nothing more", async () => {
  const booted = await bootExcel();
  const { handler, arrived } = await listen(booted);
  await booted.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await booted.typeCell("Foglio1", "B2", 5);
  expect(await arrived()).toEqual([]);
});

test("a handler of one sheet hears nothing of another", async () => {
  const booted = await bootExcel();
  const heard: string[] = [];
  await booted.Excel.run(async (context) => {
    context.workbook.worksheets.add("Altro");
    const sheet = context.workbook.worksheets.getItem("Foglio1");
    sheet.onChanged.add(async ({ address }) => {
      heard.push(address);
    });
    await context.sync();
  });
  await booted.typeCell("Altro", "A1", 1);
  await booted.typeCell("Foglio1", "A2", 2);
  await booted.host.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(["A2"]);
});

test("inserted rows are a change of their own, and formulas that follow are none", async () => {
  const booted = await bootExcel();
  await booted.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A5").formulas = [["=A4"]];
    await context.sync();
  });
  await booted.host.idle();
  const { arrived } = await listen(booted);
  await booted.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("2:3").insert("Down");
    await context.sync();
  });
  const events = await arrived();
  expect(events.map(({ changeType, triggerSource }) => [changeType, triggerSource])).toEqual([
    ["RowInserted", "ThisLocalAddin"],
  ]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-onselectionchanged-member
test("a selection is heard, and can be asked for", async () => {
  const booted = await bootExcel();
  let heard = 0;
  const addresses: string[] = [];
  await booted.Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => {
      heard++;
    });
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => {
      addresses.push(address);
    });
    await context.sync();
  });
  const sheet = booted.spreadsheet.sheets.active();
  booted.spreadsheet.select(sheet, { top: 1, left: 1, bottom: 3, right: 2 });
  await booted.host.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const found = await booted.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    return [range.address, cell.address];
  });
  expect(found).toEqual(["Foglio1!B2:C4", "Foglio1!B2"]);
  expect(addresses).toEqual(["B2:C4"]);
  expect(heard).toBe(1);
});

test("the pane selects a range and brings its sheet into view", async () => {
  const booted = await bootExcel();
  await booted.Excel.run(async (context) => {
    context.workbook.worksheets.add("Altro").getRange("C5").select();
    await context.sync();
  });
  const { sheet, areas } = booted.spreadsheet.selection();
  expect(booted.spreadsheet.sheets.get(sheet)!.name).toBe("Altro");
  expect(areas).toEqual([{ top: 4, left: 2, bottom: 4, right: 2 }]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection#excel-excel-worksheetcollection-onadded-member
test("added, deleted and activated sheets are heard", async () => {
  const booted = await bootExcel();
  const heard: string[] = [];
  await booted.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async ({ type }) => void heard.push(type));
    worksheets.onDeleted.add(async ({ type }) => void heard.push(type));
    worksheets.onActivated.add(async ({ type }) => void heard.push(type));
    await context.sync();
    const sheet = worksheets.add("Altro");
    await context.sync();
    sheet.activate();
    await context.sync();
    worksheets.getItem("Foglio1").delete();
    await context.sync();
  });
  await booted.host.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(["WorksheetAdded", "WorksheetActivated", "WorksheetDeleted"]);
});
