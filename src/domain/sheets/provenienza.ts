// The sheet `Provenienza`: every figure with its file, sheet, cell and time. It is the memory of the
// workbook: the tables of all sources can be rebuilt from it, blank and 0 kept apart.
import { rangeName } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import { yearOfSource } from "../fonti/annoDellaFonte";
import type { EnteRow, EnteTable } from "../import/enteTable";
import { enteOf } from "../piano";
import { finish, isBreath, type Steps } from "../../workbook/steps";
import { figureCells, placeName, ROLES, STATES } from "./figureRecord";
import { recordsOfFondi } from "./fundRecords";
import { recordsOfMeasures } from "./measureRows";
import { subtotalSubject } from "./subtotalSubject";
import { ALL_COLUMNS, WIDTHS, type ProvenienzaCells } from "./provenienzaColumns";
import type { ReadSource } from "./readSource";
import { marksOf, rowOfScelta, type Kept, type Marks } from "./scelteRows";
import { FIELD_COLUMNS, KIND_NAMES, SHEETS } from "./sheetNames";

/** The rows of a table as they are kept, and its partial totals by the rows that are kept. */
interface KeptRows {
  readonly rows: readonly EnteRow[];
  readonly subtotals: NonNullable<EnteTable["subtotals"]>;
}

/** An owner's own printed sum is a row after those that split its dwellings by comune. */
function keptRows({ rows, subtotals = [] }: EnteTable): KeptRows {
  const own = new Map<number, EnteRow>();
  const others: (typeof subtotals)[number][] = [];
  for (const subtotal of subtotals) {
    const { label, labelAddress, cells, rows: parts } = subtotal;
    const first = rows[parts[0] ?? -1];
    const code = first === undefined ? undefined : enteOf(first.match)?.code;
    const isOwn = parts.every(
      (at) => rows[at]!.su !== undefined && enteOf(rows[at]!.match)?.code === code,
    );
    if (first === undefined || !isOwn || /^tot/i.test(label)) {
      others.push(subtotal);
      continue;
    }
    own.set(Math.max(...parts), { label, labelAddress, match: first.match, marked: false, cells });
  }
  const kept = rows.flatMap((row, at) => [row, ...(own.get(at) ? [own.get(at)!] : [])]);
  const placeOf = new Map(kept.map((row, at) => [row, at]));
  return {
    rows: kept,
    subtotals: others.map((one) => ({
      ...one,
      rows: one.rows.flatMap((at) => placeOf.get(rows[at]!) ?? []),
    })),
  };
}

function* rowsOfTable(
  table: EnteTable,
  common: ProvenienzaCells,
  marks: Marks,
): Generator<ProvenienzaCells, void> {
  const base: ProvenienzaCells = {
    ...common,
    kind: KIND_NAMES[table.kind],
    sheet: table.sheet,
    range: rangeName(table.range),
    title: table.title,
  };
  const kept = keptRows(table);
  for (const row of kept.rows) {
    const ente = enteOf(row.match);
    for (const field of table.fields) {
      const cell = row.cells[field];
      if (cell === undefined) continue;
      yield {
        ...base,
        code: ente?.code ?? null,
        ente: ente?.name ?? null,
        role: ROLES.ente,
        field: FIELD_COLUMNS[field],
        label: row.label,
        ...figureCells(cell),
        ...marks.get(cell),
      };
    }
  }
  for (const field of table.fields) {
    const cell = table.total?.cells[field];
    if (cell === undefined) continue;
    yield {
      ...base,
      role: ROLES.total,
      field: FIELD_COLUMNS[field],
      label: table.total!.label,
      ...figureCells(cell),
    };
  }
  for (const { label, cells, rows: parts } of kept.subtotals) {
    for (const field of table.fields) {
      const cell = cells[field];
      if (cell === undefined) continue;
      yield {
        ...base,
        role: ROLES.subtotal,
        field: FIELD_COLUMNS[field],
        label,
        ...figureCells(cell),
        subject: subtotalSubject(parts),
      };
    }
  }
  for (const note of table.notes) {
    yield {
      ...base,
      role: ROLES.note,
      state: STATES.text,
      value: note.text,
      printed: note.text,
      cell: placeName(note.address),
    };
  }
}

/** The sheet for these sources, in their order, and below them what was decided. */
export function provenienzaSheet(sources: readonly ReadSource[], kept?: Kept): TableSheet {
  return finish(provenienzaSteps(sources, kept));
}

/** `provenienzaSheet`, step by step. */
export function* provenienzaSteps(
  sources: readonly ReadSource[],
  { fonti, scelte }: Kept = { fonti: { discordanze: [], sostituzioni: [] }, scelte: [] },
): Steps<TableSheet> {
  const keys = Object.keys(ALL_COLUMNS) as (keyof typeof ALL_COLUMNS)[];
  const marks = marksOf(fonti);
  const rows: CellValue[][] = [];
  function* keep(records: Iterable<ProvenienzaCells>): Steps<void> {
    for (const record of records) {
      if (isBreath(rows.length)) yield;
      rows.push(keys.map((key) => record[key] ?? null));
    }
  }
  for (const { recognition, readAt } of sources) {
    const common = { readAt, year: yearOfSource(recognition) };
    const { tables, measures, fondi } = recognition;
    for (const table of tables) {
      yield* keep(rowsOfTable(table, { ...common, file: table.file }, marks));
    }
    for (const table of measures) {
      yield* keep(recordsOfMeasures(table, { ...common, file: table.file }, marks));
    }
    if (fondi !== undefined) yield* keep(recordsOfFondi(fondi, { ...common, file: fondi.file }));
  }
  yield* keep(scelte.map(rowOfScelta));
  return {
    ...SHEETS.provenienza,
    plain: true,
    columns: keys.map((key): TableColumn => ({
      header: ALL_COLUMNS[key],
      kind:
        key === "readAt" || key === "decidedOn"
          ? "date-time"
          : key === "value" || key === "year"
            ? "general"
            : "text",
      width: WIDTHS[key] ?? 14,
    })),
    rows,
  };
}
