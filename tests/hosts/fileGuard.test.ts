import fc from "fast-check";
import * as XLSX from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { newFileWorkbook, openFileWorkbook } from "../../src/hosts/fileWorkbook";
import type { CellGrid } from "../../src/workbook/cellGrid";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleFile, sampleParts, zipParts } from "./sampleFile";

const ONE_CELL = {
  name: "A",
  xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
};

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const opened = await openFileWorkbook(bytes, "prova.xlsx");
  if (opened.ok) return "opened";
  expect(opened.failure).toMatchObject({ code: "file-unreadable", file: "prova.xlsx" });
  return opened.failure.code === "file-unreadable" ? opened.failure.reason : opened.failure.code;
}

async function grids(bytes: Uint8Array): Promise<readonly CellGrid[]> {
  const opened = await openFileWorkbook(bytes, "prova");
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const read = await opened.value.readGrids();
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

/** The sample with one part replaced. */
const withPart = (name: string, text: string | Uint8Array): Uint8Array =>
  zipParts({ ...sampleParts([ONE_CELL]), [name]: text });

describe("opening a file says by its content why it cannot be read", () => {
  it("calls a file without bytes empty", async () => {
    expect(await reasonOf(new Uint8Array())).toBe("empty");
  });

  it.each([
    ["text", strToU8("Comune;Alloggi\nMonza;3\n")],
    ["a PDF", strToU8("%PDF-1.7\n...")],
    ["a zip of something else", zipSync({ "letto.txt": strToU8("ciao") })],
    [
      "a Word document",
      zipParts({
        "_rels/.rels":
          '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": "<w:document/>",
      }),
    ],
  ])("does not take %s for a workbook", async (_, bytes) => {
    expect(await reasonOf(bytes)).toBe("not-a-workbook");
  });

  it("tells an encrypted workbook and another OLE file apart", async () => {
    const container = (stream: string): Uint8Array => {
      const file = XLSX.CFB.utils.cfb_new();
      XLSX.CFB.utils.cfb_add(file, `/${stream}`, strToU8("x".repeat(5000)) as never);
      return new Uint8Array(XLSX.CFB.write(file, { type: "buffer" } as never) as ArrayBuffer);
    };
    expect(await reasonOf(container("EncryptedPackage"))).toBe("encrypted");
    expect(await reasonOf(container("WordDocument"))).toBe("not-a-workbook");
  });

  it("calls a file that was cut off corrupt", async () => {
    const whole = sampleFile([ONE_CELL]);
    expect(await reasonOf(whole.subarray(0, whole.length - 100))).toBe("corrupt");
  });

  it.each([
    ["a sheet that ends too early", "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v>"],
    ["tags that cross", "<worksheet><sheetData></worksheet></sheetData>"],
    ["a sheet in UTF-16", new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0])],
    [
      "a document type with an entity bomb",
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
    ],
  ])("calls %s corrupt", async (_, sheet) => {
    expect(await reasonOf(withPart("xl/worksheets/sheet1.xml", sheet))).toBe("corrupt");
  });

  it("calls a bit that flipped inside a part corrupt, where the number would be wrong", async () => {
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(sampleParts([ONE_CELL])).map(([name, text]) => [name, strToU8(text)]),
      ),
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf("<v>1</v>") + 3;
    bytes[at] = "7".charCodeAt(0);
    expect(await reasonOf(bytes)).toBe("corrupt");
  });

  it("refuses parts that unpack to more than the guard allows", async () => {
    const bomb = zipSync({ ...packed(), "xl/bomb.xml": new Uint8Array(40_000_000) });
    expect(await reasonOf(bomb)).toBe("too-large");
  });

  /** The archive in which parts of this name declare another size; their bytes stay few. */
  function declaring(bytes: Uint8Array, name: RegExp, size: number): Uint8Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const length = view.getUint16(at + 28, true);
      const found = Buffer.from(bytes.subarray(at + 46, at + 46 + length)).toString();
      if (name.test(found)) view.setUint32(at + 24, size, true);
    }
    return bytes;
  }

  const many = (count: number): Record<string, Uint8Array> => ({
    ...packed(),
    ...Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`xl/parte${i}.xml`, new Uint8Array()]),
    ),
  });

  it("refuses more than ten thousand parts", async () => {
    expect(await reasonOf(zipSync(many(10_001), { level: 0 }))).toBe("too-large");
    expect(await reasonOf(zipSync(many(100), { level: 0 }))).toBe("opened");
  });

  it("refuses parts that are small one by one and too much together", async () => {
    const bytes = zipSync(many(30), { level: 0 });
    expect(await reasonOf(declaring(bytes.slice(), /parte/, 6_000_000))).toBe("opened");
    expect(await reasonOf(declaring(bytes, /parte/, 8_000_000))).toBe("too-large");
  });

  it("refuses a part of text that is larger than any sheet before it unpacks it", async () => {
    const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7_919) % 251);
    const bytes = zipSync({ ...packed(), "xl/worksheets/sheet1.xml": noise }, { level: 0 });
    expect(await reasonOf(declaring(bytes, /sheet1/, 105_000_000))).toBe("too-large");
  });

  it("refuses a part that is longer than it declares", async () => {
    const bytes = withPart(
      "xl/worksheets/sheet1.xml",
      `<worksheet>${" ".repeat(9000)}<sheetData/></worksheet>`,
    );
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at++) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      const name = isEntry ? Buffer.from(bytes.subarray(at + 46, at + 70)).toString() : "";
      if (name === "xl/worksheets/sheet1.xml") view.setUint32(at + 24, 50, true);
    }
    expect(await reasonOf(bytes)).toBe("corrupt");
  });

  it("never throws and never hangs, whatever bytes of a workbook are changed", async () => {
    const whole = sampleFile([ONE_CELL]);
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const opened = await openFileWorkbook(bytes, "x");
        if (opened.ok) await opened.value.readGrids();
      }),
      { numRuns: 400 },
    );
  });
});

const packed = (): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(sampleParts([ONE_CELL])).map(([name, text]) => [name, strToU8(text)]),
  );

describe("opening a file reads", () => {
  it("a workbook without any cell as grids without rows", async () => {
    expect((await grids(newFileWorkbook("nuova").bytes())).map(({ values }) => values)).toEqual([
      [],
    ]);
  });

  it("bytes that were not changed back as the very same bytes", async () => {
    const bytes = sampleFile([ONE_CELL]);
    const opened = await openFileWorkbook(bytes, "x");
    expect(opened.ok && opened.value.bytes()).toBe(bytes);
  });

  it("dates of the 1904 system as days since 1900, and leaves numbers and times alone", async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1" s="3"><v>42735</v></c><c r="B1"><v>42735</v></c></row></sheetData>';
    const file = sampleFile([{ name: "A", xml }], { workbookPr: 'date1904="1"' });
    expect((await grids(file))[0]!.values).toEqual([[44197, 42735]]);
  });

  it("shared texts with runs and phonetic hints, escapes and CDATA", async () => {
    const cell = (at: number): string => `<c t="s"><v>${at}</v></c>`;
    const file = sampleFile(
      [
        {
          name: "A",
          xml: `<sheetData><row>${[0, 1, 2, 3].map(cell).join("")}<c t="inlineStr"><is><t><![CDATA[a<b&c]]></t></is></c><c t="s"/></row></sheetData>`,
        },
      ],
      {
        sharedStrings: [
          '<si><t xml:space="preserve"> due  spazi </t></si>',
          '<si><r><t>gras</t></r><r><rPr><b/></rPr><t>setto</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>',
          "<si><t>riga_x000D_\r\nfine _x005F_x0041_ &#xE8; &amp;</t></si>",
          "<si/>",
        ],
      },
    );
    expect((await grids(file))[0]!.values).toEqual([
      [" due  spazi ", "grassetto", "riga\r\nfine _x0041_ è &", "", "a<b&c"],
    ]);
  });

  it("shared formulas written out for every cell, without moving what stands in quotes", async () => {
    const xml =
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">"A1"&amp;A1+$A1+A$1+\'A1 x\'!A1+SUM(A:A)+LOG10(2)+T[A1]</f><v>1</v></c><c r="C1"><f t="shared" si="0"/></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/></c></row></sheetData>';
    expect((await grids(sampleFile([{ name: "A", xml }])))[0]!.formulas).toEqual([
      [
        `="A1"&A1+$A1+A$1+'A1 x'!A1+SUM(A:A)+LOG10(2)+T[A1]`,
        `="A1"&B1+$A1+B$1+'A1 x'!B1+SUM(B:B)+LOG10(2)+T[A1]`,
      ],
      [`="A1"&A2+$A2+A$1+'A1 x'!A2+SUM(A:A)+LOG10(2)+T[A1]`, null],
    ]);
  });

  it("rows and cells without addresses, prefixed elements, strict namespaces and a byte order mark", async () => {
    const strict = "http://purl.oclc.org/ooxml";
    const parts = sampleParts([ONE_CELL]);
    const file = zipParts({
      ...parts,
      "_rels/.rels": parts["_rels/.rels"]!.replace(
        "http://schemas.openxmlformats.org/officeDocument/2006",
        `${strict}/officeDocument`,
      ),
      "xl/worksheets/sheet1.xml":
        `\uFEFF<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData>` +
        "<x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c t='d'><x:v>2021-01-01T12:00:00</x:v></x:c></x:row><x:row/><x:row><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    });
    expect((await grids(file))[0]!.values).toEqual([
      [1, null, 44197.5],
      [null, null, null],
      [2, null, null],
    ]);
  });

  it("a stray cell at the end of the sheet without running out of memory", async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="C1048576"><v>2</v></c></row></sheetData>';
    const [grid] = await grids(sampleFile([{ name: "A", xml }]));
    expect([grid!.values.length, grid!.values.at(-1)]).toEqual([1_048_576, [null, null, 2]]);
  });

  it.each(["xls", "xlsb", "ods"] as const)("an .%s, which cannot be written", async (bookType) => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([["Comune", "Alloggi"], ["Monza", 3, true], ["Desio"]]);
    sheet["B3"] = { t: "n", v: 3, f: "B2" };
    sheet["!merges"] = [XLSX.utils.decode_range("A5:B6")];
    XLSX.utils.book_append_sheet(book, sheet, "Foglio");
    const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
    const [grid] = await grids(bytes);
    expect(grid!.values).toEqual([
      ["Comune", "Alloggi", null],
      ["Monza", 3, true],
      ["Desio", 3, null],
    ]);
    // SheetJS writes formulas into this format only.
    if (bookType === "ods") expect(grid!.formulas[2]![1]).toBe("=B2");
    const opened = await openFileWorkbook(bytes, "x");
    if (!opened.ok) throw new Error();
    const address = { sheet: "Foglio", row: 0, column: 0 };
    expect(await opened.value.applyWrites([{ address, before: "Comune", after: "x" }])).toEqual({
      ok: false,
      failure: { code: "workbook-read-only", file: "x" },
    });
  });

  it("the same cells as SheetJS from a workbook with charts, notes and formats", async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, "fixtures/ricco.xlsx")));
    const book = XLSX.read(bytes, { type: "array", dense: true, sheetStubs: true });
    for (const grid of await grids(bytes)) {
      const data = (book.Sheets[grid.sheet!]!["!data"] ?? []) as (XLSX.CellObject | undefined)[][];
      grid.values.forEach((row, r) =>
        row.forEach((value, c) => {
          const cell = data[r + grid.top]?.[c + grid.left];
          const formula = cell?.f === undefined ? null : `=${cell.f}`;
          expect(grid.formulas[r]![c]).toBe(formula);
          // SheetJS takes a formula that was never calculated for 0.
          expect(value).toBe(formula === null ? (cell?.v ?? null) : null);
        }),
      );
    }
  });
});
