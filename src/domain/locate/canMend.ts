// Whether changes of known size, at most one of each group, can bring a sum to its bound.
import { AT_MOST, EQUAL, type Row } from "./row";

/** What the cells of one group would add to a sum: one of the numbers, or nothing unless it `must`. */
export interface Part {
  readonly adds: readonly number[];
  readonly must: boolean;
}

/** Sums that are looked at; beyond, the answer is yes. */
const MOST_SUMS = 2000;

/** False only when no choice of the parts, added to `rest`, gives 0 (at most 0, below 0). */
export function canMend(op: Row["op"], rest: number, parts: readonly Part[]): boolean {
  const count = parts.length;
  const least = new Array<number>(count + 1);
  const most = new Array<number>(count + 1);
  least[count] = most[count] = 0;
  for (let i = count - 1; i >= 0; i--) {
    const { adds, must } = parts[i]!;
    let low = must ? Infinity : 0;
    let high = must ? -Infinity : 0;
    for (const add of adds) {
      if (add < low) low = add;
      if (add > high) high = add;
    }
    least[i] = least[i + 1]! + low;
    most[i] = most[i + 1]! + high;
  }
  if (op !== EQUAL) return op === AT_MOST ? rest + least[0]! <= 0 : rest + least[0]! < 0;
  if (!Number.isSafeInteger(rest + most[0]!) || !Number.isSafeInteger(rest + least[0]!))
    return true;
  let sums = 0;
  const extend = (i: number, sum: number): boolean => {
    if (sum + least[i]! > 0 || sum + most[i]! < 0) return false;
    if (i === count || ++sums > MOST_SUMS) return true;
    const { adds, must } = parts[i]!;
    if (!must && extend(i + 1, sum)) return true;
    for (const add of adds) if (extend(i + 1, sum + add)) return true;
    return false;
  };
  return extend(0, rest);
}
