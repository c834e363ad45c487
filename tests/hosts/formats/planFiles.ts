// One small plan table in every format that offices send, made anew for every run of the tests.
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { sampleFile, zipParts } from "../sampleFile";

type Cell = string | number | null;

/** The table: a blank of an ente without dwellings, zeros, accents, an apostrophe, a total. */
const PLAN_ROWS: readonly (readonly Cell[])[] = [
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

function sheetXml(): string {
  const cell = (value: Cell, row: number, column: number): string => {
    const at = `r="${"ABCDE"[column]}${row + 1}"`;
    if (value === null) return "";
    return typeof value === "number"
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const rows = PLAN_ROWS.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((value, at) => cell(value, row, at)).join("")}</row>`,
  );
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function xlsx(): Uint8Array {
  return sampleFile([{ name: "Piano", xml: sheetXml() }]);
}

/** A workbook with macros: another content type, and a part with the macros. */
function xlsm(): Uint8Array {
  const parts = unzipSync(xlsx());
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

function withSheetJs(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new();
  const rows = PLAN_ROWS.map((row) => [...row]);
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Piano");
  return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** As a program of an office writes it under the name of .xls, numbers as they are printed. */
function html(): string {
  const printed = (value: Cell): string =>
    typeof value === "number"
      ? value.toLocaleString("it-IT", { useGrouping: "always" })
      : (value ?? "&nbsp;");
  const rows = PLAN_ROWS.map((row) =>
    row.length === 1
      ? `<tr><td colspan="5">${printed(row[0]!)}</td></tr>`
      : `<tr>${row.map((value) => `<td>${printed(value)}</td>`).join("")}</tr>`,
  );
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><style>td { color: #000 }</style></head><body><table border="1">${rows.join("\n")}</table></body></html>`.replaceAll(
    "à",
    "&agrave;",
  );
}

function xml2003(): string {
  const cell = (value: Cell): string => {
    if (value === null) return "<Cell/>";
    const type = typeof value === "number" ? "Number" : "String";
    return `<Cell><Data ss:Type="${type}">${escaped(String(value))}</Data></Cell>`;
  };
  const rows = PLAN_ROWS.map((row) => `<Row>${row.map(cell).join("")}</Row>`);
  const namespace = "urn:schemas-microsoft-com:office:spreadsheet";
  return `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${namespace}" xmlns:ss="${namespace}"><Worksheet ss:Name="Piano"><Table>${rows.join("")}</Table></Worksheet></Workbook>`;
}

/** Lines as spreadsheet programs save them: every one with as many cells as the widest. */
function delimited(separator: string): string {
  return PLAN_ROWS.map((row) =>
    Array.from({ length: 5 }, (_, column) => row[column] ?? "").join(separator),
  ).join("\r\n");
}

/** Bytes of windows-1252, for the signs that the table has. */
function ansi(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { "’": 0x92 };
  return Uint8Array.from(text, (sign) => special[sign] ?? sign.charCodeAt(0));
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

function docx(): Uint8Array {
  const paragraph = (text: string): string =>
    `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const table = PLAN_ROWS.slice(2, 8).map(
    (row) =>
      `<w:tr>${row.map((value) => `<w:tc><w:tcPr/>${paragraph(String(value ?? ""))}</w:tc>`).join("")}</w:tr>`,
  );
  return wordFile(
    `${paragraph(String(PLAN_ROWS[0]![0]))}<w:tbl><w:tblPr/>${table.join("")}</w:tbl>${paragraph(String(PLAN_ROWS[9]![0]))}`,
  );
}

/** Every format with its bytes; the names end as offices name such files. */
export const PLAN_FILES: Readonly<Record<string, () => Uint8Array>> = {
  "piano.xlsx": xlsx,
  "piano.xlsm": xlsm,
  "piano.xlsb": () => withSheetJs("xlsb"),
  "piano.xls": () => withSheetJs("biff8"),
  "piano-biff5.xls": () => withSheetJs("biff5"),
  "pagina.xls": () => strToU8(html()),
  "xml2003.xls": () => strToU8(xml2003()),
  "piano.ods": () => withSheetJs("ods"),
  "piano-utf8-punto-e-virgola.csv": () => strToU8(delimited(";")),
  "piano-utf8-con-segno.csv": () => strToU8(`\uFEFF${delimited(";")}`),
  "piano-ansi-punto-e-virgola.csv": () => ansi(delimited(";")),
  "piano-utf8-virgola.csv": () => strToU8(delimited(",")),
  "piano-ansi-virgola.csv": () => ansi(delimited(",")),
  "piano-utf8.tsv": () => strToU8(delimited("\t")),
  "piano-ansi.tsv": () => ansi(delimited("\t")),
  "piano.docx": docx,
  "piano.txt": () => strToU8(delimited("\t")),
};
