// Checks a whole plan against the rulebook of its year.
import type { Finding, FindingCode, Severity } from "../finding";
import type { Piano } from "../piano";
import { checkAnswers, checkFigures, checkSapNote } from "./checkAnswers";
import { checkNames, checkPresence, checkRepeats } from "./checkEnti";
import { checkLinear } from "./checkLinear";
import { checkCategorie, checkQuotaNote, checkQuote, checkSat } from "./checkQuote";
import { checkQuadro, checkTotals } from "./checkTotals";
import type { Outcome } from "./outcome";
import type { LinearRule, Rulebook } from "./rulebook";

/** What checking gave: the findings to show, and how every rule came out. */
export interface Check {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
}

const SEVERITIES: readonly Severity[] = ["block", "justify", "inform"];

function applies(rule: LinearRule, rulebook: Rulebook): boolean {
  return rule.satMode === undefined || rule.satMode === rulebook.parameters.satMode;
}

/**
 * Evaluates every rule of the rulebook. Findings come by severity, then in the order of the rulebook.
 * Pure: the order of files and enti changes the order of findings, never their content.
 */
export function checkPiano(piano: Piano, rulebook: Rulebook): Check {
  const severities = new Map<FindingCode, Severity>(
    rulebook.rules.map(({ code, severity }) => [code, severity]),
  );
  const order = rulebook.rules.map(({ code }) => code);
  const outcomes = [
    ...rulebook.rules.flatMap((rule) =>
      rule.form === "linear" && applies(rule, rulebook) ? checkLinear(piano, rule) : [],
    ),
    ...checkTotals(piano),
    ...checkQuadro(piano),
    ...checkNames(piano),
    ...checkPresence(piano),
    ...checkRepeats(piano),
    ...checkFigures(piano),
    ...checkAnswers(piano),
    ...checkSapNote(piano),
    ...checkSat(piano),
    ...checkQuote(piano, rulebook.parameters),
    ...checkQuotaNote(piano, rulebook.parameters),
    ...checkCategorie(piano),
  ].filter(({ code }) => severities.has(code));
  const findings = outcomes.flatMap((one): Finding[] => {
    if (one.outcome !== "broken") return [];
    const { outcome: _, ...rest } = one;
    return [{ ...rest, severity: severities.get(one.code)! } as Finding];
  });
  findings.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      order.indexOf(a.code) - order.indexOf(b.code),
  );
  return { findings, outcomes };
}
