// Which rows of the ledger one table gave.
import { rangeHas } from "../../workbook/cellAddress";
import type { FundRecognition, FundRow, FundSource, FundTable } from "./fondo";

/** Whether something was read in a table; of a text only the line is remembered. */
export function standsIn({ sheet, range }: FundTable, { at }: FundSource): boolean {
  const column = at.sheet === null ? range.left : at.column;
  return at.sheet === sheet && rangeHas(range, at.row, column);
}

/** Whether a figure of a row was read in a sentence that nobody has confirmed. */
export function isWaitingRow({ figures }: FundRow): boolean {
  return Object.values(figures).some(({ how, confirmed }) => how === "prose" && !confirmed);
}

/** The rows of a table: `whole` tell of all of a DGR, `parts` of sub-ambiti and misure. */
export function rowsOfTable(
  { rows }: FundRecognition,
  table: FundTable,
): { readonly whole: readonly FundRow[]; readonly parts: readonly FundRow[] } {
  const own = rows.filter(({ source }) => standsIn(table, source));
  const isPart = ({ subAmbito, misura }: FundRow) => subAmbito !== null || misura !== null;
  return { whole: own.filter((row) => !isPart(row)), parts: own.filter(isPart) };
}
