// The journal as lines to show.
import type { OpenWrite, VoceLine } from "./giornaleState";
import type { Intent } from "./intents";
import type { Passo, StepState } from "./passo";
import type { Voce } from "./voce";

/** An entry as a line of the history. */
export function lineOf({ steps, ...voce }: Voce): VoceLine {
  return { ...voce, undoable: steps.length > 0 };
}

/** Whether a write has landed whole. */
export function hasLanded({ done, waiting, others }: StepState): boolean {
  return waiting + others.length === 0 && done > 0;
}

/** Whether anything of a write has landed. */
export function hasBegun(passo: Passo, { done, absent }: StepState): boolean {
  if (done > 0 || passo.kind !== "cells" || passo.rows === null || absent === null) return done > 0;
  const out = passo.rows.kind === "insert" ? passo.rows.rows.length : 0;
  return absent.length !== out;
}

/** What the pane tells of a write that is open. @param seen null before the workbook was read again. */
export function openWrite(intent: Intent, seen: StepState | null): OpenWrite {
  const { command, when, passo, undoes, undone } = intent;
  const isUndo = undoes !== null || undone !== null;
  const others = seen?.others.length ?? 0;
  return {
    ...{ command: undone ?? command, isUndo, when },
    seen: seen && { done: seen.done, waiting: seen.waiting, others: seen.others },
    resumable: seen !== null && others === 0,
    reversible:
      seen !== null &&
      hasBegun(passo, seen) &&
      !isUndo &&
      // Of cells those go back that hold what was written; rows and tables only where nobody else wrote.
      ((passo.kind === "cells" && passo.rows === null) || others === 0),
  };
}
