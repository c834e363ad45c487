// The welfare funds in the pane: readings are confirmed, payments are matched, the statement is written.
import { withFundVerdicts } from "../domain/fondi/lettureFondi";
import { checkPagamenti } from "../domain/fondi/pagamenti/checkPagamenti";
import { matchPagamenti } from "../domain/fondi/pagamenti/matchPagamenti";
import { readPagamenti } from "../domain/fondi/pagamenti/readPagamenti";
import type { Verdict } from "../domain/import/measureTable";
import { checkPreparedFondi, fondiOf, preparedContext, preparePiano } from "../domain/preparePiano";
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
            await world.pause();
            const read = readPagamenti(sources);
            await world.pause();
            const { rules, parameters } = now.prepared.fondiRegole ?? NO_FONDI_REGOLE;
            const matched = matchPagamenti(now.fondi, read.all, rules);
            await world.pause();
            const outcomes = checkPagamenti(now.fondi, read, matched, parameters ?? {});
            const context = preparedContext(now.prepared, null);
            const about = new Set<string>(outcomes.map(({ code }) => code));
            const { findings } = checkPreparedFondi(now.prepared, context, outcomes);
            send({
              type: "fondi-changed",
              fondi: {
                payments: {
                  files: sources.map(({ file }) => file),
                  matched,
                  findings: findings.filter(({ code }) => about.has(code)),
                },
              },
            });
            return done(notices);
          }),
        files.length,
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
        const sheets = riconciliazioneSheets(now.fondi, state().fondi.payments?.matched ?? null);
        const put = await world.workbook.putTableSheets(sheets);
        if (!put.ok) return put;
        return done([{ tone: "success", code: "statement-written" }]);
      }),
  };
}
