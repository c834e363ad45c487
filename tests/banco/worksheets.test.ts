// Sheets, names, settings and XML parts of the workbook.
import { bootExcel } from "./bootExcel";

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection#excel-excel-worksheetcollection-add-member(1)
test("a new sheet goes to the end and does not come into view", async () => {
  const { Excel } = await bootExcel();
  const found = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Provenienza");
    added.load("name,position,visibility,id");
    const active = worksheets.getActiveWorksheet().load("name");
    const unnamed = worksheets.add().load("name");
    await context.sync();
    added.activate();
    const now = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return [added.name, added.position, active.name, unnamed.name, now.name];
  });
  expect(found).toEqual(["Provenienza", 1, "Foglio1", "Foglio2", "Provenienza"]);
});

test.each(["", "a/b", "x".repeat(32), "'x", "FOGLIO1"])(
  "a sheet cannot be named %j",
  async (name) => {
    const { Excel } = await bootExcel();
    const call = Excel.run(async (context) => {
      context.workbook.worksheets.add("altro").name = name;
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({
      code: name === "FOGLIO1" ? "ItemAlreadyExists" : "InvalidArgument",
    });
  },
);

test("a sheet is found by its name in any case, and by its id", async () => {
  const { Excel } = await bootExcel();
  const found = await Excel.run(async (context) => {
    const byName = context.workbook.worksheets.getItem("foglio1").load("id");
    await context.sync();
    const byId = context.workbook.worksheets.getItem(byName.id).load("name");
    await context.sync();
    return byId.name;
  });
  expect(found).toBe("Foglio1");
});

test("a missing sheet is ItemNotFound", async () => {
  const { Excel } = await bootExcel();
  const call = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("manca");
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: { errorLocation: "WorksheetCollection.getItem" },
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-name-member
test("formulas and names follow a sheet that is renamed", async () => {
  const { Excel } = await bootExcel();
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [[5]];
    context.workbook.names.add("Quota", sheet.getRange("A1"));
    const other = context.workbook.worksheets.add("Altro");
    const cell = other.getRange("A1");
    cell.formulas = [["=Foglio1!A1*2"]];
    other.getRange("A2").formulas = [["=Quota+1"]];
    await context.sync();
    sheet.name = "Il piano";
    const range = other.getRange("A1:A2").load("formulas,values");
    const name = context.workbook.names.getItem("Quota").load("formula,type,value,scope");
    await context.sync();
    return [range.formulas, range.values, name.formula, name.type, name.scope] as unknown;
  });
  expect(found).toEqual([
    [["='Il piano'!A1*2"], ["=Quota+1"]],
    [[10], [6]],
    "='Il piano'!$A$1",
    "Range",
    "Workbook",
  ]);
});

test("formulas that name a deleted sheet become #REF!", async () => {
  const { Excel } = await bootExcel();
  const found = await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add("Altro");
    other.getRange("A1").values = [[5]];
    const cell = context.workbook.worksheets.getItem("Foglio1").getRange("A1");
    cell.formulas = [["=Altro!A1"]];
    await context.sync();
    other.delete();
    cell.load("values");
    context.workbook.worksheets.load("items/name");
    await context.sync();
    return [
      cell.values[0]![0],
      context.workbook.worksheets.items.map(({ name }) => name),
    ] as unknown;
  });
  expect(found).toEqual(["#REF!", ["Foglio1"]]);
});

test("the only visible sheet can be neither deleted nor hidden", async () => {
  const { Excel } = await bootExcel();
  const remove = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().delete();
    await context.sync();
  });
  await expect(remove).rejects.toMatchObject({ code: "InvalidOperation" });
  const hide = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().visibility = "Hidden";
    await context.sync();
  });
  await expect(hide).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("hidden sheets are listed, and left out for those who ask for visible ones", async () => {
  const { Excel } = await bootExcel();
  const found = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Velato").visibility = "VeryHidden";
    worksheets.add("Ultimo").tabColor = "#1f5f5b";
    const all = worksheets.getCount();
    const shown = worksheets.getCount(true);
    const velato = worksheets.getItem("Velato").load("visibility");
    const next = worksheets.getFirst().getNext(true).load("name,tabColor");
    await context.sync();
    return [all.value, shown.value, velato.visibility, next.name, next.tabColor];
  });
  expect(found).toEqual([3, 2, "VeryHidden", "Ultimo", "#1F5F5B"]);
});

test("sheets move to a position, panes freeze, gridlines go away", async () => {
  const { Excel } = await bootExcel();
  const found = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("Primo");
    sheet.position = 0;
    sheet.freezePanes.freezeRows(2);
    sheet.showGridlines = false;
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    worksheets.load("items/name,items/showGridlines");
    await context.sync();
    return [
      worksheets.items.map(({ name, showGridlines }) => [name, showGridlines]),
      frozen.address,
    ];
  });
  expect(found).toEqual([
    [
      ["Primo", false],
      ["Foglio1", true],
    ],
    "Primo!1:2",
  ]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection
test("names are added, found, changed and deleted; those of a sheet are its own", async () => {
  const { Excel } = await bootExcel();
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.names.add("Anno", "=2021", "anno del piano");
    sheet.names.add("Locale", sheet.getRange("B2:C3"));
    const anno = context.workbook.names.getItem("ANNO").load("value,type,comment,name");
    const range = sheet.names.getItem("Locale").getRange().load("address");
    const none = context.workbook.names.getItemOrNullObject("Locale").load("name");
    await context.sync();
    context.workbook.names.getItem("Anno").delete();
    const count = context.workbook.names.getCount();
    await context.sync();
    return [anno.value, anno.type, anno.comment, range.address, none.isNullObject, count.value];
  });
  expect(found).toEqual([2021, "Double", "anno del piano", "Foglio1!B2:C3", true, 0]);
});

test("a name that is taken is ItemAlreadyExists, one that looks like a cell InvalidArgument", async () => {
  const { Excel } = await bootExcel();
  const add = (name: string) =>
    Excel.run(async (context) => {
      context.workbook.names.add("Anno", "=1");
      context.workbook.names.add(name, "=2");
      await context.sync();
    });
  await expect(add("ANNO")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  const { Excel: Again } = await bootExcel();
  const cell = Again.run(async (context) => {
    context.workbook.names.add("A1", "=2");
    await context.sync();
  });
  await expect(cell).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a range can be asked for by the name of a name", async () => {
  const { Excel } = await bootExcel();
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.names.add("Area", sheet.getRange("B2:C3"));
    const range = sheet.getRange("Area").load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Foglio1!B2:C3");
});

// https://learn.microsoft.com/javascript/api/excel/excel.settingcollection
test("settings keep values of any kind in the document", async () => {
  const { Excel } = await bootExcel();
  const found = await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("quadra", { versione: 1, enti: ["Viadana"] });
    settings.add("quadra", { versione: 2 });
    const setting = settings.getItem("quadra").load("key,value");
    const none = settings.getItemOrNullObject("manca").load("key");
    const count = settings.getCount();
    await context.sync();
    return [setting.key, setting.value, none.isNullObject, count.value] as unknown;
  });
  expect(found).toEqual(["quadra", { versione: 2 }, true, 1]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection
test("XML parts are found by their namespace and deleted", async () => {
  const { Excel } = await bootExcel();
  const found = await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const xml = '<q:piano xmlns:q="urn:quadra:piano"><q:anno>2021</q:anno></q:piano>';
    customXmlParts.add(xml);
    customXmlParts.add('<altro xmlns="urn:altro"/>');
    const part = customXmlParts.getByNamespace("urn:quadra:piano").getOnlyItem();
    const text = part.getXml();
    await context.sync();
    part.delete();
    const left = customXmlParts.getCount();
    await context.sync();
    return [text.value === xml, left.value];
  });
  expect(found).toEqual([true, 1]);
});

test("the names of a sheet go with it", async () => {
  const { Excel, spreadsheet } = await bootExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Copertina");
    sheet.names.add("Anno", sheet.getRange("B2"));
    context.workbook.names.add("Resta", "=1");
    await context.sync();
    expect(spreadsheet.names.all()).toHaveLength(2);
    sheet.delete();
    await context.sync();
  });
  expect(spreadsheet.names.all().map(({ name }) => name)).toEqual(["Resta"]);
});
