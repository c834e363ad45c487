// Finds the heading rows of tables, wherever they stand on a sheet.
import type { EnteMatch } from "../enti/matchEnte";
import { insideBody } from "./bodyRows";
import { isBlankAt, textAt, type GridText } from "./gridText";
import type { Meaning } from "./meaning";
import { meaningKey } from "./meaning";
import { STRUTTURA_HEADING } from "./measureHeadings";
import { meaningsOfHeading, nameColumns, type NamedColumn } from "./nameColumns";
import type { PrintedColumn } from "./nameColumns";
import { ENTE_HEADING, SU_COMUNE_HEADING, SUB_AMBITO_HEADING } from "./tableKinds";
import { titleOf } from "./tableTitle";
import { foldHeading, type TaughtHeadings } from "./vocabulary";

/** The headings of one table. Rows and columns are those of the sheet. */
export interface TableHeader {
  readonly row: number;
  /** First row below the headings. */
  readonly bodyTop: number;
  /** The column of labels. */
  readonly enteColumn: number;
  readonly lastColumn: number;
  /** What the rows are about. */
  readonly rowsAre: "enti" | "gruppi" | "strutture";
  /** The columns whose meaning is known. */
  readonly columns: readonly {
    readonly key: string;
    readonly meaning: Meaning;
    readonly column: number;
  }[];
  /** Every headed column right of the labels. */
  readonly named: readonly NamedColumn[];
  readonly subAmbitoColumn: number | null;
  /** Where the comune of a row stands: of a residential service, or of an owner's dwellings. */
  readonly comuneColumn: number | null;
}

type Match = (label: string) => EnteMatch;

/** Longest text that is still a heading and no sentence. */
const LONGEST_HEADING = 200;
/** Empty columns allowed between two headings of one table. */
const WIDEST_GAP = 1;
/**
 * Numbers that no word about headings tells apart: not years, not articles. Invoices and streets then
 * are one text and not a hundred thousand.
 */
const LONG_NUMBER = /\b(?!20\d\d\b)\d{3,}\b/g;
const YEAR = /^(ANNO )?(19|20)\d\d$/;
/** Rows below a heading in which the first ente must appear when nothing heads the ente column. */
const NEAREST_ENTE = 4;

/** Whether a match is beyond doubt. */
export function isSure({ how }: EnteMatch): boolean {
  return how === "exact" || how === "alias" || how === "variant";
}

/**
 * Rows that the headings take: those of the merged "ente" heading, or two when the row below has no
 * ente and only words, as in a text, which has no merged cells.
 */
function headingHeight(text: GridText, row: number, column: number): number {
  const merge = text.grid.merges.find((area) => area.top === row && area.left === column);
  if (merge !== undefined && merge.bottom > row) return merge.bottom - row + 1;
  if (!isBlankAt(text.grid, row + 1, column)) return 1;
  let words = false;
  for (let right = column + 1; right <= text.right; right++) {
    if (ENTE_HEADING.test(text.folded(row, right))) break;
    if (isBlankAt(text.grid, row + 1, right)) continue;
    if (!/[A-Z]{2}/.test(text.folded(row + 1, right))) return 1;
    words = true;
  }
  return words ? 2 : 1;
}

/** The headings right of the labels, with those of the groups above them. */
function printedColumns(
  text: GridText,
  row: number,
  height: number,
  from: number,
  stop: RegExp,
): PrintedColumn[] {
  const columns: PrintedColumn[] = [];
  let gap = 0;
  for (let column = from + 1; column <= text.right && gap <= WIDEST_GAP; column++) {
    const printed: string[] = [];
    for (let r = row; r < row + height; r++) {
      const words = textAt(text.grid, r, column);
      if (words !== "") printed.push(words);
    }
    const levels = printed.map(foldHeading).reverse();
    // A year alone says nothing: what it counts stands in the heading merged over it and its neighbours.
    if (levels.length === 1 && YEAR.test(levels[0]!)) {
      const area = text.mergeAt(row, column);
      if (area !== null && area.left < column) levels.push(text.folded(area.top, area.left));
    }
    if (levels.length === 0) {
      gap++;
      continue;
    }
    if (stop.test(levels.at(-1)!)) break;
    gap = 0;
    columns.push({
      column,
      heading: printed.join(" / "),
      levels: levels.filter((level) => level.length <= LONGEST_HEADING),
    });
  }
  return columns;
}

/** Nearest column to the left in which enti stand below the heading. */
function enteColumnLeftOf(text: GridText, row: number, column: number, match: Match) {
  for (let left = column - 1; left >= text.left; left--) {
    for (let below = row + 1; below <= row + NEAREST_ENTE; below++) {
      if (isBlankAt(text.grid, below, left)) continue;
      if (isSure(match(textAt(text.grid, below, left)))) return left;
    }
  }
  return null;
}

/** Whether the cell is in a second row of headings that were found already. */
function isLowerHeading(header: TableHeader, row: number, column: number): boolean {
  return (
    row > header.row &&
    row < header.bodyTop &&
    column >= header.enteColumn &&
    column <= header.lastColumn
  );
}

/** The columns that have a meaning. */
export function knownColumns(named: readonly NamedColumn[]): TableHeader["columns"] {
  return named.flatMap(({ meaning, column }) =>
    meaning === null ? [] : [{ key: meaningKey(meaning), meaning, column }],
  );
}

interface Start {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly rowsAre: TableHeader["rowsAre"];
}

const NOTHING = /(?!)/;

/**
 * The column beside the owners that says in which comune their dwellings stand: it is headed so, and
 * the first owner below is no comune while the cell beside it is one. Two tables that touch have comuni
 * in both columns.
 */
function suComuneColumn(text: GridText, start: Start, match: Match): number | null {
  const { column } = start;
  return [column + 1, column - 1].find((beside) => isSuComune(text, start, beside, match)) ?? null;
}

function isSuComune(text: GridText, start: Start, beside: number, match: Match): boolean {
  const { row, column, height } = start;
  const heading = text.folded(row, beside) || text.folded(row + height - 1, beside);
  if (!SU_COMUNE_HEADING.test(heading)) return false;
  for (let below = row + height; below <= row + height + NEAREST_ENTE; below++) {
    if (isBlankAt(text.grid, below, column) || isBlankAt(text.grid, below, beside)) continue;
    const owner = match(textAt(text.grid, below, column));
    if (!("ente" in owner) || owner.ente.kind === "comune") continue;
    const place = match(textAt(text.grid, below, beside));
    if ("ente" in place && place.ente.kind === "comune") return true;
  }
  return false;
}

function headerFrom(
  text: GridText,
  start: Start,
  match: Match,
  taught: TaughtHeadings,
  fixedTitle: string | null,
): TableHeader {
  const { row, column: enteColumn, height } = start;
  const stop = start.rowsAre === "strutture" ? NOTHING : ENTE_HEADING;
  const suComune = start.rowsAre === "enti" ? suComuneColumn(text, start, match) : null;
  const printed = printedColumns(text, row, height, Math.max(suComune ?? 0, enteColumn), stop);
  const lastColumn = printed.at(-1)?.column ?? enteColumn;
  const title = fixedTitle ?? titleOf(text, { row, enteColumn, lastColumn }, text.top - 1);
  const named = nameColumns(printed, enteColumn, foldHeading(title ?? ""), text.grid.sheet, taught);
  const columns = knownColumns(named);
  const headed = (pattern: RegExp) =>
    printed.find(({ levels }) => levels.some((level) => pattern.test(level)))?.column ?? null;
  const services = columns.some(
    ({ meaning }) => meaning.of === "measure" && meaning.kind === "residenzialita",
  );
  const strutturaColumn = services ? headed(STRUTTURA_HEADING) : null;
  const left = enteColumn - 1;
  const subAmbitoLeft = SUB_AMBITO_HEADING.test(text.folded(row, left)) ? left : null;
  return {
    row,
    bodyTop: row + height,
    enteColumn: strutturaColumn ?? enteColumn,
    lastColumn,
    rowsAre: strutturaColumn !== null ? "strutture" : start.rowsAre,
    columns,
    named,
    subAmbitoColumn: headed(SUB_AMBITO_HEADING) ?? subAmbitoLeft,
    comuneColumn: suComune ?? (strutturaColumn !== null ? enteColumn : headed(ENTE_HEADING)),
  };
}

type Beginning = Start["rowsAre"] | "misura" | null;

/** What a text may begin: headings that name their label column, or a measure above enti. */
function beginningOf(heading: string, taught: TaughtHeadings): Beginning {
  if (heading === "" || heading.length > LONGEST_HEADING) return null;
  if (ENTE_HEADING.test(heading)) return "enti";
  if (STRUTTURA_HEADING.test(heading)) return "strutture";
  if (SUB_AMBITO_HEADING.test(heading)) return "gruppi";
  return meaningsOfHeading([heading], taught).length === 1 ? "misura" : null;
}

function startAt(
  text: GridText,
  row: number,
  column: number,
  begins: Exclude<Beginning, null>,
  match: Match,
): Start | null {
  if (begins !== "misura") {
    return { row, column, rowsAre: begins, height: headingHeight(text, row, column) };
  }
  const enteColumn = enteColumnLeftOf(text, row, column, match);
  return enteColumn === null ? null : { row, column: enteColumn, height: 1, rowsAre: "enti" };
}

/** Whether a start became a table of its kind. */
function isHeader(text: GridText, { rowsAre, columns, row, enteColumn }: TableHeader): boolean {
  const measures = columns.some(({ meaning }) => meaning.of === "measure");
  if (rowsAre === "enti") return true;
  if (rowsAre === "strutture") {
    return columns.some(({ meaning: m }) => m.of === "measure" && m.kind === "residenzialita");
  }
  for (let column = enteColumn + 1; column <= text.right; column++) {
    if (ENTE_HEADING.test(text.folded(row, column))) return false;
  }
  return measures;
}

/**
 * All table headings of a grid, from top to bottom and from left to right; also those whose columns
 * nobody knows. Headings that no "ente" column names are found by the enti below them.
 * @param title what stands above all tables, when that is known; else it is looked for.
 */
export function findHeaders(
  text: GridText,
  match: Match,
  taught: TaughtHeadings,
  title: string | null = null,
): TableHeader[] {
  const headers: TableHeader[] = [];
  const known = new Map<string, Beginning>();
  const beginning = (heading: string): Beginning => {
    const key = heading.replace(LONG_NUMBER, "999");
    const before = known.get(key);
    if (before !== undefined) return before;
    const begins = beginningOf(key, taught);
    known.set(key, begins);
    return begins;
  };
  let two: TableHeader[] = [];
  const isData = insideBody(text.grid);
  for (let row = text.top; row <= text.bottom; row++) {
    if (isData(row)) continue;
    let covered = text.left - 1;
    two = two.filter(({ bodyTop }) => bodyTop > row);
    for (let column = text.left; column <= text.right; column++) {
      if (column <= covered || isBlankAt(text.grid, row, column)) continue;
      if (two.some((one) => isLowerHeading(one, row, column))) continue;
      const begins = beginning(text.folded(row, column));
      if (begins === null) continue;
      const start = startAt(text, row, column, begins, match);
      if (start === null) continue;
      const header = headerFrom(text, start, match, taught, title);
      if (!isHeader(text, header)) continue;
      if (header.named.length === 0 && header.subAmbitoColumn === null) continue;
      covered = header.lastColumn;
      headers.push(header);
      if (header.bodyTop > row + 1) two.push(header);
    }
  }
  return headers;
}
