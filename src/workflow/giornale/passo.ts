// One write of the journal as a value: what was there, what was written, and what became of it since.
import {
  contentAt,
  isCellFormula,
  sameContent,
  type CellContent,
  type CellWrite,
} from "../../workbook/cellWrite";
import type { CellGrid } from "../../workbook/cellGrid";
import { printedPairs, sameAsPrinted } from "../../workbook/printedCells";
import type { PrintedSheet } from "../../workbook/printedSheet";
import { finish, type Steps } from "../../workbook/steps";
import { jsonSteps } from "./jsonSteps";
import { PassoSchema, readText } from "./giornaleSchema";
import { movedRow, rowsOn, type RowMove, type RowPlace } from "../../workbook/rowMove";
import type { TableSheet } from "../../workbook/tableSheet";

interface CellsPasso {
  readonly kind: "cells";
  readonly writes: readonly CellWrite[];
  readonly rows: RowMove | null;
  /** The rows beside those that move, as they stood, counted while the rows are in. */
  readonly beside?: readonly CellGrid[];
}

/** A write: cells with the rows that came with them, whole table sheets, printed sheets, or marks. */
export type Passo =
  | CellsPasso
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

/** What a step keeps of a value: neither merged areas nor hidden lines. */
const kept = (key: string, value: unknown): unknown =>
  key === "merges" ? [] : key === "hidden" ? { sheet: false, rows: [], columns: [] } : value;

/** Texts of steps: the same one is stored before the write, kept with it, and counted. */
const texts = new WeakMap<Passo, string>();

/** The sheets that a step of table sheets makes: they were not there before. */
export function madeSheets({
  sheets,
  before,
}: Extract<Passo, { readonly kind: "sheets" }>): TableSheet[] {
  return sheets.filter(({ sheet }) => !before.some((grid) => grid.sheet === sheet));
}

/** The step as a text that `passoOfText` reads. */
export function textOfPasso(passo: Passo): string {
  return finish(textOfPassoSteps(passo));
}

/** `textOfPasso`, step by step. */
export function* textOfPassoSteps(passo: Passo): Steps<string> {
  const text = texts.get(passo) ?? (yield* jsonSteps(passo, kept));
  texts.set(passo, text);
  return text;
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
  /** Which of its rows are out, counted while all are in; null where no rows move, or nobody can tell. */
  readonly absent: readonly RowPlace[] | null;
}

/** Excel may spell a formula in its own way, and an empty text in a table is a blank. */
export function holds(now: CellContent, wanted: CellContent): boolean {
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
  return { done, waiting, others, pending, absent: null };
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

/** Cells of somebody else on a sheet that the write made: all that stand around its table. */
function strangersOn(sheet: TableSheet, now: CellGrid | undefined): OtherCell[] {
  if (now === undefined) return [];
  return now.values.flatMap((line, r) =>
    line.flatMap((_, c): OtherCell[] => {
      const [row, column] = [now.top + r, now.left + c];
      const isInTable = row <= Math.max(1, sheet.rows.length) && column < sheet.columns.length;
      const isBlank = isInTable || holds(contentAt(now, row, column), null);
      return isBlank ? [] : [{ sheet: sheet.sheet, row, column }];
    }),
  );
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
  return { done, waiting, others, pending: new Set(), absent: null };
}

/** Rows of a step that may be out while it is under way: none, some in the order in which they move, all. */
function absences({ kind, rows }: RowMove): RowPlace[][] {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  const all = sheets.flatMap((sheet) =>
    rowsOn({ kind, rows }, sheet).map((row): RowPlace => ({ sheet, row })),
  );
  return Array.from({ length: all.length + 1 }, (_, moved) =>
    kind === "insert" ? all.slice(moved) : all.slice(0, moved),
  );
}

/** Where a row stands while some rows of the step are out; null when it is one of them. */
function placeWithout(absent: readonly RowPlace[], sheet: string, row: number): number | null {
  return movedRow("remove", rowsOn({ kind: "remove", rows: absent }, sheet), row);
}

/** Whether the new rows that are in hold nothing but what the step writes there. */
function holdOnlyOwn(
  { writes, rows }: CellsPasso,
  absent: readonly RowPlace[],
  now: readonly CellGrid[],
): boolean {
  const own = new Set(
    writes.map(({ address: { sheet, row, column } }) => `${sheet}|${row}|${column}`),
  );
  return (rows?.rows ?? []).every(({ sheet, row }) => {
    const place = placeWithout(absent, sheet, row);
    const grid = now.find((one) => one.sheet === sheet);
    if (place === null || grid === undefined) return true;
    const line = grid.values[place - grid.top] ?? [];
    return line.every(
      (_, c) =>
        own.has(`${sheet}|${row}|${grid.left + c}`) ||
        (contentAt(grid, place, grid.left + c) ?? "") === "",
    );
  });
}

/** Whether the rows beside those that move stand where they would. */
function standBeside(
  { writes, beside = [] }: CellsPasso,
  absent: readonly RowPlace[],
  now: readonly CellGrid[],
): boolean {
  const own = new Set(
    writes.map(({ address: { sheet, row, column } }) => `${sheet}|${row}|${column}`),
  );
  return beside.every((known) =>
    known.values.every((line, r) => {
      const row = known.top + r;
      const place = placeWithout(absent, known.sheet!, row);
      const grid = now.find((one) => one.sheet === known.sheet);
      return line.every((_, c) => {
        const column = known.left + c;
        if (place === null || own.has(`${known.sheet}|${row}|${column}`)) return true;
        return holds(contentAt(grid, place, column), contentAt(known, row, column));
      });
    }),
  );
}

/** A step of cells as the workbook shows it, by the rows that are out: the first way that explains all. */
function stateOfRows(
  passo: CellsPasso & { readonly rows: RowMove },
  now: readonly CellGrid[],
): StepState {
  const { writes, rows } = passo;
  const all = absences(rows);
  // Blank rows are known by what stands beside them alone.
  const ways = passo.beside === undefined ? [all[0]!, all.at(-1)!] : all;
  // A step is done or not, before it is anything between the two.
  for (const absent of [...ways.slice(-1), ...ways.slice(0, -1)]) {
    if (!holdOnlyOwn(passo, absent, now) || !standBeside(passo, absent, now)) continue;
    const placed = writes.map(({ address: { sheet, row, column }, before, after }) => ({
      ...{ sheet, row: placeWithout(absent, sheet, row), column, before, after },
    }));
    const standing = placed.flatMap((cell, i): (Expected & { readonly at: number })[] =>
      cell.row === null ? [] : [{ ...cell, row: cell.row, at: i }],
    );
    const state = stateOfCells(standing, now);
    if (state.others.length > 0) continue;
    const isInsert = rows.kind === "insert";
    const waiting = placed.flatMap(({ row }, i) => (row === null && isInsert ? [i] : []));
    const pending = new Set([...[...state.pending].map((i) => standing[i]!.at), ...waiting]);
    return {
      ...state,
      pending,
      absent,
      waiting: state.waiting + (isInsert ? waiting.length : rows.rows.length - absent.length),
    };
  }
  const others = writes.map(({ address: { sheet, row, column } }) => ({ sheet, row, column }));
  return { done: 0, waiting: 0, others, pending: new Set(), absent: null };
}

/** What is missing of a step of cells, counted as the workbook stands. */
export function restOf({ writes, rows }: CellsPasso, { pending, absent }: StepState): CellsPasso {
  const waiting = writes.filter((_, i) => pending.has(i));
  if (rows === null || absent === null) return { kind: "cells", writes: waiting, rows: null };
  if (rows.kind === "insert") {
    return { kind: "cells", writes: waiting, rows: { kind: "insert", rows: absent } };
  }
  const placed = placedWithout(absent, waiting, rows.rows);
  return { kind: "cells", writes: placed.writes, rows: { kind: "remove", rows: placed.rows } };
}

/** What has landed of a step of cells, counted as the workbook stands. */
export function landedOf({ writes, rows }: CellsPasso, { pending, absent }: StepState): CellsPasso {
  const landed = writes.filter((_, i) => !pending.has(i));
  if (rows?.kind !== "insert" || absent === null) return { kind: "cells", writes: landed, rows };
  const placed = placedWithout(absent, landed, rows.rows);
  return { kind: "cells", writes: placed.writes, rows: { kind: "insert", rows: placed.rows } };
}

function placedWithout(
  absent: readonly RowPlace[],
  writes: readonly CellWrite[],
  rows: readonly RowPlace[],
): { readonly writes: CellWrite[]; readonly rows: RowPlace[] } {
  return {
    writes: writes.flatMap((write) => {
      const row = placeWithout(absent, write.address.sheet, write.address.row);
      return row === null ? [] : [{ ...write, address: { ...write.address, row } }];
    }),
    rows: rows.flatMap(({ sheet, row }) => {
      const place = placeWithout(absent, sheet, row);
      return place === null ? [] : [{ sheet, row: place }];
    }),
  };
}

/**
 * What the workbook shows of a step. Where rows came or went, places are counted by the rows that are in;
 * what no part of the step explains is told as other.
 * @param now the sheets of the step as they are.
 */
export function stateOfPasso(passo: Passo, now: readonly CellGrid[]): StepState {
  if (passo.kind === "cells") {
    const { writes, rows } = passo;
    if (rows !== null && rows.rows.length > 0) return stateOfRows({ ...passo, rows }, now);
    return stateOfCells(
      writes.map(({ address: { sheet, row, column }, before, after }) => ({
        ...{ sheet, row, column, before, after },
      })),
      now,
    );
  }
  if (passo.kind === "sheets") {
    const cells = passo.sheets.flatMap((sheet) =>
      cellsOfSheet(
        sheet,
        passo.before.find((grid) => grid.sheet === sheet.sheet),
      ),
    );
    const strangers = madeSheets(passo).flatMap((sheet) =>
      strangersOn(
        sheet,
        now.find((grid) => grid.sheet === sheet.sheet),
      ),
    );
    const state = stateOfCells(cells, now);
    // What has landed whole is over, whoever wrote beside it since.
    return state.waiting === 0 ? state : { ...state, others: [...state.others, ...strangers] };
  }
  if (passo.kind === "printed") return stateOfPrinted(passo.sheets, now);
  if (passo.kind === "removed") {
    const there = passo.before.filter(({ sheet }) => now.some((grid) => grid.sheet === sheet));
    return {
      done: passo.before.length - there.length,
      waiting: there.length,
      others: [],
      pending: new Set(),
      absent: null,
    };
  }
  return { done: 0, waiting: 0, others: [], pending: new Set(), absent: null };
}
