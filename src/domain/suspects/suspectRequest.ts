// What the search for wrong cells is asked of a prepared plan: the same linked tables that the check
// sees. Plain data, because it goes to a Worker.
import type { EnteMatch } from "../enti/matchEnte";
import { figureOfEnte } from "../fonti/voce";
import type { FondiParameters, FundRule } from "../fondi/fondiRulebook";
import type { Fondi } from "../fondi/joinFondi";
import type { Piano } from "../piano";
import { fondiOf, preparedContext, preparedRulebook, type PreparedPiano } from "../preparePiano";
import { fundRulesOf } from "../rules/fondiRules";
import type { Rulebook } from "../rules/ruleTypes";
import type { LinkedContext } from "./pianoProblem";

/** A plan with the rules that bind it and the tables that it is linked with. */
export interface SuspectRequest {
  readonly piano: Piano;
  readonly rulebook: Rulebook;
  readonly context: LinkedContext;
  /** Figures for which the office decided which source speaks, as `figureOfEnte` names them. */
  readonly chosen: ReadonlySet<string>;
  /** The ledger of funds with what binds it. */
  readonly fondi: {
    readonly ledger: Fondi;
    /** null: the ceilings that are shipped. */
    readonly parameters: FondiParameters | null;
    readonly rules: readonly FundRule[];
  };
}

/** @param match who knows the names of comuni. */
export function suspectRequest(
  prepared: PreparedPiano,
  match: ((label: string) => EnteMatch) | null,
): SuspectRequest {
  const { patrimonio, popolazione } = preparedContext(prepared, match);
  const decided = prepared.fonti.discordanze.filter(({ scelta }) => scelta !== null);
  const rulebook = preparedRulebook(prepared);
  return {
    ...{ piano: prepared.piano, rulebook },
    context: { patrimonio, popolazione },
    chosen: new Set(decided.map(({ ente, field }) => figureOfEnte(ente, field))),
    fondi: {
      ledger: fondiOf(prepared),
      parameters: prepared.fondiRegole?.parameters ?? null,
      rules: fundRulesOf(rulebook),
    },
  };
}
