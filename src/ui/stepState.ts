// How far a step is, in two or three words: under its name, and said when work ends.
import type { PaneText } from "../messages/it/pane";
import type { PaneState, Step } from "../workflow/paneState";

/** What the state line of a step says. */
export function stepState(step: Step, state: PaneState, text: PaneText): string {
  const { known, pending, checked, plan, filled } = state;
  const enti = known?.piano.enti.length ?? 0;
  if (step === "raccogli") {
    if (pending !== null) return text.stepStates.ready;
    return enti > 0 ? text.enti(enti) : text.stepStates.todo;
  }
  if (step === "verifica") {
    if (checked === null) return text.stepStates.todo;
    return checked.stale ? text.stepStates.stale : text.findings(checked.findings.length);
  }
  if (filled !== null) return text.cells(filled.writes.length);
  return plan === null ? text.stepStates.todo : text.stepStates.ready;
}
