// Numbers as the decimals that are printed: 0.1 is one tenth, not the double beside it.

/** A decimal: digits / 10^decimals. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

/** The shortest decimal that prints like `value`. @throws RangeError unless finite */
export function readDecimal(value: number): Decimal {
  const [, sign, whole, fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (whole === undefined) throw new RangeError(`not a finite number: ${value}`);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const decimals = fraction.length - Number(exponent);
  return decimals >= 0
    ? { digits, decimals }
    : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
}

/** How many decimals are printed. @throws RangeError unless finite */
export function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : readDecimal(value).decimals;
}

/** A whole number, exact in either form: a number only within 2^53. */
export type Whole = number | bigint;

/** value × 10^decimals, for at least as many decimals as are printed. */
export function scaled(value: number, decimals: number): bigint {
  if (Number.isSafeInteger(value)) return BigInt(value) * 10n ** BigInt(decimals);
  const read = readDecimal(value);
  return read.digits * 10n ** BigInt(decimals - read.decimals);
}

const SIGNIFICANT = 40;

/** The number nearest to numerator / denominator; the one that prints like it if there is one. */
export function nearestNumber(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  if (denominator === 1n) return Number(numerator);
  const [top, bottom] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const size = String(top < 0n ? -top : top).length - String(bottom).length;
  const shift = SIGNIFICANT - size;
  const quotient =
    shift >= 0 ? (top * 10n ** BigInt(shift)) / bottom : top / (bottom * 10n ** BigInt(-shift));
  return Number(`${quotient}e${-shift}`);
}

/** The exact sum, to the nearest number. */
export function sumOf(values: readonly number[]): number {
  const decimals = Math.max(0, ...values.map(decimalsOf));
  const sum = values.reduce((all, value) => all + scaled(value, decimals), 0n);
  return nearestNumber(sum, 10n ** BigInt(decimals));
}
