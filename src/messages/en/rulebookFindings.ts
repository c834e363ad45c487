// English sentences for faults in the sheets `Regole` and `Motivazioni`.
import type { ExpectedValue, RulebookFindingParams } from "../../domain/rules/rulebookFindings";
import { joinWords } from "../formatNumber";

const words = (all: readonly string[]) =>
  joinWords(
    "en",
    all.map((one) => `“${one}”`),
  );

const expectedNames: Readonly<Record<ExpectedValue, string>> = {
  severity: "it should be “blocca”, “da motivare” or “informa”",
  year: "it should be a year such as 2025",
  yesNo: "it should be “sì” or “no”",
  percent: "it should be a percentage from 0 to 100",
  count: "it should be a whole number from 0 on",
  days: "it should be a number of days from 0 to 366",
  euro: "it should be an amount in euro from 0 on",
  day: "it should be a day of the year such as 31/10",
  satMode: "it should be “inclusi”, “aggiuntivi” or “non dichiarato”",
  weight: "it should be a number above 0, at most 100",
  order: "the first year is after the last",
};

const missingNames = { reason: "the reason", author: "the author", date: "the date" } as const;

const parameterOf = (rule: string, parameter: string | null) =>
  parameter === null ? `“${rule}”` : `“${rule}”, parameter “${parameter}”,`;

/** One sentence per code. */
export const rulebookSentences: {
  readonly [Code in keyof RulebookFindingParams]: (params: RulebookFindingParams[Code]) => string;
} = {
  "regola-sconosciuta": ({ rule, parameter }) =>
    parameter === null
      ? `In the sheet Regole “${rule}” is no rule of Quadra: the row does not count.`
      : `In the sheet Regole “${parameter}” is no parameter of the rule “${rule}”: the row does not count.`,
  "regola-valore-errato": ({ rule, column, value, expected }) =>
    `In the sheet Regole, rule “${rule}”, column ${column}: ${value === null ? "the cell is blank" : `there is “${value}”`}, ${expectedNames[expected]}. The value of the law counts.`,
  "regola-senza-motivo": ({ rule, change }) =>
    `On the sheet Regole the rule “${rule}” ${change === "active" ? "is switched off" : "has another severity"} without a reason: write it into the column Motivo; until then the rule counts as before.`,
  "regola-ripetuta": ({ rule, parameter, year }) =>
    `In the sheet Regole ${parameterOf(rule, parameter)} stands several times for ${year}: the first row counts.`,
  "regola-senza-valore": ({ rule, parameter, year }) =>
    `In the sheet Regole ${parameterOf(rule, parameter)} has no value for ${year}: the nearest one counts.`,
  "regole-contraddittorie": ({ rules, year }) =>
    `From ${year} on no plan can keep ${words(rules)} together: correct the values in the sheet Regole.`,
  "regola-superflua": ({ rule, by, year }) =>
    by.length === 0
      ? `From ${year} on the rule “${rule}” is not needed: no possible value breaks it.`
      : `From ${year} on the rule “${rule}” adds nothing: whoever keeps ${words(by)} keeps this one too.`,
  "regola-mai-valida": ({ rule, from, to }) =>
    `The rule “${rule}” counts in no year: it goes from ${from} to ${to}.`,
  "motivazione-decaduta": ({ rule, reason, author, before, now }) =>
    `The reason of ${author} for “${rule}” counts no more, because the figures changed (before ${before}, now ${now}): “${reason}”.`,
  "motivazione-incompleta": ({ rule, missing }) =>
    `The reason for “${rule}” does not count yet: it lacks ${joinWords(
      "en",
      missing.map((one) => missingNames[one]),
    )}.`,
  "motivazione-non-ammessa": ({ rule, reason }) =>
    `The rule “${rule}” blocks the plan and takes no reason: correct the data (“${reason}”).`,
};
