// One small plan table in every format that offices send, made anew for every run of the tests.
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { sampleFile, zipParts } from "../sampleFile";

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

/** The table: a blank of an ente without dwellings, zeros, accents, an apostrophe, a total. */
const PLAN_ROWS: Rows = [
  ["Piano annuale 2021: quadro riepilogativo"],
  [],
  [
    "Ragione Sociale Ente Proprietario",
    "Unità immobiliari complessivamente disponibili",
    "Turn-over",
    "Carenza manutentiva",
    "Nuova edificazione",
  ],
  ["Comune di Viadana", 6, 3, 2, 1],
  ["Comune di Bozzolo *", null, null, null, null],
  ["Comune di San Giovanni in Croce", 0, 0, 0, 0],
  ["Comune di Rivarolo Mantovano", 1204, 1200, 4, 0],
  ["TOTALE", 1210, 1203, 6, 1],
  [],
  ["* L’ente non possiede alloggi SAP: più dati non servono."],
];

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function sheetXml(lines: Rows): string {
  const cell = (value: Cell, row: number, column: number): string => {
    const at = `r="${"ABCDE"[column]}${row + 1}"`;
    if (value === null) return "";
    return typeof value === "number"
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const rows = lines.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((value, at) => cell(value, row, at)).join("")}</row>`,
  );
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function xlsx(lines: Rows): Uint8Array {
  return sampleFile([{ name: "Piano", xml: sheetXml(lines) }]);
}

/** A workbook with macros: another content type, and a part with the macros. */
function xlsm(lines: Rows): Uint8Array {
  const parts = unzipSync(xlsx(lines));
  const types = strFromU8(parts["[Content_Types].xml"]!).replace(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  );
  return zipParts({
    ...parts,
    "[Content_Types].xml": types,
    "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
  });
}

function withSheetJs(lines: Rows, bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new();
  const rows = lines.map((row) => [...row]);
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Piano");
  return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** As a program of an office writes it under the name of .xls, numbers as they are printed. */
function html(lines: Rows): string {
  const printed = (value: Cell): string =>
    typeof value === "number"
      ? value.toLocaleString("it-IT", { useGrouping: "always" })
      : (value ?? "&nbsp;");
  const rows = lines.map((row) =>
    row.length === 1
      ? `<tr><td colspan="5">${printed(row[0]!)}</td></tr>`
      : `<tr>${row.map((value) => `<td>${printed(value)}</td>`).join("")}</tr>`,
  );
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><style>td { color: #000 }</style></head><body><table border="1">${rows.join("\n")}</table></body></html>`.replaceAll(
    "à",
    "&agrave;",
  );
}

function xml2003(lines: Rows): string {
  const cell = (value: Cell): string => {
    if (value === null) return "<Cell/>";
    const type = typeof value === "number" ? "Number" : "String";
    return `<Cell><Data ss:Type="${type}">${escaped(String(value))}</Data></Cell>`;
  };
  const rows = lines.map((row) => `<Row>${row.map(cell).join("")}</Row>`);
  const namespace = "urn:schemas-microsoft-com:office:spreadsheet";
  return `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${namespace}" xmlns:ss="${namespace}"><Worksheet ss:Name="Piano"><Table>${rows.join("")}</Table></Worksheet></Workbook>`;
}

/** Lines as spreadsheet programs save them: every one with as many cells as the widest. */
function delimited(lines: Rows, separator: string): string {
  return lines
    .map((row) => Array.from({ length: 5 }, (_, column) => row[column] ?? "").join(separator))
    .join("\r\n");
}

/** Bytes of windows-1252, for the signs that the tables have; any other is a question mark, as Excel saves it. */
function ansi(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { "€": 0x80, "’": 0x92 };
  const byte = (sign: string) => special[sign] ?? sign.codePointAt(0)!;
  return Uint8Array.from([...text].map((sign) => (byte(sign) < 256 ? byte(sign) : 0x3f)));
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A document of Word; `before` stands in front of the document's first element. */
export function wordFile(body: string, before = ""): Uint8Array {
  return zipParts({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
  });
}

function docx(lines: Rows): Uint8Array {
  const paragraph = (text: string): string =>
    `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const table = lines
    .slice(2, 8)
    .map(
      (row) =>
        `<w:tr>${row.map((value) => `<w:tc><w:tcPr/>${paragraph(String(value ?? ""))}</w:tc>`).join("")}</w:tr>`,
    );
  return wordFile(
    `${paragraph(String(lines[0]![0]))}<w:tbl><w:tblPr/>${table.join("")}</w:tbl>${paragraph(String(lines[9]![0]))}`,
  );
}

/** Rows of cells in every format; the names end as offices name such files. */
export const filesOf = (lines: Rows): Readonly<Record<string, () => Uint8Array>> => ({
  "piano.xlsx": () => xlsx(lines),
  "piano.xlsm": () => xlsm(lines),
  "piano.xlsb": () => withSheetJs(lines, "xlsb"),
  "piano.xls": () => withSheetJs(lines, "biff8"),
  "piano-biff5.xls": () => withSheetJs(lines, "biff5"),
  "pagina.xls": () => strToU8(html(lines)),
  "xml2003.xls": () => strToU8(xml2003(lines)),
  "piano.ods": () => withSheetJs(lines, "ods"),
  "piano-utf8-punto-e-virgola.csv": () => strToU8(delimited(lines, ";")),
  "piano-utf8-con-segno.csv": () => strToU8(`\uFEFF${delimited(lines, ";")}`),
  "piano-ansi-punto-e-virgola.csv": () => ansi(delimited(lines, ";")),
  "piano-utf8-virgola.csv": () => strToU8(delimited(lines, ",")),
  "piano-ansi-virgola.csv": () => ansi(delimited(lines, ",")),
  "piano-utf8.tsv": () => strToU8(delimited(lines, "\t")),
  "piano-ansi.tsv": () => ansi(delimited(lines, "\t")),
  "piano.docx": () => docx(lines),
  "piano.txt": () => strToU8(delimited(lines, "\t")),
});

/** The table in every format. */
export const PLAN_FILES = filesOf(PLAN_ROWS);
