// Dates as Italian offices write them inside sentences, titles and cells.
import { foldText } from "../enti/normaliseLabel";

/** A date with the words that say it. */
export interface WrittenDate {
  /** "2021-03-08"; "--10-31" for a day of every year. */
  readonly iso: string;
  readonly words: string;
  /** Where the words begin in the text. */
  readonly at: number;
}

const MONTHS = [
  "GENNAIO",
  "FEBBRAIO",
  "MARZO",
  "APRILE",
  "MAGGIO",
  "GIUGNO",
  "LUGLIO",
  "AGOSTO",
  "SETTEMBRE",
  "OTTOBRE",
  "NOVEMBRE",
  "DICEMBRE",
];

const NUMERIC = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g;
const WRITTEN = new RegExp(
  `(?<![\\d.])(PRIMO|1°|1º|\\d{1,2})\\s+(${MONTHS.join("|")})(?:\\s+((?:19|20)\\d\\d))?(?!\\d)`,
  "g",
);

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoOf(day: number, month: number, year: number | null): string | null {
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return null;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  if (month === 2 && day === 29 && !leap) return null;
  const two = (number: number) => String(number).padStart(2, "0");
  return `${year === null ? "-" : year}-${two(month)}-${two(day)}`;
}

/**
 * Every date of a text: "08/03/2021", "30.03.2020", "28 dicembre 2020", "PRIMO GENNAIO 2020", and days
 * without a year ("31 ottobre"). A day that no calendar has is none.
 */
export function datesIn(text: string): WrittenDate[] {
  const folded = foldLength(text);
  const found: WrittenDate[] = [];
  for (const match of folded.matchAll(NUMERIC)) {
    const [, day, , month, year] = match;
    const full = year!.length === 2 ? 2000 + Number(year) : Number(year);
    const iso = isoOf(Number(day), Number(month), full);
    if (iso !== null) found.push({ iso, words: wordsAt(text, match), at: match.index });
  }
  for (const match of folded.matchAll(WRITTEN)) {
    const [, day, month, year] = match;
    const number = /^\d+$/.test(day!) ? Number(day) : 1;
    const iso = isoOf(number, MONTHS.indexOf(month!) + 1, year === undefined ? null : Number(year));
    if (iso !== null) found.push({ iso, words: wordsAt(text, match), at: match.index });
  }
  return found.sort((a, b) => a.at - b.at);
}

function wordsAt(text: string, match: RegExpMatchArray): string {
  const from = match.index ?? 0;
  return text.slice(from, from + match[0].length).trim();
}

/**
 * Upper case ASCII of the same length as the text, sign by sign: what is found in it stands at the
 * same place of the text.
 */
export function foldLength(text: string): string {
  let folded = "";
  for (const unit of text.split("")) {
    const one = foldText(unit);
    folded += one.length === 1 ? one : /\s/.test(unit) ? " " : unit;
  }
  return folded;
}
