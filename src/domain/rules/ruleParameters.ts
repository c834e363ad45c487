// The figures that rules refer to, as data: what each may be, and which value counts in which year.
import type { RuleCode } from "../finding";

/** How the plan counts SAT: among the available dwellings, beside them, or without saying. */
export type SatMode = "inclusi" | "aggiuntivi" | "non dichiarato";

/** Figures that rules refer to. Percentages are those of the available dwellings unless told. */
export interface RuleParameters {
  readonly satMode: SatMode;
  /** Most that may be reserved to police and fire brigades, over all its quotas together. */
  readonly quotaForzePoliziaMassima: number;
  readonly quotaIndigentiMinima: number;
  /** Quota for the indigent above which a plan is asked to look again. */
  readonly quotaIndigentiOrdinaria: number;
  /** Most that an owner may set apart for categories of art. 14. */
  readonly quotaCategorieMassima: number;
  /** Turn-over may differ from the mean of three years by so many dwellings, or by so many percent. */
  readonly turnoverScartoAlloggi: number;
  readonly turnoverScartoPercento: number;
  /** Available dwellings may change from year to year by so many, or by so many percent. */
  readonly variazioneAlloggi: number;
  readonly variazionePercento: number;
  /** Day of the year before the plan, "31/10". */
  readonly ricognizioneEntro: string;
  readonly approvazioneEntro: string;
  /** Days after the approval. */
  readonly trasmissioneGiorni: number;
  readonly pubblicazioneGiorni: number;
  readonly avvisoGiorni: number;
  /** Most that the works of a dwelling assigned as it stands may cost, in cents. */
  readonly lavoriMassimiCentesimi: number;
  /**
   * How much harder than a plain printed figure it is to doubt one that a formula gives, one that the
   * office chose between sources, one that a person corrected, one told in a sentence, one counted
   * dwelling by dwelling. 1 is as hard; the search for wrong cells prefers what is easier to doubt.
   */
  readonly affidabilitaFormula: number;
  readonly affidabilitaScelta: number;
  readonly affidabilitaCorrezione: number;
  readonly affidabilitaTesto: number;
  readonly affidabilitaElenco: number;
}

export type ParameterKey = keyof RuleParameters;

/** Parameters that can bound a linear rule. */
export type NumericParameter = {
  [Key in ParameterKey]: RuleParameters[Key] extends number ? Key : never;
}[ParameterKey];

/** What a parameter measures; `day` is a day of a year as "31/10". */
export type ParameterMeasure =
  "percent" | "count" | "days" | "cents" | "day" | "satMode" | "weight";

interface ParameterDefinition {
  /** The rule under which the parameter is shown; others may refer to it as well. */
  readonly rule: RuleCode;
  readonly measure: ParameterMeasure;
}

/** What each parameter is, in the order of the rules. */
export const PARAMETERS: Readonly<Record<ParameterKey, ParameterDefinition>> = {
  affidabilitaFormula: { rule: "totale-non-quadra", measure: "weight" },
  affidabilitaScelta: { rule: "totale-non-quadra", measure: "weight" },
  affidabilitaCorrezione: { rule: "totale-non-quadra", measure: "weight" },
  affidabilitaTesto: { rule: "totale-non-quadra", measure: "weight" },
  affidabilitaElenco: { rule: "totale-non-quadra", measure: "weight" },
  satMode: { rule: "sat-oltre-disponibili", measure: "satMode" },
  quotaForzePoliziaMassima: { rule: "quota-oltre-massimo", measure: "percent" },
  quotaIndigentiMinima: { rule: "indigenti-sotto-minimo", measure: "percent" },
  quotaIndigentiOrdinaria: { rule: "indigenti-oltre-minimo", measure: "percent" },
  quotaCategorieMassima: { rule: "quota-categorie-oltre-massimo", measure: "percent" },
  turnoverScartoAlloggi: { rule: "turnover-lontano-dalla-media", measure: "count" },
  turnoverScartoPercento: { rule: "turnover-lontano-dalla-media", measure: "percent" },
  variazioneAlloggi: { rule: "variazione-ampia", measure: "count" },
  variazionePercento: { rule: "variazione-ampia", measure: "percent" },
  ricognizioneEntro: { rule: "scadenza-superata", measure: "day" },
  approvazioneEntro: { rule: "scadenza-superata", measure: "day" },
  trasmissioneGiorni: { rule: "scadenza-superata", measure: "days" },
  pubblicazioneGiorni: { rule: "scadenza-superata", measure: "days" },
  avvisoGiorni: { rule: "scadenza-superata", measure: "days" },
  lavoriMassimiCentesimi: { rule: "lavori-oltre-limite", measure: "cents" },
};

export const PARAMETER_KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[];

/** A value of a parameter with the plan years in which it counts; `to` null is "until further notice". */
export interface ParameterValue {
  readonly parameter: ParameterKey;
  readonly value: number | string;
  readonly from: number;
  readonly to: number | null;
  readonly source: string;
}

/** Said of thresholds that no law sets: they are where an office begins to ask, and are its own. */
const OWN_CHOICE = "scelta dell’ufficio, nessuna norma";

const always = (
  parameter: ParameterKey,
  value: number | string,
  source: string,
): ParameterValue => ({ parameter, value, from: 2018, to: null, source });

/** Weights of the search for wrong cells: why each is as it is. */
const because = (reason: string): string => `${OWN_CHOICE}: ${reason}`;

/** The values as the law has them; thresholds without a law are starting values. */
export const PARAMETER_VALUES: readonly ParameterValue[] = [
  always("affidabilitaFormula", 2, because("una formula non sbaglia a battere")),
  always("affidabilitaScelta", 2, because("qualcuno ha confrontato le fonti e ha deciso")),
  always("affidabilitaCorrezione", 1, because("chi corregge sa perché, ma batte a mano")),
  always("affidabilitaTesto", 0.75, because("le frasi si copiano da un anno all’altro")),
  always("affidabilitaElenco", 2, because("contati alloggio per alloggio")),
  always("satMode", "non dichiarato", "r.r. 4/2017 art. 4 c. 3 lett. e"),
  {
    parameter: "quotaForzePoliziaMassima",
    value: 10,
    from: 2018,
    to: 2024,
    source: "r.r. 4/2017 art. 4 c. 3 lett. d bis",
  },
  {
    parameter: "quotaForzePoliziaMassima",
    value: 20,
    from: 2025,
    to: null,
    source: "r.r. 2/2025 (artt. 7-bis e 7-ter)",
  },
  always("quotaIndigentiMinima", 20, "l.r. 16/2016 art. 23 c. 3"),
  always("quotaIndigentiOrdinaria", 20, "r.r. 4/2017 art. 4 c. 3 lett. c"),
  {
    ...always("quotaCategorieMassima", 20, "r.r. 4/2017 art. 4 c. 3 lett. c bis (r.r. 2/2025)"),
    from: 2025,
  },
  always("turnoverScartoAlloggi", 2, OWN_CHOICE),
  always("turnoverScartoPercento", 50, OWN_CHOICE),
  always("variazioneAlloggi", 5, OWN_CHOICE),
  always("variazionePercento", 50, OWN_CHOICE),
  always("ricognizioneEntro", "31/10", "r.r. 4/2017 art. 4 c. 2"),
  always("approvazioneEntro", "31/12", "r.r. 4/2017 art. 4 c. 4"),
  always("trasmissioneGiorni", 15, "r.r. 4/2017 art. 4 c. 5"),
  always("pubblicazioneGiorni", 15, "r.r. 4/2017 art. 4 c. 5"),
  always("avvisoGiorni", 30, "r.r. 4/2017 (avviso pubblico)"),
  always("lavoriMassimiCentesimi", 800_000, "r.r. 4/2017 art. 10"),
];

/**
 * The parameters of a plan year: per parameter the value whose years hold `when`; when none does, the
 * nearest earlier one, else the first. So a gap in the years never leaves a rule without its figure.
 */
export function parametersOf(when: number, values: readonly ParameterValue[]): RuleParameters {
  const chosen = PARAMETER_KEYS.map((key) => {
    const own = values.filter(({ parameter }) => parameter === key);
    const all = own.length > 0 ? own : PARAMETER_VALUES.filter((one) => one.parameter === key);
    const valid = all.find(({ from, to }) => from <= when && (to ?? when) >= when);
    const earlier = [...all].sort((a, b) => b.from - a.from).find(({ from }) => from <= when);
    return [key, (valid ?? earlier ?? all[0]!).value];
  });
  return Object.fromEntries(chosen) as unknown as RuleParameters;
}
