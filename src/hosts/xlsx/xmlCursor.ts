// Walks over the tags of a part and knows where each stands, so that one cell can be rewritten and
// the bytes around it stay. A parser that builds a tree would lose them.

/** XML that cannot be a part of a workbook. */
export class XmlFault extends Error {}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/**
 * Stands on one tag at a time. Comments, CDATA sections and processing instructions are passed over.
 * A document type is a fault: ECMA-376 Part 2 §6.2.5 forbids it in a package, and with it go entity bombs.
 */
export class XmlCursor {
  /** "open" `<a>`, "close" `</a>`, "empty" `<a/>`. */
  kind: "open" | "close" | "empty" = "open";
  /** Name as written, with its prefix. */
  name = "";
  /** Offset of `<`. */
  start = 0;
  /** Offset after `>`. */
  end: number;
  private nameEnd = 0;

  constructor(
    readonly xml: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** Goes to the next tag; false after the last one. */
  next(): boolean {
    const { xml } = this;
    let at = this.end;
    for (;;) {
      at = xml.indexOf("<", at);
      if (at < 0) return false;
      const mark = xml.charCodeAt(at + 1);
      if (mark === 63) at = this.after("?>", at + 2);
      else if (mark !== 33) break;
      else if (xml.startsWith("<!--", at)) at = this.after("-->", at + 4);
      else if (xml.startsWith("<![CDATA[", at)) at = this.after("]]>", at + 9);
      else throw new XmlFault("document type");
    }
    this.start = at;
    const closes = xml.charCodeAt(at + 1) === 47;
    const nameStart = closes ? at + 2 : at + 1;
    let pos = nameStart;
    for (; ; pos++) {
      const code = xml.charCodeAt(pos);
      if (code === 62 || code === 47 || isSpace(code)) break;
      if (Number.isNaN(code) || code === 60) throw new XmlFault("unfinished tag");
    }
    if (pos === nameStart) throw new XmlFault("tag without a name");
    this.name = xml.slice(nameStart, pos);
    this.nameEnd = pos;
    for (; ; pos++) {
      const code = xml.charCodeAt(pos);
      if (code === 62) break;
      if (code === 34 || code === 39) {
        pos = xml.indexOf(code === 34 ? '"' : "'", pos + 1);
        if (pos < 0) throw new XmlFault("unfinished attribute");
      } else if (Number.isNaN(code) || code === 60) throw new XmlFault("unfinished tag");
    }
    this.end = pos + 1;
    this.kind = closes ? "close" : xml.charCodeAt(pos - 1) === 47 ? "empty" : "open";
    return true;
  }

  /** The tag as written. */
  get text(): string {
    return this.xml.slice(this.start, this.end);
  }

  /** Value of an attribute of this tag, by its name as written; null when it has none. */
  attribute(name: string): string | null {
    const { xml } = this;
    const last = this.end - (this.kind === "empty" ? 2 : 1);
    let pos = this.nameEnd;
    for (;;) {
      while (pos < last && isSpace(xml.charCodeAt(pos))) pos++;
      // Never past the tag: a file without any "=" would be searched to its end for every tag.
      let equals = pos;
      while (equals < last && xml.charCodeAt(equals) !== 61) equals++;
      if (equals >= last) return null;
      let open = equals + 1;
      while (open < last && isSpace(xml.charCodeAt(open))) open++;
      const quote = xml[open];
      if (quote !== '"' && quote !== "'") throw new XmlFault("attribute without quotes");
      const close = xml.indexOf(quote, open + 1);
      if (xml.startsWith(name, pos)) {
        const after = pos + name.length;
        if (
          after === equals ||
          (isSpace(xml.charCodeAt(after)) && xml.slice(after, equals).trim() === "")
        ) {
          return decodeEntities(xml.slice(open + 1, close));
        }
      }
      pos = close + 1;
    }
  }

  /** From an opening tag to the closing tag of the same element; the cursor then stands on that. */
  skipElement(): void {
    if (this.kind !== "open") return;
    const { name } = this;
    for (let depth = 1; depth > 0;) {
      if (!this.next()) throw new XmlFault(`unfinished ${name}`);
      if (this.name !== name) continue;
      if (this.kind === "open") depth++;
      else if (this.kind === "close") depth--;
    }
  }

  /** Text of the element whose opening tag the cursor stands on; it then stands on the closing tag. */
  readText(): string {
    if (this.kind !== "open") return "";
    const from = this.end;
    this.skipElement();
    return plainText(this.xml.slice(from, this.start));
  }

  private after(end: string, from: number): number {
    const at = this.xml.indexOf(end, from);
    if (at < 0) throw new XmlFault(`no ${end}`);
    return at + end.length;
  }
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The prefix with its colon, or "". */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** Elements inside each other: readers behind the guard call themselves for each. */
const DEEPEST = 400;

/**
 * Throws an `XmlFault` unless every tag is closed where it should be, there is one root, and
 * elements are not nested deeper than any program nests them.
 */
export function checkWellFormed(xml: string): void {
  const cursor = new XmlCursor(xml);
  const open: string[] = [];
  let roots = 0;
  while (cursor.next()) {
    if (cursor.kind === "close") {
      if (open.pop() !== cursor.name) throw new XmlFault(`stray </${cursor.name}>`);
    } else {
      if (open.length === 0) roots++;
      if (cursor.kind === "open" && open.push(cursor.name) > DEEPEST)
        throw new XmlFault("too deep");
    }
  }
  if (open.length > 0 || roots !== 1) throw new XmlFault("unfinished document");
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Resolves the five predefined entities and character references. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g,
    (all, hex, dec, name) => {
      if (name !== undefined) return NAMED[name as string] ?? all;
      const code = hex !== undefined ? parseInt(hex as string, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** Text between tags: CDATA sections opened, comments and instructions dropped, entities resolved. */
export function plainText(xml: string): string {
  if (xml.includes("\r")) return plainText(xml.replace(/\r\n?/g, "\n")); // XML 1.0 §2.11
  if (!xml.includes("<")) return decodeEntities(xml);
  return xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<[^>]*>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[")
        ? piece.slice(9, -3)
        : piece.startsWith("<")
          ? ""
          : decodeEntities(piece),
    )
    .join("");
}

/** Text made safe between tags and inside attributes. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** The tag with an attribute set or added, everything else in it as it was; null removes it. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  const put = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  if (found !== null) {
    return tag.slice(0, found.index) + put + tag.slice(found.index + found[0].length);
  }
  const end = /\s*\/?>$/.exec(tag)!.index;
  return tag.slice(0, end) + put + tag.slice(end);
}
