// One grid, every way of reading it: tables, turned tables, tables that need a person, and the rest.
import type { CellRange } from "../../workbook/cellAddress";
import type { EnteMatch } from "../enti/matchEnte";
import type { EnteTable } from "./enteTable";
import { findHeadless } from "./findHeadless";
import type { TableHeader } from "./findHeaders";
import { findTables, type FoundTables, type SubAmbitoRow } from "./findTables";
import { searchGrid, type GridText } from "./gridText";
import { ignoredOf, ignoredRange, type Ignored } from "./ignoredRanges";
import { askAbout, openColumns, type MappingQuestion } from "./mappingQuestions";
import type { MeasureTable } from "./measureTable";
import { enteTablesOf, measureTablesOf, type FoundTable } from "./splitKinds";
import { findTurned, turnBack } from "./transposed";
import type { TaughtHeadings } from "./vocabulary";

type Match = (label: string) => EnteMatch;

/** What one grid gave. Parts of fields still bear their own names (`nameParts`). */
export interface GridRecognition {
  readonly tables: readonly EnteTable[];
  readonly measures: readonly MeasureTable[];
  readonly subAmbiti: readonly SubAmbitoRow[];
  readonly questions: readonly MappingQuestion[];
  readonly ignored: readonly Ignored[];
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

function rangeOf({ header, body }: FoundTable): CellRange {
  const left = Math.min(header.enteColumn, header.subAmbitoColumn ?? header.enteColumn);
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
  for (const { why, column: at } of header.named) {
    if (why === "by-choice") into.ignored.push(ignoredRange(text, column(at), "by-choice"));
  }
  if (header.rowsAre !== "enti") return;
  const open = openColumns(text, header, body);
  if (open.length === 0) return;
  const asked = askAbout(file, text, header, match, found);
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
): void {
  for (const header of headers) {
    const asked = askAbout(file, text, header, match, null);
    if ("question" in asked) {
      into.questions.push(asked.question);
      taken.add(asked.question.range);
      continue;
    }
    const { named, enteColumn } = header;
    if (asked.ignored === "no-ente-below" && named.length === 0) continue;
    const bottom = asked.ignored === "no-ente-below" ? header.bodyTop - 1 : text.bottom;
    const range = { ...headingRange(header), left: enteColumn, bottom };
    if (taken.has(header.row, enteColumn)) continue;
    into.ignored.push(ignoredRange(text, range, asked.ignored));
    taken.add(range);
  }
}

/** Reads a block whose enti are columns: turned, it is an ordinary grid. */
function readTurned(
  file: string,
  block: ReturnType<typeof findTurned>[number],
  match: Match,
  taught: TaughtHeadings,
  into: Gathered,
): void {
  const text = searchGrid(block.grid);
  const { found } = findTables(text, match, taught, block.title);
  for (const one of found) {
    into.tables.push(...enteTablesOf(file, one).map(turnBack));
    into.measures.push(...measureTablesOf(file, one, match).map(turnBack));
    const own: Gathered = { ...into, questions: [], ignored: [] };
    askAboutColumns(file, one, match, own);
    into.questions.push(
      ...own.questions.map((question) => ({ ...question, range: block.range, turned: true })),
    );
  }
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
 * Recognises one grid.
 * @param title what stands above the table when the grid is a block cut out of a sheet.
 */
export function recogniseGrid(
  file: string,
  text: GridText,
  match: Match,
  taught: TaughtHeadings,
  title: string | null = null,
): GridRecognition {
  const { found, subAmbiti, lists, empty, unknown }: FoundTables = findTables(
    text,
    match,
    taught,
    title,
  );
  const taken = new Taken();
  lists.forEach((list) => taken.add(list));
  const into: Gathered = { tables: [], measures: [], questions: [], ignored: [] };
  for (const one of found) {
    taken.add(rangeOf(one));
    if (one.title !== null) taken.add(titleRange(one));
    for (const { address } of one.notes) {
      taken.add({
        top: address.row,
        bottom: address.row,
        left: address.column,
        right: address.column,
      });
    }
    into.tables.push(...enteTablesOf(file, one));
    into.measures.push(...measureTablesOf(file, one, match));
    askAboutColumns(file, one, match, into);
  }
  const turned = findTurned(text, match, taught, (row) =>
    found.some(({ header, body }) => row >= header.row && row <= body.bottom),
  );
  for (const block of turned) {
    taken.add(block.range);
    readTurned(file, block, match, taught, into);
  }
  for (const header of empty) {
    if (taken.has(header.row, header.enteColumn)) continue;
    const range = headingRange(header);
    into.ignored.push(ignoredRange(text, range, "no-ente-below"));
    taken.add(range);
  }
  const open = unknown.filter(({ row, enteColumn }) => !taken.has(row, enteColumn));
  askAboutTables(file, text, open, match, taken, into);
  if (title === null) {
    askAboutTables(file, text, findHeadless(text, match, taught, taken.has), match, taken, into);
  }
  const anything = into.tables.length + into.measures.length + into.questions.length > 0;
  const rest = ignoredOf(text, match, taken.has, anything || subAmbiti.length > 0);
  return {
    tables: into.tables,
    measures: into.measures,
    subAmbiti,
    questions: into.questions,
    ignored: [...into.ignored, ...rest],
    taken: taken.has,
  };
}
