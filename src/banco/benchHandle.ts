// What the bench page offers to tests and to the pane's frame, as `window.quadraBanco`.
import type { CellValue } from "../workbook/cellGrid";
import type { ExcelHost } from "./host/excelHost";
import type { Appearance } from "./page/appearance";

/** A cell as tests read it. */
export interface BenchCellView {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** `window.quadraBanco`. Sheets go by their names, cells by A1 addresses. */
export interface BenchHandle {
  /** Resolves when the first workbook is open and the pane has been told to load. */
  readonly ready: Promise<void>;
  /** Opens an .xlsx file; rejects with an Italian sentence when it is none. The pane loads anew. */
  openWorkbook(bytes: ArrayLike<number>, name: string): Promise<void>;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
  readCell(sheet: string, cell: string): Promise<BenchCellView>;
  /** Edits a cell as a person does: text is parsed, "=…" is a formula, null clears. */
  writeCell(sheet: string, cell: string, value: string | number | boolean | null): Promise<void>;
  sheets(): { name: string; visibility: string; protected: boolean }[];
  tables(): { name: string; sheet: string; range: string; columns: readonly string[] }[];
  select(sheet: string, range: string): void;
  selection(): { sheet: string; ranges: string[] };
  /** Batches of `Excel.run` that the pane has sent since the workbook was opened. */
  readonly roundTrips: number;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Resolves when formulas show their results and every event has been sent to the pane. */
  settled(): Promise<void>;
  setAppearance(appearance: Appearance): void;
  setPaneWidth(pixels: number): void;
  /** The host, for tests that record batches or inject faults. */
  readonly host: ExcelHost;
  /** The object for the pane's `window.external`. */
  external(): object;
}
