// Figures beside the per-ente tables as rows of `Provenienza`, and back: one row per figure, with the
// words of the sentence where it was read from one, and what a person said of that reading.
import { parseRangeName, rangeName } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import type { EnteMatch } from "../enti/matchEnte";
import type { FigureCell } from "../import/enteTable";
import { MEASURES, type MeasureName } from "../import/measures";
import type {
  MeasureCell,
  MeasureRow,
  MeasureSubtotal,
  MeasureTable,
  Verdict,
} from "../import/measureTable";
import { enteOfSubject } from "../contesto/joinMeasures";
import {
  figureCells,
  parsePlace,
  placeName,
  readFigureCell,
  ROLES,
  STATES,
  type FigureRecord,
} from "./figureRecord";
import { keyOfName, MEASURE_COLUMNS, MEASURE_KIND_NAMES } from "./sheetNames";
import { readSubject, subjectText } from "./subjectText";
import { readSubtotalSubject, subtotalSubject } from "./subtotalSubject";

/** Columns that only these rows fill. Workbooks of earlier versions have none of them. */
export const MEASURE_RECORD = {
  subject: "Oggetto",
  words: "Parole",
  verdict: "Esito",
  date: "Data dei dati",
} as const;

/** What stands in `Esito`; people may change it there. */
const VERDICTS: Readonly<Record<Verdict | "waiting", string>> = {
  waiting: "da confermare",
  confirmed: "confermato",
  refused: "non vero",
};

type Cells = FigureRecord;

/** What a person wrote in a column of verdicts: yes, no, or nothing that can be understood. */
export function readVerdict(value: unknown): Verdict | undefined {
  const word = String(value ?? "")
    .trim()
    .toLowerCase();
  if (/^(confermat[oa]|s[iì]|ok|vero|x)$/.test(word)) return "confirmed";
  return /^(non vero|no|rifiutat[oa]|errat[oa]|falso)$/.test(word) ? "refused" : undefined;
}

function cellRecord(cell: MeasureCell, fromProse: boolean): Cells {
  return {
    ...figureCells(cell),
    words: cell.words ?? null,
    verdict: fromProse ? VERDICTS[cell.verdict ?? "waiting"] : null,
  };
}

/**
 * The rows of one table.
 * @param common what is the same for all rows of its file. @param marks words beside single figures.
 */
export function recordsOfMeasures(
  table: MeasureTable,
  common: Cells,
  marks: ReadonlyMap<FigureCell, Cells> = new Map(),
): Cells[] {
  const base = {
    ...common,
    kind: MEASURE_KIND_NAMES[table.kind],
    sheet: table.sheet,
    range: rangeName(table.range),
    title: table.title,
    date: table.date,
  };
  const records: Cells[] = [];
  const put = (
    role: string,
    label: string,
    cells: MeasureRow["cells"],
    more: Readonly<Record<string, CellValue>>,
  ): void => {
    for (const measure of table.measures) {
      const cell = cells[measure];
      if (cell === undefined) continue;
      const field = MEASURE_COLUMNS[measure];
      const own = { ...cellRecord(cell, table.fromProse), ...marks.get(cell) };
      records.push({ ...base, role, field, label, ...more, ...own });
    }
  };
  for (const { label, subject, cells } of table.rows) {
    const ente = enteOfSubject(subject);
    const who = { code: ente?.code ?? null, ente: ente?.name ?? null };
    put(ROLES.row, label, cells, { ...who, subject: subjectText(subject) });
  }
  if (table.total !== null) put(ROLES.total, table.total.label, table.total.cells, {});
  for (const { label, cells, rows } of table.subtotals) {
    put(ROLES.subtotal, label, cells, { subject: subtotalSubject(rows) });
  }
  for (const { text, address } of table.notes) {
    const place = placeName(address);
    records.push({
      ...base,
      ...{ role: ROLES.note, state: STATES.text, value: text, printed: text, cell: place },
    });
  }
  return records;
}

type Draft<Part> = Omit<Part, "cells"> & { cells: Partial<Record<MeasureName, MeasureCell>> };

/** Whether a figure stands beside the figures of a row that was begun. */
function isBeside(row: Draft<MeasureRow>, cell: MeasureCell, fromProse: boolean): boolean {
  const [first] = Object.values(row.cells);
  if (first === undefined) return false;
  const sameRow = first.address.row === cell.address.row;
  const sameColumn = first.address.column === cell.address.column;
  if (fromProse) return sameRow && sameColumn;
  // Enti may be columns of a sheet; of a text only the lines are kept.
  return sameRow || (sameColumn && cell.address.sheet !== null);
}

function cellOf(record: Cells, sheet: string | null, fromProse: boolean): MeasureCell {
  const words = record["words"];
  const verdict = fromProse ? readVerdict(record["verdict"]) : undefined;
  return {
    ...readFigureCell(record, sheet),
    ...(words == null || words === "" ? {} : { words: String(words) }),
    ...(verdict === undefined ? {} : { verdict }),
  };
}

/** Rebuilds a table from its rows; null when they are of no such table. */
export function rebuildMeasures(
  records: readonly Cells[],
  match: (label: string) => EnteMatch,
): MeasureTable | null {
  const first = records[0]!;
  const kind = keyOfName(MEASURE_KIND_NAMES, first["kind"]);
  const range = parseRangeName(String(first["range"] ?? ""));
  if (kind === null || range === null) return null;
  const sheet = first["sheet"] == null ? null : String(first["sheet"]);
  const text = (value: CellValue | undefined) => (value == null ? null : String(value));
  const fromProse = records.some(({ verdict }) => verdict != null && verdict !== "");
  const measures: MeasureName[] = [];
  const rows: Draft<MeasureRow>[] = [];
  const subtotals: Draft<MeasureSubtotal>[] = [];
  const totals: Partial<Record<MeasureName, MeasureCell>> = {};
  let totalLabel: string | null = null;
  for (const record of records) {
    const measure = keyOfName(MEASURE_COLUMNS, record["field"]);
    if (measure === null) continue;
    const cell = cellOf(record, sheet, fromProse);
    const label = String(record["label"] ?? "");
    if (!measures.includes(measure)) measures.push(measure);
    if (record["role"] === ROLES.total) {
      totals[measure] = cell;
      totalLabel = label;
      continue;
    }
    const about = String(record["subject"] ?? "");
    if (record["role"] === ROLES.subtotal) {
      const numbers = readSubtotalSubject(about);
      const known = subtotals.at(-1);
      if (known?.label === label && known.cells[measure] === undefined) known.cells[measure] = cell;
      else
        subtotals.push({
          label,
          labelAddress: cell.address,
          cells: { [measure]: cell },
          rows: numbers,
        });
      continue;
    }
    const subject = readSubject(about, match);
    if (subject === null) continue;
    const last = rows.at(-1);
    const same = last?.label === label && subjectText(last.subject) === subjectText(subject);
    if (same && last.cells[measure] === undefined && isBeside(last, cell, fromProse)) {
      last.cells[measure] = cell;
      continue;
    }
    const labelAddress = fromProse ? cell.address : { ...cell.address, column: range.left };
    rows.push({ label, labelAddress, subject, cells: { [measure]: cell } });
  }
  const date = text(first["date"]);
  return {
    ...{ kind, sheet, range, rows, subtotals, fromProse },
    measures: (MEASURES[kind] as readonly MeasureName[]).filter((one) => measures.includes(one)),
    file: String(first["file"] ?? ""),
    title: text(first["title"]),
    date: date === "" ? null : date,
    total: totalLabel === null ? null : { label: totalLabel, cells: totals },
    notes: records
      .filter(({ role }) => role === ROLES.note)
      .map((record) => ({
        text: String(record["value"] ?? ""),
        address: parsePlace(String(record["cell"] ?? ""), sheet),
      })),
  };
}
