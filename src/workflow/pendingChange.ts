// What waits to be written: sources that were read and decisions that were taken, shown before anything
// changes in the workbook.
import type { PreparedPiano } from "../domain/preparePiano";
import { compareFigures } from "../domain/sheets/compareFigures";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { Outcome, PaneSession } from "./paneSession";
import type { Pending } from "./paneState";

/** What waits already, with something more. @param known what the workbook holds now. */
export function joinPending(
  before: Pending | null,
  known: PreparedPiano,
  more: Pick<Pending, "prepared"> & Partial<Pick<Pending, "choices" | "files" | "writable">>,
): Pending {
  const { prepared, choices = [], files = [], writable = true } = more;
  return {
    prepared,
    base: before?.base ?? known,
    choices: [...(before?.choices ?? []), ...choices],
    files: [...new Set([...(before?.files ?? []), ...files])],
    writable: writable || before?.writable === true,
    comparison: compareFigures(known.piano, prepared.piano),
  };
}

/** Makes what is decided the next thing to be written. */
export async function proposeChange(
  session: PaneSession,
  make: (base: PreparedPiano) => PreparedPiano,
): Promise<Outcome> {
  const seen = await lookAtWorkbook(session, "own");
  if (!seen.ok) return seen;
  const { known } = seen.value;
  const { pending } = session.state();
  const prepared = make(pending?.prepared ?? known);
  session.send({ type: "sources-read", pending: joinPending(pending, known, { prepared }) });
  return done([]);
}
