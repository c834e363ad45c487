// The looks of printed sheets as cell styles, appended to whatever styles a workbook has.
import {
  lookOf,
  type PrintBorder,
  type PrintedCell,
  type PrintLook,
} from "../../workbook/printedSheet";
import type { StyleSheet } from "./tableStyles";
import { escapeXml } from "./xmlCursor";

function fontXml({ size, bold, underline, color }: PrintLook): string {
  const marks = `${bold ? "<@b/>" : ""}${underline ? "<@u/>" : ""}`;
  return `font>${marks}<@sz val="${size}"/><@color rgb="FF${color}"/><@name val="Calibri"/><@family val="2"/></@font>`;
}

function fillXml(fill: string): string {
  return `fill><@patternFill patternType="solid"><@fgColor rgb="FF${fill}"/></@patternFill></@fill>`;
}

function borderXml({ top, bottom, sides, borderColor }: PrintLook): string {
  const side = (name: string, border: PrintBorder | null): string =>
    border === null
      ? `<@${name}/>`
      : `<@${name} style="${border}"><@color rgb="FF${borderColor}"/></@${name}>`;
  return `border>${side("left", sides)}${side("right", sides)}${side("top", top)}${side("bottom", bottom)}<@diagonal/></@border>`;
}

function alignmentXml({ align, vertical, wrap, indent }: PrintLook): string {
  const flags = `${wrap ? ' wrapText="1"' : ""}${indent > 0 ? ` indent="${indent}"` : ""}`;
  return `<@alignment horizontal="${align}" vertical="${vertical}"${flags}/>`;
}

/** Finds or makes the style of each cell; equal looks share one. */
export function printStyles(sheet: StyleSheet): (cell: PrintedCell) => number {
  const known = new Map<string, number>();
  return (cell) => {
    const key = `${cell.look} ${cell.band === true}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const look = lookOf(cell);
    const bordered = look.top ?? look.bottom ?? look.sides;
    const style = sheet.cellStyle(
      sheet.numberFormat(look.format),
      sheet.append("fonts", fontXml(look)),
      look.fill === null ? 0 : sheet.append("fills", fillXml(look.fill)),
      alignmentXml(look),
      bordered === null ? 0 : sheet.append("borders", borderXml(look)),
    );
    known.set(key, style);
    return style;
  };
}

/** Text of a header or footer: "&" begins a code there. */
export const footerText = (text: string): string => escapeXml(text.replaceAll("&", "&&"));
