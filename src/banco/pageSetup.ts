// How a sheet is printed, as plain data.
import type { CellRange } from "../workbook/cellAddress";

/** Header and footer of a page, with the marks of the .xlsx format: "&L…&C&P&R…". */
export interface PageEdges {
  readonly header: string;
  readonly footer: string;
}

/** Margins in inches. */
export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** A run of rows or columns, zero-based. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** How a sheet is printed. */
export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  /** Number of the paper in .xlsx files: 1 Letter, 9 A4. */
  readonly paperSize: number;
  /** Per cent; not in force when the sheet is fitted to pages. */
  readonly scale: number;
  /** Pages to fit the sheet to; 0 for as many as it takes, null when `scale` counts. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  readonly margins: PageMargins;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly overThenDown: boolean;
  /** null: numbers begin by themselves. */
  readonly firstPageNumber: number | null;
  readonly odd: PageEdges;
  readonly even: PageEdges;
  readonly first: PageEdges;
  readonly differentOddEven: boolean;
  readonly differentFirst: boolean;
  readonly scaleWithSheet: boolean;
  readonly alignWithMargins: boolean;
  /** Areas that are printed; none for the whole sheet. */
  readonly printArea: readonly CellRange[];
  readonly titleRows: Lines | null;
  readonly titleColumns: Lines | null;
}

const BLANK: PageEdges = { header: "", footer: "" };

/** The pages of a sheet that nobody set up. */
export const PLAIN_PAGE: PageSetup = {
  orientation: "Portrait",
  paperSize: 9,
  scale: 100,
  fit: null,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draft: false,
  overThenDown: false,
  firstPageNumber: null,
  odd: BLANK,
  even: BLANK,
  first: BLANK,
  differentOddEven: false,
  differentFirst: false,
  scaleWithSheet: true,
  alignWithMargins: true,
  printArea: [],
  titleRows: null,
  titleColumns: null,
};

/** A change of rows or columns of a sheet. */
export interface LineChange {
  readonly type: "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
  readonly area: CellRange;
}

function movedLines(lines: Lines, change: LineChange): Lines | null {
  const rows = change.type.startsWith("Row");
  const from = rows ? change.area.top : change.area.left;
  const to = rows ? change.area.bottom : change.area.right;
  const count = to - from + 1;
  const { first, last } = lines;
  if (change.type.endsWith("Inserted")) {
    return {
      first: first >= from ? first + count : first,
      last: last >= from ? last + count : last,
    };
  }
  const kept = (line: number, edge: number): number =>
    line < from ? line : line > to ? line - count : edge;
  const moved = { first: kept(first, from), last: kept(last, from - 1) };
  return moved.last < moved.first ? null : moved;
}

/** The page after rows or columns were inserted or deleted: print areas and titles move along. */
export function movedPage(page: PageSetup, change: LineChange): PageSetup {
  const rows = change.type.startsWith("Row");
  const printArea = page.printArea.flatMap((area): CellRange[] => {
    const lines = rows
      ? { first: area.top, last: area.bottom }
      : { first: area.left, last: area.right };
    const moved = movedLines(lines, change);
    if (moved === null) return [];
    return [
      rows
        ? { ...area, top: moved.first, bottom: moved.last }
        : { ...area, left: moved.first, right: moved.last },
    ];
  });
  const along = (lines: Lines | null): Lines | null =>
    lines === null ? null : movedLines(lines, change);
  return rows
    ? { ...page, printArea, titleRows: along(page.titleRows) }
    : { ...page, printArea, titleColumns: along(page.titleColumns) };
}
