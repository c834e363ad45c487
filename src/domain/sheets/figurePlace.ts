// Where Quadra's own sheets hold the figure of an ente: the cell that a correction goes into.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { Field } from "../import/tableKinds";
import { readSheetFigures } from "./offerta";
import { SHEETS } from "./sheetNames";

/** A cell of `Offerta` or `Quote` with what stands in it; null is blank. */
export interface FigurePlace {
  readonly address: CellAddress & { readonly sheet: string };
  readonly value: CellValue;
}

/** The cell of an ente's figure; null when neither sheet has it. @param own as read last. */
export function figurePlace(
  ente: string,
  field: Field | string,
  own: readonly CellGrid[],
): FigurePlace | null {
  for (const sheet of [SHEETS.offerta.sheet, SHEETS.quote.sheet]) {
    const grid = own.find((one) => one.sheet === sheet);
    const found =
      grid &&
      readSheetFigures(grid).find((figure) => figure.ente === ente && figure.field === field);
    if (found) {
      const { row, column, value } = found;
      return { address: { sheet, row, column }, value };
    }
  }
  return null;
}
