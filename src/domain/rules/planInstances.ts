// The whole plan as one linear system: what error localisation searches and a live check re-evaluates.
import type { Piano } from "../piano";
import { instancesOf, type LinearInstance } from "./linearInstances";
import type { PianoContext } from "./pianoContext";
import type { Rulebook, LinearRule } from "./ruleTypes";
import { patrimonioSums, popolazioneSums, quadroLinks, tableSums } from "./sumInstances";

/** Whether a linear rule applies to a plan that counts its SAT like this one. */
export function applies(rule: LinearRule, { parameters }: Rulebook): boolean {
  return rule.satMode === undefined || rule.satMode === parameters.satMode;
}

/**
 * Every linear instance of the rulebook on the cells of the plan. Cells are told apart by
 * `cited.file` and `cited.at`; a term that is blank is a missing value, not 0. Instances with `absent`
 * fields are left out: they cannot be evaluated.
 */
export function planInstances(
  piano: Piano,
  rulebook: Rulebook,
  context: PianoContext = {},
): LinearInstance[] {
  const all = rulebook.rules.flatMap((rule): LinearInstance[] => {
    if (rule.form === "linear" && applies(rule, rulebook)) {
      return instancesOf(rule, rulebook.parameters, piano, context).flat();
    }
    switch (rule.code) {
      case "totale-non-quadra":
        return tableSums(piano);
      case "quadro-discorde":
        return quadroLinks(piano);
      case "patrimonio-somma-non-quadra":
        return patrimonioSums(context);
      case "popolazione-somma-non-quadra":
        return popolazioneSums(context);
      default:
        return [];
    }
  });
  return all.filter(
    ({ absent, terms }) =>
      absent.length === 0 && terms.every(({ figure }) => figure.state !== "notApplicable"),
  );
}
