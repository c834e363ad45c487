// Rows of a component as edits of the search, in local cell numbers.
import type { Row } from "./row";
import type { Edit } from "./edit";
import type { SearchInput } from "./search";

/** @throws BeyondSafeIntegers when the ring is too small for a row */
export function editsOf<N>({
  problem,
  component,
  ring,
}: Pick<SearchInput<N>, "problem" | "component" | "ring">): Edit<N>[] {
  const local = new Int32Array(problem.names.length);
  component.cells.forEach((cell, i) => (local[cell] = i));
  return component.rows.map(({ cells, coefs, op, bound }: Row): Edit<N> => {
    const exact = coefs.map((coef) => ring.of(coef));
    let rest = ring.negate(ring.of(bound));
    cells.forEach((cell, i) => {
      rest = ring.add(rest, ring.multiply(exact[i]!, ring.of(problem.values[cell]!)));
    });
    return {
      cells: cells.map((cell) => local[cell]!),
      coefs: exact,
      rest,
      op,
      free: 0,
    };
  });
}
