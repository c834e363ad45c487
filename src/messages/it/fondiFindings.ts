// Italian sentences for what the ledger of funds and the payments do not make agree.
import type { FondiFindingParams, LedgerTerms } from "../../domain/fondi/fondiFindingParams";
import { isAmount, type FundField, type FundPlace } from "../../domain/fondi/fondo";
import type { QuestionReason } from "../../domain/fondi/fondo";
import { withArticle } from "./articles";
import { formatEuro } from "../formatDate";
import { formatNumber, joinWords } from "../formatNumber";
import { fundPlaceName, ledgerTermNames } from "./fondiNames";

const number = (value: number) => formatNumber("it", value);
const euro = (cents: number) => formatEuro("it", cents);
const at = (place: FundPlace) => `«${fundPlaceName(place)}»`;
const counted = (count: number, one: string, many: string) =>
  `${number(count)} ${count === 1 ? one : many}`;

function isMoney(term: string): boolean {
  return term === "entrate" || term === "uscite" || isAmount(term as FundField);
}

const figure = (field: string, value: number) => (isMoney(field) ? euro(value) : number(value));

/** "trasferito 100 euro, erogato 90 euro". */
function termWords(terms: LedgerTerms): string {
  const told = Object.entries(terms).map(
    ([term, value]) => `${ledgerTermNames[term as keyof LedgerTerms]} ${figure(term, value)}`,
  );
  return joinWords("it", told);
}

const UNCLEAR: Readonly<Record<QuestionReason, string>> = {
  voce: "non si capisce che cosa sia l’importo: assegnato, trasferito, erogato o residuo?",
  numeri: "non si capisce che cosa contino i numeri",
  misura: "non si capisce a quale misura vada ogni importo",
  valuta: "l’importo è scritto senza il segno dell’euro: sono euro?",
  "dgr-mancante": "non si capisce di quale DGR si parli",
  "dgr-senza-anno": "una DGR è citata senza anno né data",
  "date-discordi": "la stessa DGR è citata con due date",
  "movimento-senza-importo": "risorse sono state usate per altro, ma non è scritto quanto",
  intestazioni: "due colonne potrebbero essere quella cercata",
};

const WITHOUT: Readonly<
  Record<FondiFindingParams["movimento-senza-contropartita"]["why"], string>
> = {
  "senza-destinazione": "la fonte non dice a quale fondo siano andate",
  "fondo-sconosciuto": "uno dei due fondi non è fra quelli del piano",
  "stesso-fondo": "partono e arrivano nello stesso fondo",
};

export const fondiSentences: {
  readonly [Code in keyof FondiFindingParams]: (params: FondiFindingParams[Code]) => string;
} = {
  "fondi-totale-non-quadra": ({ place, field, sum, printed, difference }) =>
    `${at(place)}: ${ledgerTermNames[field]} ${figure(field, printed)}, ma le parti sommano a ${figure(field, sum)} (differenza ${figure(field, Math.abs(difference))}).`,
  "erogato-oltre-disponibile": ({ place, terms, difference }) =>
    `${at(place)}: è stato erogato più di quanto era disponibile, di ${euro(difference)} (${termWords(terms)}).`,
  "residuo-non-quadra": ({ place, terms, difference }) =>
    `${at(place)}: il residuo non torna, per ${euro(Math.abs(difference))} (${termWords(terms)}).`,
  "residuo-negativo": ({ place, terms, difference }) =>
    `${at(place)}: esce più di quanto entra, per ${euro(difference)} (${termWords(terms)}).`,
  "domande-non-quadrano": ({ place, terms, difference }) =>
    `${at(place)}: le domande non tornano, per ${number(Math.abs(difference))} (${termWords(terms)}).`,
  "finanziate-oltre-ammesse": ({ place, terms, difference }) =>
    `${at(place)}: le domande finanziate superano le ammesse, di ${number(difference)} (${termWords(terms)}).`,
  "movimento-senza-contropartita": ({ from, to, amount, why }) =>
    `${at(from)}: risorse per ${euro(amount)} sono passate ${to === null ? "ad altro" : `a ${at(to)}`}, ma ${WITHOUT[why]}.`,
  "erogato-oltre-tetto": (params) => overCap(params, "oltre il tetto"),
  "erogato-oltre-tetto-presunto": (params) =>
    overCap(params, "oltre il tetto che si presume (da verificare sulla deliberazione)"),
  "contributo-oltre-tetto": ({ place, each, cap }) =>
    `${at(place)}: un contributo di ${euro(each)} supera il tetto della deliberazione, ${euro(cap)}.`,
  "mensilita-oltre-massimo": ({ place, mensilita, most }) =>
    `${at(place)}: ${number(mensilita)} mensilità superano il massimo della deliberazione, ${number(most)}.`,
  "misura-oltre-quota": ({ place, amount, total, percento }) =>
    `${at(place)}: ${euro(amount)} superano ${withArticle(`${number(percento)} %`)} delle risorse della deliberazione, che sono ${euro(total)}.`,
  "contributi-non-quadrano": ({ place, contributi, each, erogato, difference }) =>
    `${at(place)}: ${counted(contributi, "contributo", "contributi")} da ${euro(each)} fanno ${euro(contributi * each)}, ma risultano erogati ${euro(erogato)} (differenza ${euro(Math.abs(difference))}): indicare perché.`,
  "conteggio-domande-mancante": ({ place, amount }) =>
    `${at(place)}: ${amount === null ? "ci sono risorse" : `ci sono risorse per ${euro(amount)}`}, ma non è scritto quante domande o quanti nuclei riguardano.`,
  "resto-non-spiegato": ({ place, terms, difference }) =>
    `${at(place)}: restano ${euro(difference)} di cui nessuna fonte dice nulla (${termWords(terms)}).`,
  "erogato-non-indicato": ({ place, disponibile }) =>
    `${at(place)}: sono disponibili ${euro(disponibile)}, ma nessuna fonte dice quanto sia stato erogato.`,
  "catena-senza-conteggio": ({ place, ammesse, finanziate, left, entrate }) =>
    `${at(place)}: di ${number(ammesse)} domande ammesse ne risultano finanziate ${number(finanziate)}; per ${left === 1 ? "l’altra" : `le altre ${number(left)}`} sono arrivati ${euro(entrate)} da altri fondi, ma nessuna fonte dice quante ne siano state finanziate.`,
  "quota-lontana-da-popolazione": ({ place, field, quota, popolazione }) =>
    `${at(place)}: ha ${withArticle(`${number(quota)} %`)} del fondo (${ledgerTermNames[field]}) e ${withArticle(`${number(popolazione)} %`)} della popolazione.`,
  "fondo-discorde": ({ place, field, values }) =>
    `${at(place)}: le fonti danno cifre diverse per ${ledgerTermNames[field]}: ${joinWords(
      "it",
      values.map((value) => figure(field, value)),
    )}.`,
  "fondi-non-leggibile": ({ place, field, words }) =>
    `${at(place)}: «${words}» non si legge${field === null ? "" : ` come ${ledgerTermNames[field]}`}.`,
  "fondi-da-chiarire": ({ place, reason, words }) =>
    `${place === null ? "Fondi" : at(place)}: in «${words}» ${UNCLEAR[reason]}${UNCLEAR[reason].endsWith("?") ? " Scriverlo nel foglio Fondi." : "."}`,
  "fondi-da-confermare": ({ place, words }) =>
    `${at(place)}: cifre lette in una frase, da confermare: ${joinWords(
      "it",
      words.map((one) => `«${one}»`),
    )}.`,
  "pagamenti-diversi-da-erogato": ({ place, erogato, pagamenti, difference }) =>
    `${at(place)}: risultano erogati ${euro(erogato)}, i pagamenti sommano a ${euro(pagamenti)} (differenza ${euro(Math.abs(difference))}).`,
  "pagamenti-non-abbinati": ({ why, count, amount }) =>
    why === "nessuna-regola"
      ? `${counted(count, "pagamento non riconosciuto", "pagamenti non riconosciuti")}, per ${euro(amount)}: nessuna regola dice di quale fondo ${count === 1 ? "sia" : "siano"}.`
      : `${counted(count, "pagamento conteso", "pagamenti contesi")}, per ${euro(amount)}: più regole danno fondi diversi.`,
  "pagamento-doppio": ({ mandato, beneficiario, times, amount }) =>
    `Il mandato «${mandato}» al beneficiario «${beneficiario}» per ${euro(amount)} compare ${number(times)} volte: verificare che sia stato pagato una volta sola.`,
  "pagamento-illeggibile": ({ field, words }) =>
    field === "intestazioni"
      ? `Nel file dei pagamenti ${words === "" ? "non si riconosce alcuna colonna" : `si riconoscono solo queste colonne: «${words}»`}. Servono almeno beneficiario, importo e capitolo o causale: completare le intestazioni e leggerlo di nuovo.`
      : field === "importi"
        ? `Nel file dei pagamenti più colonne possono essere l’importo: «${words}». Nessun pagamento è stato letto: lasciare il titolo solo a quella che conta e leggerlo di nuovo.`
        : field === "totale"
          ? `Il totale stampato nel file dei pagamenti, «${words}», non è la somma delle righe.`
          : words === ""
            ? "Una riga dei pagamenti non ha importo e non è contata: completarla e leggere di nuovo il file."
            : words === "…"
              ? "Una riga dei pagamenti ha un testo al posto dell’importo e non è contata: correggerla e leggere di nuovo il file."
              : `Fra i pagamenti, «${words}» non si legge come importo.`,
  "pagamenti-frazionati": ({ place, beneficiari, pagamenti, amount }) =>
    `${at(place)}: ${counted(beneficiari, "beneficiario è stato pagato", "beneficiari sono stati pagati")} in più mandati (${counted(pagamenti, "pagamento", "pagamenti")}, ${euro(amount)}).`,
  "beneficiario-oltre-tetto": ({ place, beneficiario, amount, cap }) =>
    `${at(place)}: il beneficiario «${beneficiario}» ha ricevuto ${euro(amount)}, oltre il tetto di ${euro(cap)}.`,
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
  return `${at(place)}: ${euro(erogato)} per ${number(beneficiari)} ${ledgerTermNames[field]} sono ${beyond} di ${euro(cap)} ciascuno, per ${euro(difference)}.`;
}
