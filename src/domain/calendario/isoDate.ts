// Days without time and zone: what offices write in cells, and what deadlines are counted in.
import { isCellError, type CellValue } from "../../workbook/cellGrid";

const DAY = 86_400_000;
/** Days from Excel's day 0 (30 December 1899, 1900 system) to the start of 1970. */
const DAYS_TO_1970 = 25_569;

const MONTHS =
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(
    " ",
  );

/** "2021-03-08"; null when there is no such day, or its year is not between 1901 and 9999. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year > 1900 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

/** Whether a text is a day in ISO form that exists. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** Excel's serial number of a day (1900 system). */
export function serialOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY + DAYS_TO_1970;
}

/** The day of an Excel serial number; its time of day is left out. null when it is no day after 1900. */
export function isoOfSerial(serial: number): string | null {
  const date = new Date((Math.floor(serial) - DAYS_TO_1970) * DAY);
  if (Number.isNaN(date.getTime())) return null;
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** So many days later; earlier when negative. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one day to another: 1 from today to tomorrow. */
export function daysBetween(from: string, to: string): number {
  return serialOf(to) - serialOf(from);
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** "2021-03-08" → "08/03/2021", as Italian offices write it. */
export function italianDate(iso: string): string {
  return iso.split("-").reverse().join("/");
}

/**
 * A day as it may stand in a cell: a serial number, "08/03/2021", "8.3.2021", "2021-03-08",
 * "8 marzo 2021". The day always comes before the month; years have four digits.
 * @returns null for anything else, a blank cell too.
 */
export function readDate(value: CellValue): string | null {
  if (typeof value === "number") return isoOfSerial(value);
  if (typeof value !== "string" || isCellError(value)) return null;
  const text = value.trim().toLowerCase();
  if (isIsoDate(text)) return text;
  const figures = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/.exec(text);
  if (figures !== null) {
    return isoDate(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  }
  const words = /^(\d{1,2})[°º]?\s+([a-z]+)\s+(\d{4})$/.exec(text);
  const month = words === null ? -1 : MONTHS.indexOf(words[2]!);
  return month < 0 ? null : isoDate(Number(words![3]), month + 1, Number(words![1]));
}
