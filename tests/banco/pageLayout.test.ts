// How sheets are printed (ExcelApi 1.9): kept, answered, and saved to .xlsx files.
import { strFromU8, unzipSync } from "fflate";
import { bootExcel, type BootedExcel } from "./bootExcel";

/** Runs work on the pages of the first sheet. */
async function onPages<T>(
  work: (
    layout: Excel.PageLayout,
    context: Excel.RequestContext,
    booted: BootedExcel,
  ) => Promise<T>,
): Promise<T> {
  const booted = await bootExcel();
  return booted.Excel.run((context) =>
    work(context.workbook.worksheets.getFirst().pageLayout, context, booted),
  );
}

// https://learn.microsoft.com/javascript/api/excel/excel.pagelayout
test("orientation, paper, margins and marks are kept", async () => {
  const found = await onPages(async (layout, context) => {
    layout.orientation = "Landscape";
    layout.paperSize = "A3";
    layout.leftMargin = 36;
    layout.centerHorizontally = true;
    layout.printGridlines = true;
    layout.firstPageNumber = 4;
    layout.printOrder = "OverThenDown";
    layout.load();
    await context.sync();
    return layout.toJSON();
  });
  expect(found).toMatchObject({
    orientation: "Landscape",
    paperSize: "A3",
    leftMargin: 36,
    centerHorizontally: true,
    centerVertically: false,
    printGridlines: true,
    firstPageNumber: 4,
    printOrder: "OverThenDown",
  });
});

test("a paper or an orientation that there is not is InvalidArgument", async () => {
  const call = onPages(async (layout, context) => {
    layout.paperSize = "A7" as "A4";
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "PageLayout.paperSize" },
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions
test("a zoom is a scale between 10 and 400, or a number of pages", async () => {
  await onPages(async (layout, context) => {
    layout.zoom = { scale: 85 };
    layout.load("zoom");
    await context.sync();
    expect(layout.zoom).toEqual({
      scale: 85,
      horizontalFitToPages: null,
      verticalFitToPages: null,
    });
    layout.zoom = { horizontalFitToPages: 1 };
    layout.load("zoom");
    await context.sync();
    expect(layout.zoom).toEqual({
      scale: null,
      horizontalFitToPages: 1,
      verticalFitToPages: null,
    });
    layout.zoom = { scale: 500 };
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.pagelayout#excel-excel-pagelayout-setprintmargins-member(1)
test("margins can be set in other units", async () => {
  const found = await onPages(async (layout, context) => {
    layout.setPrintMargins("Centimeters", { top: 2.54, footer: 1.27 });
    layout.load("topMargin,footerMargin,leftMargin");
    await context.sync();
    return [layout.topMargin, layout.footerMargin];
  });
  expect(found).toEqual([72, 36]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.pagelayout#excel-excel-pagelayout-getprintareaornullobject-member(1)
test("print area and titles are null objects until they are set", async () => {
  const found = await onPages(async (layout, context) => {
    const before = [
      layout.getPrintAreaOrNullObject(),
      layout.getPrintTitleRowsOrNullObject(),
      layout.getPrintTitleColumnsOrNullObject(),
    ];
    for (const each of before) each.load("address");
    await context.sync();
    expect(before.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
    layout.setPrintArea("A1:F10");
    layout.setPrintTitleRows("$1:$2");
    layout.setPrintTitleColumns("A:A");
    const after = [
      layout.getPrintAreaOrNullObject(),
      layout.getPrintTitleRows(),
      layout.getPrintTitleColumns(),
    ];
    for (const each of after) each.load("address");
    await context.sync();
    return after.map(({ address }) => address);
  });
  expect(found).toEqual(["Foglio1!A1:F10", "Foglio1!1:2", "Foglio1!A:A"]);
});

test("getPrintArea without a print area is ItemNotFound, titles of part of a row InvalidArgument", async () => {
  await onPages(async (layout, context) => {
    layout.getPrintArea().load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
  await onPages(async (layout, context) => {
    layout.setPrintTitleRows("A1:C1");
    await expect(context.sync()).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "PageLayout.setPrintTitleRows" },
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.headerfootergroup
test("headers and footers are kept part by part", async () => {
  const found = await onPages(async (layout, context) => {
    const { defaultForAllPages, firstPage } = layout.headersFooters;
    defaultForAllPages.leftFooter = "&A";
    defaultForAllPages.rightFooter = "&P / &N";
    firstPage.centerHeader = "Piano & conti".replace("&", "&&");
    layout.headersFooters.state = "FirstAndDefault";
    layout.headersFooters.load("state,useSheetMargins");
    defaultForAllPages.load("leftFooter,centerFooter,rightFooter");
    firstPage.load("centerHeader");
    await context.sync();
    return [
      layout.headersFooters.state,
      defaultForAllPages.leftFooter,
      defaultForAllPages.centerFooter,
      defaultForAllPages.rightFooter,
      firstPage.centerHeader,
    ];
  });
  expect(found).toEqual(["FirstAndDefault", "&A", "", "&P / &N", "Piano && conti"]);
});

test("print areas and titles follow rows that are inserted and deleted", async () => {
  const { Excel, spreadsheet } = await bootExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.pageLayout.setPrintArea("B3:C9");
    sheet.pageLayout.setPrintTitleRows("2:3");
    sheet.getRange("3:4").insert("Down");
    await context.sync();
  });
  const page = () => spreadsheet.sheets.all()[0]!.page;
  expect(page().printArea).toEqual([{ top: 4, left: 1, bottom: 10, right: 2 }]);
  expect(page().titleRows).toEqual({ first: 1, last: 4 });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("1:6").delete("Up");
    await context.sync();
  });
  expect(page().printArea).toEqual([{ top: 0, left: 1, bottom: 4, right: 2 }]);
  expect(page().titleRows).toBeNull();
});

/** A workbook whose pages are set up in every way, saved. */
async function printed(): Promise<Uint8Array> {
  const { Excel, save } = await bootExcel();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.add("L'elenco");
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A3";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.topMargin = 36;
    pageLayout.centerVertically = true;
    pageLayout.setPrintTitleRows("$1:$1");
    pageLayout.setPrintTitleColumns("A:B");
    pageLayout.setPrintArea("A1:D20,F1:G9");
    pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
    await context.sync();
  });
  return save();
}

test("pages are saved as elements of the sheet and built-in names", async () => {
  const parts = unzipSync(await printed());
  const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"]!);
  expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(sheet).toContain('<printOptions verticalCentered="1"/><pageMargins left="0.7"');
  expect(sheet).toContain('<pageSetup paperSize="8" fitToHeight="0" orientation="landscape"/>');
  expect(sheet).toContain("<headerFooter><oddFooter>&amp;L&amp;A</oddFooter></headerFooter>");
  const book = strFromU8(parts["xl/workbook.xml"]!);
  expect(book).toContain(
    "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">'L''elenco'!$A$1:$D$20,'L''elenco'!$F$1:$G$9</definedName>",
  );
  expect(book).toContain(
    "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'L''elenco'!$A:$B,'L''elenco'!$1:$1</definedName>",
  );
});

test("pages are the same after they were saved and opened", async () => {
  const first = await bootExcel({ workbook: await printed() });
  const page = first.spreadsheet.sheets.all()[1]!.page;
  expect(page).toMatchObject({
    orientation: "Landscape",
    paperSize: 8,
    fit: { width: 1, height: 0 },
    centerVertically: true,
    titleRows: { first: 0, last: 0 },
    titleColumns: { first: 0, last: 1 },
    odd: { header: "", footer: "&L&A" },
  });
  expect(page.margins.top).toBe(0.5);
  expect(page.printArea).toHaveLength(2);
});
