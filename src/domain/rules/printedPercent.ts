// A printed percentage is an interval: it stands for every value that is rounded to it.

/** Half a unit of the last printed decimal: 0.5 for "47 %", 0.05 for "65,4 %". */
function halfUnit(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}

/** Sums and shares of printed decimals carry binary noise below this. */
const NOISE = 1e-9;

/**
 * Whether a printed percentage could be the rounded share of part in whole. Either way of rounding a
 * half is accepted. A whole of 0 has no share: null.
 */
export function couldBeShare(
  printed: { readonly value: number; readonly decimals: number },
  part: number,
  whole: number,
): boolean | null {
  if (whole === 0) return null;
  const share = (100 * part) / whole;
  return Math.abs(printed.value - share) <= halfUnit(printed.decimals) + NOISE;
}

/** Whether percentages of one whole can add up to 100, each as far from its share as rounding allows. */
export function couldBeHundred(
  printed: readonly { readonly value: number; readonly decimals: number }[],
): boolean {
  const sum = printed.reduce((all, { value }) => all + value, 0);
  const slack = printed.reduce((all, { decimals }) => all + halfUnit(decimals), 0);
  return Math.abs(sum - 100) <= slack + NOISE;
}

/** The share in percent with that many decimals. */
export function shareOf(part: number, whole: number, decimals: number): number {
  return Number(((100 * part) / whole).toFixed(decimals));
}
