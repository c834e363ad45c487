// Evaluates rules in linear form: a sum of figures against a bound, row by row.
import type { Finding, FindingCode, FindingParams } from "../finding";
import type { Piano } from "../piano";
import { instancesOf, termsOf, type LinearInstance } from "./linearInstances";
import type { Broken, Outcome } from "./outcome";
import type { PianoContext } from "./pianoContext";
import { PATRIMONIO_FIELDS, POPOLAZIONE_FIELDS, TABLE_FIELDS, type RuleField } from "./ruleFields";
import type { RuleParameters } from "./ruleParameters";
import type { LinearOperator, LinearRule } from "./ruleTypes";

/** Printed decimals are compared at this many places: 3.03 + 6.97 is 10. */
const PLACES = 9;

function valueOfTerm({ figure }: LinearInstance["terms"][number]): number | null {
  return figure.state === "value" ? figure.value : null;
}

/** Left side less bound; null when a value is missing. */
function leftOver({ terms, absent, bound }: LinearInstance): number | null {
  if (absent.length > 0) return null;
  let sum = -bound;
  for (const term of terms) {
    const value = valueOfTerm(term);
    if (value === null) return null;
    sum += term.factor * value;
  }
  return Number(sum.toFixed(PLACES));
}

function isBroken(op: LinearOperator, rest: number): boolean {
  if (op === "==") return rest !== 0;
  return op === "<=" ? rest > 0 : rest < 0;
}

/** Codes whose parameters are older than the general form; programs rely on them. */
type OwnParams = "disponibili-non-quadra" | "sat-oltre-disponibili" | "quota-oltre-massimo";
/** Codes of linear rules. */
type LinearCode = {
  [Code in FindingCode]: FindingParams[Code] extends LinearParams ? Code : never;
}[FindingCode];
type LinearParams = FindingParams["turnover-oltre-patrimonio"];

function paramsOf(instance: LinearInstance): FindingParams[LinearCode | OwnParams] {
  const { code, scope, where, terms, bound } = instance;
  const value = (field: RuleField): number => {
    const term = terms.find((one) => one.field === field);
    return (term && valueOfTerm(term)) ?? 0;
  };
  const difference = leftOver(instance) ?? 0;
  const values = Object.fromEntries(terms.map(({ field }) => [field, value(field)]));
  switch (code) {
    case "disponibili-non-quadra":
      return { of: scope === "totale" ? "totale" : "ente", terms: values, difference };
    case "sat-oltre-disponibili":
      return { sat: value("sat"), disponibili: value("disponibili") };
    case "quota-oltre-massimo":
      return { quota: Number((difference + bound).toFixed(PLACES)), ceiling: bound };
    default:
      return { where, terms: values, bound, difference };
  }
}

function brokenBy(views: readonly LinearInstance[]): Outcome {
  const [first] = views as [LinearInstance, ...LinearInstance[]];
  return {
    outcome: "broken",
    code: first.code,
    enti: first.enti,
    cells: views.flatMap(({ terms }) => terms.map(({ cited }) => cited)),
    params: paramsOf(first),
  } as Broken;
}

/** Says nothing of a row that has none of the figures, or a total alone, or to which they do not apply. */
function isSilent({ scope, terms }: LinearInstance): boolean {
  if (scope === "patrimonio" || scope === "popolazione") {
    return terms.filter(({ figure }) => figure.state !== "blank").length < 2;
  }
  const own = terms.filter(({ field }) => TABLE_FIELDS.has(field));
  const telling = own.length > 0 ? own : terms;
  return telling.every(({ figure }) => figure.state === "notApplicable");
}

/** The outcome of one row, which several places may state. */
function outcomesOf(rule: LinearRule, views: readonly LinearInstance[]): Outcome[] {
  const [first] = views;
  if (first === undefined) return [];
  const { code, enti } = first;
  const broken = views.filter((view) => {
    const rest = leftOver(view);
    return rest !== null && isBroken(view.op, rest);
  });
  if (broken.length > 0) {
    const said = (view: LinearInstance) => view.terms.map(({ cited }) => cited.value).join();
    const alike = broken.every((view) => said(view) === said(broken[0]!));
    return alike ? [brokenBy(broken)] : broken.map((view) => brokenBy([view]));
  }
  if (views.some((view) => leftOver(view) !== null)) return [{ outcome: "holds", code, enti }];
  const telling = views.filter((view) => !isSilent(view));
  if (telling.length === 0 || rule.whenBlank === "silent") return [];
  const needed = telling.filter(
    ({ terms }) =>
      !termsOf(rule).some(([field]) => TABLE_FIELDS.has(field)) ||
      terms.some(({ field }) => TABLE_FIELDS.has(field)),
  );
  if (needed.length === 0) return [];
  return [
    {
      outcome: "undecided",
      code,
      enti,
      missing: needed.flatMap(({ terms }) =>
        terms.filter((term) => valueOfTerm(term) === null).map(({ cited }) => cited),
      ),
      absent: [...new Set(needed.flatMap(({ absent }) => absent))],
    },
  ];
}

/** Fields of a rule whose part of the context nobody gave. */
export function withoutContext(rule: LinearRule, context: PianoContext): RuleField[] {
  const given = (field: RuleField): boolean => {
    const among = (fields: readonly string[]) => fields.includes(field);
    if (TABLE_FIELDS.has(field)) return true;
    if (among(PATRIMONIO_FIELDS)) return context.patrimonio !== undefined;
    if (among(POPOLAZIONE_FIELDS)) return context.popolazione !== undefined;
    return context.prima !== undefined;
  };
  return termsOf(rule).flatMap(([field]) =>
    (rule.optional?.includes(field) ?? false) || given(field) ? [] : [field],
  );
}

/**
 * Outcomes of one linear rule: one per row that tells of it. When a whole part of the context is not
 * there, the rule is undecided once, for the plan.
 */
export function checkLinear(
  rule: LinearRule,
  parameters: RuleParameters,
  piano: Piano,
  context: PianoContext,
): Outcome[] {
  const absent = withoutContext(rule, context);
  if (absent.length > 0) {
    return [{ outcome: "undecided", code: rule.code, enti: [], missing: [], absent }];
  }
  return instancesOf(rule, parameters, piano, context).flatMap((views) => outcomesOf(rule, views));
}

/** Outcomes of sums that were made into instances: parts against their printed whole. */
export function checkSums(instances: readonly LinearInstance[]): Outcome[] {
  return instances.map((instance): Outcome => {
    const { code, enti, terms, absent, where } = instance;
    const rest = leftOver(instance);
    if (rest === null) {
      const missing = terms.filter((term) => valueOfTerm(term) === null).map(({ cited }) => cited);
      return { outcome: "undecided", code, enti, missing, absent };
    }
    if (rest === 0) return { outcome: "holds", code, enti };
    const whole = terms.at(-1)!;
    const printed = valueOfTerm(whole)!;
    const params = { where, field: whole.field, sum: printed + rest, printed, difference: -rest };
    const cells: Finding["cells"] = [whole, ...terms.slice(0, -1)].map(({ cited }) => cited);
    return { outcome: "broken", code, enti, cells, params } as Broken;
  });
}
