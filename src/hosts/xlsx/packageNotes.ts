// The notes of the port in a package: custom XML parts (ECMA-376 Part 1 §15.2.5), where Excel keeps the
// parts that an add-in gives it.
import type { KeptNote, NoteChange } from "../../workbook/keptNote";
import { NOTE_NAMESPACE, noteOfXml, noteXml } from "../notes/noteXml";
import { PackageDraft } from "./packageDraft";
import { readRelations } from "./partRelations";
import type { ZipPackage } from "./zipPackage";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** The notes of a workbook, in the order of their relations. */
export function readPackageNotes(pkg: ZipPackage, main: string): KeptNote[] {
  return readRelations(pkg, main)
    .filter(({ type, target }) => type === "customXml" && pkg.has(target))
    .flatMap(({ target }) => {
      const xml = pkg.text(target, "once")!;
      return xml.includes(NOTE_NAMESPACE) ? (noteOfXml(target, xml) ?? []) : [];
    });
}

/** The package with notes added and dropped; the ids of the added ones are the names of their parts. */
export function changePackageNotes(
  pkg: ZipPackage,
  main: string,
  { add, drop }: NoteChange,
): { readonly pkg: ZipPackage; readonly ids: readonly string[] } {
  const draft = new PackageDraft(pkg, main);
  for (const part of drop) {
    if (!draft.pkg.has(part)) continue;
    const properties = readRelations(draft.pkg, part).map(({ target }) => target);
    draft.dropRelation(main, part);
    draft.drop([part, ...properties]);
  }
  const office = draft.text(main).includes("http://purl.oclc.org/ooxml/spreadsheetml/main")
    ? "http://purl.oclc.org/ooxml/officeDocument/customXml"
    : "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  const ids = add.map((note) => {
    const { part } = draft.add(
      main,
      "customXml",
      "customXml/item#.xml",
      "application/xml",
      noteXml(note),
    );
    draft.add(
      part,
      "customXmlProps",
      "customXml/itemProps#.xml",
      PROPERTIES,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{${crypto.randomUUID().toUpperCase()}}" xmlns:ds="${office}"><ds:schemaRefs><ds:schemaRef ds:uri="${NOTE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    return part;
  });
  return { pkg: draft.pkg, ids };
}
