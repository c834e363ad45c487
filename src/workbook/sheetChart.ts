// A chart as a value: which cells it draws, what it is called and where it stands. How it looks is a
// matter of the hosts, the same for all charts.
import type { CellRange } from "./cellAddress";

/** What a chart says beside its figures. */
export interface ChartWords {
  /** Begins with `OWN_CHART`; by it the chart is found again. No two of a sheet have the same. */
  readonly name: string;
  readonly title: string;
  /** What it shows, for people who hear it; hosts that cannot keep it leave it out. */
  readonly description: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
}

/** How the figures are drawn: as columns, those of one row side by side. */
export interface ChartDrawing {
  /** Number format of the value axis and of the figures on the columns, in English. */
  readonly valueFormat: string;
  /** Whether every column bears its figure; zeros are never written. */
  readonly labelled: boolean;
}

/**
 * A chart on a table sheet, in rows and columns of the table that it draws: row 0 is the first below the
 * header. It grows with that table, and moves with the end of the table on its own sheet.
 */
export interface TableChart extends ChartWords, ChartDrawing {
  /** The sheet with the table that it draws, which is written in the same call; left out for its own. */
  readonly source?: string | undefined;
  /** The column with the names below the axis. */
  readonly categories: number;
  /** Rows that are drawn, first and last; there is at least one. */
  readonly rows: { readonly first: number; readonly last: number };
  /** One series for each of these columns, called like its header. */
  readonly series: readonly number[];
  /** Rows below the end of the table, and columns from its left edge. */
  readonly place: CellRange;
}

/** A chart in cells. */
export interface SheetChart extends ChartWords, ChartDrawing {
  /** The sheet whose cells it draws. */
  readonly dataSheet: string;
  readonly categories: CellRange;
  readonly series: readonly {
    readonly name: string;
    /** The cell that holds the name; null for a name that stands in no cell. */
    readonly nameAt: CellRange | null;
    readonly values: CellRange;
  }[];
  /** The cells that it covers on its own sheet. */
  readonly place: CellRange;
}

/** The beginning of the name of every chart of Quadra. */
export const OWN_CHART = "Quadra: ";

/** Whether a chart of that name is Quadra's. */
export function isOwnChart(name: string): boolean {
  return name.startsWith(OWN_CHART);
}

/** A table on its sheet. `range` includes its header row. */
export interface TablePlace {
  readonly sheet: string;
  readonly range: CellRange;
  readonly headers: readonly string[];
}

/**
 * The chart in cells.
 * @param own the table on the sheet of the chart. @param drawn the table that it draws.
 */
export function chartOnSheet(chart: TableChart, own: TablePlace, drawn: TablePlace): SheetChart {
  const { categories, rows, series, place, source: _, ...rest } = chart;
  const { top, left } = drawn.range;
  const cells = (column: number): CellRange => ({
    top: top + 1 + rows.first,
    bottom: top + 1 + rows.last,
    left: left + column,
    right: left + column,
  });
  const below = own.range.bottom + 1;
  return {
    ...rest,
    dataSheet: drawn.sheet,
    categories: cells(categories),
    series: series.map((column) => ({
      name: drawn.headers[column] ?? "",
      nameAt: { ...cells(column), top, bottom: top },
      values: cells(column),
    })),
    place: {
      top: below + place.top,
      bottom: below + place.bottom,
      left: own.range.left + place.left,
      right: own.range.left + place.right,
    },
  };
}
