// A payment as the accounting system exports it. Who got it is a code: names, fiscal codes and purposes
// are looked at once and never kept.
import type { CellAddress } from "../../../workbook/cellAddress";

/** One row of an export. */
export interface Pagamento {
  readonly file: string;
  readonly at: CellAddress;
  /** Number of the order of payment; "" when the export has none. */
  readonly mandato: string;
  /** "2021-03-08"; null when none can be read. */
  readonly data: string | null;
  /** Code of the beneficiary; one of ours ("B0001") where the export gives a name or a fiscal code. */
  readonly beneficiario: string;
  /** In cents; a reversal is below 0. */
  readonly importo: number;
  readonly capitolo: string;
  /** What the purpose names, for matching. */
  readonly causale: Causale;
  /** The export says that the order was cancelled: it is listed, and counts for no fund. */
  readonly annullato: boolean;
}

/** What a purpose says of funds; its other words are not kept. */
export interface Causale {
  /** The text in comparable form, held in memory only while payments are matched. */
  readonly folded: string;
  readonly dgr: readonly { readonly number: number; readonly year: number | null }[];
  readonly misure: readonly string[];
}

/** A row that could not be read as a payment. */
export interface UnreadPagamento {
  readonly file: string;
  readonly at: CellAddress;
  /** What may be told of the cell: of a text nothing, since it may be a name. */
  readonly words: string;
}

/** What one or several exports hold. */
export interface Pagamenti {
  readonly all: readonly Pagamento[];
  readonly unread: readonly UnreadPagamento[];
  /** Printed totals that are not the sum of the rows above them. */
  readonly wrongTotals: readonly UnreadPagamento[];
  /** Exports without the columns that are needed, with the headings found. */
  readonly headless: readonly UnreadPagamento[];
  /** Exports of which several columns could be the amount, with their headings. */
  readonly rivals: readonly UnreadPagamento[];
}
