// The cell styles of our table sheets, appended to whatever styles a workbook has.
import type { ColumnKind } from "../../workbook/tableSheet";
import type { PackageDraft } from "./packageDraft";
import { PLAIN_STYLES } from "./newPackage";
import { findElement, insertInOrder, STYLES_ORDER } from "./schemaOrder";
import { escapeXml, prefixOf, withAttribute, XmlCursor } from "./xmlCursor";

/** Numbers of cell styles. */
export interface TableStyles {
  readonly header: number;
  readonly kinds: Readonly<Record<ColumnKind, number>>;
}

/** Format codes in English. A percent column holds 3.03 for 3,03 %. */
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  "long-text": "@",
  general: "General",
  count: "0",
  percent: 'General"%"',
  euro: "#,##0.00",
  date: "dd/mm/yyyy",
  "date-time": "dd/mm/yyyy\\ hh:mm",
};

/** Formats with a number of their own (ECMA-376 Part 1 §18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, "0": 1, "#,##0.00": 4, "@": 49 };

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The part of the styles, made when there is none. */
export function stylesPart(draft: PackageDraft): string {
  const { main, styles: known } = draft.parts();
  // Some readers know the styles by this name only.
  const name = draft.pkg.has("xl/styles.xml") ? "xl/styles#.xml" : "xl/styles.xml";
  return known ?? draft.add(main, "styles", name, STYLES_TYPE, PLAIN_STYLES).part;
}

/** Finds our styles in the workbook, or appends them. */
export function ensureTableStyles(draft: PackageDraft, used: ReadonlySet<ColumnKind>): TableStyles {
  const part = stylesPart(draft);
  const sheet = new StyleSheet(draft.text(part));
  const styleOf = (kind: ColumnKind): number =>
    sheet.cellStyle(sheet.numberFormat(FORMATS[kind]), 0, 0, "");
  const kinds = {
    text: styleOf("text"),
    // Only where it is used: a workbook gets no style that no cell has.
    "long-text": used.has("long-text")
      ? sheet.cellStyle(BUILT_IN["@"]!, 0, 0, '<@alignment vertical="top" wrapText="1"/>')
      : styleOf("text"),
    general: styleOf("general"),
    count: styleOf("count"),
    percent: styleOf("percent"),
    euro: styleOf("euro"),
    date: styleOf("date"),
    "date-time": styleOf("date-time"),
  };
  const header = sheet.cellStyle(
    BUILT_IN["@"]!,
    sheet.headerFont(),
    sheet.append(
      "fills",
      'fill><@patternFill patternType="solid"><@fgColor rgb="FF1F4E79"/></@patternFill></@fill>',
    ),
    '<@alignment vertical="center" wrapText="1"/>',
  );
  draft.put(part, sheet.xml);
  return { header, kinds };
}

/**
 * What the first numbers of each list mean without being said: plain font, the two fixed fills, no
 * border, style "Normal". A file may leave them out, and then ours must not take their place.
 */
const FIRST: readonly (readonly [List, readonly string[]])[] = [
  ["fonts", ['font><@sz val="11"/><@name val="Calibri"/><@family val="2"/></@font>']],
  [
    "fills",
    [
      'fill><@patternFill patternType="none"/></@fill>',
      'fill><@patternFill patternType="gray125"/></@fill>',
    ],
  ],
  ["borders", ["border><@left/><@right/><@top/><@bottom/><@diagonal/></@border>"]],
  ["cellStyleXfs", ['xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
  ["cellXfs", ['xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']],
];

type List = "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs";

/** The XML of a styles part that grows. In children "@" stands for the prefix of the part. */
export class StyleSheet {
  private readonly prefix: string;

  constructor(public xml: string) {
    const root = new XmlCursor(xml);
    root.next();
    this.prefix = prefixOf(root.name);
    for (const [list, children] of FIRST) {
      const present = this.list(list).children.length;
      for (const child of children.slice(present)) this.extend(list, this.element(child));
    }
  }

  /** Number of a child in one of the lists; an equal one is used again. `child` starts with its name. */
  append(list: List, child: string): number {
    const text = this.element(child);
    const found = this.list(list);
    const same = found.children.indexOf(text);
    if (same >= 0) return same;
    this.extend(list, text);
    return found.children.length;
  }

  /** Id of a number format (§18.8.30): ids below 164 belong to the application. */
  numberFormat(code: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const { children } = this.list("numFmts");
    let last = 163;
    for (const child of children) {
      const cursor = new XmlCursor(child);
      cursor.next();
      const id = Number(cursor.attribute("numFmtId"));
      if (cursor.attribute("formatCode") === code) return id;
      last = Math.max(last, id);
    }
    const text = `<${this.prefix}numFmt numFmtId="${last + 1}" formatCode="${escapeXml(code)}"/>`;
    this.extend("numFmts", text);
    return last + 1;
  }

  cellStyle(format: number, font: number, fill: number, content: string, border = 0): number {
    const flags = [font, fill, border]
      .map((id, i) => (id > 0 ? ` apply${["Font", "Fill", "Border"][i]!}="1"` : ""))
      .join("");
    const tag = `xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1"${flags}`;
    if (content === "") return this.append("cellXfs", `${tag}/>`);
    return this.append("cellXfs", `${tag} applyAlignment="1">${content}</@xf>`);
  }

  /** The font of the workbook, bold and white. */
  headerFont(): number {
    const plain = this.list("fonts").children[0] ?? "";
    const size = /<(?:[\w.-]+:)?sz\s[^>]*val="([\d.]+)"/.exec(plain)?.[1] ?? "11";
    const name = /<(?:[\w.-]+:)?name\s[^>]*val="([^"@]+)"/.exec(plain)?.[1] ?? "Calibri";
    return this.append(
      "fonts",
      `font><@b/><@sz val="${size}"/><@color rgb="FFFFFFFF"/><@name val="${name}"/></@font>`,
    );
  }

  private list(name: string) {
    const found = findElement(this.xml, name);
    if (found !== null) return found;
    this.xml = insertInOrder(
      this.xml,
      STYLES_ORDER,
      name,
      `${name} count="0"></${this.prefix}${name}>`,
    );
    return findElement(this.xml, name)!;
  }

  private element(child: string): string {
    return `<${this.prefix}${child.replace(/@/g, this.prefix)}`;
  }

  private extend(name: string, child: string): void {
    const { start, openEnd, closeStart, end, tag, prefix, children } = this.list(name);
    const open = withAttribute(tag, "count", String(children.length + 1)).replace(/\s*\/>$/, ">");
    const inner = this.xml.slice(openEnd, closeStart) + child;
    this.xml = `${this.xml.slice(0, start)}${open}${inner}</${prefix}${name}>${this.xml.slice(end)}`;
  }
}
