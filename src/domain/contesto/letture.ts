// Readings from sentences, one by one: each with its words, so that a person can say whether it is true.
import { figureKey } from "../import/figure";
import type { MeasureKind, MeasureName } from "../import/measures";
import {
  subjectKey,
  type MeasureCell,
  type MeasureRow,
  type MeasureTable,
  type Subject,
  type Verdict,
} from "../import/measureTable";
import { saidMeanwhile, verdictChanges, type VerdictChange } from "../import/saidMeanwhile";
import type { ReadSource } from "../sheets/readSource";

/** One figure of a sentence. */
export interface Lettura {
  /** Equal for readings that say the same in the same place of the same file. */
  readonly key: string;
  readonly kind: MeasureKind;
  readonly file: string;
  readonly subject: Subject;
  readonly measure: MeasureName;
  readonly cell: MeasureCell;
}

function keyOf(
  { file, kind }: MeasureTable,
  { subject }: MeasureRow,
  measure: MeasureName,
  { address: { sheet, row, column }, figure }: MeasureCell,
): string {
  const place = [sheet, row, column, figureKey(figure)];
  return JSON.stringify([file, kind, subjectKey(subject), measure, ...place]);
}

/** The readings from sentences of some tables, in their order. */
export function lettureOf(tables: readonly MeasureTable[]): Lettura[] {
  return tables
    .filter(({ fromProse }) => fromProse)
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        table.measures.flatMap((measure): Lettura[] => {
          const cell = row.cells[measure];
          if (cell === undefined) return [];
          const { kind, file } = table;
          const key = keyOf(table, row, measure, cell);
          return [{ key, kind, file, subject: row.subject, measure, cell }];
        }),
      ),
    );
}

function judgedCell(cell: MeasureCell, verdict: Verdict | null): MeasureCell {
  const { verdict: _, ...unjudged } = cell;
  return verdict === null ? unjudged : { ...unjudged, verdict };
}

function judgedTable(
  table: MeasureTable,
  verdictOf: (key: string) => Verdict | null | undefined,
): MeasureTable {
  if (!table.fromProse) return table;
  const rows = table.rows.map((row) => {
    const cells = Object.entries(row.cells).map(([name, cell]) => {
      const verdict = verdictOf(keyOf(table, row, name as MeasureName, cell));
      return [name, verdict === undefined ? cell : judgedCell(cell, verdict)];
    });
    return { ...row, cells: Object.fromEntries(cells) as MeasureRow["cells"] };
  });
  return { ...table, rows };
}

/**
 * The sources with what a person says of readings, by their keys: a verdict, or null to ask again.
 * A source of which nothing is said stays the same object.
 */
export function withVerdicts(
  sources: readonly ReadSource[],
  said: ReadonlyMap<string, Verdict | null>,
): ReadSource[] {
  return sources.map((source) => {
    const { measures } = source.recognition;
    if (!lettureOf(measures).some(({ key }) => said.has(key))) return source;
    const judged = measures.map((table) => judgedTable(table, (key) => said.get(key)));
    return { ...source, recognition: { ...source.recognition, measures: judged } };
  });
}

function verdictsOf(sources: readonly ReadSource[]): Map<string, Verdict | null> {
  return new Map(
    sources
      .flatMap(({ recognition }) => lettureOf(recognition.measures))
      .map(({ key, cell }) => [key, cell.verdict ?? null]),
  );
}

/** What `after` says differently of readings; one that `before` does not know was of no verdict. */
export function compareVerdicts(
  before: readonly ReadSource[],
  after: readonly ReadSource[],
): VerdictChange[] {
  return verdictChanges(verdictsOf(before), verdictsOf(after));
}

/**
 * What `mine` says of readings, with what others said meanwhile of those that `mine` left as they were.
 * @param base what both began with.
 */
export function mergeVerdicts(
  base: readonly ReadSource[],
  mine: readonly ReadSource[],
  theirs: readonly ReadSource[],
): ReadSource[] {
  return withVerdicts(mine, saidMeanwhile(verdictsOf(base), verdictsOf(mine), verdictsOf(theirs)));
}
