// The check as it is passed on and filed: who checked what, when, by which rules, and what remains open.
import type { Finding, Severity } from "../finding";
import { cifrePrecedenti, type PreparedPiano, type WeighedCheck } from "../preparePiano";
import { fontiPrecedenti, type FontePrecedente } from "../precedente/confronto";
import type { Motivazione } from "./motivazioni";
import type { ParameterValue } from "./ruleParameters";
import { SHIPPED_RULES } from "./rulebook";
import type { Rule } from "./ruleTypes";

/** What the office changed in the rulebook. */
export interface RulebookChanges {
  readonly inactive: readonly Rule[];
  /** Rules with another severity or other years than the shipped ones. */
  readonly rules: readonly { readonly now: Rule; readonly shipped: Rule | null }[];
  /** Values that the shipped rulebook does not have. */
  readonly values: readonly ParameterValue[];
}

/** A check, summed up. */
export interface Riepilogo {
  readonly ambito: string | null;
  readonly year: number | null;
  readonly checkedBy: string;
  /** "2021-03-08". */
  readonly checkedOn: string;
  readonly enti: number;
  readonly sources: readonly string[];
  readonly earlier: readonly FontePrecedente[];
  /** Rules of the plan year, and whether the workbook has a sheet `Regole` of its own. */
  readonly rules: number;
  readonly edited: boolean;
  readonly changes: RulebookChanges;
  readonly counts: Readonly<Record<Severity, number>>;
  /** What keeps the plan from being approved: blocking findings, and those without a reason. */
  readonly open: readonly Finding[];
  readonly justified: readonly { readonly finding: Finding; readonly motivazione: Motivazione }[];
  /** Questions that no rule could answer because a value is missing. */
  readonly undecided: number;
}

const sameValue = (a: ParameterValue, b: ParameterValue): boolean =>
  a.parameter === b.parameter && a.value === b.value && a.from === b.from && a.to === b.to;

function changesOf({ regole }: PreparedPiano): RulebookChanges {
  if (regole === null || regole === undefined) return { inactive: [], rules: [], values: [] };
  const { rules, values } = regole.source;
  return {
    inactive: regole.inactive,
    rules: rules.flatMap((now) => {
      const shipped = SHIPPED_RULES.rules.find(({ code }) => code === now.code) ?? null;
      const same =
        shipped !== null &&
        shipped.severity === now.severity &&
        shipped.from === now.from &&
        shipped.to === now.to;
      return same ? [] : [{ now, shipped }];
    }),
    values: values.filter((one) => !SHIPPED_RULES.values.some((other) => sameValue(one, other))),
  };
}

/**
 * Sums a check up.
 * @param checkedBy who checked; "" when nobody wants to be named.
 * @param rules how many rules the rulebook of the year has.
 */
export function riepilogoOf(
  prepared: PreparedPiano,
  { findings, outcomes, weighed }: WeighedCheck,
  { checkedBy, checkedOn, rules }: Pick<Riepilogo, "checkedBy" | "checkedOn" | "rules">,
): Riepilogo {
  const { piano, ambito, sources, regole } = prepared;
  const accepted = new Set(weighed.justified.map(({ finding }) => finding));
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return {
    ambito: ambito.ambito?.name ?? null,
    year: piano.year,
    ...{ checkedBy, checkedOn, rules },
    enti: piano.enti.length,
    sources: sources.map(({ recognition }) => recognition.file),
    earlier: fontiPrecedenti(cifrePrecedenti(prepared)),
    edited: regole !== null && regole !== undefined,
    changes: changesOf(prepared),
    counts: { block: count("block"), justify: count("justify"), inform: count("inform") },
    open: findings.filter((one) => one.severity !== "inform" && !accepted.has(one)),
    justified: weighed.justified,
    undecided: outcomes.filter(({ outcome }) => outcome === "undecided").length,
  };
}
