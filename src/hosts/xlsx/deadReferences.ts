// Formulas that point to a sheet or a table that goes: they show #REF! as they do in Excel. A formula
// that names what is not there makes Excel call the file damaged.
import { escapeXml, localName, XmlCursor } from "./xmlCursor";

/** What goes. */
export interface Gone {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A pattern for references to what goes, in formulas as they stand in XML. */
function referencePattern({ sheets, tables }: Gone): RegExp {
  const word = "(?<![\\w.\\u0080-\\uFFFF'])";
  const alternatives = [
    // 'Foglio uno'! and Foglio1!, with quotes doubled and the cell kept, as Excel writes it: #REF!A1.
    ...sheets.flatMap((sheet) => [
      `'${literal(escapeXml(sheet.replace(/'/g, "''")))}'!`,
      `${word}${literal(escapeXml(sheet))}!`,
    ]),
    ...tables.map(
      (table) => `${word}${literal(table)}(?:\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\]|(?![\\w.!(]))`,
    ),
  ];
  return new RegExp(alternatives.join("|"), "gi");
}

/** XML with such references in the elements of that local name turned into #REF!. */
export function killReferences(xml: string, element: string, gone: Gone): string {
  const pattern = referencePattern(gone);
  const names = [...gone.sheets, ...gone.tables].map((name) => escapeXml(name).toLowerCase());
  const lower = xml.toLowerCase();
  if (!names.some((name) => lower.includes(name))) return xml;
  const cursor = new XmlCursor(xml);
  let out = "";
  let from = 0;
  while (cursor.next()) {
    if (cursor.kind !== "open" || localName(cursor.name) !== element) continue;
    const start = cursor.end;
    cursor.skipElement();
    out += xml.slice(from, start) + xml.slice(start, cursor.start).replace(pattern, "#REF!");
    from = cursor.start;
  }
  return out + xml.slice(from);
}
