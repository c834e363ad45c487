// Makes .xlsx bytes from plain sheet XML, so that a test says exactly what is in a file.
import { strToU8, zipSync, type Zippable } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet of a sample: `xml` goes between the tags of `worksheet`. */
export interface SampleSheet {
  readonly name: string;
  readonly xml: string;
  readonly hidden?: boolean;
}

/** Things of a sample beside its sheets. */
export interface SampleExtras {
  /** Attributes of `workbookPr`. */
  readonly workbookPr?: string;
  /** XML after `sheets` in the workbook. */
  readonly afterSheets?: string;
  readonly sharedStrings?: readonly string[];
  /** Further parts, which also replace ours. */
  readonly parts?: Readonly<Record<string, string>>;
}

/**
 * Cell styles of every sample: 0 plain, 1 text (@), 2 percent (0%), 3 date (m/d/yy), 4 not locked,
 * 5 red fill.
 */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The texts of the parts of a workbook with these sheets. */
export function sampleParts(
  sheets: readonly SampleSheet[],
  extras: SampleExtras = {},
): Record<string, string> {
  const { sharedStrings, workbookPr = "", afterSheets = "" } = extras;
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const shared = sharedStrings !== undefined;
  return {
    "[Content_Types].xml":
      `<Types xmlns="${PKG}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("xl/workbook.xml", "sheet.main") +
      override("xl/styles.xml", "styles") +
      (shared ? override("xl/sharedStrings.xml", "sharedStrings") : "") +
      sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, "worksheet")).join("") +
      "</Types>",
    "_rels/.rels": `<Relationships xmlns="${PKG}/relationships"><Relationship Id="rId1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><workbookPr ${workbookPr}/><sheets>` +
      sheets
        .map(
          ({ name, hidden }, i) =>
            `<sheet name="${name}" sheetId="${i + 1}"${hidden === true ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
        )
        .join("") +
      `</sheets>${afterSheets}</workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${PKG}/relationships">` +
      sheets
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${DOC}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join("") +
      `<Relationship Id="rIdStyles" Type="${DOC}/styles" Target="styles.xml"/>` +
      (shared
        ? `<Relationship Id="rIdTexts" Type="${DOC}/sharedStrings" Target="sharedStrings.xml"/>`
        : "") +
      "</Relationships>",
    "xl/styles.xml": STYLES,
    ...(shared
      ? { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${sharedStrings.join("")}</sst>` }
      : {}),
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${DOC}">${xml}</worksheet>`,
      ]),
    ),
    ...extras.parts,
  };
}

/** Zips texts of parts. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: new Date(2020, 0, 1) });
}

/** A whole .xlsx. */
export function sampleFile(sheets: readonly SampleSheet[], extras?: SampleExtras): Uint8Array {
  return zipParts(sampleParts(sheets, extras));
}
