// The sheet `Testo del piano`: the sentences that Verifica compares with the tables, so that the text
// of a source outlives the pane like its figures. Sentences without figures, norms, marks or names of
// comuni are not kept, and none that tells personal data.
import type { CellGrid } from "../../workbook/cellGrid";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import { findPersonalData } from "../alloggi/personalData";
import type { FindingCell } from "../finding";
import type { Recognition } from "../import/recogniseTables";
import { SHEETS } from "../sheets/sheetNames";
import { recordsOf } from "../sheets/tableRecords";
import type { NarrativeLine } from "./narrativeText";

/** Headings; a file format. */
const COLUMNS = { file: "File", riga: "Riga", testo: "Testo" } as const;

const SHOWN: readonly TableColumn[] = [
  { header: COLUMNS.file, kind: "text", width: 28 },
  { header: COLUMNS.riga, kind: "count", width: 8 },
  { header: COLUMNS.testo, kind: "text", width: 120 },
];

/** What a sheet can hold in a cell. */
const LONGEST = 32_000;
/** A plan has some hundreds of lines. */
const MOST_LINES = 5_000;

/** Numbers in digits or words before what is counted, marks of notes, names of comuni. */
const COMPARED = /\d|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]|\bcomun[ei]\b/iu;

function isKept({ text, at }: NarrativeLine): boolean {
  // A workbook keeps its own sheets: only texts have no sheet.
  return at.sheet === null && COMPARED.test(text) && findPersonalData(text, false).length === 0;
}

/** Whether a sheet of that name is ours: senders may call a sheet like it. */
export function isTestoSheet(grid: CellGrid): boolean {
  return recordsOf(grid, COLUMNS) !== null;
}

/** The sheet; none when no source is a text. */
export function testoSheets(recognitions: readonly Recognition[]): TableSheet[] {
  const rows = recognitions.flatMap(({ file, lines = [] }) =>
    lines.filter(isKept).map(({ text, at }) => [file, at.row + 1, text.slice(0, LONGEST)]),
  );
  return rows.length === 0
    ? []
    : [{ ...SHEETS.testo, columns: SHOWN, rows: rows.slice(0, MOST_LINES) }];
}

/** The lines by file, in the order of the sheet. Rows that people changed so that they make no line are left out. */
export function readTestoSheet(grid: CellGrid): ReadonlyMap<string, readonly NarrativeLine[]> {
  const texts = new Map<string, NarrativeLine[]>();
  for (const { file, riga, testo } of recordsOf(grid, COLUMNS) ?? []) {
    if (typeof file !== "string" || typeof testo !== "string") continue;
    if (typeof riga !== "number" || !Number.isInteger(riga) || riga < 1) continue;
    const line = { text: testo, at: { sheet: null, row: riga - 1, column: 0 } };
    texts.set(file, [...(texts.get(file) ?? []), line]);
  }
  return texts;
}

/** Where the sheet keeps a line of a text; null when it does not. */
export function findLine(
  grid: CellGrid,
  { file, at }: Pick<FindingCell, "file" | "at">,
): { readonly row: number; readonly column: number } | null {
  const found = recordsOf(grid, COLUMNS)?.find(
    (record) => record.file === file && record.riga === at.row + 1,
  );
  return found === undefined ? null : { row: found.at, column: found.columnOf.testo! };
}
