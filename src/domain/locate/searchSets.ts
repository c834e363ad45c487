// The lightest sets of cells of one component whose change satisfies every rule: all of them.
import { OutOfBudget } from "./budget";
import { CellSet } from "./cellSet";
import { editsOf } from "./editsOf";
import { EditSystem } from "./editSystem";
import type { ExactlyOnce } from "./exactlyOnce";
import type { Conflict } from "./findConflicts";
import { Enough, FoundSets } from "./foundSets";
import { findImpossible, type FreeBlock } from "./freeCells";
import { LowerBound } from "./lowerBound";
import { refuteWaiting } from "./refuteWaiting";
import { isHopeless, releaseCells } from "./releaseCells";
import { FORCED, OPEN } from "./row";
import type { SearchInput, SearchResult } from "./search";
import { Shortcuts } from "./shortcuts";
import { solveEliminated } from "./solveEliminated";

/** After so many nodes it is worth asking whether there is a solution at all. */
const NODES_BEFORE_DOUBT = 1000;

/** No set at all will do. */
class Hopeless extends Error {}

class SetSearch<N> {
  private readonly system: EditSystem<N>;
  private readonly open: CellSet;
  private readonly lower: LowerBound<N>;
  private readonly shortcuts: Shortcuts | null;
  private readonly weights: Float64Array;
  private readonly heaviest: number;
  private readonly missing: number[];
  private readonly chosen: number[];
  private readonly found: FoundSets;
  /** Pairs of cells of which all sets are found already. */
  private readonly forbidden = new Set<number>();
  private nodes = 0;

  constructor(private readonly input: SearchInput<N>) {
    const { component, problem, ring, budget } = input;
    const { cells } = component;
    this.system = new EditSystem(cells.length, editsOf(input), problem.integer, ring);
    this.open = new CellSet(cells.length);
    this.weights = new Float64Array(cells.length).map((_, i) => problem.weights[cells[i]!]!);
    this.heaviest = this.weights.reduce((a, b) => Math.max(a, b), 0);
    this.lower = new LowerBound(this.weights);
    this.found = new FoundSets(input.maxSets);
    const { lower, system, open } = this;
    this.shortcuts = Shortcuts.of(ring, lower, system, open, problem.integer, budget);
    this.missing = [];
    this.chosen = [];
    cells.forEach((cell, i) => {
      const state = problem.states[cell];
      if (state === OPEN) return;
      open.remove(i);
      if (state === FORCED) this.chosen.push(i);
      else this.missing.push(i);
    });
  }

  run(): SearchResult {
    try {
      releaseCells(this.system, [...this.missing, ...this.chosen], this.input.budget);
      this.deepen();
    } catch (error) {
      if (error instanceof OutOfBudget) return this.found.unproved();
      if (!(error instanceof Enough || error instanceof Hopeless)) throw error;
    }
    return this.found.proved();
  }

  /** Once around for each limit; the middle weight is a step, so that real weights do not make many. */
  private deepen(): void {
    const step = this.weights.slice().sort()[this.weights.length >> 1] ?? 1;
    const spent = this.chosen.reduce((sum, i) => sum + this.weights[i]!, 0);
    this.found.start(spent);
    do {
      const mark = this.system.mark();
      const { size } = this.open;
      this.explore(spent);
      this.open.size = size;
      this.system.undo(mark);
    } while (this.found.deepen(step));
  }

  /** Sets that contain all chosen cells and else only open ones. Leaves `system` and `open` changed. */
  private explore(spent: number): void {
    const { system, open, lower, found, input } = this;
    let impossible: FreeBlock | null = null;
    for (;;) {
      input.budget.spend();
      if (++this.nodes === NODES_BEFORE_DOUBT) this.doubt();
      const bound = lower.compute(system, open);
      if (spent + bound > found.limit) return found.postpone(spent + bound);
      if (system.broken.length === 0) {
        const refuted = refuteWaiting(system, input.ring, input.budget);
        if (refuted !== null) {
          system.add(refuted);
          continue;
        }
        impossible ??= this.findImpossible();
        if (impossible === null) return this.keep(spent);
      } else if (this.dropHeavy(spent + bound)) continue;
      else if (this.finish(spent, bound)) return;
      const cell = impossible === null ? this.chooseCell() : this.chooseAround(impossible);
      if (cell < 0) return;
      this.choose(cell, spent);
    }
  }

  /** @throws Hopeless */
  private doubt(): void {
    const { component, ring, budget } = this.input;
    if (isHopeless(this.system, component.cells.length, ring, budget)) throw new Hopeless();
  }

  /** Explores the sets with the cell, which is kept as it is from then on. @param others one of them changes as well */
  private choose(cell: number, spent: number, others?: readonly number[]): void {
    const { system, open, chosen, forbidden, found } = this;
    open.remove(cell);
    if (forbidden.size > 0 && chosen.some((one) => forbidden.has(this.pairOf(one, cell)))) return;
    const total = spent + this.weights[cell]!;
    if (total > found.limit) return found.postpone(total);
    const mark = system.mark();
    const { size } = open;
    system.release(cell);
    chosen.push(cell);
    if (others === undefined) this.explore(total);
    else for (const other of others) this.choose(other, total);
    chosen.pop();
    open.size = size;
    system.undo(mark);
  }

  /** Removes open cells that would exceed the limit (reduced costs of the bound). */
  private dropHeavy(bound: number): boolean {
    const { open, lower, found } = this;
    const slack = found.limit - bound;
    if (slack >= this.heaviest) return false;
    const { size } = open;
    for (let i = open.size - 1; i >= 0; i--) {
      const cell = open.cells[i]!;
      const more = lower.reduced[cell]!;
      if (more <= slack) continue;
      open.remove(cell);
      found.postpone(bound + more);
    }
    return open.size < size;
  }

  /**
   * Ends a node by branching on an edit that calls for a cell more, or by picking cells of known
   * changes when the limit leaves nothing to spare; false when neither can be done.
   */
  private finish(spent: number, bound: number): boolean {
    if (this.shortcuts === null) return false;
    const slack = this.found.limit - spent - bound;
    const { narrowest, needed } = this.shortcuts.conflicts(slack);
    if (needed > slack) {
      this.found.postpone(spent + bound + needed);
      return true;
    }
    if (narrowest !== null) {
      this.branchOn(narrowest, spent);
      return true;
    }
    const search = slack < this.heaviest ? this.shortcuts.exactlyOnce(slack) : null;
    if (search !== null) this.pick(search, spent);
    return search !== null;
  }

  private pick(search: ExactlyOnce, spent: number): void {
    const { chosen, found } = this;
    found.postpone(found.limit + 1);
    search.solve((changes) => {
      const total = [...changes.keys()].reduce((sum, cell) => sum + this.weights[cell]!, spent);
      if (total > found.limit) return;
      chosen.push(...changes.keys());
      this.keep(total, changes as ReadonlyMap<number, unknown> as ReadonlyMap<number, N>);
      chosen.length -= changes.size;
    });
  }

  private branchOn({ single, double }: Conflict, spent: number): void {
    const { open, forbidden } = this;
    for (const cell of single) this.choose(cell, spent);
    const added: number[] = [];
    for (const { cell, others } of double) {
      const { size } = open;
      this.choose(cell, spent, others);
      open.size = size;
      for (const other of others) {
        const pair = this.pairOf(cell, other);
        if (forbidden.has(pair)) continue;
        forbidden.add(pair);
        added.push(pair);
      }
    }
    for (const pair of added) forbidden.delete(pair);
  }

  private pairOf(a: number, b: number): number {
    return Math.min(a, b) * this.weights.length + Math.max(a, b);
  }

  /** Of the broken edit with the fewest open cells: the one that most broken edits share. */
  private chooseCell(): number {
    let best = -1;
    let most = 0;
    for (const cell of this.lower.edits[0]!.cells) {
      if (!this.open.has(cell)) continue;
      const shared = this.system.brokenWith(cell);
      if (shared > most) [best, most] = [cell, shared];
    }
    return best;
  }

  /** An open cell in a rule of the block: unless one of them changes, the block stays impossible. */
  private chooseAround({ rows }: FreeBlock): number {
    const { cells } = this.input.component;
    for (const row of rows) {
      for (const cell of row.cells) {
        const i = cells.indexOf(cell);
        if (this.open.has(i)) return i;
      }
    }
    return -1;
  }

  private findImpossible(): FreeBlock | null {
    const { problem, component, budget } = this.input;
    if (!problem.integer || this.system.loose === 0) return null;
    const free = [...this.missing, ...this.chosen].map((i) => component.cells[i]!);
    return findImpossible(problem, component, free, budget);
  }

  /** @param known changes of chosen cells that are not eliminated */
  private keep(weight: number, known?: ReadonlyMap<number, N>): void {
    const { cells } = this.input.component;
    const set = this.chosen.map((i) => cells[i]!).sort((a, b) => a - b);
    this.found.add(set, weight, () => {
      const changes = solveEliminated(this.system, this.input.ring, known);
      return changes && new Map([...changes].map(([i, change]) => [cells[i]!, change]));
    });
  }
}

/**
 * Branch and bound on broken edits: one of the open cells of a broken edit must change, so each is
 * tried, and kept as it is afterwards (de Waal 2003). Weights are tried from below, so the first
 * limit at which sets appear is the least. Never throws for lack of budget: that is an answer.
 * @throws BeyondSafeIntegers when the ring is too small
 */
export function searchSets<N>(input: SearchInput<N>): SearchResult {
  return new SetSearch(input).run();
}
