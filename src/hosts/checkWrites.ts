// The promise of `applyWrites` that both hosts keep in the same way: all cells are as expected, or
// nothing is written.
import { cellName } from "../workbook/cellAddress";
import type { CellValue } from "../workbook/cellGrid";
import {
  isCellFormula,
  sameContent,
  type CellContent,
  type CellWrite,
} from "../workbook/cellWrite";
import type { CellConflict, Failure } from "../workbook/failure";

/** What a host finds in a cell before it writes. */
export interface FoundCell {
  readonly value: CellValue;
  /** With its "="; null where the cell holds none. */
  readonly formula: string | null;
  /** Whether the cell is locked and its sheet protected. */
  readonly protected: boolean;
  /** Whether it lies in a merged area and is not its top left cell. */
  readonly covered: boolean;
  /** Whether it is part of an array formula or data table of several cells: nobody can replace a part. */
  readonly inArray: boolean;
}

/**
 * The reason why these writes cannot be made, or null. A cell that cannot be written at all is
 * named before cells that changed: planning again would not help there.
 */
export function checkWrites(
  writes: readonly CellWrite[],
  find: (write: CellWrite) => FoundCell,
): Failure | null {
  const conflicts: CellConflict[] = [];
  for (const write of writes) {
    const { sheet, row, column } = write.address;
    const cell = cellName(row, column);
    const found = find(write);
    if (found.protected) return { code: "sheet-protected", sheet };
    if (found.covered) return { code: "merged-cell", sheet, cell };
    const holdsFormula = found.formula !== null;
    if (found.inArray || (holdsFormula && !isCellFormula(write.before))) {
      return { code: "formula-cell", sheet, cell };
    }
    const content: CellContent = holdsFormula ? { formula: found.formula } : found.value;
    if (!sameContent(content, write.before)) conflicts.push({ write, found: content });
  }
  return conflicts.length > 0 ? { code: "cells-changed", conflicts } : null;
}
