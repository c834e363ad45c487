// The rules of a plan year, as data. What a rule is called, how grave it is and which law it comes
// from stands here; how it is evaluated stands in the file that its form names.
import type { FindingCode, Severity } from "../finding";
import type { CountField } from "../import/tableKinds";

interface RuleBase {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly source: string;
  /** First and last plan year in which the rule applies; null is "until further notice". */
  readonly from: number;
  readonly to: number | null;
}

/** A sum of counts against a bound: one form for checking, explaining, locating and documenting. */
export interface LinearRule extends RuleBase {
  readonly form: "linear";
  readonly terms: Readonly<Partial<Record<CountField, number>>>;
  readonly op: "==" | "<=";
  readonly bound: number;
  /** Rows it holds for: every ente, and the printed rows of totals. */
  readonly scopes: readonly ("ente" | "totale")[];
  /** Only when the plan declares its SAT like this. */
  readonly satMode?: SatMode;
}

/** A rule on the shape of the tables or with a condition; outside error localisation. */
export interface PredicateRule extends RuleBase {
  readonly form: "predicate";
}

export type Rule = LinearRule | PredicateRule;

/** How the plan counts SAT: among the available dwellings, beside them, or without saying. */
export type SatMode = "inclusi" | "aggiuntivi" | "non dichiarato";

/** Figures that rules refer to. */
export interface RuleParameters {
  /** Most that may be reserved to police and fire brigades, in percent of the available dwellings. */
  readonly quotaForzePoliziaMassima: number;
  readonly satMode: SatMode;
}

/** The rules of one plan year. */
export interface Rulebook {
  readonly year: number | null;
  readonly rules: readonly Rule[];
  readonly parameters: RuleParameters;
}

const ART_4 = "r.r. 4/2017 art. 4 c. 3";
const BALANCE = `${ART_4} lett. b`;
const since = { from: 2018, to: null } as const;

/** All rules, in the order in which findings are shown. */
export const RULES: readonly Rule[] = [
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
  { code: "totale-non-quadra", form: "predicate", severity: "block", source: BALANCE, ...since },
  { code: "quadro-discorde", form: "predicate", severity: "block", source: BALANCE, ...since },
  {
    code: "ente-sconosciuto",
    form: "predicate",
    severity: "block",
    source: "r.r. 4/2017 art. 4 c. 2",
    ...since,
  },
  {
    code: "ente-ambiguo",
    form: "predicate",
    severity: "block",
    source: "r.r. 4/2017 art. 4 c. 2",
    ...since,
  },
  {
    code: "ente-mancante",
    form: "predicate",
    severity: "block",
    source: "r.r. 4/2017 art. 4 c. 2",
    ...since,
  },
  {
    code: "ente-ripetuto",
    form: "predicate",
    severity: "block",
    source: "r.r. 4/2017 art. 4 c. 2",
    ...since,
  },
  {
    code: "ente-nome-errato",
    form: "predicate",
    severity: "block",
    source: "ISTAT, codici e denominazioni dei comuni",
    ...since,
  },
  {
    code: "ente-nome-variante",
    form: "predicate",
    severity: "inform",
    source: "ISTAT, codici e denominazioni dei comuni",
    ...since,
  },
  { code: "valore-illeggibile", form: "predicate", severity: "block", source: BALANCE, ...since },
  { code: "conteggio-non-valido", form: "predicate", severity: "block", source: BALANCE, ...since },
  {
    code: "sap-incoerente",
    form: "predicate",
    severity: "block",
    source: `${ART_4} lett. a`,
    ...since,
  },
  {
    code: "contrassegno-mancante",
    form: "predicate",
    severity: "block",
    source: `${ART_4} lett. a`,
    ...since,
  },
  {
    code: "nota-sap-incompleta",
    form: "predicate",
    severity: "block",
    source: `${ART_4} lett. a`,
    ...since,
  },
  {
    code: "risposta-mancante",
    form: "predicate",
    severity: "block",
    source: "r.r. 4/2017 art. 4 c. 2",
    ...since,
  },
  {
    code: "sat-oltre-disponibili",
    form: "linear",
    severity: "block",
    terms: { sat: 1, disponibili: -1 },
    op: "<=",
    bound: 0,
    scopes: ["ente"],
    satMode: "inclusi",
    source: `${ART_4} lett. e; l.r. 16/2016 art. 23 c. 13`,
    ...since,
  },
  {
    code: "sat-senza-disponibili",
    form: "predicate",
    severity: "justify",
    source: `${ART_4} lett. e; l.r. 16/2016 art. 23 c. 13`,
    ...since,
  },
  {
    code: "quota-oltre-massimo",
    form: "predicate",
    severity: "block",
    source: `${ART_4} lett. d bis; artt. 7-bis e 7-ter`,
    ...since,
  },
  {
    code: "quota-senza-alloggi",
    form: "predicate",
    severity: "justify",
    source: `${ART_4} lett. d bis`,
    ...since,
  },
  {
    code: "quota-nota-incompleta",
    form: "predicate",
    severity: "justify",
    source: `${ART_4} lett. d bis`,
    ...since,
  },
  {
    code: "quota-sotto-un-alloggio",
    form: "predicate",
    severity: "inform",
    source: `${ART_4} lett. d bis`,
    ...since,
  },
  {
    code: "categoria-senza-motivazione",
    form: "predicate",
    severity: "justify",
    source: `${ART_4} lett. d`,
    ...since,
  },
];

/** Parameters by plan year; the last entry that is not later than the year counts. */
const PARAMETERS: readonly {
  readonly from: number;
  readonly parameters: RuleParameters;
  readonly source: string;
}[] = [
  {
    from: 0,
    parameters: { quotaForzePoliziaMassima: 10, satMode: "non dichiarato" },
    source: "r.r. 4/2017 art. 4 c. 3 lett. d bis",
  },
  {
    from: 2025,
    parameters: { quotaForzePoliziaMassima: 20, satMode: "non dichiarato" },
    source: "r.r. 2/2025 (artt. 7-bis e 7-ter)",
  },
];

/**
 * The rulebook of a plan year; without a year, that of the latest one. A year before the first rules
 * gets these: a plan is never left unchecked.
 */
export function rulebookOf(year: number | null, overrides: Partial<RuleParameters> = {}): Rulebook {
  const first = Math.min(...RULES.map(({ from }) => from));
  const when = Math.max(year ?? Number.MAX_SAFE_INTEGER, first);
  const { parameters } = PARAMETERS.findLast(({ from }) => from <= when) ?? PARAMETERS[0]!;
  return {
    year,
    rules: RULES.filter(({ from, to }) => from <= when && (year === null || (to ?? when) >= when)),
    parameters: { ...parameters, ...overrides },
  };
}
