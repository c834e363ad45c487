// Headings and words are compared without case, accents and punctuation.
import { foldText } from "../enti/normaliseLabel";

/** A text in comparable form: "Sup. utile (m²)" gives "SUP UTILE M2". */
export function foldWord(text: string): string {
  return foldText(text.replaceAll("²", "2"))
    .replace(/[^A-Z0-9%]+/g, " ")
    .trim();
}
