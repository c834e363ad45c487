// Writes cells into the sheets of a package: first all is checked, then all is written.
import type { CellWrite } from "../../workbook/cellWrite";
import { isCellFormula } from "../../workbook/cellWrite";
import { done, failed, type Failure, type Result } from "../../workbook/failure";
import { collapseWrites } from "../../workbook/collapseWrites";
import { checkWrites, type FoundCell } from "../checkWrites";
import { readCellValue, type CellContext } from "./cellContent";
import { PLAIN_STYLE } from "./cellStyles";
import { liesIn, locateCells, type LocatedSheet } from "./locateCells";
import { cellContextOf, dropCalcChain, PackageDraft, requestCalculation } from "./packageDraft";
import { patchSheet, type CellEdit } from "./patchSheet";
import { renameColumns } from "./tableParts";
import type { SheetPart } from "./workbookParts";
import type { ZipPackage } from "./zipPackage";

/** Longest text of a cell ("Excel specifications and limits", Microsoft). */
const LONGEST_TEXT = 32_767;

/**
 * The package with the writes made. Parts that no write concerns keep their bytes. Beside the
 * sheets, only these change: `workbook.xml` (one attribute, when there are formulas), the part of
 * a table whose header is written, and the order of calculation when a formula is replaced.
 */
export function applyCellWrites(
  pkg: ZipPackage,
  main: string,
  writes: readonly CellWrite[],
): Result<ZipPackage> {
  const draft = new PackageDraft(pkg, main);
  const parts = draft.parts();
  const context = cellContextOf(pkg, parts);
  const plan = collapseWrites(writes);
  const located = new Map<string, { sheet: SheetPart; cells: LocatedSheet }>();
  for (const [name, rows] of rowsBySheet(plan.writes)) {
    const sheet = parts.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) return failed({ code: "sheet-missing", sheet: name });
    located.set(name, { sheet, cells: locateCells(pkg.text(sheet.part)!, rows) });
  }
  const failure = checkWrites(plan.writes, ({ address }) =>
    findCell(located.get(address.sheet)!.cells, address.row, address.column, context),
  );
  const refusal = failure ?? refuseContent(plan.writes);
  if (refusal !== null) return failed(refusal);
  if (plan.conflicts.length > 0)
    return failed({ code: "cells-changed", conflicts: plan.conflicts });

  for (const [name, { sheet, cells }] of located) {
    const edits: CellEdit[] = plan.writes
      .filter(({ address }) => address.sheet === name)
      .map(({ address: { row, column }, after }) => ({ row, column, content: after }));
    const renamed = renameColumns(draft, sheet, edits);
    if (!renamed.ok) return renamed;
    draft.put(sheet.part, patchSheet(cells, edits, context));
  }
  if (plan.writes.some(({ before }) => isCellFormula(before))) dropCalcChain(draft);
  requestCalculation(draft);
  return done(draft.pkg);
}

function rowsBySheet(writes: readonly CellWrite[]): Map<string, Set<number>> {
  const rows = new Map<string, Set<number>>();
  for (const { address } of writes) {
    const wanted = rows.get(address.sheet) ?? new Set<number>();
    rows.set(address.sheet, wanted.add(address.row));
  }
  return rows;
}

function findCell(
  located: LocatedSheet,
  row: number,
  column: number,
  context: CellContext,
): FoundCell {
  const cell = located.cells.get(row)?.get(column);
  const { frame } = located;
  const columnStyle = frame.columns.find(({ first, last }) => column >= first && column <= last);
  const style = context.styles[cell?.style ?? columnStyle?.style ?? 0] ?? PLAIN_STYLE;
  return {
    value: cell === undefined ? null : readCellValue(cell, context),
    formula: (cell && located.formulas.get(cell)) ?? null,
    protected: frame.protected && style.locked,
    covered: liesIn(frame.merges, row, column, true),
    inArray: liesIn(located.arrays, row, column),
  };
}

function refuseContent(writes: readonly CellWrite[]): Failure | null {
  const tooLong = writes.some(
    ({ after }) => typeof after === "string" && after.length > LONGEST_TEXT,
  );
  return tooLong ? { code: "too-much-data" } : null;
}
