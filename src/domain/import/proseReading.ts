// What a sentence says in figures, before it is put into tables of one kind each.
import type { CellAddress } from "../../workbook/cellAddress";
import { MEASURES, type MeasureKind, type MeasureName } from "./measures";
import {
  subjectKey,
  type MeasureCell,
  type MeasureRow,
  type MeasureTable,
  type Subject,
} from "./measureTable";
import { figureOfNumber } from "./proseNumbers";
import type { Sentence } from "./proseLines";
import type { Figure } from "./figure";

/** One figure of a sentence. */
export interface ProseReading {
  readonly kind: MeasureKind;
  readonly measure: MeasureName;
  /** What a person would call what is measured. */
  readonly label: string;
  readonly subject: Subject;
  readonly cell: MeasureCell;
  /** The day that the sentence gives the figure for. */
  readonly date: string | null;
}

const LONGEST_WORDS = 300;

/** The cell of a figure that stands in a sentence. `printed` are its own signs. */
export function proseCell(sentence: Sentence, printed: string, figure: Figure): MeasureCell {
  const { text, at } = sentence;
  const words = text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS - 1)}…` : text;
  return { address: at, raw: printed, formula: null, numberFormat: "General", figure, words };
}

/** The cell of a number that a pattern found on the folded text. null when it is no number. */
export function numberCell(sentence: Sentence, match: RegExpExecArray): MeasureCell | null {
  const folded = match.groups?.["n"] ?? "";
  const at = match.indices?.groups?.["n"]?.[0] ?? 0;
  const figure = figureOfNumber(folded);
  if (figure === null) return null;
  return proseCell(sentence, sentence.text.slice(at, at + folded.length), figure);
}

interface Draft {
  readonly label: string;
  readonly labelAddress: CellAddress;
  readonly subject: Subject;
  readonly cells: Partial<Record<MeasureName, MeasureCell>>;
}

/** Readings of one line about one subject are one row; a measure that is said again begins another. */
function rowsOf(readings: readonly ProseReading[]): MeasureRow[] {
  const rows: Draft[] = [];
  for (const { label, subject, measure, cell } of readings) {
    const last = rows.findLast(
      (row) =>
        row.label === label &&
        row.labelAddress.row === cell.address.row &&
        row.labelAddress.column === cell.address.column &&
        subjectKey(row.subject) === subjectKey(subject),
    );
    if (last !== undefined && last.cells[measure] === undefined) last.cells[measure] = cell;
    else rows.push({ label, labelAddress: cell.address, subject, cells: { [measure]: cell } });
  }
  return rows;
}

/** One table per kind; it waits for a person (`fromProse`). */
export function proseTables(
  file: string,
  sheet: string | null,
  readings: readonly ProseReading[],
): MeasureTable[] {
  const kinds = [...new Set(readings.map(({ kind }) => kind))];
  return kinds.map((kind): MeasureTable => {
    const own = readings.filter((one) => one.kind === kind);
    const places = own.map(({ cell }) => cell.address);
    const said = new Set(own.map(({ measure }) => measure));
    const dates = new Set(own.flatMap(({ date }) => date ?? []));
    return {
      kind,
      file,
      sheet,
      range: {
        top: Math.min(...places.map(({ row }) => row)),
        left: Math.min(...places.map(({ column }) => column)),
        bottom: Math.max(...places.map(({ row }) => row)),
        right: Math.max(...places.map(({ column }) => column)),
      },
      title: null,
      date: dates.size === 1 ? [...dates][0]! : null,
      measures: (MEASURES[kind] as readonly MeasureName[]).filter((name) => said.has(name)),
      rows: rowsOf(own),
      total: null,
      subtotals: [],
      notes: [],
      fromProse: true,
    };
  });
}
