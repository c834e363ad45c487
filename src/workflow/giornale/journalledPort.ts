// The port of a pane with a journal: every write of it is told as a step, with what it finds, before it is made.
import type { CellGrid } from "../../workbook/cellGrid";
import type { Result } from "../../workbook/failure";
import type { WriteGuard } from "../../workbook/keptNote";
import { movedRow, rowsOn, type RowMove } from "../../workbook/rowMove";
import type { Workbook } from "../../workbook/workbook";
import type { Passo } from "./passo";

/** A write that is to be announced, made and kept. */
export interface PlannedWrite<T> {
  /** Sheets that it replaces or takes away. */
  readonly sheets: readonly string[];
  /** The step that it is, given what it finds. */
  passoOf(found: readonly CellGrid[]): Passo;
  /** What it finds, counted as a look counts it. */
  asLooked(found: readonly CellGrid[]): readonly CellGrid[];
  make(guard: WriteGuard): Promise<Result<T>>;
}

const asFound = (found: readonly CellGrid[]): readonly CellGrid[] => found;

/**
 * The same port with its writes in a journal.
 * @param write announces a write, makes it and keeps it.
 * @param look is told every look, with the name of the workbook.
 */
export function journalledPort(
  port: Workbook,
  write: <T>(planned: PlannedWrite<T>) => Promise<Result<T>>,
  look: (grids: readonly CellGrid[], name: string) => void,
): Workbook {
  return {
    ...bound(port),
    look: async (wanted) => {
      const seen = await port.look(wanted);
      if (seen.ok) look(seen.value.grids, seen.value.name);
      return seen;
    },
    applyWrites: (writes, watch, rows = null) =>
      writes.length === 0 && rows === null
        ? port.applyWrites(writes, watch, rows)
        : write({
            sheets: [],
            passoOf: (found) => ({
              ...{ kind: "cells", writes, rows },
              ...(rows === null || found.length === 0 ? {} : { beside: found }),
            }),
            asLooked: (found) => (rows?.kind === "insert" ? withoutRows(found, rows) : found),
            make: (guard) => port.applyWrites(writes, watch, rows, guard),
          }),
    putTableSheets: (sheets) =>
      write({
        sheets: sheets.map(({ sheet }) => sheet),
        passoOf: (before) => ({ kind: "sheets", sheets, before }),
        asLooked: asFound,
        make: (guard) => port.putTableSheets(sheets, guard),
      }),
    putPrintedSheets: (sheets) =>
      write({
        sheets: [],
        passoOf: () => ({ kind: "printed", sheets }),
        asLooked: asFound,
        make: (guard) => port.putPrintedSheets(sheets, guard),
      }),
    removeSheets: (sheets) =>
      write({
        sheets,
        passoOf: (before) => ({ kind: "removed", before }),
        asLooked: asFound,
        make: (guard) => port.removeSheets(sheets, guard),
      }),
    markCells: (marks) =>
      write({
        sheets: [],
        passoOf: () => ({ kind: "marks", cells: marks.length }),
        asLooked: asFound,
        make: (guard) => port.markCells(marks, guard),
      }),
    unmarkCells: () =>
      write({
        sheets: [],
        passoOf: () => ({ kind: "marks", cells: 0 }),
        asLooked: asFound,
        make: (guard) => port.unmarkCells(guard),
      }),
  };
}

/** Rows that were counted while others are in, as they stand without them. */
function withoutRows(grids: readonly CellGrid[], rows: RowMove): CellGrid[] {
  return grids.flatMap((grid) => {
    const top = movedRow("remove", rowsOn(rows, grid.sheet!), grid.top);
    return top === null ? [] : [{ ...grid, top }];
  });
}

/** The calls of a port as functions of their own, whatever they are called on. */
function bound(port: Workbook): Workbook {
  return {
    describe: () => port.describe(),
    readGrids: (sheets) => port.readGrids(sheets),
    readAreas: (areas) => port.readAreas(areas),
    look: (wanted) => port.look(wanted),
    readSelection: () => port.readSelection(),
    readActiveCell: () => port.readActiveCell(),
    applyWrites: (...args) => port.applyWrites(...args),
    putTableSheets: (...args) => port.putTableSheets(...args),
    putPrintedSheets: (...args) => port.putPrintedSheets(...args),
    removeSheets: (...args) => port.removeSheets(...args),
    readNotes: () => port.readNotes(),
    changeNotes: (change) => port.changeNotes(change),
    markCells: (...args) => port.markCells(...args),
    unmarkCells: (...args) => port.unmarkCells(...args),
    show: (address) => port.show(address),
    watchChanges: (listener) => port.watchChanges(listener),
  };
}
