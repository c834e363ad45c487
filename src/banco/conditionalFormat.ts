// A rule of conditional formatting as far as the bench knows them: a condition without cells, and how the
// cells look while it is true.
import type { CellRange } from "../workbook/cellAddress";

/** Edges of a cell that a rule can draw. */
export type ConditionalEdge = "top" | "bottom" | "left" | "right";

/** A rule; colours are "#RRGGBB", or "" where the cell keeps its own. */
export interface ConditionalFormat {
  readonly id: string;
  readonly sheet: string;
  readonly areas: readonly CellRange[];
  /** With its "=". */
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly borders: Readonly<
    Partial<Record<ConditionalEdge, { readonly style: string; readonly color: string }>>
  >;
}

/** Rules of all sheets, the first one first; later ones show where it says nothing. */
export interface ConditionalFormats {
  all(): readonly ConditionalFormat[];
  get(id: string): ConditionalFormat | null;
  /** A new rule comes before all others. @returns its id. */
  add(sheet: string, areas: readonly CellRange[]): string;
  set(id: string, changes: Partial<Omit<ConditionalFormat, "id" | "sheet" | "areas">>): void;
  remove(id: string): void;
}

/** Whether a condition is true; null for one that the bench cannot evaluate. */
export function conditionHolds(formula: string): boolean | null {
  const length = /^=\s*LEN\("([^"]*)"\)\s*>\s*(\d+)$/i.exec(formula);
  if (length !== null) return length[1]!.length > Number(length[2]);
  if (/^=\s*TRUE(\(\))?$/i.test(formula)) return true;
  return /^=\s*FALSE(\(\))?$/i.test(formula) ? false : null;
}
