// The same rules over very many records: which rows fail which rule, without saying where the error
// lies. Fast enough for a sheet of 100,000 rows while somebody types.
import { scaled, decimalsOf, nearestNumber } from "./exactDecimal";
import type { LinearEdit, Operator } from "./problem";

/** A rule that a row breaks. `difference` is the sum less the bound, to the nearest number. */
export interface RowFailure {
  readonly row: number;
  readonly rule: number;
  readonly difference: number;
}

/** A rule by columns. */
interface ColumnRule {
  readonly columns: readonly number[];
  readonly coefs: readonly number[];
  readonly op: Operator;
  readonly bound: number;
  /** Sums of figures below 2^31 stay within 2^53: coefficients and bound are whole and small. */
  readonly small: boolean;
}

type Values = readonly (number | null)[];

const INT_32 = 2 ** 31;
function columnRule({ terms, op, bound }: LinearEdit, columns: readonly string[]): ColumnRule {
  const named = Object.entries(terms).filter(([, coef]) => coef !== 0);
  const coefs = named.map(([, coef]) => coef);
  const most = coefs.reduce((sum, coef) => sum + Math.abs(coef), Math.abs(bound) * 100);
  return {
    // A column that is not there stands behind the others, where every row has nothing.
    columns: named.map(([name]) => {
      const column = columns.indexOf(name);
      return column < 0 ? columns.length : column;
    }),
    coefs,
    op,
    bound,
    small: [...coefs, bound].every(Number.isInteger) && most * INT_32 <= Number.MAX_SAFE_INTEGER,
  };
}

function fails(op: Operator, difference: number): boolean {
  if (op === "==") return difference !== 0;
  if (op === "<=") return difference > 0;
  if (op === ">=") return difference < 0;
  return op === "<" ? difference >= 0 : difference <= 0;
}

/** How the figures of a row are held while its rules are evaluated. */
const WHOLE = 1;
const CENTS = 100;
const OTHERWISE = 0;

/**
 * The figures that rules name, once for all rules of the row: whole numbers as they are, else amounts
 * in cents; NaN where one is missing. @param before how the row before was held: rows of one list are
 * alike. @returns OTHERWISE when a figure has more than two decimals or does not lie below 2^31
 */
function holdRow(values: Values, used: Int32Array, held: Float64Array, before: number): number {
  let i = 0;
  if (before !== CENTS) {
    for (; i < used.length; i++) {
      const column = used[i]!;
      const value = values[column];
      if (value == null) held[column] = NaN;
      else if ((value | 0) === value) held[column] = value;
      else break;
    }
    if (i === used.length) return WHOLE;
  }
  for (i = 0; i < used.length; i++) {
    const column = used[i]!;
    const value = values[column];
    if (value == null) {
      held[column] = NaN;
      continue;
    }
    const cents = (value * 100 + (value < 0 ? -0.5 : 0.5)) | 0;
    if (cents / 100 !== value) return OTHERWISE;
    held[column] = cents;
  }
  return CENTS;
}

/** Sum less bound of held figures, in units; NaN when one is missing. */
function heldDifference(
  { columns, coefs, bound }: ColumnRule,
  held: Float64Array,
  unit: number,
): number {
  let sum = -bound * unit;
  for (let i = 0; i < columns.length; i++) sum += coefs[i]! * held[columns[i]!]!;
  return unit === WHOLE ? sum : sum / unit;
}

function isUndecided({ columns }: ColumnRule, values: Values): boolean {
  return columns.some((column) => (values[column] ?? null) === null);
}

function exactDifference({ columns, coefs, bound }: ColumnRule, values: Values): number {
  const figures = columns.map((column) => values[column]!);
  const ofCoefs = Math.max(0, ...coefs.map(decimalsOf));
  const ofFigures = Math.max(0, ...figures.map(decimalsOf));
  const all = Math.max(ofCoefs + ofFigures, decimalsOf(bound));
  const sum = figures.reduce(
    (left, figure, i) => left + scaled(coefs[i]!, ofCoefs) * scaled(figure, all - ofCoefs),
    -scaled(bound, all),
  );
  return nearestNumber(sum, 10n ** BigInt(all));
}

/**
 * Failures in the order of rows, then rules; exact in the decimals as printed. A rule with a missing
 * figure is undecided and not listed; so is one with a column that is not there.
 * @param columns names of the columns of `rows`, as the rules call them
 */
export function checkRows(
  rules: readonly LinearEdit[],
  columns: readonly string[],
  rows: readonly Values[],
): RowFailure[] {
  const compiled = rules.map((rule) => columnRule(rule, columns));
  const named = new Set(compiled.flatMap((one) => one.columns));
  const used = Int32Array.from([...named].filter((column) => column < columns.length));
  const held = new Float64Array(columns.length + 1).fill(NaN);
  const failures: RowFailure[] = [];
  let unit = WHOLE;
  for (let row = 0; row < rows.length; row++) {
    const values = rows[row]!;
    unit = holdRow(values, used, held, unit);
    for (let rule = 0; rule < compiled.length; rule++) {
      const one = compiled[rule]!;
      let difference: number;
      if (unit !== OTHERWISE && one.small) {
        difference = heldDifference(one, held, unit);
        if (difference !== difference) continue;
      } else if (isUndecided(one, values)) continue;
      else difference = exactDifference(one, values);
      if (fails(one.op, difference)) failures.push({ row, rule, difference });
    }
  }
  return failures;
}
