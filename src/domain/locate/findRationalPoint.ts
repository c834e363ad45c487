// Whether linear constraints leave any value at all, in exact fractions; and if not, why.
import type { Budget } from "./budget";
import { EQUAL } from "./row";
import { Dictionary, type DictionaryRow } from "./dictionary";
import type { Fraction, LinearSystem } from "./linearSystem";

export type RationalPoint =
  | {
      readonly feasible: true;
      /** Without infinitesimals: at a strict bound they lie on the bound. */
      readonly values: readonly Fraction[];
      /** Unknowns that a step away from this point changes; others may change too. */
      moving(wholeSteps: boolean): ReadonlySet<number>;
    }
  /** Times for each inequality: added up so often, they contradict themselves (Farkas). */
  | { readonly feasible: false; readonly times: readonly bigint[] };

function isNegative(constant: bigint, infinitesimal: bigint): boolean {
  return constant < 0n || (constant === 0n && infinitesimal < 0n);
}

class RationalSearch {
  private readonly dictionary: Dictionary;

  constructor(
    private readonly system: LinearSystem,
    private readonly budget: Budget,
  ) {
    this.dictionary = new Dictionary(system);
  }

  run(): RationalPoint {
    const refuted = this.useEqualities() ?? this.useInequalities();
    if (refuted !== null) {
      const { unknowns, constraints } = this.system;
      const times = this.dictionary.slacksOf(refuted, unknowns, constraints.length);
      return { feasible: false, times };
    }
    return {
      feasible: true,
      values: Array.from({ length: this.system.unknowns }, (_, i) => this.dictionary.valueOf(i)),
      moving: (wholeSteps) => this.moving(wholeSteps),
    };
  }

  /** Solves each equality for an unknown. @returns one that cannot hold */
  private useEqualities(): DictionaryRow | null {
    const { rows, columns } = this.dictionary;
    const { unknowns, constraints } = this.system;
    for (const row of [...rows]) {
      if (constraints[row.variable - unknowns]!.op !== EQUAL) continue;
      this.spend();
      const column = row.terms.findIndex((term, k) => term !== 0n && columns[k]! < unknowns);
      if (column >= 0) {
        this.dictionary.pivot(row, column);
        this.dictionary.dropColumn(column);
      } else if (row.constant === 0n && row.infinitesimal === 0n) rows.splice(rows.indexOf(row), 1);
      else return row;
    }
    return null;
  }

  /** Makes all unknowns basic, then slacks at least 0, by Bland's rule. @returns one that cannot be */
  private useInequalities(): DictionaryRow | null {
    const { rows, columns } = this.dictionary;
    const { unknowns } = this.system;
    for (let unknown = 0; unknown < unknowns; unknown++) {
      const column = columns.indexOf(unknown);
      if (column < 0) continue;
      this.spend();
      const row = this.shortestWith(column);
      if (row !== null) this.dictionary.pivot(row, column);
    }
    for (;;) {
      this.spend();
      let leaving: DictionaryRow | null = null;
      for (const row of rows) {
        if (row.variable < unknowns || !isNegative(row.constant, row.infinitesimal)) continue;
        if (leaving === null || row.variable < leaving.variable) leaving = row;
      }
      if (leaving === null) return null;
      let entering = -1;
      for (let k = 0; k < columns.length; k++) {
        if (leaving.terms[k]! <= 0n) continue;
        if (entering < 0 || columns[k]! < columns[entering]!) entering = k;
      }
      if (entering < 0) return leaving;
      this.dictionary.pivot(leaving, entering);
    }
  }

  /** A pivot of a large tableau takes as long as many steps. */
  private spend(): void {
    const { rows, columns } = this.dictionary;
    this.budget.spend(1 + ((rows.length * columns.length) >> 8));
  }

  private shortestWith(column: number): DictionaryRow | null {
    let best: DictionaryRow | null = null;
    let least = Infinity;
    for (const row of this.dictionary.rows) {
      if (row.variable < this.system.unknowns || row.terms[column] === 0n) continue;
      const size = row.terms.reduce((count, term) => count + (term === 0n ? 0 : 1), 0);
      if (size < least) [best, least] = [row, size];
    }
    return best;
  }

  /**
   * Steps along single slacks, by one unit or as little as need be, as far as no other slack falls
   * below 0.
   */
  private moving(wholeSteps: boolean): ReadonlySet<number> {
    const { rows, columns } = this.dictionary;
    const { unknowns } = this.system;
    const moving = new Set<number>();
    columns.forEach((variable, k) => {
      // A column without rows stands for an unknown that nothing holds.
      if (variable < unknowns) moving.add(variable);
      const held = rows.some(({ variable: basic, constant, infinitesimal, terms }) => {
        const term = terms[k]!;
        if (wholeSteps && !this.dictionary.isWhole(term)) return true;
        if (basic < unknowns || term >= 0n) return false;
        return wholeSteps ? constant + term < 0n : isNegative(constant, infinitesimal - 1n);
      });
      if (held) return;
      for (const { variable: basic, terms } of rows) {
        if (basic < unknowns && terms[k] !== 0n) moving.add(basic);
      }
    });
    return moving;
  }
}

/**
 * Dual simplex without objective by Bland's rule, which ends; strict inequalities hold by an
 * infinitesimal. @throws OutOfBudget
 */
export function findRationalPoint(system: LinearSystem, budget: Budget): RationalPoint {
  return new RationalSearch(system, budget).run();
}
