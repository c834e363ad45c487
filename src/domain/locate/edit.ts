// An edit as the search holds it: what is left of a row once some cells have been made free.
import { AT_MOST, BELOW, EQUAL, isBroken, type Row } from "./row";
import type { Ring } from "./ring";

/**
 * Σ coefs·(change of cell) + rest (==, <= or <) 0: `rest` is the sum with the cells as they stand,
 * less the bound. Cells ascend.
 */
export interface Edit<N> {
  readonly cells: readonly number[];
  readonly coefs: readonly N[];
  readonly rest: N;
  readonly op: Row["op"];
  /** How many of the cells are free, see `EditSystem`. Such an edit says nothing yet. */
  readonly free: number;
}

export function isBrokenEdit<N>(edit: Edit<N>, ring: Ring<N>): boolean {
  return edit.free === 0 && isBroken(edit.op, ring.sign(edit.rest));
}

/** Where a cell stands in an edit; -1 when it does not. */
export function placeOf<N>({ cells }: Edit<N>, cell: number): number {
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = cells[middle]!;
    if (at === cell) return middle;
    if (at < cell) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * What an edit says in whole numbers: coefficients without a common divisor, the bound moved to the
 * next sum that can occur. An equality whose bound no sum can meet loses its cells: it stays broken.
 */
function tighten<N>(edit: Edit<N>, common: N, integer: boolean, ring: Ring<N>): Edit<N> {
  const coefs = () => edit.coefs.map((coef) => ring.divide(coef, common));
  if (integer && edit.op === AT_MOST) {
    return { ...edit, coefs: coefs(), rest: ring.ceilDivide(edit.rest, common) };
  }
  const shared = ring.gcd(common, edit.rest);
  if (integer && edit.op === EQUAL && ring.sign(ring.add(shared, ring.negate(common))) !== 0) {
    return { ...edit, cells: [], coefs: [] };
  }
  if (ring.sign(ring.add(shared, ring.negate(ring.one))) === 0) return edit;
  return {
    ...edit,
    coefs: edit.coefs.map((coef) => ring.divide(coef, shared)),
    rest: ring.divide(edit.rest, shared),
  };
}

/** The same edit in smallest numbers. */
export function reduceEdit<N>(edit: Edit<N>, integer: boolean, ring: Ring<N>): Edit<N> {
  if (edit.coefs.length === 0) return edit;
  let common = ring.zero;
  for (const coef of edit.coefs) {
    if (coef === ring.one) return edit;
    common = ring.gcd(common, coef);
    if (common === ring.one) return edit;
  }
  return tighten(edit, common, integer, ring);
}

/**
 * a·first + b·second, without `cell`, which falls out; a and b are the smallest with a above 0. The
 * comparison is that of `first`, strict if one of the two is; `second` is an equality, or b is
 * above 0 (Fourier-Motzkin). @returns the edit, and in `added` the cells that `first` had not
 */
export function eliminate<N>(
  first: Edit<N>,
  second: Edit<N>,
  cell: number,
  ring: Ring<N>,
  added: number[],
): Edit<N> {
  const inFirst = first.coefs[placeOf(first, cell)]!;
  const inSecond = second.coefs[placeOf(second, cell)]!;
  const common = ring.gcd(inFirst, inSecond);
  const positive = ring.sign(inSecond) > 0;
  const a = ring.divide(positive ? inSecond : ring.negate(inSecond), common);
  const b = ring.divide(positive ? ring.negate(inFirst) : inFirst, common);
  const cells: number[] = [];
  const coefs: N[] = [];
  const [left, right] = [first.cells, second.cells];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const one = i < left.length ? left[i]! : Infinity;
    const other = j < right.length ? right[j]! : Infinity;
    if (one < other) {
      cells.push(one);
      coefs.push(ring.multiply(a, first.coefs[i++]!));
    } else if (other < one) {
      cells.push(other);
      coefs.push(ring.multiply(b, second.coefs[j++]!));
      added.push(other);
    } else {
      const sum = ring.add(
        ring.multiply(a, first.coefs[i++]!),
        ring.multiply(b, second.coefs[j++]!),
      );
      if (ring.sign(sum) === 0) continue;
      cells.push(one);
      coefs.push(sum);
    }
  }
  const rest = ring.add(ring.multiply(a, first.rest), ring.multiply(b, second.rest));
  const op = second.op === BELOW ? BELOW : first.op;
  return { cells, coefs, rest, op, free: 0 };
}
