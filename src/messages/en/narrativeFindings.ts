// English sentences for figures, acts and names in the plan's text.
import type { NarrativeFindingParams } from "../../domain/narrativa/narrativeFindings";
import { formatNumber } from "../formatNumber";
import { actNames, quantityNames } from "./ruleNames";

const number = (value: number) => formatNumber("en", value);
const percent = (value: number) => `${number(value)}%`;

function classOf(from: number | null, to: number | null): string {
  if (from === null) return `below ${number(to ?? 0)} residents`;
  return to === null
    ? `above ${number(from)} residents`
    : `between ${number(from)} and ${number(to)} residents`;
}

/** A sentence inside another: without its own end. */
const inside = (sentence: string) => sentence.replace(/[.:;,\s]+$/, "");

/** One sentence per code. The sentence of the plan stands in quotation marks. */
export const narrativeSentences: {
  readonly [Code in keyof NarrativeFindingParams]: (params: NarrativeFindingParams[Code]) => string;
} = {
  "testo-cifra-diversa": ({ sentence, printed, quantity, of, expected }) =>
    `The text says “${printed}” (${of === null ? "" : `${of}, `}${quantityNames[quantity]}), but the data give ${number(expected)}: “${inside(sentence)}”.`,
  "testo-somma-diversa": ({ sentence, printed, parts, sum }) =>
    `The text says “${printed}”, but the parts ${parts.map(number).join(" + ")} make ${number(sum)}: “${inside(sentence)}”.`,
  "testo-percentuale-diversa": ({ sentence, printed, part, whole, expected }) =>
    `The text says “${printed}”, but ${number(part)} of ${number(whole)} is ${percent(expected)}: “${inside(sentence)}”.`,
  "testo-classi-diverse": ({ sentence, printed, of, from, to, expected }) =>
    `The text says “${printed}” comuni ${classOf(from, to)} (${of}), but the population gives ${number(expected)}: “${inside(sentence)}”.`,
  "testo-norma-discorde": ({ sentence, printed, act, elsewhere, times, differ }) =>
    `The text cites “${printed}”, but elsewhere (${times === 1 ? "once" : `${number(times)} times`}) “${elsewhere}”: check the ${differ} of the ${actNames[act]}: “${inside(sentence)}”.`,
  "testo-anno-diverso": ({ sentence, printed, expected }) =>
    `The text says “${printed}”, but the plan year asks for “${expected}”: “${inside(sentence)}”.`,
  "testo-nome-diverso": ({ sentence, printed, canonical }) =>
    `The text writes “${printed}”: the official name is ${canonical}: “${inside(sentence)}”.`,
  "nota-orfana": ({ mark, what, text }) =>
    what === "note"
      ? `The note “${text}” has the mark “${mark}”, but nothing refers to it.`
      : `“${text}” refers with “${mark}” to a note that is not there.`,
};
