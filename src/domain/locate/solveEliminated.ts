// From eliminated cells back to figures: by how much each of them must change.
import type { EditSystem } from "./editSystem";
import type { Ring } from "./ring";

/**
 * The change of each eliminated cell; null when an equality alone does not tell of one of them, or
 * not in whole units. @param known changes of cells that are not eliminated; all others stand
 */
export function solveEliminated<N>(
  { eliminated }: EditSystem<N>,
  ring: Ring<N>,
  known: ReadonlyMap<number, N> = new Map(),
): Map<number, bigint> | null {
  const changes = new Map(known);
  for (let i = eliminated.length - 1; i >= 0; i--) {
    const { cell, pivot } = eliminated[i]!;
    if (pivot === null) return null;
    let sum = pivot.rest;
    let coef = ring.one;
    pivot.cells.forEach((other, k) => {
      if (other === cell) coef = ring.negate(pivot.coefs[k]!);
      const change = changes.get(other);
      if (change !== undefined) sum = ring.add(sum, ring.multiply(pivot.coefs[k]!, change));
    });
    const size = ring.sign(coef) < 0 ? ring.negate(coef) : coef;
    if (ring.gcd(coef, sum) !== size) return null;
    changes.set(cell, ring.divide(sum, coef));
  }
  return new Map([...changes].map(([cell, change]) => [cell, ring.toBigInt(change)]));
}
