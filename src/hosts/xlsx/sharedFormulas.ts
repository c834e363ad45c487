// A shared formula is written once and holds for many cells, moved by their distance from the first
// (ECMA-376 Part 1 §18.3.1.40, attribute `si`).
import { shiftFormula } from "../../workbook/formulaText";
import type { ReadBudget } from "../grid/readBudget";
import type { CellSpan } from "./sheetCells";
import { XmlFault } from "./xmlCursor";

/** Characters of a formula ("Excel specifications and limits", Microsoft). */
const LONGEST = 8192;

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
