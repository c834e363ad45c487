// A value of the office's own, where several sources were not to be believed: a cell of `Provenienza`.
import type { CellAddress } from "../../workbook/cellAddress";
import type { FigureCell } from "../import/enteTable";
import { SHEETS } from "../sheets/sheetNames";
import type { Scelta } from "./scelta";

/** Where a decision will be found that is not written yet. */
const NOT_KEPT_YET = {
  file: SHEETS.provenienza.sheet,
  at: { sheet: SHEETS.provenienza.sheet, row: 0, column: 0 },
};

/** The cell with the place it stands in, as a range of one cell. */
export function ownCell({ figure, kept }: Scelta): {
  readonly cell: FigureCell;
  readonly place: {
    readonly file: string;
    readonly sheet: CellAddress["sheet"];
    readonly range: { top: number; left: number; bottom: number; right: number };
    readonly title: null;
  };
} {
  const { file, at } = kept ?? NOT_KEPT_YET;
  const { sheet, row, column } = at;
  return {
    cell: {
      address: at,
      raw: figure.state === "value" ? figure.value : figure.state === "text" ? figure.text : null,
      formula: null,
      numberFormat: "General",
      figure,
      correctedIn: file,
    },
    place: {
      ...{ file, sheet, title: null },
      range: { top: row, left: column, bottom: row, right: column },
    },
  };
}
