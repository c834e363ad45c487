// The tableau of the exact simplex method: some variables in terms of the others, in whole numbers.
import { BELOW } from "./row";
import type { Fraction, LinearSystem } from "./linearSystem";

/** A basic variable times the common denominator: constant + infinitesimal·ε + Σ terms·others. */
export interface DictionaryRow {
  variable: number;
  constant: bigint;
  infinitesimal: bigint;
  terms: bigint[];
}

/**
 * Unknowns are variables 0…n-1, the slack of constraint i is variable n+i, at least 0, or at least ε
 * where the constraint is strict: ε is above 0 and below every other number.
 */
export class Dictionary {
  readonly rows: DictionaryRow[];
  /** The variables that are not basic, by column. */
  readonly columns: number[];
  private denominator = 1n;

  constructor({ unknowns, constraints }: LinearSystem) {
    this.columns = Array.from({ length: unknowns }, (_, i) => i);
    this.rows = constraints.map(({ coefs, op, bound }, i) => ({
      variable: unknowns + i,
      constant: bound,
      infinitesimal: op === BELOW ? -1n : 0n,
      terms: coefs.map((coef) => -coef),
    }));
  }

  /** Exchanges a basic variable with another (integer pivoting, Edmonds 1967). */
  pivot(row: DictionaryRow, column: number): void {
    const by = row.terms[column]!;
    const sign = by > 0n ? 1n : -1n;
    const filled = [...row.terms.keys()].filter((k) => k !== column && row.terms[k] !== 0n);
    for (const other of this.rows) {
      if (other === row) continue;
      const factor = sign * other.terms[column]!;
      if (sign * by === this.denominator) this.subtract(other, row, factor, filled);
      else this.crossMultiply(other, row, factor, sign * by);
      other.terms[column] = factor;
    }
    row.constant *= -sign;
    row.infinitesimal *= -sign;
    row.terms = row.terms.map((term) => -sign * term);
    row.terms[column] = sign * this.denominator;
    this.denominator = sign * by;
    [row.variable, this.columns[column]] = [this.columns[column]!, row.variable];
  }

  dropColumn(column: number): void {
    this.columns.splice(column, 1);
    for (const { terms } of this.rows) terms.splice(column, 1);
  }

  /** The value while the variables that are not basic are 0, without what is infinitesimal. */
  valueOf(variable: number): Fraction {
    const row = this.rows.find((one) => one.variable === variable);
    if (row === undefined) return { numerator: 0n, denominator: 1n };
    return { numerator: row.constant, denominator: this.denominator };
  }

  /** Whether a row's variable changes by whole numbers when the one of a column does. */
  isWhole(term: bigint): boolean {
    return term % this.denominator === 0n;
  }

  /** The slacks that a row adds up, times the denominator, by constraint: with its own. */
  slacksOf(row: DictionaryRow, unknowns: number, constraints: number): bigint[] {
    const slacks = new Array<bigint>(constraints).fill(0n);
    if (row.variable >= unknowns) slacks[row.variable - unknowns] = this.denominator;
    this.columns.forEach((variable, k) => {
      if (variable >= unknowns) slacks[variable - unknowns] = -row.terms[k]!;
    });
    return slacks;
  }

  /** The usual step where coefficients are 1 or -1: only what the pivot row has changes. */
  private subtract(
    other: DictionaryRow,
    row: DictionaryRow,
    factor: bigint,
    filled: readonly number[],
  ): void {
    if (factor === 0n) return;
    const { denominator } = this;
    const share = (b: bigint) => (denominator === 1n ? factor * b : (factor * b) / denominator);
    other.constant -= share(row.constant);
    other.infinitesimal -= share(row.infinitesimal);
    for (const k of filled) other.terms[k] = other.terms[k]! - share(row.terms[k]!);
  }

  private crossMultiply(
    other: DictionaryRow,
    row: DictionaryRow,
    factor: bigint,
    size: bigint,
  ): void {
    const cross = (a: bigint, b: bigint) => (size * a - factor * b) / this.denominator;
    other.constant = cross(other.constant, row.constant);
    other.infinitesimal = cross(other.infinitesimal, row.infinitesimal);
    other.terms = other.terms.map((term, k) => cross(term, row.terms[k]!));
  }
}
