// What the pane says of tables of funds in figures.
import {
  AMOUNT_FIELDS,
  type AmountField,
  type FundRecognition,
  type FundTable,
} from "../domain/fondi/fondo";
import { dgrText } from "../domain/fondi/fundPlaceText";
import { isWaitingRow, rowsOfTable } from "../domain/fondi/rowsOfTable";

/** One table: its resolutions, how many rows it has, and its most telling sum. */
interface FundTableSums {
  readonly table: FundTable;
  /** null when its rows are of several. */
  readonly dgr: string | null;
  readonly rows: number;
  readonly amount: { readonly field: AmountField; readonly cents: number } | null;
  readonly waiting: boolean;
}

/** Which sum tells most of a table. */
const TELLING: readonly AmountField[] = ["trasferito", "assegnato", "erogato", ...AMOUNT_FIELDS];

/** The tables of a source. A sum is that of the rows which give the figure; null when none does. */
export function fundTableSums(fondi: FundRecognition): FundTableSums[] {
  return fondi.tables.map((table) => {
    const { whole, parts } = rowsOfTable(fondi, table);
    const rows = [...whole, ...parts];
    const resolutions = new Set(rows.map(({ dgr }) => dgrText(dgr)));
    const counted = parts.length > 0 ? parts : whole;
    const field = TELLING.find((one) => counted.some(({ figures }) => figures[one] !== undefined));
    return {
      table,
      dgr: resolutions.size === 1 ? [...resolutions][0]! : null,
      rows: counted.length,
      amount:
        field === undefined
          ? null
          : {
              field,
              cents: counted.reduce((sum, { figures }) => sum + (figures[field]?.value ?? 0), 0),
            },
      waiting: rows.some(isWaitingRow),
    };
  });
}
