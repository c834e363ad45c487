// A new sheet in the list of a workbook, with the names that belong to it.
import { findElement, insertInOrder, WORKBOOK_ORDER } from "./schemaOrder";
import type { Namespaces } from "./tableXml";
import { escapeXml, XmlCursor } from "./xmlCursor";

/** A name that belongs to one sheet. */
export interface SheetName {
  readonly name: string;
  readonly refersTo: string;
}

/** Namespaces as the main part of the workbook has them: strict files have others. */
export function namespacesOf(workbookXml: string): Namespaces {
  const strict = workbookXml.includes("http://purl.oclc.org/ooxml/spreadsheetml/main");
  return strict
    ? {
        main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
        relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
      }
    : {
        main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      };
}

/**
 * Lists a sheet as the last one, with names of its own.
 * @param position how many sheets there are before it.
 */
export function listSheet(
  xml: string,
  sheet: string,
  { relation, position }: { readonly relation: string; readonly position: number },
  own: readonly SheetName[],
): string {
  const sheets = findElement(xml, "sheets")!;
  let lastId = 0;
  for (const child of sheets.children) {
    const cursor = new XmlCursor(child);
    cursor.next();
    lastId = Math.max(lastId, Number(cursor.attribute("sheetId") ?? 0));
  }
  const { relations } = namespacesOf(xml);
  const { prefix } = sheets;
  // The prefix is declared again where it is used: the root may know it by another name.
  const entry = `<${prefix}sheet name="${escapeXml(sheet)}" sheetId="${lastId + 1}" xmlns:r="${relations}" r:id="${relation}"/>`;
  const listed = xml.slice(0, sheets.closeStart) + entry + xml.slice(sheets.closeStart);
  const titles = own.map(
    ({ name, refersTo }) =>
      `<${prefix}definedName name="${escapeXml(name)}" localSheetId="${position}">${escapeXml(refersTo)}</${prefix}definedName>`,
  );
  if (titles.length === 0) return listed;
  const names = findElement(listed, "definedNames");
  if (names === null || names.closeStart === names.openEnd) {
    const bare = names === null ? listed : listed.slice(0, names.start) + listed.slice(names.end);
    const child = `definedNames>${titles.join("")}</${prefix}definedNames>`;
    return insertInOrder(bare, WORKBOOK_ORDER, "definedNames", child);
  }
  return listed.slice(0, names.closeStart) + titles.join("") + listed.slice(names.closeStart);
}
