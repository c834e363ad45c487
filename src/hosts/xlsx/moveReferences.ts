// What points to cells outside of the cells themselves: merged areas, formats, names, tables, notes,
// pictures, charts. When rows come or go, all of it follows, as in Excel.
import { parseRangeName, rangeName } from "../../workbook/cellAddress";
import { moveFormulaRows } from "../../workbook/formulaText";
import { movedRow, movedSpan, type RowMove } from "../../workbook/rowMove";
import { applySplices, type Splice } from "./patchSheet";
import { dropElements } from "./partRelations";
import { escapeXml, localName, withAttribute, XmlCursor } from "./xmlCursor";

/** A step as one part sees it. */
export interface PartMove {
  readonly move: RowMove;
  /** The sheet that references without a sheet mean; null for parts of the whole workbook. */
  readonly home: string | null;
  /** Rows that come or go on the sheet whose places the part names; none in parts of other sheets. */
  readonly rows: readonly number[];
}

/** Attributes that hold areas, by element (ECMA-376 Part 1 §18.3.1, §18.5, §18.7, §18.10). */
const AREA_ATTRIBUTES: Readonly<Record<string, string>> = {
  dimension: "ref",
  mergeCell: "ref",
  autoFilter: "ref",
  sortState: "ref",
  sortCondition: "ref",
  hyperlink: "ref",
  conditionalFormatting: "sqref",
  dataValidation: "sqref",
  protectedRange: "sqref",
  ignoredError: "sqref",
  cellWatch: "r",
  inputCells: "r",
  table: "ref",
  comment: "ref",
  threadedComment: "ref",
  location: "ref",
};

/** Elements whose text is a formula. */
const FORMULA_ELEMENTS = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "definedName",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);

/** Lists that may not be empty, by what they hold. */
const LISTS: Readonly<Record<string, string>> = {
  mergeCell: "mergeCells",
  hyperlink: "hyperlinks",
  dataValidation: "dataValidations",
  protectedRange: "protectedRanges",
  ignoredError: "ignoredErrors",
  cellWatch: "cellWatches",
};

/** Areas as a part lists them, parted by blanks; null when none of them is left. */
function movedAreas(areas: string, { move, rows }: PartMove): string | null {
  const left = areas
    .trim()
    .split(/\s+/)
    .flatMap((name) => {
      const area = parseRangeName(name);
      if (area === null) return [name];
      const span = movedSpan(move.kind, rows, area);
      if (span === null) return [];
      return span.top === area.top && span.bottom === area.bottom
        ? [name]
        : [rangeName({ ...area, ...span })];
    });
  return left.length === 0 ? null : left.join(" ");
}

/** A row where something hangs: when the row goes it hangs on the one that comes up to its place. */
function hangingRow({ move, rows }: PartMove, row: number): number {
  return movedRow(move.kind, rows, row) ?? row - rows.filter((gone) => gone < row).length;
}

/** A part with its references moved. The cells of a sheet (`sheetData`) are left to `moveSheetRows`. */
export function moveReferences(xml: string, part: PartMove): string {
  const splices: Splice[] = [];
  const dropped = new Set<string>();
  const cursor = new XmlCursor(xml);
  let inRowBreaks = false;
  while (cursor.next()) {
    const element = localName(cursor.name);
    if (element === "rowBreaks") inRowBreaks = cursor.kind === "open";
    if (cursor.kind === "close") continue;
    if (element === "sheetData") {
      cursor.skipElement();
      continue;
    }
    const { start, end, text } = cursor;
    if (FORMULA_ELEMENTS.has(element)) {
      if (cursor.kind !== "open") continue;
      const formula = cursor.readText();
      const moved = moveFormulaRows(formula, part.home, part.move);
      if (moved !== formula)
        splices.push({ start: end, end: cursor.start, text: escapeXml(moved) });
      continue;
    }
    let tag = text;
    if (part.rows.length > 0) {
      const name = AREA_ATTRIBUTES[element];
      const areas = name === undefined ? null : cursor.attribute(name);
      if (name !== undefined && areas !== null) {
        const moved = movedAreas(areas, part);
        const isOneCell = element === "mergeCell" && moved !== null && !moved.includes(":");
        if (moved === null || isOneCell) {
          cursor.skipElement();
          splices.push({ start, end: cursor.end, text: "" });
          dropped.add(element);
          continue;
        }
        if (moved !== areas) tag = withAttribute(tag, name, moved);
      }
      if (inRowBreaks && element === "brk") {
        const row = Number(cursor.attribute("id"));
        const moved = hangingRow(part, row);
        if (moved !== row) tag = withAttribute(tag, "id", String(moved));
      }
    }
    if (element === "sqref" && cursor.kind === "open" && part.rows.length > 0) {
      const areas = cursor.readText();
      const moved = movedAreas(areas, part) ?? areas;
      if (moved !== areas) splices.push({ start: end, end: cursor.start, text: moved });
      continue;
    }
    tag = moveTargets(element, tag, cursor, part);
    if (tag !== text) splices.push({ start, end, text: tag });
  }
  return dropEmptyLists(applySplices(xml, splices), dropped);
}

/** Attributes that hold a formula or the area of a named sheet. */
function moveTargets(element: string, tag: string, cursor: XmlCursor, part: PartMove): string {
  const formulaIn =
    element === "hyperlink"
      ? "location"
      : element === "cfvo" && cursor.attribute("type") === "formula"
        ? "val"
        : null;
  if (formulaIn !== null) {
    const formula = cursor.attribute(formulaIn);
    const moved = formula === null ? null : moveFormulaRows(formula, part.home, part.move);
    return moved === null || moved === formula ? tag : withAttribute(tag, formulaIn, moved);
  }
  // The source of a pivot table names its sheet beside the area (§18.10.1.95).
  const sheet = element === "worksheetSource" ? cursor.attribute("sheet") : null;
  const area = sheet === null ? null : cursor.attribute("ref");
  if (sheet === null || area === null) return tag;
  const moved = moveFormulaRows(area, sheet, part.move);
  return moved === area ? tag : withAttribute(tag, "ref", moved);
}

function dropEmptyLists(xml: string, dropped: ReadonlySet<string>): string {
  return [...dropped].reduce((left, element) => {
    const list = LISTS[element];
    if (list === undefined) return left;
    const without = dropElements(left, list, ({ end, kind }) => {
      const inside = new XmlCursor(left, end);
      return kind === "empty" || !inside.next() || localName(inside.name) !== element;
    });
    // A count that is wrong makes Excel call the file damaged; it may be left out (§18.3.1.55).
    const cursor = new XmlCursor(without);
    const splices: Splice[] = [];
    while (cursor.next()) {
      if (cursor.kind !== "open" || localName(cursor.name) !== list) continue;
      const { start, end, text } = cursor;
      splices.push({ start, end, text: withAttribute(text, "count", null) });
    }
    return applySplices(without, splices);
  }, xml);
}

/** Pictures and charts of a sheet: their corners hang on rows (§20.5.2.33), unless they stay put. */
export function moveDrawing(xml: string, part: PartMove): string {
  const cursor = new XmlCursor(xml);
  const splices: Splice[] = [];
  let editAs = "twoCell";
  let corner: "from" | "to" | null = null;
  let grown = 0;
  while (cursor.next()) {
    const element = localName(cursor.name);
    if (cursor.kind === "close") {
      if (element === corner) corner = null;
      continue;
    }
    if (element === "twoCellAnchor" || element === "oneCellAnchor") {
      editAs = element === "oneCellAnchor" ? "oneCell" : (cursor.attribute("editAs") ?? "twoCell");
    } else if (element === "from" || element === "to") corner = element;
    else if (element === "row" && corner !== null && editAs !== "absolute") {
      const start = cursor.end;
      const row = Number(cursor.readText());
      if (!Number.isInteger(row)) continue;
      const followsFrom = corner === "to" && editAs === "oneCell";
      const moved = followsFrom ? row + grown : hangingRow(part, row);
      if (corner === "from") grown = moved - row;
      if (moved !== row) splices.push({ start, end: cursor.start, text: String(moved) });
    }
  }
  return applySplices(xml, splices);
}

/** Boxes of notes (ECMA-376 Part 4 §19.4): the cell they belong to and where they are drawn. */
export function moveNoteBoxes(xml: string, part: PartMove): string {
  return xml
    .replace(
      /(<(?:\w+:)?Row>\s*)(\d+)(\s*<)/g,
      (_, open: string, row: string, close: string) =>
        `${open}${hangingRow(part, Number(row))}${close}`,
    )
    .replace(/(<(?:\w+:)?Anchor>)([^<]*)</g, (whole, open: string, numbers: string) => {
      const places = numbers.split(",").map((number) => Number(number.trim()));
      if (places.length !== 8 || places.some(Number.isNaN)) return whole;
      for (const at of [2, 6]) places[at] = hangingRow(part, places[at]!);
      return `${open}${places.join(", ")}<`;
    });
}
