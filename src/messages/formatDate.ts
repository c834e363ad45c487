// Days and amounts as the language prints them.
import { formatNumber, type Language } from "./formatNumber";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

/** "2021-03-08" → "8 marzo 2021" in Italian, "8 March 2021" in English; anything else as it is. */
export function formatDate(language: Language, date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = MONTHS[language][Number(parts?.[2]) - 1];
  if (parts === null || month === undefined) return date;
  const day = Number(parts[3]);
  return `${day === 1 && language === "it" ? "1º" : day} ${month} ${parts[1]}`;
}

/** "10-31" → "31 ottobre", the same day of every year; anything else as it is. */
export function formatDayOfYear(language: Language, monthAndDay: string): string {
  const whole = formatDate(language, `2000-${monthAndDay}`);
  return whole.endsWith(" 2000") ? whole.slice(0, -5) : monthAndDay;
}

/** 800000 cents → "8.000 euro", 694132 → "6.941,32 euro". */
export function formatEuro(language: Language, cents: number): string {
  const whole = formatNumber(language, Math.trunc(cents / 100));
  const rest = Math.abs(cents % 100);
  if (rest === 0) return `${whole} euro`;
  return `${whole}${language === "it" ? "," : "."}${String(rest).padStart(2, "0")} euro`;
}
