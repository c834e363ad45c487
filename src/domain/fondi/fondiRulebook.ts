// The rules on funds, as data: what must hold, how grave it is and where it comes from; and the
// ceilings of each resolution, which a person can read and change.
import type { Severity } from "../finding";
import type { FondiCode, LedgerTerm } from "./fondiFindingParams";

interface FundRuleBase {
  readonly code: FondiCode;
  readonly severity: Severity;
  readonly source: string;
}

/** A sum of figures of one place against 0. Whole cents and counts are never mixed in one rule. */
export interface FundLinearRule extends FundRuleBase {
  readonly form: "linear";
  readonly terms: Readonly<Partial<Record<LedgerTerm, number>>>;
  readonly op: "==" | "<=";
  /** Terms without which the rule is asked all the same: what is not told is none. */
  readonly optional: readonly LedgerTerm[];
  /** The rule is asked only where one of these is given. */
  readonly when: readonly LedgerTerm[];
  /** Applications admitted may follow from those received and not admitted. */
  readonly derives?: true;
}

/** A rule with a condition of its own; evaluated in code. */
export interface FundPredicateRule extends FundRuleBase {
  readonly form: "predicate";
}

export type FundRule = FundLinearRule | FundPredicateRule;

const BALANCE = "rendicontazione dei fondi alla Regione: assegnato, trasferito, erogato, residuo";
const CALLS = "graduatoria dell’avviso pubblico";
const OWN = "scelta dell’ufficio, nessuna norma";
const PAYMENTS = "contabilità dell’ente: mandati di pagamento";

const predicate = (code: FondiCode, severity: Severity, source: string): FundPredicateRule => ({
  form: "predicate",
  ...{ code, severity, source },
});

/** All rules on funds, in the order in which findings are shown. */
export const FUND_RULES: readonly FundRule[] = [
  predicate("fondi-totale-non-quadra", "block", BALANCE),
  {
    form: "linear",
    code: "erogato-oltre-disponibile",
    severity: "block",
    terms: { erogato: 1, trasferito: -1, entrate: -1 },
    op: "<=",
    optional: ["entrate"],
    when: ["erogato"],
    source: BALANCE,
  },
  {
    form: "linear",
    code: "residuo-non-quadra",
    severity: "block",
    terms: { residuo: 1, trasferito: -1, entrate: -1, erogato: 1, uscite: 1, restituito: 1 },
    op: "==",
    optional: ["entrate", "uscite", "restituito"],
    when: ["residuo"],
    source: BALANCE,
  },
  {
    form: "linear",
    code: "residuo-negativo",
    severity: "block",
    terms: { residuo: -1 },
    op: "<=",
    optional: [],
    when: ["residuo"],
    source: BALANCE,
  },
  {
    form: "linear",
    code: "residuo-negativo",
    severity: "block",
    terms: { erogato: 1, uscite: 1, restituito: 1, trasferito: -1, entrate: -1 },
    op: "<=",
    optional: ["entrate", "uscite", "restituito"],
    when: ["uscite", "restituito"],
    source: BALANCE,
  },
  predicate("movimento-senza-contropartita", "block", BALANCE),
  {
    form: "linear",
    code: "domande-non-quadrano",
    severity: "block",
    terms: { presentate: 1, ammesse: -1, nonAmmesse: -1, inIstruttoria: -1 },
    op: "==",
    optional: ["inIstruttoria"],
    when: ["ammesse", "nonAmmesse"],
    source: CALLS,
  },
  {
    form: "linear",
    code: "domande-non-quadrano",
    severity: "block",
    terms: { ammesse: 1, nonAmmesse: 1, inIstruttoria: 1, presentate: -1 },
    op: "<=",
    optional: ["ammesse", "nonAmmesse", "inIstruttoria"],
    when: ["ammesse", "nonAmmesse", "inIstruttoria"],
    source: CALLS,
  },
  {
    form: "linear",
    code: "finanziate-oltre-ammesse",
    severity: "block",
    terms: { finanziate: 1, ripreseDaAltri: 1, ripreseAdAltri: -1, ammesse: -1 },
    op: "<=",
    optional: ["ripreseDaAltri", "ripreseAdAltri"],
    when: ["finanziate"],
    derives: true,
    source: CALLS,
  },
  predicate("erogato-oltre-tetto", "block", "deliberazione regionale che istituisce la misura"),
  predicate("contributo-oltre-tetto", "block", "deliberazione regionale che istituisce la misura"),
  predicate("mensilita-oltre-massimo", "block", "deliberazione regionale che istituisce la misura"),
  predicate("misura-oltre-quota", "block", "deliberazione regionale che istituisce la misura"),
  predicate("fondo-discorde", "block", BALANCE),
  predicate("fondi-non-leggibile", "block", BALANCE),
  predicate("pagamenti-diversi-da-erogato", "block", PAYMENTS),
  predicate("pagamento-illeggibile", "block", PAYMENTS),
  predicate("erogato-oltre-tetto-presunto", "justify", "tetto non verificato: configurabile"),
  predicate("contributi-non-quadrano", "justify", BALANCE),
  predicate("conteggio-domande-mancante", "justify", CALLS),
  predicate("resto-non-spiegato", "justify", BALANCE),
  predicate("catena-senza-conteggio", "justify", CALLS),
  predicate("fondi-da-chiarire", "justify", BALANCE),
  predicate("pagamenti-non-abbinati", "justify", PAYMENTS),
  predicate("pagamento-doppio", "justify", PAYMENTS),
  predicate("beneficiario-oltre-tetto", "justify", PAYMENTS),
  predicate("pagamenti-frazionati", "inform", PAYMENTS),
  predicate("erogato-non-indicato", "inform", BALANCE),
  predicate("quota-lontana-da-popolazione", "inform", OWN),
  predicate("fondi-da-confermare", "inform", BALANCE),
];

/** What a resolution grants to one contract at most. */
export interface FundCap {
  readonly dgr: string;
  /** null: every misura of the resolution. */
  readonly misura: string | null;
  /** First and last day on which it counts, "2020-03-30"; null: no limit. */
  readonly from: string | null;
  readonly to: string | null;
  /** In cents. */
  readonly perContratto: number;
  /** Most months of rent; null: no limit is known. */
  readonly mensilita: number | null;
  readonly source: string;
  /** false: the figure was not found in an official text, so going beyond it only asks for a reason. */
  readonly verified: boolean;
}

/** What part of a resolution's money one misura may take at most. */
export interface FundShare {
  readonly dgr: string;
  readonly misura: string;
  readonly percento: number;
  readonly source: string;
}

/** Figures that the rules on funds refer to. */
export interface FondiParameters {
  readonly caps: readonly FundCap[];
  readonly shares: readonly FundShare[];
  /** Percentage points by which the part of a sub-ambito may differ from its part of the population. */
  readonly scartoPopolazione: number;
}

const cap = (dgr: string, euro: number, more: Partial<FundCap> = {}): FundCap => ({
  ...{ dgr, misura: null, from: null, to: null, mensilita: null, verified: true },
  perContratto: euro * 100,
  source: `DGR ${dgr}`,
  ...more,
});

/** The ceilings that are known; an office changes them or adds its own. */
export const FONDI_PARAMETERS: FondiParameters = {
  caps: [
    cap("3008/2020", 1500, { mensilita: 4 }),
    cap("3222/2020", 1500, { mensilita: 4 }),
    cap("3664/2020", 1500, { mensilita: 4 }),
    cap("6491/2022", 3000),
    cap("6970/2022", 3600),
    cap("606/2018", 5000, {
      misura: "3",
      source: "DGR 606/2018, misura 3: non verificato su un testo ufficiale",
      verified: false,
    }),
  ],
  shares: [{ dgr: "6970/2022", misura: "complementare", percento: 50, source: "DGR 6970/2022" }],
  scartoPopolazione: 10,
};

/** The ceiling of a fund and misura on a day; of resolutions that share a fund, the most generous. */
export function capOf(
  { caps }: FondiParameters,
  dgr: readonly string[],
  misura: string | null,
  day: string | null,
): FundCap | null {
  const valid = caps.filter(
    (one) =>
      dgr.includes(one.dgr) &&
      (one.misura === null || one.misura === misura) &&
      (day === null || ((one.from ?? day) <= day && day <= (one.to ?? day))),
  );
  return valid.reduce<FundCap | null>(
    (best, one) => (best === null || one.perContratto > best.perContratto ? one : best),
    null,
  );
}
