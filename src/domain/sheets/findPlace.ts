// Where in the open workbook a finding can be looked at and mended.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import type { FindingCell } from "../finding";
import { findAlloggio } from "../alloggi/alloggiSheet";
import { findLine } from "../narrativa/testoSheet";
import { figurePlace } from "./figurePlace";
import { findReading } from "./readProvenienza";
import { SHEETS } from "./sheetNames";

type SheetAddress = CellAddress & { readonly sheet: string };

/**
 * The source of a figure: the cell itself when it stands in the open workbook, else its row in
 * `Provenienza`. null when it has none yet.
 */
export function findSource(
  cell: Pick<FindingCell, "file" | "at" | "value">,
  file: string,
  own: readonly CellGrid[],
): SheetAddress | null {
  if (cell.file === file && cell.at.sheet !== null) return { ...cell.at, sheet: cell.at.sheet };
  const grid = own.find(({ sheet }) => sheet === SHEETS.provenienza.sheet);
  const reading = grid && findReading(grid, cell);
  return reading ? { sheet: SHEETS.provenienza.sheet, ...reading } : null;
}

/**
 * The place of a finding's cell: the cell itself when it stands in the open workbook, else the figure
 * of that ente in `Offerta` or `Quote`, else its line in `Testo del piano`, else its row in `Provenienza`. null when there is none.
 * People may have sorted the sheets, so places are looked up in what was read last.
 * @param file name of the open workbook.
 * @param own the structured sheets as they stand in it.
 */
export function findPlace(
  cell: FindingCell,
  file: string,
  own: readonly CellGrid[],
): SheetAddress | null {
  if (cell.file === file && cell.at.sheet !== null) return { ...cell.at, sheet: cell.at.sheet };
  if (cell.ente !== null && cell.field !== null) {
    const place = figurePlace(cell.ente, cell.field, own);
    if (place !== null) return place.address;
  }
  const alloggi = own.find(({ sheet }) => sheet === SHEETS.alloggi.sheet);
  const dwelling = alloggi && findAlloggio(alloggi, cell);
  if (dwelling) return { sheet: SHEETS.alloggi.sheet, ...dwelling };
  const testo = own.find(({ sheet }) => sheet === SHEETS.testo.sheet);
  const line = testo && cell.ente === null && cell.at.sheet === null && findLine(testo, cell);
  if (line) return { sheet: SHEETS.testo.sheet, ...line };
  const grid = own.find(({ sheet }) => sheet === SHEETS.provenienza.sheet);
  const reading = grid && findReading(grid, cell);
  return reading ? { sheet: SHEETS.provenienza.sheet, ...reading } : null;
}
