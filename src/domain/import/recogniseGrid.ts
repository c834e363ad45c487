// One grid, every way of reading it: tables, turned tables, tables that need a person, and the rest.
import type { CellRange } from "../../workbook/cellAddress";
import type { EnteMatch } from "../enti/matchEnte";
import type { Steps } from "../../workbook/steps";
import type { EnteTable, Note } from "./enteTable";
import { findHeadless } from "./findHeadless";
import type { TableHeader } from "./findHeaders";
import { findTablesSteps, type FoundTables, type SubAmbitoRow } from "./findTables";
import { searchGrid, type GridText } from "./gridText";
import { ignoredOf, ignoredRange, type Ignored } from "./ignoredRanges";
import { askAbout, openColumns, type MappingQuestion } from "./mappingQuestions";
import type { Meaning } from "./meaning";
import type { MeasureTable } from "./measureTable";
import { isNeutralHeading } from "./nameColumns";
import type { ProseLine } from "./proseLines";
import { NO_PROSE, readProse } from "./readProse";
import { enteTablesOf, measureTablesOf, type FoundTable } from "./splitKinds";
import { readBodySteps } from "./readBody";
import { notesBelow, titleOf } from "./tableTitle";
import { findTurned, findTurnedUnknown, turnBack, turnRange, type TurnedBlock } from "./transposed";
import type { TaughtHeadings } from "./vocabulary";

type Match = (label: string) => EnteMatch;

/** A column that a person named before. */
export interface ChosenColumn {
  readonly sheet: string | null;
  readonly heading: string;
  readonly meaning: Meaning;
}

/** What one grid gave. Parts of fields still bear their own names (`nameParts`). */
export interface GridRecognition {
  readonly tables: readonly EnteTable[];
  readonly measures: readonly MeasureTable[];
  readonly subAmbiti: readonly SubAmbitoRow[];
  readonly questions: readonly MappingQuestion[];
  readonly ignored: readonly Ignored[];
  readonly chosen: readonly ChosenColumn[];
  /** The text between the tables. */
  readonly lines: readonly ProseLine[];
  /** Whether a cell belongs to a table, its title or a question. */
  readonly taken: (row: number, column: number) => boolean;
}

/** Rows above a table that its title may take. */
const TITLE_ROWS = 4;

class Taken {
  private readonly spans = new Map<number, [left: number, right: number][]>();

  add({ top, left, bottom, right }: CellRange): void {
    for (let row = top; row <= bottom; row++) {
      const known = this.spans.get(row);
      if (known === undefined) this.spans.set(row, [[left, right]]);
      else known.push([left, right]);
    }
  }

  readonly has = (row: number, column: number): boolean =>
    this.spans.get(row)?.some(([left, right]) => column >= left && column <= right) ?? false;
}

/** The whole table, with the numbers of order and codes that stand left of its enti. */
function rangeOf({ text, header, body }: FoundTable): CellRange {
  const { enteColumn, subAmbitoColumn, comuneColumn } = header;
  let left = Math.min(enteColumn, subAmbitoColumn ?? enteColumn, comuneColumn ?? enteColumn);
  while (left > text.left && isNeutralHeading(text.folded(header.row, left - 1))) left--;
  return { top: header.row, left, bottom: body.bottom, right: header.lastColumn };
}

function headingRange(header: TableHeader): CellRange {
  const { row, bodyTop, enteColumn, lastColumn } = header;
  return { top: row, left: enteColumn, bottom: bodyTop - 1, right: lastColumn };
}

interface Gathered {
  readonly tables: EnteTable[];
  readonly measures: MeasureTable[];
  readonly questions: MappingQuestion[];
  readonly ignored: Ignored[];
  readonly chosen: ChosenColumn[];
}

/** Columns of tables that were read and still have columns nobody can name. */
function askAboutColumns(file: string, found: FoundTable, match: Match, into: Gathered): void {
  const { text, header, body } = found;
  const column = (at: number): CellRange => ({
    top: header.row,
    left: at,
    bottom: body.bottom,
    right: at,
  });
  for (const { why, column: at, chosen, heading, meaning } of header.named) {
    if (chosen && meaning !== null) into.chosen.push({ sheet: text.grid.sheet, heading, meaning });
    if (why === "by-choice") into.ignored.push(ignoredRange(text, column(at), "by-choice"));
  }
  if (header.rowsAre !== "enti") return;
  const open = openColumns(text, header, body);
  if (open.length === 0) return;
  const asked = askAbout(file, text, header, match, found.title, true);
  if ("question" in asked) {
    into.questions.push(asked.question);
    return;
  }
  for (const { column: at } of open) {
    into.ignored.push(ignoredRange(text, column(at), "no-known-heading"));
  }
}

function askAboutTables(
  file: string,
  text: GridText,
  headers: readonly TableHeader[],
  match: Match,
  taken: Taken,
  into: Gathered,
  title: string | null,
): void {
  for (const header of headers) {
    const { row, enteColumn, lastColumn } = header;
    const above = title ?? titleOf(text, { row, enteColumn, lastColumn }, text.top - 1);
    const asked = askAbout(file, text, header, match, above, false);
    if ("question" in asked) {
      into.questions.push(asked.question);
      taken.add(asked.question.range);
      continue;
    }
    const { named } = header;
    if (asked.ignored === "no-ente-below" && named.length === 0) continue;
    const bottom = asked.ignored === "no-ente-below" ? header.bodyTop - 1 : text.bottom;
    const range = { ...headingRange(header), left: enteColumn, bottom };
    if (taken.has(header.row, enteColumn)) continue;
    into.ignored.push(ignoredRange(text, range, asked.ignored));
    taken.add(range);
  }
}

/** Reads a block whose enti are columns: turned, it is an ordinary grid. */
function* readTurned(
  file: string,
  block: TurnedBlock,
  notes: readonly Note[],
  match: Match,
  taught: TaughtHeadings,
  into: Gathered,
): Steps<void> {
  const text = searchGrid(block.grid);
  const { found, unknown } = yield* findTablesSteps(text, match, taught, block.title);
  const own: Gathered = { ...into, questions: [], ignored: [] };
  const noted = <Table extends EnteTable | MeasureTable>(table: Table): Table => ({
    ...turnBack(table),
    notes,
  });
  for (const one of found) {
    into.tables.push(...enteTablesOf(file, one).map(noted));
    into.measures.push(...measureTablesOf(file, one, match).map(noted));
    askAboutColumns(file, one, match, own);
  }
  askAboutTables(file, text, unknown, match, new Taken(), own, block.title);
  into.questions.push(
    ...own.questions.map((question) => ({ ...question, range: block.range, turned: true })),
  );
  into.ignored.push(...own.ignored.map((one) => ({ ...one, range: turnRange(one.range) })));
}

/** Everything that the tables of ordinary headings say. */
function* readFound(
  file: string,
  found: readonly FoundTable[],
  match: Match,
  taken: Taken,
  into: Gathered,
): Steps<void> {
  for (const one of found) {
    yield;
    taken.add(rangeOf(one));
    if (one.title !== null) taken.add(titleRange(one));
    for (const { address } of one.notes) {
      const { row, column } = address;
      taken.add({ top: row, bottom: row, left: column, right: column });
    }
    into.tables.push(...enteTablesOf(file, one));
    into.measures.push(...measureTablesOf(file, one, match));
    askAboutColumns(file, one, match, into);
  }
}

/** A table whose columns a person chose, where no word of a heading gives it away. */
function* chosenTable(text: GridText, header: TableHeader, match: Match): Steps<FoundTable> {
  const { row, enteColumn, lastColumn } = header;
  const title = titleOf(text, { row, enteColumn, lastColumn }, text.top - 1);
  const body = yield* readBodySteps(text, header, new Map(), match, title);
  const found = { text, header, body, title, notes: [] };
  return { ...found, notes: notesBelow(text, found, [found]) };
}

function titleRange(found: FoundTable): CellRange {
  const { header, text } = found;
  return {
    top: Math.max(text.top, header.row - TITLE_ROWS),
    left: header.enteColumn,
    bottom: header.row,
    right: header.lastColumn,
  };
}

/**
 * Recognises one grid, step by step (see `recogniseTablesSteps`).
 * @param title what stands above the table when the grid is a block cut out of a sheet.
 */
export function* recogniseGridSteps(
  file: string,
  text: GridText,
  match: Match,
  taught: TaughtHeadings,
  title: string | null = null,
): Steps<GridRecognition> {
  const { found, subAmbiti, lists, empty, unknown }: FoundTables = yield* findTablesSteps(
    text,
    match,
    taught,
    title,
  );
  yield;
  const taken = new Taken();
  // A title may say something too: only the tables themselves are no prose.
  const bodies = new Taken();
  lists.forEach((list) => taken.add(list));
  const into: Gathered = { tables: [], measures: [], questions: [], ignored: [], chosen: [] };
  yield* readFound(file, found, match, taken, into);
  found.forEach((one) => bodies.add(rangeOf(one)));
  const inTable = (row: number): boolean =>
    found.some(({ header, body }) => row >= header.row && row <= body.bottom);
  const readBlocks = function* (blocks: readonly TurnedBlock[]): Steps<void> {
    for (const block of blocks) {
      const { top, left, bottom, right } = block.range;
      const place = { header: { row: top, enteColumn: left, lastColumn: right }, body: { bottom } };
      const notes = notesBelow(text, place, [...found, place]);
      taken.add(block.range);
      bodies.add(block.range);
      for (const { address: at } of notes) {
        taken.add({ top: at.row, bottom: at.row, left: at.column, right: at.column });
      }
      yield* readTurned(file, block, notes, match, taught, into);
    }
  };
  yield* readBlocks(findTurned(text, match, taught, inTable));
  yield;
  for (const header of empty) {
    if (taken.has(header.row, header.enteColumn)) continue;
    const range = headingRange(header);
    into.ignored.push(ignoredRange(text, range, "no-ente-below"));
    taken.add(range);
  }
  const open = unknown.filter(({ row, enteColumn }) => !taken.has(row, enteColumn));
  askAboutTables(file, text, open, match, taken, into, title);
  if (title === null) {
    yield* readBlocks(findTurnedUnknown(text, match, taken.has));
    const headless = findHeadless(text, match, taught, taken.has);
    yield;
    const chosen = headless.filter(({ columns }) => columns.length > 0);
    const tables: FoundTable[] = [];
    for (const header of chosen) tables.push(yield* chosenTable(text, header, match));
    yield* readFound(file, tables, match, taken, into);
    tables.forEach((one) => bodies.add(rangeOf(one)));
    const others = headless.filter((header) => !chosen.includes(header));
    askAboutTables(file, text, others, match, taken, into, null);
  }
  const prose = title === null ? readProse(file, text, match, bodies.has) : NO_PROSE;
  for (const { address } of prose.measures.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => Object.values(cells)),
  )) {
    const { row, column } = address;
    taken.add({ top: row, bottom: row, left: column, right: column });
  }
  into.measures.push(...prose.measures);
  yield;
  const { tables, measures, questions, ignored } = into;
  const anything = [tables, measures, questions, ignored, subAmbiti].some(
    ({ length }) => length > 0,
  );
  const rest = ignoredOf(text, match, taken.has, anything);
  return {
    tables: into.tables,
    measures: into.measures,
    subAmbiti,
    questions: into.questions,
    chosen: into.chosen,
    ignored: [...into.ignored, ...rest],
    lines: prose.lines,
    taken: taken.has,
  };
}
