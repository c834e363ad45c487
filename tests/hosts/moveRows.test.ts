// Rows put into the bytes of a file: everything in the package that points to rows below follows, and
// taking the rows out gives back what was there.
import { openFileWorkbook, type FileWorkbook } from "../../src/hosts/fileWorkbook";
import { openFile } from "../../src/hosts/xlsx/openFile";
import { invertMove, type RowMove } from "../../src/workbook/rowMove";
import { sampleFile } from "./sampleFile";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...list: readonly (readonly [type: string, target: string])[]): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  list
    .map(
      ([type, target], i) =>
        `<Relationship Id="r${i + 1}" Type="${DOC}/${type}" Target="${target}"/>`,
    )
    .join("") +
  "</Relationships>";

/** Everything that can hang on rows, around a table in A3:C6 of the sheet "Il piano". */
const PLACES = {
  "xl/worksheets/sheet1.xml": {
    'mergeCell ref="A8:C8"': 'mergeCell ref="A9:C9"',
    'mergeCell ref="D4:D6"': 'mergeCell ref="D4:D7"',
    'conditionalFormatting sqref="B4:B6 B8"': 'conditionalFormatting sqref="B4:B7 B9"',
    "<formula>B4&gt;$B$6</formula>": "<formula>B4&gt;$B$7</formula>",
    'dataValidation type="list" sqref="C4:C6"': 'dataValidation type="list" sqref="C4:C7"',
    "<formula1>$F$1:$F$6</formula1>": "<formula1>$F$1:$F$7</formula1>",
    'hyperlink ref="A6" location="\'Il piano\'!A8"':
      'hyperlink ref="A7" location="\'Il piano\'!A9"',
    '<brk id="6" max="16383" man="1"/>': '<brk id="7" max="16383" man="1"/>',
    "<xm:f>'Il piano'!B4:B6</xm:f><xm:sqref>E6</xm:sqref>":
      "<xm:f>'Il piano'!B4:B7</xm:f><xm:sqref>E7</xm:sqref>",
    'autoFilter ref="A3:C6"': 'autoFilter ref="A3:C7"',
    'dimension ref="A1:E8"': 'dimension ref="A1:E9"',
    // A shared formula is written out when rows move around it.
    '<f t="shared" ref="B4:B6" si="0">C4*2</f>': "<f>C4*2</f>",
    '<f t="shared" si="0"/><v>10</v>': "<f>C7*2</f><v>10</v>",
    '<f t="array" ref="E8">SUM(B4:B6*C4:C6)</f>': '<f t="array" ref="E9">SUM(B4:B7*C4:C7)</f>',
  },
  "xl/workbook.xml": {
    "'Il piano'!$A$3:$C$6": "'Il piano'!$A$3:$C$7",
    "'Il piano'!$1:$3": "'Il piano'!$1:$3",
  },
  "xl/tables/table1.xml": {
    'displayName="Elenco" ref="A3:C6"': 'displayName="Elenco" ref="A3:C7"',
    "<calculatedColumnFormula>'Il piano'!$B$6</calculatedColumnFormula>":
      "<calculatedColumnFormula>'Il piano'!$B$7</calculatedColumnFormula>",
  },
  "xl/comments1.xml": { 'comment ref="B6"': 'comment ref="B7"' },
  "xl/drawings/vml1.vml": {
    "<x:Row>5</x:Row>": "<x:Row>6</x:Row>",
    "<x:Anchor>2, 15, 5, 2, 4, 31, 7, 9</x:Anchor>":
      "<x:Anchor>2, 15, 6, 2, 4, 31, 8, 9</x:Anchor>",
  },
  "xl/drawings/drawing1.xml": {
    "<xdr:row>2</xdr:row><xdr:rowOff>0": "<xdr:row>2</xdr:row><xdr:rowOff>0",
    "<xdr:row>9</xdr:row>": "<xdr:row>10</xdr:row>",
  },
  "xl/charts/chart1.xml": { "<c:f>'Il piano'!$B$4:$B$6</c:f>": "<c:f>'Il piano'!$B$4:$B$7</c:f>" },
} as const;

const [SHEET, , TABLE, COMMENT, NOTE, , CHART] = Object.values(PLACES).map((places) =>
  Object.keys(places),
);

const text = (cell: string, value: string): string =>
  `<c r="${cell}" s="5" t="inlineStr"><is><t>${value}</t></is></c>`;

const FILE = sampleFile(
  [
    {
      name: "Il piano",
      xml:
        `<${SHEET![10]}/><sheetData><row r="3" ht="30" customHeight="1">${text("A3", "Ente")}${text("B3", "Alloggi")}${text("C3", "Quota")}</row>` +
        `<row r="4">${text("A4", "Bozzolo")}<c r="B4">${SHEET![11]}<v>2</v></c><c r="C4"><v>1</v></c></row>` +
        `<row r="5" ht="21" customHeight="1">${text("A5", "Rivarolo")}<c r="B5" s="2"><f t="shared" si="0"/><v>4</v></c><c r="C5" s="5"><v>2</v></c></row>` +
        `<row r="6">${text("A6", "Viadana")}<c r="B6">${SHEET![12]}</c><c r="C6"><v>5</v></c></row>` +
        `<row r="8">${text("A8", "Nota")}<c r="E8">${SHEET![13]}<v>3</v></c></row></sheetData>` +
        `<${SHEET![9]}/><mergeCells count="2"><${SHEET![0]}/><${SHEET![1]}/></mergeCells>` +
        `<${SHEET![2]}><cfRule type="expression" priority="1">${SHEET![3]}</cfRule></conditionalFormatting>` +
        `<dataValidations count="1"><${SHEET![4]}>${SHEET![5]}</dataValidation></dataValidations>` +
        `<hyperlinks><${SHEET![6]}/></hyperlinks><rowBreaks count="1" manualBreakCount="1">${SHEET![7]}</rowBreaks>` +
        `<drawing xmlns:r="${DOC}" r:id="r1"/><legacyDrawing xmlns:r="${DOC}" r:id="r2"/>` +
        `<tableParts count="1"><tablePart xmlns:r="${DOC}" r:id="r4"/></tableParts>` +
        `<extLst><ext xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" uri="{x}">${SHEET![8]}</ext></extLst>`,
    },
    {
      name: "Altro",
      xml: '<sheetData><row r="1"><c r="A1"><f>SUM(A2:A9)</f><v>0</v></c></row></sheetData>',
    },
  ],
  {
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'Il piano\'!$A$3:$C$6</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Il piano\'!$1:$3</definedName></definedNames>',
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relations(
        ["drawing", "../drawings/drawing1.xml"],
        ["vmlDrawing", "../drawings/vml1.vml"],
        ["comments", "../comments1.xml"],
        ["table", "../tables/table1.xml"],
      ),
      "xl/tables/table1.xml":
        `<table xmlns="${MAIN}" id="1" name="Elenco" ${TABLE![0]}><tableColumns count="3"><tableColumn id="1" name="Ente"/>` +
        `<tableColumn id="2" name="Alloggi">${TABLE![1]}</tableColumn><tableColumn id="3" name="Quota"/></tableColumns></table>`,
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author/></authors><commentList><${COMMENT![0]} authorId="0"><text><t>da sentire</t></text></comment></commentList></comments>`,
      "xl/drawings/vml1.vml": `<xml xmlns:x="urn:x"><x:ClientData ObjectType="Note">${NOTE![1]}${NOTE![0]}<x:Column>1</x:Column></x:ClientData></xml>`,
      "xl/drawings/drawing1.xml":
        '<xdr:wsDr xmlns:xdr="d"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
        "<xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to></xdr:twoCellAnchor></xdr:wsDr>",
      "xl/drawings/_rels/drawing1.xml.rels": relations(["chart", "../charts/chart1.xml"]),
      "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="c"><c:val><c:numRef>${CHART![0]}</c:numRef></c:val></c:chartSpace>`,
    },
  },
);

const BETWEEN: RowMove = { kind: "insert", rows: [{ sheet: "Il piano", row: 5 }] };

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const workbook = await openFileWorkbook(bytes, "piano.xlsx");
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.failure));
  return workbook.value;
}

async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const file = await openFile(bytes, "piano.xlsx");
  if (!file.ok || file.value.kind !== "package") throw new Error("no package");
  const { pkg } = file.value;
  return Object.fromEntries(pkg.names().map((name) => [name, pkg.text(name)!]));
}

describe("a row between two rows of a table", () => {
  const moved = opened(FILE).then(async (book) => {
    expect(await book.applyWrites([], [], BETWEEN)).toMatchObject({ ok: true });
    return partsOf(book.bytes());
  });

  it.each(
    Object.entries(PLACES).flatMap(([part, places]) =>
      Object.entries(places).map(([from, to]) => ({ part, from, to })),
    ),
  )("$part: $from becomes $to", async ({ part, from, to }) => {
    expect((await partsOf(FILE))[part]).toContain(from);
    expect((await moved)[part]).toContain(to);
  });

  it("looks like the row above it: height and formats, no contents", async () => {
    expect((await moved)["xl/worksheets/sheet1.xml"]).toContain(
      '<row r="6" ht="21" customHeight="1"><c r="A6" s="5"/><c r="B6" s="2"/><c r="C6" s="5"/></row><row r="7">',
    );
  });

  it("leaves the parts alone that do not point there", async () => {
    const before = await partsOf(FILE);
    const after = await moved;
    for (const part of ["xl/worksheets/sheet2.xml", "xl/styles.xml"]) {
      expect(after[part]).toBe(before[part]);
    }
  });

  it("goes without a trace", async () => {
    const book = await opened(FILE);
    const before = await book.readGrids();
    expect(await book.applyWrites([], [], BETWEEN)).toMatchObject({ ok: true });
    expect(await book.applyWrites([], [], invertMove(BETWEEN))).toMatchObject({ ok: true });
    expect(await book.readGrids()).toEqual(before);
    const parts = await partsOf(book.bytes());
    const original = await partsOf(FILE);
    for (const part of Object.keys(PLACES).slice(1)) {
      if (part !== "xl/workbook.xml") expect(parts[part]).toBe(original[part]);
    }
  });
});

it("a row inside an array formula is refused, as in Excel", async () => {
  const book = await opened(
    sampleFile([
      {
        name: "Piano",
        xml: '<sheetData><row r="2"><c r="B2"><f t="array" ref="B2:B4">A2:A4*2</f><v>0</v></c></row></sheetData>',
      },
    ]),
  );
  const move: RowMove = { kind: "insert", rows: [{ sheet: "Piano", row: 2 }] };
  expect(await book.applyWrites([], [], move)).toEqual({
    ok: false,
    failure: { code: "formula-cell", sheet: "Piano", cell: "B2" },
  });
});

it("what hangs on a row that goes, goes with it, and no empty list is left behind", async () => {
  const file = sampleFile([
    {
      name: "Piano",
      xml:
        '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A3:C3"/></mergeCells>' +
        '<hyperlinks><hyperlink ref="A3" location="B2"/></hyperlinks>',
    },
  ]);
  const book = await opened(file);
  const move: RowMove = { kind: "remove", rows: [{ sheet: "Piano", row: 2 }] };
  expect(await book.applyWrites([], [], move)).toMatchObject({ ok: true });
  const xml = (await partsOf(book.bytes()))["xl/worksheets/sheet1.xml"]!;
  expect(xml).not.toMatch(/mergeCell|hyperlink/);
});
