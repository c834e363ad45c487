// Saves a workbook of plain data as an .xlsx file that Excel, LibreOffice and openpyxl open.
import { strToU8, zipSync, type Zippable } from "fflate";
import type { Book } from "../book";
import { fileFormula } from "./fileFormula";
import { notesXml } from "./writeNotes";
import { SharedTexts, sheetXml, tableXml, XML_HEAD } from "./writeSheet";
import { printNames } from "./writePage";
import { stylesXml } from "./writeStyles";
import { escapeXml } from "./xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Settings of add-ins are kept in a part of the bench's own; real Excel ignores it. */
export const SETTINGS_NAMESPACE = "urn:quadra:banco:impostazioni";

interface Rel {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relsXml(rels: readonly Rel[]): string {
  const list = rels.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${escapeXml(target)}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

/** Saves a workbook. */
export function writeXlsx(book: Book): Uint8Array {
  const files = new Map<string, string>();
  const types = new Map<string, string>();
  const texts = new SharedTexts();
  const workbookRels: Rel[] = [];
  let tableCount = 0;
  book.sheets.forEach((sheet, index) => {
    const number = index + 1;
    const rels: Rel[] = [];
    for (const table of sheet.tables) {
      const id = ++tableCount;
      const path = `xl/tables/table${id}.xml`;
      files.set(path, tableXml(table, id));
      types.set(path, `${SHEET_TYPE}.table+xml`);
      rels.push({ id: `rId${rels.length + 1}`, type: "table", target: `../tables/table${id}.xml` });
    }
    const tableIds = rels.map(({ id }) => id);
    const notes = notesXml(sheet);
    if (notes !== null) {
      files.set(`xl/comments${number}.xml`, notes.comments);
      types.set(`xl/comments${number}.xml`, `${SHEET_TYPE}.comments+xml`);
      files.set(`xl/drawings/vmlDrawing${number}.vml`, notes.drawing);
      rels.push({ id: "rIdComments", type: "comments", target: `../comments${number}.xml` });
      const target = `../drawings/vmlDrawing${number}.vml`;
      rels.push({ id: "rIdNotes", type: "vmlDrawing", target });
    }
    const path = `xl/worksheets/sheet${number}.xml`;
    const selected = index === book.active;
    files.set(path, sheetXml(sheet, texts, selected, tableIds, notes !== null));
    types.set(path, `${SHEET_TYPE}.worksheet+xml`);
    if (rels.length > 0) files.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, relsXml(rels));
    workbookRels.push({
      id: `rId${number}`,
      type: "worksheet",
      target: `worksheets/sheet${number}.xml`,
    });
  });
  addXmlParts(book, files, workbookRels);
  files.set("xl/styles.xml", stylesXml(book.formats));
  types.set("xl/styles.xml", `${SHEET_TYPE}.styles+xml`);
  files.set("xl/sharedStrings.xml", texts.xml());
  types.set("xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`);
  workbookRels.push({ id: "rIdStyles", type: "styles", target: "styles.xml" });
  workbookRels.push({ id: "rIdTexts", type: "sharedStrings", target: "sharedStrings.xml" });
  files.set("xl/workbook.xml", workbookXml(book));
  types.set("xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`);
  files.set("xl/_rels/workbook.xml.rels", relsXml(workbookRels));
  files.set(
    "_rels/.rels",
    relsXml([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]),
  );
  // The list of types comes first, as readers of streams expect it.
  const zip: Zippable = { "[Content_Types].xml": strToU8(typesXml(types)) };
  for (const [path, text] of files) zip[path] = strToU8(text);
  // A fixed time makes equal workbooks equal files.
  return zipSync(zip, { mtime: new Date(1980, 0, 1), level: 6 });
}

function typesXml(types: ReadonlyMap<string, string>): string {
  const overrides = [...types].map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  );
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${overrides.join("")}</Types>`
  );
}

function workbookXml(book: Book): string {
  const sheets = book.sheets.map((sheet, index) => {
    const state =
      sheet.visibility === "Visible"
        ? ""
        : ` state="${sheet.visibility === "Hidden" ? "hidden" : "veryHidden"}"`;
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const names = book.names.map(({ name, formula, sheet, comment, visible }) => {
    const local = sheet === null ? -1 : book.sheets.findIndex((each) => each.name === sheet);
    const marks = [
      local === -1 ? "" : ` localSheetId="${local}"`,
      comment === "" ? "" : ` comment="${escapeXml(comment)}"`,
      visible ? "" : ' hidden="1"',
    ].join("");
    const body = escapeXml(fileFormula(formula, null));
    return `<definedName name="${escapeXml(name)}"${marks}>${body}</definedName>`;
  });
  book.sheets.forEach(({ page, name }, index) => {
    for (const [builtIn, formula] of printNames(page, name)) {
      const body = escapeXml(formula);
      names.push(`<definedName name="${builtIn}" localSheetId="${index}">${body}</definedName>`);
    }
  });
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><workbookPr/>` +
    (book.structureProtected ? '<workbookProtection lockStructure="1"/>' : "") +
    `<bookViews><workbookView activeTab="${Math.max(0, book.active)}"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    '<calcPr calcId="191029"/></workbook>'
  );
}

/** The part of the settings of add-ins. */
export function settingsXml(settings: Book["settings"]): string {
  const list = Object.entries(settings).map(
    ([key, value]) => `<setting key="${escapeXml(key)}">${escapeXml(value)}</setting>`,
  );
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${list.join("")}</settings>`;
}

function addXmlParts(book: Book, files: Map<string, string>, rels: Rel[]): void {
  const parts = [...book.xmlParts];
  if (Object.keys(book.settings).length > 0) parts.push(settingsXml(book.settings));
  parts.forEach((text, index) => {
    const path = `customXml/item${index + 1}.xml`;
    files.set(path, text);
    rels.push({ id: `rIdXml${index + 1}`, type: "customXml", target: `../${path}` });
  });
}
