// Verifica: the data are read afresh, checked, and every finding leads to its cell.
import type { Finding, FindingCell } from "../domain/finding";
import { isoOfSerial } from "../domain/calendario/isoDate";
import { checkPreparedSteps, preparedRulebook, recheckPreparedSteps } from "../domain/preparePiano";
import { riepilogoOf, type Riepilogo } from "../domain/rules/riepilogo";
import { findPlace } from "../domain/sheets/findPlace";
import { verificheSheet, type FindingWords } from "../domain/sheets/verifiche";
import { suspectRequest } from "../domain/suspects/suspectRequest";
import { done } from "../workbook/failure";
import type { TableSheet } from "../workbook/tableSheet";
import type { WorkbookChange } from "../workbook/workbook";
import { earlierCommands, type EarlierCommands } from "./earlierCommands";
import { inSlices } from "../workbook/inSlices";
import { liveCheck } from "./liveCheck";
import { lookAtWorkbook } from "./lookAtWorkbook";
import { markCommands, type MarkCommands } from "./markCommands";
import type { Outcome, PaneSession } from "./paneSession";
import { ruleCommands, type RuleCommands } from "./ruleCommands";
import { suspectCommands, type SuspectCommands } from "./suspectCommands";

/** Commands of the second step. */
export interface CheckCommands
  extends SuspectCommands, RuleCommands, EarlierCommands, MarkCommands {
  check(): Promise<void>;
  /** @param words makes the sentences; they are no matter of the workflow's. */
  writeChecks(words: (finding: Finding) => FindingWords): Promise<void>;
  /**
   * Writes the sheet `Riepilogo` and shows it. @param makeSheet makes its words.
   */
  writeRiepilogo(checkedBy: string, makeSheet: (riepilogo: Riepilogo) => TableSheet): Promise<void>;
  show(cell: FindingCell): Promise<void>;
}

export function checkCommands(
  session: PaneSession,
): CheckCommands & { followChange(change: WorkbookChange): void } {
  const { run, send, state, world } = session;
  const check = async (): Promise<Outcome> => {
    const seen = await lookAtWorkbook(session, "own");
    if (!seen.ok) return seen;
    const { known, match } = seen.value;
    const steps = recheckPreparedSteps(known, match, new Map());
    const { findings, weighed, memory } = await inSlices(world, steps);
    live.remember({ look: seen.value, memory });
    send({ type: "checked", findings, weighed });
    await world.pause();
    startSearch(suspectRequest(known, match));
    return done([]);
  };
  const { startSearch, ...suspects } = suspectCommands(session, check);
  const live = liveCheck(session, ({ known, match }) =>
    startSearch(suspectRequest(known, match), "quietly"),
  );
  return {
    followChange: (change) => live.changed(change),
    ...suspects,
    ...ruleCommands(session, check),
    ...earlierCommands(session, check),
    ...markCommands(session),
    check: () => run("verifica", check),

    writeChecks: (words) =>
      run("scrittura", async () => {
        const findings = state().checked?.findings ?? [];
        const put = await world.workbook.putTableSheets([verificheSheet(findings, words)]);
        if (!put.ok) return put;
        return done([{ tone: "success", code: "checks-written", findings: findings.length }]);
      }),

    writeRiepilogo: (checkedBy, makeSheet) =>
      run("scrittura", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known, match } = seen.value;
        const check = await inSlices(world, checkPreparedSteps(known, match));
        const sheet = makeSheet(
          riepilogoOf(known, check, {
            checkedBy: checkedBy.trim(),
            checkedOn: isoOfSerial(Math.floor(world.now())) ?? "",
            rules: preparedRulebook(known).rules.length,
          }),
        );
        const put = await world.workbook.putTableSheets([sheet]);
        if (!put.ok) return put;
        const shown = await world.workbook.show({ sheet: sheet.sheet, row: 0, column: 0 });
        return shown.ok ? done([{ tone: "success", code: "riepilogo-written" }]) : shown;
      }),

    show: (cell) =>
      run("spostamento", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const place = findPlace(cell, state().file, seen.value.own);
        if (place === null) return done([{ tone: "warning", code: "no-place" }]);
        const shown = await world.workbook.show(place);
        return shown.ok ? done([]) : shown;
      }),
  };
}
