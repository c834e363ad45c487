// Readings from sentences: a person says which are true. What is said is shown as a change like any
// other before it is written, and undone with it.
import { withVerdicts } from "../domain/contesto/letture";
import type { Verdict } from "../domain/import/measureTable";
import { preparePiano } from "../domain/preparePiano";
import type { PaneSession } from "./paneSession";
import { proposeChange } from "./pendingChange";

/** Commands on what was read from sentences. */
export interface MisureCommands {
  /** Says of readings, by their keys, whether they are true; null asks again. Nothing is written yet. */
  judge(keys: readonly string[], verdict: Verdict | null): Promise<void>;
}

export function misureCommands(session: PaneSession): MisureCommands {
  return {
    judge: (keys, verdict) =>
      session.run("scelta", () =>
        proposeChange(session, (base) => {
          const said = new Map(keys.map((key) => [key, verdict]));
          return preparePiano({ ...base, sources: withVerdicts(base.sources, said) });
        }),
      ),
  };
}
