// The sheet `Provenienza`: every figure with its file, sheet, cell and time. It is the memory of the
// workbook: the tables of all sources can be rebuilt from it, blank and 0 kept apart.
import { parseRangeName, rangeName } from "../../workbook/cellAddress";
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import type { EnteMatch } from "../enti/matchEnte";
import { normaliseLabel } from "../enti/normaliseLabel";
import { matchLabel } from "../enti/splitLabel";
import { yearOfSource } from "../fonti/annoDellaFonte";
import type { Scelta } from "../fonti/scelta";
import type { WeighedFonti } from "../fonti/weighFonti";
import type { EnteRow, EnteTable, FigureCell } from "../import/enteTable";
import { NOTHING_ELSE, type Recognition } from "../import/recogniseTables";
import type { Field } from "../import/tableKinds";
import type { ReturnedQuestionario } from "../indagine/returnedQuestionario";
import { enteOf } from "../piano";
import {
  figureCells,
  figureOf,
  figureValue,
  parsePlace,
  placeName,
  readFigureCell,
  ROLES,
  STATES,
} from "./figureRecord";
import { MEASURE_RECORD, rebuildMeasures, recordsOfMeasures } from "./measureRows";
import { FIELD_COLUMNS, KIND_NAMES, keyOfName, SHEETS } from "./sheetNames";
import { recordsOf } from "./tableRecords";

const COLUMNS = {
  code: "Codice",
  ente: "Ente",
  kind: "Tabella",
  role: "Voce",
  field: "Campo",
  value: "Valore",
  state: "Stato",
  printed: "Stampato",
  label: "Etichetta",
  file: "File",
  sheet: "Foglio",
  cell: "Cella",
  range: "Intervallo",
  title: "Titolo",
  year: "Anno",
  readAt: "Letto il",
  choice: "Scelta",
  reason: "Motivo",
  decidedBy: "Deciso da",
  decidedOn: "Deciso il",
} as const;

const ALL_COLUMNS = { ...COLUMNS, ...MEASURE_RECORD };

/** Columns that workbooks of earlier versions do not have. */
const LATER: ReadonlySet<keyof typeof ALL_COLUMNS> = new Set([
  "choice",
  "reason",
  "decidedBy",
  "decidedOn",
  ...(Object.keys(MEASURE_RECORD) as (keyof typeof MEASURE_RECORD)[]),
]);

const WIDTHS: Partial<Record<keyof typeof ALL_COLUMNS, number>> = {
  ente: 30,
  kind: 26,
  field: 26,
  label: 38,
  file: 28,
  sheet: 22,
  title: 40,
  readAt: 17,
  reason: 44,
  decidedBy: 22,
  decidedOn: 17,
  subject: 30,
  words: 60,
};

/** Words of the column `Scelta`: in rows of figures, and in rows of decisions. */
const CHOICES = {
  stands: "vale",
  discarded: "scartata",
  replaced: "sostituita",
  open: "da decidere",
  ofSource: "fonte",
  own: "valore proprio",
} as const;

/** A source as it was recognised, and when (Excel serial number). */
export interface ReadSource {
  readonly recognition: Recognition;
  readonly readAt: number;
  /** What is to be asked about a questionnaire that came back; left out for every other source. */
  readonly questionario?: ReturnedQuestionario;
}

/** What is kept beside the figures: decisions, and what they make of each statement. */
export interface Kept {
  readonly fonti: Pick<WeighedFonti, "discordanze" | "sostituzioni">;
  readonly scelte: readonly Scelta[];
}

type Cells = Readonly<Partial<Record<keyof typeof ALL_COLUMNS, CellValue>>>;

type Marks = ReadonlyMap<FigureCell, Cells>;

/** Words beside every statement about a figure that sources disagree on. */
function marksOf({ discordanze, sostituzioni }: Kept["fonti"]): Marks {
  const marks = new Map<FigureCell, Cells>(
    sostituzioni.flatMap(({ cells }) =>
      cells.map((cell) => [cell, { choice: CHOICES.replaced }] as const),
    ),
  );
  for (const { statements, standing, scelta } of discordanze) {
    for (const { file, cells } of statements) {
      const choice =
        scelta === null ? CHOICES.open : file === standing ? CHOICES.stands : CHOICES.discarded;
      cells.forEach(({ cell }) => marks.set(cell, { choice, ...decisionCells(scelta) }));
    }
  }
  return marks;
}

function decisionCells(scelta: Scelta | null): Cells {
  if (scelta === null) return {};
  const { reason, decidedBy, decidedOn } = scelta;
  return { reason, decidedBy, decidedOn };
}

/** A decision as a row: the figure as it was chosen, and what all sources said then. */
function rowOfScelta(scelta: Scelta): Cells {
  const { ente, field, source, figure, against } = scelta;
  return {
    code: ente.code,
    ente: ente.name,
    role: ROLES.choice,
    field: FIELD_COLUMNS[field],
    value: figureValue(figure),
    state: STATES[figure.state],
    printed: against,
    file: source?.file ?? null,
    sheet: source?.at.sheet ?? null,
    cell: source === null ? null : placeName(source.at),
    choice: source === null ? CHOICES.own : CHOICES.ofSource,
    ...decisionCells(scelta),
  };
}

/** The rows, with an owner's own printed sum after those that split its dwellings by comune. */
function withOwnSums({ rows, subtotals = [] }: EnteTable): EnteTable["rows"] {
  const own = new Map<number, EnteRow>();
  for (const { label, labelAddress, cells, rows: parts } of subtotals) {
    const first = rows[parts[0] ?? -1];
    const code = first === undefined ? undefined : enteOf(first.match)?.code;
    const isOwn = parts.every(
      (at) => rows[at]!.su !== undefined && enteOf(rows[at]!.match)?.code === code,
    );
    if (first === undefined || !isOwn || /^tot/i.test(label)) continue;
    own.set(Math.max(...parts), { label, labelAddress, match: first.match, marked: false, cells });
  }
  return own.size === 0
    ? rows
    : rows.flatMap((row, at) => [row, ...(own.get(at) ? [own.get(at)!] : [])]);
}

function rowsOfTable(table: EnteTable, common: Cells, marks: Marks): Cells[] {
  const base: Cells = {
    ...common,
    kind: KIND_NAMES[table.kind],
    sheet: table.sheet,
    range: rangeName(table.range),
    title: table.title,
  };
  const rows: Cells[] = [];
  for (const row of withOwnSums(table)) {
    const ente = enteOf(row.match);
    for (const field of table.fields) {
      const cell = row.cells[field];
      if (cell === undefined) continue;
      rows.push({
        ...base,
        code: ente?.code ?? null,
        ente: ente?.name ?? null,
        role: ROLES.ente,
        field: FIELD_COLUMNS[field],
        label: row.label,
        ...figureCells(cell),
        ...marks.get(cell),
      });
    }
  }
  for (const field of table.fields) {
    const cell = table.total?.cells[field];
    if (cell === undefined) continue;
    rows.push({
      ...base,
      role: ROLES.total,
      field: FIELD_COLUMNS[field],
      label: table.total!.label,
      ...figureCells(cell),
    });
  }
  for (const note of table.notes) {
    rows.push({
      ...base,
      role: ROLES.note,
      state: STATES.text,
      value: note.text,
      printed: note.text,
      cell: placeName(note.address),
    });
  }
  return rows;
}

/** The sheet for these sources, in their order, and below them what was decided. */
export function provenienzaSheet(
  sources: readonly ReadSource[],
  { fonti, scelte }: Kept = { fonti: { discordanze: [], sostituzioni: [] }, scelte: [] },
): TableSheet {
  const keys = Object.keys(ALL_COLUMNS) as (keyof typeof ALL_COLUMNS)[];
  const marks = marksOf(fonti);
  const rows = [
    ...sources.flatMap(({ recognition, readAt }): Cells[] => {
      const common = { readAt, year: yearOfSource(recognition) };
      const { tables, measures } = recognition;
      return [
        ...tables.flatMap((table) => rowsOfTable(table, { ...common, file: table.file }, marks)),
        ...measures.flatMap((table) => recordsOfMeasures(table, { ...common, file: table.file })),
      ];
    }),
    ...scelte.map(rowOfScelta),
  ];
  return {
    ...SHEETS.provenienza,
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
    rows: rows.map((row) => keys.map((key) => row[key] ?? null)),
  };
}

function rebuildTable(
  records: readonly Cells[],
  match: (label: string) => EnteMatch,
): EnteTable | null {
  const first = records[0]!;
  const kind = keyOfName(KIND_NAMES, first.kind);
  const range = parseRangeName(String(first.range ?? ""));
  if (kind === null || range === null) return null;
  const sheet = first.sheet == null ? null : String(first.sheet);
  const fields: Field[] = [];
  const rows: (Omit<EnteRow, "cells"> & { cells: Partial<Record<Field, FigureCell>> })[] = [];
  const totals: Partial<Record<Field, FigureCell>> = {};
  let totalLabel: string | null = null;
  for (const record of records) {
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
  const all = recordsOf(grid, ALL_COLUMNS, LATER);
  if (all === null) return null;
  const records = all.filter(({ role }) => role !== ROLES.choice);
  const byFile = new Map<string, Map<string, Cells[]>>();
  for (const record of records) {
    const file = String(record.file ?? "");
    const key = [record.kind, record.sheet, record.range].join("\u0000");
    const tables = byFile.get(file) ?? new Map<string, Cells[]>();
    byFile.set(file, tables);
    const group = tables.get(key);
    if (group === undefined) tables.set(key, [record]);
    else group.push(record);
  }
  return [...byFile].map(([file, groups]) => {
    const records = [...groups.values()];
    const year = Number(records[0]?.[0]?.year ?? 0);
    return {
      recognition: {
        file,
        ...NOTHING_ELSE,
        tables: records.flatMap((group) => rebuildTable(group, match) ?? []),
        measures: records.flatMap((group) => rebuildMeasures(group, match) ?? []),
        years: new Map(year > 0 ? [[year, 1]] : []),
      },
      readAt: Number(records[0]?.[0]?.readAt ?? 0),
    };
  });
}

/**
 * The decisions that the sheet keeps; a row that a person damaged is left out, as is one without a
 * reason. @param file name of the workbook that holds the sheet.
 */
export function readScelte(grid: CellGrid, file: string): Scelta[] {
  const records = recordsOf(grid, ALL_COLUMNS, LATER) ?? [];
  return records.flatMap((record): Scelta[] => {
    const field = keyOfName(FIELD_COLUMNS, record.field);
    const state = keyOfName(STATES, record.state);
    const { code, reason, choice } = record;
    if (record.role !== ROLES.choice || field === null || state === null) return [];
    if (typeof code !== "string" || code === "" || reason === null || reason === "") return [];
    if (choice !== CHOICES.own && choice !== CHOICES.ofSource) return [];
    const sheet = record.sheet === null || record.sheet === "" ? null : String(record.sheet);
    const at = parsePlace(String(record.cell ?? ""), sheet);
    return [
      {
        ente: { code, name: String(record.ente ?? "") },
        field,
        source: choice === CHOICES.own ? null : { file: String(record.file ?? ""), at },
        figure: figureOf(state, record.value ?? null, String(record.value ?? "")),
        against: String(record.printed ?? ""),
        reason: String(reason),
        decidedBy: String(record.decidedBy ?? ""),
        decidedOn: Number(record.decidedOn ?? 0),
        kept: {
          file,
          at: { sheet: grid.sheet, row: record.at, column: record.columnOf.value ?? 0 },
        },
      },
    ];
  });
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
