// Files that are broken, locked, or made to do harm: each has its one reason, at once.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { strToU8, strFromU8, unzipSync, zipSync } from "fflate";
import { readSourceFile } from "../../../src/hosts/readSourceFile";
import { sampleParts, zipParts } from "../sampleFile";
import { xlsbWithBlanks } from "../xlsbRecords";
import { PLAN_FILES, wordFile } from "./planFiles";

/** A file answers within this time, or something in it is followed that should not be. */
const MOST_MILLISECONDS = 10_000;

const of = (name: string): Uint8Array => PLAN_FILES[name]!();

/** A file of zipped parts with one of them changed. */
function withPart(name: string, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(of(name));
  const text = strFromU8(parts[part]!);
  const changed = change(text);
  if (changed === text) throw new Error(`Nothing changed in ${part} of ${name}.`);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}

function oleFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    XLSX.CFB.utils.cfb_add(file, `/${name}`, content as never);
  }
  return new Uint8Array(XLSX.CFB.write(file, { type: "buffer" } as never) as ArrayBuffer);
}

/** The records of an .xls, and how to make a file of others. */
function xlsStream() {
  const container = XLSX.CFB.read(of("piano.xls"), { type: "array" }) as {
    FullPaths: string[];
    FileIndex: { content: ArrayLike<number> }[];
  };
  const at = container.FullPaths.findIndex((path) => /workbook$/i.test(path));
  return {
    stream: Uint8Array.from(container.FileIndex[at]!.content),
    save: (stream: Uint8Array) => oleFile({ Workbook: stream }),
  };
}

/** The records of an .xls with "FilePass", the mark of a password, behind the first one. */
function lockedXls(): Uint8Array {
  const { stream, save } = xlsStream();
  const first = 4 + stream[2]! + stream[3]! * 256;
  const password = [0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...Array<number>(48).fill(7)];
  return save(
    Uint8Array.from([...stream.subarray(0, first), ...password, ...stream.subarray(first)]),
  );
}

/** An .xls with so many more cells without content: a record of 524 bytes is 256 of them. */
function xlsWithBlanks(cells: number): Uint8Array {
  const { stream, save } = xlsStream();
  const COLUMNS = 256;
  const ends = stream.length - 4;
  const rows = Array.from({ length: Math.ceil(cells / COLUMNS) }, (_, row) => {
    const record = new Uint8Array(4 + 6 + 2 * COLUMNS);
    const view = new DataView(record.buffer);
    // MulBlank ([MS-XLS] 2.4.174): row, first column, a format for each cell, last column.
    [0xbe, record.length - 4, 1000 + row, 0].forEach((value, i) =>
      view.setUint16(2 * i, value, true),
    );
    view.setUint16(record.length - 2, COLUMNS - 1, true);
    return record;
  });
  return save(Buffer.concat([stream.subarray(0, ends), ...rows, stream.subarray(ends)]));
}

const BOMB =
  '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>';

const bombed = (xml: string): string =>
  xml.replace(/(<\?xml[^>]*\?>)?/, `$1${BOMB}`).replace("Comune di Viadana", "&d;");

const sheetOf = (xml: string): Uint8Array =>
  zipParts(sampleParts([{ name: "A", xml: `<sheetData>${xml}</sheetData>` }]));

const repeatedRows = (rows: number, columns: number): Uint8Array =>
  withPart("piano.ods", "content.xml", (xml) =>
    xml.replace(
      /<table:table-row[^>]*>/,
      `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="${columns}"/></table:table-row>$&`,
    ),
  );

/** The archive in which parts of this name declare another size; their bytes stay few. */
function declaring(bytes: Uint8Array, name: RegExp, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const end = at + 46 + view.getUint16(at + 28, true);
    if (name.test(strFromU8(bytes.subarray(at + 46, end)))) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

const CASES: Readonly<
  Record<string, readonly (readonly [what: string, make: () => Uint8Array])[]>
> = {
  empty: [
    ["no bytes", () => new Uint8Array()],
    ["blanks only", () => strToU8(" \r\n\t\n")],
    ["a workbook without a filled cell", () => sheetOf("<row><c/></row>")],
  ],
  encrypted: [
    ["an .xlsx with a password", () => oleFile({ EncryptedPackage: randomBytes(9000) })],
    ["an .xls with a password", lockedXls],
    [
      "an .ods with a password",
      () =>
        withPart("piano.ods", "META-INF/manifest.xml", (xml) =>
          xml.replace(/<\/manifest:manifest>/, "<manifest:encryption-data/>$&"),
        ),
    ],
    [
      "an .ods that is encrypted as a whole",
      () =>
        zipSync({
          mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
          "META-INF/manifest.xml": strToU8(
            '<manifest:manifest><manifest:file-entry manifest:full-path="encrypted-package"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
          ),
          "encrypted-package": randomBytes(2000),
        }),
    ],
    [
      "a zip whose parts have a password",
      () => {
        const bytes = of("piano.xlsx");
        const view = new DataView(bytes.buffer, bytes.byteOffset);
        for (let at = 0; at + 46 < bytes.length; at++) {
          if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
        }
        return bytes;
      },
    ],
  ],
  picture: [
    [
      "a .png named .xlsx",
      () => new Uint8Array(readFileSync(join(__dirname, "../../../assets/icon-16.png"))),
    ],
  ],
  pdf: [["a PDF named .xls", () => strToU8("%PDF-1.7\n1 0 obj")]],
  archive: [["a zip of other files", () => zipSync({ "letto.txt": strToU8("ciao") })]],
  "word-format": [
    ["a .doc", () => oleFile({ WordDocument: randomBytes(5000) })],
    ["an .rtf", () => strToU8("{\\rtf1\\ansi ciao}")],
  ],
  "not-a-workbook": [
    ["random bytes", () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + 3) % 251)],
    ["XML of another program", () => strToU8('<?xml version="1.0"?><fattura><n>1</n></fattura>')],
  ],
  "too-large": [
    [
      "a zip bomb as .xlsx",
      () => zipSync({ ...unzipSync(of("piano.xlsx")), "xl/x.xml": new Uint8Array(17_000_000) }),
    ],
    [
      "a zip bomb as .ods",
      () => zipSync({ ...unzipSync(of("piano.ods")), "content.xml": new Uint8Array(17_000_000) }),
    ],
    [
      "a zip bomb as .xlsb",
      () =>
        zipSync({
          ...unzipSync(of("piano.xlsb")),
          "xl/worksheets/sheet1.bin": new Uint8Array(17_000_000),
        }),
    ],
    [
      "a part that declares more than the guard allows",
      () => declaring(of("piano.xlsx"), /./, 4e9),
    ],
    [
      "a Word file whose parts declare 13 MB",
      () => {
        const more = { "word/altro.xml": strToU8("<a/>") };
        const bytes = zipSync({ ...unzipSync(of("piano.docx")), ...more }, { level: 0 });
        return declaring(bytes, /altro/, 13e6);
      },
    ],
    [
      "an .xlsb whose sheets declare 90 MB together",
      () => {
        const sheets = Array.from({ length: 6 }, (_, i) => [`xl/worksheets/sheet${i + 50}.bin`]);
        const more = Object.fromEntries(sheets.map(([name]) => [name!, new Uint8Array(9)]));
        const bytes = zipSync({ ...unzipSync(of("piano.xlsb")), ...more }, { level: 0 });
        return declaring(bytes, /sheet5\d/, 15e6);
      },
    ],
    [
      "an .xls of 61 MB",
      () => {
        const bytes = new Uint8Array(61 * 1024 * 1024);
        bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
        return bytes;
      },
    ],
    ["an .xls of more than two million cells without content", () => xlsWithBlanks(2_000_001)],
    ["an .xlsb of more than two million cells without content", () => xlsbWithBlanks(2_000_001)],
    ["a text of 65 MB", () => new Uint8Array(65 * 1024 * 1024).fill(0x61)],
    ["a text of 8 million fields", () => strToU8(`${";".repeat(16_000)}\n`.repeat(520))],
    [
      "an archive of 129 MB",
      () => {
        const bytes = new Uint8Array(129 * 1024 * 1024);
        bytes.set([0x50, 0x4b, 0x03, 0x04]);
        return bytes;
      },
    ],
    ["an .ods that repeats a row of cells a million times", () => repeatedRows(1_000_000, 1000)],
    [
      "an XML 2003 page with a column beyond all others in many rows",
      () =>
        strToU8(
          `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>${'<Row><Cell><Data Type="String">a</Data></Cell><Cell Index="16384"><Data Type="String">b</Data></Cell></Row>'.repeat(2000)}</Table></Worksheet></Workbook>`,
        ),
    ],
    [
      "a page whose cells reach over everything",
      () =>
        strToU8(
          `<table>${`<tr>${'<td colspan="1000" rowspan="65000">a</td>'.repeat(16)}</tr>`.repeat(3000)}</table>`,
        ),
    ],
    ["a text of more lines than a sheet has", () => strToU8("a;b\n".repeat(1_200_000))],
  ],
  corrupt: [
    ...["piano.xlsx", "piano.xlsm", "piano.xlsb", "piano.ods", "piano.docx"].map(
      (name) => [`${name} that was cut off`, () => of(name).slice(0, -200)] as const,
    ),
    ["an .xls that was cut off", () => of("piano.xls").slice(0, 700)],
    [
      "an entity bomb in an .xlsx",
      () => withPart("piano.xlsx", "xl/worksheets/sheet1.xml", bombed),
    ],
    [
      "a document type in an .xlsx, with nothing in it",
      () =>
        withPart("piano.xlsx", "xl/worksheets/sheet1.xml", (xml) =>
          xml.replace(/(<\?xml[^>]*\?>)?/, "$1<!DOCTYPE worksheet>"),
        ),
    ],
    ["an entity bomb in an .ods", () => withPart("piano.ods", "content.xml", bombed)],
    ["an entity bomb in a .docx", () => wordFile("<w:p><w:r><w:t>&d;</w:t></w:r></w:p>", BOMB)],
    ["an entity bomb in XML 2003", () => strToU8(bombed(strFromU8(of("xml2003.xls"))))],
    ["a forged row number", () => sheetOf('<row r="99999999"><c><v>1</v></c></row>')],
    ["a forged column", () => sheetOf('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')],
    ["an .ods that repeats a cell beyond the sheet", () => repeatedRows(1, 2_000_000_000)],
    [
      "a forged row in XML 2003",
      () => strToU8(strFromU8(of("xml2003.xls")).replace("<Row>", '<Row ss:Index="99999999">')),
    ],
  ],
};

const flat = Object.entries(CASES).flatMap(([reason, cases]) =>
  cases.map(([what, make]) => [what, reason, make] as const),
);

test.each(flat)("%s: %s", async (_, reason, make) => {
  const bytes = make();
  const started = Date.now();
  const read = await readSourceFile("prova.xlsx", bytes);
  expect(read.ok ? "was read" : read.failure).toEqual({
    code: "file-unreadable",
    file: "prova.xlsx",
    reason,
  });
  expect(Date.now() - started).toBeLessThan(MOST_MILLISECONDS);
});

describe("What a file says of its own size is not believed", () => {
  const values = async (bytes: Uint8Array) => {
    const read = await readSourceFile("x", bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    return read.value[0]!;
  };

  test("a dimension of one cell hides none, one of all cells makes none", async () => {
    const plain = await values(of("piano.xlsx"));
    for (const dimension of ["A1", "A1:XFD1048576"]) {
      const forged = withPart("piano.xlsx", "xl/worksheets/sheet1.xml", (xml) =>
        xml.replace("<sheetData>", `<dimension ref="${dimension}"/><sheetData>`),
      );
      expect(await values(forged)).toEqual(plain);
    }
  });

  test("a merged area as large as the sheet is cut to the cells that are there", async () => {
    const forged = withPart("piano.xlsx", "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace("</sheetData>", '$&<mergeCells><mergeCell ref="A12:XFD1048576"/></mergeCells>'),
    );
    expect((await values(forged)).merges).toEqual([]);
  });

  test("cells without content are read as long as they are not too many", async () => {
    const plain = await values(of("piano.xls"));
    expect((await values(xlsWithBlanks(2_000))).values).toEqual(plain.values);
    const [small, large] = [await values(xlsbWithBlanks(1)), await values(xlsbWithBlanks(20_000))];
    expect(large.values).toEqual(small.values);
    expect(small.values[1]).toEqual(["Comune di Viadana", 3]);
  });

  test("a sign for spaces in an .ods stands for those it names, and for two hundred at most", async () => {
    const spaced = (count: string) =>
      withPart("piano.ods", "content.xml", (xml) =>
        xml.replace("Comune di Viadana", `Comune<text:s text:c="${count}"/>di Viadana`),
      );
    const labelOf = async (count: string) =>
      (await values(spaced(count))).values.flat().find((cell) => /Viadana/.test(String(cell)));
    expect(await labelOf("3")).toBe("Comune   di Viadana");
    expect(await labelOf("201")).toBe(`Comune${" ".repeat(200)}di Viadana`);
    expect(await labelOf("2000000000")).toBe(`Comune${" ".repeat(200)}di Viadana`);
  });

  test("comments without end in front of a page cost no time", async () => {
    const started = Date.now();
    await readSourceFile("x", strToU8(`${"<!-- -->".repeat(5000)}fine`));
    expect(Date.now() - started).toBeLessThan(2000);
  });
});
