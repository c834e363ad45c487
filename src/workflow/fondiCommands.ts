// The welfare funds in the pane: readings are confirmed, payments are matched, the statement is written.
import { withFundVerdicts } from "../domain/fondi/lettureFondi";
import type { Verdict } from "../domain/import/measureTable";
import { fondiOf, preparedRulebook, preparePiano } from "../domain/preparePiano";
import { fundRulesOf } from "../domain/rules/fondiRules";
import { NO_FONDI_REGOLE } from "../domain/sheets/fondiRegoleSheets";
import { riconciliazioneSheets } from "../domain/sheets/riconciliazioneSheet";
import { done } from "../workbook/failure";
import type { PaneSession } from "./paneSession";
import type { ChosenFile } from "./paneWorld";
import { proposeChange } from "./pendingChange";
import { readChosenFiles } from "./readChosenFiles";

/** Commands of the room of the funds. */
export interface FondiCommands {
  /** Says of readings, by their keys, whether they are true; null asks again. Nothing is written yet. */
  judgeFondi(keys: readonly string[], verdict: Verdict | null): Promise<void>;
  /** Matches exports of payments to the ledger; nothing of them is written or kept. */
  readPagamenti(files: readonly ChosenFile[]): Promise<void>;
  forgetPagamenti(): Promise<void>;
  /** Writes the statement with the payments into the sheet `Riconciliazione`. */
  writeRiconciliazione(): Promise<void>;
}

export function fondiCommands(session: PaneSession): FondiCommands {
  const { run, send, state, world } = session;
  const ledger = () => {
    const { pending, known } = state();
    const prepared = pending?.prepared ?? known;
    return prepared === null ? null : { prepared, fondi: fondiOf(prepared) };
  };
  return {
    judgeFondi: (keys, verdict) =>
      run("scelta", () =>
        proposeChange(session, (base) => {
          const said = new Map(keys.map((key) => [key, verdict]));
          return preparePiano({ ...base, sources: withFundVerdicts(base.sources, said) });
        }),
      ),

    readPagamenti: (files) =>
      run(
        "lettura",
        () =>
          readChosenFiles(session, files, async (sources, notices) => {
            const now = ledger();
            if (now === null) return done(notices);
            const { prepared, fondi } = now;
            const { rules, parameters } = prepared.fondiRegole ?? NO_FONDI_REGOLE;
            const asked = fundRulesOf(preparedRulebook(prepared));
            const made = await world.reconcilePagamenti(
              sources,
              { fondi, rules, parameters, asked },
              {
                advanced: (share) => send({ type: "task-advanced", done: files.length, share }),
                cancellable: session.offerCancel,
              },
            );
            if (made === null) return done([{ tone: "warning", code: "reading-cancelled" }]);
            const read = sources.map(({ file }) => file);
            send({ type: "fondi-changed", fondi: { payments: { ...made, files: read } } });
            return done(notices);
          }),
        // The files, and then their matching.
        files.length + 1,
      ),

    forgetPagamenti: () =>
      run("scelta", () => {
        send({ type: "fondi-changed", fondi: { payments: null } });
        return Promise.resolve(done([]));
      }),

    writeRiconciliazione: () =>
      run("scrittura", async () => {
        const now = ledger();
        if (now === null) return done([]);
        const sheets = riconciliazioneSheets(now.fondi, state().fondi.payments?.paid ?? null);
        const put = await world.workbook.putTableSheets(sheets);
        if (!put.ok) return put;
        return done([{ tone: "success", code: "statement-written" }]);
      }),
  };
}
