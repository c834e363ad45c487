// The rules on the declared ambito: who belongs to the plan, who leads it, how it is divided.
import type { Rule } from "./ruleTypes";

const AMBITO = "l.r. 16/2016 art. 6; r.r. 4/2017 artt. 2 e 4";
const RICOGNIZIONE = "r.r. 4/2017 art. 4 c. 2";
const since = { from: 2018, to: null } as const;

/** Members, capofila and sub-ambiti. */
export const AMBITO_RULES: readonly Rule[] = [
  {
    code: "ente-senza-risposta",
    form: "predicate",
    severity: "block",
    source: RICOGNIZIONE,
    ...since,
  },
  {
    code: "ente-fuori-ambito",
    form: "predicate",
    severity: "justify",
    source: RICOGNIZIONE,
    ...since,
  },
  {
    code: "capofila-fuori-ambito",
    form: "predicate",
    severity: "justify",
    source: AMBITO,
    ...since,
  },
  {
    code: "comune-in-piu-sub-ambiti",
    form: "predicate",
    severity: "block",
    source: AMBITO,
    ...since,
  },
  {
    code: "comune-senza-sub-ambito",
    form: "predicate",
    severity: "inform",
    source: AMBITO,
    ...since,
  },
];
