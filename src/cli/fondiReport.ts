// Tables of funds in the report of the command line.
import {
  AMOUNT_FIELDS,
  COUNT_FIELDS,
  type FundRecognition,
  type FundRow,
} from "../domain/fondi/fondo";
import { isWaitingRow, rowsOfTable } from "../domain/fondi/rowsOfTable";
import { rangeWords, type ReportedTable } from "./tableReport";

/** Counts that may be added up: the most months of rent may not. */
const SUMMED = [...AMOUNT_FIELDS, ...COUNT_FIELDS].filter((field) => field !== "mensilita");

/** Sums of the rows that give a figure; a field that none gives is left out. */
function sumsOf(rows: readonly FundRow[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    SUMMED.flatMap((field) => {
      const values = rows.flatMap(({ figures }) => figures[field]?.value ?? []);
      return values.length === 0 ? [] : [[field, values.reduce((sum, value) => sum + value, 0)]];
    }),
  );
}

/**
 * The tables of funds of a file, of the kind `fondi`: `enti` counts the rows below the heading (one per
 * sub-ambito and misura), `totals` are their sums and `printed` what the source prints for the whole,
 * amounts in cents.
 */
export function fondiReports(fondi: FundRecognition | undefined): ReportedTable[] {
  if (fondi === undefined) return [];
  return fondi.tables.map((table) => {
    const { sheet, range, hidden } = table;
    const { whole, parts } = rowsOfTable(fondi, table);
    return {
      report: {
        kind: "fondi" as const,
        sheet,
        range: rangeWords(sheet, range),
        enti: parts.length,
        totals: sumsOf(parts),
        printed: sumsOf(whole),
      },
      fromProse: [...whole, ...parts].some(isWaitingRow),
      hidden,
    };
  });
}
