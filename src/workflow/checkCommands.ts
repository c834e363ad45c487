// Verifica: the data are read afresh, checked, and every finding leads to its cell.
import type { Finding, FindingCell } from "../domain/finding";
import { checkPrepared } from "../domain/preparePiano";
import { rulebookOf } from "../domain/rules/rulebook";
import { findPlace } from "../domain/sheets/findPlace";
import { verificheSheet, type FindingWords } from "../domain/sheets/verifiche";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { Outcome, PaneSession } from "./paneSession";
import { suspectCommands, type SuspectCommands } from "./suspectCommands";

/** Commands of the second step. */
export interface CheckCommands extends SuspectCommands {
  check(): Promise<void>;
  /** @param words makes the sentences; they are no matter of the workflow's. */
  writeChecks(words: (finding: Finding) => FindingWords): Promise<void>;
  show(cell: FindingCell): Promise<void>;
}

export function checkCommands(session: PaneSession): CheckCommands {
  const { run, send, state, world } = session;
  const check = async (): Promise<Outcome> => {
    const seen = await lookAtWorkbook(session, "own");
    if (!seen.ok) return seen;
    const { known, match } = seen.value;
    send({ type: "checked", findings: checkPrepared(known, match).findings });
    startSearch({ piano: known.piano, rulebook: rulebookOf(known.piano.year), context: {} });
    return done([]);
  };
  const { startSearch, ...suspects } = suspectCommands(session, check);
  return {
    ...suspects,
    check: () => run("verifica", check),

    writeChecks: (words) =>
      run("scrittura", async () => {
        const findings = state().checked?.findings ?? [];
        const put = await world.workbook.putTableSheets([verificheSheet(findings, words)]);
        if (!put.ok) return put;
        return done([{ tone: "success", code: "checks-written", findings: findings.length }]);
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
