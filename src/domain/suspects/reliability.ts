// How far a figure is trusted for what it rests on. The weights are parameters of the rulebook, so an
// office reads them with their reasons in the sheet `Regole` and sets its own.
import { isFromElenco } from "../alloggi/elencoTitle";
import type { EnteTable, FigureCell } from "../import/enteTable";
import type { Evidence } from "../rules/pianoContext";
import type { NumericParameter, RuleParameters } from "../rules/ruleParameters";

/** The parameter that says how much more, or less, than a plain printed figure each kind is trusted. */
const RELIABILITY: Readonly<Record<Evidence, NumericParameter>> = {
  formula: "affidabilitaFormula",
  chosen: "affidabilitaScelta",
  corrected: "affidabilitaCorrezione",
  sentence: "affidabilitaTesto",
  counted: "affidabilitaElenco",
};

/**
 * What it takes to doubt a figure; 1 for one that is printed once and nothing more. Kinds of evidence
 * multiply. A second source that says the same adds as much again: both would have to be wrong.
 * Two cells of the problem that a rule joins need no such sum, they are two changes as it is.
 */
export function weightOf(
  evidence: readonly Evidence[],
  parameters: RuleParameters,
  confirmedBy = 0,
): number {
  const once = evidence.reduce((weight, one) => weight * parameters[RELIABILITY[one]], 1);
  return once * (1 + confirmedBy);
}

/** What a cell of a per-ente table rests on. @param chosen the office decided for this source. */
export function evidenceOfCell(table: EnteTable, cell: FigureCell, chosen: boolean): Evidence[] {
  return [
    ...(cell.formula === null ? [] : (["formula"] as const)),
    ...(isFromElenco(table) && cell.correctedIn === undefined ? (["counted"] as const) : []),
    ...(chosen ? (["chosen"] as const) : []),
    ...(cell.correctedIn !== undefined && !chosen ? (["corrected"] as const) : []),
  ];
}
