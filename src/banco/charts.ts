// Charts of the bench: what a pane asks for is kept, listed on the page and saved. They are not drawn.
import type { CellRange } from "../workbook/cellAddress";
import { movedPage, PLAIN_PAGE, type LineChange } from "./pageSetup";

/** Cells that a chart draws. `sheet` is the id of the sheet in a `BenchChart`, its name in a `BookChart`. */
export interface ChartCells {
  readonly sheet: string;
  readonly area: CellRange;
}

/** A series; null where it draws no cells, or cells that a plain area cannot name. */
export interface ChartSeriesCells {
  readonly name: string;
  readonly values: ChartCells | null;
  readonly categories: ChartCells | null;
}

/** A chart as a file has it. */
export interface BookChart {
  readonly name: string;
  readonly title: string;
  readonly series: readonly ChartSeriesCells[];
  /** The cells that it covers; null for a chart that hangs on none. */
  readonly place: CellRange | null;
}

/** A chart on a sheet. */
export interface BenchChart extends BookChart {
  readonly id: string;
  /** Id of its sheet. */
  readonly sheet: string;
  /** Type by its name in Office.js; null for a chart of a file, whose type nobody asked for. */
  readonly type: string | null;
  /** What else was set, by its path in Office.js: "axes/valueAxis/title/text". */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Its name in the file that was opened; null for a chart that a pane made. */
  readonly inFile: string | null;
  /** Whether it is other than in the file. */
  readonly touched: boolean;
}

/** Charts of all sheets, in the order in which they were made. */
export class BenchCharts {
  private charts: readonly BenchChart[] = [];
  private last = 0;
  private listener: () => void = () => undefined;

  /** Calls `listener` when a pane makes, changes or takes away a chart; there is one listener. */
  onChange(listener: () => void): void {
    this.listener = listener;
  }

  all(): readonly BenchChart[] {
    return this.charts;
  }

  get(id: string): BenchChart | null {
    return this.charts.find((one) => one.id === id) ?? null;
  }

  private freeId(): string {
    return `{C${String(++this.last).padStart(7, "0")}-0002-0000-0000-000000000000}`;
  }

  /** @returns the id. */
  add(chart: Omit<BenchChart, "id" | "touched" | "inFile">): string {
    const id = this.freeId();
    this.charts = [...this.charts, { ...chart, id, touched: true, inFile: null }];
    this.listener();
    return id;
  }

  set(id: string, changes: Partial<Omit<BenchChart, "id" | "sheet" | "touched" | "inFile">>): void {
    this.charts = this.charts.map((one) =>
      one.id === id ? { ...one, ...changes, touched: true } : one,
    );
    this.listener();
  }

  remove(id: string): void {
    this.charts = this.charts.filter((one) => one.id !== id);
    this.listener();
  }

  removeSheet(sheet: string): void {
    this.charts = this.charts.filter((one) => one.sheet !== sheet);
  }

  /** Takes the charts of a file that was just opened in the place of all others. */
  open(charts: readonly Pick<BenchChart, "sheet" | keyof BookChart>[]): void {
    this.charts = charts.map((chart) => ({
      ...chart,
      ...{ id: this.freeId(), type: null, settings: {}, touched: false, inFile: chart.name },
    }));
  }

  /** Cells that are drawn, and covered, follow rows and columns that come and go. */
  moveLines(sheet: string, change: LineChange): void {
    const moved = (area: CellRange): CellRange | null =>
      movedPage({ ...PLAIN_PAGE, printArea: [area] }, change).printArea[0] ?? null;
    const cells = (one: ChartCells | null): ChartCells | null => {
      if (one === null || one.sheet !== sheet) return one;
      const area = moved(one.area);
      return area === null ? null : { sheet, area };
    };
    this.charts = this.charts.map((chart) => ({
      ...chart,
      place: chart.sheet === sheet && chart.place !== null ? moved(chart.place) : chart.place,
      series: chart.series.map(({ name, values, categories }) => ({
        name,
        values: cells(values),
        categories: cells(categories),
      })),
    }));
  }
}
