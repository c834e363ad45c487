// Checks a whole plan against the rulebook of its year.
import type { Finding, FindingCode, Severity } from "../finding";
import type { Piano } from "../piano";
import { checkNarrative } from "../narrativa/checkNarrative";
import { checkAmbito } from "./checkAmbito";
import { checkAnswers, checkFigures, checkSapNote } from "./checkAnswers";
import { checkElenco } from "./checkElenco";
import { checkNames, checkPresence, checkRepeats } from "./checkEnti";
import { checkFonti } from "./checkFonti";
import { checkLinear, checkSums } from "./checkLinear";
import { checkPercentuali } from "./checkPatrimonio";
import { checkPrima } from "./checkPrima";
import { checkCategorie, checkQuotaNote, checkQuote, checkSat } from "./checkQuote";
import { checkScadenze } from "./checkScadenze";
import { checkQuadro, checkTotals } from "./checkTotals";
import type { Outcome } from "./outcome";
import type { PianoContext } from "./pianoContext";
import { applies } from "./planInstances";
import type { Rulebook } from "./ruleTypes";
import { patrimonioSums, popolazioneSums } from "./sumInstances";

/** What checking gave: the findings to show, and how every rule came out. */
export interface Check {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
}

const SEVERITIES: readonly Severity[] = ["block", "justify", "inform"];

/** Findings by severity; within one severity in the order in which they come. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

/**
 * Evaluates every rule of the rulebook. Findings come by severity, then in the order of the rulebook.
 * Pure: the order of files and enti changes the order of findings, never their content.
 * @param context what surrounds the per-ente tables; rules that miss a part of it are undecided.
 */
export function checkPiano(piano: Piano, rulebook: Rulebook, context: PianoContext = {}): Check {
  const { rules, parameters } = rulebook;
  const severities = new Map<FindingCode, Severity>(
    rules.map(({ code, severity }) => [code, severity]),
  );
  const order = rules.map(({ code }): FindingCode => code);
  const outcomes = [
    ...rules.flatMap((rule) =>
      rule.form === "linear" && applies(rule, rulebook)
        ? checkLinear(rule, parameters, piano, context)
        : [],
    ),
    ...checkTotals(piano),
    ...checkQuadro(piano),
    ...checkNames(piano),
    ...checkPresence(piano),
    ...checkRepeats(piano),
    ...checkFonti(piano, context),
    ...checkAmbito(piano, context),
    ...checkFigures(piano),
    ...checkAnswers(piano),
    ...checkSapNote(piano),
    ...checkSums(patrimonioSums(context)),
    ...checkPercentuali(context),
    ...checkSat(piano),
    ...checkQuote(piano),
    ...checkQuotaNote(piano),
    ...checkCategorie(piano),
    ...checkPrima(piano, context, parameters),
    ...checkSums(popolazioneSums(context)),
    ...checkElenco(piano, context, parameters),
    ...checkScadenze(rulebook.year, context, parameters),
    ...checkNarrative(piano, context, rulebook.year),
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
