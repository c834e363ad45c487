// Recognises lists of single dwellings on a sheet by what their headings mean, wherever they stand.
import type { CellGrid } from "../../workbook/cellGrid";
import { enteOf } from "../piano";
import type { Ente } from "../enti/ente";
import type { EnteMatch } from "../enti/matchEnte";
import { insideBody } from "../import/bodyRows";
import { textAt } from "../import/gridText";
import type { AlloggiList } from "./alloggio";
import { gridWithoutAlloggi } from "./gridWithoutAlloggi";
import { alloggiWordReader, type AlloggiWord } from "./alloggiWords";
import {
  alloggiHeaderAt,
  headingReader,
  REFUSALS,
  type AlloggiHeader,
  type AlloggiHeading,
  type AlloggiRefusal,
} from "./findAlloggiHeader";
import { readAlloggiList, STEP, type AlloggiProgress } from "./readAlloggiList";

/** What a sheet holds: its lists, or why there is none. */
export interface AlloggiRecognition {
  readonly lists: readonly AlloggiList[];
  readonly refusal: AlloggiRefusal | null;
}

/** What the user told about the lists of a sender. */
export interface AlloggiAnswers {
  /** What words mean that the sender uses. */
  readonly words?: readonly AlloggiWord[];
  /** What the sender calls columns. */
  readonly headings?: readonly AlloggiHeading[];
  /** Owner of lists that have no column for it. */
  readonly owner?: Ente;
}

/** Different dwellings that make a list, unless its headings leave no doubt. */
const FEWEST_ALLOGGI = 3;
const TELLING_HEADINGS = 5;
/** Part of the rows that must have a code of their own: else it is the code of something larger. */
const FEWEST_DISTINCT = 0.5;
/** Rows above the headings in which the owner is looked for. */
export const TITLE_REACH = 6;

/** What titles say behind the owner: "… anno 2025", "… al 31/12/2024", "… - elenco". */
const BESIDE_OWNER = /\s(?:-\s|ANNO\b|AL \d|20\d\d\b).*$/i;

/** The owner that a title names in full: "Elenco alloggi ALER Mantova – 2021". Nothing less sure counts. */
function ownerInTitle(
  grid: CellGrid,
  { left, right }: AlloggiHeader,
  [top, header]: readonly [number, number],
  match: (label: string) => EnteMatch,
): Ente | null {
  const found = new Map<string, Ente>();
  for (let row = header - 1; row >= Math.max(top, header - TITLE_REACH); row--) {
    for (let column = left; column <= right; column++) {
      const title = textAt(grid, row, column);
      for (const [label] of title.matchAll(/(\bCOMUNE DI|\bALER|\bUNIONE)\b[^–—:;,(]*/gi)) {
        const at = match(label.replace(BESIDE_OWNER, "").trim());
        if (at.how !== "exact" && at.how !== "alias") continue;
        found.set(at.ente.code, enteOf(at)!);
      }
    }
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

/** Whether other headings stand beside those of a list: then its rows are only its columns. */
function hasBeside(grid: CellGrid, { row, bodyTop, left, right }: AlloggiHeader): boolean {
  for (let at = row; at < bodyTop; at++) {
    const cells = grid.values[at - grid.top] ?? [];
    const outside = cells.some(
      (value, index) =>
        (grid.left + index < left || grid.left + index > right) && value !== null && value !== "",
    );
    if (outside) return true;
  }
  return false;
}

/** The columns of one list, as if nothing stood beside them. */
function columnsOf(grid: CellGrid, { left, right }: AlloggiHeader): CellGrid {
  const cut = <Cell>(rows: readonly (readonly Cell[])[]): Cell[][] =>
    rows.map((row) => row.slice(left - grid.left, right - grid.left + 1));
  return {
    ...grid,
    left,
    values: cut(grid.values),
    formulas: cut(grid.formulas),
    numberFormats: cut(grid.numberFormats),
  };
}

/** Whether enough different dwellings stand in a list; no more of them are looked at than that takes. */
function* isListEnough({ alloggi, columns }: AlloggiList): Generator<AlloggiProgress, boolean> {
  const fewest = columns.size >= TELLING_HEADINGS ? 1 : FEWEST_ALLOGGI;
  const asked = alloggi.some(({ codice }) => codice !== null)
    ? Math.max(fewest, alloggi.length * FEWEST_DISTINCT)
    : fewest;
  const keys = new Set<string>();
  for (const [index, { codice, indirizzo, piano, row }] of alloggi.entries()) {
    if (index % STEP === STEP - 1) yield { rows: index, of: alloggi.length };
    keys.add(codice ?? `${indirizzo} ${piano} ${row}`);
    if (keys.size >= asked) return true;
  }
  return false;
}

/**
 * Recognises the dwelling lists of one sheet, step by step: each step reads some thousand rows and
 * yields how far it has come, so that a worker or a pane can do something else in between.
 * @param file name that findings cite.
 * @param match finds the ente of a label.
 */
export function* recogniseAlloggiSteps(
  file: string,
  grid: CellGrid,
  match: (label: string) => EnteMatch,
  answers: AlloggiAnswers = {},
): Generator<AlloggiProgress, AlloggiRecognition> {
  const lists: AlloggiList[] = [];
  const readHeading = headingReader(answers.headings);
  const words = alloggiWordReader(answers.words ?? []);
  const end = grid.top + grid.values.length;
  /** The first row below the dwellings read so far: titles are not looked for among these. */
  let bodyEnd = grid.top;
  const isData = insideBody(grid);
  /** The sheet without the lists that others stand beside. */
  let rest = grid;
  let refusal: AlloggiRefusal = "senza-intestazioni";
  const refuse = (reason: AlloggiRefusal): void => {
    if (REFUSALS.indexOf(reason) > REFUSALS.indexOf(refusal)) refusal = reason;
  };
  for (let row = grid.top; row < end; row++) {
    if ((row - grid.top) % STEP === STEP - 1) yield { rows: row - grid.top, of: end - grid.top };
    if (isData(row)) continue;
    const header = alloggiHeaderAt(rest, row, readHeading);
    if (typeof header === "string") {
      refuse(header);
      continue;
    }
    const beside = hasBeside(rest, header);
    const ownerAbove = (top: number, at: number): Ente | null =>
      ownerInTitle(grid, header, [top, at], match);
    const owner = header.columns.has("ente")
      ? null
      : (answers.owner ?? ownerAbove(bodyEnd, header.row));
    const { list, next } = yield* readAlloggiList({
      // Of its own: dwellings know their list by it.
      place: { file, sheet: grid.sheet },
      grid: beside ? columnsOf(rest, header) : rest,
      header,
      readHeading,
      words,
      match,
      owner,
      ownerAbove: answers.owner === undefined ? ownerAbove : () => null,
    });
    if (yield* isListEnough(list)) {
      lists.push(list);
      if (beside) {
        rest = gridWithoutAlloggi(rest, [list]);
        row--;
        continue;
      }
      bodyEnd = list.range.bottom + 1;
      row = next - 1;
    } else refuse("righe-insufficienti");
  }
  return { lists, refusal: lists.length > 0 ? null : refusal };
}
