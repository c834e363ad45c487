// English sentences for what the ledger of funds and the payments do not make agree.
import type { FondiFindingParams, LedgerTerms } from "../../domain/fondi/fondiFindingParams";
import { isAmount, type FundField, type FundPlace } from "../../domain/fondi/fondo";
import type { QuestionReason } from "../../domain/fondi/fondo";
import { formatEuro } from "../formatDate";
import { formatNumber, joinWords } from "../formatNumber";
import { fundPlaceName, ledgerTermNames } from "./fondiNames";

const number = (value: number) => formatNumber("en", value);
const euro = (cents: number) => formatEuro("en", cents);
const at = (place: FundPlace) => `“${fundPlaceName(place)}”`;
const counted = (count: number, one: string, many: string) =>
  `${number(count)} ${count === 1 ? one : many}`;

function isMoney(term: string): boolean {
  return term === "entrate" || term === "uscite" || isAmount(term as FundField);
}

const figure = (field: string, value: number) => (isMoney(field) ? euro(value) : number(value));

/** "transferred 100 euro, paid out 90 euro". */
function termWords(terms: LedgerTerms): string {
  const told = Object.entries(terms).map(
    ([term, value]) => `${ledgerTermNames[term as keyof LedgerTerms]} ${figure(term, value)}`,
  );
  return joinWords("en", told);
}

const UNCLEAR: Readonly<Record<QuestionReason, string>> = {
  voce: "it is not clear what the amount is: assigned, transferred, paid out or left over?",
  numeri: "it is not clear what the numbers count",
  misura: "it is not clear which misura each amount belongs to",
  valuta: "the amount has no euro sign: are these euros?",
  "dgr-mancante": "it is not clear which DGR is meant",
  "dgr-senza-anno": "a DGR is cited without year or date",
  "date-discordi": "the same DGR is cited with two dates",
  "movimento-senza-importo": "money was used for something else, but not how much of it is written",
  intestazioni: "two columns could be the one looked for",
};

const WITHOUT: Readonly<
  Record<FondiFindingParams["movimento-senza-contropartita"]["why"], string>
> = {
  "senza-destinazione": "the source does not say which fund it went to",
  "fondo-sconosciuto": "one of the two funds is not among those of the plan",
  "stesso-fondo": "it leaves and enters the same fund",
};

export const fondiSentences: {
  readonly [Code in keyof FondiFindingParams]: (params: FondiFindingParams[Code]) => string;
} = {
  "fondi-totale-non-quadra": ({ place, field, sum, printed, difference }) =>
    `${at(place)}: ${ledgerTermNames[field]} ${figure(field, printed)}, but the parts add up to ${figure(field, sum)} (difference ${figure(field, Math.abs(difference))}).`,
  "erogato-oltre-disponibile": ({ place, terms, difference }) =>
    `${at(place)}: more was paid out than was available, by ${euro(difference)} (${termWords(terms)}).`,
  "residuo-non-quadra": ({ place, terms, difference }) =>
    `${at(place)}: what is left does not agree, by ${euro(Math.abs(difference))} (${termWords(terms)}).`,
  "residuo-negativo": ({ place, terms, difference }) =>
    `${at(place)}: more goes out than comes in, by ${euro(difference)} (${termWords(terms)}).`,
  "domande-non-quadrano": ({ place, terms, difference }) =>
    `${at(place)}: the applications do not add up, by ${number(Math.abs(difference))} (${termWords(terms)}).`,
  "finanziate-oltre-ammesse": ({ place, terms, difference }) =>
    `${at(place)}: more applications were funded than admitted, by ${number(difference)} (${termWords(terms)}).`,
  "movimento-senza-contropartita": ({ from, to, amount, why }) =>
    `${at(from)}: ${euro(amount)} passed ${to === null ? "to something else" : `to ${at(to)}`}, but ${WITHOUT[why]}.`,
  "erogato-oltre-tetto": (params) => overCap(params, "above the ceiling"),
  "erogato-oltre-tetto-presunto": (params) =>
    overCap(params, "above the presumed ceiling (to be verified in the resolution)"),
  "contributo-oltre-tetto": ({ place, each, cap }) =>
    `${at(place)}: a contribution of ${euro(each)} is above the ceiling of the resolution, ${euro(cap)}.`,
  "mensilita-oltre-massimo": ({ place, mensilita, most }) =>
    `${at(place)}: ${number(mensilita)} months of rent are more than the resolution allows, ${number(most)}.`,
  "misura-oltre-quota": ({ place, amount, total, percento }) =>
    `${at(place)}: ${euro(amount)} are more than ${number(percento)} % of the money of the resolution, which is ${euro(total)}.`,
  "contributi-non-quadrano": ({ place, contributi, each, erogato, difference }) =>
    `${at(place)}: ${counted(contributi, "contribution", "contributions")} of ${euro(each)} make ${euro(contributi * each)}, but ${euro(erogato)} were paid out (difference ${euro(Math.abs(difference))}): say why.`,
  "conteggio-domande-mancante": ({ place, amount }) =>
    `${at(place)}: there is money${amount === null ? "" : ` (${euro(amount)})`}, but not how many applications or households it is for.`,
  "resto-non-spiegato": ({ place, terms, difference }) =>
    `${at(place)}: ${euro(difference)} are left of which no source tells anything (${termWords(terms)}).`,
  "erogato-non-indicato": ({ place, disponibile }) =>
    `${at(place)}: ${euro(disponibile)} are available, but no source says how much was paid out.`,
  "catena-senza-conteggio": ({ place, ammesse, finanziate, left, entrate }) =>
    `${at(place)}: of ${number(ammesse)} applications admitted ${number(finanziate)} were funded; for the other ${number(left)}, ${euro(entrate)} came from other funds, but no source says how many of them were funded.`,
  "quota-lontana-da-popolazione": ({ place, field, quota, popolazione }) =>
    `${at(place)}: it has ${number(quota)} % of the fund (${ledgerTermNames[field]}) and ${number(popolazione)} % of the population.`,
  "fondo-discorde": ({ place, field, values }) =>
    `${at(place)}: sources give different figures for ${ledgerTermNames[field]}: ${joinWords(
      "en",
      values.map((value) => figure(field, value)),
    )}.`,
  "fondi-non-leggibile": ({ place, field, words }) =>
    `${at(place)}: “${words}” cannot be read${field === null ? "" : ` as ${ledgerTermNames[field]}`}.`,
  "fondi-da-chiarire": ({ place, reason, words }) =>
    `${place === null ? "Funds" : at(place)}: in “${words}” ${UNCLEAR[reason]}${UNCLEAR[reason].endsWith("?") ? " Write it in the sheet Fondi." : "."}`,
  "fondi-da-confermare": ({ place, words }) =>
    `${at(place)}: figures read in a sentence, to be confirmed: ${joinWords(
      "en",
      words.map((one) => `“${one}”`),
    )}.`,
  "pagamenti-diversi-da-erogato": ({ place, erogato, pagamenti, difference }) =>
    `${at(place)}: ${euro(erogato)} were paid out, the payments add up to ${euro(pagamenti)} (difference ${euro(Math.abs(difference))}).`,
  "pagamenti-non-abbinati": ({ why, count, amount }) =>
    why === "nessuna-regola"
      ? `${counted(count, "payment is", "payments are")} not recognised, for ${euro(amount)}: no rule says which fund ${count === 1 ? "it belongs" : "they belong"} to.`
      : `${counted(count, "payment is", "payments are")} contested, for ${euro(amount)}: several rules give different funds.`,
  "pagamento-doppio": ({ mandato, beneficiario, times, amount }) =>
    `The order “${mandato}” to the beneficiary “${beneficiario}” for ${euro(amount)} stands there ${number(times)} times: check that it was paid only once.`,
  "pagamento-illeggibile": ({ field, words }) =>
    field === "intestazioni"
      ? `Of the file of payments ${words === "" ? "no column is recognised" : `only these columns are recognised: “${words}”`}. At least beneficiary, amount and chapter or purpose are needed: complete the headings and read it again.`
      : field === "importi"
        ? `Several columns of the file of payments could be the amount: “${words}”. No payment was read: leave a heading only to the one that counts and read it again.`
        : field === "totale"
          ? `The total printed in the file of payments, “${words}”, is not the sum of its rows.`
          : words === ""
            ? "A row of the payments has no amount and is not counted: complete it and read the file again."
            : words === "…"
              ? "A row of the payments has a text in place of the amount and is not counted: correct it and read the file again."
              : `Among the payments, “${words}” cannot be read as an amount.`,
  "pagamenti-frazionati": ({ place, beneficiari, pagamenti, amount }) =>
    `${at(place)}: ${counted(beneficiari, "beneficiary was paid", "beneficiaries were paid")} in several orders (${counted(pagamenti, "payment", "payments")}, ${euro(amount)}).`,
  "beneficiario-oltre-tetto": ({ place, beneficiario, amount, cap }) =>
    `${at(place)}: the beneficiary “${beneficiario}” received ${euro(amount)}, above the ceiling of ${euro(cap)}.`,
};

function overCap(
  {
    place,
    erogato,
    beneficiari,
    counted: field,
    cap,
    difference,
  }: FondiFindingParams["erogato-oltre-tetto"],
  beyond: string,
): string {
  return `${at(place)}: ${euro(erogato)} for ${number(beneficiari)} ${ledgerTermNames[field]} are ${beyond} of ${euro(cap)} each, by ${euro(difference)}.`;
}
