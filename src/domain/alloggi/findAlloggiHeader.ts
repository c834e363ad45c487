// Finds the headings of a dwelling list, wherever they stand on a sheet, by what they mean together.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import { isBlankAt, valueAt } from "../import/gridText";
import { ENTE_HEADING } from "../import/tableKinds";
import {
  CLASSING_COLUMNS,
  DESCRIBING_COLUMNS,
  KEY_COLUMNS,
  LONGEST_HEADING,
  meaningOfHeading,
  type HeadingMeaning,
} from "./alloggiHeadings";
import type { AlloggioColumn } from "./alloggioKinds";
import { kindsNamedIn } from "./alloggiWords";
import { foldWord } from "./foldWord";
import { maskPersonalData, type PersonalKind } from "./personalData";
import { isPlainHeading } from "./officeWords";

/** Why a sheet, or a heading on it, is no dwelling list; the later ones came closer. */
export const REFUSALS = [
  "senza-intestazioni",
  "senza-codice-o-indirizzo",
  "senza-colonna-che-classifica",
  "tabella-di-conteggi",
  "righe-insufficienti",
] as const;

export type AlloggiRefusal = (typeof REFUSALS)[number];

/** The headings of one list. Rows and columns are those of the sheet. */
export interface AlloggiHeader {
  readonly row: number;
  /** First row below the headings. */
  readonly bodyTop: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<AlloggioColumn, number>;
  readonly personal: ReadonlyMap<number, PersonalKind>;
  /** Printed headings by column, where they are known ones; fiscal codes and the like are hidden. */
  readonly headings: ReadonlyMap<number, string>;
}

/** Headings that a list must have before it counts as one, when none of them is telling alone. */
const FEWEST_HEADINGS = 3;
/** Empty columns allowed between two headings of one list. */
const WIDEST_GAP = 1;
const MOST_REMEMBERED = 20_000;

/** What the heading in a cell means. */
export type ReadHeading = (value: CellValue) => HeadingMeaning | null;

/** A heading of the user: what a column is called beside the data. Compared folded, in full. */
export interface AlloggiHeading {
  readonly heading: string;
  readonly column: AlloggioColumn;
}

/** A reader of headings that remembers them: pages repeat them, and data cells repeat too. */
export function headingReader(taught: readonly AlloggiHeading[] = []): ReadHeading {
  const own = new Map(
    taught.map(({ heading, column }) => [foldWord(heading), { column, strong: true } as const]),
  );
  const known = new Map<string, HeadingMeaning | null>();
  return (value) => {
    if (typeof value !== "string" || value.length > LONGEST_HEADING) return null;
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size > MOST_REMEMBERED) known.clear();
    const folded = foldWord(value);
    const meaning = own.get(folded) ?? meaningOfHeading(folded);
    known.set(value, meaning);
    return meaning;
  };
}

/** Stretches of a row without two empty cells side by side; merged cells are not empty. */
function stretches(grid: CellGrid, row: number): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = [];
  const right = grid.left + (grid.values[0]?.length ?? 0) - 1;
  const merges = grid.merges.filter(({ top, bottom }) => top <= row && bottom >= row);
  const covered = (column: number) =>
    merges.some((area) => area.left < column && area.right >= column && area.top === row);
  for (let column = grid.left; column <= right; column++) {
    if (isBlankAt(grid, row, column) && !covered(column)) continue;
    const last = found.at(-1);
    if (last !== undefined && column - last.right <= WIDEST_GAP + 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

function meaningsOf(
  grid: CellGrid,
  rows: readonly number[],
  [left, right]: [number, number],
  read: ReadHeading,
) {
  const columns = new Map<AlloggioColumn, number>();
  const personal = new Map<number, PersonalKind>();
  const headings = new Map<number, string>();
  let strong = false;
  let counts = false;
  for (let column = left; column <= right; column++) {
    for (const row of rows) {
      const value = valueAt(grid, row, column);
      if (typeof value !== "string" || value.trim() === "") continue;
      const meaning = read(value);
      if (meaning === null) continue;
      const printed = maskPersonalData(value.replace(/\s+/g, " ").trim());
      // "Assegnato a Rossi Mario" reads like a heading, and names somebody.
      if (isPlainHeading(printed)) headings.set(column, printed);
      if ("other" in meaning) counts ||= meaning.other === "count";
      else if ("personal" in meaning) personal.set(column, meaning.personal);
      else if (!columns.has(meaning.column)) {
        columns.set(meaning.column, column);
        strong ||= meaning.strong && meaning.column === "codice";
      }
      break;
    }
  }
  return { columns, personal, headings, strong, counts };
}

/** The second row of headings under group headings, or under merged ones; null when there is none. */
function lowerRow(
  grid: CellGrid,
  row: number,
  { left, right }: { left: number; right: number },
  read: ReadHeading,
): number | null {
  const merged = grid.merges.some(
    (area) =>
      area.top === row && area.bottom === row + 1 && area.left >= left && area.right <= right,
  );
  let meaningful = 0;
  let data = 0;
  for (let column = left; column <= right; column++) {
    const value = valueAt(grid, row + 1, column);
    if (value !== null && typeof value !== "string") return null;
    const meaning = read(value);
    // Below a heading stands nothing, or what the column holds.
    if (meaning === null && value !== null && read(valueAt(grid, row, column)) !== null) data++;
    if (meaning === null || "other" in meaning) continue;
    // "Turn-over" may be a heading below a group, or what stands in the first row of a column.
    const isWord = "column" in meaning && meaning.column.startsWith("yes:");
    if (!isWord || isBlankAt(grid, row, column)) meaningful++;
  }
  return data < 2 && meaningful >= (merged ? 1 : 2) ? row + 1 : null;
}

function refusalOf({
  columns,
  strong,
  counts,
}: ReturnType<typeof meaningsOf>): AlloggiRefusal | null {
  const has = (column: AlloggioColumn) => columns.has(column);
  if (columns.size < 2) return "senza-intestazioni";
  if (!KEY_COLUMNS.some(has)) return "senza-codice-o-indirizzo";
  const classing = CLASSING_COLUMNS.some(has) || DESCRIBING_COLUMNS.filter(has).length >= 2;
  if (!classing) return "senza-colonna-che-classifica";
  if (counts) return "tabella-di-conteggi";
  return strong || columns.size >= FEWEST_HEADINGS ? null : "senza-intestazioni";
}

/** Whether the headings of a stretch are those of a list or of a per-ente table by themselves. */
function isTable(
  grid: CellGrid,
  row: number,
  [left, right]: [number, number],
  read: ReadHeading,
): boolean {
  if (left >= right) return false;
  if (refusalOf(meaningsOf(grid, [row], [left, right], read)) === null) return true;
  return isEnteTableHeading(grid, row, left, right);
}

/** A stretch as it is, or the tables that stand side by side in it with one empty column between. */
function tablesIn(
  grid: CellGrid,
  row: number,
  { left, right }: { left: number; right: number },
  read: ReadHeading,
): { left: number; right: number }[] {
  const parts: { left: number; right: number }[] = [];
  let from = left;
  for (let gap = left + 1; gap < right; gap++) {
    if (!isBlankAt(grid, row, gap)) continue;
    if (!isTable(grid, row, [from, gap - 1], read)) continue;
    if (!isTable(grid, row, [gap + 1, right], read)) continue;
    parts.push({ left: from, right: gap - 1 });
    from = gap + 1;
  }
  return [...parts, { left: from, right }];
}

/** The headings of a dwelling list in this row, or why there are none. */
export function alloggiHeaderAt(
  grid: CellGrid,
  row: number,
  read: ReadHeading,
): AlloggiHeader | AlloggiRefusal {
  let closest: AlloggiRefusal = "senza-intestazioni";
  const values = grid.values[row - grid.top] ?? [];
  if (values.filter((value) => read(value) !== null).length < 2) return closest;
  const all = stretches(grid, row).flatMap((one) => tablesIn(grid, row, one, read));
  for (const stretch of all) {
    if (stretch.right === stretch.left) continue;
    const lower = lowerRow(grid, row, stretch, read);
    const rows = lower === null ? [row] : [lower, row];
    const found = meaningsOf(grid, rows, [stretch.left, stretch.right], read);
    const refusal = refusalOf(found);
    if (refusal === null) {
      return { row, bodyTop: (lower ?? row) + 1, ...stretch, ...found };
    }
    if (REFUSALS.indexOf(refusal) > REFUSALS.indexOf(closest)) closest = refusal;
  }
  return closest;
}

/** Headings of counts and quotas that name no kind of availability. */
const COUNT_HEADING = /DISPONIBILI\b|ASSEGNAT[EI]\b|FORZE DI POLIZIA|CATEGORIA/;

/** Whether a row, or a stretch of it, heads a per-ente table of the plan, which ends a list above it. */
export function isEnteTableHeading(
  grid: CellGrid,
  row: number,
  left = grid.left,
  right = Infinity,
): boolean {
  const headings = (grid.values[row - grid.top] ?? [])
    .slice(left - grid.left, right - grid.left + 1)
    .map((value) => (typeof value === "string" ? foldWord(value) : ""));
  return (
    headings.some((heading) => ENTE_HEADING.test(heading)) &&
    headings.some((heading) => COUNT_HEADING.test(heading) || kindsNamedIn(heading).length > 0)
  );
}
