// English sentences for findings on patrimonio, quotas, population, last year, dates and lists.
import type { ContextFindingParams, LinearParams } from "../../domain/rules/contextFindings";
import type { RuleField } from "../../domain/rules/ruleFields";
import { formatDate, formatEuro } from "../formatDate";
import { formatNumber } from "../formatNumber";
import { fieldNames } from "./names";
import { ruleFieldNames, scadenzaNames } from "./ruleNames";

const number = (value: number) => formatNumber("en", value);
const percent = (value: number) => `${number(value)}%`;
const dwellings = (count: number) => (count === 1 ? "1 dwelling" : `${number(count)} dwellings`);
const days = (count: number) => (count === 1 ? "1 day" : `${number(count)} days`);
const term = ({ terms }: LinearParams, field: RuleField) => terms[field] ?? 0;
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
    return `${who || params.where}: the dwellings are ${number(term(params, "alloggi"))}, but SAP + SAS + altri usi = ${parts.map(number).join(" + ")} = ${number(sum)} (difference ${number(params.difference)}).`;
  },
  "patrimonio-somma-non-quadra": ({ where, field, sum, printed, difference }) =>
    `${where ?? "Patrimonio"}, ${ruleFieldNames[field]}: ${number(printed)} is printed, the parts add up to ${number(sum)} (difference ${number(difference)}).`,
  "percentuale-non-torna": ({ where, whole, printed, part, of, expected }) =>
    `${where}: ${percent(printed)} of “${whole}” is printed, but ${number(part)} of ${number(of)} is ${percent(expected)}.`,
  "percentuali-non-cento": ({ whole, count, sum }) =>
    `The ${number(count)} percentages of “${whole}” add up to ${percent(sum)}, not to 100%, even allowing for rounding.`,
  "turnover-oltre-patrimonio": (params, who) =>
    `${who}: turn-over is ${number(term(params, "turnover"))}, but the ente owns ${dwellings(term(params, "alloggiSap"))} of SAP.`,
  "carenza-oltre-patrimonio": (params, who) =>
    `${who}: carenza manutentiva is ${number(term(params, "carenzaManutentiva"))}, but the ente owns ${dwellings(term(params, "alloggiSap"))} of SAP.`,
  "disponibili-oltre-patrimonio": (params, who) =>
    `${who}: without nuova edificazione ${number(term(params, "disponibili") - term(params, "nuovaEdificazione"))} are available, more than the ${dwellings(term(params, "alloggiSap"))} of SAP that the ente owns: a reason is needed.`,
  "sat-oltre-patrimonio": (params, who) =>
    `${who}: ${dwellings(term(params, "sat"))} for servizi transitori, but the ente owns ${dwellings(term(params, "alloggi"))} in all.`,
  "indigenti-sotto-minimo": (params, who) =>
    `${who}: the quota for the indigent is ${percent(term(params, "quotaIndigenti"))}, below the least (${percent(params.bound)}).`,
  "indigenti-oltre-minimo": (params, who) =>
    `${who}: the quota for the indigent is ${percent(term(params, "quotaIndigenti"))}, above the ordinary ${percent(params.bound)}.`,
  "quota-categorie-oltre-massimo": (params, who) =>
    `${who}: the quota for categories of art. 14 is ${percent(term(params, "quotaCategorie"))}, above the ceiling (${percent(params.bound)}).`,
  "popolazione-non-quadra": (params, who) => {
    const [maschi, femmine] = [term(params, "maschi"), term(params, "femmine")];
    return `${who || params.where}: the residents are ${number(term(params, "residenti"))}, but men + women = ${number(maschi)} + ${number(femmine)} = ${number(maschi + femmine)} (difference ${number(params.difference)}).`;
  },
  "popolazione-somma-non-quadra": ({ field, sum, printed, difference }) =>
    `Population, ${ruleFieldNames[field]}: the printed total is ${number(printed)}, the comuni add up to ${number(sum)} (difference ${number(difference)}).`,
  "assegnate-oltre-disponibili": (params, who) =>
    `${who}: ${dwellings(term(params, "assegnateAnnoPrecedente"))} were assigned the year before, but the plan of that year had ${number(term(params, "disponibiliAnnoPrecedente"))} available: a reason is needed.`,
  "patrimonio-variato": (params, who) => {
    const before = term(params, "alloggiAnnoPrecedente");
    const now = term(params, "alloggi");
    const moves = `${moved("plus", term(params, "alloggiEntrati"))}${moved("less", term(params, "alloggiUsciti"))}`;
    return `${who}: the stock is ${number(now)}, but the year before it was ${number(before)}${moves} (difference ${number(params.difference)}): a reason is needed.`;
  },
  "turnover-lontano-dalla-media": ({ turnover, mean, from, to }, who) =>
    `${who}: turn-over is ${number(turnover)}, but the mean of ${from}-${to} is ${number(mean)}: a reason is needed.`,
  "variazione-ampia": ({ field, before, now, year }, who) =>
    `${who}: ${fieldNames[field]} goes from ${number(before)} (${year}) to ${number(now)}: a reason is needed.`,
  "elenco-conteggio-diverso": ({ field, listed, atMost, printed }, who) =>
    `${who}: ${fieldNames[field]} is ${number(printed)} in the table, but the list of dwellings has ${listed === atMost ? number(listed) : `${number(listed)} to ${number(atMost)}`}.`,
  "alloggio-ripetuto": ({ alloggio, times, others }, who) =>
    others === 0
      ? `${who}: the code “${alloggio}” stands ${number(times)} times in the list of dwellings.`
      : `${who}: ${number(others + 1)} codes, “${alloggio}” among them, stand in the list of dwellings more than once.`,
  "lavori-oltre-limite": ({ alloggio, importoCentesimi, massimoCentesimi, others }, who) =>
    others > 0
      ? `${who}: ${number(others + 1)} dwellings in carenza manutentiva have works above ${formatEuro("en", massimoCentesimi)}, for example for ${formatEuro("en", importoCentesimi)}: a reason is needed.`
      : `${who}: ${alloggio === null ? "a dwelling" : `the dwelling “${alloggio}”`} in carenza manutentiva has works for ${formatEuro("en", importoCentesimi)}, above ${formatEuro("en", massimoCentesimi)}: a reason is needed.`,
  "scadenza-superata": ({ step, date, deadline, days: late, atLeast }) =>
    atLeast
      ? `The recognition ended on ${formatDate("en", date)}: ${scadenzaNames[step]} comes after the deadline of ${formatDate("en", deadline)}, by ${days(late)} at least.`
      : `Date of ${scadenzaNames[step]}: ${formatDate("en", date)}, after the deadline of ${formatDate("en", deadline)} (${days(late)} late).`,
};
