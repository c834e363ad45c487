// What the style number of a cell means for us: its number format, and whether it is locked.
import { localName, XmlCursor } from "./xmlCursor";
import { isTrue } from "./workbookParts";

/** Formats of one cell style (`xf` of `cellXfs`, ECMA-376 Part 1 §18.8.45). */
export interface CellStyle {
  /** Format code in English. */
  readonly numberFormat: string;
  /** Whether the cell cannot be written when its sheet is protected (§18.8.33; locked by default). */
  readonly locked: boolean;
}

/** What a cell without style is. */
export const PLAIN_STYLE: CellStyle = { numberFormat: "General", locked: true };

/** Codes that a file names by number only (§18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Styles by number; an empty list when the workbook has no styles part. */
export function readCellStyles(xml: string | null): CellStyle[] {
  const styles: CellStyle[] = [];
  if (xml === null) return styles;
  const codes = new Map<number, string>();
  const cursor = new XmlCursor(xml);
  let inCells = false;
  while (cursor.next()) {
    const name = localName(cursor.name);
    if (name === "cellXfs") inCells = cursor.kind === "open";
    else if (cursor.kind === "close") continue;
    else if (name === "numFmt") {
      codes.set(Number(cursor.attribute("numFmtId")), cursor.attribute("formatCode") ?? "General");
    } else if (name === "xf" && inCells) {
      const id = Number(cursor.attribute("numFmtId") ?? 0);
      const numberFormat = codes.get(id) ?? BUILT_IN[id] ?? "General";
      styles.push({ numberFormat, locked: readLocked(cursor) });
    }
  }
  return styles;
}

function readLocked(cursor: XmlCursor): boolean {
  if (cursor.kind === "empty") return true;
  const xf = cursor.name;
  let locked = true;
  while (cursor.next() && cursor.name !== xf) {
    if (cursor.kind === "close" || localName(cursor.name) !== "protection") continue;
    const value = cursor.attribute("locked");
    locked = value === null || isTrue(value);
  }
  return locked;
}

const DATE_FORMATS = new Map<string, boolean>();

/** Whether a format shows a day, a month or a year; a mere time of day is no date. */
export function isDateFormat(code: string): boolean {
  const known = DATE_FORMATS.get(code);
  if (known !== undefined) return known;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|AM\/PM|A\/P/gi, "");
  const isDate =
    /[ydaeg]/i.test(bare.replace(/E[+-]/gi, "")) || (/m/i.test(bare) && !/[hs]/i.test(bare));
  DATE_FORMATS.set(code, isDate);
  return isDate;
}

/** Days between the two date systems (§18.17.4.1). */
export const DAYS_1904 = 1462;
