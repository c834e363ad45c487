// What people change in the sheets `Popolazione`, `Patrimonio` and `Residenzialità`: they correct figures
// there, and confirm what was read from sentences; both are read back and kept.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import { joinMeasures, type MeasureReading } from "../contesto/joinMeasures";
import type { EnteMatch } from "../enti/matchEnte";
import { readFigure } from "../import/figure";
import type { Owner } from "../import/measureHeadings";
import { readingOf, type MeasureKind, type MeasureName } from "../import/measures";
import {
  subAmbitoOfLabel,
  subjectAt,
  subjectKey,
  type MeasureCell,
  type MeasureTable,
  type Subject,
  type Verdict,
} from "../import/measureTable";
import type { Recognition } from "../import/recogniseTables";
import {
  COLUMNS,
  contentOf,
  leading,
  MEASURE_SHEETS,
  measuresOf,
  stateOf,
  type MeasureSheet,
} from "./measureColumns";
import { readVerdict } from "./measureRows";
import { MEASURE_COLUMNS } from "./sheetNames";
import { keyWords, OWNER_WORDS } from "./subjectWords";
import { recordsOf, type TableRecord } from "./tableRecords";

/** What people changed in these sheets. */
export interface MeasureHand {
  /** The sources with what people confirmed or refused. */
  readonly confirm: (recognition: Recognition) => Recognition;
  /** Figures that people wrote, as tables of the workbook. */
  readonly corrections: readonly MeasureTable[];
}

type Match = (label: string) => EnteMatch;
type SheetRecord = TableRecord<string>;

function words(record: SheetRecord, key: string): string {
  return String((record as Readonly<Record<string, unknown>>)[key] ?? "").trim();
}

/** What a row that a person added is about. null when its place is blank or nobody knows it. */
function subjectOfRow(record: SheetRecord, match: Match): Subject | null {
  const label = words(record, "place");
  const owner = (Object.keys(OWNER_WORDS) as NonNullable<Owner>[]).find(
    (one) => OWNER_WORDS[one].toLowerCase() === words(record, "owner").toLowerCase(),
  );
  const struttura = words(record, "struttura") || null;
  const subAmbito = subAmbitoOfLabel(label);
  const found = match(label);
  if (/^ambito\b/i.test(label) || (label === "" && struttura !== null)) {
    return { ...subjectAt({ at: "ambito" }, owner ?? null), struttura };
  }
  if (subAmbito !== null) {
    return { ...subjectAt({ at: "subAmbito", name: subAmbito }, owner ?? null), struttura };
  }
  if (!("ente" in found)) return null;
  return { ...subjectAt({ at: "ente", label, match: found }, owner ?? null), struttura };
}

function shown(reading: MeasureReading | undefined): CellValue {
  const content = contentOf(reading);
  return typeof content === "object" ? null : content;
}

function readSheet(
  one: MeasureSheet,
  grid: CellGrid,
  file: string,
  tables: readonly MeasureTable[],
  match: Match,
): {
  readonly corrections: MeasureTable[];
  readonly verdicts: [string, Verdict][];
} {
  const measures = measuresOf(one);
  const fields = Object.fromEntries(measures.map((name) => [name, MEASURE_COLUMNS[name]]));
  const heads = Object.fromEntries(leading(one).map((key) => [key, COLUMNS[key]]));
  const columns: Readonly<Record<string, string>> = {
    key: COLUMNS.key,
    ...heads,
    ...fields,
    state: COLUMNS.state,
  };
  const optional = new Set(Object.keys(columns).filter((key) => key !== "key"));
  const records = recordsOf(grid, columns, optional);
  const known = new Map(
    joinMeasures(tables, one.kinds).map((subject) => [keyWords(subject.subject), subject]),
  );
  const verdicts: [string, Verdict][] = [];
  const rows: MeasureTable["rows"][number][] = [];
  for (const record of records ?? []) {
    const joined = known.get(words(record, "key"));
    const subject = joined?.subject ?? subjectOfRow(record, match);
    if (subject === null) continue;
    const verdict = readVerdict(words(record, "state"));
    if (
      verdict !== undefined &&
      joined !== undefined &&
      stateOf(joined) !== words(record, "state")
    ) {
      verdicts.push([subjectKey(subject), verdict]);
    }
    const cells: Partial<Record<MeasureName, MeasureCell>> = {};
    for (const measure of measures) {
      const column = record.columnOf[measure];
      if (column === undefined) continue;
      const value = (record as unknown as Readonly<Record<string, CellValue>>)[measure] ?? null;
      const raw = value === "" ? null : value;
      const source = joined?.readings.get(measure)?.[0];
      if (shown(source) === raw) continue;
      cells[measure] = {
        address: { sheet: grid.sheet, row: record.at, column },
        raw,
        formula: null,
        numberFormat: "General",
        figure: readFigure(raw, "General", readingOf(measure), false),
        correctedIn: file,
      };
    }
    if (Object.keys(cells).length === 0) continue;
    const labelAddress = { sheet: grid.sheet, row: record.at, column: grid.left };
    rows.push({ label: keyWords(subject), labelAddress, subject, cells });
  }
  if (rows.length === 0) return { corrections: [], verdicts };
  const said = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  const last = Math.max(...rows.map(({ labelAddress }) => labelAddress.row));
  const right = grid.left + (grid.values[0]?.length ?? 1) - 1;
  return {
    verdicts,
    corrections: [
      {
        ...{ kind: one.kinds[0], file, sheet: grid.sheet, title: null, date: null },
        range: { top: grid.top, left: grid.left, bottom: last, right },
        measures: measures.filter((measure) => said.has(measure)),
        ...{ rows, total: null, subtotals: [], notes: [], fromProse: false },
      },
    ],
  };
}

function withVerdicts(table: MeasureTable, verdicts: ReadonlyMap<string, Verdict>): MeasureTable {
  if (!table.fromProse) return table;
  return {
    ...table,
    rows: table.rows.map((row) => {
      const verdict = verdicts.get(subjectKey(row.subject));
      if (verdict === undefined) return row;
      const cells = Object.entries(row.cells).map(([name, cell]) => [name, { ...cell, verdict }]);
      return { ...row, cells: Object.fromEntries(cells) as typeof row.cells };
    }),
  };
}

/**
 * What people changed in the sheets of a workbook: figures that no longer say what the sources say,
 * rows that they added, and the word about readings from sentences in the column `Stato`.
 * @param tables what `Provenienza` remembers, as it stood when the sheets were written.
 */
export function readMeasureSheets(
  file: string,
  own: readonly CellGrid[],
  tables: readonly MeasureTable[],
  match: Match,
): MeasureHand {
  const byKind = new Map<MeasureKind, ReadonlyMap<string, Verdict>>();
  const corrections: MeasureTable[] = [];
  for (const one of MEASURE_SHEETS) {
    const grid = own.find(({ sheet }) => sheet === one.names.sheet);
    if (grid === undefined) continue;
    const read = readSheet(one, grid, file, tables, match);
    corrections.push(...read.corrections);
    const verdicts = new Map(read.verdicts);
    for (const kind of one.kinds) byKind.set(kind, verdicts);
  }
  return {
    corrections,
    confirm: (recognition) => ({
      ...recognition,
      measures: recognition.measures.map((table) =>
        withVerdicts(table, byKind.get(table.kind) ?? new Map()),
      ),
    }),
  };
}
