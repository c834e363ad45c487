// How plans name funds, amounts and counts, as data. Sources: the terms of the regional resolutions on
// the "contenimento dell’emergenza abitativa" and the wordings of published yearly plans.
import type { AmountField, FundCount, FundField } from "./fondo";

/** A field that words name, and the pattern of the words. */
export interface WordedField<Field> {
  readonly field: Field;
  readonly pattern: RegExp;
}

/** What an amount is, in prose. "Trasferire" for "trasferite" is a slip of real plans. */
export const AMOUNT_WORDS: readonly WordedField<AmountField>[] = [
  { field: "restituito", pattern: /\b(?:restituit|riversat)[aeio]\b/gi },
  { field: "residuo", pattern: /\bresidu[aeio]?\b|\beconomi[ae]\b|\bavanz[oi]\b/gi },
  { field: "trasferito", pattern: /\btrasferi(?:t[aeio]|re)\b/gi },
  { field: "erogato", pattern: /\b(?:erogat|liquidat|pagat|spes)[aeio]\b/gi },
  { field: "assegnato", pattern: /\b(?:assegnat|stanziat|attribuit)[aeio]\b|\briparto\b/gi },
];

/** Words between two voices of one amount: "assegnate e trasferite". */
export const BOTH = /^\s*(?:e|ed|,|e\s+poi)\s*$/i;

/** What a number counts, most telling first. `null`: known, but no figure of the ledger. */
export const COUNT_WORDS: readonly WordedField<FundCount | null>[] = [
  { field: null, pattern: /\bnon\s+(?:ancora\s+)?finanziat[aeio]\b/gi },
  {
    field: "nonAmmesse",
    pattern:
      /\bnon\s+(?:ammess[aeio]|accolt[aeio]|idone[aei])|\binammissibil[ei]\b|\b(?:esclus|respint)[aeio]\b/gi,
  },
  { field: "inIstruttoria", pattern: /\bin\s+(?:corso\s+di\s+)?(?:istruttoria|valutazione)\b/gi },
  { field: "finanziate", pattern: /\b(?:finanziat|soddisfatt)[aeio]\b/gi },
  { field: "presentate", pattern: /\b(?:presentat|pervenut|ricevut)[aeio]\b/gi },
  { field: "ammesse", pattern: /\bammess[aeio]\b|\bammissibil[ei]\b|\bidone[aei]\b/gi },
  {
    field: "nuclei",
    pattern:
      /\bnucle[oi](?:\s+familiar[ei])?(?:\s+(?:ospitat|beneficiar|sostenut|aiutat)[oi]+)?|\bbeneficiari\b/gi,
  },
  { field: "alloggi", pattern: /\balloggi[o]?(?:\s+(?:reperit|locat|coinvolt)[oi])?/gi },
  { field: "mensilita", pattern: /\bmensilit[aà]['’]?|\bmes[ei]\b/gi },
  { field: "contributi", pattern: /\bcontribut[oi](?:\s+(?:assegnat|erogat|concess)[oi])?/gi },
];

/** "97 di cui…": the number before is the whole, which for applications is those received. */
export const WHOLE_OF = /(?<=\d\s*)(?:(?:domande|istanze|richieste)\s*,?\s*)?\bdi\s+cui\b/gi;

/** Numbers of a text that count nothing: dates, acts, years, articles, the name of an illness. */
export const NO_COUNTS: readonly RegExp[] = [
  /\bmisur[ae]\s+(?:n[.°]?\s*)?\d+(?:\s*(?:bis|ter)\b)?/gi,
  /\bn(?:r|um)?[.°º]?\s*\d+(?:\s*\/\s*\d+)?\s+del\b/gi,
  /\bcovid\s*-?\s*\d+/gi,
  /\b(?:punto|art\.?|articolo|comma|lett\.?|legge|l\.r\.|r\.r\.)\s*(?:n[.°]?\s*)?\d+(?:\/\d+)?/gi,
  /\b(?:19|20)\d\d(?:\s*[/-]\s*(?:19|20)?\d\d)*\b/g,
  /\d+(?:[.,]\d+)?\s*%/g,
];

/** "Misura 1", "Misura n. 2 bis", "Misura complementare". */
export const MISURA =
  /\bmisur[ae]\s+(?:n[.°]?\s*)?(\d+(?:\s*(?:bis|ter)\b)?|complementare|unica)/gi;

/** Money that is said to have been used for something else. */
export const MOVED =
  /\b(?:utilizzat|destinat|impiegat|reimpiegat|riassegnat|confluit|vincolat|dirottat)[aeio]\b/i;
export const LEFT_OVER = /\bresidu[aeio]?\b|\beconomi[ae]\b|\bavanz[oi]\b/i;
export const RESOURCES = /\brisors[ae]\b|\bfond[oi]\b|\bsomm[ae]\b|\bimport[oi]\b|\bquot[ae]\b/i;
/** From here on the sentence tells what the money went to. */
export const PURPOSE =
  /\bper\s+(?:finanziare|erogare|l['’]\s?erogazione|erogazione|le\s|il\s|la\s|i\s)|\ba\s+(?:favore|copertura|valere|finanziare)\b|\bverso\b|\bsu(?:l|lla|i|lle)?\s+(?:bando|avviso|misura|DGR|D\.G\.R)/i;
/** From here on the sentence tells by what right. */
export const BY_RIGHT =
  /\b(?:come\s+da|ai\s+sensi|vist[aeio]|secondo|giusta|in\s+base\s+a|con\s+(?:verbale|deliber\w+|determin\w+|decreto|atto))\b/i;
/** Applications of an earlier call. */
export const EARLIER_CALL =
  /\b(?:bando|avviso|graduatoria|misura)\s+precedente\b|\bprecedente\s+(?:bando|avviso|graduatoria)\b/i;

interface FundHeading {
  readonly field: FundField | "fondi" | "domande" | "dgr" | "subAmbito" | "misura" | "nota";
  readonly pattern: RegExp;
}

const MONEY = "(?:RISORSE|FOND[OI]|IMPORT[OI]|SOMM[AE]|QUOTA|EURO|BUDGET)";
const money = (stem: string): RegExp =>
  new RegExp(
    `${MONEY}( \\w+){0,4} ${stem}|^(?:TOTALE )?${stem}O?I?( (?:IN )?EURO| AL \\d.*| NEL \\d.*)?$`,
  );

/** Headings of fund tables in upper case ASCII with single spaces; the first that fits wins. */
export const FUND_HEADINGS: readonly FundHeading[] = [
  { field: "nota", pattern: /^NOT[EA]$|^OSSERVAZION|^ANNOTAZION/ },
  { field: "misura", pattern: /^MISUR[AE]$|^LINEA D AZIONE$/ },
  {
    field: "dgr",
    pattern: /^(N |NUMERO )?D ?G ?R( N)?$|^DELIBER[AE]( REGIONALE)?$|^PROVVEDIMENTO$/,
  },
  {
    field: "subAmbito",
    pattern: /^SUB ?AMBITO|^AMBITO( TERRITORIALE)?$|^DISTRETTO$|^TERRITORIO$|^ZONA$|^COMUNE$/,
  },
  {
    field: "importoContributo",
    pattern: /IMPORTO (DEL |DI OGNI |UNITARIO|CIASCUN)( ?CONTRIBUTO)?/,
  },
  { field: "nonAmmesse", pattern: /NON AMMESS|INAMMISSIBIL|ESCLUS[EI]|RESPINT/ },
  { field: "inIstruttoria", pattern: /IN ISTRUTTORIA|IN VALUTAZIONE/ },
  { field: "finanziate", pattern: /(DOMANDE|ISTANZE|^N|^)( \w+)? ?FINANZIATE$/ },
  {
    field: "presentate",
    pattern: /(DOMANDE|ISTANZE|^N|^)( \w+)? ?(PRESENTATE|PERVENUTE|RICEVUTE)$/,
  },
  { field: "ammesse", pattern: /(DOMANDE|ISTANZE|^N|^)( \w+)? ?(AMMESSE|AMMISSIBILI|IDONEE)$/ },
  { field: "domande", pattern: /^(N |NR |NUM |NUMERO |TOTALE )?(DI )?(DOMANDE|ISTANZE)$/ },
  { field: "nuclei", pattern: /^(N |NUMERO )?(NUCLEI|BENEFICIARI)( FAMILIARI| BENEFICIARI)?$/ },
  { field: "mensilita", pattern: /^(N |NUMERO )?(MENSILITA|MESI)/ },
  {
    field: "contributi",
    pattern: /^(N |NUMERO )?(DI )?CONTRIBUTI( EROGATI| ASSEGNATI| CONCESSI)?$/,
  },
  { field: "restituito", pattern: money("(?:RESTITUIT|RIVERSAT)[AEIO]?") },
  { field: "residuo", pattern: money("(?:RESIDU|ECONOMI|AVANZ)[AEIO]?") },
  { field: "erogato", pattern: money("(?:EROGAT|LIQUIDAT|PAGAT|SPES)[EIO]") },
  { field: "trasferito", pattern: money("TRASFERIT[EIO]") },
  {
    field: "assegnato",
    pattern: new RegExp(
      `${money("(?:ASSEGNAT|STANZIAT)[IO]").source}|^RIPARTO$|${MONEY}( \\w+){0,4} ASSEGNATE`,
    ),
  },
  { field: "alloggi", pattern: /^(N |NUMERO )?ALLOGGI( REPERITI)?$/ },
  { field: "fondi", pattern: /^(FOND[OI]|RISORSE|IMPORT[OI])( IN)?( EURO)?$/ },
];
