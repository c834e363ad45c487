// Broken edits that the cheapest explanation cannot mend: each of them calls for a cell more.
import { canMend } from "./canMend";
import type { CellSet } from "./cellSet";
import { EQUAL } from "./row";
import type { Edit } from "./edit";
import type { EditSystem } from "./editSystem";
import type { LowerBound } from "./lowerBound";

/** Ways out of a conflict; every set that mends the edits goes one of them. */
export interface Conflict {
  /** A cell outside all groups changes … */
  readonly single: readonly number[];
  /** … or a group changes in `cell` and in one of `others` as well. */
  readonly double: readonly { readonly cell: number; readonly others: readonly number[] }[];
}

export interface Conflicts {
  /** The one with the fewest ways; null when there is none, or `needed` says enough. */
  readonly narrowest: Conflict | null;
  /** What the limit must leave at least beyond the bound. */
  readonly needed: number;
}

/** A counted equality, and how many of its open cells could mend it alone. */
interface Group {
  readonly cells: readonly number[];
  alone: number;
}

/** The cells of a group that an edit has, and what they would add to it. */
interface GroupPart {
  readonly group: Group;
  readonly inside: number[];
  readonly adds: number[];
  must: boolean;
}

/** A conflict before its ways are written out. */
interface Rough {
  readonly single: readonly number[];
  readonly parts: readonly GroupPart[];
}

const NONE: Conflicts = { narrowest: null, needed: 0 };

function waysOf({ single, parts }: Rough): number {
  return parts.reduce((sum, { group: { cells }, inside, must }) => {
    const pairs = must ? cells.length / 2 : inside.length;
    return sum + pairs * (cells.length - 1);
  }, single.length);
}

function writtenOut({ single, parts }: Rough): Conflict {
  const double = parts.flatMap(({ group: { cells }, inside, must }) =>
    must
      ? cells.map((cell, i) => ({ cell, others: cells.slice(i + 1) }))
      : inside.map((cell) => ({ cell, others: cells.filter((other) => other !== cell) })),
  );
  return { single, double };
}

/**
 * Cells of a group change by a known amount as long as the group changes in one cell only. An edit
 * that no choice of such changes mends needs a cell outside the groups, or two of one group. One
 * cell more helps at most the edits that contain it and its fellow in the group, so many such edits
 * need several. In plain numbers only.
 */
export class ConflictFinder {
  private groups: Group[] = [];
  private readonly groupOf: Int32Array;
  /** By cell: its change if no other of its group changes; NaN when it cannot be that. */
  private readonly change: Float64Array;
  private readonly shared: Int32Array;

  constructor(
    private readonly lower: LowerBound<number>,
    private readonly system: EditSystem<number>,
    private readonly open: CellSet,
    private readonly integer: boolean,
  ) {
    const count = open.cells.length;
    this.groupOf = new Int32Array(count).fill(-1);
    this.change = new Float64Array(count);
    this.shared = new Int32Array(count);
  }

  /** After a computed bound. @param slack what the limit leaves beyond it */
  find(slack: number): Conflicts {
    this.groups = [];
    const counted = new Set<Edit<number>>();
    let price = Infinity;
    this.lower.edits.forEach((edit, i) => {
      const paid = this.lower.paid[i]!;
      if (paid === 0 || !this.makeGroup(edit)) return;
      counted.add(edit);
      price = Math.min(price, paid);
    });
    const found = this.collect(counted, slack, price);
    for (const { cells } of this.groups) for (const cell of cells) this.groupOf[cell] = -1;
    return found;
  }

  private collect(counted: ReadonlySet<Edit<number>>, slack: number, least: number): Conflicts {
    const all: Rough[] = [];
    let price = least;
    for (const group of this.groups) {
      if (group.alone === 0)
        all.push({ single: [], parts: [{ group, inside: [], adds: [], must: true }] });
    }
    for (const edit of this.lower.edits) {
      if (counted.has(edit)) continue;
      const conflict = this.examine(edit);
      if (conflict === null) continue;
      all.push(conflict);
      for (const cell of conflict.single) price = Math.min(price, this.lower.reduced[cell]!);
      if (price > slack) break;
    }
    if (all.length === 0) return NONE;
    const needed = price > slack ? price : Math.ceil(all.length / this.mostHelped(all)) * price;
    if (needed > slack) return { narrowest: null, needed };
    const narrowest = all.reduce((best, one) => (waysOf(one) < waysOf(best) ? one : best));
    return { narrowest: writtenOut(narrowest), needed };
  }

  /** Counted equalities that share no open cell are groups, if changes are whole. */
  private makeGroup(edit: Edit<number>): boolean {
    if (edit.op !== EQUAL) return false;
    const cells = edit.cells.filter((cell) => this.open.has(cell));
    if (cells.some((cell) => this.groupOf[cell]! >= 0)) return false;
    let alone = 0;
    for (let i = 0; i < edit.cells.length; i++) {
      const cell = edit.cells[i]!;
      if (!this.open.has(cell)) continue;
      const change = -edit.rest / edit.coefs[i]!;
      if (!Number.isInteger(change) && !this.integer) return false;
      const may = Number.isInteger(change) && this.system.allows(cell, change);
      this.change[cell] = may ? change : NaN;
      if (may) alone++;
    }
    for (const cell of cells) this.groupOf[cell] = this.groups.length;
    this.groups.push({ cells, alone });
    return true;
  }

  private examine(edit: Edit<number>): Rough | null {
    const parts: GroupPart[] = [];
    const single: number[] = [];
    for (let i = 0; i < edit.cells.length; i++) {
      const cell = edit.cells[i]!;
      if (!this.open.has(cell)) continue;
      const at = this.groupOf[cell]!;
      if (at < 0) {
        single.push(cell);
        continue;
      }
      const group = this.groups[at]!;
      let part = parts.find((one) => one.group === group);
      if (part === undefined) parts.push((part = { group, inside: [], adds: [], must: false }));
      part.inside.push(cell);
      const change = this.change[cell]!;
      if (!Number.isNaN(change)) part.adds.push(change * edit.coefs[i]!);
    }
    // Whichever cell changes alone is in the edit.
    for (const part of parts)
      part.must = part.adds.length > 0 && part.adds.length === part.group.alone;
    return canMend(edit.op, edit.rest, parts) ? null : { single, parts };
  }

  /** How many conflicts one cell more can help to solve. */
  private mostHelped(all: readonly Rough[]): number {
    const { shared } = this;
    const touched: number[] = [];
    for (const { single, parts } of all) {
      touched.push(...single);
      for (const { group, inside, must } of parts) touched.push(...(must ? group.cells : inside));
    }
    let most = 1;
    for (const cell of touched) most = Math.max(most, ++shared[cell]!);
    for (const cell of touched) shared[cell] = 0;
    return 2 * most;
  }
}
