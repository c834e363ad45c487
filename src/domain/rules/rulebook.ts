// The rules of a plan year, as data: put together from the lists of rules, or from what a user edited.
import { AMBITO_RULES } from "./ambitoRules";
import { ANSWER_RULES, ENTI_RULES, FONTI_RULES, SUM_RULES } from "./offertaRules";
import {
  ELENCO_RULES,
  PATRIMONIO_RULES,
  POPOLAZIONE_RULES,
  PRIMA_RULES,
  SCADENZE_RULES,
} from "./contextRules";
import { FONDI_RULES } from "./fondiRules";
import { QUOTA_RULES, SAT_RULES } from "./quoteRules";
import { TESTO_RULES } from "./testoRules";
import { PARAMETER_VALUES, parametersOf } from "./ruleParameters";
import type { ParameterValue, RuleParameters } from "./ruleParameters";
import type { Rule, Rulebook } from "./ruleTypes";

/** Parts of the rulebook, in the order in which findings are shown and rules are documented. */
export const CHAPTERS = {
  somme: SUM_RULES,
  enti: ENTI_RULES,
  ambito: AMBITO_RULES,
  fonti: FONTI_RULES,
  risposte: ANSWER_RULES,
  patrimonio: PATRIMONIO_RULES,
  sat: SAT_RULES,
  quote: QUOTA_RULES,
  prima: PRIMA_RULES,
  popolazione: POPOLAZIONE_RULES,
  elenco: ELENCO_RULES,
  scadenze: SCADENZE_RULES,
  fondi: FONDI_RULES,
  testo: TESTO_RULES,
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

/** All rules, in that order. */
export const RULES: readonly Rule[] = Object.values(CHAPTERS).flat();

/** Rules and parameter values of all years: those that are shipped, or those that a user edited. */
export interface RuleSource {
  readonly rules: readonly Rule[];
  readonly values: readonly ParameterValue[];
}

/** The rules and values as the law has them. */
export const SHIPPED_RULES: RuleSource = { rules: RULES, values: PARAMETER_VALUES };

/**
 * The rulebook of a plan year; without a year, that of the latest one. A year before the first rules
 * gets these: a plan is never left unchecked.
 * @param overrides parameters that the plan itself declares, such as how it counts SAT.
 * @param source the rulebook of the workbook, when the user edited one (`readRegole`).
 */
export function rulebookOf(
  year: number | null,
  overrides: Partial<RuleParameters> = {},
  source: RuleSource = SHIPPED_RULES,
): Rulebook {
  const first = Math.min(...source.rules.map(({ from }) => from));
  const when = Math.max(year ?? Number.MAX_SAFE_INTEGER, first);
  return {
    year,
    rules: source.rules.filter(
      ({ from, to }) => from <= when && (year === null || (to ?? when) >= when),
    ),
    parameters: { ...parametersOf(when, source.values), ...overrides },
  };
}
