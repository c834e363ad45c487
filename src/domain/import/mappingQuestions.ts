// Tables whose enti are sure and whose columns are not: what a person is shown before choosing.
import type { CellRange } from "../../workbook/cellAddress";
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import type { EnteMatch } from "../enti/matchEnte";
import { matchLabel } from "../enti/splitLabel";
import { candidatesOf, type Candidate } from "./candidates";
import { namePart } from "./fieldHeadings";
import { readFigure } from "./figure";
import { isSure, type TableHeader } from "./findHeaders";
import { textAt, valueAt, type GridText } from "./gridText";
import { fieldMeaning, type Meaning } from "./meaning";
import { isNeutralHeading, type NamedColumn, type Unnamed } from "./nameColumns";
import { readBody } from "./readBody";
import type { TableBody } from "./tableBody";
import { senderOf } from "./sender";
import { foldHeading } from "./vocabulary";

/** A column that a person may name. */
export interface QuestionColumn {
  /** What a choice is made and remembered for. */
  readonly key: string;
  readonly heading: string;
  /** What the column is taken for already; null while nobody knows. */
  readonly known: Meaning | null;
  readonly why: Unnamed | null;
  /** What it could be, best first. */
  readonly candidates: readonly Candidate[];
}

/** A table that waits for a person, with the evidence. */
export interface MappingQuestion {
  readonly id: string;
  readonly file: string;
  /** `senderOf` the file: choices are remembered for it. */
  readonly sender: string;
  readonly sheet: string | null;
  /** On the sheet, from the headings to the last row. */
  readonly range: CellRange;
  readonly title: string | null;
  readonly enti: number;
  readonly columns: readonly QuestionColumn[];
  /** The first rows as printed: the label, then a cell per column. */
  readonly sample: readonly (readonly string[])[];
  /** The enti are columns of the sheet: its rows are what waits for a name. */
  readonly turned: boolean;
}

const SAMPLE_ROWS = 5;
/** Of the rows, how many must be enti beyond doubt, and how many of these different ones. */
const SURE_SHARE = 0.6;
const DISTINCT_SHARE = 0.5;
/** Labels that are looked at before a table is read: lists of single things can be very long. */
const FIRST_LABELS = 60;

/** What became of headings whose columns are not known. */
export type Asked =
  | { readonly question: MappingQuestion }
  | {
      readonly ignored:
        "no-ente-below" | "no-known-heading" | "list-of-single-things" | "by-choice";
    };

/** A column of numbers, whatever they count. */
function hasNumbers(text: GridText, body: TableBody, column: number): boolean {
  return body.rows.some(({ row }) => {
    const value = valueAt(text.grid, row, column);
    const format = text.grid.numberFormats[row - text.grid.top]?.[column - text.grid.left];
    return (
      readFigure(value, format ?? "General", "percent", false).state === "value" ||
      readFigure(value, format ?? "General", "count", false).state === "value"
    );
  });
}

function shown(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value).trim();
}

/** What the first labels below some headings tell, before any row is read. */
function firstLook(
  text: GridText,
  header: TableHeader,
  match: (label: string) => EnteMatch,
): "no-ente-below" | "list-of-single-things" | null {
  const labels: string[] = [];
  for (let row = header.bodyTop; row <= text.bottom && labels.length < FIRST_LABELS; row++) {
    const label = textAt(text.grid, row, header.enteColumn);
    if (label !== "") labels.push(label);
  }
  const different = new Set(labels);
  if (labels.length > 5 && different.size < labels.length * DISTINCT_SHARE) {
    return "list-of-single-things";
  }
  return [...different].some((label) => isSure(matchLabel(label, match).match))
    ? null
    : "no-ente-below";
}

/** The headings with every column as text, so that the rows below can be read whatever they mean. */
function probe(header: TableHeader): TableHeader {
  return {
    ...header,
    rowsAre: "enti",
    columns: header.named.map(({ key, column }) => ({
      ...{ key, column },
      meaning: fieldMeaning("altraCategoria"),
    })),
  };
}

/** What a known column counts here: one part of a field is the whole where nothing has the other. */
function knownAs(meaning: Meaning, all: readonly NamedColumn[]): Meaning {
  if (meaning.of !== "field") return meaning;
  const others = all.flatMap((one) => (one.meaning?.of === "field" ? [one.meaning.field] : []));
  return fieldMeaning(namePart(meaning.field, new Set(others)));
}

function columnOf(named: NamedColumn, all: readonly NamedColumn[]): QuestionColumn {
  const { key, heading, why, fits } = named;
  const meaning = named.meaning === null ? null : knownAs(named.meaning, all);
  const folded = foldHeading(heading);
  const candidates =
    fits.length > 0 ? fits.map((one) => ({ meaning: one, score: 1 })) : candidatesOf(folded);
  return { key, heading, known: meaning, why, candidates: meaning === null ? candidates : [] };
}

/** Columns of a table that hold numbers nobody can name. */
export function openColumns(text: GridText, header: TableHeader, body: TableBody): NamedColumn[] {
  return header.named.filter(
    ({ column, why, heading }) =>
      why !== null &&
      why !== "by-choice" &&
      !(why === "no-known-heading" && isNeutralHeading(foldHeading(heading))) &&
      hasNumbers(text, body, column),
  );
}

/**
 * The question that a heading row makes, or why it makes none.
 * @param title what stands above the headings.
 * @param read whether a table was read from its known columns.
 */
export function askAbout(
  file: string,
  text: GridText,
  header: TableHeader,
  match: (label: string) => EnteMatch,
  title: string | null,
  read: boolean,
): Asked {
  const first = firstLook(text, header, match);
  if (first !== null) return { ignored: first };
  const body = readBody(text, probe(header), new Map(), match, title);
  const sure = body.rows.filter((row) => isSure(row.match));
  if (sure.length === 0 || sure.length < body.rows.length * SURE_SHARE) {
    return { ignored: "no-ente-below" };
  }
  const codes = new Set(sure.map(({ match: one }) => ("ente" in one ? one.ente.code : "")));
  const split = sure.some(({ su }) => su !== undefined);
  if (codes.size < sure.length * DISTINCT_SHARE && !split) {
    return { ignored: "list-of-single-things" };
  }
  const open = openColumns(text, header, body);
  if (open.length === 0) {
    const refused = header.named.some(({ why }) => why === "by-choice");
    return { ignored: refused ? "by-choice" : "no-known-heading" };
  }
  const columns = header.named
    .filter((one) => one.meaning !== null || open.includes(one))
    .map((one) => columnOf(one, header.named));
  const telling = columns.some(({ known: name, candidates }) => name === null && candidates.length);
  if (read && !telling) return { ignored: "no-known-heading" };
  const range: CellRange = {
    top: header.row,
    left: header.enteColumn,
    bottom: body.bottom,
    right: header.lastColumn,
  };
  const shownColumns = header.named.filter((one) => columns.some(({ key }) => key === one.key));
  return {
    question: {
      id: [file, text.grid.sheet ?? "", range.top, range.left].join("|"),
      file,
      sender: senderOf(file),
      sheet: text.grid.sheet,
      range,
      title,
      enti: codes.size,
      columns,
      sample: body.rows
        .slice(0, SAMPLE_ROWS)
        .map(({ row }) => [
          textAt(text.grid, row, header.enteColumn),
          ...shownColumns.map(({ column }) => shown(valueAt(text.grid, row, column))),
        ]),
      turned: false,
    },
  };
}
