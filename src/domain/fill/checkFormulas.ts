// After filling: do the template's own formulas show what the data say?
import type { CellValue } from "../../workbook/cellGrid";
import type { FormulaCheck } from "./planFill";

/** A formula whose result is not what the filled rows add up to. */
export interface FormulaMismatch extends FormulaCheck {
  readonly shown: CellValue;
}

/**
 * Compares results with expectations.
 * @param shown values of the formula cells after filling, in the order of `formulas`.
 */
export function checkFormulas(
  formulas: readonly FormulaCheck[],
  shown: readonly CellValue[],
): FormulaMismatch[] {
  return formulas.flatMap((formula, index) => {
    const value = shown[index] ?? null;
    const blank = value === null || value === "";
    const same = formula.expected === null ? blank || value === 0 : value === formula.expected;
    return same ? [] : [{ ...formula, shown: value }];
  });
}
