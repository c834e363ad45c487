// Every table of one grid, as found: headings, rows, title, notes. And the headings that made none.
import type { CellRange } from "../../workbook/cellAddress";
import type { EnteMatch } from "../enti/matchEnte";
import type { Steps } from "../../workbook/steps";
import { findHeaders, type TableHeader } from "./findHeaders";
import { textAt, type GridText } from "./gridText";
import { headersByRow, readBodySteps } from "./readBody";
import type { FoundTable } from "./splitKinds";
import { looseNotes, notesBelow, titleOf } from "./tableTitle";
import type { TaughtHeadings } from "./vocabulary";

/** Where an ente belongs, as a list of enti says. */
export interface SubAmbitoRow {
  readonly match: EnteMatch;
  readonly subAmbito: string;
}

/** What one grid holds. */
export interface FoundTables {
  readonly found: readonly FoundTable[];
  readonly subAmbiti: readonly SubAmbitoRow[];
  /** Where lists of enti with their sub-ambito stand. */
  readonly lists: readonly CellRange[];
  /** Headings below which no row of theirs stands. */
  readonly empty: readonly TableHeader[];
  /** Headings of enti all of whose columns are unknown. */
  readonly unknown: readonly TableHeader[];
}

/** The sub-ambito of a row; one that is merged over several rows belongs to all of them. */
function subAmbitoAt(text: GridText, row: number, column: number): string {
  const own = textAt(text.grid, row, column);
  if (own !== "") return own;
  const area = text.mergeAt(row, column);
  return area === null ? "" : textAt(text.grid, area.top, area.left);
}

function covers(one: FoundTable, { row, enteColumn }: TableHeader): boolean {
  const { header, body } = one;
  return (
    row >= header.row &&
    row <= body.bottom &&
    enteColumn >= header.enteColumn &&
    enteColumn <= header.lastColumn
  );
}

/** Finds the tables of a grid from top to bottom, step by step. @param title overrides what stands above them. */
export function* findTablesSteps(
  text: GridText,
  match: (label: string) => EnteMatch,
  taught: TaughtHeadings,
  title: string | null = null,
): Steps<FoundTables> {
  const headers = findHeaders(text, match, taught, title);
  yield;
  const byRow = headersByRow(headers);
  const skipped = new Set<TableHeader>();
  const found: FoundTable[] = [];
  const subAmbiti: SubAmbitoRow[] = [];
  const lists: CellRange[] = [];
  const empty: TableHeader[] = [];
  for (const header of headers) {
    const { subAmbitoColumn, columns } = header;
    if (skipped.has(header) || (columns.length === 0 && subAmbitoColumn === null)) continue;
    const above = title ?? titleOf(text, header, text.top - 1);
    const body = yield* readBodySteps(text, header, byRow, match, above);
    body.repeated.forEach((one) => skipped.add(one));
    if (subAmbitoColumn !== null) {
      for (const row of body.rows) {
        const subAmbito = subAmbitoAt(text, row.row, subAmbitoColumn);
        if (subAmbito !== "") subAmbiti.push({ match: row.match, subAmbito });
      }
      lists.push({
        top: header.row,
        left: Math.min(header.enteColumn, subAmbitoColumn),
        bottom: body.bottom,
        right: Math.max(header.lastColumn, subAmbitoColumn),
      });
    }
    if (columns.length === 0) continue;
    if (body.rows.length > 0) found.push({ text, header, body, title: null, notes: [] });
    else empty.push(header);
  }
  yield;
  const below = found.map((one) => notesBelow(text, one, found));
  const loose = looseNotes(text, found, below.flat());
  const bottoms = found.map(({ body }) => body.bottom).sort((a, b) => a - b);
  const unknown = headers.filter(
    (one) =>
      one.columns.length === 0 &&
      one.subAmbitoColumn === null &&
      !found.some((other) => covers(other, one)),
  );
  return {
    found: found.map((one, index) => ({
      ...one,
      title:
        title ??
        titleOf(
          text,
          one.header,
          bottoms.findLast((bottom) => bottom < one.header.row) ?? text.top - 1,
        ),
      notes: [...below[index]!, ...loose],
    })),
    subAmbiti,
    lists,
    empty,
    unknown,
  };
}
