// Formats of an .xlsx workbook: its styles part and the colours of its theme.
import { PLAIN_FORMAT, type BorderLine, type CellFormat } from "../cellFormat";
import { attribute, child, children, flag, type XmlNode } from "./xmlNode";

/** Number formats that files name by number alone (ECMA-376, 18.8.30). */
export const BUILTIN_FORMATS: Readonly<Record<number, string>> = {
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
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
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

/** The 56 colours of old Excel, from number 8 on; the first eight repeat them. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 " +
  "008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF " +
  "FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF " +
  "FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 " +
  "993300 993366 333399 333333"
).split(" ");

/** Colours of the Office theme, in the order in which cells name them. */
const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47".split(
  " ",
);

/** Reads the colours of a theme part. */
export function readTheme(theme: XmlNode | null): readonly string[] {
  const scheme = child(child(theme ?? undefined, "themeElements"), "clrScheme");
  if (scheme === undefined) return OFFICE_THEME;
  const colors = scheme.children.map((entry) => {
    const value = entry.children[0];
    return attribute(value, "lastClr") ?? attribute(value, "val") ?? "000000";
  });
  // Files list dark before light, cells count light before dark.
  const [dark1, light1, dark2, light2, ...accents] = colors;
  return [light1 ?? "FFFFFF", dark1 ?? "000000", light2 ?? "E7E6E6", dark2 ?? "44546A", ...accents];
}

function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const parts = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const moved = parts.map((part) => (tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return moved.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
}

/** "#RRGGBB" of a colour element, or null when it says nothing. */
export function readColor(color: XmlNode | undefined, theme: readonly string[]): string | null {
  if (color === undefined) return null;
  const tint = Number(attribute(color, "tint") ?? 0);
  const rgb = attribute(color, "rgb");
  const themed = attribute(color, "theme");
  const indexed = attribute(color, "indexed");
  let hex: string | undefined;
  if (rgb !== undefined) hex = rgb.slice(-6);
  else if (themed !== undefined) hex = theme[Number(themed)];
  else if (indexed !== undefined) {
    const index = Number(indexed);
    if (index === 64) return "#000000";
    if (index === 65) return "#FFFFFF";
    hex = PALETTE[index < 8 ? index : index - 8];
  }
  return hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)
    ? null
    : `#${tinted(hex, tint)}`.toUpperCase();
}

function line(
  border: XmlNode | undefined,
  edge: string,
  theme: readonly string[],
): BorderLine | null {
  const drawn = child(border, edge);
  const style = attribute(drawn, "style");
  if (style === undefined || style === "none") return null;
  return { style, color: readColor(child(drawn, "color"), theme) ?? "#000000" };
}

const HORIZONTAL: Readonly<Record<string, CellFormat["horizontal"]>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  distributed: "Distributed",
  centerContinuous: "Center",
};

const VERTICAL: Readonly<Record<string, CellFormat["vertical"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
};

/** The formats of a workbook by the numbers that its cells give. */
export function readStyles(styles: XmlNode | null, theme: readonly string[]): CellFormat[] {
  const root = styles ?? undefined;
  const patterns = new Map<number, string>();
  for (const format of children(child(root, "numFmts"), "numFmt")) {
    const id = Number(attribute(format, "numFmtId"));
    patterns.set(id, attribute(format, "formatCode") ?? "General");
  }
  const fonts = children(child(root, "fonts"), "font");
  const fills = children(child(root, "fills"), "fill");
  const borders = children(child(root, "borders"), "border");
  const formats = children(child(root, "cellXfs"), "xf").map((xf): CellFormat => {
    const number = Number(attribute(xf, "numFmtId") ?? 0);
    const font = fonts[Number(attribute(xf, "fontId") ?? 0)];
    const pattern = child(fills[Number(attribute(xf, "fillId") ?? 0)], "patternFill");
    const border = borders[Number(attribute(xf, "borderId") ?? 0)];
    const alignment = child(xf, "alignment");
    const filled = !["none", undefined].includes(attribute(pattern, "patternType"));
    const on = (name: string) => {
      const node = child(font, name);
      return node !== undefined && flag(node, "val", true) && attribute(node, "val") !== "none";
    };
    const underline = child(font, "u");
    return {
      numberFormat: patterns.get(number) ?? BUILTIN_FORMATS[number] ?? "General",
      fill: filled ? (readColor(child(pattern, "fgColor"), theme) ?? null) : null,
      fontName: attribute(child(font, "name"), "val") ?? PLAIN_FORMAT.fontName,
      fontSize: Number(attribute(child(font, "sz"), "val") ?? PLAIN_FORMAT.fontSize),
      fontColor: readColor(child(font, "color"), theme) ?? "#000000",
      bold: on("b"),
      italic: on("i"),
      underline: underline !== undefined && attribute(underline, "val") !== "none",
      strikethrough: on("strike"),
      horizontal: HORIZONTAL[attribute(alignment, "horizontal") ?? ""] ?? "General",
      vertical: VERTICAL[attribute(alignment, "vertical") ?? ""] ?? "Bottom",
      wrap: flag(alignment, "wrapText"),
      rotation: Number(attribute(alignment, "textRotation") ?? 0),
      indent: Number(attribute(alignment, "indent") ?? 0),
      locked: flag(child(xf, "protection"), "locked", true),
      borderTop: line(border, "top", theme),
      borderBottom: line(border, "bottom", theme),
      borderLeft: line(border, "left", theme),
      borderRight: line(border, "right", theme),
    };
  });
  return formats.length === 0 ? [PLAIN_FORMAT] : formats;
}
