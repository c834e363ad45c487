// Filling is reading in the other direction: the recogniser finds the tables of the template, and
// every cell of theirs that says something else than the data becomes a write.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellContent, CellWrite } from "../../workbook/cellWrite";
import { moveFormulaRows, shiftFormula } from "../../workbook/formulaText";
import { movedRow, rowsOn, type RowMove, type RowPlace } from "../../workbook/rowMove";
import type { Ente } from "../enti/ente";
import type { EnteRow, EnteTable, FigureCell } from "../import/enteTable";
import { showsPercent, type Figure } from "../import/figure";
import { FULL_TABLES, measureOf, type Field, type TableKind } from "../import/tableKinds";
import {
  chosenCell,
  enteOf,
  speaksFirst,
  type Piano,
  type PianoEnte,
  type SourcedCell,
} from "../piano";
import { missingEnti, planNewRows, type NewRow, type TemplateSheets } from "./newRows";

type SheetAddress = CellAddress & { readonly sheet: string };

/** A cell to be filled, with where its figure comes from (null for a computed total). */
export interface FillChange {
  readonly write: CellWrite;
  readonly kind: TableKind;
  readonly field: Field;
  /** null in a row of totals. */
  readonly ente: Pick<Ente, "code" | "name"> | null;
  readonly source: { readonly file: string; readonly at: CellAddress } | null;
}

/** A formula of the template that is left alone; its result is checked after filling. */
export interface FormulaCheck {
  readonly address: SheetAddress;
  readonly kind: TableKind;
  readonly field: Field;
  readonly ente: Pick<Ente, "code" | "name"> | null;
  readonly formula: string;
  readonly expected: number | null;
}

/** What filling would do, and what it cannot do. Nothing has been written yet. */
export interface FillPlan {
  readonly changes: readonly FillChange[];
  readonly formulas: readonly FormulaCheck[];
  /** Rows that are put in for enti that a table has no row for. All places count them as in. */
  readonly newRows: readonly {
    readonly place: RowPlace;
    readonly ente: Pick<Ente, "code" | "name">;
    /** As it will be printed. */
    readonly label: string;
    readonly kinds: readonly TableKind[];
  }[];
  /** Labels of the new rows, and the formulas that they take over from the row above. */
  readonly rowWrites: readonly CellWrite[];
  /** Cells that already say what the data say. */
  readonly unchanged: number;
  /** Enti of the data for which a table of the template has no row, and none can be put in. */
  readonly withoutRow: readonly {
    readonly kind: TableKind;
    readonly enti: readonly Pick<Ente, "code" | "name">[];
  }[];
  /**
   * Rows of the template for which there are no data: they stay as they are. Blank ones of tables that not
   * every ente has to be in are none: a template may list all of them.
   */
  readonly withoutData: readonly {
    readonly kind: TableKind;
    readonly label: string;
    readonly address: CellAddress;
  }[];
  /** Kinds of table that the data have and the template has not. */
  readonly withoutTable: readonly TableKind[];
}

/** The cell that fills a figure of a table: of a table of the same kind, else whichever speaks. */
export function sourceFor(ente: PianoEnte, kind: TableKind, field: Field): SourcedCell | null {
  const own = ente.cells.get(field)?.filter(({ table }) => table.kind === kind) ?? [];
  return speaksFirst(own) ?? chosenCell(ente, field);
}

/** What the cell has to hold; undefined when the source cannot be read: then it is left alone. */
function contentFor(figure: Figure, target: FigureCell): CellContent | undefined {
  switch (figure.state) {
    case "value":
      return showsPercent(target.numberFormat)
        ? Number((figure.value / 100).toPrecision(12))
        : figure.value;
    case "text":
      return figure.text;
    case "unreadable":
      return undefined;
    default:
      return null;
  }
}

/** A cell with only spaces, or a number typed as text, already says the same as the figure. */
function saysTheSame(target: FigureCell, wanted: CellContent, figure: Figure): boolean {
  if (target.raw === wanted) return true;
  if (wanted === null)
    return target.figure.state === "blank" || target.figure.state === "notApplicable";
  return (
    figure.state === "value" &&
    target.figure.state === "value" &&
    target.figure.value === figure.value
  );
}

function addressOf(cell: FigureCell): SheetAddress {
  return { ...cell.address, sheet: cell.address.sheet ?? "" };
}

function saysSomething({ cells }: EnteRow): boolean {
  return Object.values(cells).some(({ figure }) => figure.state !== "blank");
}

interface Collected {
  readonly changes: FillChange[];
  readonly formulas: FormulaCheck[];
  unchanged: number;
}

function fillCell(
  into: Collected,
  target: FigureCell,
  what: Pick<FillChange, "kind" | "field" | "ente" | "source">,
  figure: Figure,
): void {
  const address = addressOf(target);
  if (target.formula !== null) {
    const expected = figure.state === "value" ? figure.value : null;
    const { kind, field, ente } = what;
    into.formulas.push({ address, kind, field, ente, formula: target.formula, expected });
    return;
  }
  const after = contentFor(figure, target);
  if (after === undefined) return;
  if (saysTheSame(target, after, figure)) {
    into.unchanged++;
    return;
  }
  into.changes.push({ ...what, write: { address, before: target.raw, after } });
}

function exactSum(figures: readonly Figure[]): number | null {
  const values = figures.flatMap((figure) => (figure.state === "value" ? [figure] : []));
  if (values.length === 0) return null;
  const decimals = Math.max(...values.map((one) => one.decimals));
  return Number(values.reduce((sum, one) => sum + one.value, 0).toFixed(Math.min(decimals, 12)));
}

/** A sum inside a heading ("Turn-over n. 49") belongs to the words around it. */
const isHeading = ({ raw, figure }: FigureCell): boolean =>
  typeof raw === "string" && figure.state === "value" && !/^[\s\d.,]+$/.test(raw);

/** Printed sums are those of the template's own rows, new ones included: what stands above is what counts. */
function fillSum(
  into: Collected,
  table: EnteTable,
  cells: EnteRow["cells"],
  rows: readonly EnteRow[],
  added: readonly PianoEnte[],
  enti: ReadonlyMap<string, PianoEnte>,
): void {
  for (const field of table.fields) {
    const target = cells[field];
    if (target === undefined || measureOf(field) !== "count" || isHeading(target)) continue;
    const printed = rows.map((row): Figure => {
      const ente = enti.get(enteOf(row.match)?.code ?? "");
      const source = ente && sourceFor(ente, table.kind, field)?.cell.figure;
      return source ?? row.cells[field]?.figure ?? { state: "blank" };
    });
    const fresh = added.flatMap((ente) => sourceFor(ente, table.kind, field)?.cell.figure ?? []);
    const sum = exactSum([...printed, ...fresh]);
    fillCell(
      into,
      target,
      { kind: table.kind, field, ente: null, source: null },
      // Where no row has a figure the sum is blank: nobody said 0.
      sum === null ? { state: "blank" } : { state: "value", value: sum, decimals: 0 },
    );
  }
}

function fillRow(
  into: Collected,
  table: EnteTable,
  from: PianoEnte,
  cells: EnteRow["cells"],
): void {
  for (const field of table.fields) {
    const target = cells[field];
    const source = sourceFor(from, table.kind, field);
    if (target === undefined || source === null) continue;
    const { code, name } = from.ente;
    const at = { file: source.cell.correctedIn ?? source.table.file, at: source.cell.address };
    fillCell(
      into,
      target,
      { kind: table.kind, field, ente: { code, name }, source: at },
      source.cell.figure,
    );
  }
}

/** The cells of a new row: empty, with the formats and the formulas of the row above. */
function cellsOfNewRow(above: EnteRow, { place }: NewRow, move: RowMove): EnteRow["cells"] {
  const entries = Object.entries(above.cells).map(([field, cell]): [string, FigureCell] => {
    const rows = rowsOn(move, place.sheet);
    const from = movedRow("insert", rows, cell.address.row)!;
    const moved = cell.formula && moveFormulaRows(cell.formula, place.sheet, move);
    const formula = moved && shiftFormula(moved, place.row - from, 0);
    const address = { ...cell.address, row: place.row };
    return [field, { ...cell, address, formula, raw: null, figure: { state: "blank" } }];
  });
  return Object.fromEntries(entries);
}

/** A formula that a new row takes over from the row above is written there. */
function formulaWrites({
  cells,
  table,
}: {
  cells: EnteRow["cells"];
  table: EnteTable;
}): CellWrite[] {
  return table.fields.flatMap((field) => {
    const cell = cells[field];
    if (cell?.formula == null) return [];
    return [{ address: addressOf(cell), before: null, after: { formula: cell.formula } }];
  });
}

/** Places as they are when the new rows are in. */
function afterMove(
  { changes, formulas }: Collected,
  move: RowMove,
): Pick<FillPlan, "changes" | "formulas"> {
  const moved = (address: SheetAddress): SheetAddress => ({
    ...address,
    row: movedRow("insert", rowsOn(move, address.sheet), address.row)!,
  });
  return {
    changes: changes.map((change) => ({
      ...change,
      write: { ...change.write, address: moved(change.write.address) },
    })),
    formulas: formulas.map((formula) => ({
      ...formula,
      address: moved(formula.address),
      formula: moveFormulaRows(formula.formula, formula.address.sheet, move),
    })),
  };
}

/**
 * Plans how the tables of a template are filled. Pure: nothing is written.
 * A blank or not applicable figure empties its cell; a figure that could not be read leaves it.
 * @param template the tables that the recogniser found in the open workbook, Quadra's own sheets aside.
 * @param sheets what is known of the template beside; null when no row may be put in.
 */
export function planFill(
  template: readonly EnteTable[],
  piano: Piano,
  sheets: TemplateSheets | null = null,
): FillPlan {
  const into: Collected = { changes: [], formulas: [], unchanged: 0 };
  const enti = new Map(piano.enti.map((one) => [one.ente.code, one]));
  const missing = (table: EnteTable): PianoEnte[] => missingEnti(piano, table);
  const newRows = sheets === null ? [] : planNewRows(template, missing, sheets);
  const withoutRow: FillPlan["withoutRow"][number][] = [];
  const withoutData: FillPlan["withoutData"][number][] = [];
  for (const table of template) {
    const added = newRows.filter(({ tables }) => tables.includes(table));
    for (const row of table.rows) {
      const ente = enti.get(enteOf(row.match)?.code ?? "");
      if (
        ente === undefined ||
        table.fields.every((field) => sourceFor(ente, table.kind, field) === null)
      ) {
        if (FULL_TABLES.has(table.kind) || saysSomething(row)) {
          withoutData.push({ kind: table.kind, label: row.label, address: row.labelAddress });
        }
      } else fillRow(into, table, ente, row.cells);
    }
    const addedEnti = added.map(({ ente }) => enti.get(ente.code)!);
    if (table.total !== null) {
      fillSum(into, table, table.total.cells, table.rows, addedEnti, enti);
    }
    table.subtotals?.forEach(({ cells, rows }) => {
      const inside = added.filter(({ at }) => rows.includes(at));
      fillSum(
        into,
        table,
        cells,
        rows.map((row) => table.rows[row]!),
        inside.map(({ ente }) => enti.get(ente.code)!),
        enti,
      );
    });
    const still = missing(table).filter((ente) => !addedEnti.includes(ente));
    if (still.length > 0) {
      withoutRow.push({
        kind: table.kind,
        enti: still.map(({ ente: { code, name } }) => ({ code, name })),
      });
    }
  }
  const move: RowMove = { kind: "insert", rows: newRows.map(({ place }) => place) };
  const placed = afterMove(into, move);
  const fresh: Collected = { changes: [], formulas: [], unchanged: 0 };
  const rowWrites = newRows.flatMap((row) => [
    ...row.writes,
    ...row.tables.flatMap((table, i) => {
      const cells = cellsOfNewRow(row.above[i]!, row, move);
      fillRow(fresh, table, enti.get(row.ente.code)!, cells);
      return formulaWrites({ cells, table });
    }),
  ]);
  const present = new Set(template.map(({ kind }) => kind));
  const kinds = new Set(piano.tables.map(({ kind }) => kind));
  return {
    changes: [...placed.changes, ...fresh.changes],
    formulas: [...placed.formulas, ...fresh.formulas],
    unchanged: into.unchanged,
    newRows: newRows.map(({ place, ente: { code, name }, label, tables }) => ({
      place,
      ente: { code, name },
      label,
      kinds: tables.map(({ kind }) => kind),
    })),
    rowWrites,
    withoutRow,
    withoutData,
    withoutTable: [...kinds].filter((kind) => !present.has(kind)),
  };
}

/** What a fill asks of the workbook: its writes, and the rows that come first; none gives null. */
export function batchOf({ changes, newRows, rowWrites }: FillPlan): {
  readonly writes: readonly CellWrite[];
  readonly rows: RowMove | null;
} {
  const rows = newRows.map(({ place }) => place);
  return {
    writes: [...rowWrites, ...changes.map(({ write }) => write)],
    rows: rows.length === 0 ? null : { kind: "insert", rows },
  };
}
