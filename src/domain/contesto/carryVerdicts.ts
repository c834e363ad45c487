// A file that is read again keeps what people said of its sentences, as long as these say the same.
import { figureKey } from "../import/figure";
import {
  subjectKey,
  type MeasureCell,
  type MeasureTable,
  type Subject,
  type Verdict,
} from "../import/measureTable";
import type { Recognition } from "../import/recogniseTables";

function cellKey(
  table: MeasureTable,
  subject: Subject,
  measure: string,
  cell: MeasureCell,
): string {
  return [table.kind, subjectKey(subject), measure, figureKey(cell.figure)].join("|");
}

/** The new reading of a file with the verdicts of the old one. */
export function carryVerdicts(before: Recognition, after: Recognition): Recognition {
  const known = new Map<string, Verdict>();
  for (const table of before.measures) {
    for (const { subject, cells } of table.rows) {
      for (const [measure, cell] of Object.entries(cells)) {
        if (cell.verdict !== undefined)
          known.set(cellKey(table, subject, measure, cell), cell.verdict);
      }
    }
  }
  if (known.size === 0) return after;
  return {
    ...after,
    measures: after.measures.map((table) =>
      table.fromProse
        ? { ...table, rows: table.rows.map((row) => judged(table, row, known)) }
        : table,
    ),
  };
}

function judged(
  table: MeasureTable,
  row: MeasureTable["rows"][number],
  known: ReadonlyMap<string, Verdict>,
): MeasureTable["rows"][number] {
  const cells = Object.entries(row.cells).map(([measure, cell]) => {
    const verdict = known.get(cellKey(table, row.subject, measure, cell));
    return [measure, verdict === undefined ? cell : { ...cell, verdict }];
  });
  return { ...row, cells: Object.fromEntries(cells) as typeof row.cells };
}
