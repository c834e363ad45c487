import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { newFileWorkbook, openFileWorkbook, type FileWorkbook } from "../../src/hosts/fileWorkbook";
import type { TableSheet } from "../../src/workbook/tableSheet";
import { sampleFile, sampleParts, zipParts } from "./sampleFile";

const RICCO = new Uint8Array(readFileSync(join(__dirname, "fixtures/ricco.xlsx")));

async function open(bytes: Uint8Array): Promise<FileWorkbook> {
  const opened = await openFileWorkbook(bytes, "prova.xlsx");
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

const partsOf = (book: FileWorkbook): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(book.bytes())).map(([name, part]) => [name, strFromU8(part)]),
  );

const TABLE: TableSheet = {
  sheet: "Quadra dati",
  table: "QuadraDati",
  columns: [
    { header: "Codice ISTAT", kind: "text", width: 12 },
    { header: "Alloggi\nin totale", kind: "count", width: 10 },
    { header: "Quota", kind: "percent", width: 8 },
    { header: "Letto il", kind: "date-time", width: 16 },
    { header: "Doppio", kind: "general", width: 8 },
  ],
  rows: [
    ["019005", 3, 3.03, 44197.5, { formula: "=QuadraDati[[#This Row],[Quota]]*2" }],
    ["108033", null, 10, null, { formula: "=QuadraDati[[#This Row],[Quota]]*2" }],
  ],
};

async function made(): Promise<FileWorkbook> {
  const book = newFileWorkbook("nuovo.xlsx");
  expect(await book.putTableSheets([TABLE])).toMatchObject({ ok: true });
  return book;
}

describe("a table sheet in a new file", () => {
  it("has a table part that its sheet, the content types and the workbook know", async () => {
    const parts = partsOf(await made());
    expect(parts["xl/tables/table1.xml"]).toContain('displayName="QuadraDati" ref="A1:E3"');
    expect(parts["xl/tables/table1.xml"]).toContain('name="Alloggi_x000a_in totale"');
    expect(parts["xl/worksheets/_rels/sheet2.xml.rels"]).toContain(
      'Target="/xl/tables/table1.xml"',
    );
    expect(parts["xl/worksheets/sheet2.xml"]).toMatch(
      /<tableParts count="1"><tablePart r:id="rId1"\/>/,
    );
    for (const part of ["worksheets/sheet2.xml", "tables/table1.xml"]) {
      expect(parts["[Content_Types].xml"]).toContain(`PartName="/xl/${part}"`);
    }
    expect(parts["xl/workbook.xml"]).toContain('<sheet name="Quadra dati" sheetId="2"');
  });

  it("freezes its header, repeats it on every page and fits the width of a page", async () => {
    const parts = partsOf(await made());
    expect(parts["xl/worksheets/sheet2.xml"]).toContain('ySplit="1"');
    expect(parts["xl/worksheets/sheet2.xml"]).toContain('orientation="landscape" fitToHeight="0"');
    expect(parts["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Quadra dati'!$1:$1</definedName>`,
    );
  });

  it("gives a column the formula that all its cells hold", async () => {
    const parts = partsOf(await made());
    expect(parts["xl/tables/table1.xml"]).toContain(
      "<calculatedColumnFormula>QuadraDati[[#This Row],[Quota]]*2</calculatedColumnFormula>",
    );
    expect(parts["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  });

  it("does not let styles grow when it is put again, and changes nothing then", async () => {
    const book = await made();
    const before = partsOf(book);
    await book.putTableSheets([TABLE]);
    expect(partsOf(book)).toEqual(before);
  });
});

describe("a table sheet in a file that exists", () => {
  it("leaves every other sheet, chart, image, note and name as it was", async () => {
    const before = Object.fromEntries(
      Object.entries(unzipSync(RICCO)).map(([name, part]) => [name, strFromU8(part)]),
    );
    const book = await open(RICCO);
    expect(await book.putTableSheets([TABLE])).toMatchObject({ ok: true });
    const after = partsOf(book);
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
    await book.removeSheets(["Quadra dati"]);
    const removed = partsOf(book);
    expect(Object.keys(removed)).toEqual(Object.keys(before));
    const different = Object.keys(before).filter((name) => before[name] !== removed[name]);
    // The styles stay: other cells may lean on their numbers.
    expect(different).toEqual(["xl/styles.xml"]);
  });

  it("uses the prefix and the strict namespaces that the file uses", async () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    const parts = sampleParts([{ name: "A", xml: "<sheetData/>" }]);
    const file = zipParts({
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strict(text)])),
      "xl/styles.xml":
        '<x:styleSheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:fonts count="1"><x:font/></x:fonts><x:fills/><x:cellXfs><x:xf/></x:cellXfs></x:styleSheet>',
    });
    const book = await open(file);
    await book.putTableSheets([TABLE]);
    const after = partsOf(book);
    expect(after["xl/tables/table1.xml"]).toContain(
      'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
    );
    expect(after["xl/worksheets/_rels/sheet2.xml.rels"]).toContain(
      "http://purl.oclc.org/ooxml/officeDocument/relationships/table",
    );
    expect(after["xl/styles.xml"]).toMatch(/^<x:styleSheet[^>]*><x:numFmts count="3"><x:numFmt /);
    expect(after["xl/styles.xml"]).toContain("</x:cellXfs></x:styleSheet>");
    const grids = await (await open(book.bytes())).readGrids(["Quadra dati"]);
    expect(grids.ok && grids.value[0]!.numberFormats[1]).toEqual([
      "@",
      "0",
      'General"%"',
      "dd/mm/yyyy\\ hh:mm",
      "General",
    ]);
  });

  it("keeps formats and notes of the user, clears a filter and keeps cells beside the table", async () => {
    const book = await made();
    const parts = partsOf(book);
    const sheet = "xl/worksheets/sheet2.xml";
    const table = "xl/tables/table1.xml";
    const edited = await open(
      zipSync(
        Object.fromEntries(
          Object.entries({
            ...parts,
            [sheet]: parts[sheet]!.replace('<row r="3">', '<row r="3" hidden="1">')
              .replace(/<c r="B2" s="\d+">/, '<c r="B2" s="0">')
              .replace('</row><row r="3"', '<c r="H2"><v>77</v></c></row><row r="3"'),
            [table]: parts[table]!.replace(
              '<autoFilter ref="A1:E3"/>',
              '<autoFilter ref="A1:E3"><filterColumn colId="0"><filters><filter val="019005"/></filters></filterColumn></autoFilter>',
            ),
          }).map(([name, text]) => [name, strToU8(text)]),
        ),
      ),
    );
    const rows = [...TABLE.rows, ["098013", 1, 1, null, null]];
    expect(await edited.putTableSheets([{ ...TABLE, rows }])).toMatchObject({ ok: true });
    const after = partsOf(edited);
    expect(after[table]).toContain('<autoFilter ref="A1:E4"></autoFilter>');
    expect(after[sheet]).not.toContain("hidden=");
    expect(after[sheet]).toContain('<c r="B2" s="0"><v>3</v></c>');
    expect(after[sheet]).toContain('<c r="H2"><v>77</v></c>');
  });

  it("is refused where the structure of the workbook or the sheet itself is protected", async () => {
    const parts = sampleParts([{ name: "A", xml: "<sheetData/>" }]);
    const main = "xl/workbook.xml";
    const locked = parts[main]!.replace(
      "<sheets>",
      '<workbookProtection lockStructure="1"/><sheets>',
    );
    const book = await open(zipParts({ ...parts, [main]: locked }));
    const refused = { ok: false, failure: { code: "workbook-protected" } };
    expect(await book.putTableSheets([TABLE])).toEqual(refused);
    expect(await book.removeSheets(["A"])).toEqual(refused);
  });
});

describe("removing sheets from a file", () => {
  it("takes away what only they used, and turns references to them into #REF!", async () => {
    const file = sampleFile(
      [
        {
          name: "Resta",
          xml: '<sheetData><row r="1"><c r="A1"><f>\'Va via\'!B2+SUM(Va!A1)+Vai!A1</f><v>1</v></c></row></sheetData>',
        },
        { name: "Va via", xml: "<sheetData/>" },
        { name: "Vai", xml: "<sheetData/>" },
      ],
      {
        afterSheets:
          '<definedNames><definedName name="Uno" localSheetId="1">1</definedName><definedName name="Due" localSheetId="2">2</definedName><definedName name="Tre">\'Va via\'!$A$1</definedName></definedNames>',
      },
    );
    const book = await open(file);
    expect(await book.removeSheets(["va VIA"])).toMatchObject({ ok: true });
    const parts = partsOf(book);
    expect(Object.keys(parts)).not.toContain("xl/worksheets/sheet2.xml");
    expect(parts["[Content_Types].xml"]).not.toContain("sheet2.xml");
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<f>#REF!B2+SUM(Va!A1)+Vai!A1</f>");
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedNames><definedName name="Due" localSheetId="1">2</definedName><definedName name="Tre">#REF!$A$1</definedName></definedNames>',
    );
  });

  it("never takes the last sheet that can be seen", async () => {
    const book = await open(
      sampleFile([
        { name: "A", xml: "<sheetData/>" },
        { name: "B", xml: "<sheetData/>", hidden: true },
      ]),
    );
    expect(await book.removeSheets(["A"])).toEqual({
      ok: false,
      failure: { code: "host-error", hostCode: "last-visible-sheet" },
    });
  });
});
