// The rules on the per-ente tables of the offer: sums, enti, answers.
import type { Rule } from "./ruleTypes";

const ART_4 = "r.r. 4/2017 art. 4 c. 3";
const BALANCE = `${ART_4} lett. b`;
const ENTI = "r.r. 4/2017 art. 4 c. 2";
const STOCK = `${ART_4} lett. a`;
const NAMES = "ISTAT, codici e denominazioni dei comuni";
const since = { from: 2018, to: null } as const;

/** Balance, totals and quadro. */
export const SUM_RULES: readonly Rule[] = [
  {
    code: "disponibili-non-quadra",
    form: "linear",
    severity: "block",
    terms: { disponibili: 1, turnover: -1, carenzaManutentiva: -1, nuovaEdificazione: -1 },
    op: "==",
    bound: 0,
    scopes: ["ente", "totale"],
    source: BALANCE,
    ...since,
  },
  { code: "totale-non-quadra", form: "sum", severity: "block", source: BALANCE, ...since },
  { code: "subtotale-non-quadra", form: "sum", severity: "block", source: BALANCE, ...since },
  { code: "quadro-discorde", form: "same", severity: "block", source: BALANCE, ...since },
];

/** The same enti, once each, under their right names. */
export const ENTI_RULES: readonly Rule[] = [
  { code: "ente-sconosciuto", form: "predicate", severity: "block", source: ENTI, ...since },
  { code: "ente-ambiguo", form: "predicate", severity: "block", source: ENTI, ...since },
  { code: "ente-mancante", form: "predicate", severity: "block", source: ENTI, ...since },
  { code: "ente-ripetuto", form: "predicate", severity: "block", source: ENTI, ...since },
  { code: "ente-nome-errato", form: "predicate", severity: "block", source: NAMES, ...since },
  { code: "ente-nome-variante", form: "predicate", severity: "inform", source: NAMES, ...since },
];

/** Several sources that speak of one figure. */
export const FONTI_RULES: readonly Rule[] = [
  { code: "fonti-discordi", form: "predicate", severity: "block", source: BALANCE, ...since },
  { code: "fonte-di-altro-anno", form: "predicate", severity: "inform", source: ENTI, ...since },
  { code: "fonte-sostituita", form: "predicate", severity: "inform", source: ENTI, ...since },
];

/** Whole numbers, and blank, 0 and not applicable kept apart. */
export const ANSWER_RULES: readonly Rule[] = [
  { code: "valore-illeggibile", form: "predicate", severity: "block", source: BALANCE, ...since },
  { code: "conteggio-non-valido", form: "predicate", severity: "block", source: BALANCE, ...since },
  { code: "sap-incoerente", form: "predicate", severity: "block", source: STOCK, ...since },
  { code: "contrassegno-mancante", form: "predicate", severity: "block", source: STOCK, ...since },
  { code: "nota-sap-incompleta", form: "predicate", severity: "block", source: STOCK, ...since },
  { code: "risposta-mancante", form: "predicate", severity: "block", source: ENTI, ...since },
];
