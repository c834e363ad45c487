// A plan that arrives as a Word file: its tables of funds are read as those of the text are.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import { readSourceFile } from "../../../src/hosts/readSourceFile";
import type { FundRecognition } from "../../../src/domain/fondi/fondo";
import { recogniseSource } from "../../../src/domain/recogniseSource";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { match } from "../../domain/pianoOfText";

const TEXT = readFileSync(resolve(__dirname, "../../golden/testo-fondi-2021.txt"), "utf8");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** The text as an office types it in Word: lines with tabs are rows of tables. */
function wordOf(text: string): Uint8Array {
  const parts: string[] = [];
  let rows: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0) parts.push(`<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`);
    rows = [];
  };
  for (const line of text.split("\n")) {
    if (line.includes("\t")) {
      const cells = line.split("\t").map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`);
      rows.push(`<w:tr>${cells.join("")}</w:tr>`);
      continue;
    }
    endTable();
    parts.push(paragraph(line));
  }
  endTable();
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return zipSync({
    "[Content_Types].xml": strToU8(types),
    "_rels/.rels": strToU8(relations),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${parts.join("")}</w:body></w:document>`,
    ),
  });
}

/** What is known of each fund, without the places where it was read. */
function facts({ rows, movements }: FundRecognition): string[] {
  const funds = rows.flatMap(({ dgr, subAmbito, misura, figures }) =>
    Object.entries(figures).map(
      ([field, { value, how }]) =>
        `${dgr.join("+")} · ${subAmbito ?? ""} · ${misura ?? ""} · ${field} ${value} (${how})`,
    ),
  );
  const moved = movements.map(
    ({ from, to, amount }) =>
      `${from.dgr.join("+")} ${from.subAmbito ?? ""} → ${to?.dgr.join("+") ?? ""} ${amount.value}`,
  );
  return [...funds, ...moved].sort();
}

test("the funds of a plan in Word are those of its text: amounts, counts, misure and movements", async () => {
  const read = await readSourceFile("piano.docx", wordOf(TEXT));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const word = recogniseSource({ file: "piano.docx", grids: read.value }, match).fondi;
  const text = recogniseSource({ file: "piano.txt", grids: [gridOfText(TEXT)] }, match).fondi;
  expect(text).toBeDefined();
  expect(word).toBeDefined();
  expect(facts(text!).length).toBeGreaterThan(20);
  expect(facts(word!)).toEqual(facts(text!));
});
