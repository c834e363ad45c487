// Reads `Provenienza` back: the tables of all sources, and where a figure stands in it.
import { parseRangeName, type CellAddress } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { EnteMatch } from "../enti/matchEnte";
import { normaliseLabel } from "../enti/normaliseLabel";
import { matchLabel } from "../enti/splitLabel";
import type { EnteRow, EnteTable, FigureCell } from "../import/enteTable";
import type { MeasureTable } from "../import/measureTable";
import { NOTHING_ELSE } from "../import/recogniseTables";
import type { Field } from "../import/tableKinds";
import { finish, isBreath, type Steps } from "../../workbook/steps";
import { parsePlace, placeName, readFigureCell, ROLES } from "./figureRecord";
import { isAboutFondi, rebuildFondi } from "./fundRecords";
import { rebuildMeasures } from "./measureRows";
import { ALL_COLUMNS, LATER, type ProvenienzaCells } from "./provenienzaColumns";
import type { ReadSource } from "./readSource";
import { FIELD_COLUMNS, KIND_NAMES, keyOfName } from "./sheetNames";
import { readSubtotalSubject } from "./subtotalSubject";
import { recordsOf, recordsOfSteps } from "./tableRecords";

type DraftSubtotal = Omit<NonNullable<EnteTable["subtotals"]>[number], "cells"> & {
  cells: { [field in Field]?: FigureCell };
};

function* rebuildTable(
  records: readonly ProvenienzaCells[],
  match: (label: string) => EnteMatch,
): Steps<EnteTable | null> {
  const first = records[0]!;
  const kind = keyOfName(KIND_NAMES, first.kind);
  const range = parseRangeName(String(first.range ?? ""));
  if (kind === null || range === null) return null;
  const sheet = first.sheet == null ? null : String(first.sheet);
  const fields: Field[] = [];
  const rows: (Omit<EnteRow, "cells"> & { cells: Partial<Record<Field, FigureCell>> })[] = [];
  const totals: Partial<Record<Field, FigureCell>> = {};
  const subtotals: DraftSubtotal[] = [];
  let totalLabel: string | null = null;
  for (const [i, record] of records.entries()) {
    if (isBreath(i)) yield;
    const field = keyOfName(FIELD_COLUMNS, record.field);
    if (field === null) continue;
    const cell = readFigureCell(record, sheet);
    const label = String(record.label ?? "");
    if (!fields.includes(field)) fields.push(field);
    if (record.role === ROLES.total) {
      totals[field] = cell;
      totalLabel = label;
      continue;
    }
    if (record.role === ROLES.subtotal) {
      const known = subtotals.at(-1);
      if (known?.label === label && known.cells[field] === undefined) known.cells[field] = cell;
      else {
        subtotals.push({
          ...{ label, cells: { [field]: cell } },
          labelAddress: { sheet, row: cell.address.row, column: range.left },
          rows: readSubtotalSubject(String(record.subject ?? "")),
        });
      }
      continue;
    }
    const last = rows.at(-1);
    if (last?.label === label && last.labelAddress.row === cell.address.row) {
      last.cells[field] = cell;
      continue;
    }
    rows.push({
      label,
      labelAddress: { sheet, row: cell.address.row, column: range.left },
      ...matchLabel(label, match),
      marked: normaliseLabel(label).marked,
      cells: { [field]: cell },
    });
  }
  return {
    kind,
    file: String(first.file ?? ""),
    sheet,
    range,
    title: first.title == null ? null : String(first.title),
    fields,
    rows,
    ...(subtotals.length === 0 ? {} : { subtotals }),
    total: totalLabel === null ? null : { label: totalLabel, cells: totals },
    notes: records
      .filter(({ role }) => role === ROLES.note)
      .map((record) => ({
        text: String(record.value ?? ""),
        address: parsePlace(String(record.cell ?? ""), sheet),
      })),
  };
}

/**
 * Rebuilds the sources from the sheet; null when the grid is no `Provenienza`. Enti are matched again
 * from their printed labels. Rows that a person damaged are left out.
 */
export function readProvenienza(
  grid: CellGrid,
  match: (label: string) => EnteMatch,
): ReadSource[] | null {
  return finish(readProvenienzaSteps(grid, match));
}

/** `readProvenienza`, step by step. */
export function* readProvenienzaSteps(
  grid: CellGrid,
  match: (label: string) => EnteMatch,
): Steps<ReadSource[] | null> {
  const all = yield* recordsOfSteps(grid, ALL_COLUMNS, LATER);
  if (all === null) return null;
  const records = all.filter(({ role }) => role !== ROLES.choice);
  const byFile = new Map<string, Map<string, ProvenienzaCells[]>>();
  for (const [i, record] of records.entries()) {
    if (isBreath(i)) yield;
    const file = String(record.file ?? "");
    const key = [record.kind, record.sheet, record.range].join("\u0000");
    const tables = byFile.get(file) ?? new Map<string, ProvenienzaCells[]>();
    byFile.set(file, tables);
    const group = tables.get(key);
    if (group === undefined) tables.set(key, [record]);
    else group.push(record);
  }
  const sources: ReadSource[] = [];
  for (const [file, groups] of byFile) {
    const records = [...groups.values()];
    const year = Number(records[0]?.[0]?.year ?? 0);
    const fondi = rebuildFondi(file, records.filter(isAboutFondi));
    const tables: EnteTable[] = [];
    const measures: MeasureTable[] = [];
    for (const group of records) {
      const table = yield* rebuildTable(group, match);
      if (table !== null) tables.push(table);
      yield;
      const measured = rebuildMeasures(group, match);
      if (measured !== null) measures.push(measured);
      yield;
    }
    sources.push({
      recognition: {
        file,
        ...NOTHING_ELSE,
        tables,
        measures,
        years: new Map(year > 0 ? [[year, 1]] : []),
        ...(fondi === null ? {} : { fondi }),
      },
      readAt: Number(records[0]?.[0]?.readAt ?? 0),
    });
  }
  return sources;
}

/** The row of a cited cell in the sheet, or of the label it stands under; null when it has none. */
export function findReading(
  grid: CellGrid,
  cited: { readonly file: string; readonly at: CellAddress; readonly value: CellValue },
): { row: number; column: number } | null {
  const records = (recordsOf(grid, ALL_COLUMNS, LATER) ?? []).filter(
    ({ role }) => role !== ROLES.choice,
  );
  const place = placeName(cited.at);
  const near = records.filter(({ file, sheet }) => file === cited.file && sheet === cited.at.sheet);
  const found =
    near.find(({ cell }) => cell === place) ?? near.find(({ label }) => label === cited.value);
  if (found === undefined) return null;
  return { row: found.at, column: found.columnOf[found.cell === place ? "value" : "label"] ?? 0 };
}
