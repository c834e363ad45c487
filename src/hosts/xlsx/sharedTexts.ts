// Texts that cells share: a cell holds the number of its text (ECMA-376 Part 1 §18.4).
import { localName, XmlCursor } from "./xmlCursor";

/** Texts of a shared strings part, by number. */
export function readSharedTexts(xml: string): string[] {
  const texts: string[] = [];
  const cursor = new XmlCursor(xml);
  while (cursor.next()) {
    if (localName(cursor.name) !== "si" || cursor.kind === "close") continue;
    texts.push(readRichText(cursor));
  }
  return texts;
}

/**
 * Text of the `si` or `is` element that the cursor stands on: its runs joined, without phonetic
 * hints. The cursor then stands on the closing tag.
 */
export function readRichText(cursor: XmlCursor): string {
  if (cursor.kind === "empty") return "";
  const parent = cursor.name;
  let text = "";
  while (cursor.next()) {
    if (cursor.name === parent && cursor.kind === "close") break;
    if (cursor.kind !== "open") continue;
    const name = localName(cursor.name);
    if (name === "rPh") cursor.skipElement();
    else if (name === "t") text += cursor.readText();
  }
  return decodeXString(text);
}

/** `_xHHHH_` stands for a character that XML cannot hold (ST_Xstring, §22.9.2.19). */
export function decodeXString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** The inverse of `decodeXString`: also what only looks like such an escape is escaped. */
export function encodeXString(text: string): string {
  const escaped = (char: string): string =>
    `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return (
    text
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
      // Control characters, halves of surrogate pairs, and CR, which a parser would turn into LF.
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, escaped)
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, escaped)
  );
}
