// The recogniser: grids in, tables out. Senders' workbooks, pasted text and plan templates are all
// read by this one piece of code.
import type { CellGrid } from "../../workbook/cellGrid";
import { finish, type Steps } from "../../workbook/steps";
import type { AlloggiList } from "../alloggi/alloggio";
import type { EnteMatch } from "../enti/matchEnte";
import type { FundRecognition } from "../fondi/fondo";
import type { EnteTable } from "./enteTable";
import type { SubAmbitoRow } from "./findTables";
import { searchGrid, type GridText } from "./gridText";
import type { Ignored } from "./ignoredRanges";
import type { MappingQuestion } from "./mappingQuestions";
import type { MeasureTable } from "./measureTable";
import { recogniseGridSteps, type ChosenColumn, type GridRecognition } from "./recogniseGrid";
import type { ProseLine } from "./proseLines";
import { nameParts } from "./splitKinds";
import { NO_VOCABULARY, taughtHeadings, type Vocabulary } from "./vocabulary";

/** What one file holds. */
export interface Recognition {
  readonly file: string;
  readonly tables: readonly EnteTable[];
  /** People, dwellings owned, residential services, dates; from tables and from sentences. */
  readonly measures: readonly MeasureTable[];
  readonly subAmbiti: readonly SubAmbitoRow[];
  /** Lists of single dwellings; their figures are added up when the plan is made (`elencoOf`). */
  readonly alloggi: readonly AlloggiList[];
  /** The welfare funds; left out when the file tells of none. */
  readonly fondi?: FundRecognition;
  /** Plan years named in titles, with how often. */
  readonly years: ReadonlyMap<number, number>;
  /** Tables that wait for a person to name their columns. */
  readonly questions: readonly MappingQuestion[];
  /** Columns that were named by what people chose before; left out when there are none. */
  readonly chosen?: readonly ChosenColumn[];
  /** What was not read, and why. */
  readonly ignored: readonly Ignored[];
  /** The text between the tables; not remembered in the workbook. */
  readonly lines?: readonly ProseLine[];
}

/** What a recognition that only has tables says of everything else. */
export const NOTHING_ELSE = {
  measures: [],
  alloggi: [],
  subAmbiti: [],
  questions: [],
  ignored: [],
} as const satisfies Partial<Recognition>;

const YEAR = /(?:PIANO ANNUALE|ANNO|ANNUALITA'?)\s(?:DEL\s)?(20\d\d)\b/g;

function countYears(text: GridText, years: Map<number, number>): void {
  for (const row of text.grid.values) {
    for (const value of row) {
      if (typeof value !== "string" || !value.includes("20") || !/ann/i.test(value)) continue;
      for (const [, year] of text.fold(value).matchAll(YEAR)) {
        years.set(Number(year), (years.get(Number(year)) ?? 0) + 1);
      }
    }
  }
}

/**
 * Recognises the tables of one file, wherever they stand, step by step: a step takes the longer, the
 * longer the sheet, but less than a tenth of a second for a hundred thousand rows.
 * @param file name that findings cite; it keeps the sources apart.
 * @param grids the sheets of a workbook, or one text.
 * @param match finds the ente of a label.
 * @param vocabulary headings that people taught Quadra.
 */
export function* recogniseTablesSteps(
  file: string,
  grids: readonly CellGrid[],
  match: (label: string) => EnteMatch,
  vocabulary: Vocabulary = NO_VOCABULARY,
): Steps<Recognition> {
  const years = new Map<number, number>();
  const taught = taughtHeadings(vocabulary, file);
  const read: GridRecognition[] = [];
  for (const grid of grids) {
    const text = searchGrid(grid);
    countYears(text, years);
    yield;
    read.push(yield* recogniseGridSteps(file, text, match, taught));
  }
  const chosen = read.flatMap((one) => one.chosen);
  return {
    file,
    tables: nameParts(read.flatMap(({ tables }) => tables)),
    measures: read.flatMap(({ measures }) => measures),
    subAmbiti: read.flatMap(({ subAmbiti }) => subAmbiti),
    alloggi: [],
    years,
    questions: read.flatMap(({ questions }) => questions),
    ...(chosen.length === 0 ? {} : { chosen }),
    ignored: read.flatMap(({ ignored }) => ignored),
    lines: read.flatMap(({ lines }) => lines),
  };
}

/** Recognises the tables of one file in one go. */
export function recogniseTables(
  file: string,
  grids: readonly CellGrid[],
  match: (label: string) => EnteMatch,
  vocabulary: Vocabulary = NO_VOCABULARY,
): Recognition {
  return finish(recogniseTablesSteps(file, grids, match, vocabulary));
}
