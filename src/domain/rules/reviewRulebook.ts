// Looks at a rulebook as a whole: rules that nobody can keep together, rules that add nothing, rules of
// no year, parameters with two values or none.
import type { Finding, FindingCell, RuleCode, Severity } from "../finding";
import { isFeasible, type Inequality } from "./linearFeasibility";
import { boundOf, termsOf } from "./linearInstances";
import { isQuota } from "./ruleFields";
import { PARAMETER_KEYS, PARAMETERS, parametersOf, type ParameterValue } from "./ruleParameters";
import type { RuleSource } from "./rulebook";
import { PARAMETER_NAMES } from "./regoleSheet";
import type { LinearRule, Rule } from "./ruleTypes";

/** Where rules and values stand, for citing them; nothing for those that stand nowhere. */
interface Citing {
  readonly citeRule: (code: RuleCode) => readonly FindingCell[];
  readonly citeValue: (value: ParameterValue) => readonly FindingCell[];
}

const GRAVITY: Readonly<Record<Severity, number>> = { inform: 0, justify: 1, block: 2 };

/** A linear rule with the bound of a year. */
interface BoundRule {
  readonly rule: LinearRule;
  readonly bound: number;
}

function inequality(
  terms: readonly (readonly [string, number])[],
  sign: 1 | -1,
  bound: number,
  strict = false,
): Inequality {
  return {
    terms: new Map(terms.map(([field, factor]) => [field, sign * factor])),
    bound: sign * bound,
    strict,
  };
}

function kept({ rule, bound }: BoundRule): Inequality[] {
  const terms = termsOf(rule);
  return [
    ...(rule.op === ">=" ? [] : [inequality(terms, 1, bound)]),
    ...(rule.op === "<=" ? [] : [inequality(terms, -1, bound)]),
  ];
}

/** The ways to break a rule: above the bound, below it. */
function broken({ rule, bound }: BoundRule): Inequality[] {
  const terms = termsOf(rule);
  return [
    ...(rule.op === ">=" ? [] : [inequality(terms, -1, bound, true)]),
    ...(rule.op === "<=" ? [] : [inequality(terms, 1, bound, true)]),
  ];
}

/** Counts are from 0 on, percentages from 0 to 100. */
function natural(rules: readonly BoundRule[]): Inequality[] {
  const fields = new Set(rules.flatMap(({ rule }) => termsOf(rule).map(([field]) => field)));
  return [...fields].flatMap((field) => [
    inequality([[field, 1]], -1, 0),
    ...(isQuota(field) ? [inequality([[field, 1]], 1, 100)] : []),
  ]);
}

function canKeep(rules: readonly BoundRule[], also: readonly Inequality[] = []): boolean {
  return isFeasible([...rules.flatMap(kept), ...natural(rules), ...also]);
}

/** The fewest of the rules that are still needed for the claim, one after the other left out. */
function needed(
  rules: readonly BoundRule[],
  claim: (some: readonly BoundRule[]) => boolean,
): BoundRule[] {
  return rules.reduce<BoundRule[]>(
    (left, one) => {
      const without = left.filter((other) => other !== one);
      return claim(without) ? without : left;
    },
    [...rules],
  );
}

/** Rules that share a field with this one, directly or through others. */
function related(rule: BoundRule, all: readonly BoundRule[]): BoundRule[] {
  const fields = new Set(termsOf(rule.rule).map(([field]) => field));
  let found: BoundRule[] = [];
  for (;;) {
    const more = all.filter(
      (one) => one !== rule && termsOf(one.rule).some(([field]) => fields.has(field)),
    );
    if (more.length === found.length) return found;
    found = more;
    more.forEach((one) => termsOf(one.rule).forEach(([field]) => fields.add(field)));
  }
}

function isValid({ from, to }: Pick<Rule, "from" | "to">, year: number): boolean {
  return from <= year && (to ?? year) >= year;
}

/** Years in which something begins or has just ended. */
function turningYears({ rules, values }: RuleSource): number[] {
  const years = [...rules, ...values].flatMap(({ from, to }) =>
    to === null ? [from] : [from, to + 1],
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

function rulesOf(source: RuleSource, year: number): BoundRule[] {
  const parameters = parametersOf(year, source.values);
  return source.rules.flatMap((rule) => {
    if (rule.form !== "linear" || !isValid(rule, year)) return [];
    if (rule.satMode !== undefined && rule.satMode !== parameters.satMode) return [];
    return [{ rule, bound: boundOf(rule, parameters) }];
  });
}

const codes = (rules: readonly BoundRule[]) => rules.map(({ rule }) => rule.code);

function reviewYear(source: RuleSource, year: number, { citeRule }: Citing): Finding[] {
  const rules = rulesOf(source, year);
  if (!canKeep(rules)) {
    const fighting = codes(needed(rules, (some) => !canKeep(some)));
    return [
      {
        code: "regole-contraddittorie",
        severity: "block",
        enti: [],
        cells: fighting.flatMap(citeRule),
        params: { rules: fighting, year },
      },
    ];
  }
  return rules.flatMap((one): Finding[] => {
    const others = related(one, rules).filter(
      ({ rule }) => GRAVITY[rule.severity] >= GRAVITY[one.rule.severity],
    );
    const implied = (some: readonly BoundRule[]) =>
      broken(one).every((way) => !canKeep(some, [...natural([one]), way]));
    if (!implied(others)) return [];
    const by = codes(needed(others, implied));
    const { code: rule } = one.rule;
    return [
      {
        code: "regola-superflua",
        severity: "inform",
        enti: [],
        cells: [rule, ...by].flatMap(citeRule),
        params: { rule, by, year },
      },
    ];
  });
}

function reviewYearsOf(source: RuleSource, { citeRule, citeValue }: Citing): Finding[] {
  const never = source.rules.flatMap(({ code, from, to }): Finding[] =>
    to === null || from <= to
      ? []
      : [
          {
            code: "regola-mai-valida",
            severity: "block",
            enti: [],
            cells: citeRule(code),
            params: { rule: code, from, to },
          },
        ],
  );
  const years = turningYears(source);
  const values = PARAMETER_KEYS.flatMap((key): Finding[] => {
    const { rule: code } = PARAMETERS[key];
    const rule = source.rules.find((one) => one.code === code);
    const own = source.values.filter(({ parameter }) => parameter === key);
    const parameter = PARAMETER_NAMES[key];
    const doubled = years.find((year) => own.filter((one) => isValid(one, year)).length > 1);
    const empty = years.find(
      (year) => rule !== undefined && isValid(rule, year) && !own.some((one) => isValid(one, year)),
    );
    const base = { enti: [] } as const;
    return [
      ...(doubled === undefined
        ? []
        : [
            {
              ...base,
              code: "regola-ripetuta",
              severity: "block",
              cells: own.filter((one) => isValid(one, doubled)).flatMap(citeValue),
              params: { rule: code, parameter, year: doubled },
            } as const,
          ]),
      ...(empty === undefined
        ? []
        : [
            {
              ...base,
              code: "regola-senza-valore",
              severity: "inform",
              cells: citeRule(code),
              params: { rule: code, parameter, year: empty },
            } as const,
          ]),
    ];
  });
  return [...never, ...values];
}

/**
 * Reviews a rulebook year by year; a fault that lasts is told once, with the first year that has it.
 * Over the reals, so that a rule is called superfluous only when no value at all needs it. A graver
 * rule is never made superfluous by a lighter one, which may be set aside with a reason.
 */
export function reviewRulebook(source: RuleSource, citing: Citing): Finding[] {
  const told = new Set<string>();
  const found = turningYears(source).flatMap((year) => reviewYear(source, year, citing));
  const once = found.filter(({ code, params }) => {
    const key = JSON.stringify([code, { ...params, year: null }]);
    return !told.has(key) && told.add(key);
  });
  return [...reviewYearsOf(source, citing), ...once];
}
