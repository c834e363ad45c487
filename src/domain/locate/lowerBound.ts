// How much any further change must weigh at least, from broken edits that share no cells.
import type { CellSet } from "./cellSet";
import type { Edit } from "./edit";
import type { EditSystem } from "./editSystem";

/** What the bound found out beside the bound; valid until the next call. */
export class LowerBound<N> {
  /** Weight of a cell less what the edits that contain it have already counted. */
  readonly reduced: Float64Array;
  /** Broken edits in the order in which they were counted, shortest first; `paid` is the share of each. */
  readonly edits: Edit<N>[] = [];
  readonly paid: number[] = [];
  private readonly sizes: number[] = [];
  private readonly touched: number[] = [];

  constructor(private readonly weights: Float64Array) {
    this.reduced = weights.slice();
  }

  /** How many cells of an edit may still be chosen. */
  sizeOf(edit: Edit<N>, open: CellSet): number {
    let size = 0;
    for (const cell of edit.cells) if (open.has(cell)) size++;
    return size;
  }

  /**
   * Every broken edit must lose one of its open cells, so weights are paid to edits, each cell its
   * own at most once over: a solution of the dual of the set cover by greedy ascent. With equal
   * weights these are disjoint broken edits. Infinity when a broken edit has no open cell.
   */
  compute(system: EditSystem<N>, open: CellSet): number {
    const { reduced, edits, paid, sizes, touched, weights } = this;
    for (const cell of touched) reduced[cell] = weights[cell]!;
    touched.length = edits.length = paid.length = sizes.length = 0;
    for (const slot of system.broken) {
      const edit = system.edits[slot]!;
      const size = this.sizeOf(edit, open);
      if (size === 0) return Infinity;
      let at = edits.length;
      while (at > 0 && sizes[at - 1]! > size) at--;
      edits.splice(at, 0, edit);
      sizes.splice(at, 0, size);
    }
    let bound = 0;
    for (const edit of edits) {
      let least = Infinity;
      for (const cell of edit.cells) {
        if (open.has(cell) && reduced[cell]! < least) least = reduced[cell]!;
      }
      paid.push(least);
      if (least === 0) continue;
      bound += least;
      for (const cell of edit.cells) {
        if (!open.has(cell)) continue;
        reduced[cell]! -= least;
        touched.push(cell);
      }
    }
    return bound;
  }
}
