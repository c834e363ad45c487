// The drawing of a sheet: which charts it holds, what they draw and where they stand (ECMA-376 Part 1 §20.5).
import { isOwnChart } from "../../workbook/sheetChart";
import { readRelations } from "./partRelations";
import { findElement } from "./schemaOrder";
import { localName, plainText, prefixOf, XmlCursor } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

/** A chart as a drawing holds it. */
export interface DrawnChart {
  readonly name: string;
  /** Alternative text. */
  readonly description: string;
  readonly part: string;
  /** Where its anchor stands in the text of the drawing. */
  readonly start: number;
  readonly end: number;
}

/** One series with its references as the file has them; null where it has none. */
export interface DrawnSeries {
  readonly name: string;
  readonly values: string | null;
  readonly categories: string | null;
}

/** Name of the part with the drawing of a sheet; null when it has none. */
export function drawingOf(pkg: ZipPackage, sheetPart: string): string | null {
  const found = readRelations(pkg, sheetPart).find(
    ({ type, target, external }) => type === "drawing" && !external && pkg.has(target),
  );
  return found?.target ?? null;
}

/** Charts of a drawing in their order. Those in groups and in newer wrappings are somebody else's. */
export function readCharts(pkg: ZipPackage, drawing: string): DrawnChart[] {
  const xml = pkg.text(drawing) ?? "";
  const targets = new Map(readRelations(pkg, drawing).map(({ id, target }) => [id, target]));
  const cursor = new XmlCursor(xml);
  const charts: DrawnChart[] = [];
  cursor.next();
  while (cursor.next()) {
    if (cursor.kind === "close") break;
    const { start } = cursor;
    const isAnchor = localName(cursor.name).endsWith("Anchor");
    cursor.skipElement();
    if (!isAnchor) continue;
    const chart = chartIn(xml.slice(start, cursor.end), targets);
    if (chart !== null && pkg.has(chart.part)) charts.push({ ...chart, start, end: cursor.end });
  }
  return charts;
}

function chartIn(
  anchor: string,
  targets: ReadonlyMap<string, string>,
): Pick<DrawnChart, "name" | "description" | "part"> | null {
  const cursor = new XmlCursor(anchor);
  let names: Pick<DrawnChart, "name" | "description"> | null = null;
  while (cursor.next()) {
    if (cursor.kind === "close") continue;
    const element = localName(cursor.name);
    if (element === "grpSp" || element === "AlternateContent") return null;
    if (element === "cNvPr") {
      names ??= {
        name: cursor.attribute("name") ?? "",
        description: cursor.attribute("descr") ?? "",
      };
    } else if (element === "chart" && names !== null) {
      const id = /\s[A-Za-z_][\w.-]*:id\s*=\s*["']([^"']*)["']/.exec(cursor.text)?.[1];
      const part = targets.get(id ?? "");
      return part === undefined ? null : { ...names, part };
    }
  }
  return null;
}

/** Names of Quadra's charts on a sheet. */
export function ownChartNames(pkg: ZipPackage, sheetPart: string): string[] {
  const drawing = drawingOf(pkg, sheetPart);
  if (drawing === null) return [];
  return readCharts(pkg, drawing).flatMap(({ name }) => (isOwnChart(name) ? [name] : []));
}

/** A child of a series as it is written, with its place in the part. */
export interface SeriesChild {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isClosing = ({ kind }: XmlCursor): boolean => kind === "close";

/** The data of each series of a chart part: the children `tx`, `cat` and `val`. */
export function seriesOf(xml: string): ReadonlyMap<string, SeriesChild>[] {
  const cursor = new XmlCursor(xml);
  const all: Map<string, SeriesChild>[] = [];
  while (cursor.next()) {
    if (cursor.kind !== "open" || localName(cursor.name) !== "ser") continue;
    const children = new Map<string, SeriesChild>();
    while (cursor.next()) {
      if (isClosing(cursor)) break;
      const { start } = cursor;
      const name = localName(cursor.name);
      cursor.skipElement();
      if (name === "tx" || name === "cat" || name === "val") {
        children.set(name, { start, end: cursor.end, text: xml.slice(start, cursor.end) });
      }
    }
    all.push(children);
  }
  return all;
}

/** The reference in a child of a series: the text of its `f`. */
export function referenceIn(child: string | undefined): string | null {
  const found = child === undefined ? null : findElement(child, "f");
  return found === null ? null : plainText(child!.slice(found.openEnd, found.closeStart));
}

/** What the series of a chart draw. */
export function readSeries(xml: string): DrawnSeries[] {
  return seriesOf(xml).map((children) => {
    const name = children.get("tx")?.text;
    const shown = name === undefined ? null : findElement(name, "v");
    return {
      name: shown === null ? "" : plainText(name!.slice(shown.openEnd, shown.closeStart)),
      values: referenceIn(children.get("val")?.text),
      categories: referenceIn(children.get("cat")?.text),
    };
  });
}

/** Title of a chart part; "" when it has none. */
export function chartTitle(xml: string): string {
  const found = findElement(xml, "title");
  return found === null ? "" : plainText(xml.slice(found.openEnd, found.closeStart));
}

/** The cells that a frame covers; null for one that does not hang on two cells. */
export function coveredCells(anchor: string): {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
} | null {
  const [from, to] = [findElement(anchor, "from"), findElement(anchor, "to")];
  if (from === null || to === null) return null;
  const read = (span: { openEnd: number; closeStart: number }, name: string): number => {
    const inside = anchor.slice(span.openEnd, span.closeStart);
    const found = findElement(inside, name);
    return found === null ? 0 : Number(plainText(inside.slice(found.openEnd, found.closeStart)));
  };
  return {
    top: read(from, "row"),
    left: read(from, "col"),
    bottom: read(to, "row") - (read(to, "rowOff") > 0 ? 0 : 1),
    right: read(to, "col") - (read(to, "colOff") > 0 ? 0 : 1),
  };
}

/** The prefix of the elements of a drawing or of its anchors. */
export function anchorPrefix(anchor: string): string {
  const cursor = new XmlCursor(anchor);
  cursor.next();
  return prefixOf(cursor.name);
}
