// The edits of one component while cells are set free one after the other, and back again: free
// cells are eliminated, so that every edit speaks only of cells that stand as they are.
import { EQUAL, isBroken } from "./row";
import { eliminate, isBrokenEdit, placeOf, reduceEdit, type Edit } from "./edit";
import type { Ring } from "./ring";

/** How a cell was eliminated; `pivot` is the equality that gives its value, if there was one. */
interface Elimination<N> {
  readonly cell: number;
  readonly pivot: Edit<N> | null;
}

/** A state to go back to. */
export interface Mark {
  readonly edits: number;
  readonly slots: number;
  readonly occurrences: number;
  readonly eliminated: number;
}

/**
 * Fourier-Motzkin elimination (de Waal 2003, section 4) with a trail. An equality with the cell is
 * solved for it and put into all others. A cell in inequalities only is eliminated pair by pair as
 * long as that does not make more edits than it removes; else it stays in them as a *free* cell,
 * and they say nothing until `FreeCells` asks whether any value will do.
 */
export class EditSystem<N> {
  /** By slot; null once used up. */
  readonly edits: (Edit<N> | null)[] = [];
  /** Slots of broken edits, in no order. */
  readonly broken: number[] = [];
  readonly eliminated: Elimination<N>[] = [];
  /** Slots per cell; may name an edit that has lost the cell, or twice the same. */
  readonly occurrences: number[][];
  readonly isFree: Uint8Array;
  /** Eliminations that whole numbers may not follow: coefficients other than 1. */
  loose = 0;
  private waitingCount = 0;

  private readonly brokenAt: number[] = [];
  private readonly changedSlots: number[] = [];
  private readonly changedEdits: (Edit<N> | null)[] = [];
  private readonly addedTo: number[] = [];

  constructor(
    cellCount: number,
    edits: readonly Edit<N>[],
    private readonly integer: boolean,
    private readonly ring: Ring<N>,
  ) {
    this.occurrences = Array.from({ length: cellCount }, () => []);
    this.isFree = new Uint8Array(cellCount);
    for (const edit of edits) this.add(edit);
  }

  mark(): Mark {
    return {
      edits: this.changedSlots.length,
      slots: this.edits.length,
      occurrences: this.addedTo.length,
      eliminated: this.eliminated.length,
    };
  }

  undo(mark: Mark): void {
    while (this.changedSlots.length > mark.edits) {
      this.put(this.changedSlots.pop()!, this.changedEdits.pop()!);
    }
    while (this.addedTo.length > mark.occurrences) this.occurrences[this.addedTo.pop()!]!.pop();
    this.edits.length = mark.slots;
    this.brokenAt.length = mark.slots;
    while (this.eliminated.length > mark.eliminated) {
      const { cell, pivot } = this.eliminated.pop()!;
      this.isFree[cell] = 0;
      if (pivot === null || !this.hasUnit(pivot, cell)) this.loose--;
    }
  }

  /** Adds an edit that follows from the others. */
  add(edit: Edit<N>): void {
    const slot = this.edits.length;
    this.edits.push(null);
    this.brokenAt.push(-1);
    this.replace(slot, reduceEdit(edit, this.integer, this.ring), edit.cells);
  }

  /** Slots of the edits that have the cell, each once. */
  slotsOf(cell: number): number[] {
    const slots: number[] = [];
    for (const slot of this.occurrences[cell]!) {
      const edit = this.edits[slot]!;
      if (edit !== null && placeOf(edit, cell) >= 0 && !slots.includes(slot)) slots.push(slot);
    }
    return slots;
  }

  /** What eliminating the cell would add to the number of edits; below 0 with an equality. */
  growthOf(cell: number): number {
    const edits = this.slotsOf(cell).map((slot) => this.edits[slot]!);
    if (edits.some(({ op }) => op === EQUAL)) return -1;
    const above = edits.filter((edit) => this.signIn(edit, cell) > 0).length;
    const below = edits.length - above;
    return above * below - above - below;
  }

  /** Lets a cell take any value. */
  release(cell: number): void {
    const slots = this.slotsOf(cell);
    const pivotSlot = this.choosePivot(slots, cell);
    if (pivotSlot >= 0) {
      const pivot = this.edits[pivotSlot]!;
      this.eliminated.push({ cell, pivot });
      if (!this.hasUnit(pivot, cell)) this.loose++;
      this.replace(pivotSlot, null, []);
      for (const slot of slots) {
        if (slot !== pivotSlot) this.combine(slot, pivot, cell);
      }
      return;
    }
    this.eliminated.push({ cell, pivot: null });
    this.loose++;
    const edits = slots.map((slot) => this.edits[slot]!);
    if (this.growthOf(cell) > 0) {
      this.isFree[cell] = 1;
      edits.forEach((edit, i) => this.replace(slots[i]!, { ...edit, free: edit.free + 1 }, []));
      return;
    }
    for (const slot of slots) this.replace(slot, null, []);
    for (const upper of edits.filter((edit) => this.signIn(edit, cell) > 0)) {
      for (const lower of edits.filter((edit) => this.signIn(edit, cell) < 0)) {
        this.add(this.counted(eliminate(upper, lower, cell, this.ring, [])));
      }
    }
  }

  /** How many broken edits have the cell. */
  brokenWith(cell: number): number {
    let count = 0;
    for (const slot of this.occurrences[cell]!) {
      if (this.brokenAt[slot]! >= 0 && placeOf(this.edits[slot]!, cell) >= 0) count++;
    }
    return count;
  }

  /** Whether edits about this cell alone allow the change. */
  allows(cell: number, change: N): boolean {
    for (const slot of this.occurrences[cell]!) {
      const edit = this.edits[slot]!;
      if (edit === null || edit.cells.length !== 1 || edit.cells[0] !== cell) continue;
      const { ring } = this;
      const rest = ring.add(edit.rest, ring.multiply(edit.coefs[0]!, change));
      if (isBroken(edit.op, ring.sign(rest))) return false;
    }
    return true;
  }

  /** Edits that contain free cells. */
  waiting(): Edit<N>[] {
    if (this.waitingCount === 0) return [];
    return this.edits.filter((edit) => edit !== null && edit.free > 0) as Edit<N>[];
  }

  private hasUnit(edit: Edit<N>, cell: number): boolean {
    const coef = edit.coefs[placeOf(edit, cell)]!;
    return coef === this.ring.one || this.ring.negate(coef) === this.ring.one;
  }

  private signIn(edit: Edit<N>, cell: number): number {
    return this.ring.sign(edit.coefs[placeOf(edit, cell)]!);
  }

  /** The shortest equality, one with coefficient 1 or -1 first; -1 when there is none. */
  private choosePivot(slots: readonly number[], cell: number): number {
    let best = -1;
    let least = Infinity;
    for (const slot of slots) {
      const edit = this.edits[slot]!;
      if (edit.op !== EQUAL) continue;
      const size = edit.cells.length + (this.hasUnit(edit, cell) ? 0 : 1e9);
      if (size < least) [best, least] = [slot, size];
    }
    return best;
  }

  private combine(slot: number, pivot: Edit<N>, cell: number): void {
    const added: number[] = [];
    const edit = eliminate(this.edits[slot]!, pivot, cell, this.ring, added);
    this.replace(slot, reduceEdit(this.counted(edit), this.integer, this.ring), added);
  }

  private counted(edit: Edit<N>): Edit<N> {
    let free = 0;
    for (const cell of edit.cells) free += this.isFree[cell]!;
    return free === 0 ? edit : { ...edit, free };
  }

  private replace(slot: number, edit: Edit<N> | null, added: readonly number[]): void {
    this.changedSlots.push(slot);
    this.changedEdits.push(this.edits[slot]!);
    for (const cell of added) {
      this.occurrences[cell]!.push(slot);
      this.addedTo.push(cell);
    }
    this.put(slot, edit);
  }

  private put(slot: number, edit: Edit<N> | null): void {
    const old = this.edits[slot]!;
    if (old !== null && old.free > 0) this.waitingCount--;
    if (edit !== null && edit.free > 0) this.waitingCount++;
    this.edits[slot] = edit;
    const broken = edit !== null && isBrokenEdit(edit, this.ring);
    const at = this.brokenAt[slot]!;
    if (broken && at < 0) {
      this.brokenAt[slot] = this.broken.length;
      this.broken.push(slot);
    } else if (!broken && at >= 0) {
      const last = this.broken.pop()!;
      if (last !== slot) {
        this.broken[at] = last;
        this.brokenAt[last] = at;
      }
      this.brokenAt[slot] = -1;
    }
  }
}
