// Money is whole cents from the cell to the sentence: no sum ever passes through a fraction.
import type { CellValue } from "../../workbook/cellGrid";

const SIGN = /^([-−–+]?)\s*(.*?)\s*(-?)$/;
const CURRENCY = /^(?:€|EURO|EUR\.?)\s*|\s*(?:€|EURO|EUR\.?)$/gi;
/** "63.230,38", "1.500", "16320", "1.500,-": points for thousands, a comma for cents. */
const ITALIAN = /^([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|[-=]))?$/;
/** "63230.38" and "63,230.38", as programs export them. */
const EXPORTED = /^([1-9]\d{0,2}(?:,\d{3})+|\d+)\.(\d{1,2})$/;

/** Digits of a number that is no whole number of cents are noise of a formula below this place. */
const NOISE_PLACES = 6;

function centsOf(sign: string, whole: string, fraction: string): number | null {
  const digits = whole.replace(/\D/g, "") + fraction.replace(/\D/g, "").padEnd(2, "0");
  const cents = Number(digits);
  if (!Number.isSafeInteger(cents)) return null;
  return sign === "" || cents === 0 ? cents : -cents;
}

/**
 * An amount as people print it, in cents. One or two digits after a comma or a point are cents, three
 * after a point are thousands.
 * @returns null when the text is no amount, or more than one reading is possible ("1,234").
 */
export function parseEuro(text: string): number | null {
  const bare = text.replace(/\s+/g, " ").trim().replace(CURRENCY, "");
  const [, before = "", unsigned = "", after = ""] = SIGN.exec(bare) ?? [];
  const digits = unsigned.replace(CURRENCY, "").replace(/(?<=\d) (?=\d{3}(?!\d))/g, ".");
  const match = ITALIAN.exec(digits) ?? EXPORTED.exec(digits);
  if (match === null || (before !== "" && after !== "")) return null;
  return centsOf(before === "+" ? "" : before + after, match[1]!, match[2] ?? "");
}

/**
 * An amount that stands in a cell, in cents; a number is euros. Noise of formulas beyond the sixth
 * decimal is none of the amount; a number with a fraction of a cent is no amount.
 * @returns null for anything else, a blank among it.
 */
export function centsOfCell(value: CellValue): number | null {
  if (typeof value === "string") return parseEuro(value);
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  const exact = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(value));
  const [, sign, whole, cents] =
    exact ?? /^(-?)(\d+)\.(\d\d)0*$/.exec(value.toFixed(NOISE_PLACES)) ?? [];
  return whole === undefined ? null : centsOf(sign ?? "", whole, cents ?? "");
}

/** Cents as the number of euros that a cell holds: it prints with the same cents. */
export function euroOfCents(cents: number): number {
  return cents / 100;
}
