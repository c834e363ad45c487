// Turns a plan into a problem of error localisation: every printed count is a cell, and what has to
// add up or to say the same is a rule over them.
import type { EnteRow, EnteTable, FigureCell } from "../import/enteTable";
import { COUNT_FIELDS, QUADRO_FIELDS, type CountField, type Field } from "../import/tableKinds";
import type { LinearEdit, Problem } from "../locate/problem";
import { enteOf, type Piano } from "../piano";

/** A cell of the problem with its place in the sources. `row` is null in a row of totals. */
export interface ProblemCell {
  readonly table: EnteTable;
  readonly row: EnteRow | null;
  readonly field: CountField;
  readonly cell: FigureCell;
}

/** The problem, with the cells behind its names. */
export interface PianoProblem {
  readonly problem: Problem;
  readonly cells: ReadonlyMap<string, ProblemCell>;
}

/** A formula is no slip of the hand; that its range is wrong is possible, but rarer. */
const FORMULA_WEIGHT = 2;

class ProblemBuilder {
  readonly rules: LinearEdit[] = [];
  readonly values: Record<string, number | null> = {};
  readonly weights: Record<string, number> = {};
  readonly cells = new Map<string, ProblemCell>();
  private readonly names = new Map<FigureCell, string>();

  /** The name of a cell; null when it holds no count and none is missing. */
  name(one: ProblemCell): string | null {
    const known = this.names.get(one.cell);
    if (known !== undefined) return known;
    const { figure, formula } = one.cell;
    if (figure.state !== "value" && figure.state !== "blank") return null;
    const name = `c${this.cells.size}`;
    this.names.set(one.cell, name);
    this.cells.set(name, one);
    this.values[name] = figure.state === "value" ? figure.value : null;
    if (formula !== null) this.weights[name] = FORMULA_WEIGHT;
    this.rules.push({ terms: { [name]: 1 }, op: ">=", bound: 0 });
    return name;
  }

  /** Adds a balance; one with a cell that holds no count says nothing and is left out. */
  add(terms: readonly (readonly [string | null, number])[]): void {
    if (terms.some(([name]) => name === null)) return;
    this.rules.push({ terms: Object.fromEntries(terms as [string, number][]), op: "==", bound: 0 });
  }
}

function isCount(field: Field): field is CountField {
  return (COUNT_FIELDS as readonly Field[]).includes(field);
}

/** Rows add up to the printed total; an empty row adds nothing. */
function addTotals(builder: ProblemBuilder, table: EnteTable): void {
  for (const field of table.fields.filter(isCount)) {
    const total = table.total?.cells[field];
    if (total === undefined || total.figure.state !== "value") continue;
    const rows = table.rows.flatMap((row) => {
      const cell = row.cells[field];
      if (cell?.figure.state !== "value") return [];
      return [[builder.name({ table, row, field, cell }), 1] as const];
    });
    builder.add([...rows, [builder.name({ table, row: null, field, cell: total }), -1]]);
  }
}

type Cells = Map<CountField, ProblemCell[]>;

/** Cells by ente and field; the totals of a file are a group of their own. */
function cellsByEnte(piano: Piano): Map<string, Cells> {
  const groups = new Map<string, Cells>();
  const put = (key: string, one: ProblemCell): void => {
    const cells = groups.get(key) ?? new Map<CountField, ProblemCell[]>();
    groups.set(key, cells);
    cells.set(one.field, [...(cells.get(one.field) ?? []), one]);
  };
  for (const table of piano.tables) {
    for (const field of table.fields.filter(isCount)) {
      for (const row of table.rows) {
        const cell = row.cells[field];
        const code = enteOf(row.match)?.code;
        if (cell !== undefined && code !== undefined) put(code, { table, row, field, cell });
      }
      const cell = table.total?.cells[field];
      if (cell !== undefined) put(`totale ${table.file}`, { table, row: null, field, cell });
    }
  }
  return groups;
}

/** Available = turn-over + carenza manutentiva + nuova edificazione, within the quadro and outside it. */
function addBalances(builder: ProblemBuilder, cells: Cells): void {
  const [sum, ...parts] = QUADRO_FIELDS;
  for (const quadro of [true, false]) {
    const of = (field: CountField): string | null => {
      const one = cells
        .get(field)
        ?.find(({ table }) => (table.kind === "quadroRiepilogativo") === quadro);
      return one === undefined ? null : builder.name(one);
    };
    builder.add([[of(sum), 1], ...parts.map((field) => [of(field), -1] as const)]);
  }
}

/** The same figure in several tables says the same. */
function addLinks(builder: ProblemBuilder, cells: Cells): void {
  for (const field of COUNT_FIELDS) {
    const [first, ...others] = (cells.get(field) ?? []).filter(
      ({ cell }) => cell.figure.state === "value",
    );
    if (first === undefined) continue;
    for (const other of others)
      builder.add([
        [builder.name(first), 1],
        [builder.name(other), -1],
      ]);
  }
}

/**
 * The problem of a plan. Counts are whole; blanks that a balance needs are missing values; what is
 * not applicable takes no part.
 */
export function pianoProblem(piano: Piano): PianoProblem {
  const builder = new ProblemBuilder();
  for (const table of piano.tables) addTotals(builder, table);
  for (const cells of cellsByEnte(piano).values()) {
    addBalances(builder, cells);
    addLinks(builder, cells);
  }
  const { rules, values, weights, cells } = builder;
  return { problem: { rules, values, weights, integer: true }, cells };
}
