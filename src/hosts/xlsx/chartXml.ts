// XML of a chart part (ECMA-376 Part 1 §21.2): children stand in the order of the schema, or Excel calls the
// file damaged. Figures are left to the cells: the program that opens the file reads them there.
import { rangeName, type CellRange } from "../../workbook/cellAddress";
import type { SheetChart } from "../../workbook/sheetChart";
import {
  CHART_FONT,
  CHART_GAPS,
  CHART_INK,
  CHART_SIZES,
  labelFormat,
  seriesFill,
} from "../charts/chartStyle";
import { escapeXml } from "./xmlCursor";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces of drawings: transitional and strict files have their own (Part 1 annex A, Part 4). */
export interface DrawingNamespaces {
  readonly chart: string;
  readonly main: string;
  readonly sheet: string;
  readonly relations: string;
}

export const DRAWING_NAMESPACES: Readonly<Record<"transitional" | "strict", DrawingNamespaces>> = {
  transitional: {
    chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
    main: "http://schemas.openxmlformats.org/drawingml/2006/main",
    sheet: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  },
  strict: {
    chart: "http://purl.oclc.org/ooxml/drawingml/chart",
    main: "http://purl.oclc.org/ooxml/drawingml/main",
    sheet: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
    relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  },
};

/** Numbers that tie the series to the two axes. */
const AXES = { category: 111111111, value: 222222222 } as const;

const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;

/** A line; widths are in twelve-thousandths of a point and a bit: 9525 are three quarters of one. */
const line = (color: string): string => `<a:ln w="9525">${solid(color)}</a:ln>`;

function letters(size: number, color: string, bold = false): string {
  return (
    `sz="${size * 100}" b="${bold ? 1 : 0}">${solid(color)}<a:latin typeface="${CHART_FONT}"/>` +
    `<a:cs typeface="${CHART_FONT}"/>`
  );
}

const textLook = (size: number, color: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${letters(size, color)}</a:defRPr></a:pPr>` +
  '<a:endParaRPr lang="it-IT"/></a:p></c:txPr>';

function title(words: string, size: number, color: string, bold: boolean): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${letters(size, color, bold)}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="it-IT" ${letters(size, color, bold)}</a:rPr><a:t>${escapeXml(words)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

/** Cells with their sheet, fixed: "'Quadro'!$B$2:$B$4". */
function fixedReference(sheet: string, range: CellRange): string {
  const fixed = rangeName(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `'${sheet.replaceAll("'", "''")}'!${fixed}`;
}

function seriesXml(chart: SheetChart, index: number): string {
  const { name, nameAt, values } = chart.series[index]!;
  const reference = (range: CellRange): string => escapeXml(fixedReference(chart.dataSheet, range));
  const called =
    nameAt === null
      ? `<c:v>${escapeXml(name)}</c:v>`
      : `<c:strRef><c:f>${reference(nameAt)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0">` +
        `<c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef>`;
  const labels = !chart.labelled
    ? ""
    : `<c:dLbls><c:numFmt formatCode="${escapeXml(labelFormat(chart.valueFormat))}" sourceLinked="0"/>` +
      "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" +
      textLook(CHART_SIZES.labels, CHART_INK.words) +
      '<c:dLblPos val="outEnd"/>' +
      '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
      '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${called}</c:tx>` +
    `<c:spPr>${solid(seriesFill(index))}${line(CHART_INK.edge)}</c:spPr><c:invertIfNegative val="0"/>${labels}` +
    `<c:cat><c:strRef><c:f>${reference(chart.categories)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(values)}</c:f></c:numRef></c:val></c:ser>`
  );
}

function axesXml({ categoryTitle, valueTitle, valueFormat }: SheetChart): string {
  const look = (lines: string): string =>
    `<c:spPr>${lines}</c:spPr>${textLook(CHART_SIZES.words, CHART_INK.words)}`;
  const named = (words: string): string => title(words, CHART_SIZES.words, CHART_INK.words, false);
  return (
    `<c:catAx><c:axId val="${AXES.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="b"/>${named(categoryTitle)}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${look(line(CHART_INK.words))}` +
    `<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${AXES.value}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>${line(CHART_INK.lines)}</c:spPr></c:majorGridlines>` +
    `${named(valueTitle)}<c:numFmt formatCode="${escapeXml(valueFormat)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `${look("<a:ln><a:noFill/></a:ln>")}<c:crossAx val="${AXES.category}"/>` +
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  );
}

/** The whole part of a chart. */
export function chartXml(chart: SheetChart, namespaces: DrawingNamespaces): string {
  const legend =
    chart.series.length < 2
      ? ""
      : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook(CHART_SIZES.words, CHART_INK.words)}</c:legend>`;
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.main}" xmlns:r="${namespaces.relations}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    title(chart.title, CHART_SIZES.title, CHART_INK.title, true) +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>' +
    '<c:grouping val="clustered"/><c:varyColors val="0"/>' +
    chart.series.map((_, index) => seriesXml(chart, index)).join("") +
    `<c:gapWidth val="${CHART_GAPS.gap}"/><c:overlap val="${CHART_GAPS.overlap}"/>` +
    `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/></c:barChart>` +
    `${axesXml(chart)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid("#FFFFFF")}${line(CHART_INK.lines)}</c:spPr></c:chartSpace>`
  );
}

/** The frame of a chart in a drawing (§20.5.2.33): it moves with the cells below it and keeps its size. */
export function frameXml(
  { name, description, place }: Pick<SheetChart, "name" | "description" | "place">,
  id: number,
  relation: string,
  namespaces: DrawingNamespaces,
): string {
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${namespaces.sheet}" xmlns:a="${namespaces.main}" editAs="oneCell">` +
    cornersXml("xdr:", place) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(description)}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${namespaces.chart}">` +
    `<c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relations}" r:id="${relation}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

/** The two corners of a frame that covers these cells. */
export function cornersXml(prefix: string, { top, left, bottom, right }: CellRange): string {
  const corner = (name: string, column: number, row: number): string =>
    `<${prefix}${name}><${prefix}col>${column}</${prefix}col><${prefix}colOff>0</${prefix}colOff>` +
    `<${prefix}row>${row}</${prefix}row><${prefix}rowOff>0</${prefix}rowOff></${prefix}${name}>`;
  return corner("from", left, top) + corner("to", right + 1, bottom + 1);
}
