// Number formats and hidden tables of an .ods (OpenDocument 1.3 part 3, §16.2 styles and §16.29 data
// styles), as format codes of Excel.
import { isTrue } from "../xlsx/workbookParts";
import { plainText, XmlCursor } from "../xlsx/xmlCursor";

/** What the styles of an OpenDocument spreadsheet say about cells and tables. */
export interface OpenDocumentStyles {
  /** Format code of a cell style or of its parents, null when none of them has one. */
  numberFormat(cellStyle: string | null): string | null;
  hidesTable(tableStyle: string | null): boolean;
}

interface Style {
  readonly parent: string | null;
  readonly dataStyle: string | null;
}

const DATA_STYLE =
  /^number:(?:number|percentage|currency|date|time|boolean|text)-style$|^number:style$/;
/** Steps from a style to its parents: a chain that bites its own tail must end. */
const LONGEST_CHAIN = 20;

/** Reads the styles of the given parts; later parts have the last word. */
export function readOpenDocumentStyles(parts: readonly string[]): OpenDocumentStyles {
  const codes = new Map<string, string>();
  const cellStyles = new Map<string, Style>();
  const hidden = new Set<string>();
  for (const xml of parts) {
    const cursor = new XmlCursor(xml);
    let table: string | null = null;
    while (cursor.next()) {
      if (cursor.kind === "close") continue;
      if (cursor.name === "office:body") break;
      if (DATA_STYLE.test(cursor.name)) readDataStyle(cursor, codes);
      else if (cursor.name === "style:style") {
        const name = cursor.attribute("style:name") ?? "";
        const family = cursor.attribute("style:family");
        table = family === "table" ? name : null;
        if (family === "table-cell") {
          cellStyles.set(name, {
            parent: cursor.attribute("style:parent-style-name"),
            dataStyle: cursor.attribute("style:data-style-name"),
          });
        }
      } else if (cursor.name === "style:table-properties" && table !== null) {
        const shown = cursor.attribute("table:display");
        if (shown !== null && !isTrue(shown)) hidden.add(table);
      }
    }
  }
  return {
    numberFormat: (cellStyle) => {
      let name = cellStyle;
      for (let step = 0; name !== null && step < LONGEST_CHAIN; step++) {
        const style = cellStyles.get(name);
        const code = style?.dataStyle == null ? undefined : codes.get(style.dataStyle);
        if (code !== undefined) return code;
        name = style?.parent ?? null;
      }
      return null;
    },
    hidesTable: (tableStyle) => tableStyle !== null && hidden.has(tableStyle),
  };
}

/** Reads a data style; one that is split by conditions is that of its first condition. */
function readDataStyle(cursor: XmlCursor, codes: Map<string, string>): void {
  const element = cursor.name;
  const name = cursor.attribute("style:name") ?? "";
  const percent = element === "number:percentage-style";
  let code = "";
  let condition: string | undefined;
  const isOpen: boolean = cursor.kind === "open";
  while (isOpen && cursor.next() && cursor.name !== element) {
    if (cursor.kind === "close") continue;
    if (cursor.name === "style:map") {
      condition ??= codes.get(cursor.attribute("style:apply-style-name") ?? "");
    } else code += formatPiece(cursor, percent);
  }
  codes.set(name, condition ?? (code === "" ? "General" : code));
}

const PIECES: Readonly<Record<string, readonly [short: string, long: string]>> = {
  "number:day": ["d", "dd"],
  "number:month": ["m", "mm"],
  "number:year": ["yy", "yyyy"],
  "number:day-of-week": ["ddd", "dddd"],
  "number:hours": ["h", "hh"],
  "number:minutes": ["m", "mm"],
  "number:seconds": ["s", "ss"],
  "number:am-pm": ["AM/PM", "AM/PM"],
  "number:fraction": ["# ?/?", "# ?/?"],
  "number:text-content": ["@", "@"],
};

function formatPiece(cursor: XmlCursor, percent: boolean): string {
  switch (cursor.name) {
    case "number:number":
    case "number:scientific-number": {
      const decimals = Math.min(30, Number(cursor.attribute("number:decimal-places") ?? 0)) || 0;
      const whole = isTrue(cursor.attribute("number:grouping")) ? "#,##0" : "0";
      const code = decimals > 0 ? `${whole}.${"0".repeat(decimals)}` : whole;
      return cursor.name === "number:number" ? code : `${code}E+00`;
    }
    case "number:text":
    case "number:currency-symbol":
      return literal(readWhole(cursor), percent);
  }
  const piece = PIECES[cursor.name];
  if (piece === undefined) return "";
  const isLong = cursor.attribute("number:style") === "long";
  const code = piece[isLong ? 1 : 0];
  return isTrue(cursor.attribute("number:textual")) ? (isLong ? "mmmm" : "mmm") : code;
}

function readWhole(cursor: XmlCursor): string {
  return cursor.kind === "open" ? plainText(cursor.xml.slice(cursor.end, textEnd(cursor))) : "";
}

function textEnd(cursor: XmlCursor): number {
  const at = cursor.xml.indexOf("<", cursor.end);
  return at < 0 ? cursor.xml.length : at;
}

/** Text inside a format code: quoted, unless Excel shows it as it is or it is the percent sign. */
function literal(text: string, percent: boolean): string {
  if (percent) return text.replace(/[^% ]+/g, (words) => literal(words, false));
  return /^[ ()\-/:.,]*$/.test(text) ? text : `"${text.replaceAll('"', "")}"`;
}
