// Shared formulas of .xlsx files are stored once: the others are the same, moved (ECMA-376, 18.3.1.40).
import { columnLetters, parseCellName } from "../../workbook/cellAddress";

/** A cell, a column of A:C or a row of 1:3, not part of a longer word and not a function's name. */
const REFERENCE =
  /(?<![\p{L}\p{N}_.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3})(?=:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(]))|(?<=:)(\$?)([A-Za-z]{1,3}))(?![\p{L}\p{N}_.(!\\])/gu;

/** Moves every relative reference by rows and columns; texts, sheet names and columns of tables stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 1 ? part : shiftPart(part, rows, columns)))
    .join("");
}

function movedColumn(fixed: string, letters: string, by: number): string {
  if (fixed === "$") return letters;
  const at = parseCellName(`${letters}1`);
  return at === null ? letters : columnLetters(Math.max(0, at.column + by));
}

function shiftPart(part: string, rows: number, columns: number): string {
  return part.replace(
    REFERENCE,
    (
      whole: string,
      fixColumn: string | undefined,
      letters: string | undefined,
      fixRow: string | undefined,
      row: string | undefined,
      fixFirst: string | undefined,
      first: string | undefined,
      fixLast: string | undefined,
      last: string | undefined,
    ) => {
      if (letters !== undefined && row !== undefined) {
        const moved = fixRow === "$" ? row : String(Math.max(1, Number(row) + rows));
        const column = movedColumn(fixColumn ?? "", letters, columns);
        return `${fixColumn ?? ""}${column}${fixRow ?? ""}${moved}`;
      }
      if (first !== undefined)
        return `${fixFirst ?? ""}${movedColumn(fixFirst ?? "", first, columns)}`;
      if (last !== undefined) return `${fixLast ?? ""}${movedColumn(fixLast ?? "", last, columns)}`;
      return whole;
    },
  );
}
