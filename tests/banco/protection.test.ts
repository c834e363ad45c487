// Protected sheets and a protected structure refuse what Excel refuses.
import { bootExcel } from "./bootExcel";

/** Boots with Foglio1 protected; A1 is open for editing. */
async function withProtection(password?: string) {
  const booted = await bootExcel();
  await booted.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B1").values = [["libera", "chiusa"]];
    sheet.getRange("A1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true }, password);
    await context.sync();
  });
  return booted;
}

/** Runs one action on the protected sheet. */
async function act(work: (sheet: Excel.Worksheet) => void) {
  const { Excel } = await withProtection();
  return Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });
}

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
test("a protected sheet says so, with what it still allows", async () => {
  const { Excel } = await withProtection();
  const found = await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getFirst().load("name");
    protection.load("protected,options");
    await context.sync();
    return [
      protection.protected,
      protection.options.allowFormatCells,
      protection.options.allowInsertRows,
    ];
  });
  expect(found).toEqual([true, true, false]);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["writing values", (sheet) => (sheet.getRange("B1").values = [[1]])],
  ["writing formulas", (sheet) => (sheet.getRange("B1").formulas = [["=1"]])],
  ["clearing", (sheet) => sheet.getRange("A1:B1").clear()],
  ["merging", (sheet) => sheet.getRange("B1:C1").merge()],
  ["inserting", (sheet) => void sheet.getRange("B1").insert("Down")],
  ["hiding rows", (sheet) => (sheet.getRange("1:1").rowHidden = true)],
  ["changing a width", (sheet) => (sheet.getRange("A1").format.columnWidth = 10)],
  ["adding a table", (sheet) => void sheet.tables.add("A1:B1", true)],
])("%s is AccessDenied", async (_, work) => {
  await expect(act(work)).rejects.toMatchObject({ code: "AccessDenied" });
});

test("open cells and allowed formats can still be changed", async () => {
  await expect(act((sheet) => (sheet.getRange("A1").values = [[1]]))).resolves.toBeUndefined();
  const paint = act((sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000"));
  await expect(paint).resolves.toBeUndefined();
});

test("a password is needed to unprotect", async () => {
  const { Excel } = await withProtection("segreta");
  const unprotect = (password?: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.unprotect(password);
      await context.sync();
    });
  await expect(unprotect("altra")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(unprotect("segreta")).resolves.toBeUndefined();
});

// https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection
test("with a protected structure sheets are neither added nor renamed nor deleted", async () => {
  const { Excel } = await bootExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("altro");
    context.workbook.protection.protect();
    await context.sync();
  });
  const changes: ((workbook: Excel.Workbook) => void)[] = [
    ({ worksheets }) => void worksheets.add("nuovo"),
    ({ worksheets }) => (worksheets.getFirst().name = "x"),
    ({ worksheets }) => worksheets.getFirst().delete(),
    ({ worksheets }) => (worksheets.getFirst().visibility = "Hidden"),
  ];
  for (const change of changes) {
    const call = Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({ code: "AccessDenied" });
  }
});
