// A recognised table: where it stands and what every cell says, with nothing corrected.
import type { CellAddress, CellRange } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import type { EnteMatch } from "../enti/matchEnte";
import type { Figure } from "./figure";
import type { Field, TableKind } from "./tableKinds";

/** A figure with its place. `raw` is the cell as it was read. */
export interface FigureCell {
  readonly address: CellAddress;
  readonly raw: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly figure: Figure;
  /** People do not see the cell: its row, column or sheet is hidden. It was read all the same. */
  readonly hidden?: true;
  /** The file in which a person corrected the figure, when that is not the file of the table. */
  readonly correctedIn?: string;
}

/** A row of an ente: the label as printed, what it was taken for, its figures. */
export interface EnteRow {
  /** As printed; of an owner beside a column of comuni "ALER … (su Comune di …)". */
  readonly label: string;
  readonly labelAddress: CellAddress;
  readonly match: EnteMatch;
  /** Where the dwellings stand, when the owner's are split by comune: "ALER … (su Comune di …)". */
  readonly su?: EnteMatch;
  /** An asterisk is glued to the label. */
  readonly marked: boolean;
  readonly cells: Readonly<Partial<Record<Field, FigureCell>>>;
}

/** A printed total of some of the rows: of a sub-ambito, of the comuni, of an owner split by comune. */
export interface Subtotal {
  readonly label: string;
  readonly labelAddress: CellAddress;
  readonly cells: EnteRow["cells"];
  /** Indexes of the rows that it is the sum of. */
  readonly rows: readonly number[];
}

/** A footnote that belongs to a table, as printed. */
export interface Note {
  readonly text: string;
  readonly address: CellAddress;
}

/** One of the per-ente tables, as it stands in a source or in a plan template. */
export interface EnteTable {
  readonly kind: TableKind;
  /** Name of the file or of the pasted text. */
  readonly file: string;
  readonly sheet: string | null;
  /** From the headings to the last row. */
  readonly range: CellRange;
  readonly title: string | null;
  readonly fields: readonly Field[];
  readonly rows: readonly EnteRow[];
  /** The printed row of totals, or null. */
  readonly total: { readonly label: string; readonly cells: EnteRow["cells"] } | null;
  /** Printed totals of groups, also those inside headings ("Turn-over n. 49"); left out when none. */
  readonly subtotals?: readonly Subtotal[];
  readonly notes: readonly Note[];
}

/** What a cell says as it is printed: a formula that was never calculated is its own text. */
export function printedOf({ raw, formula, figure }: FigureCell): CellValue {
  return raw === null && figure.state === "unreadable" ? formula : raw;
}

/** The value of a figure that was given, or null for blank, not applicable and unreadable. */
export function valueOf(cell: FigureCell | undefined): number | null {
  return cell?.figure.state === "value" ? cell.figure.value : null;
}

/** Whether something of the table stands where people do not see it. */
export function hasHidden(table: {
  readonly rows: readonly {
    readonly cells: Readonly<Record<string, FigureCell>> | EnteRow["cells"];
  }[];
}): boolean {
  return table.rows.some(({ cells }) => Object.values(cells).some((cell) => cell.hidden === true));
}

/**
 * Sum of the figures that were given; blank counts as nothing. Exact for printed decimals.
 * null for a column of text.
 */
export function sumOfField(table: EnteTable, field: Field): number | null {
  let decimals = 0;
  let sum = 0;
  for (const row of table.rows) {
    const figure = row.cells[field]?.figure;
    if (figure?.state === "text") return null;
    if (figure?.state !== "value") continue;
    decimals = Math.max(decimals, figure.decimals);
    sum += figure.value;
  }
  return Number(sum.toFixed(Math.min(decimals, 12)));
}
