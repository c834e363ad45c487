// Checks a ledger of funds against its rulebook.
import type { Finding, FindingCode, Severity } from "../finding";
import { checkFundLinear } from "./checkFundLinear";
import { checkFundReadings } from "./checkFundReadings";
import { checkFundRows } from "./checkFundRows";
import { checkPopulationShares, type PopulationOf } from "./checkPopulationShares";
import { FONDI_PARAMETERS, FUND_RULES, type FondiParameters, type FundRule } from "./fondiRulebook";
import { fundInstances } from "./fundInstances";
import { findingOf, type FundOutcome } from "./fundOutcome";
import type { Fondi } from "./joinFondi";
import { Ledger } from "./ledgerTerms";

/** What a check of funds may lean on beside the ledger. */
export interface FondiContext {
  readonly rules?: readonly FundRule[];
  readonly parameters?: Partial<FondiParameters>;
  /** Inhabitants by sub-ambito; without them no share is compared. */
  readonly population?: PopulationOf;
  /** Outcomes about payments, from `checkPagamenti`. */
  readonly payments?: readonly FundOutcome[];
}

/** What checking gave: the findings to show, and how every rule came out. */
export interface FondiCheck {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly FundOutcome[];
}

const SEVERITIES: readonly Severity[] = ["block", "justify", "inform"];

/**
 * Evaluates every rule on funds. Findings come by severity, then in the order of the rulebook. Pure:
 * the order of rows and files changes the order of findings, never their content.
 */
export function checkFondi(fondi: Fondi, context: FondiContext = {}): FondiCheck {
  const rules = context.rules ?? FUND_RULES;
  const parameters = { ...FONDI_PARAMETERS, ...context.parameters };
  const ledger = new Ledger(fondi);
  const severities = new Map<FindingCode, Severity>(
    rules.map(({ code, severity }) => [code, severity]),
  );
  const order = [...severities.keys()];
  const outcomes = [
    ...checkFundLinear(fundInstances(ledger, rules, parameters)),
    ...checkFundRows(ledger, parameters),
    ...checkFundReadings(ledger),
    ...checkPopulationShares(ledger, context.population ?? new Map(), parameters),
    ...(context.payments ?? []),
  ].filter(({ code }) => severities.has(code));
  const findings = outcomes.flatMap((one): Finding[] =>
    one.outcome === "broken" ? [findingOf(one, severities.get(one.code)!)] : [],
  );
  findings.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      order.indexOf(a.code) - order.indexOf(b.code),
  );
  return { findings, outcomes };
}
