// A shared formula is written once and holds for many cells, moved by their distance from the first
// (ECMA-376 Part 1 §18.3.1.40, attribute `si`).
import { columnLetters } from "../../workbook/cellAddress";
import type { ReadBudget } from "../grid/readBudget";
import type { CellSpan } from "./sheetCells";
import { XmlFault } from "./xmlCursor";

/** Characters of a formula ("Excel specifications and limits", Microsoft). */
const LONGEST = 8192;
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Pieces in which nothing moves: texts, quoted sheet names, structured references and errors. */
const FIXED = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|#[A-Z0-9/]+[!?]?/y;
/** A word with dots and digits: a function, a name, or, when it has that form, a cell. */
const WORD = /[$A-Za-z_\\\u0080-\uFFFF0-9.]+/y;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;

/** The formula as it reads `rows` further down and `columns` further right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  let shifted = "";
  let at = 0;
  const match = (pattern: RegExp, from: number): string | null => {
    pattern.lastIndex = from;
    return pattern.exec(formula)?.[0] ?? null;
  };
  while (at < formula.length) {
    const fixed = match(FIXED, at);
    const word = fixed === null ? match(WORD, at) : null;
    const piece = fixed ?? word ?? formula[at]!;
    const next = at + piece.length;
    if (word === null) shifted += piece;
    else {
      const isArea = formula[next] === ":" || formula[at - 1] === ":";
      const isCall = formula[next] === "(" || formula[next] === "!" || formula[next] === "[";
      shifted += isCall ? piece : shiftWord(piece, rows, columns, isArea);
    }
    at = next;
  }
  return shifted;
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

/** The shared formulas of one sheet, learnt cell by cell in file order. */
export class SharedFormulas {
  private readonly firsts = new Map<string, { text: string; row: number; column: number }>();

  constructor(private readonly budget: ReadBudget) {}

  /** The formula of a cell with its "=", or null when the cell holds none. */
  formulaOf(cell: CellSpan): string | null {
    const { formula } = cell;
    if (formula === null) return null;
    if (formula.kind === "dataTable") return "=TABLE()";
    if (formula.kind !== "shared" || formula.group === null) return `=${formula.text}`;
    const first = this.firsts.get(formula.group);
    if (first !== undefined && formula.text === "") {
      if (first.text.length > LONGEST) throw new XmlFault("formula too long");
      this.budget.spendFormulaText(first.text.length);
      return `=${shiftFormula(first.text, cell.row - first.row, cell.column - first.column)}`;
    }
    if (formula.range !== null || first === undefined) {
      this.firsts.set(formula.group, { text: formula.text, row: cell.row, column: cell.column });
    }
    return `=${formula.text}`;
  }
}
