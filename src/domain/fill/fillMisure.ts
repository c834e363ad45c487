// The tables beside the offer are filled in place too: residents, dwellings owned, residential services.
// They are read like those of a sender, and each cell of theirs for which the data have a fact becomes a
// write. What was read in a sentence that nobody has confirmed is no fact and is not filled in.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import type { RowMove } from "../../workbook/rowMove";
import { foldHeading } from "../import/vocabulary";
import type { EnteMatch } from "../enti/matchEnte";
import {
  isWaiting,
  joinMeasures,
  MEASURE_GROUPS,
  totalSubject,
  type JoinedSubject,
} from "../contesto/joinMeasures";
import { isBlankAt, textAt } from "../import/gridText";
import { showsPercent } from "../import/figure";
import { measuresOfHeading, STRUTTURA_HEADING } from "../import/measureHeadings";
import type { MeasureKind, MeasureName } from "../import/measures";
import { blankRows } from "./blankRows";
import type { Steps } from "../../workbook/steps";
import { emptyTally, moveChanges, tallyCell, type CellTally } from "./cellTally";
import { subjectKey, type MeasureCell, type MeasureTable } from "../import/measureTable";
import { TOTAL_LABEL } from "../import/tableKinds";
import { recogniseTablesSteps } from "../import/recogniseTables";

/** A cell of such a table to be filled, with where its figure comes from; null for the name of a row. */
export interface MisuraFillChange {
  readonly write: CellWrite;
  readonly kind: MeasureKind;
  /** The row as it is printed. */
  readonly label: string;
  readonly measure: MeasureName | null;
  readonly source: { readonly file: string; readonly at: CellAddress } | null;
}

/** What filling these tables would do. Nothing has been written yet. */
export interface MisureFill {
  readonly changes: readonly MisuraFillChange[];
  /** Cells that already say what the data say. */
  readonly unchanged: number;
  /** Formulas that are left alone. */
  readonly formulas: number;
  /** Figures that wait for a confirmation, and are not filled in. */
  readonly waiting: number;
  /** Residential services for which the template has no blank row. */
  readonly withoutRow: readonly string[];
  /** Tables that were found. */
  readonly tables: number;
}

interface Draft extends CellTally<MisuraFillChange> {
  readonly withoutRow: string[];
}

/** The columns of a heading row that name measures; none when they do not tell of a table. */
function measureColumns(grid: CellGrid, row: number): number[] {
  const columns: number[] = [];
  let sure = 0;
  const right = grid.left + (grid.values[0]?.length ?? 0) - 1;
  for (let column = grid.left + 1; column <= right; column++) {
    const text = textAt(grid, row, column);
    if (text === "" || text.length > 80) continue;
    const found = measuresOfHeading(foldHeading(text));
    if (found.length === 0) continue;
    columns.push(column);
    if (found[0]!.sure) sure++;
  }
  return sure > 0 || columns.length > 1 ? columns : [];
}

/**
 * The grid as if rows that wait for figures had one: a table of a sender without any figure is none, but in
 * a template it is what is to be filled. Only cells below headings of measures, in rows with a label.
 */
function withProbes(grid: CellGrid): CellGrid {
  const values = grid.values.map((row) => [...row]);
  const bottom = grid.top + values.length - 1;
  let columns: number[] = [];
  for (let row = grid.top; row <= bottom; row++) {
    const heads = measureColumns(grid, row);
    if (heads.length > 0) {
      columns = heads;
      continue;
    }
    const label = textAt(grid, row, grid.left);
    if (label === "" || columns.length === 0) continue;
    if (TOTAL_LABEL.test(label.toUpperCase())) {
      columns = [];
      continue;
    }
    for (const column of columns) {
      const at = [row - grid.top, column - grid.left] as const;
      if (isBlankAt(grid, row, column) && (grid.formulas[at[0]]?.[at[1]] ?? null) === null) {
        values[at[0]]![at[1]] = 0;
      }
    }
  }
  return { ...grid, values };
}

type Facts = ReadonlyMap<string, JoinedSubject>;

function factOf(facts: Facts, key: string, measure: MeasureName) {
  const all = facts.get(key)?.readings.get(measure) ?? [];
  const given = all.filter(({ cell }) => cell.figure.state === "value");
  return { fact: given.find((one) => !isWaiting(one)) ?? null, waits: given.some(isWaiting) };
}

class Filler {
  constructor(
    readonly into: Draft,
    private readonly facts: Facts,
    private readonly grids: readonly CellGrid[],
  ) {}

  private grid(sheet: string | null): CellGrid {
    return this.grids.find((one) => one.sheet === sheet)!;
  }

  cell(kind: MeasureKind, label: string, key: string, measure: MeasureName, at: MeasureCell): void {
    const { into } = this;
    const { sheet, row, column } = at.address;
    const grid = this.grid(sheet);
    const { fact, waits } = factOf(this.facts, key, measure);
    if (fact === null) {
      if (waits) into.waiting++;
      return;
    }
    const { figure } = fact.cell;
    if (figure.state !== "value" || sheet === null) return;
    const after = showsPercent(at.numberFormat)
      ? Number((figure.value / 100).toPrecision(12))
      : figure.value;
    const before = grid.values[row - grid.top]?.[column - grid.left] ?? null;
    const source = { file: fact.cell.correctedIn ?? fact.table.file, at: fact.cell.address };
    tallyCell(
      into,
      { address: { sheet, row, column }, before, formula: at.formula },
      after,
      {
        saysTheSame: (there) => there === after,
        isFigure: (text) => /^[\s\d.,]+$/.test(text),
      },
      (write) => ({ write, kind, label, measure, source }),
    );
  }

  table(table: MeasureTable): void {
    for (const { subject, label, cells } of table.rows) {
      for (const [measure, cell] of Object.entries(cells) as [MeasureName, MeasureCell][]) {
        this.cell(table.kind, label, subjectKey(subject), measure, cell);
      }
    }
    if (table.total === null) return;
    const key = subjectKey(totalSubject(table));
    for (const [measure, cell] of Object.entries(table.total.cells) as [
      MeasureName,
      MeasureCell,
    ][]) {
      this.cell(table.kind, table.total.label, key, measure, cell);
    }
  }

  /** Services that a table of them does not list, in its blank rows before the total. */
  strutture(grid: CellGrid): void {
    const { sheet } = grid;
    const heading = grid.values.findIndex(
      (_, row) =>
        STRUTTURA_HEADING.test(foldHeading(textAt(grid, grid.top + row, grid.left))) &&
        measureColumns(grid, grid.top + row).length > 0,
    );
    if (heading < 0 || sheet === null) return;
    const top = grid.top + heading;
    const free = blankRows(grid, top + 1);
    const right = grid.left + (grid.values[0]?.length ?? 0) - 1;
    const names = new Set(
      grid.values.map((_, row) => foldHeading(textAt(grid, grid.top + row, grid.left))),
    );
    for (const { subject, readings } of this.facts.values()) {
      const name = subject.struttura;
      const told = [...readings.values()].flat().some((one) => !isWaiting(one));
      if (name === null || !told || names.has(foldHeading(name))) continue;
      const row = free.shift();
      if (row === undefined) {
        this.into.withoutRow.push(name);
        continue;
      }
      const text = (column: number, after: string): void => {
        this.into.changes.push({
          write: { address: { sheet, row, column }, before: null, after },
          ...{ kind: "residenzialita", label: name, measure: null, source: null },
        });
      };
      text(grid.left, name);
      for (let column = grid.left + 1; column <= right; column++) {
        const words = foldHeading(textAt(grid, top, column));
        if (words === "COMUNE" && subject.place.at === "ente" && "ente" in subject.place.match) {
          text(column, subject.place.match.ente.name);
        }
        const measure = measuresOfHeading(words).find((one) => one.kind === "residenzialita");
        if (measure === undefined) continue;
        const { fact } = factOf(this.facts, subjectKey(subject), measure.measure);
        if (fact === null || fact.cell.figure.state !== "value") continue;
        this.into.changes.push({
          write: { address: { sheet, row, column }, before: null, after: fact.cell.figure.value },
          ...{ kind: "residenzialita", label: name, measure: measure.measure },
          source: { file: fact.cell.correctedIn ?? fact.table.file, at: fact.cell.address },
        });
      }
    }
  }
}

/**
 * Plans how the tables beside the offer are filled, step by step. Pure: nothing is written.
 * @param grids the sheets of the template, Quadra's own aside.
 * @param measures of the plan, ruled: what is set aside and refused takes no part.
 */
export function* planMisureFillSteps(
  grids: readonly CellGrid[],
  measures: readonly MeasureTable[],
  match: (label: string) => EnteMatch,
): Steps<MisureFill> {
  const into: Draft = { ...emptyTally<MisuraFillChange>(), withoutRow: [] };
  const probed = grids.map(withProbes);
  const recognition = yield* recogniseTablesSteps("", probed, match);
  const tables = recognition.measures.filter(({ fromProse }) => !fromProse);
  const facts = new Map(
    MEASURE_GROUPS.map((kinds) => {
      const joined = joinMeasures(measures, kinds);
      return [kinds[0]!, new Map(joined.map((one) => [one.key, one]))] as const;
    }),
  );
  const factsOf = (kind: MeasureKind): Facts =>
    facts.get(MEASURE_GROUPS.find((kinds) => kinds.includes(kind))![0]!)!;
  yield;
  for (const table of tables) new Filler(into, factsOf(table.kind), grids).table(table);
  const services = new Filler(into, factsOf("residenzialita"), grids);
  grids.forEach((grid) => services.strutture(grid));
  return { ...into, tables: tables.length };
}

/** The same with its places as they are when new rows are in. */
export function moveMisure(fill: MisureFill, move: RowMove | null): MisureFill {
  return move === null ? fill : { ...fill, changes: moveChanges(fill.changes, move) };
}
