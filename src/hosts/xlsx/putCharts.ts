// Charts of a sheet in a package: made, brought up to date and taken away. Other charts and pictures of the
// drawing keep every byte.
import { isOwnChart, type SheetChart } from "../../workbook/sheetChart";
import {
  chartXml,
  cornersXml,
  DRAWING_NAMESPACES,
  frameXml,
  type DrawingNamespaces,
} from "./chartXml";
import { anchorPrefix, drawingOf, readCharts, referenceIn, seriesOf } from "./drawingParts";
import type { PackageDraft } from "./packageDraft";
import { dropElements, reachableParts, readRelations } from "./partRelations";
import { applySplices, type Splice } from "./patchSheet";
import { findElement, insertInOrder, WORKSHEET_ORDER } from "./schemaOrder";
import type { SheetPart } from "./workbookParts";
import { XmlCursor, XmlFault } from "./xmlCursor";

const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function namespacesOf(draft: PackageDraft): DrawingNamespaces {
  const strict = draft
    .text(draft.parts().main)
    .includes("http://purl.oclc.org/ooxml/spreadsheetml/main");
  return DRAWING_NAMESPACES[strict ? "strict" : "transitional"];
}

/**
 * Makes Quadra's charts on a sheet exactly these. One that is there under its name draws the cells of now.
 * @param follows whether those that are there move to their place; otherwise they stay where they are.
 */
export function putCharts(
  draft: PackageDraft,
  sheet: Pick<SheetPart, "part">,
  wanted: readonly SheetChart[],
  follows: boolean,
): void {
  const names = new Set(wanted.map(({ name }) => name));
  const present = firstOfEachName(draft, sheet.part);
  const gone = [...present].filter((name) => isOwnChart(name) && !names.has(name));
  // When others come or go, all stand in a new order.
  const moves = follows || gone.length > 0 || wanted.some(({ name }) => !present.has(name));
  changeCharts(draft, sheet, gone, wanted, moves);
}

/** Takes the charts of these names away, then makes or updates the others. */
export function changeCharts(
  draft: PackageDraft,
  sheet: Pick<SheetPart, "part">,
  gone: readonly string[],
  wanted: readonly SheetChart[],
  follows: boolean,
): void {
  const namespaces = namespacesOf(draft);
  const present = firstOfEachName(draft, sheet.part);
  dropCharts(
    draft,
    sheet.part,
    gone.filter((name) => present.has(name)),
  );
  for (const chart of wanted) {
    const isThere = present.has(chart.name) && !gone.includes(chart.name);
    if (isThere) updateChart(draft, sheet, chart, follows, namespaces);
    else addChart(draft, sheet, chart, namespaces);
  }
}

function firstOfEachName(draft: PackageDraft, sheetPart: string): Set<string> {
  const drawing = drawingOf(draft.pkg, sheetPart);
  if (drawing === null) return new Set();
  return new Set(readCharts(draft.pkg, drawing).map(({ name }) => name));
}

/** The first chart of a name: a later one of the same name is a copy that somebody made. */
function chartNamed(draft: PackageDraft, sheetPart: string, name: string) {
  const drawing = drawingOf(draft.pkg, sheetPart);
  const chart = drawing && readCharts(draft.pkg, drawing).find((one) => one.name === name);
  return drawing && chart ? { drawing, chart } : null;
}

function addChart(
  draft: PackageDraft,
  sheet: Pick<SheetPart, "part">,
  chart: SheetChart,
  namespaces: DrawingNamespaces,
): void {
  const drawing = drawingOf(draft.pkg, sheet.part) ?? addDrawing(draft, sheet.part, namespaces);
  const { relation } = draft.add(
    drawing,
    "chart",
    "xl/charts/chart#.xml",
    CHART,
    chartXml(chart, namespaces),
  );
  const xml = draft.text(drawing);
  const ids = [...xml.matchAll(/<(?:[\w.-]+:)?cNvPr\s[^>]*?\bid="(\d+)"/g)].map(([, id]) =>
    Number(id),
  );
  const frame = frameXml(chart, Math.max(1, ...ids) + 1, relation, namespaces);
  draft.put(drawing, withLastChild(xml, frame));
}

/** Adds a child that brings its own prefixes: the drawing may call them otherwise. */
function withLastChild(xml: string, child: string): string {
  const cursor = new XmlCursor(xml);
  if (!cursor.next()) throw new XmlFault("no root");
  if (cursor.kind === "empty") {
    const open = cursor.text.replace(/\s*\/>$/, ">");
    return `${xml.slice(0, cursor.start)}${open}${child}</${cursor.name}>${xml.slice(cursor.end)}`;
  }
  cursor.skipElement();
  return xml.slice(0, cursor.start) + child + xml.slice(cursor.start);
}

function addDrawing(
  draft: PackageDraft,
  sheetPart: string,
  { sheet, main, relations }: DrawingNamespaces,
): string {
  const xml = `${DECLARATION}<xdr:wsDr xmlns:xdr="${sheet}" xmlns:a="${main}"></xdr:wsDr>`;
  const { part, relation } = draft.add(
    sheetPart,
    "drawing",
    "xl/drawings/drawing#.xml",
    DRAWING,
    xml,
  );
  const child = `drawing xmlns:r="${relations}" r:id="${relation}"/>`;
  draft.put(sheetPart, insertInOrder(draft.text(sheetPart), WORKSHEET_ORDER, "drawing", child));
  return part;
}

function updateChart(
  draft: PackageDraft,
  sheet: Pick<SheetPart, "part">,
  chart: SheetChart,
  follows: boolean,
  namespaces: DrawingNamespaces,
): void {
  const { drawing, chart: present } = chartNamed(draft, sheet.part, chart.name)!;
  const fresh = chartXml(chart, namespaces);
  draft.put(present.part, withData(draft.text(present.part), fresh) ?? fresh);
  if (!follows) return;
  const xml = draft.text(drawing);
  const anchor = xml.slice(present.start, present.end);
  const [from, to] = [findElement(anchor, "from"), findElement(anchor, "to")];
  if (from === null || to === null) return;
  const corners = cornersXml(anchorPrefix(anchor), chart.place);
  const moved = anchor.slice(0, from.start) + corners + anchor.slice(to.end);
  draft.put(drawing, xml.slice(0, present.start) + moved + xml.slice(present.end));
}

/**
 * The chart as it looks with the references of another; null when it does not have as many series, each
 * with names and values. What already refers to the right cells keeps what the last program stored of them.
 */
function withData(xml: string, fresh: string): string | null {
  const [present, wanted] = [seriesOf(xml), seriesOf(fresh)];
  if (present.length !== wanted.length || !xml.includes("<c:ser>")) return null;
  const splices: Splice[] = [];
  for (const [index, children] of wanted.entries()) {
    for (const [name, { text }] of children) {
      const old = present[index]!.get(name);
      if (old === undefined) return null;
      if (referenceIn(old.text) !== referenceIn(text)) {
        splices.push({ start: old.start, end: old.end, text });
      }
    }
  }
  return applySplices(xml, splices);
}

/** Takes charts away, and the drawing when nothing is left in it. */
function dropCharts(draft: PackageDraft, sheetPart: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const before = reachableParts(draft.pkg);
  for (const name of names) {
    const { drawing, chart } = chartNamed(draft, sheetPart, name)!;
    const xml = draft.text(drawing);
    draft.put(drawing, xml.slice(0, chart.start) + xml.slice(chart.end));
    draft.dropRelation(drawing, chart.part);
  }
  const drawing = drawingOf(draft.pkg, sheetPart)!;
  if (!holdsAnything(draft.text(drawing))) {
    const ids = new Set(
      readRelations(draft.pkg, sheetPart)
        .filter(({ target }) => target === drawing)
        .map(({ id }) => id),
    );
    draft.put(
      sheetPart,
      dropElements(draft.text(sheetPart), "drawing", ({ text }) =>
        ids.has(/:id\s*=\s*["']([^"']*)["']/.exec(text)?.[1] ?? ""),
      ),
    );
    draft.dropRelation(sheetPart, drawing);
  }
  const after = reachableParts(draft.pkg);
  draft.drop([...before.keys()].filter((part) => !after.has(part) && draft.pkg.has(part)));
}

function holdsAnything(drawing: string): boolean {
  return (findElement(drawing, "wsDr")?.children.length ?? 0) > 0;
}
