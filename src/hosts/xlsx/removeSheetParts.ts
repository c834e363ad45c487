// Takes sheets out of a package, with everything that only they used.
import { done, failed, type Result } from "../../workbook/failure";
import { killReferences, type Gone } from "./deadReferences";
import { dropCalcChain, PackageDraft, requestCalculation } from "./packageDraft";
import { dropElements, reachableParts } from "./partRelations";
import { findElement } from "./schemaOrder";
import { readTables } from "./tableParts";
import { localName, withAttribute, XmlCursor } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

/** The package without these sheets. The last visible sheet cannot go: Excel needs one. */
export function removeSheetParts(
  pkg: ZipPackage,
  main: string,
  names: readonly string[],
): Result<ZipPackage> {
  const draft = new PackageDraft(pkg, main);
  const { sheets, structureLocked } = draft.parts();
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const gone = sheets.filter(({ name }) => wanted.has(name.toLowerCase()));
  if (gone.length === 0) return done(pkg);
  if (structureLocked) return failed({ code: "workbook-protected" });
  const positions = new Set(gone.map(({ position }) => position));
  if (!leavesVisibleSheet(draft.text(main), positions)) {
    return failed({ code: "host-error", hostCode: "last-visible-sheet" });
  }

  const references: Gone = {
    sheets: gone.map(({ name }) => name),
    tables: gone.flatMap((sheet) => readTables(pkg, sheet).map(({ name }) => name)),
  };
  const before = reachableParts(pkg);
  dropCalcChain(draft);
  draft.put(
    main,
    unlistSheets(killReferences(draft.text(main), "definedName", references), positions),
  );
  for (const { part } of gone) draft.dropRelation(main, part);
  const after = reachableParts(draft.pkg);
  draft.drop([...before.keys()].filter((part) => !after.has(part) && draft.pkg.has(part)));
  for (const { part } of draft.parts().sheets) {
    draft.put(part, killReferences(draft.text(part), "f", references));
  }
  requestCalculation(draft);
  return done(draft.pkg);
}

function leavesVisibleSheet(workbookXml: string, positions: ReadonlySet<number>): boolean {
  return findElement(workbookXml, "sheets")!.children.some((child, position) => {
    const cursor = new XmlCursor(child);
    cursor.next();
    return !positions.has(position) && (cursor.attribute("state") ?? "visible") === "visible";
  });
}

/** Takes sheets out of the list, and out of everything that counts positions in it. */
function unlistSheets(workbookXml: string, positions: ReadonlySet<number>): string {
  const moved = (position: number): number => {
    let kept = position;
    for (const removed of positions) if (removed < position) kept--;
    return kept;
  };
  let position = -1;
  let xml = dropElements(workbookXml, "sheet", () => positions.has(++position));
  xml = dropElements(xml, "definedName", (name) => {
    const sheet = name.attribute("localSheetId");
    return sheet !== null && positions.has(Number(sheet));
  });
  xml = dropElements(xml, "definedNames", (names) => {
    const inside = new XmlCursor(xml, names.end);
    return names.kind === "empty" || !inside.next() || inside.kind === "close";
  });
  const visible = findElement(xml, "sheets")!.children.findIndex(
    (child) => !/\sstate\s*=/.test(child),
  );
  return withNumbers(xml, {
    definedName: { localSheetId: moved },
    workbookView: {
      activeTab: (tab) => (positions.has(tab) ? Math.max(0, visible) : moved(tab)),
      firstSheet: (tab) => (positions.has(tab) ? 0 : moved(tab)),
    },
  });
}

type NumberChanges = Readonly<Record<string, Readonly<Record<string, (value: number) => number>>>>;

/** XML with attributes that hold numbers changed, by element and attribute. */
function withNumbers(xml: string, changes: NumberChanges): string {
  const cursor = new XmlCursor(xml);
  let out = "";
  let from = 0;
  while (cursor.next()) {
    const attributes = changes[localName(cursor.name)];
    if (cursor.kind === "close" || attributes === undefined) continue;
    let tag = cursor.text;
    for (const [name, change] of Object.entries(attributes)) {
      const value = cursor.attribute(name);
      if (value !== null) tag = withAttribute(tag, name, String(change(Number(value))));
    }
    out += xml.slice(from, cursor.start) + tag;
    from = cursor.end;
  }
  return out + xml.slice(from);
}
