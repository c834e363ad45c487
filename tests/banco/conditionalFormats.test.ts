// Rules of conditional formatting in the bench: what a pane adds is found again, and what the bench does not
// know is refused.
import { bootExcel, type BootedExcel } from "./bootExcel";

const run = async <T>(
  { Excel }: BootedExcel,
  work: (sheet: Excel.Worksheet, sync: () => Promise<void>) => Promise<T>,
): Promise<T> =>
  Excel.run((context) =>
    work(context.workbook.worksheets.getFirst(), () => context.sync() as Promise<void>),
  );

// https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection
test("a rule that was added is found by every range that it touches, the newest first", async () => {
  const booted = await bootExcel();
  await run(booted, async (sheet, sync) => {
    const first = sheet.getRanges("A1,C3").conditionalFormats.add("Custom");
    first.custom.rule.formula = '=LEN("uno")>0';
    first.custom.format.fill.color = "#FFD6D9";
    first.custom.format.font.bold = true;
    first.custom.format.borders.top.style = "Continuous";
    first.custom.format.borders.top.color = "#B10E1C";
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    await sync();
    const all = sheet.getRange().conditionalFormats.load("items/type,items/priority");
    const one = sheet.getRange("C3").conditionalFormats.load("items/id");
    const none = sheet.getRange("D4").conditionalFormats.load("items/id");
    await sync();
    expect(all.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["Custom", 0],
      ["Custom", 1],
    ]);
    expect([one.items.length, none.items.length]).toEqual([1, 0]);
    const { custom } = one.items[0]!;
    custom.rule.load("formula");
    custom.format.fill.load("color");
    custom.format.borders.top.load("style,color");
    await sync();
    expect(custom.rule.formula).toBe('=LEN("uno")>0');
    expect(custom.format.fill.color).toBe("#FFD6D9");
    expect([custom.format.borders.top.style, custom.format.borders.top.color]).toEqual([
      "Continuous",
      "#B10E1C",
    ]);
    one.items[0]!.delete();
    await sync();
    const left = sheet.getRange().conditionalFormats.getCount();
    await sync();
    expect(left.value).toBe(1);
  });
});

test("a rule leaves the formats of its cells alone", async () => {
  const booted = await bootExcel();
  await run(booted, async (sheet, sync) => {
    const cell = sheet.getRange("B2");
    cell.format.fill.color = "#00FF00";
    const rule = cell.conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=TRUE";
    rule.custom.format.fill.color = "#FFD6D9";
    await sync();
    cell.format.fill.load("color");
    await sync();
    expect(cell.format.fill.color).toBe("#00FF00");
  });
});

test("other kinds of rules, and formulas that look at cells, are refused by name", async () => {
  const booted = await bootExcel();
  await run(booted, async (sheet, sync) => {
    sheet.getRange("A1").conditionalFormats.add("DataBar");
    await expect(sync()).rejects.toMatchObject({ code: "UnsupportedOperation" });
  });
  await run(booted, async (sheet, sync) => {
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>3";
    await expect(sync()).rejects.toMatchObject({ code: "UnsupportedOperation" });
  });
});
