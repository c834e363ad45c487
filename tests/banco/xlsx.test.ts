// Workbooks come in from .xlsx files and go out again with all that the bench knows of them.
import { strToU8, zipSync } from "fflate";
import type { Book } from "../../src/banco/book";
import { shiftFormula } from "../../src/banco/xlsx/shiftFormula";
import { readXlsx } from "../../src/banco/xlsx/readXlsx";
import { writeXlsx } from "../../src/banco/xlsx/writeXlsx";
import { bootExcel } from "./bootExcel";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The smallest workbook around the XML of one sheet. */
function workbookAround(sheetData: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    "_rels/.rels": `<Relationships xmlns="x"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Dati" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="x"><Relationship Id="a" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData>${sheetData}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** A workbook with something of everything. */
async function fullWorkbook(): Promise<Uint8Array> {
  const { Excel, spreadsheet, save } = await bootExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Il piano";
    sheet.getRange("A1:C3").values = [
      ["Ente", "Alloggi", "Doppio"],
      ["Viadana", 3, ""],
      ['<&> "x"', 4, ""],
    ];
    sheet.tables.add("A1:C3", true).name = "Piano";
    sheet.getRange("C2:C3").formulas = [["=[@Alloggi]*2"], ["=[@Alloggi]*2"]];
    sheet.getRange("E1:E5").formulas = [
      ["=SUM(Piano[Alloggi])"],
      ["=1/0"],
      ['=XLOOKUP("Viadana",Piano[Ente],Piano[Alloggi])'],
      ["TRUE"],
      ["'00123"],
    ];
    const head = sheet.getRange("A1:C1");
    head.format.fill.color = "#1F5F5B";
    head.format.font.color = "#FFFFFF";
    head.format.font.bold = true;
    head.format.horizontalAlignment = "Center";
    head.format.borders.getItem("EdgeBottom").style = "Double";
    sheet.getRange("B2:B3").numberFormat = [["#,##0.00"], ["dd/mm/yyyy"]];
    sheet.getRange("A5:B5").merge();
    sheet.getRange("A5").values = [["unita"]];
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("7:7").rowHidden = true;
    sheet.getRange("2:2").format.rowHeight = 30;
    sheet.getRange("G1").format.protection.locked = false;
    sheet.freezePanes.freezeRows(1);
    sheet.tabColor = "#FF8800";
    sheet.showGridlines = false;
    context.workbook.names.add("Quota", sheet.getRange("B2"), "una quota");
    sheet.names.add("Locale", "=5");
    context.workbook.settings.add("quadra", { a: 1 });
    context.workbook.customXmlParts.add('<a xmlns="urn:a"/>');
    const hidden = context.workbook.worksheets.add("Nascosto");
    hidden.visibility = "VeryHidden";
    hidden.protection.protect({ allowSort: true });
    await context.sync();
  });
  await spreadsheet.settled();
  return save();
}

test("what goes out comes in again the same", async () => {
  const bytes = await fullWorkbook();
  const { save } = await bootExcel({ workbook: bytes });
  const again = save();
  expect(await readXlsx(again)).toEqual(await readXlsx(bytes));
});

test("tables, names, formulas, formats, protection and settings survive a file", async () => {
  const { Excel } = await bootExcel({ workbook: await fullWorkbook() });
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Il piano").load("tabColor,showGridlines");
    const table = context.workbook.tables.getItem("Piano").load("name");
    const all = table.getRange().load("address,values,formulas");
    const loose = sheet.getRange("E1:E5").load("values,valueTypes,formulas");
    const head = sheet
      .getRange("A1")
      .load("format/fill/color,format/font/bold,format/horizontalAlignment");
    const formats = sheet.getRange("B2:B3").load("numberFormat");
    const name = context.workbook.names.getItem("Quota").load("formula,comment");
    const hidden = context.workbook.worksheets.getItem("Nascosto").load("visibility");
    hidden.protection.load("protected,options");
    const setting = context.workbook.settings.getItem("quadra").load("value");
    const merged = sheet.getRange("A5").getMergedAreasOrNullObject().load("address");
    await context.sync();
    return {
      look: [sheet.tabColor, sheet.showGridlines],
      table: [all.address, all.values, all.formulas],
      loose: [loose.values.flat(), loose.valueTypes.flat(), loose.formulas[2]![0]],
      head: head.format.toJSON(),
      formats: formats.numberFormat,
      name: [name.formula, name.comment],
      hidden: [hidden.visibility, hidden.protection.protected, hidden.protection.options.allowSort],
      setting: setting.value as unknown,
      merged: merged.address,
    };
  });
  expect(found).toMatchObject({
    look: ["#FF8800", false],
    table: [
      "'Il piano'!A1:C3",
      [
        ["Ente", "Alloggi", "Doppio"],
        ["Viadana", 3, 6],
        ['<&> "x"', 4, 8],
      ],
      [
        ["Ente", "Alloggi", "Doppio"],
        ["Viadana", 3, "=[@Alloggi]*2"],
        ['<&> "x"', 4, "=[@Alloggi]*2"],
      ],
    ],
    loose: [
      [7, "#DIV/0!", 3, true, "00123"],
      ["Double", "Error", "Double", "Boolean", "String"],
      '=XLOOKUP("Viadana",Piano[Ente],Piano[Alloggi])',
    ],
    head: { fill: { color: "#1F5F5B" }, font: { bold: true }, horizontalAlignment: "Center" },
    formats: [["#,##0.00"], ["dd/mm/yyyy"]],
    name: ["='Il piano'!$B$2", "una quota"],
    hidden: ["VeryHidden", true, true],
    setting: { a: 1 },
    merged: "'Il piano'!A5:B5",
  });
});

test("notes survive a file", async () => {
  const book = await readXlsx(await fullWorkbook());
  const [sheet, ...rest] = book.sheets;
  const noted: Book = {
    ...book,
    sheets: [
      {
        ...sheet!,
        rows: [
          {
            index: 20,
            cells: [{ column: 1, value: null, formula: null, format: 0, note: "vedi" }],
          },
        ],
        tables: [],
      },
      ...rest,
    ],
  };
  const { spreadsheet } = await bootExcel({ workbook: writeXlsx(noted) });
  expect(spreadsheet.book().sheets[0]!.rows[0]!.cells[0]!.note).toBe("vedi");
});

// ECMA-376, part 1, 18.3.1.40: shared formulas are stored once.
test("shared formulas are moved to each of their cells", async () => {
  const { Excel } = await bootExcel({
    workbook: workbookAround(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1+$A$1+LOG10(10)</f></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/></c></row>' +
        '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/></c></row>',
    ),
  });
  const found = await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem("Dati")
      .getRange("B1:B3")
      .load("formulas,values");
    await context.sync();
    return [range.formulas, range.values] as unknown;
  });
  expect(found).toEqual([
    [["=A1+$A$1+LOG10(10)"], ["=A2+$A$1+LOG10(10)"], ["=A3+$A$1+LOG10(10)"]],
    [[3], [4], [5]],
  ]);
});

test.each([
  ["A1+B$2", "B2+C$2"],
  ["SUM(A:A)+'A1'!A1", "SUM(B:B)+'A1'!B2"],
  ['"A1"&Piano[A1]', '"A1"&Piano[A1]'],
  ["LOG10(A1)", "LOG10(B2)"],
  ["Foglio1!$A1", "Foglio1!$A2"],
  ["A1_x+x.A1", "A1_x+x.A1"],
])("moved down and right by one, %s is %s", (formula, moved) => {
  expect(shiftFormula(formula, 1, 1)).toBe(moved);
});

test("cells without addresses, inline texts, prefixes and escapes are understood", async () => {
  const { spreadsheet } = await bootExcel({
    workbook: workbookAround(
      '<row><c t="inlineStr"><is><t>uno</t></is></c><c><v>2</v></c></row>' +
        '<row r="3"><c r="B3" t="str"><v>a_x000A_b</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>',
    ),
  });
  const sheet = spreadsheet.sheets.active();
  const at = (row: number, column: number) => spreadsheet.cells.value(sheet, row, column);
  expect([at(0, 0), at(0, 1), at(2, 1), at(2, 2), at(2, 3)]).toEqual([
    "uno",
    2,
    "a\nb",
    true,
    { error: "#REF!" },
  ]);
});

test("stored results are shown as they are, unless the file asks for calculation", async () => {
  const cells = '<row r="1"><c r="A1"><f>1+1</f><v>99</v></c></row>';
  const kept = await bootExcel({ workbook: workbookAround(cells) });
  expect(kept.spreadsheet.cells.value(kept.spreadsheet.sheets.active(), 0, 0)).toBe(99);
  const asked = await bootExcel({
    workbook: workbookAround(cells, {
      "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Dati" sheetId="1" r:id="a"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
    }),
  });
  expect(asked.spreadsheet.cells.value(asked.spreadsheet.sheets.active(), 0, 0)).toBe(2);
});

test.each<[string, Uint8Array, RegExp]>([
  ["an empty file", new Uint8Array(), /vuoto/],
  ["a text", strToU8("ciao"), /non è una cartella/],
  ["an encrypted or old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /password|\.xls/],
  ["a cut archive", strToU8("PK\u0003\u0004 taglio"), /danneggiato|non è una cartella/],
  ["an archive of something else", zipSync({ "a.txt": strToU8("x") }), /non è una cartella/],
  ["a sheet that is no XML", workbookAround("<row"), /danneggiato/],
])("%s is refused with a sentence", async (_, bytes, sentence) => {
  await expect(readXlsx(bytes)).rejects.toThrow(sentence);
});

test("what the bench cannot show is named", async () => {
  const book = await readXlsx(
    workbookAround("", { "xl/charts/chart1.xml": "<c/>", "xl/media/image1.png": "x" }),
  );
  expect(book.unseen).toEqual(["grafici", "immagini"]);
});
