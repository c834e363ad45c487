// What a printed sheet holds, cell by cell, so that a sheet that was added is known again: as it was put,
// put in part, or changed by somebody since.
import type { CellGrid } from "./cellGrid";
import { isCellFormula, sameContent, type CellContent } from "./cellWrite";
import type { PrintedSheet } from "./printedSheet";

/** A cell of a printed sheet beside the same cell of the sheet as it stands; blanks are null. */
export interface PrintedPair {
  readonly row: number;
  readonly column: number;
  readonly wanted: CellContent;
  readonly now: CellContent;
}

const blank = (content: CellContent): CellContent => (content === "" ? null : content);

/** A formula without what Excel may write otherwise: capitals, spaces, needless quotes of a sheet. */
const spelling = (formula: string): string => formula.replace(/[\s']/g, "").toUpperCase();

/** Whether a cell holds what was put there; Excel may spell a formula in its own way. */
export function sameAsPrinted(now: CellContent, wanted: CellContent): boolean {
  if (isCellFormula(now) && isCellFormula(wanted)) {
    return spelling(now.formula) === spelling(wanted.formula);
  }
  return sameContent(blank(now), blank(wanted));
}

/**
 * Every cell that is not blank in the sheet as it was to be put or in the sheet as it stands.
 * @param now null for a sheet that is not there.
 */
export function printedPairs({ rows }: PrintedSheet, now: CellGrid | null): PrintedPair[] {
  const pairs: PrintedPair[] = [];
  const height = Math.max(rows.length, now === null ? 0 : now.top + now.values.length);
  for (let row = 0; row < height; row++) {
    const cells = rows[row]?.cells ?? [];
    const r = row - (now?.top ?? 0);
    const line = now?.values[r] ?? [];
    const width = Math.max(cells.length, now === null ? 0 : now.left + line.length);
    for (let column = 0; column < width; column++) {
      const wanted = blank(cells[column]?.content ?? null);
      const c = column - (now?.left ?? 0);
      const formula = now?.formulas[r]?.[c] ?? null;
      const there = blank(formula === null ? (line[c] ?? null) : { formula });
      if (wanted !== null || there !== null) pairs.push({ row, column, wanted, now: there });
    }
  }
  return pairs;
}

/** Whether a sheet holds exactly what was put. */
export function isAsPrinted(sheet: PrintedSheet, now: CellGrid): boolean {
  return printedPairs(sheet, now).every((pair) => sameAsPrinted(pair.now, pair.wanted));
}

/** Whether a sheet holds nothing but what was to be put, perhaps not all of it. */
export function holdsOnlyPrinted(sheet: PrintedSheet, now: CellGrid): boolean {
  return printedPairs(sheet, now).every(
    (pair) => pair.now === null || sameAsPrinted(pair.now, pair.wanted),
  );
}
