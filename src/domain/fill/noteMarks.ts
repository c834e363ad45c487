// Asterisks and footnotes of a plan's tables: enti without SAP dwellings, quotas without dwellings, and
// the reasons that the office gave. Each is a write like any other, and what is already there stays.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import type { Finding } from "../finding";
import { valueOf, type EnteRow, type EnteTable } from "../import/enteTable";
import { measureOf, SAP_TABLES } from "../import/tableKinds";
import { chosenCell, enteOf, type Piano, type PianoEnte } from "../piano";
import type { Motivazione } from "../rules/motivazioni";
import type { TextPlan } from "./placeholders";
import { sourceFor } from "./planFill";

/** How the notes are worded, and how a note of ours is known again. */
export interface NoteWords {
  readonly withoutSap: string;
  quotaWithoutDwellings(names: readonly string[]): string;
  isQuotaNote(text: string): boolean;
  reason(finding: Finding, motivazione: Motivazione): string;
  isReason(text: string): boolean;
}

/** What the notes of a template would become. */
export interface NotePlan {
  readonly writes: readonly CellWrite[];
  /** Notes for which there is no blank row below their table. */
  readonly withoutPlace: readonly { readonly table: EnteTable; readonly text: string }[];
}

/** What the notes are made of. */
export interface NoteSource {
  readonly grids: readonly CellGrid[];
  /** Names of protected sheets: they stay as they are. */
  readonly fixed: ReadonlySet<string>;
  readonly piano: Piano;
  readonly justified: readonly { readonly finding: Finding; readonly motivazione: Motivazione }[];
  readonly words: NoteWords;
}

/** Rows below a table in which notes stand or find a place. */
const REACH = 12;

/** A heading that notes stand below: then no other row is for them. */
const NOTES_HEADING = /^NOTE\b\W*$/i;

/** A note about an asterisk that tells of enti without dwellings. */
const ABOUT_SAP = /\bSAP\b|ALLOGG|UNIT[AÀ]|PROPRIET|POSSIED/i;

const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

class SheetCells {
  constructor(private readonly grid: CellGrid) {}

  value(row: number, column: number): CellValue {
    const { top, left, values } = this.grid;
    return values[row - top]?.[column - left] ?? null;
  }

  /** The first row from `top` on whose text is of a kind; null when there is none. */
  find(column: number, top: number, kind: RegExp): number | null {
    const last = this.grid.top + this.grid.values.length - 1;
    for (let row = top; row <= last; row++) {
      const value = this.value(row, column);
      if (typeof value === "string" && kind.test(value.trim())) return row;
    }
    return null;
  }

  isFormula(row: number, column: number): boolean {
    const { top, left, formulas } = this.grid;
    return (formulas[row - top]?.[column - left] ?? null) !== null;
  }

  /** Whether nothing stands in a row between two columns, and no merged area reaches into it. */
  isFree(row: number, left: number, right: number): boolean {
    for (let column = left; column <= right; column++) {
      if (this.isFormula(row, column) || !isBlank(this.value(row, column))) return false;
    }
    // A row that is merged from side to side is one wide cell, made for a note.
    return !this.grid.merges.some(
      (area) =>
        row >= area.top &&
        row <= area.bottom &&
        area.right >= left &&
        area.left <= right &&
        !(area.top === area.bottom && area.left === left),
    );
  }
}

/** "Comune* (CR)" and "(*) Comune" without their asterisk; other marks refer to other notes and stay. */
function withoutMark(label: string): string {
  return label
    .replace(/\s*\(\*+\)/g, "")
    .replace(/\s*\*+/g, "")
    .trim();
}

/** The label as it should be printed; null when it is right, or nothing can be said of it. */
function labelWrite(
  cells: SheetCells,
  table: EnteTable,
  row: EnteRow,
  ente: PianoEnte | undefined,
): { readonly write: CellWrite | null; readonly marked: boolean } {
  const { sheet, row: at, column } = row.labelAddress;
  const before = cells.value(at, column);
  const has = typeof before === "string" && before.includes("*");
  const counts = table.fields.filter((field) => measureOf(field) === "count");
  const sources = counts.flatMap((field) => (ente && sourceFor(ente, table.kind, field)) ?? []);
  const without =
    sources.length > 0 && sources.every(({ cell }) => cell.figure.state === "notApplicable");
  const answered = sources.some(({ cell }) => cell.figure.state === "value");
  if (typeof before !== "string" || sheet === null || cells.isFormula(at, column)) {
    return { write: null, marked: has };
  }
  const after =
    without && !has ? `${before.trimEnd()}*` : answered && has ? withoutMark(before) : before;
  const address = { sheet, row: at, column };
  return {
    write: after === before ? null : { address, before, after },
    marked: after.includes("*"),
  };
}

const isNote = (text: string): boolean => /^(\(?\*|\(\d\)|NOTA\b|N\.?B)/i.test(text);

/** Where notes of a table stand, and blank rows that are for them. */
interface NoteRows {
  readonly texts: readonly { readonly row: number; readonly raw: string }[];
  readonly free: readonly number[];
}

/** The rows from `top` on, up to what is no note. */
function rowsFrom(cells: SheetCells, table: EnteTable, top: number, column: number): NoteRows {
  const texts: { row: number; raw: string }[] = [];
  const free: number[] = [];
  const right = table.range.right;
  for (let row = top; row < top + REACH; row++) {
    const raw = cells.value(row, column);
    if (typeof raw === "string" && !isBlank(raw) && !cells.isFormula(row, column)) {
      if (!isNote(raw.trim())) break;
      texts.push({ row, raw });
    } else if (cells.isFree(row, column, right)) free.push(row);
    else break;
  }
  // The last blank row keeps the notes apart from what stands below.
  const below = (free.at(-1) ?? top) + 1;
  if (free.length > 0 && !cells.isFree(below, column, right)) free.pop();
  return { texts, free };
}

/** Below the heading of the sheet's notes where it has one, else right below the table. */
function noteRows(cells: SheetCells, table: EnteTable, column: number): NoteRows {
  const below = rowsFrom(cells, table, table.range.bottom + 1, column);
  const heading = cells.find(column, table.range.bottom + 1, NOTES_HEADING);
  if (heading === null) return below;
  const listed = rowsFrom(cells, table, heading + 1, column);
  const known = new Set(listed.texts.map(({ row }) => row));
  const texts = [...below.texts.filter(({ row }) => !known.has(row)), ...listed.texts];
  return { texts, free: listed.free };
}

/** The notes of a table: those that are wanted, and those of ours that are not any more. */
function noteWrites(
  cells: SheetCells,
  table: EnteTable,
  wanted: readonly string[],
  isOurs: (text: string) => boolean,
  taken: Set<number>,
): { readonly writes: CellWrite[]; readonly without: string[] } {
  const sheet = table.sheet ?? "";
  const column = table.rows[0]?.labelAddress.column ?? table.range.left;
  const { texts, free } = noteRows(cells, table, column);
  const missing = wanted.filter((text) => !texts.some(({ raw }) => raw.trim() === text));
  const stale = texts.filter(({ row, raw }) => isOurs(raw.trim()) && !taken.has(row));
  const places = [...stale.map(({ row }) => row), ...free.filter((row) => !taken.has(row))].sort(
    (a, b) => a - b,
  );
  const writes: CellWrite[] = [];
  const write = (row: number, after: string | null): void => {
    taken.add(row);
    writes.push({ address: { sheet, row, column }, before: cells.value(row, column), after });
  };
  missing.slice(0, places.length).forEach((text, i) => write(places[i]!, text));
  const without = missing.slice(places.length);
  stale.filter(({ row }) => !taken.has(row)).forEach(({ row }) => write(row, null));
  return { writes, without };
}

const hasOwnSapNote = ({ notes }: EnteTable): boolean =>
  notes.some(({ text }) => /^\(?\*/.test(text.trim()));

/** Whether the asterisks of a table may speak of enti without dwellings. */
function marksAreOurs({ kind, notes }: EnteTable): boolean {
  if (!SAP_TABLES.has(kind)) return false;
  const about = notes.filter(({ text }) => /^\(?\*/.test(text.trim()));
  return about.length === 0 || about.some(({ text }) => ABOUT_SAP.test(text));
}

function idleQuotas(piano: Piano, table: EnteTable): string[] {
  if (!table.fields.includes("quotaForzePolizia")) return [];
  return piano.enti.flatMap((ente) => {
    const quota = valueOf(chosenCell(ente, "quotaForzePolizia")?.cell) ?? 0;
    const available = valueOf(chosenCell(ente, "disponibili")?.cell);
    return quota > 0 && available === 0 ? [ente.ente.name] : [];
  });
}

/** The reasons that belong below a table: each below the first table that has its figure. */
function reasonsFor(
  table: EnteTable,
  tables: readonly EnteTable[],
  justified: NoteSource["justified"],
): NoteSource["justified"] {
  return justified.filter(({ finding }) => {
    const fields = finding.cells.map(({ field }) => field);
    const home = tables.find((one) => one.fields.some((field) => fields.includes(field)));
    return home === table;
  });
}

/**
 * Plans asterisks and notes. Notes of the user's are never changed: only texts of ours are replaced or
 * taken away, and a note finds its place in blank rows below its table.
 * @param template the tables of the template, as they stand before rows are put in.
 */
export function noteMarks(template: readonly EnteTable[], source: NoteSource): NotePlan {
  const { grids, fixed, piano, justified, words } = source;
  const enti = new Map(piano.enti.map((one) => [one.ente.code, one]));
  const writes: CellWrite[] = [];
  const withoutPlace: { table: EnteTable; text: string }[] = [];
  // Tables of one sheet may share the rows of their notes: all that are wanted are known first.
  const all: { table: EnteTable; cells: SheetCells; wanted: string[] }[] = [];
  for (const table of template) {
    const grid = grids.find(({ sheet }) => sheet === table.sheet);
    if (grid === undefined || table.sheet === null || fixed.has(table.sheet)) continue;
    const cells = new SheetCells(grid);
    let anyMarked = false;
    if (marksAreOurs(table)) {
      for (const row of table.rows) {
        const { write, marked } = labelWrite(
          cells,
          table,
          row,
          enti.get(enteOf(row.match)?.code ?? ""),
        );
        if (write !== null) writes.push(write);
        anyMarked ||= marked;
      }
    }
    const idle = idleQuotas(piano, table);
    const own = table.notes.some(({ text }) => text.trim() === words.withoutSap);
    const wanted = [
      ...(anyMarked && (own || !hasOwnSapNote(table)) ? [words.withoutSap] : []),
      ...(idle.length > 0 ? [words.quotaWithoutDwellings(idle)] : []),
      ...reasonsFor(table, template, justified).map(({ finding, motivazione }) =>
        words.reason(finding, motivazione),
      ),
    ];
    all.push({ table, cells, wanted });
  }
  const takenOn = new Map<string, Set<number>>();
  for (const { table, cells, wanted } of all) {
    const onSheet = all.filter((one) => one.table.sheet === table.sheet);
    const stay = new Set(onSheet.flatMap((one) => one.wanted));
    const isOurs = (text: string) =>
      !stay.has(text) &&
      (text === words.withoutSap || words.isQuotaNote(text) || words.isReason(text));
    const taken = takenOn.get(table.sheet!) ?? new Set<number>();
    takenOn.set(table.sheet!, taken);
    const notes = noteWrites(cells, table, wanted, isOurs, taken);
    writes.push(...notes.writes);
    withoutPlace.push(...notes.without.map((text) => ({ table, text })));
  }
  return { writes: oncePerCell(writes), withoutPlace };
}

/** Tables side by side share labels and the rows below them: the first one decides. */
function oncePerCell(writes: readonly CellWrite[]): CellWrite[] {
  const seen = new Set<string>();
  return writes.filter(({ address: { sheet, row, column } }) => {
    const key = `${sheet} ${row} ${column}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The texts of a fill with its notes: they are shown, written and taken back together. */
export function withNotes(texts: TextPlan, { writes }: NotePlan): TextPlan {
  const changes = writes.map((write) => ({ write, pattern: "" }));
  return { ...texts, changes: [...texts.changes, ...changes] };
}
