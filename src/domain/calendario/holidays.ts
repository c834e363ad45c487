// Days on which Italian offices are closed. A deadline that falls on one is never moved: it is said.
import { addDays } from "./isoDate";

interface FixedHoliday {
  readonly name: HolidayName;
  /** "MM-DD". */
  readonly day: string;
  /** First year; left out when it was always one for our purposes. */
  readonly from?: number;
}

/** National holidays, the Sunday of Easter, and the day of the capofila's patron saint. */
export type HolidayName =
  | "capodanno"
  | "epifania"
  | "pasqua"
  | "lunediDellAngelo"
  | "liberazione"
  | "lavoro"
  | "repubblica"
  | "ferragosto"
  | "sanFrancesco"
  | "ognissanti"
  | "immacolata"
  | "natale"
  | "santoStefano"
  | "patrono";

/** l. 260/1949 art. 2, l. 54/1977, d.P.R. 792/1985, l. 336/2000, l. 151/2025. */
const HOLIDAYS: readonly FixedHoliday[] = [
  { name: "capodanno", day: "01-01" },
  { name: "epifania", day: "01-06" },
  { name: "liberazione", day: "04-25" },
  { name: "lavoro", day: "05-01" },
  { name: "repubblica", day: "06-02" },
  { name: "ferragosto", day: "08-15" },
  { name: "sanFrancesco", day: "10-04", from: 2026 },
  { name: "ognissanti", day: "11-01" },
  { name: "immacolata", day: "12-08" },
  { name: "natale", day: "12-25" },
  { name: "santoStefano", day: "12-26" },
];

/** Easter Sunday of the Gregorian calendar (anonymous algorithm: Meeus, "Astronomical Algorithms", ch. 8). */
export function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const month = String(Math.floor(f / 31)).padStart(2, "0");
  return `${year}-${month}-${String((f % 31) + 1).padStart(2, "0")}`;
}

/** The holiday of a day, or null. @param patrono "MM-DD" of the patron saint, or null. */
export function holidayOf(iso: string, patrono: string | null): HolidayName | null {
  const year = Number(iso.slice(0, 4));
  const day = iso.slice(5);
  const fixed = HOLIDAYS.find((one) => one.day === day && (one.from ?? year) <= year);
  if (fixed !== undefined) return fixed.name;
  const easter = easterOf(year);
  if (iso === easter) return "pasqua";
  if (iso === addDays(easter, 1)) return "lunediDellAngelo";
  return day === patrono ? "patrono" : null;
}
