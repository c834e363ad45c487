// What a rule is: its code, how grave it is, where it comes from, and the form in which it is evaluated.
import type { RuleCode, Severity } from "../finding";
import type { NumericParameter, RuleParameters, SatMode } from "./ruleParameters";
import type { RuleField } from "./ruleFields";

interface RuleBase {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly source: string;
  /** First and last plan year in which the rule applies; null is "until further notice". */
  readonly from: number;
  readonly to: number | null;
}

/**
 * Rows that a linear rule holds for: every ente, the printed rows of totals, every row of the
 * patrimonio, every row of the population.
 */
export type LinearScope = "ente" | "totale" | "patrimonio" | "popolazione";

export type LinearOperator = "==" | "<=" | ">=";

/** A sum of figures against a bound: one form for checking, explaining, locating and documenting. */
export interface LinearRule extends RuleBase {
  readonly form: "linear";
  readonly terms: Readonly<Partial<Record<RuleField, number>>>;
  readonly op: LinearOperator;
  /** A number, or the parameter of the plan year that holds it. */
  readonly bound: number | { readonly parameter: NumericParameter };
  readonly scopes: readonly LinearScope[];
  /** Only when the plan declares its SAT like this. */
  readonly satMode?: SatMode;
  /** Terms that count only where they are stated: a quota that nobody gave, a move nobody told of. */
  readonly optional?: readonly RuleField[];
  /** A blank is an answer ("none of it"), so the rule has nothing to say about it. */
  readonly whenBlank?: "silent";
}

/** Parts against the printed figure of their whole, column by column: linear over several rows. */
export interface SumRule extends RuleBase {
  readonly form: "sum";
}

/** The same figure in two places. */
export interface SameRule extends RuleBase {
  readonly form: "same";
}

/** A rule on shapes, texts, dates or with a condition; outside error localisation. */
export interface PredicateRule extends RuleBase {
  readonly form: "predicate";
}

export type Rule = LinearRule | SumRule | SameRule | PredicateRule;

/** The rules of one plan year. */
export interface Rulebook {
  readonly year: number | null;
  readonly rules: readonly Rule[];
  readonly parameters: RuleParameters;
}
