// Italian sentences for findings on patrimonio, quotas, population, last year, dates and lists.
import type { ContextFindingParams, LinearParams } from "../../domain/rules/contextFindings";
import type { RuleField } from "../../domain/rules/ruleFields";
import { formatDate, formatEuro } from "../formatDate";
import { formatNumber } from "../formatNumber";
import { withArticle, withOf } from "./articles";
import { fieldNames } from "./names";
import { ruleFieldNames, scadenzaNames } from "./ruleNames";

const number = (value: number) => formatNumber("it", value);
const percent = (value: number) => `${number(value)} %`;
const alloggi = (count: number) => (count === 1 ? "1 alloggio" : `${number(count)} alloggi`);
const giorni = (count: number) => (count === 1 ? "1 giorno" : `${number(count)} giorni`);
const term = ({ terms }: LinearParams, field: RuleField) => terms[field] ?? 0;
/** "più 3", "meno 3", "" for nothing. */
const moved = (verb: string, count: number) => (count === 0 ? "" : ` ${verb} ${number(count)}`);

/** One sentence per code; `who` is the ente, or "" where there is none. */
export const contextSentences: {
  readonly [Code in keyof ContextFindingParams]: (
    params: ContextFindingParams[Code],
    who: string,
  ) => string;
} = {
  "patrimonio-non-quadra": (params, who) => {
    const parts = (["alloggiSap", "alloggiSas", "altriUsi"] as const).map((one) =>
      term(params, one),
    );
    const sum = parts.reduce((all, one) => all + one, 0);
    return `${who || params.where}: gli alloggi sono ${number(term(params, "alloggi"))}, ma SAP + SAS + altri usi = ${parts.map(number).join(" + ")} = ${number(sum)} (differenza ${number(params.difference)}).`;
  },
  "patrimonio-somma-non-quadra": ({ where, field, sum, printed, difference }) =>
    `${where ?? "Patrimonio"}, ${ruleFieldNames[field]}: sono indicati ${number(printed)}, la somma delle parti è ${number(sum)} (differenza ${number(difference)}).`,
  "percentuale-non-torna": ({ where, whole, printed, part, of, expected }) =>
    `${where}: è indicato ${withArticle(percent(printed))} di «${whole}», ma ${number(part)} su ${number(of)} è ${withArticle(percent(expected))}.`,
  "percentuali-non-cento": ({ whole, count, sum }) =>
    `Le ${number(count)} percentuali di «${whole}» insieme fanno ${withArticle(percent(sum))}, non il 100 %, neppure tenendo conto degli arrotondamenti.`,
  "turnover-oltre-patrimonio": (params, who) =>
    `${who}: il turn-over è ${number(term(params, "turnover"))}, ma l’ente possiede ${alloggi(term(params, "alloggiSap"))} SAP.`,
  "carenza-oltre-patrimonio": (params, who) =>
    `${who}: in carenza manutentiva risultano ${number(term(params, "carenzaManutentiva"))}, ma l’ente possiede ${alloggi(term(params, "alloggiSap"))} SAP.`,
  "disponibili-oltre-patrimonio": (params, who) =>
    `${who}: senza la nuova edificazione i disponibili sono ${number(term(params, "disponibili") - term(params, "nuovaEdificazione"))}, più dei ${number(term(params, "alloggiSap"))} alloggi SAP che l’ente possiede: serve una motivazione.`,
  "sat-oltre-patrimonio": (params, who) =>
    `${who}: ${alloggi(term(params, "sat"))} per servizi transitori, ma l’ente possiede in tutto ${alloggi(term(params, "alloggi"))}.`,
  "indigenti-sotto-minimo": (params, who) =>
    `${who}: la quota per gli indigenti è ${percent(term(params, "quotaIndigenti"))}, sotto il minimo (${percent(params.bound)}).`,
  "indigenti-oltre-minimo": (params, who) =>
    `${who}: la quota per gli indigenti è ${percent(term(params, "quotaIndigenti"))}, oltre ${withArticle(percent(params.bound))} ordinario.`,
  "quota-categorie-oltre-massimo": (params, who) =>
    `${who}: la quota per le categorie dell’art. 14 è ${percent(term(params, "quotaCategorie"))}, oltre il massimo (${percent(params.bound)}).`,
  "popolazione-non-quadra": (params, who) => {
    const [maschi, femmine] = [term(params, "maschi"), term(params, "femmine")];
    return `${who || params.where}: i residenti sono ${number(term(params, "residenti"))}, ma maschi + femmine = ${number(maschi)} + ${number(femmine)} = ${number(maschi + femmine)} (differenza ${number(params.difference)}).`;
  },
  "popolazione-somma-non-quadra": ({ field, sum, printed, difference }) =>
    `Popolazione, ${ruleFieldNames[field]}: il TOTALE riportato è ${number(printed)}, la somma dei comuni è ${number(sum)} (differenza ${number(difference)}).`,
  "assegnate-oltre-disponibili": (params, who) =>
    `${who}: l’anno precedente risultano assegnati ${alloggi(term(params, "assegnateAnnoPrecedente"))}, ma il piano di quell’anno ne dava disponibili ${number(term(params, "disponibiliAnnoPrecedente"))}: serve una motivazione.`,
  "patrimonio-variato": (params, who) => {
    const before = term(params, "alloggiAnnoPrecedente");
    const now = term(params, "alloggi");
    const moves = `${moved("più", term(params, "alloggiEntrati"))}${moved("meno", term(params, "alloggiUsciti"))}`;
    return `${who}: il patrimonio è ${number(now)}, ma l’anno precedente era ${number(before)}${moves} (differenza ${number(params.difference)}): serve una motivazione.`;
  },
  "turnover-lontano-dalla-media": ({ turnover, mean, from, to }, who) =>
    `${who}: il turn-over è ${number(turnover)}, ma la media degli anni ${from}-${to} è ${number(mean)}: serve una motivazione.`,
  "variazione-ampia": ({ field, before, now, year }, who) =>
    `${who}: ${fieldNames[field]} passa da ${number(before)} (${year}) a ${number(now)}: serve una motivazione.`,
  "elenco-conteggio-diverso": ({ field, listed, atMost, printed }, who) =>
    `${who}: ${fieldNames[field]} è ${number(printed)} in tabella, ma l’elenco degli alloggi ne ha ${listed === atMost ? number(listed) : `da ${number(listed)} a ${number(atMost)}`}.`,
  "alloggio-ripetuto": ({ alloggio, times, others }, who) =>
    others === 0
      ? `${who}: il codice «${alloggio}» compare ${number(times)} volte nell’elenco degli alloggi.`
      : `${who}: ${number(others + 1)} codici, fra cui «${alloggio}», compaiono più volte nell’elenco degli alloggi.`,
  "lavori-oltre-limite": ({ alloggio, importoCentesimi, massimoCentesimi, others }, who) =>
    others > 0
      ? `${who}: ${number(others + 1)} alloggi in carenza manutentiva hanno lavori oltre ${formatEuro("it", massimoCentesimi)}, per esempio per ${formatEuro("it", importoCentesimi)}: serve una motivazione.`
      : `${who}: ${alloggio === null ? "un alloggio" : `l’alloggio «${alloggio}»`} in carenza manutentiva ha lavori per ${formatEuro("it", importoCentesimi)}, oltre ${formatEuro("it", massimoCentesimi)}: serve una motivazione.`,
  "scadenza-superata": ({ step, date, deadline, days, atLeast }) =>
    atLeast
      ? `La ricognizione si è chiusa ${withArticle(formatDate("it", date))}: ${scadenzaNames[step]} viene dopo il termine ${withOf(formatDate("it", deadline))}, di almeno ${giorni(days)}.`
      : `Data per ${scadenzaNames[step]}: ${formatDate("it", date)}, oltre il termine ${withOf(formatDate("it", deadline))} (${giorni(days)} di ritardo).`,
};
