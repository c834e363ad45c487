// All cases of all rules.
import { AMBITO_CASES } from "./cases/ambito";
import { ANSWER_CASES } from "./cases/answers";
import { BALANCE_CASES } from "./cases/balance";
import { ENTI_CASES } from "./cases/enti";
import { FONTI_CASES } from "./cases/fonti";
import { PATRIMONIO_CASES } from "./cases/patrimonio";
import { ELENCO_CASES, PRIMA_CASES, SCADENZE_CASES } from "./cases/prima";
import { QUOTE_CASES } from "./cases/quote";
import { TESTO_CASES } from "./cases/testo";
import type { RuleCase } from "./ruleCase";

export const RULE_CASES: readonly RuleCase[] = [
  ...BALANCE_CASES,
  ...ENTI_CASES,
  ...AMBITO_CASES,
  ...FONTI_CASES,
  ...ANSWER_CASES,
  ...PATRIMONIO_CASES,
  ...QUOTE_CASES,
  ...PRIMA_CASES,
  ...ELENCO_CASES,
  ...SCADENZE_CASES,
  ...TESTO_CASES,
];
