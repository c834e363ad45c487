// The table of contents of an .xlsx: its sheets in order and the parts they share.
import { localName, XmlCursor, XmlFault } from "./xmlCursor";
import { readRelations } from "./partRelations";
import { ZipFault } from "./zipEntries";
import type { ZipPackage } from "./zipPackage";

/** A sheet of cells and where its part is. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
  /** Position among all sheets, chart sheets too: what `localSheetId` and `activeTab` count. */
  readonly position: number;
}

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  readonly main: string;
  readonly sheets: readonly SheetPart[];
  /** Names of all sheets in order, chart and macro sheets too. */
  readonly sheetNames: readonly string[];
  /** Whether dates count from 1 January 1904 (ECMA-376 Part 1 §18.2.28). */
  readonly date1904: boolean;
  /** Whether sheets may not be added or removed (§18.2.29). */
  readonly structureLocked: boolean;
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly calcChain: string | null;
  readonly signed: boolean;
}

/** Whether an xsd:boolean attribute says yes. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Main parts where they stand as a rule, for packages that do not say it. */
const USUAL_MAIN_PARTS = ["xl/workbook.xml", "xl/workbook.bin", "word/document.xml"];

/** Name of the main part of a package, "xl/workbook.xml" as a rule; null when it has none. */
export function findMainPart(pkg: ZipPackage): string | null {
  const target = readRelations(pkg, "").find(({ type }) => type === "officeDocument")?.target;
  if (target !== undefined && pkg.has(target)) return target;
  return USUAL_MAIN_PARTS.find((name) => pkg.has(name)) ?? null;
}

/** More than twice as many as Lombardy has comuni; beyond, somebody plays with us. */
const MOST_SHEETS = 4000;

/**
 * @throws {XmlFault} when the main part names sheets that are not there, or one part twice.
 * @throws {ZipFault} when it names more sheets than anybody can look at.
 */
export function readWorkbookParts(pkg: ZipPackage, main: string): WorkbookParts {
  const relations = readRelations(pkg, main);
  const target = (type: string): string | null =>
    relations.find((relation) => relation.type === type && pkg.has(relation.target))?.target ??
    null;
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  const sheetNames: string[] = [];
  const taken = new Set<string>();
  let date1904 = false;
  let structureLocked = false;
  const cursor = new XmlCursor(pkg.text(main)!);
  while (cursor.next()) {
    if (cursor.kind === "close") continue;
    const name = localName(cursor.name);
    if (name === "workbookPr") date1904 ||= isTrue(cursor.attribute("date1904"));
    else if (name === "workbookProtection") {
      structureLocked = isTrue(cursor.attribute("lockStructure"));
    } else if (name === "sheet") {
      const sheetName = cursor.attribute("name") ?? "";
      const relation = byId.get(relationId(cursor) ?? "");
      if (sheetNames.length === MOST_SHEETS) throw new ZipFault("too-large");
      const state = cursor.attribute("state");
      // Chart sheets have a part of another type, modules of old macros have none.
      if (relation?.type === "worksheet") {
        if (!pkg.has(relation.target)) throw new XmlFault(`no part ${relation.target}`);
        if (taken.has(relation.target)) throw new XmlFault(`twice ${relation.target}`);
        taken.add(relation.target);
        sheets.push({
          name: sheetName,
          part: relation.target,
          hidden: state === "hidden" || state === "veryHidden",
          position: sheetNames.length,
        });
      }
      sheetNames.push(sheetName);
    }
  }
  return {
    main,
    sheets,
    sheetNames,
    date1904,
    structureLocked,
    styles: target("styles"),
    sharedStrings: target("sharedStrings"),
    calcChain: target("calcChain"),
    signed: pkg.names().some((name) => /^\/?_xmlsignatures\//i.test(name)),
  };
}

/** The relation id of an element: the attribute `id` of the relationships namespace, whatever its prefix. */
function relationId(cursor: XmlCursor): string | null {
  const prefixed = /\s([A-Za-z_][\w.-]*:id)\s*=/.exec(cursor.text);
  return prefixed === null ? null : cursor.attribute(prefixed[1]!);
}
