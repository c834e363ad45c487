// Files whose content is made to do harm, through the whole way: reading, recognition, rules, sheets.
// Each ends within its time, leaves the program as it was, and says what stands in it or one reason.
import { randomBytes } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { memberOf, newAmbito } from "../../../src/domain/ambito/ambito";
import { questionariOf } from "../../../src/domain/indagine/fillQuestionario";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readSources,
} from "../../../src/domain/preparePiano";
import { readSourceFile } from "../../../src/hosts/readSourceFile";
import { failureSentence } from "../../../src/messages/failureSentence";
import type { CellGrid } from "../../../src/workbook/cellGrid";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { match } from "../../domain/pianoOfText";
import { sampleParts, zipParts } from "../sampleFile";
import { filesOf, PLAN_FILES, wordFile } from "./planFiles";

const MOST_MILLISECONDS = 10_000;
/** Beyond what was used before, with all that a reading leaves for the collector. */
const MOST_MEGABYTES = 900;

/** "read", or the one Italian sentence that a person sees. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const started = Date.now();
  const before = process.memoryUsage().rss;
  const read = await readSourceFile("prova.xlsx", bytes);
  const outcome = read.ok ? "read" : failureSentence("it", read.failure);
  if (read.ok) wholeWay(read.value);
  expect(Date.now() - started).toBeLessThan(MOST_MILLISECONDS);
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(MOST_MEGABYTES);
  return outcome;
}

function wholeWay(grids: readonly CellGrid[], file = "prova.xlsx") {
  const prepared = preparePiano(NOTHING_KNOWN, readSources([{ file, grids }], match, 44_200), 2021);
  checkPrepared(prepared, match);
  return { prepared, sheets: ownSheets(prepared) };
}

const sheetFile = (xml: string, extras: Parameters<typeof sampleParts>[1] = {}): Uint8Array =>
  zipParts(sampleParts([{ name: "A", xml: `<sheetData>${xml}</sheetData>` }], extras));

const deep = (open: string, inside: string, close: string, times = 60_000): string =>
  open.repeat(times) + inside + close.repeat(times);

/** A file of the plan with one of its parts changed. */
function withPart(name: string, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(PLAN_FILES[name]!());
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) });
}

const FILES: readonly (readonly [what: string, make: () => Uint8Array, says: RegExp])[] = [
  [
    "an .xlsx whose elements nest sixty thousand deep",
    () => sheetFile(`<row r="1"><c r="A1"><v>1</v></c></row>${deep("<x>", "", "</x>")}`),
    /^(read|.*(danneggiato|troppo).*)$/,
  ],
  [
    "an .ods whose elements nest sixty thousand deep",
    () =>
      withPart("piano.ods", "content.xml", (xml) =>
        xml.replace("<text:p>", `${deep("<text:span>", "a", "</text:span>")}$&`),
      ),
    /^(read|.*(danneggiato|troppo).*)$/,
  ],
  [
    "a .docx whose elements nest sixty thousand deep",
    () => wordFile(deep("<w:sdt><w:sdtContent>", "<w:p/>", "</w:sdtContent></w:sdt>", 30_000)),
    /danneggiato|troppo|celle/,
  ],
  [
    "a page whose tables nest sixty thousand deep",
    () => strToU8(deep("<table><tr><td>", "Viadana", "</td></tr></table>")),
    /^(read|.*(danneggiato|troppo).*)$/,
  ],
  [
    "an XML 2003 page whose elements nest sixty thousand deep",
    () =>
      strToU8(
        strFromU8(PLAN_FILES["xml2003.xls"]!()).replace("<Row>", `${deep("<a>", "", "</a>")}$&`),
      ),
    /^(read|.*(danneggiato|troppo).*)$/,
  ],
  [
    "shared texts that unpack to more than a workbook of the plan could need",
    () => {
      const parts = sampleParts(
        [{ name: "A", xml: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>' }],
        { sharedStrings: [] },
      );
      return zipSync({
        ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
        "xl/sharedStrings.xml": strToU8(`<sst><si><t>${"x".repeat(40_000_000)}</t></si></sst>`),
      });
    },
    /troppo grande/,
  ],
  [
    "a cell that names a shared text that is not there",
    () =>
      sheetFile('<row><c t="s"><v>4000000000</v></c></row>', {
        sharedStrings: ["<si><t>x</t></si>"],
      }),
    /danneggiato/,
  ],
  [
    "two thousand references to one long shared text",
    () =>
      sheetFile(`<row>${'<c t="s"><v>0</v></c>'.repeat(2_000)}</row>`, {
        sharedStrings: [`<si><t>${"Comune di Viadana ".repeat(1500)}</t></si>`],
      }),
    /^(read|.*troppo.*)$/,
  ],
  [
    "formulas that refer to each other in a circle",
    () =>
      sheetFile(
        '<row r="1"><c r="A1"><f>B1+1</f><v>0</v></c><c r="B1"><f>A1+1</f><v>0</v></c><c r="C1"><f t="shared" si="0" ref="C1:C2">C1</f></c></row><row r="2"><c r="C2"><f t="shared" si="0"/></c></row>',
        { afterSheets: '<definedNames><definedName name="x">x</definedName></definedNames>' },
      ),
    /^read$/,
  ],
  [
    "a link to a workbook elsewhere",
    () =>
      sheetFile('<row r="1"><c r="A1"><f>[1]Foglio!A1</f><v>5</v></c></row>', {
        afterSheets:
          '<externalReferences><externalReference xmlns:r="x" r:id="rIdX"/></externalReferences>',
        parts: {
          "xl/externalLinks/externalLink1.xml":
            '<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
          "xl/externalLinks/_rels/externalLink1.xml.rels":
            '<Relationships><Relationship Id="r" Target="http://straniero.example/x.xlsx" TargetMode="External"/></Relationships>',
        },
      }),
    /^read$/,
  ],
  [
    "parts with names that climb out of the folder or are those of every object",
    () =>
      zipSync({
        ...unzipSync(PLAN_FILES["piano.xlsx"]!()),
        "../../../../fuori.xml": strToU8("<x/>"),
        "/etc/passwd": strToU8("<x/>"),
        "C:\\Windows\\fuori.xml": strToU8("<x/>"),
        "xl/constructor": strToU8("<x/>"),
        "xl/__proto__/x.xml": strToU8("<x/>"),
      }),
    /^read$/,
  ],
  [
    "a sheet whose part is said to lie outside of the file",
    () =>
      withPart("piano.xlsx", "xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace(/Target="worksheets\/sheet1\.xml"/, 'Target="../../../../etc/passwd"'),
      ),
    /danneggiato|vuoto/,
  ],
  [
    "a sheet that is said to lie on a server",
    () =>
      withPart("piano.xlsx", "xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace(
          /Target="worksheets\/sheet1\.xml"/,
          'Target="http://straniero.example/s.xml" TargetMode="External"',
        ),
      ),
    /danneggiato|vuoto/,
  ],
  [
    "an .xlsb whose records are noise",
    () =>
      zipSync({
        ...unzipSync(PLAN_FILES["piano.xlsb"]!()),
        "xl/worksheets/sheet1.bin": new Uint8Array(randomBytes(20_000)),
      }),
    /danneggiato|vuoto|troppo/,
  ],
];

test.each(FILES)("%s", async (_, make, says) => {
  expect(await outcomeOf(make())).toMatch(says);
});

/** Names that every object has, or that change all objects where they are written without care. */
const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];

describe("Names that every object of the language has are names like others", () => {
  test.each(NAMES)("%s as sheet, heading, ente, file, sub-ambito and note", (name) => {
    const rows = [
      ["Sub-ambito", "Ragione sociale ente proprietario", name, "Turn-over", name],
      [name, "Comune di Viadana", 1, 3, 1],
      [name, name, 2, 4, 2],
      ["", "TOTALE", 3, 7, 3],
      [`* ${name}`],
    ];
    const own = Object.getOwnPropertyNames(Object.prototype).sort();
    const grid = { ...gridOfText(rows.map((row) => row.join("\t")).join("\n")), sheet: name };
    const { prepared, sheets } = wholeWay([grid], name);
    expect(prepared.sources[0]!.recognition.file).toBe(name);
    expect(sheets.length).toBeGreaterThan(2);
    const viadana = prepared.piano.enti.find(({ ente }) => ente.name === "Viadana");
    expect(viadana?.cells.get("turnover")?.[0]?.cell.figure).toMatchObject({ value: 3 });
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(own);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("in every format", async () => {
    const lines = [
      ["__proto__"],
      [],
      ["Ragione Sociale Ente Proprietario", "Turn-over", "__proto__", "constructor", "toString"],
      ["Comune di Viadana", 3, 1, 1, 1],
      ["__proto__", 4, 1, 1, 1],
      ["constructor", 4, 1, 1, 1],
      ["valueOf", 4, 1, 1, 1],
      ["TOTALE", 15, 4, 4, 4],
      [],
      ["* __proto__"],
    ];
    for (const [name, make] of Object.entries(filesOf(lines))) {
      expect([name, await outcomeOf(make())]).toEqual([name, "read"]);
    }
  });
});

/** Texts that patterns with a choice inside a repetition take for ever on. */
const FILLERS: readonly string[] = [
  ...["1", " ", "a", "à", ".", ",", "-", "(", ")", "*", "€", "€ ", "'", '"', "_", "/", "\u00A0"],
  ...["1.", "1,", "1 ", "a ", "a. ", "a, ", "( ", "(a", "* ", "1.1", "1/", "n. ", "1) "],
  ...["comune di ", "Comuni di a e ", "art. ", "l.r. ", "di cui ", "n. 1 ", "pari a ", "e "],
  ...[
    "DGR ",
    "2020 ",
    "1.000,00 ",
    "misura 1: ",
    "{{",
    "}}",
    "{{a",
    "<!--",
    "<b>",
    "&amp;",
    "alloggi ",
  ],
  ...[
    "totale ",
    "=SUM(",
    "A1:",
    "'a'!",
    "_x0041_",
    "31/12/",
    "via ",
    "S.",
    "U.O. ",
    "[1]",
    "%",
    "1%",
  ],
];
const LONG = 8_000;
/** Milliseconds of a processor; a tenth is usual. */
const MOST_CPU = 3000;

test("the questionnaire of an owner with a code like a path stays in its folder", () => {
  const code = "../../../fuori\\..\\x:y";
  const owner = { code, name: "../../Azienda", kind: "altro" as const, province: null };
  const ambito = { ...newAmbito("Ambito di prova", 2021), enti: [memberOf(owner)] };
  const [file] = questionariOf(ambito, null);
  expect(file!.fileName).toMatch(/^questionario-2021-[A-Za-z0-9-]+\.xlsx$/);
});

test("Long texts of a stranger, wherever they stand, cost a time that grows with their length", () => {
  const slow = FILLERS.flatMap((filler) => {
    const text = `${filler.repeat(Math.ceil(LONG / filler.length))}!`;
    const around = [
      `Piano annuale 2021\n\n${text}\n\nEnte\tTurn-over\t${text}\n${text}\t3\t1\nViadana\t${text}\t1\nBozzolo\t2\t2`,
      `DGR 3008/2020 ${text}\nSub-ambito\tAssegnato\nViadana\t${text}`,
    ];
    const before = process.cpuUsage();
    around.forEach((one) => wholeWay([gridOfText(one)], "testo.txt"));
    const { user, system } = process.cpuUsage(before);
    const spent = Math.round((user + system) / 1000);
    return spent > MOST_CPU ? [`${JSON.stringify(filler)} ${spent} ms`] : [];
  });
  expect(slow).toEqual([]);
});
