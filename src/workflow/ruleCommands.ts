// The office's part in the rulebook: reasons for findings that may be accepted, and the sheet `Regole`.
import type { Finding, RuleCode } from "../domain/finding";
import { isoOfSerial } from "../domain/calendario/isoDate";
import { checkPrepared, type PreparedPiano } from "../domain/preparePiano";
import { figuresOf, fingerprintOf, type Motivazione } from "../domain/rules/motivazioni";
import { motivazioniSheet } from "../domain/rules/motivazioniSheet";
import { regoleSheet } from "../domain/rules/regoleSheet";
import { SHIPPED_RULES } from "../domain/rules/rulebook";
import { keepExtraColumns } from "../domain/sheets/keepExtraColumns";
import { SHEETS } from "../domain/sheets/sheetNames";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { Outcome, PaneSession } from "./paneSession";

/** Makes the sentence of a finding; sentences are no matter of the workflow's. */
type SentenceOf = (finding: Finding) => string;

/** Commands around rules and reasons. */
export interface RuleCommands {
  /** Accepts a finding with a reason, for the figures as they are now; the day is today. */
  justify(
    finding: Finding,
    written: { readonly reason: string; readonly author: string },
    sentenceOf: SentenceOf,
  ): Promise<void>;
  /** Takes a reason back. */
  withdraw(motivazione: Motivazione, sentenceOf: SentenceOf): Promise<void>;
  /** Shows the sheet `Regole`, and makes it first when it is not there; one that is there stays as it is. */
  openRules(describe: (code: RuleCode) => string): Promise<void>;
}

/** @param recheck is run after the reasons changed. */
export function ruleCommands(session: PaneSession, recheck: () => Promise<Outcome>): RuleCommands {
  const { run, world } = session;

  /** Rewrites the sheet of reasons; what people wrote there meanwhile is kept. */
  const writeReasons = (
    change: (written: readonly Motivazione[], file: string) => readonly Motivazione[],
    sentenceOf: SentenceOf,
  ) =>
    run("scrittura", async () => {
      const seen = await lookAtWorkbook(session, "own");
      if (!seen.ok) return seen;
      const { known, own } = seen.value;
      const motivazioni = change(known.motivazioni ?? [], session.state().file);
      const prepared: PreparedPiano = { ...known, motivazioni };
      const { weighed } = checkPrepared(prepared);
      const present = own.find(({ sheet }) => sheet === SHEETS.motivazioni.sheet);
      const sheet = keepExtraColumns(motivazioniSheet(weighed, motivazioni, sentenceOf), present);
      const put = await world.workbook.putTableSheets([sheet]);
      return put.ok ? recheck() : put;
    });

  return {
    justify: (finding, { reason, author }, sentenceOf) =>
      writeReasons((written, file) => {
        const key = fingerprintOf(finding);
        const motivazione: Motivazione = {
          key,
          code: finding.code,
          enti: finding.enti.map(({ code }) => code),
          figures: figuresOf(finding),
          reason: reason.trim(),
          author: author.trim(),
          date: isoOfSerial(Math.floor(world.now())) ?? "",
          cited: {
            file,
            at: { sheet: SHEETS.motivazioni.sheet, row: 0, column: 0 },
            value: reason,
            ente: null,
            field: null,
          },
        };
        return [...written.filter((one) => one.key !== key), motivazione];
      }, sentenceOf),

    withdraw: ({ key }, sentenceOf) =>
      writeReasons((written) => written.filter((one) => one.key !== key), sentenceOf),

    openRules: (describe) =>
      run("scrittura", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { sheet } = SHEETS.regole;
        const there = seen.value.own.some((grid) => grid.sheet === sheet);
        if (!there) {
          const put = await world.workbook.putTableSheets([regoleSheet(SHIPPED_RULES, describe)]);
          if (!put.ok) return put;
        }
        const shown = await world.workbook.show({ sheet, row: 1, column: 0 });
        if (!shown.ok) return shown;
        return done(there ? [] : [{ tone: "success", code: "rules-written" }]);
      }),
  };
}
