// Small changes to the XML of a part: everything between them stays as it is.
import { insertInOrder } from "../../hosts/xlsx/schemaOrder";
import { localName, prefixOf, withAttribute, XmlCursor } from "../../hosts/xlsx/xmlCursor";
import { escapeXml } from "../xlsx/xmlText";

/** A part of a text that is replaced. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its parts replaced; they must not overlap. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...splices].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}

/** An element as it is written. */
export interface WrittenElement {
  readonly start: number;
  readonly end: number;
  /** Its opening tag. */
  readonly tag: string;
  /** What stands between its tags. */
  readonly inside: string;
  readonly name: string;
}

/** The elements directly inside the first element of a text. */
export function childrenOf(xml: string): WrittenElement[] {
  const cursor = new XmlCursor(xml);
  const found: WrittenElement[] = [];
  if (!cursor.next() || cursor.kind === "empty") return found;
  while (cursor.next() && cursor.kind !== "close") {
    const { start, text: tag, end: openEnd } = cursor;
    const name = localName(cursor.name);
    const open = cursor.kind === "open";
    cursor.skipElement();
    found.push({
      start,
      end: cursor.end,
      tag,
      name,
      inside: open ? xml.slice(openEnd, cursor.start) : "",
    });
  }
  return found;
}

/** The first child of the root of that local name. */
export function childOf(xml: string, name: string): WrittenElement | null {
  return childrenOf(xml).find((each) => each.name === name) ?? null;
}

/** The prefix of the root with its colon, or "". */
export function rootPrefix(xml: string): string {
  const cursor = new XmlCursor(xml);
  cursor.next();
  return prefixOf(cursor.name);
}

/** Replaces a child of the root, adds it where the order wants it, or (with "") takes it out. */
export function withChild(
  xml: string,
  order: readonly string[],
  name: string,
  element: string,
): string {
  const present = childOf(xml, name);
  if (present !== null) return xml.slice(0, present.start) + element + xml.slice(present.end);
  if (element === "") return xml;
  const prefix = rootPrefix(xml);
  return insertInOrder(xml, order, name, element.slice(1 + prefix.length));
}

/** The opening tag with other attributes; null takes one away. */
export function withAttributes(
  tag: string,
  attributes: Readonly<Record<string, string | null>>,
): string {
  return Object.entries(attributes).reduce(
    (text, [name, value]) => withAttribute(text, name, value),
    tag,
  );
}

/** Value of an attribute of a tag, or null. */
export function attributeOf(tag: string, name: string): string | null {
  const cursor = new XmlCursor(tag);
  cursor.next();
  return cursor.attribute(name);
}

/** An element with what stands inside it; empty elements close themselves. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  inside = "",
): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(value!)}"`)
    .join("");
  return inside === "" ? `<${name}${list}/>` : `<${name}${list}>${inside}</${name}>`;
}

/** An element written anew with the same tag and other contents. */
export function rewritten({ tag }: Pick<WrittenElement, "tag">, inside: string): string {
  const cursor = new XmlCursor(tag);
  cursor.next();
  const open = tag.replace(/\s*\/>$/, ">");
  return inside === "" ? open.replace(/>$/, "/>") : `${open}${inside}</${cursor.name}>`;
}
