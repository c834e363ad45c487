// Printed sheets of a package: whole new sheets, made for A4.
import { rangeName, type CellRange } from "../../workbook/cellAddress";
import { done, failed, type Result } from "../../workbook/failure";
import { printedArea, printedMerges, type PrintedSheet } from "../../workbook/printedSheet";
import { listSheet, namespacesOf, type SheetName } from "./listSheet";
import { locateCells } from "./locateCells";
import { cellContextOf, PackageDraft, requestCalculation } from "./packageDraft";
import { patchSheet, type CellEdit } from "./patchSheet";
import { footerText, printStyles } from "./printLooks";
import { StyleSheet, stylesPart } from "./tableStyles";
import type { Namespaces } from "./tableXml";
import { escapeXml } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** The package with these sheets at its end; nothing is done when one of the names is taken. */
export function putPrinted(
  pkg: ZipPackage,
  main: string,
  sheets: readonly PrintedSheet[],
): Result<ZipPackage> {
  if (sheets.length === 0) return done(pkg);
  const draft = new PackageDraft(pkg, main);
  const { sheetNames, structureLocked } = draft.parts();
  const present = new Set(sheetNames.map((name) => name.toLowerCase()));
  const taken = sheets.find(({ sheet }) => present.has(sheet.toLowerCase()));
  if (taken !== undefined) return failed({ code: "sheet-name-taken", sheet: taken.sheet });
  if (structureLocked) return failed({ code: "workbook-protected" });
  const part = stylesPart(draft);
  const styles = new StyleSheet(draft.text(part));
  const styleOf = printStyles(styles);
  const namespaces = namespacesOf(draft.text(main));
  for (const sheet of sheets) addPrinted(draft, main, sheet, styleOf, namespaces);
  draft.put(part, styles.xml);
  requestCalculation(draft);
  return done(draft.pkg);
}

function addPrinted(
  draft: PackageDraft,
  main: string,
  sheet: PrintedSheet,
  styleOf: ReturnType<typeof printStyles>,
  namespaces: Namespaces,
): void {
  const blank = locateCells(blankSheet(sheet, namespaces), new Set());
  const filled = patchSheet(
    blank,
    editsOf(sheet, styleOf),
    cellContextOf(draft.pkg, draft.parts()),
  );
  const xml = withHeights(filled, sheet);
  const position = draft.parts().sheetNames.length;
  const added = draft.add(main, "worksheet", "xl/worksheets/sheet#.xml", WORKSHEET, xml);
  const place = { relation: added.relation, position };
  draft.put(main, listSheet(draft.text(main), sheet.sheet, place, namesOf(sheet)));
}

function editsOf({ rows }: PrintedSheet, styleOf: ReturnType<typeof printStyles>): CellEdit[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): CellEdit[] => {
      if (cell === null) return [];
      const style = styleOf(cell);
      // Every cell of a merged area bears its borders.
      return Array.from({ length: cell.span ?? 1 }, (_, i) => ({
        ...{ row, column: column + i, style },
        content: i === 0 ? cell.content : null,
      }));
    }),
  );
}

/** The sheet without cells. Children stand in the order of CT_Worksheet (ECMA-376 Part 1 §18.3.1.99). */
function blankSheet(sheet: PrintedSheet, namespaces: Namespaces): string {
  const { widths, titleRows, landscape } = sheet;
  const columns = widths.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width + 0.7109375}" customWidth="1"/>`,
  );
  const pane =
    titleRows === 0
      ? ""
      : `<pane ySplit="${titleRows}" topLeftCell="A${titleRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const merges = printedMerges(sheet).map((area) => `<mergeCell ref="${rangeName(area)}"/>`);
  return (
    `${DECLARATION}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relations}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${rangeName(printedArea(sheet))}"/>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData></sheetData>` +
    (merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`) +
    rulesXml(sheet) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${footerOf(sheet)}</oddFooter></headerFooter></worksheet>`
  );
}

/** Data validation (ECMA-376 Part 1 §18.3.1.32). */
function rulesXml({ rules = [] }: PrintedSheet): string {
  if (rules.length === 0) return "";
  const each = rules.map(({ range, type, max, title, message }) => {
    const operator = max === null ? ' operator="greaterThanOrEqual"' : "";
    const upper = max === null ? "" : `<formula2>${max}</formula2>`;
    const words = `errorTitle="${escapeXml(title)}" error="${escapeXml(message)}"`;
    return `<dataValidation type="${type}"${operator} allowBlank="1" showErrorMessage="1" ${words} sqref="${rangeName(range)}"><formula1>0</formula1>${upper}</dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${each.join("")}</dataValidations>`;
}

function footerOf({ footer, pageWords }: PrintedSheet): string {
  const { page, of } = pageWords;
  return `&amp;L&amp;8${footerText(footer)}&amp;R&amp;8${footerText(page)} &amp;P ${footerText(of)} &amp;N`;
}

function withHeights(xml: string, { rows }: PrintedSheet): string {
  return xml.replace(/<row r="(\d+)">/g, (tag, number: string) => {
    const height = rows[Number(number) - 1]?.height ?? null;
    return height === null ? tag : `<row r="${number}" ht="${height}" customHeight="1">`;
  });
}

function namesOf(sheet: PrintedSheet): SheetName[] {
  const quoted = `'${sheet.sheet.replace(/'/g, "''")}'`;
  const place = (range: CellRange): string =>
    `${quoted}!${rangeName(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  const { names = [], titleRows } = sheet;
  return [
    { name: "_xlnm.Print_Area", refersTo: place(printedArea(sheet)) },
    ...(titleRows === 0
      ? []
      : [{ name: "_xlnm.Print_Titles", refersTo: `${quoted}!$1:$${titleRows}` }]),
    ...names.map(({ name, range }) => ({ name, refersTo: place(range) })),
  ];
}
