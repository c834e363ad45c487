// The sentences of a cell: cleaned of markup, with the money, the misure and the acts found in them.
import { findDates, findDgr, type DgrMention } from "./readDgr";
import { parseEuro } from "./euro";
import { MISURA } from "./fondiWords";

const BREAKS = /<\s*\/?\s*(?:p|br|li|div|tr)\b[^>]*>/gi;
const TAGS = /<\s*\/?\s*(?:b|i|u|em|strong|span|ul|ol|td|sup|sub)\b[^>]*>|\*\*/gi;
const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&nbsp;/gi, " "],
  [/&euro;/gi, "€"],
  [/&amp;/gi, "&"],
];
/** Stands for a character that was read already: no word, no figure. */
const READ = "¤";

/** The text of a cell without markup; paragraphs end with a line break, other white space is one space. */
export function cleanProse(raw: string): string {
  let text = raw.replace(BREAKS, "\n").replace(TAGS, "");
  for (const [pattern, sign] of ENTITIES) text = text.replace(pattern, sign);
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Takes what was read out of a text; all other words stay where they are. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const signs = text.split("");
  for (const { start, end } of spans) signs.fill(READ, start, end);
  return signs.join("");
}

/** The words of a span as people quote them. */
export function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, " ").trim();
}

/** Sentences of a text as spans; "n. 5" and "D.G.R. N. 3008" end none. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of text.matchAll(/\n|(?<=[a-z0-9)àèéìòù])\.\s+(?=[A-ZÀÈÉÌÒÙ])|$/g)) {
    const stop = end.index + end[0].length;
    if (text.slice(start, stop).trim() !== "") spans.push({ start, end: stop });
    start = stop;
  }
  return spans;
}

/** An amount of money with its currency. */
export interface MoneySpan extends Span {
  readonly cents: number;
}

const MONEY =
  /(?:€|\b(?:EUR|euro)\b\.?)\s*(\d(?:[\d.,]*\d)?)|(?<![\d.,/])(\d(?:[\d.,]*\d)?)\s*(?:€|(?:EUR|euro)\b)/gi;

/** Every amount that has a currency sign. */
export function findMoney(text: string): MoneySpan[] {
  return [...text.matchAll(MONEY)].flatMap((match) => {
    const cents = parseEuro(match[1] ?? match[2]!);
    return cents === null
      ? []
      : [{ cents, start: match.index, end: match.index + match[0].length }];
  });
}

/** A misura that a text names. */
export interface MisuraSpan extends Span {
  readonly misura: string;
}

/** Every misura that a text names, "2 bis" and "complementare" among them. */
export function findMisure(text: string): MisuraSpan[] {
  return [...text.matchAll(new RegExp(MISURA))].map((match) => ({
    misura: match[1]!.toLowerCase().replace(/\s+/g, " "),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What names a DGR or a date, and so holds numbers that count nothing. */
export function citationsOf(text: string): { dgr: readonly DgrMention[]; spans: readonly Span[] } {
  const dgr = findDgr(text);
  return { dgr, spans: [...dgr, ...findDates(text)] };
}
