// The room of the plan: the ambito is edited as a form, shown as changes of two sheets, and written only
// then.
import { planAmbito, type AmbitoPlan } from "../domain/ambito/planAmbito";
import { done, type Result } from "../workbook/failure";
import { ambitoOf } from "./ambitoForm";
import { lookAtWorkbook, type Look } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import { restoreSheets } from "./restoreSheets";

/** Commands of the room of the plan. */
export interface AmbitoCommands {
  /** Reads the workbook again: people may have changed its sheets. */
  lookAgain(): Promise<void>;
  planAmbito(): Promise<void>;
  writeAmbito(): Promise<void>;
  undoAmbito(): Promise<void>;
}

export function ambitoCommands(session: PaneSession): AmbitoCommands {
  const { run, send, state, world } = session;

  /** What the form would change in the workbook as it stands now; null without a form that is right. */
  async function plan(): Promise<Result<{ look: Look; plan: AmbitoPlan | null }>> {
    const seen = await lookAtWorkbook(session, "own");
    if (!seen.ok) return seen;
    const look = seen.value;
    const { form, base } = state().ambito;
    const ambito = form === null || base === null ? null : ambitoOf(form, base.ambito);
    if (ambito === null || base === null) return done({ look, plan: null });
    const { piano } = look.known;
    return done({ look, plan: planAmbito(base, ambito, piano, look.own, look.match) });
  }

  return {
    lookAgain: () =>
      run("avvio", async () => {
        const seen = await lookAtWorkbook(session, "own");
        return seen.ok ? done([]) : seen;
      }),

    planAmbito: () =>
      run("anteprima", async () => {
        const planned = await plan();
        if (!planned.ok) return planned;
        send({ type: "ambito-planned", plan: planned.value.plan });
        const nothing = planned.value.plan?.changes.length === 0;
        return done(nothing ? [{ tone: "success", code: "ambito-same" }] : []);
      }),

    writeAmbito: () =>
      run("scrittura", async () => {
        const shown = state().ambito.plan;
        if (shown === null) return done([]);
        const planned = await plan();
        if (!planned.ok) return planned;
        const { look, plan: now } = planned.value;
        // What is written is what was shown: after a change in the sheets it is shown again.
        if (now === null || JSON.stringify(now) !== JSON.stringify(shown)) {
          send({ type: "ambito-planned", plan: now });
          return done([{ tone: "warning", code: "ambito-renewed" }]);
        }
        const touched = now.sheets.filter(({ sheet }) =>
          now.changes.some((change) => change.sheet === sheet),
        );
        const put = await world.workbook.putTableSheets(touched);
        if (!put.ok) return put;
        send({ type: "ambito-written", written: { sheets: touched, before: look.own } });
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        return done([{ tone: "success", code: "ambito-written", rows: now.changes.length }]);
      }),

    undoAmbito: () =>
      run("annullamento", async () => {
        const { written } = state().ambito;
        if (written === null) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const restored = await restoreSheets(session, written, seen.value.own);
        if (!restored.ok) return restored;
        send({ type: "ambito-restored" });
        const after = await lookAtWorkbook(session, "own");
        return after.ok ? restored : after;
      }),
  };
}
