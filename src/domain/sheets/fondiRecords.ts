// Rows of the sheets `Fondi` and `Movimenti` as people left them: what a cell says, and where.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import { centsOfCell } from "../fondi/euro";
import { isAmount, type FundField, type FundReading } from "../fondi/fondo";
import { readFigure } from "../import/figure";
import type { Verdict } from "../import/measureTable";
import { recordsOf, type TableRecord } from "./tableRecords";

/** A row of either sheet. */
export type SheetRecord = TableRecord<string>;

/** The text of a cell without blanks around it; "" where there is none. */
export function wordsAt(record: SheetRecord, key: string): string {
  return String((record as Readonly<Record<string, unknown>>)[key] ?? "").trim();
}

/** What a cell holds; null when it is blank, or the sheet has no such column. */
export function valueIn(record: SheetRecord, key: string): CellValue {
  const value = (record as unknown as Readonly<Record<string, CellValue>>)[key] ?? null;
  return value === "" ? null : value;
}

/** The rows of a sheet; none without it, or when it has no column `Voce`. */
export function recordsIn(
  grid: CellGrid | undefined,
  columns: Readonly<Record<string, string>>,
): SheetRecord[] {
  if (grid === undefined) return [];
  const optional = new Set(Object.keys(columns).filter((key) => key !== "key"));
  return recordsOf(grid, columns, optional) ?? [];
}

/** A figure as a person wrote it; null when it is none. */
export function readShown(field: FundField | "importo", value: CellValue): number | null {
  if (field === "importo" || isAmount(field)) return centsOfCell(value);
  const read = readFigure(value, "General", "count", false);
  return read.state === "value" && Number.isInteger(read.value) && read.value >= 0
    ? read.value
    : null;
}

/** The sheet that is read, and the name of its workbook. */
export interface Writing {
  readonly file: string;
  readonly grid: CellGrid;
}

/** A figure that a person wrote: it counts for more than any source. */
export function written(
  { file, grid }: Writing,
  record: SheetRecord,
  key: string,
  value: number,
): FundReading {
  const raw = valueIn(record, key);
  return {
    ...{ file, raw, value },
    at: { sheet: grid.sheet, row: record.at, column: record.columnOf[key] ?? grid.left },
    words: String(raw ?? ""),
    ...{ how: "cell", confirmed: true, fromLedger: true },
  };
}

/** What people said of readings, by the names of their rows. */
export type Verdicts = ReadonlyMap<string, Verdict>;
