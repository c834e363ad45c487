// The rules on SAT, quotas and categories.
import type { Rule } from "./ruleTypes";

const ART_4 = "r.r. 4/2017 art. 4 c. 3";
const SAT = `${ART_4} lett. e; l.r. 16/2016 art. 23 c. 13`;
const QUOTA = `${ART_4} lett. d bis`;
const INDIGENTI = `${ART_4} lett. c; l.r. 16/2016 art. 23 c. 3`;
const since = { from: 2018, to: null } as const;

/** Servizi abitativi transitori, as the plan declares to count them. */
export const SAT_RULES: readonly Rule[] = [
  {
    code: "sat-oltre-disponibili",
    form: "linear",
    severity: "block",
    terms: { sat: 1, disponibili: -1 },
    op: "<=",
    bound: 0,
    scopes: ["ente"],
    satMode: "inclusi",
    source: SAT,
    ...since,
  },
  {
    code: "sat-oltre-patrimonio",
    form: "linear",
    severity: "block",
    terms: { sat: 1, alloggi: -1 },
    op: "<=",
    bound: 0,
    scopes: ["ente"],
    satMode: "aggiuntivi",
    source: SAT,
    ...since,
  },
  { code: "sat-senza-disponibili", form: "predicate", severity: "justify", source: SAT, ...since },
];

/** Quotas in percent of the available dwellings, and the extra category. */
export const QUOTA_RULES: readonly Rule[] = [
  {
    code: "quota-oltre-massimo",
    form: "linear",
    severity: "block",
    terms: { quotaForzePolizia: 1, quotaPoliziaLocale: 1 },
    op: "<=",
    bound: { parameter: "quotaForzePoliziaMassima" },
    scopes: ["ente"],
    optional: ["quotaPoliziaLocale"],
    whenBlank: "silent",
    source: `${QUOTA}; artt. 7-bis e 7-ter`,
    ...since,
  },
  { code: "quota-senza-alloggi", form: "predicate", severity: "justify", source: QUOTA, ...since },
  {
    code: "quota-nota-incompleta",
    form: "predicate",
    severity: "justify",
    source: QUOTA,
    ...since,
  },
  {
    code: "quota-sotto-un-alloggio",
    form: "predicate",
    severity: "inform",
    source: QUOTA,
    ...since,
  },
  {
    code: "indigenti-sotto-minimo",
    form: "linear",
    severity: "block",
    terms: { quotaIndigenti: 1 },
    op: ">=",
    bound: { parameter: "quotaIndigentiMinima" },
    scopes: ["ente"],
    source: INDIGENTI,
    ...since,
  },
  {
    code: "indigenti-oltre-minimo",
    form: "linear",
    severity: "inform",
    terms: { quotaIndigenti: 1 },
    op: "<=",
    bound: { parameter: "quotaIndigentiOrdinaria" },
    scopes: ["ente"],
    source: INDIGENTI,
    ...since,
  },
  {
    code: "quota-categorie-oltre-massimo",
    form: "linear",
    severity: "block",
    terms: { quotaCategorie: 1 },
    op: "<=",
    bound: { parameter: "quotaCategorieMassima" },
    scopes: ["ente"],
    whenBlank: "silent",
    source: `${ART_4} lett. c bis; l.r. 16/2016 art. 23 c. 6`,
    from: 2025,
    to: null,
  },
  {
    code: "categoria-senza-motivazione",
    form: "predicate",
    severity: "justify",
    source: `${ART_4} lett. d`,
    ...since,
  },
];
