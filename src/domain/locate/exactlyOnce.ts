// The end of most searches: when the limit leaves nothing to spare, each counted edit must lose
// exactly one cell, so every change has a known size. What is left is to pick cells whose changes
// add up in all other edits too.
import type { Budget } from "./budget";
import type { CellSet } from "./cellSet";
import { EQUAL, isBroken, type Row } from "./row";
import { placeOf, type Edit } from "./edit";
import type { EditSystem } from "./editSystem";
import type { LowerBound } from "./lowerBound";

/** An edit that was not counted: what picked candidates add, and `rest`, is compared with 0. */
interface Check {
  readonly op: Row["op"];
  rest: number;
  /** Candidates in the edit by group; at most one of each group is picked. */
  readonly parts: Part[];
}

interface Part {
  readonly group: number;
  readonly items: { readonly candidate: number; readonly adds: number }[];
}

type Found = (changes: ReadonlyMap<number, number>) => void;

const NONE = -1;

/** Counted edits as groups of candidates: the open cells, of which exactly one changes. */
export class ExactlyOnce {
  /** By candidate: its cell, its group, by how much it changes, and where that counts. */
  private readonly cells: number[] = [];
  private readonly groupOf: number[] = [];
  private readonly changes: number[] = [];
  private readonly effects: { readonly check: Check; readonly adds: number }[][] = [];
  private readonly dropped: boolean[] = [];
  /** By group: the candidate that is picked, and how many may be. */
  private readonly picked: number[];
  private readonly left: number[];
  private readonly checks: Check[] = [];

  /** A change that is no whole number of units: with whole figures it cannot be, else not here. */
  private fractions = false;

  private constructor(
    groups: readonly Edit<number>[],
    system: EditSystem<number>,
    open: CellSet,
    private readonly budget: Budget,
  ) {
    this.picked = groups.map(() => NONE);
    this.left = groups.map(() => 0);
    groups.forEach((edit, group) => {
      edit.cells.forEach((cell, i) => {
        const change = -edit.rest / edit.coefs[i]!;
        if (!open.has(cell)) return;
        if (!Number.isInteger(change)) {
          this.fractions = true;
          return;
        }
        if (!system.allows(cell, change)) return;
        this.cells.push(cell);
        this.groupOf.push(group);
        this.changes.push(change);
        this.effects.push([]);
        this.dropped.push(false);
        this.left[group]!++;
      });
    });
  }

  /**
   * Null when the bound leaves something to spare or numbers grow too large: the ordinary search
   * goes on. @param slack what the limit leaves beyond the bound
   */
  static of(
    { edits, paid }: LowerBound<number>,
    system: EditSystem<number>,
    open: CellSet,
    slack: number,
    integer: boolean,
    budget: Budget,
  ): ExactlyOnce | null {
    const counted: Edit<number>[] = [];
    const seen = new Set<number>();
    for (const [i, edit] of edits.entries()) {
      if (paid[i] === 0) continue;
      if (paid[i]! <= slack || edit.op !== EQUAL) return null;
      for (const cell of edit.cells) {
        if (!open.has(cell)) continue;
        if (seen.has(cell)) return null;
        seen.add(cell);
      }
      counted.push(edit);
    }
    if (seen.size !== open.size) return null;
    const search = new ExactlyOnce(counted, system, open, budget);
    if (search.fractions && !integer) return null;
    return search.collectChecks(new Set(counted), system) ? search : null;
  }

  /** Calls `found` with each choice and the changes of its cells. @throws OutOfBudget */
  solve(found: Found): void {
    this.budget.spend();
    if (this.left.includes(0)) return;
    let narrowest: Check | null = null;
    let fewest = Infinity;
    for (const check of this.checks) {
      const undecided = this.undecidedIn(check);
      if (undecided === 0) {
        if (isBroken(check.op, check.rest)) return;
      } else if (check.op === EQUAL && undecided < fewest) {
        [narrowest, fewest] = [check, undecided];
      }
    }
    if (narrowest !== null) return this.settle(narrowest, found);
    const group = this.picked.indexOf(NONE);
    if (group >= 0) return this.pickOf(group, found);
    found(
      new Map(this.picked.map((candidate) => [this.cells[candidate]!, this.changes[candidate]!])),
    );
  }

  /** @returns false when a sum could leave the range of exact numbers */
  private collectChecks(counted: ReadonlySet<Edit<number>>, system: EditSystem<number>): boolean {
    const known = new Map<number, Check>();
    for (const [candidate, cell] of this.cells.entries()) {
      const group = this.groupOf[candidate]!;
      for (const slot of system.slotsOf(cell)) {
        const edit = system.edits[slot]!;
        if (counted.has(edit)) continue;
        let check = known.get(slot);
        if (check === undefined) {
          known.set(slot, (check = { op: edit.op, rest: edit.rest, parts: [] }));
          this.checks.push(check);
        }
        let part = check.parts.find((one) => one.group === group);
        if (part === undefined) check.parts.push((part = { group, items: [] }));
        const adds = edit.coefs[placeOf(edit, cell)]! * this.changes[candidate]!;
        part.items.push({ candidate, adds });
        this.effects[candidate]!.push({ check, adds });
      }
    }
    return this.checks.every(({ rest, parts }) => {
      let most = Math.abs(rest);
      for (const { items } of parts) for (const { adds } of items) most += Math.abs(adds);
      return most <= Number.MAX_SAFE_INTEGER;
    });
  }

  private mayBePicked({ group, items }: Part): boolean {
    return this.picked[group] === NONE && items.some(({ candidate }) => !this.dropped[candidate]);
  }

  private undecidedIn({ parts }: Check): number {
    let count = 0;
    for (const part of parts) if (this.mayBePicked(part)) count++;
    return count;
  }

  /** Every way to bring an equality to 0, with all its candidates picked or dropped. */
  private settle(check: Check, found: Found): void {
    const parts = check.parts.filter((part) => this.mayBePicked(part));
    const alive = parts.map(({ items }) =>
      items.filter(({ candidate }) => !this.dropped[candidate]),
    );
    const least = new Array<number>(parts.length + 1).fill(0);
    const most = new Array<number>(parts.length + 1).fill(0);
    for (let i = parts.length - 1; i >= 0; i--) {
      const adds = alive[i]!.map((item) => item.adds);
      least[i] = least[i + 1]! + Math.min(0, ...adds);
      most[i] = most[i + 1]! + Math.max(0, ...adds);
    }
    const chosen: number[] = [];
    const extend = (i: number, rest: number): void => {
      this.budget.spend();
      if (rest + least[i]! > 0 || rest + most[i]! < 0) return;
      if (i === parts.length) return this.decide(chosen, alive.flat(), found);
      extend(i + 1, rest);
      for (const { candidate, adds } of alive[i]!) {
        chosen.push(candidate);
        extend(i + 1, rest + adds);
        chosen.pop();
      }
    };
    extend(0, check.rest);
  }

  private decide(
    chosen: readonly number[],
    items: readonly { readonly candidate: number }[],
    found: Found,
  ): void {
    const dropped: number[] = [];
    for (const candidate of chosen) this.pick(candidate, 1);
    for (const { candidate } of items) {
      if (this.picked[this.groupOf[candidate]!] !== NONE) continue;
      this.dropped[candidate] = true;
      this.left[this.groupOf[candidate]!]!--;
      dropped.push(candidate);
    }
    this.solve(found);
    for (const candidate of dropped) {
      this.dropped[candidate] = false;
      this.left[this.groupOf[candidate]!]!++;
    }
    for (const candidate of chosen) this.pick(candidate, -1);
  }

  /** Picks a candidate (times 1) or takes it back (times -1). */
  private pick(candidate: number, times: 1 | -1): void {
    this.picked[this.groupOf[candidate]!] = times === 1 ? candidate : NONE;
    for (const { check, adds } of this.effects[candidate]!) check.rest += times * adds;
  }

  private pickOf(group: number, found: Found): void {
    for (const [candidate, of] of this.groupOf.entries()) {
      if (of !== group || this.dropped[candidate]) continue;
      this.pick(candidate, 1);
      this.solve(found);
      this.pick(candidate, -1);
    }
  }
}
