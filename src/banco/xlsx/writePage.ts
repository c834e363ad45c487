// How a sheet is printed, written as the elements and names of .xlsx files.
import { cellName, columnLetters, type CellRange } from "../../workbook/cellAddress";
import { LAST_COLUMN, LAST_ROW } from "../host/address";
import { PLAIN_PAGE, type PageSetup } from "../pageSetup";
import { escapeXml } from "./xmlText";

/** Attributes of an element; null leaves one out. */
type Attributes = Readonly<Record<string, string | null>>;

const yes = (value: boolean): string | null => (value ? "1" : null);

function element(name: string, attributes: Attributes): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(value!)}"`);
  return list.length === 0 ? "" : `<${name}${list.join("")}/>`;
}

/** Attributes of `printOptions`. */
export function printOptions(page: PageSetup): Attributes {
  return {
    horizontalCentered: yes(page.centerHorizontally),
    verticalCentered: yes(page.centerVertically),
    headings: yes(page.printHeadings),
    gridLines: yes(page.printGridlines),
  };
}

/** Attributes of `pageMargins`. */
export function pageMargins({ margins }: PageSetup): Attributes {
  return Object.fromEntries(
    (["left", "right", "top", "bottom", "header", "footer"] as const).map((side) => [
      side,
      String(margins[side]),
    ]),
  );
}

/** Attributes of `pageSetup`. */
export function pageSetup(page: PageSetup): Attributes {
  const { fit, scale, firstPageNumber } = page;
  return {
    paperSize: page.paperSize > 0 ? String(page.paperSize) : null,
    scale: fit === null && scale !== 100 ? String(scale) : null,
    firstPageNumber: firstPageNumber === null ? null : String(firstPageNumber),
    fitToWidth: fit === null || fit.width === 1 ? null : String(fit.width),
    fitToHeight: fit === null || fit.height === 1 ? null : String(fit.height),
    pageOrder: page.overThenDown ? "overThenDown" : null,
    orientation: page.orientation.toLowerCase(),
    blackAndWhite: yes(page.blackAndWhite),
    draft: yes(page.draft),
    useFirstPageNumber: yes(firstPageNumber !== null),
  };
}

/** The `headerFooter` element, or "". */
export function headerFooterXml(page: PageSetup, prefix = ""): string {
  const marks = [
    page.differentOddEven ? ' differentOddEven="1"' : "",
    page.differentFirst ? ' differentFirst="1"' : "",
    page.scaleWithSheet ? "" : ' scaleWithDoc="0"',
    page.alignWithMargins ? "" : ' alignWithMargins="0"',
  ].join("");
  const text = (name: string, value: string): string =>
    value === "" ? "" : `<${prefix}${name}>${escapeXml(value)}</${prefix}${name}>`;
  const inside = (["odd", "even", "first"] as const)
    .map((key) => text(`${key}Header`, page[key].header) + text(`${key}Footer`, page[key].footer))
    .join("");
  if (marks === "" && inside === "") return "";
  return `<${prefix}headerFooter${marks}>${inside}</${prefix}headerFooter>`;
}

/** The elements of a new sheet part, in the order of the schema. */
export function pageXml(page: PageSetup): string {
  const plain = JSON.stringify(pageSetup(page)) === JSON.stringify(pageSetup(PLAIN_PAGE));
  return (
    element("printOptions", printOptions(page)) +
    element("pageMargins", pageMargins(page)) +
    (plain ? "" : element("pageSetup", pageSetup(page))) +
    headerFooterXml(page)
  );
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

function absolute({ top, left, bottom, right }: CellRange): string {
  if (left === 0 && right === LAST_COLUMN) return `$${top + 1}:$${bottom + 1}`;
  if (top === 0 && bottom === LAST_ROW) return `$${columnLetters(left)}:$${columnLetters(right)}`;
  const corner = (row: number, column: number): string =>
    cellName(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `${corner(top, left)}:${corner(bottom, right)}`;
}

/** The built-in names of a sheet and their formulas. */
export function printNames(page: PageSetup, sheet: string): [string, string][] {
  const names: [string, string][] = [];
  const formula = (areas: readonly CellRange[]): string =>
    areas.map((area) => `${quoted(sheet)}!${absolute(area)}`).join(",");
  if (page.printArea.length > 0) names.push(["_xlnm.Print_Area", formula(page.printArea)]);
  const { titleColumns: columns, titleRows: rows } = page;
  const titles = [
    ...(columns === null
      ? []
      : [{ top: 0, bottom: LAST_ROW, left: columns.first, right: columns.last }]),
    ...(rows === null ? [] : [{ top: rows.first, bottom: rows.last, left: 0, right: LAST_COLUMN }]),
  ];
  if (titles.length > 0) names.push(["_xlnm.Print_Titles", formula(titles)]);
  return names;
}
