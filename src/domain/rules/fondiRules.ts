// The rules on welfare funds as rules of the plan's rulebook: offices read them, and change how grave
// they are, where they do so for all others. What they evaluate is in `fondi/fondiRulebook.ts`.
import { FUND_RULES, type FundRule } from "../fondi/fondiRulebook";
import type { Rule, Rulebook } from "./ruleTypes";

const since = { from: 2018, to: null } as const;

/** One entry per code, in the order of the findings. */
export const FONDI_RULES: readonly Rule[] = FUND_RULES.filter(
  ({ code }, at) => FUND_RULES.findIndex((one) => one.code === code) === at,
).map(({ code, severity, source }) => ({ form: "predicate", code, severity, source, ...since }));

/** The rules on funds that a rulebook asks, each as grave as it says. */
export function fundRulesOf({ rules }: Rulebook): FundRule[] {
  const severities = new Map<string, Rule["severity"]>(
    rules.map(({ code, severity }) => [code, severity]),
  );
  return FUND_RULES.flatMap((rule): FundRule[] => {
    const severity = severities.get(rule.code);
    return severity === undefined ? [] : [{ ...rule, severity }];
  });
}
