// The rules on the plan's text. They inform: the tables are what is approved.
import type { Rule } from "./ruleTypes";

const CONTENTS = "r.r. 4/2017 art. 4 c. 3";
const since = { from: 2018, to: null } as const;
const informs = { form: "predicate", severity: "inform", ...since } as const;

/** Figures, norms, years, names and notes of the narrative. */
export const TESTO_RULES: readonly Rule[] = [
  { code: "testo-cifra-diversa", source: CONTENTS, ...informs },
  { code: "testo-somma-diversa", source: `${CONTENTS} lett. a`, ...informs },
  { code: "testo-percentuale-diversa", source: `${CONTENTS} lett. a`, ...informs },
  { code: "testo-classi-diverse", source: "ISTAT, popolazione residente", ...informs },
  { code: "testo-norma-discorde", source: "l.r. 16/2016; r.r. 4/2017", ...informs },
  { code: "testo-anno-diverso", source: `${CONTENTS} lett. b e g`, ...informs },
  { code: "testo-nome-diverso", source: "ISTAT, codici e denominazioni dei comuni", ...informs },
  { code: "nota-orfana", source: CONTENTS, ...informs },
];
