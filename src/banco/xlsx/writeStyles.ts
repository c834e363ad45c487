// The styles part of an .xlsx workbook, made of the bench's formats.
import type { BorderLine, CellFormat } from "../cellFormat";
import { BUILTIN_FORMATS } from "./readStyles";
import { escapeXml } from "./xmlText";

/** A list whose entries are written once each. */
class Entries {
  private readonly texts: string[] = [];
  private readonly places = new Map<string, number>();

  constructor(...first: string[]) {
    for (const text of first) this.place(text);
  }

  place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  element(name: string): string {
    return `<${name} count="${this.texts.length}">${this.texts.join("")}</${name}>`;
  }
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

function fontXml(format: CellFormat): string {
  const marks = [
    format.bold ? "<b/>" : "",
    format.italic ? "<i/>" : "",
    format.strikethrough ? "<strike/>" : "",
    format.underline ? "<u/>" : "",
  ].join("");
  return (
    `<font>${marks}<sz val="${format.fontSize}"/><color rgb="${argb(format.fontColor)}"/>` +
    `<name val="${escapeXml(format.fontName)}"/><family val="2"/></font>`
  );
}

function fillXml(fill: string): string {
  return (
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/>` +
    `<bgColor indexed="64"/></patternFill></fill>`
  );
}

function lineXml(name: string, line: BorderLine | null): string {
  if (line === null) return `<${name}/>`;
  return `<${name} style="${line.style}"><color rgb="${argb(line.color)}"/></${name}>`;
}

function borderXml(format: CellFormat): string {
  const lines = [
    lineXml("left", format.borderLeft),
    lineXml("right", format.borderRight),
    lineXml("top", format.borderTop),
    lineXml("bottom", format.borderBottom),
  ].join("");
  return `<border>${lines}<diagonal/></border>`;
}

function alignmentXml(format: CellFormat): string {
  const parts: string[] = [];
  if (format.horizontal !== "General")
    parts.push(`horizontal="${format.horizontal.toLowerCase()}"`);
  if (format.vertical !== "Bottom") parts.push(`vertical="${format.vertical.toLowerCase()}"`);
  if (format.wrap) parts.push('wrapText="1"');
  if (format.rotation !== 0) {
    // Below the line files count from 91 on.
    const rotation = format.rotation < 0 ? 90 - format.rotation : format.rotation;
    parts.push(`textRotation="${rotation}"`);
  }
  if (format.indent > 0) parts.push(`indent="${format.indent}"`);
  return parts.length === 0 ? "" : `<alignment ${parts.join(" ")}/>`;
}

/** Number under which a file names a format; own formats begin at 164. */
function numberFormatId(pattern: string, own: Map<string, number>): number {
  const builtin = Object.entries(BUILTIN_FORMATS).find(([, text]) => text === pattern);
  if (builtin !== undefined) return Number(builtin[0]);
  const known = own.get(pattern);
  if (known !== undefined) return known;
  own.set(pattern, 164 + own.size);
  return 163 + own.size;
}

/** The styles part; a cell's style number is the place of its format in the list. */
export function stylesXml(formats: readonly CellFormat[]): string {
  const own = new Map<string, number>();
  const fonts = new Entries();
  const fills = new Entries(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  const borders = new Entries();
  const xfs = formats.map((format) => {
    const fill = format.fill === null ? 0 : fills.place(fillXml(format.fill));
    const font = fonts.place(fontXml(format));
    const border = borders.place(borderXml(format));
    const number = numberFormatId(format.numberFormat, own);
    const alignment = alignmentXml(format);
    const lock = format.locked ? "" : '<protection locked="0"/>';
    const applied = [
      number === 0 ? "" : ' applyNumberFormat="1"',
      ' applyFont="1"',
      fill === 0 ? "" : ' applyFill="1"',
      ' applyBorder="1"',
      alignment === "" ? "" : ' applyAlignment="1"',
      lock === "" ? "" : ' applyProtection="1"',
    ].join("");
    return (
      `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      `${applied}>${alignment}${lock}</xf>`
    );
  });
  const patterns = [...own]
    .map(([pattern, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(pattern)}"/>`)
    .join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    (own.size === 0 ? "" : `<numFmts count="${own.size}">${patterns}</numFmts>`) +
    fonts.element("fonts") +
    fills.element("fills") +
    borders.element("borders") +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normale" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>'
  );
}
