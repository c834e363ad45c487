// What people corrected in `Offerta` and `Quote`: cells that no longer say what `Provenienza` says.
import type { CellValue } from "../../workbook/cellGrid";
import type { Ente } from "../enti/ente";
import type { EnteRow, EnteTable, FigureCell } from "../import/enteTable";
import { readFigure, type Figure } from "../import/figure";
import { NOTHING_ELSE, type Recognition } from "../import/recogniseTables";
import { kindOfField, measureOf, type Field, type TableKind } from "../import/tableKinds";
import { chosenFigure, enteOf, type Piano } from "../piano";
import type { SheetFigure } from "./offerta";

/** A figure that a person changed in the workbook. */
export interface Correction {
  readonly ente: string;
  readonly field: Field;
  /** What the sources say. */
  readonly source: Figure;
  /** What the person wrote. */
  readonly figure: Figure;
  readonly raw: CellValue;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function shown(figure: Figure): CellValue {
  if (figure.state === "value") return figure.value;
  return figure.state === "text" ? figure.text : null;
}

/**
 * The figures of a sheet that differ from the sources.
 * @param piano the plan as the sources alone tell it.
 * @param file name of the workbook that holds the sheet.
 */
export function findCorrections(
  piano: Piano,
  figures: readonly SheetFigure[],
  file: string,
  sheet: string,
): Correction[] {
  const enti = new Map(piano.enti.map((one) => [one.ente.code, one]));
  return figures.flatMap(({ ente, field, value, row, column }) => {
    const known = enti.get(ente);
    if (known === undefined) return [];
    const source = chosenFigure(known, field);
    if (source.state === "unreadable" && value === null) return [];
    const figure = readFigure(value, "General", measureOf(field), false);
    if (shown(source) === shown(figure) && figure.state !== "unreadable") return [];
    return [{ ente, field, source, figure, raw: value, file, sheet, row, column }];
  });
}

function correctedCell(correction: Correction): FigureCell {
  const { sheet, row, column, raw, figure, file } = correction;
  return {
    address: { sheet, row, column },
    raw,
    formula: null,
    numberFormat: "General",
    figure,
    correctedIn: file,
  };
}

function correctTable(
  table: EnteTable,
  byEnte: ReadonlyMap<string, readonly Correction[]>,
): EnteTable {
  const fields = new Set(table.fields);
  const rows = table.rows.map((row): EnteRow => {
    if (row.su !== undefined) return row;
    const corrections = byEnte.get(enteOf(row.match)?.code ?? "") ?? [];
    const wanted = corrections.filter(
      ({ field }) =>
        fields.has(field) || (field === "motivazione" && table.kind === "altraCategoria"),
    );
    if (wanted.length === 0) return row;
    wanted.forEach(({ field }) => fields.add(field));
    const cells = Object.fromEntries(wanted.map((one) => [one.field, correctedCell(one)]));
    return { ...row, cells: { ...row.cells, ...cells } };
  });
  return { ...table, fields: [...fields], rows };
}

/** A table of figures that people wrote for enti whose sources have no such table. */
function addedTable(
  kind: TableKind,
  corrections: readonly Correction[],
  enti: ReadonlyMap<string, Ente>,
): EnteTable {
  const [{ file, sheet }] = corrections as [Correction, ...Correction[]];
  const rows = new Map<number, { ente: Ente; cells: Partial<Record<Field, FigureCell>> }>();
  for (const correction of corrections) {
    const ente = enti.get(correction.ente)!;
    const row = rows.get(correction.row) ?? { ente, cells: {} };
    row.cells[correction.field] = correctedCell(correction);
    rows.set(correction.row, row);
  }
  const columns = corrections.map(({ column }) => column);
  return {
    kind,
    file,
    sheet,
    range: {
      top: 0,
      left: Math.min(...columns),
      bottom: Math.max(...rows.keys()),
      right: Math.max(...columns),
    },
    title: null,
    fields: [...new Set(corrections.map(({ field }) => field))],
    rows: [...rows].map(([row, { ente, cells }]) => ({
      label: ente.name,
      labelAddress: { sheet, row, column: 0 },
      match: { how: "exact", ente },
      marked: false,
      cells,
    })),
    total: null,
    notes: [],
  };
}

/** What people wrote where no source has a cell that could be corrected. */
function addedTables(
  corrected: readonly Recognition[],
  corrections: readonly Correction[],
): Recognition[] {
  const enti = new Map<string, Ente>();
  const present = new Set<string>();
  for (const row of corrected.flatMap(({ tables }) => tables.flatMap((table) => table.rows))) {
    const ente = enteOf(row.match);
    if (ente === null) continue;
    enti.set(ente.code, ente);
    if (row.su !== undefined) continue;
    Object.keys(row.cells).forEach((field) => present.add(`${ente.code} ${field}`));
  }
  const byKind = new Map<string, [TableKind, Correction[]]>();
  for (const one of corrections) {
    if (present.has(`${one.ente} ${one.field}`) || !enti.has(one.ente)) continue;
    const kind = one.field === "motivazione" ? "altraCategoria" : kindOfField(one.field);
    const key = `${one.file} ${kind}`;
    byKind.set(key, [kind, [...(byKind.get(key)?.[1] ?? []), one]]);
  }
  return [...byKind.values()].map(([kind, some]) => ({
    file: some[0]!.file,
    tables: [addedTable(kind, some, enti)],
    ...NOTHING_ELSE,
    years: new Map(),
  }));
}

/**
 * The sources with the corrected figures in place of their own, in every table that shows them.
 * Figures that no source has a table for make tables of their own.
 */
export function applyCorrections(
  recognitions: readonly Recognition[],
  corrections: readonly Correction[],
): Recognition[] {
  if (corrections.length === 0) return [...recognitions];
  const byEnte = new Map<string, Correction[]>();
  for (const correction of corrections) {
    byEnte.set(correction.ente, [...(byEnte.get(correction.ente) ?? []), correction]);
  }
  const corrected = recognitions.map((one) => ({
    ...one,
    tables: one.tables.map((table) => correctTable(table, byEnte)),
  }));
  return [...corrected, ...addedTables(corrected, corrections)];
}
