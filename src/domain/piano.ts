// The plan of one year as the sources tell it: enti, their figures, and where each figure stands.
import { isFromElenco } from "./alloggi/elencoTitle";
import type { Ente } from "./enti/ente";
import type { EnteMatch } from "./enti/matchEnte";
import type { EnteRow, EnteTable, FigureCell } from "./import/enteTable";
import { BLANK, type Figure } from "./import/figure";
import { yearOfSources } from "./fonti/annoDellaFonte";
import type { Recognition } from "./import/recogniseTables";
import { FIELD_PARTS, TABLE_KINDS, type Field, type WholeField } from "./import/tableKinds";
import { finish, isBreath, type Steps } from "../workbook/steps";
import { sumCell, wholeTable } from "./wholeTables";

/** A figure with the file it was read from and the table it stands in. */
export interface SourcedCell {
  readonly table: EnteTable;
  readonly row: EnteRow;
  readonly cell: FigureCell;
}

/** An ente of the plan. */
export interface PianoEnte {
  readonly ente: Ente;
  /** Labels under which the sources print it. */
  readonly labels: readonly string[];
  /**
   * Every cell of every source that stands, by field; single tables before the quadro, then by name
   * of file. What a ruling sets aside is not among them.
   */
  readonly cells: ReadonlyMap<Field, readonly SourcedCell[]>;
}

/**
 * What was ruled where sources say different things: cells that do not count, and values of the
 * office's own by code of ente and field.
 */
export interface Ruling {
  readonly setAside: ReadonlySet<FigureCell>;
  readonly own: readonly {
    readonly ente: string;
    readonly field: Field;
    readonly sourced: SourcedCell;
  }[];
}

/** The joined data of all sources. */
export interface Piano {
  /** Plan year, or null when no source names one. */
  readonly year: number | null;
  readonly tables: readonly EnteTable[];
  /** In the order in which the sources name them. */
  readonly enti: readonly PianoEnte[];
  /** Cells of `tables` that do not count, because another source speaks for their figure. */
  readonly setAside: ReadonlySet<FigureCell>;
}

/** The ente that a match stands for, or null when it stands for none or several. */
export function enteOf(match: EnteMatch): Ente | null {
  return "ente" in match ? match.ente : null;
}

/**
 * The figure of an ente for a field: the single table speaks before the quadro, a given value before
 * a blank. `null` when no source has a cell for it.
 */
export function chosenCell(ente: PianoEnte, field: Field): SourcedCell | null {
  return speaksFirst(ente.cells.get(field) ?? []);
}

/** The cell that speaks among some in the order of `bySource`; null when there are none. */
export function speaksFirst(cells: readonly SourcedCell[]): SourcedCell | null {
  return cells.find(({ cell }) => cell.figure.state !== "blank") ?? cells[0] ?? null;
}

/** The figure itself; blank when no source has it. */
export function chosenFigure(ente: PianoEnte, field: Field): Figure {
  return chosenCell(ente, field)?.cell.figure ?? BLANK;
}

/** Tables by name of file and then in the order of the plan, whatever order they were read in. */
export function inFixedOrder(tables: readonly EnteTable[]): EnteTable[] {
  const order = ({ kind }: EnteTable): number => TABLE_KINDS.indexOf(kind);
  return [...tables].sort((a, b) =>
    a.file === b.file ? order(a) - order(b) : a.file < b.file ? -1 : 1,
  );
}

/** Adds the sum of parts that stand in two tables of one file, where no source has the whole. */
function addWholes(cells: Map<Field, SourcedCell[]>): void {
  for (const whole of Object.keys(FIELD_PARTS) as WholeField[]) {
    if (cells.has(whole)) continue;
    const [first, second] = FIELD_PARTS[whole];
    const sums = (cells.get(first) ?? []).flatMap((one) => {
      const other = cells.get(second)?.find(({ table }) => table.file === one.table.file);
      return other === undefined ? [] : [{ ...one, cell: sumCell([one.cell, other.cell]) }];
    });
    if (sums.length > 0) cells.set(whole, sums);
  }
}

/**
 * What people corrected first, then single tables before the quadro, then by name of file: which
 * source speaks for an ente that several send must not hang on the order in which they were opened.
 */
export function bySource(one: SourcedCell, other: SourcedCell): number {
  const [a, b] = [one.table, other.table];
  const corrected =
    Number(other.cell.correctedIn !== undefined) - Number(one.cell.correctedIn !== undefined);
  if (corrected !== 0) return corrected;
  const quadro =
    Number(a.kind === "quadroRiepilogativo") - Number(b.kind === "quadroRiepilogativo");
  // What somebody states speaks before what a list adds up to.
  const elenco = Number(isFromElenco(a)) - Number(isFromElenco(b));
  if (elenco !== 0) return elenco;
  if (quadro !== 0 || a.file === b.file) return quadro;
  return a.file < b.file ? -1 : 1;
}

const NO_RULING: Ruling = { setAside: new Set(), own: [] };

/**
 * Joins what was recognised in all sources; what they print in parts is summed (`wholeTable`).
 * @param year the plan year when the user gave it; otherwise it is read from the titles.
 * @param ruling which of several statements count (`weighFonti`); without it all do.
 */
export function joinEnti(
  recognitions: readonly Recognition[],
  year: number | null = null,
  ruling: Ruling = NO_RULING,
): Piano {
  return finish(joinEntiSteps(recognitions, year, ruling));
}

/** `joinEnti`, step by step. */
export function* joinEntiSteps(
  recognitions: readonly Recognition[],
  year: number | null = null,
  ruling: Ruling = NO_RULING,
): Steps<Piano> {
  const tables: EnteTable[] = [];
  for (const table of recognitions.flatMap((one) => one.tables)) {
    tables.push(wholeTable(table));
    yield;
  }
  interface Joined {
    readonly ente: Ente;
    readonly labels: Set<string>;
    readonly cells: Map<Field, SourcedCell[]>;
  }
  const enti = new Map<string, Joined>();
  for (const table of tables) {
    for (const [i, row] of table.rows.entries()) {
      if (isBreath(i)) yield;
      const ente = enteOf(row.match);
      if (ente === null) continue;
      const known: Joined = enti.get(ente.code) ?? { ente, labels: new Set(), cells: new Map() };
      enti.set(ente.code, known);
      known.labels.add(row.label);
      for (const field of table.fields) {
        const cell = row.cells[field];
        if (cell === undefined || ruling.setAside.has(cell)) continue;
        const sourced = { table, row, cell };
        const cells = known.cells.get(field);
        if (cells === undefined) known.cells.set(field, [sourced]);
        else cells.push(sourced);
      }
    }
  }
  for (const { ente, field, sourced } of ruling.own) {
    const cells = enti.get(ente)?.cells;
    if (cells !== undefined && !cells.has(field)) cells.set(field, [sourced]);
  }
  const joined: PianoEnte[] = [];
  for (const { ente, labels, cells } of enti.values()) {
    if (isBreath(joined.length)) yield;
    addWholes(cells);
    joined.push({
      ente,
      labels: [...labels],
      cells: new Map([...cells].map(([field, all]) => [field, all.sort(bySource)])),
    });
  }
  return {
    setAside: ruling.setAside,
    year: year ?? yearOfSources(recognitions),
    tables,
    enti: joined,
  };
}
