// After a writing of table sheets failed: what has landed of it, and how it goes back.
import type { CellGrid } from "../../workbook/cellGrid";
import { contentAt, isCellFormula, sameContent, type CellContent } from "../../workbook/cellWrite";
import type { CellConflict, Failure } from "../../workbook/failure";
import type { TableSheet } from "../../workbook/tableSheet";
import { wantedAt } from "../tableGrowth";
import { failureOf, type Sync } from "./excelCalls";
import { readRanges } from "./readRanges";
import { sendPieces } from "./sendPieces";
import { plainHeadings, restorePieces, type FoundTable } from "./tablePieces";

/** A sheet that is to be written. */
export interface TableTarget {
  readonly wanted: TableSheet;
  /** The table as it stood before; null for a sheet that is to be made. */
  readonly found: FoundTable | null;
}

/**
 * @param wasTouched whether the first batch is known to have found all tables as they were looked at.
 * @param goesBack whether tables that hold all that was wanted go back too: something beside them is missing.
 * @returns null when everything has landed all the same, the failure when nothing has, or when it was
 *   put back. What cannot be found out is unknown.
 */
export async function settleFailedTables(
  context: Excel.RequestContext,
  sync: Sync,
  targets: readonly TableTarget[],
  failure: Failure,
  wasTouched: boolean,
  goesBack = false,
): Promise<Failure | null> {
  if (failure.code === "outcome-unknown") return failure;
  try {
    const present = await readPresent(context, sync, targets);
    // A write begins with a touch of its tables: one that is gone or shorter ended it there.
    const taken = wasTouched ? null : takenAway(targets, present);
    if (taken !== null) return taken;
    const isWhole = targets.every(({ wanted }, i) => holdsWanted(present[i]?.grid ?? null, wanted));
    if (isWhole && !goesBack) return null;
    const changed = targets.filter(({ found }, i) => {
      const grid = present[i]?.grid ?? null;
      return found === null ? present[i]!.exists : grid === null || !sameGrid(grid, found.grid);
    });
    if (changed.length === 0) return failure;
    const isOurs = targets.every((target, i) => holdsOnlyOurs(present[i]?.grid ?? null, target));
    if (!isOurs) return { code: "outcome-unknown" };
    for (const { wanted, found } of changed) {
      if (found === null) context.workbook.worksheets.getItem(wanted.sheet).delete();
    }
    const pieces = targets.flatMap((target, i) => {
      const now = present[i]?.grid ?? null;
      if (target.found === null || now === null || !changed.includes(target)) return [];
      const [bottom, right] = [now.values.length - 1, (now.values[0]?.length ?? 1) - 1];
      const range = {
        top: now.top,
        left: now.left,
        bottom: now.top + bottom,
        right: now.left + right,
      };
      return restorePieces(context, target.wanted, target.found, range);
    });
    if (pieces.length > 0) await sendPieces(context, sync, pieces);
    else await sync();
    return failure;
  } catch (second) {
    // The first failure is the one to tell, but what has landed is not known.
    failureOf(second, {});
    return { code: "outcome-unknown" };
  }
}

/** What others took away of the tables since they were looked at; null when nothing is missing. */
function takenAway(targets: readonly TableTarget[], present: readonly Present[]): Failure | null {
  for (const [i, { wanted, found }] of targets.entries()) {
    if (found === null) continue;
    const { exists, grid, now } = present[i]!;
    if (!exists) {
      return now === null
        ? { code: "sheet-missing", sheet: wanted.sheet }
        : { code: "sheet-renamed", sheet: wanted.sheet, now };
    }
    if (grid === null || grid.values.length >= found.grid.values.length) continue;
    const conflicts = found.grid.values.flatMap((line, r) =>
      line.flatMap((_, c): CellConflict[] => {
        const [row, column] = [found.grid.top + r, found.grid.left + c];
        const before = contentAt(found.grid, row, column);
        const now = contentAt(grid, row, column);
        const address = { sheet: wanted.sheet, row, column };
        return sameContent(before, now)
          ? []
          : [{ write: { address, before, after: before }, found: now }];
      }),
    );
    return { code: "cells-changed", conflicts };
  }
  return null;
}

interface Present {
  readonly exists: boolean;
  /** The sheet that its table stands on; null when there is no such table. */
  readonly now: string | null;
  /** Cells of the table; null when there is none. */
  readonly grid: CellGrid | null;
}

/** Two trips: which sheets and tables there are, and what the tables hold. */
async function readPresent(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  targets: readonly TableTarget[],
): Promise<Present[]> {
  const { worksheets, tables } = workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  await sync();
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const owned = targets.map(
    ({ wanted }) =>
      tables.items.find(
        ({ name, worksheet }) => same(name, wanted.table) && same(worksheet.name, wanted.sheet),
      ) ?? null,
  );
  const there = owned.filter((table) => table !== null);
  const grids = await readRanges(
    there.map((table) => ({
      sheet: table.worksheet.name,
      hidden: false,
      cells: () => table.getRange(),
      around: null,
      // Compared with the table as it stood, which was read in the same way.
      plain: plainHeadings(targets[owned.indexOf(table)]!.wanted),
    })),
    sync,
  );
  if (!grids.ok) throw new Error(grids.failure.code);
  return targets.map(({ wanted }, i) => ({
    now: tables.items.find(({ name }) => same(name, wanted.table))?.worksheet.name ?? null,
    exists: worksheets.items.some(({ name }) => same(name, wanted.sheet)),
    grid: owned[i] === null ? null : grids.value[there.indexOf(owned[i]!)]!,
  }));
}

const sameOrFormula = (a: CellContent, b: CellContent): boolean =>
  sameContent(a, b) || (isCellFormula(a) && isCellFormula(b));

function holdsWanted(grid: CellGrid | null, wanted: TableSheet): boolean {
  if (grid === null || grid.values.length !== Math.max(1, wanted.rows.length) + 1) return false;
  return grid.values.every(
    (line, r) =>
      line.length === wanted.columns.length &&
      line.every((_, c) =>
        sameOrFormula(contentAt(grid, grid.top + r, grid.left + c), wantedAt(wanted, r, c)),
      ),
  );
}

function sameGrid(a: CellGrid, b: CellGrid): boolean {
  return (
    a.values.length === b.values.length &&
    a.values.every(
      (line, r) =>
        line.length === b.values[r]!.length &&
        line.every((_, c) =>
          sameContent(contentAt(a, a.top + r, a.left + c), contentAt(b, b.top + r, b.left + c)),
        ),
    )
  );
}

/** Whether every cell holds what was there before, what was to be written, or a step between them. */
function holdsOnlyOurs(grid: CellGrid | null, { wanted, found }: TableTarget): boolean {
  if (grid === null) return true;
  return grid.values.every((line, r) =>
    line.every((_, c) => {
      const [row, column] = [grid.top + r, grid.left + c];
      const now = contentAt(grid, row, column);
      if (now === null || sameOrFormula(now, wantedAt(wanted, r, c))) return true;
      if (found !== null && sameContent(now, contentAt(found.grid, row, column))) return true;
      // Headings: placeholders of ours, and the names that Excel gives to new columns.
      return r === 0;
    }),
  );
}
