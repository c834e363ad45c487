// Italian sentences for figures, acts and names in the plan's text.
import type { NarrativeFindingParams } from "../../domain/narrativa/narrativeFindings";
import { formatNumber } from "../formatNumber";
import { actNames, quantityNames } from "./ruleNames";

const number = (value: number) => formatNumber("it", value);
const percent = (value: number) => `${number(value)} %`;

const DIFFERS = { year: "l’anno", date: "la data", number: "il numero" } as const;

/** A sentence inside another: without its own end. */
const inside = (sentence: string) => sentence.replace(/[.:;,\s]+$/, "");

/** A class of residents in words. */
function classOf(from: number | null, to: number | null): string {
  if (from === null) return `sotto ${number(to ?? 0)} abitanti`;
  return to === null
    ? `oltre ${number(from)} abitanti`
    : `tra ${number(from)} e ${number(to)} abitanti`;
}

/** One sentence per code. The sentence of the plan stands in quotation marks. */
export const narrativeSentences: {
  readonly [Code in keyof NarrativeFindingParams]: (params: NarrativeFindingParams[Code]) => string;
} = {
  "testo-cifra-diversa": ({ sentence, printed, quantity, of, expected }) =>
    `Nel testo «${printed}» (${of === null ? "" : `${of}, `}${quantityNames[quantity]}), ma dai dati risulta ${number(expected)}: «${inside(sentence)}».`,
  "testo-somma-diversa": ({ sentence, printed, parts, sum }) =>
    `Nel testo «${printed}», ma le parti ${parts.map(number).join(" + ")} fanno ${number(sum)}: «${inside(sentence)}».`,
  "testo-percentuale-diversa": ({ sentence, printed, part, whole, expected }) =>
    `Nel testo «${printed}», ma ${number(part)} su ${number(whole)} è ${percent(expected)}: «${inside(sentence)}».`,
  "testo-classi-diverse": ({ sentence, printed, of, from, to, expected }) =>
    `Nel testo «${printed}» comuni ${classOf(from, to)} (${of}), ma dalla popolazione risulta ${number(expected)}: «${inside(sentence)}».`,
  "testo-norma-discorde": ({ sentence, printed, act, elsewhere, times, differ }) =>
    `Il testo cita «${printed}», ma altrove (${times === 1 ? "1 volta" : `${number(times)} volte`}) «${elsewhere}»: controllare ${DIFFERS[differ]} ${actNames[act]}: «${inside(sentence)}».`,
  "testo-anno-diverso": ({ sentence, printed, expected }) =>
    `Il testo dice «${printed}», ma per l’anno del piano ci si aspetta «${expected}»: «${inside(sentence)}».`,
  "testo-nome-diverso": ({ sentence, printed, canonical }) =>
    `Il testo scrive «${printed}»: il nome ufficiale è ${canonical}: «${inside(sentence)}».`,
  "nota-orfana": ({ mark, what, text }) =>
    what === "note"
      ? `La nota «${text}» ha il segno «${mark}», ma nulla vi rimanda.`
      : `«${text}» rimanda con «${mark}» a una nota che non c’è.`,
};
