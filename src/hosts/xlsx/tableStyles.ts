// The cell styles of our table sheets, appended to whatever styles a workbook has.
import type { ColumnKind } from "../../workbook/tableSheet";
import type { PackageDraft } from "./packageDraft";
import { PLAIN_STYLES } from "./newPackage";
import { findElement, insertInOrder, STYLES_ORDER } from "./schemaOrder";
import { escapeXml, localName, withAttribute, XmlCursor } from "./xmlCursor";

/** Numbers of cell styles. */
export interface TableStyles {
  readonly header: number;
  readonly kinds: Readonly<Record<ColumnKind, number>>;
}

/** Format codes in English. A percent column holds 3.03 for 3,03 %. */
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  general: "General",
  count: "0",
  percent: 'General"%"',
  "date-time": "dd/mm/yyyy\\ hh:mm",
};

/** Formats with a number of their own (ECMA-376 Part 1 §18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, "0": 1, "@": 49 };

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** Finds our styles in the workbook, or appends them. */
export function ensureTableStyles(draft: PackageDraft): TableStyles {
  const { main, styles: known } = draft.parts();
  const part = known ?? draft.add(main, "styles", "xl/styles", STYLES_TYPE, PLAIN_STYLES).part;
  const sheet = new StyleSheet(draft.text(part));
  const styleOf = (kind: ColumnKind): number =>
    sheet.cellStyle(sheet.numberFormat(FORMATS[kind]), 0, 0, "");
  const kinds = {
    text: styleOf("text"),
    general: styleOf("general"),
    count: styleOf("count"),
    percent: styleOf("percent"),
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

/** The XML of a styles part that grows. In children "@" stands for the prefix of the part. */
class StyleSheet {
  private readonly prefix: string;

  constructor(public xml: string) {
    const root = new XmlCursor(xml);
    root.next();
    this.prefix = root.name.slice(0, -localName(root.name).length || undefined);
  }

  /** Number of a child in one of the lists; an equal one is used again. `child` starts with its name. */
  append(list: "fonts" | "fills" | "cellXfs", child: string): number {
    const text = `<${this.prefix}${child.replace(/@/g, this.prefix)}`;
    const found = this.list(list);
    const same = found.children.indexOf(text);
    if (same >= 0) return same;
    this.extend(list, text, found.children.length + 1);
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
    this.extend("numFmts", text, children.length + 1);
    return last + 1;
  }

  cellStyle(format: number, font: number, fill: number, content: string): number {
    const flags = `${font > 0 ? ' applyFont="1"' : ""}${fill > 0 ? ' applyFill="1"' : ""}`;
    const tag = `xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1"${flags}`;
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

  private extend(name: string, child: string, count: number): void {
    const { start, openEnd, closeStart, end, tag, prefix } = this.list(name);
    const open = withAttribute(tag, "count", String(count)).replace(/\s*\/>$/, ">");
    const inner = this.xml.slice(openEnd, closeStart) + child;
    this.xml = `${this.xml.slice(0, start)}${open}${inner}</${prefix}${name}>${this.xml.slice(end)}`;
  }
}
