// Children of some elements have to stand in the order of the schema, or Excel calls the file damaged.
import { localName, prefixOf, XmlCursor } from "./xmlCursor";

/** Children of `workbook` up to the last one that we add (CT_Workbook, ECMA-376 Part 1 §18.2.27). */
export const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
] as const;

/** Children of `styleSheet` up to the last one that we add (CT_Stylesheet, §18.8.39). */
export const STYLES_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
] as const;

/** Children of `worksheet` in their order (CT_Worksheet, §18.3.1.99). */
export const WORKSHEET_ORDER: readonly string[] = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection " +
  "protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells " +
  "phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
  "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing " +
  "legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** XML with a child of the root put where the order wants it; `child` starts with its local name. */
export function insertInOrder(
  xml: string,
  order: readonly string[],
  name: string,
  child: string,
): string {
  const before = new Set(order.slice(0, order.indexOf(name)));
  const cursor = new XmlCursor(xml);
  cursor.next();
  const prefix = prefixOf(cursor.name);
  if (cursor.kind === "empty") {
    const open = cursor.text.replace(/\s*\/>$/, ">");
    const opened = `${xml.slice(0, cursor.start)}${open}</${cursor.name}>${xml.slice(cursor.end)}`;
    return insertInOrder(opened, order, name, child);
  }
  let at = cursor.end;
  while (cursor.next() && cursor.kind !== "close") {
    const known = before.has(localName(cursor.name));
    cursor.skipElement();
    if (known) at = cursor.end;
  }
  return `${xml.slice(0, at)}<${prefix}${child}${xml.slice(at)}`;
}

/** Where an element stands. Offsets after its opening and before its closing tag are equal when it is empty. */
export interface ElementSpan {
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  /** Its children as written, each with its subtree. */
  readonly children: readonly string[];
  readonly prefix: string;
  readonly tag: string;
}

/** The first element of that local name; null when there is none. */
export function findElement(xml: string, name: string): ElementSpan | null {
  const cursor = new XmlCursor(xml);
  while (cursor.next()) {
    if (cursor.kind === "close" || localName(cursor.name) !== name) continue;
    const { start, end: openEnd, text: tag } = cursor;
    const prefix = prefixOf(cursor.name);
    const children = readChildren(cursor);
    const closeStart = cursor.end === openEnd ? openEnd : cursor.start;
    return { start, openEnd, closeStart, end: cursor.end, children, prefix, tag };
  }
  return null;
}

/** Children of the element that the cursor stands on; it then stands on its closing tag. */
function readChildren(cursor: XmlCursor): string[] {
  const children: string[] = [];
  if (cursor.kind === "empty") return children;
  while (cursor.next()) {
    if (cursor.kind === "close") break;
    const from = cursor.start;
    cursor.skipElement();
    children.push(cursor.xml.slice(from, cursor.end));
  }
  return children;
}
