// Weights as whole numbers, so that equal sums are equal and ties are ties.
import { decimalsOf, scaled, sumOf } from "./exactDecimal";

const MOST = 2 ** 52;

export interface ScaledWeights {
  /** Proportional to the weights. A weight of 0 becomes less than any other difference. */
  readonly scaled: Float64Array;
  /** Exact sum of the weights of cells, as given. */
  total(cells: readonly number[]): number;
  /** The weight that a scaled sum stands for, rounded. */
  unscale(sum: number): number;
}

const alike = (count: number): ScaledWeights => ({
  scaled: new Float64Array(count).fill(1),
  total: (cells) => cells.length,
  unscale: (weight) => weight,
});

/**
 * Exact as long as the sum of all stays within 2^52; else rounded to that precision, which is
 * finer than thirteen digits of the largest sum. Cells of weight 0 cost so little that a set needs
 * them last and never has one too many. @throws RangeError on a weight below 0 or not finite
 */
export function scaleWeights(
  names: readonly string[],
  given: Readonly<Record<string, number>> = {},
): ScaledWeights {
  if (Object.keys(given).length === 0) return alike(names.length);
  const weights = names.map((name) => (Object.hasOwn(given, name) ? given[name]! : 1));
  const wrong = weights.find((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong !== undefined) throw new RangeError(`not a weight: ${wrong}`);
  const decimals = weights.reduce((most, one) => Math.max(most, decimalsOf(one)), 0);
  const zeros = weights.filter((one) => one === 0).length;
  const sum = Number(weights.reduce((all, one) => all + scaled(one, decimals), 0n));
  const full = sum * (zeros + 1) + zeros;
  const ratio = full <= MOST ? 1 : MOST / full;
  const total = (cells: readonly number[]) => sumOf(cells.map((cell) => weights[cell]!));
  return {
    scaled: Float64Array.from(weights, (one) => {
      const exact = Number(scaled(one, decimals)) * (zeros + 1);
      return ratio === 1 && one > 0 ? exact : Math.max(1, Math.round(exact * ratio));
    }),
    total,
    unscale: (weight) => weight / ratio / (zeros + 1) / 10 ** decimals,
  };
}
