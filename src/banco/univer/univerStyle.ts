// Translates the bench's cell format to a style of Univer and back.
import { PLAIN_FORMAT, type BorderLine, type CellFormat } from "../cellFormat";
import { BorderStyleTypes, type IStyleData } from "./univerPackages";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Justify",
  "Justify",
  "Distributed",
] as const;
const VERTICAL = ["Bottom", "Top", "Center", "Bottom"] as const;

/** Line styles of the .xlsx format by Univer's number. */
const LINES: readonly (readonly [string, BorderStyleTypes])[] = [
  ["thin", BorderStyleTypes.THIN],
  ["hair", BorderStyleTypes.HAIR],
  ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED],
  ["dashDot", BorderStyleTypes.DASH_DOT],
  ["dashDotDot", BorderStyleTypes.DASH_DOT_DOT],
  ["double", BorderStyleTypes.DOUBLE],
  ["medium", BorderStyleTypes.MEDIUM],
  ["mediumDashed", BorderStyleTypes.MEDIUM_DASHED],
  ["mediumDashDot", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["mediumDashDotDot", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["slantDashDot", BorderStyleTypes.SLANT_DASH_DOT],
  ["thick", BorderStyleTypes.THICK],
];

interface Edge {
  s: BorderStyleTypes;
  cl: { rgb?: string | null };
}

function univerLine(line: BorderLine | null): Edge | null {
  if (line === null) return null;
  const style = LINES.find(([name]) => name === line.style)?.[1] ?? BorderStyleTypes.THIN;
  return { s: style, cl: { rgb: line.color } };
}

function benchLine(edge: unknown): BorderLine | null {
  if (edge === null || edge === undefined) return null;
  const { s, cl } = edge as Edge;
  if (s === BorderStyleTypes.NONE) return null;
  const style = LINES.find(([, number]) => number === s)?.[0] ?? "thin";
  return { style, color: hexColor(cl.rgb ?? "#000000") };
}

/** "rgb(1,2,3)" or "#abc" → "#RRGGBB"; Univer's own dialogs write all of these. */
function hexColor(color: string): string {
  const rgb = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (rgb !== null) {
    const parts = rgb.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
    return `#${parts.join("")}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short !== null)
    return `#${short[1]!}${short[1]!}${short[2]!}${short[2]!}${short[3]!}${short[3]!}`.toUpperCase();
  return color.toUpperCase();
}

/** Only the properties that `changes` names; null takes a property away from the cell. */
export function univerStyle(changes: Partial<CellFormat>): IStyleData {
  const style: Record<string, unknown> = {};
  if (changes.numberFormat !== undefined) {
    style["n"] = changes.numberFormat === "General" ? null : { pattern: changes.numberFormat };
  }
  if (changes.fill !== undefined)
    style["bg"] = changes.fill === null ? null : { rgb: changes.fill };
  if (changes.fontName !== undefined) style["ff"] = changes.fontName;
  if (changes.fontSize !== undefined) style["fs"] = changes.fontSize;
  if (changes.fontColor !== undefined) style["cl"] = { rgb: changes.fontColor };
  if (changes.bold !== undefined) style["bl"] = changes.bold ? 1 : 0;
  if (changes.italic !== undefined) style["it"] = changes.italic ? 1 : 0;
  if (changes.underline !== undefined) style["ul"] = { s: changes.underline ? 1 : 0 };
  if (changes.strikethrough !== undefined) style["st"] = { s: changes.strikethrough ? 1 : 0 };
  if (changes.horizontal !== undefined)
    style["ht"] = HORIZONTAL.indexOf(changes.horizontal as "Left");
  if (changes.vertical !== undefined) {
    style["vt"] = { Top: 1, Center: 2, Bottom: 3 }[changes.vertical];
  }
  if (changes.wrap !== undefined) style["tb"] = changes.wrap ? 3 : 0;
  if (changes.rotation !== undefined) {
    style["tr"] = changes.rotation === 255 ? { a: 0, v: 1 } : { a: changes.rotation, v: 0 };
  }
  if (changes.indent !== undefined) style["pd"] = { l: 2 + changes.indent * 9, t: 0, b: 2, r: 2 };
  const borders: Record<string, Edge | null> = {};
  if (changes.borderTop !== undefined) borders["t"] = univerLine(changes.borderTop);
  if (changes.borderBottom !== undefined) borders["b"] = univerLine(changes.borderBottom);
  if (changes.borderLeft !== undefined) borders["l"] = univerLine(changes.borderLeft);
  if (changes.borderRight !== undefined) borders["r"] = univerLine(changes.borderRight);
  if (Object.keys(borders).length > 0) style["bd"] = borders;
  return style as IStyleData;
}

/** The properties of a format that differ from a cell nobody touched, as a style for a new workbook. */
export function univerStyleOfNewCell(format: CellFormat): IStyleData {
  const changes = Object.fromEntries(
    Object.entries(format).filter(
      ([name, value]) => value !== PLAIN_FORMAT[name as keyof CellFormat] && value !== null,
    ),
  ) as Partial<CellFormat>;
  return univerStyle(changes);
}

/** The whole format that a style gives to a cell. */
export function benchFormat(style: IStyleData | null | undefined, locked: boolean): CellFormat {
  if (style === null || style === undefined)
    return locked ? PLAIN_FORMAT : { ...PLAIN_FORMAT, locked };
  const vertical = VERTICAL[style.vt ?? 0] ?? "Bottom";
  return {
    numberFormat: style.n?.pattern ?? PLAIN_FORMAT.numberFormat,
    fill: style.bg?.rgb === undefined || style.bg.rgb === null ? null : hexColor(style.bg.rgb),
    fontName: style.ff ?? PLAIN_FORMAT.fontName,
    fontSize: style.fs ?? PLAIN_FORMAT.fontSize,
    fontColor: hexColor(style.cl?.rgb ?? PLAIN_FORMAT.fontColor),
    bold: style.bl === 1,
    italic: style.it === 1,
    underline: style.ul?.s === 1,
    strikethrough: style.st?.s === 1,
    horizontal: HORIZONTAL[style.ht ?? 0] ?? "General",
    vertical,
    wrap: style.tb === 3,
    rotation: style.tr?.v === 1 ? 255 : (style.tr?.a ?? 0),
    indent:
      style.pd?.l === undefined || style.pd.l === null
        ? 0
        : Math.max(0, Math.round((style.pd.l - 2) / 9)),
    locked,
    borderTop: benchLine(style.bd?.t),
    borderBottom: benchLine(style.bd?.b),
    borderLeft: benchLine(style.bd?.l),
    borderRight: benchLine(style.bd?.r),
  };
}
