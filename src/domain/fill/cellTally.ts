// What becomes of single cells of tables beside the offer: one decision for funds and for measures.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import { movedRow, rowsOn, type RowMove } from "../../workbook/rowMove";

/** Changes and what else there is to tell, while cells are gone through. */
export interface CellTally<Change> {
  readonly changes: Change[];
  unchanged: number;
  formulas: number;
  waiting: number;
}

/** Nothing gone through yet. */
export function emptyTally<Change>(): CellTally<Change> {
  return { changes: [], unchanged: 0, formulas: 0, waiting: 0 };
}

/** A cell of the template for which the data have a figure. */
export interface TargetCell {
  readonly address: CellAddress & { readonly sheet: string };
  readonly before: CellValue;
  readonly formula: string | null;
}

/**
 * Decides on a cell: a formula stays, and so do words, which are the office's own and no place for a
 * figure; what says the same already is counted, anything else becomes a change.
 * @param saysTheSame whether what stands there is the figure.
 * @param isFigure whether a text is a figure, or a sign for none, and may be replaced.
 */
export function tallyCell<Change>(
  into: CellTally<Change>,
  { address, before, formula }: TargetCell,
  after: number,
  {
    saysTheSame,
    isFigure,
  }: {
    readonly saysTheSame: (before: CellValue) => boolean;
    readonly isFigure: (text: string) => boolean;
  },
  changeOf: (write: CellWrite) => Change,
): void {
  if (formula !== null) {
    into.formulas++;
  } else if (saysTheSame(before)) {
    into.unchanged++;
  } else if (typeof before !== "string" || before.trim() === "" || isFigure(before)) {
    into.changes.push(changeOf({ address, before, after }));
  }
}

/** The same changes with their places as they are when new rows are in. */
export function moveChanges<Change extends { readonly write: CellWrite }>(
  changes: readonly Change[],
  move: RowMove,
): Change[] {
  return changes.map((change) => {
    const { address } = change.write;
    const row = movedRow("insert", rowsOn(move, address.sheet), address.row) ?? address.row;
    return { ...change, write: { ...change.write, address: { ...address, row } } };
  });
}
