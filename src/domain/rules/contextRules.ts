// The rules on what surrounds the offer: patrimonio, population, last year, dates, lists of dwellings.
import type { Rule } from "./ruleTypes";

const ART_4 = "r.r. 4/2017 art. 4";
const STOCK = `${ART_4} c. 3 lett. a`;
const since = { from: 2018, to: null } as const;

/** The patrimonio in itself and against the offer. */
export const PATRIMONIO_RULES: readonly Rule[] = [
  {
    code: "patrimonio-non-quadra",
    form: "linear",
    severity: "block",
    terms: { alloggi: 1, alloggiSap: -1, alloggiSas: -1, altriUsi: -1 },
    op: "==",
    bound: 0,
    scopes: ["patrimonio"],
    source: STOCK,
    ...since,
  },
  { code: "patrimonio-somma-non-quadra", form: "sum", severity: "block", source: STOCK, ...since },
  { code: "percentuale-non-torna", form: "predicate", severity: "block", source: STOCK, ...since },
  { code: "percentuali-non-cento", form: "predicate", severity: "block", source: STOCK, ...since },
  {
    code: "turnover-oltre-patrimonio",
    form: "linear",
    severity: "block",
    terms: { turnover: 1, alloggiSap: -1 },
    op: "<=",
    bound: 0,
    scopes: ["ente"],
    source: `${STOCK} e b`,
    ...since,
  },
  {
    code: "carenza-oltre-patrimonio",
    form: "linear",
    severity: "block",
    terms: { carenzaManutentiva: 1, alloggiSap: -1 },
    op: "<=",
    bound: 0,
    scopes: ["ente"],
    source: `${STOCK} e b`,
    ...since,
  },
  {
    code: "disponibili-oltre-patrimonio",
    form: "linear",
    severity: "justify",
    terms: { disponibili: 1, nuovaEdificazione: -1, alloggiSap: -1 },
    op: "<=",
    bound: 0,
    scopes: ["ente"],
    source: `${STOCK} e b`,
    ...since,
  },
];

/** Residents by sex and in all. */
export const POPOLAZIONE_RULES: readonly Rule[] = [
  {
    code: "popolazione-non-quadra",
    form: "linear",
    severity: "block",
    terms: { residenti: 1, maschi: -1, femmine: -1 },
    op: "==",
    bound: 0,
    scopes: ["popolazione"],
    source: "ISTAT, popolazione residente",
    ...since,
  },
  {
    code: "popolazione-somma-non-quadra",
    form: "sum",
    severity: "block",
    source: "ISTAT, popolazione residente",
    ...since,
  },
];

/** This year against the year before. */
export const PRIMA_RULES: readonly Rule[] = [
  {
    code: "assegnate-oltre-disponibili",
    form: "linear",
    severity: "justify",
    terms: { assegnateAnnoPrecedente: 1, disponibiliAnnoPrecedente: -1 },
    op: "<=",
    bound: 0,
    scopes: ["ente"],
    source: `${ART_4} c. 3 lett. g`,
    ...since,
  },
  {
    code: "turnover-lontano-dalla-media",
    form: "predicate",
    severity: "justify",
    source: `${ART_4} c. 3 lett. b n. 1`,
    ...since,
  },
  {
    code: "patrimonio-variato",
    form: "linear",
    severity: "justify",
    terms: { alloggi: 1, alloggiAnnoPrecedente: -1, alloggiEntrati: -1, alloggiUsciti: 1 },
    op: "==",
    bound: 0,
    scopes: ["ente"],
    optional: ["alloggiEntrati", "alloggiUsciti"],
    source: STOCK,
    ...since,
  },
  {
    code: "variazione-ampia",
    form: "predicate",
    severity: "justify",
    source: `${ART_4} c. 3 lett. b`,
    ...since,
  },
];

/** Dates and lists of single dwellings. */
export const ELENCO_RULES: readonly Rule[] = [
  {
    code: "elenco-conteggio-diverso",
    form: "predicate",
    severity: "block",
    source: `${ART_4} c. 3 lett. b`,
    ...since,
  },
  { code: "alloggio-ripetuto", form: "predicate", severity: "block", source: STOCK, ...since },
  {
    code: "lavori-oltre-limite",
    form: "predicate",
    severity: "justify",
    source: "r.r. 4/2017 art. 10",
    ...since,
  },
];

/** Deadlines; real plans are late, so they warn and never block. */
export const SCADENZE_RULES: readonly Rule[] = [
  {
    code: "scadenza-superata",
    form: "predicate",
    severity: "justify",
    source: `${ART_4} c. 2, 4 e 5`,
    ...since,
  },
];
