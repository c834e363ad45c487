// Filling is reading in the other direction: the recogniser finds the tables of the template, and
// every cell of theirs that says something else than the data becomes a write.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellContent, CellWrite } from "../../workbook/cellWrite";
import type { Ente } from "../enti/ente";
import type { EnteTable, FigureCell } from "../import/enteTable";
import { showsPercent, type Figure } from "../import/figure";
import { measureOf, type Field, type TableKind } from "../import/tableKinds";
import {
  chosenCell,
  enteOf,
  speaksFirst,
  type Piano,
  type PianoEnte,
  type SourcedCell,
} from "../piano";

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
  /** Cells that already say what the data say. */
  readonly unchanged: number;
  /** Enti of the data for which a full table of the template has no row. */
  readonly withoutRow: readonly {
    readonly kind: TableKind;
    readonly enti: readonly Pick<Ente, "code" | "name">[];
  }[];
  /** Rows of the template for which there are no data: they stay as they are. */
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

/** Totals are summed over the rows of the template's own table: what stands above is what counts. */
function fillTotals(into: Collected, table: EnteTable, enti: ReadonlyMap<string, PianoEnte>): void {
  if (table.total === null) return;
  for (const field of table.fields) {
    const target = table.total.cells[field];
    if (target === undefined || measureOf(field) !== "count") continue;
    const figures = table.rows.map((row): Figure => {
      const ente = enti.get(enteOf(row.match)?.code ?? "");
      const source = ente && sourceFor(ente, table.kind, field)?.cell.figure;
      return source ?? row.cells[field]?.figure ?? { state: "blank" };
    });
    const sum = exactSum(figures) ?? 0;
    fillCell(
      into,
      target,
      { kind: table.kind, field, ente: null, source: null },
      { state: "value", value: sum, decimals: 0 },
    );
  }
}

/**
 * Plans how the tables of a template are filled. Pure: nothing is written.
 * A blank or not applicable figure empties its cell; a figure that could not be read leaves it.
 * @param template the tables that the recogniser found in the open workbook, Quadra's own sheets aside.
 */
export function planFill(template: readonly EnteTable[], piano: Piano): FillPlan {
  const into: Collected = { changes: [], formulas: [], unchanged: 0 };
  const enti = new Map(piano.enti.map((one) => [one.ente.code, one]));
  const withoutRow: FillPlan["withoutRow"][number][] = [];
  const withoutData: FillPlan["withoutData"][number][] = [];
  for (const table of template) {
    const seen = new Set<string>();
    for (const row of table.rows) {
      const ente = enti.get(enteOf(row.match)?.code ?? "");
      const sources = table.fields.map((field) => ente && sourceFor(ente, table.kind, field));
      if (ente === undefined || sources.every((source) => source == null)) {
        withoutData.push({ kind: table.kind, label: row.label, address: row.labelAddress });
        continue;
      }
      seen.add(ente.ente.code);
      table.fields.forEach((field, index) => {
        const target = row.cells[field];
        const source = sources[index];
        if (target === undefined || source == null) return;
        const { code, name } = ente.ente;
        const from = {
          file: source.cell.correctedIn ?? source.table.file,
          at: source.cell.address,
        };
        fillCell(
          into,
          target,
          { kind: table.kind, field, ente: { code, name }, source: from },
          source.cell.figure,
        );
      });
    }
    fillTotals(into, table, enti);
    const missing = piano.enti.filter(
      ({ ente, cells }) => !seen.has(ente.code) && table.fields.some((field) => cells.has(field)),
    );
    if (missing.length > 0) {
      withoutRow.push({
        kind: table.kind,
        enti: missing.map(({ ente: { code, name } }) => ({ code, name })),
      });
    }
  }
  const present = new Set(template.map(({ kind }) => kind));
  const kinds = new Set(piano.tables.map(({ kind }) => kind));
  return {
    ...into,
    withoutRow,
    withoutData,
    withoutTable: [...kinds].filter((kind) => !present.has(kind)),
  };
}
