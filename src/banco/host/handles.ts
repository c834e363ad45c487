// The objects that a pane can hold, as plain values. What they can do stands in the member tables.
import type { CellRange } from "../../workbook/cellAddress";
import type { ConditionalEdge } from "../conditionalFormat";

/** A part of a chart, by the chart and the path from it: "axes/valueAxis/title". */
interface ChartPartHandle {
  readonly chart: string;
  readonly path: string;
}

/** Every kind of object by its name in the Excel API, with what tells one from another. */
export interface HandleKinds {
  Workbook: object;
  Application: object;
  WorkbookProtection: object;
  DocumentProperties: object;
  AddinInternalService: object;
  WorksheetCollection: object;
  Worksheet: { readonly sheet: string };
  WorksheetProtection: { readonly sheet: string };
  WorksheetFreezePanes: { readonly sheet: string };
  WorksheetAutoFilter: { readonly sheet: string };
  PageLayout: { readonly sheet: string };
  HeaderFooterGroup: { readonly sheet: string };
  HeaderFooter: { readonly sheet: string; readonly page: "odd" | "even" | "first" };
  Range: { readonly sheet: string; readonly area: CellRange };
  RangeAreas: { readonly sheet: string; readonly areas: readonly CellRange[] };
  RangeCollection: { readonly sheet: string; readonly areas: readonly CellRange[] };
  RangeFormat: { readonly sheet: string; readonly area: CellRange };
  RangeFill: { readonly sheet: string; readonly area: CellRange };
  RangeFont: { readonly sheet: string; readonly area: CellRange };
  RangeBorderCollection: { readonly sheet: string; readonly area: CellRange };
  RangeBorder: { readonly sheet: string; readonly area: CellRange; readonly edge: string };
  DataValidation: { readonly sheet: string; readonly area: CellRange };
  /** Of the areas of a sheet; the whole sheet is one area. */
  ConditionalFormatCollection: { readonly sheet: string; readonly areas: readonly CellRange[] };
  ConditionalFormat: { readonly id: string };
  CustomConditionalFormat: { readonly id: string };
  ConditionalFormatRule: { readonly id: string };
  ConditionalRangeFormat: { readonly id: string };
  ConditionalRangeFill: { readonly id: string };
  ConditionalRangeFont: { readonly id: string };
  ConditionalRangeBorderCollection: { readonly id: string };
  ConditionalRangeBorder: { readonly id: string; readonly edge: ConditionalEdge };
  ChartCollection: { readonly sheet: string };
  Chart: { readonly chart: string };
  ChartSeriesCollection: { readonly chart: string };
  ChartSeries: { readonly chart: string; readonly index: number };
  ChartTitle: ChartPartHandle;
  ChartTitleFormat: ChartPartHandle;
  ChartFont: ChartPartHandle;
  ChartAreaFormat: ChartPartHandle;
  ChartFill: ChartPartHandle;
  ChartBorder: ChartPartHandle;
  ChartLineFormat: ChartPartHandle;
  ChartLegend: ChartPartHandle;
  ChartLegendFormat: ChartPartHandle;
  ChartAxes: ChartPartHandle;
  ChartAxis: ChartPartHandle;
  ChartAxisTitle: ChartPartHandle;
  ChartAxisTitleFormat: ChartPartHandle;
  ChartAxisFormat: ChartPartHandle;
  ChartGridlines: ChartPartHandle;
  ChartGridlinesFormat: ChartPartHandle;
  ChartSeriesFormat: ChartPartHandle;
  ChartDataLabels: ChartPartHandle;
  ChartDataLabelFormat: ChartPartHandle;
  FormatProtection: { readonly sheet: string; readonly area: CellRange };
  /** Of one sheet, of the tables that touch an area, or of the workbook. */
  TableCollection: { readonly sheet: string | null; readonly area?: CellRange };
  Table: { readonly table: string };
  TableColumnCollection: { readonly table: string };
  /** Found again by its name, so that deleting a column before it does no harm. */
  TableColumn: { readonly table: string; readonly column: string };
  TableRowCollection: { readonly table: string };
  TableRow: { readonly table: string; readonly index: number };
  NamedItemCollection: { readonly sheet: string | null };
  NamedItem: { readonly name: string; readonly sheet: string | null };
  SettingCollection: object;
  Setting: { readonly key: string };
  CustomXmlPartCollection: { readonly namespace: string | null };
  CustomXmlPart: { readonly part: string };
}

/** Name of a kind of object. */
export type HandleKind = keyof HandleKinds;

/** An object of one kind, or of any. */
export type Handle<K extends HandleKind = HandleKind> = {
  [Kind in K]: { readonly kind: Kind } & HandleKinds[Kind];
}[K];

/** Makes a handle. */
export function handle<K extends HandleKind>(kind: K, self: HandleKinds[K]): Handle<K> {
  return { kind, ...self } as Handle<K>;
}

/** Whether a value is an object of the model, and not a plain value. */
export function isHandle(value: unknown): value is Handle {
  return typeof value === "object" && value !== null && "kind" in value;
}
