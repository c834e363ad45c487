// How a sheet is printed, as .xlsx files say it (ECMA-376 Part 1, 18.3.1.46 and 18.3.1.61 to 18.3.1.70).
import type { CellRange } from "../../workbook/cellAddress";
import { LAST_COLUMN, LAST_ROW, parseArea, splitAddress } from "../host/address";
import { PLAIN_PAGE, type PageEdges, type PageSetup } from "../pageSetup";
import { attribute, child, flag, unescapeText, type XmlNode } from "./xmlNode";

/** Reads what the sheet part says; print areas and titles are defined names. */
export function readPage(root: XmlNode | undefined): PageSetup {
  const options = child(root, "printOptions");
  const setup = child(root, "pageSetup");
  const texts = child(root, "headerFooter");
  const number = (node: XmlNode | undefined, name: string, otherwise: number): number => {
    const value = Number(attribute(node, name) ?? otherwise);
    return Number.isFinite(value) ? value : otherwise;
  };
  const margins = child(root, "pageMargins");
  const margin = (name: keyof PageSetup["margins"]): number =>
    number(margins, name, PLAIN_PAGE.margins[name]);
  const edges = (page: "odd" | "even" | "first"): PageEdges => ({
    header: unescapeText(child(texts, `${page}Header`)?.text ?? ""),
    footer: unescapeText(child(texts, `${page}Footer`)?.text ?? ""),
  });
  const fitted = flag(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  return {
    orientation: attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: number(setup, "paperSize", PLAIN_PAGE.paperSize),
    scale: number(setup, "scale", 100),
    fit: fitted
      ? { width: number(setup, "fitToWidth", 1), height: number(setup, "fitToHeight", 1) }
      : null,
    margins: {
      left: margin("left"),
      right: margin("right"),
      top: margin("top"),
      bottom: margin("bottom"),
      header: margin("header"),
      footer: margin("footer"),
    },
    centerHorizontally: flag(options, "horizontalCentered"),
    centerVertically: flag(options, "verticalCentered"),
    printGridlines: flag(options, "gridLines"),
    printHeadings: flag(options, "headings"),
    blackAndWhite: flag(setup, "blackAndWhite"),
    draft: flag(setup, "draft"),
    overThenDown: attribute(setup, "pageOrder") === "overThenDown",
    firstPageNumber: flag(setup, "useFirstPageNumber") ? number(setup, "firstPageNumber", 1) : null,
    odd: edges("odd"),
    even: edges("even"),
    first: edges("first"),
    differentOddEven: flag(texts, "differentOddEven"),
    differentFirst: flag(texts, "differentFirst"),
    scaleWithSheet: flag(texts, "scaleWithDoc", true),
    alignWithMargins: flag(texts, "alignWithMargins", true),
    printArea: [],
    titleRows: null,
    titleColumns: null,
  };
}

/** Areas of a formula such as 'Il piano'!$A$1:$F$10,'Il piano'!$H:$H; null when it is another formula. */
function areasOf(formula: string): CellRange[] | null {
  const areas: CellRange[] = [];
  // A comma inside the quotes of a sheet's name separates nothing.
  for (const part of formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []) {
    const area = parseArea(splitAddress(part.trim()).rest);
    if (area === null) return null;
    areas.push(area);
  }
  return areas;
}

/** The page with what a built-in name says: _xlnm.Print_Area or _xlnm.Print_Titles. */
export function withPrintName(page: PageSetup, name: string, formula: string): PageSetup {
  const areas = areasOf(formula);
  if (areas === null) return page;
  if (name === "_xlnm.Print_Area") return { ...page, printArea: areas };
  if (name !== "_xlnm.Print_Titles") return page;
  const rows = areas.find((area) => area.left === 0 && area.right === LAST_COLUMN);
  const columns = areas.find((area) => area.top === 0 && area.bottom === LAST_ROW);
  return {
    ...page,
    titleRows: rows === undefined ? null : { first: rows.top, last: rows.bottom },
    titleColumns: columns === undefined ? null : { first: columns.left, last: columns.right },
  };
}
