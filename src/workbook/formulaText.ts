// References inside the text of a formula: found without understanding the rest, moved as Excel does it.
// Grammar: ECMA-376 Part 1 §18.17.2.
import { columnLetters } from "./cellAddress";
import { movedRow, movedSpan, rowsOn, type RowMove } from "./rowMove";

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Pieces in which nothing moves: texts, quoted sheet names, structured references and errors. */
const FIXED = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|#[A-Z0-9/]+[!?]?/y;
/** A word with dots and digits: a function, a name, or, when it has that form, a cell. */
const WORD = /[$A-Za-z_\\\u0080-\uFFFF0-9.]+/y;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;

interface Piece {
  readonly text: string;
  readonly isWord: boolean;
}

function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  const match = (pattern: RegExp, from: number): string | null => {
    pattern.lastIndex = from;
    return pattern.exec(formula)?.[0] ?? null;
  };
  for (let at = 0; at < formula.length;) {
    const fixed = match(FIXED, at);
    const word = fixed === null ? match(WORD, at) : null;
    const text = fixed ?? word ?? formula[at]!;
    pieces.push({ text, isWord: word !== null });
    at += text.length;
  }
  return pieces;
}

/** The formula as it reads `rows` further down and `columns` further right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const pieces = piecesOf(formula);
  return pieces
    .map(({ text, isWord }, i) => {
      if (!isWord) return text;
      const next = pieces[i + 1]?.text ?? "";
      if (next === "(" || next === "!" || next.startsWith("[")) return text;
      const isArea = next === ":" || pieces[i - 1]?.text === ":";
      return shiftWord(text, rows, columns, isArea);
    })
    .join("");
}

function shiftWord(word: string, rows: number, columns: number, isArea: boolean): string {
  const cell = CELL.exec(word);
  if (cell !== null) {
    const [, columnFixed, letters, rowFixed, row] = cell;
    return shiftColumn(columnFixed!, letters!, columns) + shiftRow(rowFixed!, row!, rows);
  }
  if (!isArea) return word;
  const column = COLUMN.exec(word);
  if (column !== null) return shiftColumn(column[1]!, column[2]!, columns);
  const row = ROW.exec(word);
  return row === null ? word : shiftRow(row[1]!, row[2]!, rows);
}

/** References wrap around at the edges of the sheet, as Excel does it in shared formulas. */
function shiftColumn(fixed: string, letters: string, by: number): string {
  if (fixed === "$") return `$${letters}`;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return columnLetters((((column - 1 + by) % COLUMNS) + COLUMNS) % COLUMNS);
}

function shiftRow(fixed: string, digits: string, by: number): string {
  if (fixed === "$") return `$${digits}`;
  return String(((((Number(digits) - 1 + by) % ROWS) + ROWS) % ROWS) + 1);
}

/** A row number of a reference with what stands before it: "$B$" of "$B$4", "" of a whole row. */
interface RowEnd {
  readonly before: string;
  readonly row: number;
}

function rowEnd(word: string, isArea: boolean): RowEnd | null {
  const cell = CELL.exec(word);
  if (cell !== null) {
    return { before: `${cell[1]}${cell[2]}${cell[3]}`, row: Number(cell[4]) - 1 };
  }
  const row = isArea ? ROW.exec(word) : null;
  return row === null ? null : { before: row[1]!, row: Number(row[2]) - 1 };
}

const written = ({ before }: RowEnd, row: number): string => `${before}${row + 1}`;

/**
 * The sheet that a reference before the piece at `at` names; undefined when it names none, null for
 * another workbook or several sheets at once, which do not move.
 */
function sheetBefore(pieces: readonly Piece[], at: number): string | null | undefined {
  if (pieces[at - 1]?.text !== "!") return undefined;
  const name = pieces[at - 2]?.text ?? "";
  const before = pieces[at - 3]?.text ?? "";
  if (before === ":" || before.startsWith("[") || name.includes("[")) return null;
  if (name.startsWith("'")) {
    const plain = name.slice(1, -1).replace(/''/g, "'");
    return plain.includes("[") || plain.includes(":") ? null : plain;
  }
  return name;
}

/**
 * The formula after rows came or went, as Excel writes it: references grow, shrink and move, one to a
 * row that went is #REF!.
 * @param formula with or without its "=".
 * @param home the sheet that references without a sheet mean; null when there is none.
 */
export function moveFormulaRows(formula: string, home: string | null, move: RowMove): string {
  const pieces = piecesOf(formula);
  let moved = "";
  for (let i = 0; i < pieces.length; i++) {
    const { text, isWord } = pieces[i]!;
    const next = pieces[i + 1]?.text ?? "";
    if (!isWord || next === "(" || next === "!" || next.startsWith("[")) {
      moved += text;
      continue;
    }
    const other = next === ":" && pieces[i + 2]?.isWord === true ? pieces[i + 2]!.text : null;
    const from = rowEnd(text, other !== null);
    const to = other === null ? null : rowEnd(other, true);
    const named = sheetBefore(pieces, i);
    const sheet = named === undefined ? home : named;
    const rows = sheet === null ? [] : rowsOn(move, sheet);
    if (from === null || rows.length === 0) {
      moved += text;
    } else if (to === null || other === null) {
      const row = movedRow(move.kind, rows, from.row);
      moved += row === null ? "#REF!" : written(from, row);
    } else {
      i += 2;
      const upside = from.row > to.row;
      const [top, bottom] = upside ? [to, from] : [from, to];
      const span = movedSpan(move.kind, rows, { top: top.row, bottom: bottom.row });
      if (span === null) moved += "#REF!";
      else {
        const ends = [written(top, span.top), written(bottom, span.bottom)];
        moved += (upside ? ends.reverse() : ends).join(":");
      }
    }
  }
  return moved;
}
