// All cases of all rules.
import { ANSWER_CASES } from "./cases/answers";
import { BALANCE_CASES } from "./cases/balance";
import { ENTI_CASES } from "./cases/enti";
import { QUOTE_CASES } from "./cases/quote";
import type { RuleCase } from "./ruleCase";

export const RULE_CASES: readonly RuleCase[] = [
  ...BALANCE_CASES,
  ...ENTI_CASES,
  ...ANSWER_CASES,
  ...QUOTE_CASES,
];
