// XML as a small tree: enough for the parts of a workbook.
import { SaxesParser } from "saxes";

/** An element. Prefixes are dropped from names, but not from attributes. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Texts directly inside the element, joined. */
  readonly text: string;
}

interface Growing {
  name: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
}

/** Parses a document; throws an error of the parser when it is not well-formed. */
export function parseXml(source: string): XmlNode {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", (tag) => {
    const name = tag.name.slice(tag.name.indexOf(":") + 1);
    const node: Growing = { name, attributes: tag.attributes, children: [], text: "" };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("cdata", (text) => {
    open.at(-1)!.text += text;
  });
  parser.write(source.replace(/^\uFEFF/, "")).close();
  const first = root.children[0];
  if (first === undefined) throw new Error("empty document");
  return first;
}

/** The first child of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

/** Every child of that name. */
export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((each) => each.name === name) ?? [];
}

/** Value of an attribute whatever its prefix, or undefined. */
export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  if (node === undefined) return undefined;
  const plain = node.attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(node.attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : node.attributes[key];
}

/** A boolean attribute: "1" and "true" are true. */
export function flag(node: XmlNode | undefined, name: string, otherwise = false): boolean {
  const value = attribute(node, name);
  return value === undefined ? otherwise : value === "1" || value === "true";
}

/** _x000A_ in a text of a workbook is the character of that number (ECMA-376, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
