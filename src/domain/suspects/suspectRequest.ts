// What the search for wrong cells is asked of a prepared plan: the same linked tables that the check
// sees. Plain data, because it goes to a Worker.
import type { EnteMatch } from "../enti/matchEnte";
import { figureOfEnte } from "../fonti/voce";
import type { Piano } from "../piano";
import { preparedContext, preparedRulebook, type PreparedPiano } from "../preparePiano";
import type { Rulebook } from "../rules/ruleTypes";
import type { LinkedContext } from "./pianoProblem";

/** A plan with the rules that bind it and the tables that it is linked with. */
export interface SuspectRequest {
  readonly piano: Piano;
  readonly rulebook: Rulebook;
  readonly context: LinkedContext;
  /** Figures for which the office decided which source speaks, as `figureOfEnte` names them. */
  readonly chosen: ReadonlySet<string>;
}

/** @param match who knows the names of comuni. */
export function suspectRequest(
  prepared: PreparedPiano,
  match: ((label: string) => EnteMatch) | null,
): SuspectRequest {
  const { patrimonio, popolazione } = preparedContext(prepared, match);
  const decided = prepared.fonti.discordanze.filter(({ scelta }) => scelta !== null);
  return {
    piano: prepared.piano,
    rulebook: preparedRulebook(prepared),
    context: { patrimonio, popolazione },
    chosen: new Set(decided.map(({ ente, field }) => figureOfEnte(ente, field))),
  };
}
