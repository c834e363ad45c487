// One write of the journal as a value: what was there, what was written, and what became of it since.
import {
  isCellFormula,
  sameContent,
  type CellContent,
  type CellWrite,
} from "../../workbook/cellWrite";
import type { CellGrid } from "../../workbook/cellGrid";
import { printedPairs, sameAsPrinted } from "../../workbook/printedCells";
import type { PrintedSheet } from "../../workbook/printedSheet";
import { PassoSchema, readText } from "./giornaleSchema";
import { movedRow, rowsOn, type RowMove } from "../../workbook/rowMove";
import type { TableSheet } from "../../workbook/tableSheet";

/** A write: cells with the rows that came with them, whole table sheets, printed sheets, or marks. */
export type Passo =
  | { readonly kind: "cells"; readonly writes: readonly CellWrite[]; readonly rows: RowMove | null }
  | {
      readonly kind: "sheets";
      /** As they were written. */
      readonly sheets: readonly TableSheet[];
      /** The tables as they stood before; those that were not there are missing. */
      readonly before: readonly CellGrid[];
    }
  | { readonly kind: "printed"; readonly sheets: readonly PrintedSheet[] }
  | { readonly kind: "removed"; readonly before: readonly CellGrid[] }
  | { readonly kind: "marks"; readonly cells: number };

/** The step as a text that `passoOfText` reads. */
export function textOfPasso(passo: Passo): string {
  return JSON.stringify(passo, (key, value: unknown) =>
    key === "merges" ? [] : key === "hidden" ? { sheet: false, rows: [], columns: [] } : value,
  );
}

/** The step of a text; null when it is of another form. */
export function passoOfText(text: string): Passo | null {
  return readText(PassoSchema, text);
}

/** How many cells a step holds, and on which sheets. */
export function extentOf(passo: Passo): { readonly cells: number; readonly sheets: string[] } {
  switch (passo.kind) {
    case "cells": {
      const sheets = passo.writes.map(({ address }) => address.sheet);
      return { cells: passo.writes.length, sheets: [...new Set(sheets)] };
    }
    case "sheets":
      return {
        cells: passo.sheets.reduce(
          (sum, { rows, columns }) => sum + rows.length * columns.length,
          0,
        ),
        sheets: passo.sheets.map(({ sheet }) => sheet),
      };
    case "printed": {
      const cells = passo.sheets.flatMap((sheet) => printedPairs(sheet, null));
      return { cells: cells.length, sheets: passo.sheets.map(({ sheet }) => sheet) };
    }
    case "removed":
      return { cells: 0, sheets: passo.before.flatMap(({ sheet }) => sheet ?? []) };
    case "marks":
      return { cells: passo.cells, sheets: [] };
  }
}

/** A cell that holds neither what was there before nor what was written. */
export interface OtherCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a workbook shows of a step that may have landed wholly, in part or not at all. */
export interface StepState {
  /** Cells that hold what was written. */
  readonly done: number;
  /** Cells that hold what was there before. */
  readonly waiting: number;
  readonly others: readonly OtherCell[];
  /** Which of the writes of cells have not landed, by their positions. */
  readonly pending: ReadonlySet<number>;
}

function contentAt(grid: CellGrid | undefined, row: number, column: number): CellContent {
  if (grid === undefined) return null;
  const [r, c] = [row - grid.top, column - grid.left];
  const formula = grid.formulas[r]?.[c] ?? null;
  if (formula !== null) return { formula };
  return grid.values[r]?.[c] ?? null;
}

/** Excel may spell a formula in its own way, and an empty text in a table is a blank. */
function holds(now: CellContent, wanted: CellContent): boolean {
  if (sameContent(now, wanted)) return true;
  if (isCellFormula(now) && isCellFormula(wanted)) return true;
  return (now === null || now === "") && (wanted === null || wanted === "");
}

interface Expected extends OtherCell {
  readonly before: CellContent;
  readonly after: CellContent;
}

function stateOfCells(cells: readonly Expected[], now: readonly CellGrid[]): StepState {
  let done = 0;
  let waiting = 0;
  const others: OtherCell[] = [];
  const pending = new Set<number>();
  const grids = new Map(now.map((grid) => [grid.sheet, grid]));
  for (const [i, { sheet, row, column, before, after }] of cells.entries()) {
    if (holds(before, after) && !isCellFormula(before)) continue;
    const content = contentAt(grids.get(sheet), row, column);
    if (holds(content, after)) done++;
    else if (holds(content, before)) {
      waiting++;
      pending.add(i);
    } else others.push({ sheet, row, column });
  }
  return { done, waiting, others, pending };
}

/** Every cell that the table covers before or after. */
function cellsOfSheet(sheet: TableSheet, before: CellGrid | undefined): Expected[] {
  const [top, left] = [before?.top ?? 0, before?.left ?? 0];
  const height = Math.max(sheet.rows.length + 1, before?.values.length ?? 0);
  const width = Math.max(sheet.columns.length, before?.values[0]?.length ?? 0);
  const cells: Expected[] = [];
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const after = r === 0 ? sheet.columns[c]?.header : sheet.rows[r - 1]?.[c];
      cells.push({
        ...{ sheet: sheet.sheet, row: top + r, column: left + c },
        before: contentAt(before, top + r, left + c),
        after: after ?? null,
      });
    }
  }
  return cells;
}

function stateOfPrinted(sheets: readonly PrintedSheet[], now: readonly CellGrid[]): StepState {
  let [done, waiting] = [0, 0];
  const others: OtherCell[] = [];
  for (const sheet of sheets) {
    const grid = now.find((one) => one.sheet === sheet.sheet) ?? null;
    for (const { row, column, wanted, now: content } of printedPairs(sheet, grid)) {
      if (sameAsPrinted(content, wanted)) done++;
      else if (content === null) waiting++;
      else others.push({ sheet: sheet.sheet, row, column });
    }
  }
  return { done, waiting, others, pending: new Set() };
}

/**
 * What the workbook shows of a step. Where rows came or went, places are counted as the write counts
 * them when they have, and as before when they have not; anything between the two is told as other.
 * @param now the sheets of the step as they are.
 */
export function stateOfPasso(passo: Passo, now: readonly CellGrid[]): StepState {
  if (passo.kind === "cells") {
    const { writes, rows } = passo;
    const placed = (move: boolean): Expected[] =>
      writes.flatMap(({ address: { sheet, row, column }, before, after }) => {
        if (!move || rows === null) return [{ sheet, row, column, before, after }];
        const place = movedRow("remove", rowsOn(rows, sheet), row);
        return place === null ? [] : [{ sheet, row: place, column, before, after }];
      });
    const moved = stateOfCells(placed(false), now);
    if (rows === null || rows.rows.length === 0) return moved;
    const still = stateOfCells(placed(true), now);
    const [asAfter, asBefore] = rows.kind === "insert" ? [moved, still] : [still, moved];
    if (asAfter.waiting === 0 && asAfter.others.length === 0) return asAfter;
    if (asBefore.done === 0 && asBefore.others.length === 0) return asBefore;
    const others = writes.map(({ address: { sheet, row, column } }) => ({ sheet, row, column }));
    return { done: 0, waiting: 0, others, pending: new Set() };
  }
  if (passo.kind === "sheets") {
    const cells = passo.sheets.flatMap((sheet) =>
      cellsOfSheet(
        sheet,
        passo.before.find((grid) => grid.sheet === sheet.sheet),
      ),
    );
    return stateOfCells(cells, now);
  }
  if (passo.kind === "printed") return stateOfPrinted(passo.sheets, now);
  if (passo.kind === "removed") {
    const there = passo.before.filter(({ sheet }) => now.some((grid) => grid.sheet === sheet));
    return {
      done: passo.before.length - there.length,
      waiting: there.length,
      others: [],
      pending: new Set(),
    };
  }
  return { done: 0, waiting: 0, others: [], pending: new Set() };
}
