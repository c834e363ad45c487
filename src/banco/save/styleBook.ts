// The styles of an opened workbook, to which formats are added: each is a style that was there with
// some properties changed, so that what the bench does not know of it stays.
import { PLAIN_FORMAT, type BorderLine, type CellFormat } from "../cellFormat";
import { BUILTIN_FORMATS } from "../xlsx/readStyles";
import { escapeXml } from "../xlsx/xmlText";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  rewritten,
  rootPrefix,
  withAttributes,
} from "./xmlEdit";

type List = "fonts" | "fills" | "borders" | "cellXfs";

/** Children of `font` in the order in which Excel writes them. */
const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
    " ",
  );
const BORDER_ORDER = "start left end right top bottom diagonal vertical horizontal".split(" ");

const rgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

/** A styles part that grows. */
export class StyleBook {
  private readonly prefix: string;
  private readonly made = new Map<string, number>();

  constructor(public xml: string) {
    this.prefix = rootPrefix(xml);
  }

  /** Number of the style that is style `base` with the properties that differ from `before`. */
  styleWith(base: number, before: CellFormat, now: CellFormat): number {
    const changes = Object.fromEntries(
      Object.entries(now).filter(
        ([name, value]) =>
          JSON.stringify(value) !== JSON.stringify(before[name as keyof CellFormat]),
      ),
    ) as Partial<CellFormat>;
    if (Object.keys(changes).length === 0) return base;
    const key = `${base} ${JSON.stringify(changes)}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const style = this.append("cellXfs", this.changedStyle(base, changes));
    this.made.set(key, style);
    return style;
  }

  /** Number of a style for a cell that is new. */
  styleOf(format: CellFormat): number {
    return this.styleWith(0, PLAIN_FORMAT, format);
  }

  private changedStyle(base: number, changes: Partial<CellFormat>): string {
    const p = this.prefix;
    const plain = `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const xf = this.children("cellXfs")[base] ?? plain;
    const id = (name: string): number => Number(attributeOf(xf, name) ?? 0);
    const attributes: Record<string, string> = {};
    const put = (name: string, apply: string, value: number): void => {
      attributes[name] = String(value);
      attributes[apply] = "1";
    };
    if (changes.numberFormat !== undefined) {
      put("numFmtId", "applyNumberFormat", this.numberFormat(changes.numberFormat));
    }
    if (changes.fill !== undefined) put("fillId", "applyFill", this.fill(changes.fill));
    const font = this.font(id("fontId"), changes);
    if (font !== null) put("fontId", "applyFont", font);
    const border = this.border(id("borderId"), changes);
    if (border !== null) put("borderId", "applyBorder", border);
    const alignment = alignmentAttributes(changes);
    const inner = new Map(childrenOf(xf).map((each) => [each.name, each]));
    const innerXml = (name: string, changed: Record<string, string | null>): string => {
      const present = inner.get(name);
      if (Object.keys(changed).length === 0) {
        return present === undefined ? "" : rewritten(present, present.inside);
      }
      return withAttributes(present?.tag ?? `<${p}${name}/>`, changed).replace(/([^/])>$/, "$1/>");
    };
    if (Object.keys(alignment).length > 0) attributes["applyAlignment"] = "1";
    const locked: Record<string, string> =
      changes.locked === undefined ? {} : { locked: changes.locked ? "1" : "0" };
    if (changes.locked !== undefined) attributes["applyProtection"] = "1";
    const tag = withAttributes(/^<[^>]*>/.exec(xf)![0], attributes);
    const rest = [...inner.values()]
      .filter(({ name }) => name !== "alignment" && name !== "protection")
      .map((each) => rewritten(each, each.inside));
    return rewritten(
      { tag },
      [innerXml("alignment", alignment), innerXml("protection", locked), ...rest].join(""),
    );
  }

  private fill(color: string | null): number {
    const p = this.prefix;
    if (color === null) return 0;
    const inside =
      element(`${p}fgColor`, { rgb: rgb(color) }) + element(`${p}bgColor`, { indexed: "64" });
    const pattern = element(`${p}patternFill`, { patternType: "solid" }, inside);
    return this.append("fills", `<${p}fill>${pattern}</${p}fill>`);
  }

  private font(base: number, changes: Partial<CellFormat>): number | null {
    const p = this.prefix;
    const parts: Record<string, string | undefined> = {};
    const mark = (name: string, on: boolean | undefined): void => {
      if (on !== undefined) parts[name] = on ? `<${p}${name}/>` : "";
    };
    mark("b", changes.bold);
    mark("i", changes.italic);
    mark("strike", changes.strikethrough);
    mark("u", changes.underline);
    if (changes.fontSize !== undefined)
      parts["sz"] = element(`${p}sz`, { val: String(changes.fontSize) });
    if (changes.fontColor !== undefined)
      parts["color"] = element(`${p}color`, { rgb: rgb(changes.fontColor) });
    if (changes.fontName !== undefined) {
      // A font of the theme would win over a name.
      parts["name"] = element(`${p}name`, { val: changes.fontName });
      parts["scheme"] = "";
    }
    if (Object.keys(parts).length === 0) return null;
    const present = this.children("fonts")[base] ?? `<${p}font/>`;
    return this.append("fonts", `<${p}font>${merged(present, parts, FONT_ORDER)}</${p}font>`);
  }

  private border(base: number, changes: Partial<CellFormat>): number | null {
    const p = this.prefix;
    const parts: Record<string, string> = {};
    const edge = (name: string, line: BorderLine | null | undefined): void => {
      if (line === undefined) return;
      parts[name] =
        line === null
          ? `<${p}${name}/>`
          : element(
              `${p}${name}`,
              { style: line.style },
              element(`${p}color`, { rgb: rgb(line.color) }),
            );
    };
    edge("left", changes.borderLeft);
    edge("right", changes.borderRight);
    edge("top", changes.borderTop);
    edge("bottom", changes.borderBottom);
    if (Object.keys(parts).length === 0) return null;
    const present = this.children("borders")[base] ?? `<${p}border/>`;
    const tag = /^<[^>]*>/.exec(present)![0];
    return this.append("borders", rewritten({ tag }, merged(present, parts, BORDER_ORDER)));
  }

  private numberFormat(code: string): number {
    const builtIn = Object.entries(BUILTIN_FORMATS).find(([, text]) => text === code);
    if (builtIn !== undefined) return Number(builtIn[0]);
    const list = childOf(this.xml, "numFmts");
    let last = 163;
    for (const { tag } of list === null ? [] : childrenOf(this.xml.slice(list.start, list.end))) {
      const id = Number(attributeOf(tag, "numFmtId"));
      if (attributeOf(tag, "formatCode") === code) return id;
      last = Math.max(last, id);
    }
    const p = this.prefix;
    const made = `<${p}numFmt numFmtId="${last + 1}" formatCode="${escapeXml(code)}"/>`;
    if (list === null) {
      const root = /<(?:[\w.-]+:)?styleSheet[^>]*>/.exec(this.xml)!;
      const at = root.index + root[0].length;
      const whole = `<${p}numFmts count="1">${made}</${p}numFmts>`;
      this.xml = this.xml.slice(0, at) + whole + this.xml.slice(at);
    } else this.extend("numFmts", made);
    return last + 1;
  }

  private children(list: List): string[] {
    const found = childOf(this.xml, list);
    if (found === null) return [];
    const text = this.xml.slice(found.start, found.end);
    return childrenOf(text).map(({ start, end }) => text.slice(start, end));
  }

  private append(list: List, text: string): number {
    const present = this.children(list);
    const same = present.indexOf(text);
    if (same >= 0) return same;
    this.extend(list, text);
    return present.length;
  }

  private extend(list: string, text: string): void {
    const found = childOf(this.xml, list);
    if (found === null) throw new Error(`no ${list}`);
    const count = childrenOf(this.xml.slice(found.start, found.end)).length + 1;
    const tag = withAttributes(found.tag, { count: String(count) });
    this.xml =
      this.xml.slice(0, found.start) +
      rewritten({ tag }, found.inside + text) +
      this.xml.slice(found.end);
  }
}

/** The children of an element with some replaced, in their order. */
function merged(
  present: string,
  parts: Readonly<Record<string, string | undefined>>,
  order: readonly string[],
): string {
  const texts = new Map(
    childrenOf(present).map(({ name, start, end }) => [name, present.slice(start, end)]),
  );
  for (const [name, text] of Object.entries(parts)) if (text !== undefined) texts.set(name, text);
  return [...texts]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([, text]) => text)
    .join("");
}

function alignmentAttributes(changes: Partial<CellFormat>): Record<string, string | null> {
  const { horizontal, vertical, wrap, rotation, indent } = changes;
  return {
    ...(horizontal === undefined
      ? {}
      : { horizontal: horizontal === "General" ? null : horizontal.toLowerCase() }),
    ...(vertical === undefined
      ? {}
      : { vertical: vertical === "Bottom" ? null : vertical.toLowerCase() }),
    ...(wrap === undefined ? {} : { wrapText: wrap ? "1" : null }),
    // Below the line files count from 91 on.
    ...(rotation === undefined
      ? {}
      : { textRotation: rotation === 0 ? null : String(rotation < 0 ? 90 - rotation : rotation) }),
    ...(indent === undefined ? {} : { indent: indent === 0 ? null : String(indent) }),
  };
}
