// Marks in the sheets of a file: rules of conditional formatting (CT_ConditionalFormatting, ECMA-376 Part 1
// §18.3.1.18). The cells themselves keep every byte.
import { cellName } from "../../workbook/cellAddress";
import type { CellMark, MarkKind } from "../../workbook/cellMark";
import { done, failed, type Result } from "../../workbook/failure";
import {
  gravestMarks,
  isMarkCondition,
  MARK_KINDS,
  MARK_STYLES,
  markCondition,
} from "../marks/markStyle";
import { PackageDraft } from "./packageDraft";
import { findElement, insertInOrder, STYLES_ORDER, WORKSHEET_ORDER } from "./schemaOrder";
import { walkSheet } from "./sheetCells";
import { escapeXml, localName, plainText, prefixOf, withAttribute, XmlCursor } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

const DXF_ORDER = [...STYLES_ORDER, "cellStyles", "dxfs"] as const;

/** The format of a mark; "@" stands for the prefix of the part. */
function dxfOf(kind: MarkKind): string {
  const argb = (color: string) => `FF${color.slice(1)}`;
  const { fill, font, border } = MARK_STYLES[kind];
  const edge = (name: string) =>
    `<@${name} style="thin"><@color rgb="${argb(border)}"/></@${name}>`;
  return (
    `<@dxf><@font><@b/><@color rgb="${argb(font)}"/></@font>` +
    `<@fill><@patternFill><@bgColor rgb="${argb(fill)}"/></@patternFill></@fill>` +
    `<@border>${["left", "right", "top", "bottom"].map(edge).join("")}</@border></@dxf>`
  );
}

function rootPrefix(xml: string): string {
  const cursor = new XmlCursor(xml);
  cursor.next();
  return prefixOf(cursor.name);
}

/** Whether a rule, with its subtree, is one of ours. */
function isOwnRule(rule: string): boolean {
  const formula = findElement(rule, "formula");
  if (formula === null) return false;
  return isMarkCondition(plainText(rule.slice(formula.start, formula.end)));
}

/** The sheet without our rules, and how many there were. A block that had only ours goes with them. */
function withoutMarks(xml: string): { readonly xml: string; readonly gone: number } {
  const cursor = new XmlCursor(xml);
  const pieces: string[] = [];
  let from = 0;
  let gone = 0;
  cursor.next();
  while (cursor.next()) {
    if (cursor.kind === "close") break;
    const { start, kind } = cursor;
    const isRules = localName(cursor.name) === "conditionalFormatting" && kind !== "empty";
    cursor.skipElement();
    if (!isRules) continue;
    const block = xml.slice(start, cursor.end);
    const { children, openEnd, closeStart } = findElement(block, "conditionalFormatting")!;
    const kept = children.filter((child) => !isOwnRule(child));
    if (kept.length === children.length) continue;
    gone += children.length - kept.length;
    const rest =
      kept.length === 0 ? "" : block.slice(0, openEnd) + kept.join("") + block.slice(closeStart);
    pieces.push(xml.slice(from, start), rest);
    from = cursor.end;
  }
  return { xml: pieces.join("") + xml.slice(from), gone };
}

/** Numbers of the formats of marks, appended to the list where they are missing. */
function ensureFormats(draft: PackageDraft): ReadonlyMap<MarkKind, number> | null {
  const { styles } = draft.parts();
  if (styles === null) return null;
  let xml = draft.text(styles);
  const prefix = rootPrefix(xml);
  if (findElement(xml, "dxfs") === null) {
    xml = insertInOrder(xml, DXF_ORDER, "dxfs", `dxfs count="0"></${prefix}dxfs>`);
  }
  const numbers = new Map<MarkKind, number>();
  for (const kind of MARK_KINDS) {
    const text = dxfOf(kind).replace(/@/g, prefix);
    const { children, tag, start, openEnd, closeStart, end } = findElement(xml, "dxfs")!;
    const known = children.indexOf(text);
    numbers.set(kind, known >= 0 ? known : children.length);
    if (known >= 0) continue;
    const open = withAttribute(tag, "count", String(children.length + 1)).replace(/\s*\/>$/, ">");
    xml =
      `${xml.slice(0, start)}${open}${xml.slice(openEnd, closeStart)}${text}` +
      `</${prefix}dxfs>${xml.slice(end)}`;
  }
  draft.put(styles, xml);
  return numbers;
}

/** Takes the formats of marks from the end of the list; one in the middle would renumber the others. */
function dropFormats(draft: PackageDraft): void {
  const { styles } = draft.parts();
  if (styles === null) return;
  const xml = draft.text(styles);
  const found = findElement(xml, "dxfs");
  if (found === null) return;
  const { children, tag, start, end } = found;
  const prefix = rootPrefix(xml);
  const ours = new Set(MARK_KINDS.map((kind) => dxfOf(kind).replace(/@/g, prefix)));
  let count = children.length;
  while (count > 0 && ours.has(children[count - 1]!)) count--;
  if (count === children.length) return;
  const open = withAttribute(tag, "count", String(count)).replace(/\s*\/?>$/, "");
  const list =
    count === 0 ? `${open}/>` : `${open}>${children.slice(0, count).join("")}</${prefix}dxfs>`;
  draft.put(styles, xml.slice(0, start) + list + xml.slice(end));
}

function highestPriority(xml: string): number {
  return [...xml.matchAll(/\bpriority="(\d+)"/g)].reduce(
    (most, [, one]) => Math.max(most, Number(one)),
    0,
  );
}

function clear(draft: PackageDraft): number {
  let gone = 0;
  for (const { part } of draft.parts().sheets) {
    const cleared = withoutMarks(draft.text(part));
    gone += cleared.gone;
    draft.put(part, cleared.xml);
  }
  if (gone > 0) dropFormats(draft);
  return gone;
}

/** The package with these cells marked and no others. Sheets without marks keep their bytes. */
export function markSheets(
  pkg: ZipPackage,
  main: string,
  wanted: readonly CellMark[],
): Result<ZipPackage> {
  const draft = new PackageDraft(pkg, main);
  const marks = gravestMarks(wanted);
  const { sheets } = draft.parts();
  for (const { at } of marks) {
    const sheet = sheets.find(({ name }) => name === at.sheet);
    if (sheet === undefined) return failed({ code: "sheet-missing", sheet: at.sheet });
    if (walkSheet(draft.text(sheet.part), { row: () => false }).protected) {
      return failed({ code: "sheet-protected", sheet: at.sheet });
    }
  }
  clear(draft);
  if (marks.length === 0) return done(draft.pkg);
  const formats = ensureFormats(draft);
  if (formats === null) return failed({ code: "host-error", hostCode: "no-styles" });
  for (const { name, part } of sheets) {
    let xml = draft.text(part);
    let priority = highestPriority(xml);
    const prefix = rootPrefix(xml);
    for (const kind of MARK_KINDS) {
      const cells = marks
        .filter((mark) => mark.kind === kind && mark.at.sheet === name)
        .map(({ at }) => cellName(at.row, at.column));
      if (cells.length === 0) continue;
      priority++;
      const rule =
        `<@cfRule type="expression" dxfId="${formats.get(kind)}" priority="${priority}">` +
        `<@formula>${escapeXml(markCondition(kind))}</@formula></@cfRule>`;
      const block = `conditionalFormatting sqref="${cells.join(" ")}">${rule}</@conditionalFormatting>`;
      xml = insertInOrder(
        xml,
        WORKSHEET_ORDER,
        "conditionalFormatting",
        block.replace(/@/g, prefix),
      );
    }
    draft.put(part, xml);
  }
  return done(draft.pkg);
}

/** The package without any mark of ours, and whether it had one. */
export function unmarkSheets(
  pkg: ZipPackage,
  main: string,
): { readonly pkg: ZipPackage; readonly found: boolean } {
  const draft = new PackageDraft(pkg, main);
  const gone = clear(draft);
  return { pkg: draft.pkg, found: gone > 0 };
}
