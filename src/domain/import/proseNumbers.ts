// Numbers inside Italian sentences: digits, and words from two to ninety-nine.
import type { Figure } from "./figure";

const UNITS = [
  ...["", "UNO", "DUE", "TRE", "QUATTRO", "CINQUE", "SEI", "SETTE", "OTTO", "NOVE", "DIECI"],
  ...["UNDICI", "DODICI", "TREDICI", "QUATTORDICI", "QUINDICI", "SEDICI", "DICIASSETTE"],
  ...["DICIOTTO", "DICIANNOVE"],
];
const TENS = [
  ...["VENTI", "TRENTA", "QUARANTA", "CINQUANTA", "SESSANTA", "SETTANTA", "OTTANTA", "NOVANTA"],
];

/** "VENTISETTE" is 27; before "uno" and "otto" the tens lose their vowel. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, number) => [word, number] as const).filter(([, number]) => number > 1),
  ...TENS.flatMap((ten, index) =>
    UNITS.slice(0, 10).map((unit, number) => {
      const stem = number === 1 || number === 8 ? ten.slice(0, -1) : ten;
      return [stem + unit, (index + 2) * 10 + number] as const;
    }),
  ),
]);

const DIGITS = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?";
const NUMBER_WORDS = [...WORDS.keys()].sort((a, b) => b.length - a.length).join("|");

/**
 * Source of a pattern for one number, to be used in patterns on folded text. "un" and "una" are none:
 * they are articles.
 */
export const NUMBER = `(?<![\\d.,/])(?:${DIGITS}|(?:${NUMBER_WORDS})(?![A-Z]))(?![\\d/]|[.,]\\d)`;

/** The figure of a printed number, null when it is none. A dot before three digits groups thousands. */
export function figureOfNumber(printed: string): (Figure & { readonly state: "value" }) | null {
  const word = WORDS.get(printed);
  if (word !== undefined) return { state: "value", value: word, decimals: 0 };
  const [whole = "", decimals = ""] = printed.replace(/\.(?=\d{3})/g, "").split(",");
  if (!/^\d+$/.test(whole)) return null;
  return {
    state: "value",
    value: Number(decimals === "" ? whole : `${whole}.${decimals}`),
    decimals: decimals.length,
  };
}
