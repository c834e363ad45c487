// Italian sentences for faults in the sheets `Regole` and `Motivazioni`.
import type { ExpectedValue, RulebookFindingParams } from "../../domain/rules/rulebookFindings";
import { joinWords } from "../formatNumber";

const words = (all: readonly string[]) =>
  joinWords(
    "it",
    all.map((one) => `«${one}»`),
  );

const expectedNames: Readonly<Record<ExpectedValue, string>> = {
  severity: "ci vuole «blocca», «da motivare» o «informa»",
  year: "ci vuole un anno, per esempio 2025",
  yesNo: "ci vuole «sì» o «no»",
  percent: "ci vuole una percentuale da 0 a 100",
  count: "ci vuole un numero intero da 0 in su",
  days: "ci vuole un numero di giorni da 0 a 366",
  euro: "ci vuole un importo in euro da 0 in su",
  day: "ci vuole un giorno dell’anno come 31/10",
  satMode: "ci vuole «inclusi», «aggiuntivi» o «non dichiarato»",
  weight: "ci vuole un numero maggiore di 0, al massimo 100",
  order: "il primo anno è dopo l’ultimo",
};

const missingNames = { reason: "la motivazione", author: "l’autore", date: "la data" } as const;

const parameterOf = (rule: string, parameter: string | null) =>
  parameter === null ? `«${rule}»` : `«${rule}», parametro «${parameter}»,`;

/** One sentence per code. */
export const rulebookSentences: {
  readonly [Code in keyof RulebookFindingParams]: (params: RulebookFindingParams[Code]) => string;
} = {
  "regola-sconosciuta": ({ rule, parameter }) =>
    parameter === null
      ? `Nel foglio Regole «${rule}» non è una regola di Quadra: la riga non vale.`
      : `Nel foglio Regole «${parameter}» non è un parametro della regola «${rule}»: la riga non vale.`,
  "regola-valore-errato": ({ rule, column, value, expected }) =>
    `Nel foglio Regole, regola «${rule}», colonna ${column}: ${value === null ? "la cella è vuota" : `c’è «${value}»`}, ${expectedNames[expected]}. Vale il valore di legge.`,
  "regola-senza-motivo": ({ rule, change }) =>
    `Nel foglio Regole la regola «${rule}» ${change === "active" ? "è disattivata" : "ha un’altra gravità"} senza un motivo: scriverlo nella colonna Motivo, fino ad allora la regola vale come prima.`,
  "regola-ripetuta": ({ rule, parameter, year }) =>
    `Nel foglio Regole ${parameterOf(rule, parameter)} compare più volte per il ${year}: vale la prima riga.`,
  "regola-senza-valore": ({ rule, parameter, year }) =>
    `Nel foglio Regole ${parameterOf(rule, parameter)} non ha un valore per il ${year}: vale quello più vicino.`,
  "regole-contraddittorie": ({ rules, year }) =>
    `Dal ${year} nessun piano può rispettare insieme ${words(rules)}: correggere i valori nel foglio Regole.`,
  "regola-superflua": ({ rule, by, year }) =>
    by.length === 0
      ? `Dal ${year} la regola «${rule}» non serve: nessun valore possibile la viola.`
      : `Dal ${year} la regola «${rule}» non aggiunge nulla: chi rispetta ${words(by)} rispetta anche questa.`,
  "regola-mai-valida": ({ rule, from, to }) =>
    `La regola «${rule}» non vale in alcun anno: va dal ${from} al ${to}.`,
  "motivazione-decaduta": ({ rule, reason, author, before, now }) =>
    `La motivazione di ${author} per «${rule}» non vale più, perché le cifre sono cambiate (prima ${before}, ora ${now}): «${reason}».`,
  "motivazione-incompleta": ({ rule, missing }) =>
    `La motivazione per «${rule}» non vale ancora: manca ${joinWords(
      "it",
      missing.map((one) => missingNames[one]),
    )}.`,
  "motivazione-non-ammessa": ({ rule, reason }) =>
    `La regola «${rule}» blocca il piano e non ammette motivazioni: correggere i dati («${reason}»).`,
};
