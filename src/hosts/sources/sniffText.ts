// What a text is: a web page, XML of some program, or lines.
import { localName, XmlCursor } from "../xlsx/xmlCursor";
import { decodeText } from "./decodeText";
import { SourceFault } from "./sourceFault";

/** A text of a kind that is read. */
export interface SourceText {
  readonly kind: "html" | "xml-spreadsheet" | "lines";
  readonly text: string;
}

/** First bytes of files that are no text, and what they are. */
const BINARY: readonly (readonly [magic: RegExp, kind: "pdf" | "picture" | "archive"])[] = [
  [/%PDF-/, "pdf"],
  [/^(\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF....WEBP|BM.{4}\0{4})/s, "picture"],
  [/^.{4}ftyp(hei|mif|avif)/s, "picture"],
  // eslint-disable-next-line no-control-regex
  [/^(Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x1f\x8b\x08|BZh[1-9]1AY)/, "archive"],
];

/** Characters at the start in which the kind of a text shows. */
const LOOK = 64 * 1024;
const COMMENTS = /<!--[\s\S]*?-->/g;
const PAGE = /^\s*<(?:!doctype\s+html|html|head|body|meta|style|table)\b/i;
const TABLE = /<table[\s>]/i;
const CELL = /<t[dh][\s>]/i;

/** @throws {SourceFault} when the bytes are of a kind that is not read. */
export function sniffText(bytes: Uint8Array): SourceText {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  for (const [magic, kind] of BINARY) if (magic.test(start)) throw new SourceFault(kind);
  if (/^\s*\{\\rtf/.test(start)) throw new SourceFault("word-format");
  const text = decodeText(bytes);
  if (text.trim() === "") throw new SourceFault("empty");
  // A web archive, and the text format of Multiplan.
  if (/^(MIME-Version:|ID;P)/i.test(text)) throw new SourceFault("not-a-workbook");
  const head = text.slice(0, LOOK);
  const xml = /^\s*<\?xml\b|^\s*<(?:\w+:)?(?:Workbook|wordDocument)\b/.test(head)
    ? rootOf(text)
    : null;
  if (xml === "Workbook") return { kind: "xml-spreadsheet", text };
  if (xml === "wordDocument") throw new SourceFault("word-format");
  if (xml?.toLowerCase() === "html" || PAGE.test(head.replace(COMMENTS, "")))
    return { kind: "html", text };
  if (TABLE.test(head) && CELL.test(head)) return { kind: "html", text };
  if (xml !== null) throw new SourceFault("not-a-workbook");
  return { kind: "lines", text };
}

/** Name of the first element; "html" also behind its document type, which no cursor passes. */
function rootOf(xml: string): string {
  if (/^\s*(?:<\?xml[^>]*>\s*)?<!doctype\s+html/i.test(xml.slice(0, LOOK))) return "html";
  const cursor = new XmlCursor(xml);
  return cursor.next() ? localName(cursor.name) : "";
}
