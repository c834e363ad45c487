// The text of a cell of an .ods: paragraphs with their own signs for spaces, tabs and line breaks
// (OpenDocument 1.3 part 3, §6.1).
import { plainText, XmlFault, type XmlCursor } from "../xlsx/xmlCursor";

/** Spaces that one sign may stand for. */
const MOST_SPACES = 200;

/**
 * Paragraphs of the cell whose opening tag the cursor stands on, joined by line breaks; null when
 * there is none. Notes and drawings are passed over. The cursor then stands on the closing tag.
 */
export function readOpenDocumentText(cursor: XmlCursor): string | null {
  const cell = cursor.name;
  let text: string | null = null;
  for (;;) {
    if (!cursor.next()) throw new XmlFault("unfinished cell");
    if (cursor.name === cell && cursor.kind === "close") return text;
    if (cursor.kind === "close") continue;
    if (cursor.name !== "text:p" && cursor.name !== "text:h") {
      cursor.skipElement();
      continue;
    }
    const paragraph: string = cursor.kind === "open" ? readParagraph(cursor) : "";
    text = text === null ? paragraph : `${text}\n${paragraph}`;
  }
}

function readParagraph(cursor: XmlCursor): string {
  const paragraph = cursor.name;
  let text = "";
  let from = cursor.end;
  for (;;) {
    if (!cursor.next()) throw new XmlFault("unfinished paragraph");
    text += plainText(cursor.xml.slice(from, cursor.start)).replace(/[ \t\r\n]+/g, " ");
    const ends = cursor.name === paragraph && cursor.kind === "close";
    if (cursor.kind !== "close") text += signOf(cursor);
    from = cursor.end;
    if (ends) return text;
  }
}

/** What an element inside a paragraph stands for; one whose text does not belong there is skipped. */
function signOf(cursor: XmlCursor): string {
  switch (cursor.name) {
    case "text:s":
      return " ".repeat(Math.min(MOST_SPACES, Number(cursor.attribute("text:c") ?? 1) || 0));
    case "text:tab":
      return "\t";
    case "text:line-break":
      return "\n";
    case "office:annotation":
    case "text:note":
    case "text:ruby-text":
    case "draw:frame":
      cursor.skipElement();
  }
  return "";
}
