// Where Quadra's own sheets hold a figure of the ledger of funds: the cell that a correction goes into.
import type { CellGrid } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";
import { euroOfCents } from "../fondi/euro";
import { isAmount, type Movement } from "../fondi/fondo";
import { fundPlaceWords } from "../fondi/fundPlaceText";
import type { Fondi } from "../fondi/joinFondi";
import type { FundSuspectChange } from "../fondi/locateFondi";
import { namedMovements } from "../fondi/movementNames";
import type { FigurePlace } from "./figurePlace";
import { LEDGER_COLUMNS, MOVEMENT_COLUMNS } from "./fondiColumns";
import { recordsIn, wordsAt } from "./fondiRecords";
import { FUND_COLUMNS, SHEETS } from "./sheetNames";

type Suspected = Pick<FundSuspectChange, "place" | "field" | "cell" | "from">;

/** A cell with what it holds: where people wrote a formula, that. */
type FundFigurePlace = Omit<FigurePlace, "value"> & { readonly value: CellContent };

function isMovement({ amount }: Movement, { cell, from }: Suspected): boolean {
  const { file, at, value } = amount;
  return (
    file === cell.file &&
    at.sheet === cell.at.sheet &&
    at.row === cell.at.row &&
    at.column === cell.at.column &&
    value === from
  );
}

/** The rows of the sheet that could hold the figure, by the name in their first column. */
function rowNames(change: Suspected, { movements }: Fondi): ReadonlySet<string> {
  if (change.field !== "movimento") return new Set([fundPlaceWords(change.place)]);
  const own = namedMovements(movements).filter(({ movement }) => isMovement(movement, change));
  return new Set(own.map(({ name }) => name));
}

/** A figure of the ledger as a cell holds it: euros with their cents, or a count. */
export function fundCellValue(field: Suspected["field"], value: number): number {
  return field === "movimento" || isAmount(field) ? euroOfCents(value) : value;
}

/**
 * The cell of a suspected figure in `Fondi` or `Movimenti`; null when neither has it, or several rows
 * could. @param own as read last. @param file the workbook that they stand in.
 */
export function fundFigurePlace(
  change: Suspected,
  fondi: Fondi,
  own: readonly CellGrid[],
  file: string,
): FundFigurePlace | null {
  const isMoved = change.field === "movimento";
  const { sheet } = isMoved ? SHEETS.movimenti : SHEETS.fondi;
  const grid = own.find((one) => one.sheet === sheet);
  if (grid === undefined) return null;
  const records = recordsIn(grid, {
    ...(isMoved ? MOVEMENT_COLUMNS : { ...LEDGER_COLUMNS, ...FUND_COLUMNS }),
  });
  const names = rowNames(change, fondi);
  const { cell } = change;
  // A row that the office added need not be named as Quadra names it.
  const added = records.filter(
    ({ at }) => cell.file === file && cell.at.sheet === sheet && cell.at.row === at,
  );
  const rows =
    added.length > 0 ? added : records.filter((record) => names.has(wordsAt(record, "key")));
  const [record] = rows;
  const column = record?.columnOf[change.field === "movimento" ? "amount" : change.field];
  if (record === undefined || rows.length > 1 || column === undefined) return null;
  const [row, at] = [record.at - grid.top, column - grid.left];
  const formula = grid.formulas[row]?.[at] ?? null;
  return {
    address: { sheet, row: record.at, column },
    value: formula === null ? (grid.values[row]?.[at] ?? null) : { formula },
  };
}
