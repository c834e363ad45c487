// The recogniser: grids in, tables out. Senders' workbooks, pasted text and plan templates are all
// read by this one piece of code.
import type { CellGrid } from "../../workbook/cellGrid";
import type { EnteMatch } from "../enti/matchEnte";
import type { EnteRow, EnteTable, Note } from "./enteTable";
import { findHeaders, type TableHeader } from "./findHeaders";
import { addressIn, isBlankAt, searchGrid, textAt, type GridText } from "./gridText";
import { readBody, type TableBody } from "./readBody";
import { QUADRO_FIELDS, type Field, type TableKind } from "./tableKinds";

/** Where an ente belongs, as a list of enti says. */
export interface SubAmbitoRow {
  readonly match: EnteMatch;
  readonly subAmbito: string;
}

/** What one file holds. */
export interface Recognition {
  readonly file: string;
  readonly tables: readonly EnteTable[];
  readonly subAmbiti: readonly SubAmbitoRow[];
  /** Plan years named in titles, with how often. */
  readonly years: ReadonlyMap<number, number>;
}

/** Rows above a heading in which its title is looked for. */
const TITLE_REACH = 4;
const TITLE_LINES = 2;
/** Rows below a table in which its footnotes are looked for. */
const NOTE_REACH = 12;
const NOTE = /^\(?\*+\)?\s*\S.{10,}|^(NOTA|N\.B\.|NB)\b.{10,}/i;
const YEAR = /(?:PIANO ANNUALE|ANNO|ANNUALITA'?)\s(?:DEL\s)?(20\d\d)\b/g;

interface Found {
  readonly header: TableHeader;
  readonly body: TableBody;
}

function titleOf(text: GridText, header: TableHeader, above: number): string | null {
  const lines: string[] = [];
  for (let row = header.row - 1; row > above && row >= header.row - TITLE_REACH; row--) {
    let line = "";
    for (let column = header.enteColumn; column <= header.lastColumn && line === ""; column++) {
      line = textAt(text.grid, row, column);
    }
    if (NOTE.test(line)) break;
    if (line === "" && lines.length > 0) break;
    if (line !== "") lines.unshift(line.replace(/^[-–•]\s*/, ""));
    if (lines.length === TITLE_LINES) break;
  }
  return lines.length === 0 ? null : lines.join(" ");
}

/** One heading row may carry several tables: the quadro and single measures beside it. */
function kindsOf(columns: TableHeader["columns"]): { kind: TableKind; fields: Field[] }[] {
  const fields = columns.map(({ field }) => field);
  const quadro = fields.filter((field) => (QUADRO_FIELDS as readonly Field[]).includes(field));
  const parts: { kind: TableKind; fields: Field[] }[] = [];
  if (quadro.length > 1) parts.push({ kind: "quadroRiepilogativo", fields: quadro });
  for (const field of fields) {
    if (field === "motivazione" || (quadro.length > 1 && quadro.includes(field))) continue;
    const own: Field[] = [field];
    if (field === "altraCategoria" && fields.includes("motivazione")) own.push("motivazione");
    parts.push({ kind: field, fields: own });
  }
  return parts;
}

function pick(cells: EnteRow["cells"], fields: readonly Field[]): EnteRow["cells"] {
  return Object.fromEntries(
    fields.flatMap((field) => (cells[field] ? [[field, cells[field]]] : [])),
  );
}

function notesBelow(text: GridText, found: Found, all: readonly Found[]): Note[] {
  const { header, body } = found;
  const next = all
    .filter(
      (other) => other.header.row > body.bottom && other.header.enteColumn <= header.lastColumn,
    )
    .reduce((least, other) => Math.min(least, other.header.row), text.bottom + 1);
  const notes: Note[] = [];
  for (let row = body.bottom + 1; row < Math.min(next, body.bottom + 1 + NOTE_REACH); row++) {
    for (let column = header.enteColumn; column <= header.lastColumn; column++) {
      const note = textAt(text.grid, row, column);
      if (NOTE.test(note)) notes.push({ text: note, address: addressIn(text.grid, row, column) });
    }
  }
  return notes;
}

/** Footnotes that stand below no table: they speak of all tables of the sheet. */
function looseNotes(text: GridText, found: readonly Found[], taken: readonly Note[]): Note[] {
  const notes: Note[] = [];
  for (let row = text.top; row <= text.bottom; row++) {
    if (found.some(({ header, body }) => row >= header.row && row <= body.bottom)) continue;
    for (let column = text.left; column <= text.right; column++) {
      if (isBlankAt(text.grid, row, column)) continue;
      const note = textAt(text.grid, row, column);
      const known = taken.some(({ address }) => address.row === row && address.column === column);
      if (!known && /^\(?\*/.test(note) && NOTE.test(note)) {
        notes.push({ text: note, address: addressIn(text.grid, row, column) });
      }
    }
  }
  return notes;
}

function countYears(text: GridText, years: Map<number, number>): void {
  for (let row = text.top; row <= text.bottom; row++) {
    for (let column = text.left; column <= text.right; column++) {
      const words = text.folded(row, column);
      for (const [, year] of words.matchAll(YEAR)) {
        years.set(Number(year), (years.get(Number(year)) ?? 0) + 1);
      }
    }
  }
}

function tablesOfGrid(
  file: string,
  text: GridText,
  match: (label: string) => EnteMatch,
): { tables: EnteTable[]; subAmbiti: SubAmbitoRow[] } {
  const headers = findHeaders(text, match);
  const skipped = new Set<TableHeader>();
  const found: Found[] = [];
  const subAmbiti: SubAmbitoRow[] = [];
  for (const header of headers) {
    if (skipped.has(header)) continue;
    const body = readBody(text, header, headers, match);
    body.repeated.forEach((one) => skipped.add(one));
    const { subAmbitoColumn } = header;
    if (subAmbitoColumn !== null) {
      for (const row of body.rows) {
        const subAmbito = textAt(text.grid, row.labelAddress.row, subAmbitoColumn);
        if (subAmbito !== "") subAmbiti.push({ match: row.match, subAmbito });
      }
    }
    if (header.columns.length > 0 && body.rows.length > 0) found.push({ header, body });
  }
  const below = found.map((one) => notesBelow(text, one, found));
  const loose = looseNotes(text, found, below.flat());
  const tables = found.flatMap(({ header, body }, index) => {
    const above = Math.max(
      ...found.filter((other) => other.body.bottom < header.row).map((other) => other.body.bottom),
      text.top - 1,
    );
    const title = titleOf(text, header, above);
    return kindsOf(header.columns).map(({ kind, fields }): EnteTable => ({
      kind,
      file,
      sheet: text.grid.sheet,
      range: {
        top: header.row,
        left: header.enteColumn,
        bottom: body.bottom,
        right: Math.max(
          ...header.columns.filter((c) => fields.includes(c.field)).map((c) => c.column),
        ),
      },
      title,
      fields,
      rows: body.rows.map((row) => ({ ...row, cells: pick(row.cells, fields) })),
      total: body.total && { label: body.total.label, cells: pick(body.total.cells, fields) },
      notes: [...below[index]!, ...loose],
    }));
  });
  return { tables, subAmbiti };
}

/**
 * Recognises the per-ente tables of one file, wherever they stand.
 * @param file name that findings cite; it keeps the sources apart.
 * @param grids the sheets of a workbook, or one text.
 * @param match finds the ente of a label.
 */
export function recogniseTables(
  file: string,
  grids: readonly CellGrid[],
  match: (label: string) => EnteMatch,
): Recognition {
  const years = new Map<number, number>();
  const tables: EnteTable[] = [];
  const subAmbiti: SubAmbitoRow[] = [];
  for (const grid of grids) {
    const text = searchGrid(grid);
    countYears(text, years);
    const found = tablesOfGrid(file, text, match);
    tables.push(...found.tables);
    subAmbiti.push(...found.subAmbiti);
  }
  return { file, tables, subAmbiti, years };
}
