// Finds the cells that are to be written: what they hold now and where they stand in the XML.
import { rangeHas, type CellRange } from "../../workbook/cellAddress";
import { ReadBudget } from "../grid/readBudget";
import { SharedFormulas } from "./sharedFormulas";
import { walkSheet, type CellSpan, type RowSpan, type SheetFrame } from "./sheetCells";

/** A sheet with its wanted rows taken apart. */
export interface LocatedSheet {
  readonly xml: string;
  readonly frame: SheetFrame;
  /** All rows in file order. */
  readonly rows: readonly RowSpan[];
  /** Cells of the wanted rows, by row and column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellSpan>>;
  /** Formulas of the wanted rows with "=", shared ones written out. */
  readonly formulas: ReadonlyMap<CellSpan, string>;
  /** Cells of each shared formula of the sheet, in file order. */
  readonly groups: ReadonlyMap<string, readonly CellSpan[]>;
  /** Areas of array formulas and data tables of more than one cell. */
  readonly arrays: readonly CellRange[];
}

/** Takes a sheet apart. */
export function locateCells(xml: string, wanted: ReadonlySet<number>): LocatedSheet {
  // A formula of another row can reach into a wanted one; most sheets have none that does.
  const reaches = /\st\s*=\s*["'](shared|array|dataTable)["']/.test(xml);
  const rows: RowSpan[] = [];
  const cells = new Map<number, Map<number, CellSpan>>();
  const formulas = new Map<CellSpan, string>();
  const groups = new Map<string, CellSpan[]>();
  const arrays: CellRange[] = [];
  const shared = new SharedFormulas(new ReadBudget());
  const frame = walkSheet(xml, {
    row: (span) => {
      rows.push(span);
      return reaches || wanted.has(span.row);
    },
    cell: (cell) => {
      const formula = shared.formulaOf(cell);
      const { kind, range = null, group = null } = cell.formula ?? {};
      if (group !== null) {
        const members = groups.get(group);
        if (members === undefined) groups.set(group, [cell]);
        else members.push(cell);
      }
      if ((kind === "array" || kind === "dataTable") && range !== null && !isSingle(range)) {
        arrays.push(range);
      }
      if (!wanted.has(cell.row)) return;
      let row = cells.get(cell.row);
      if (row === undefined) cells.set(cell.row, (row = new Map()));
      row.set(cell.column, cell);
      if (formula !== null) formulas.set(cell, formula);
    },
  });
  return { xml, frame, rows, cells, formulas, groups, arrays };
}

const isSingle = (range: CellRange): boolean =>
  range.top === range.bottom && range.left === range.right;

/** Whether a cell lies in one of the areas; with `butFirst` the top left cell of an area is free. */
export function liesIn(
  areas: readonly CellRange[],
  row: number,
  column: number,
  butFirst = false,
): boolean {
  return areas.some(
    (area) =>
      rangeHas(area, row, column) && !(butFirst && area.top === row && area.left === column),
  );
}
