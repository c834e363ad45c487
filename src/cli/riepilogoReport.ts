// The summary of a check on the command line: a workbook to print, and its part of the JSON report.
import type { PreparedPiano, WeighedCheck } from "../domain/preparePiano";
import { preparedRulebook } from "../domain/preparePiano";
import { isoOfSerial } from "../domain/calendario/isoDate";
import { riepilogoOf, type Riepilogo } from "../domain/rules/riepilogo";
import { findingSentence } from "../messages/findingSentence";
import { riepilogoSheet } from "../messages/riepilogoSheet";
import { excelSerial } from "../workbook/excelDate";
import { say } from "./command";
import { newWorkbook } from "./newWorkbook";
import { writeWorkbook } from "./writeOutput";

/** The summary of a check that is made now. @param checkedBy "" when nobody wants to be named. */
export function summedUp(
  prepared: PreparedPiano,
  check: WeighedCheck,
  checkedBy: string,
): Riepilogo {
  return riepilogoOf(prepared, check, {
    checkedBy: checkedBy.trim(),
    checkedOn: isoOfSerial(Math.floor(excelSerial(new Date()))) ?? "",
    rules: preparedRulebook(prepared).rules.length,
  });
}

/** Writes a workbook with the sheet `Riepilogo`, set up for A4. */
export async function writeRiepilogo(output: string, riepilogo: Riepilogo): Promise<void> {
  const workbook = await newWorkbook(output, { tables: [riepilogoSheet(riepilogo)] });
  await writeWorkbook(output, workbook);
  say(`Scritto «${output}»: il riepilogo della verifica, da stampare.`);
}

/** The part `riepilogo` of `verifica --json`; its keys are stable. */
export function jsonRiepilogo(one: Riepilogo) {
  const { inactive, rules, values } = one.changes;
  return {
    ambito: one.ambito,
    checkedBy: one.checkedBy === "" ? null : one.checkedBy,
    checkedOn: one.checkedOn,
    rulebook: {
      rules: one.rules,
      edited: one.edited,
      inactive: inactive.map(({ code }) => code),
      changedRules: rules.map(({ now: { code, severity, from, to } }) => ({
        ...{ code, severity, from, to },
      })),
      changedValues: values.map(({ parameter, value, from, to }) => ({
        ...{ parameter, value, from, to },
      })),
    },
    undecided: one.undecided,
    open: one.open.map((finding) => findingSentence("it", finding)),
    accepted: one.justified.map(({ finding, motivazione: { reason, author, date } }) => ({
      message: findingSentence("it", finding),
      ...{ reason, author, date },
    })),
    earlier: one.earlier,
  };
}
