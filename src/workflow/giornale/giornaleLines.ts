// The journal as lines to show.
import type { OpenWrite, VoceLine } from "./giornaleState";
import type { Intent } from "./intents";
import type { StepState } from "./passo";
import type { Voce } from "./voce";

/** An entry as a line of the history. */
export function lineOf({ steps, ...voce }: Voce): VoceLine {
  return { ...voce, undoable: steps.length > 0 };
}

/** Whether a write has landed whole. */
export function hasLanded({ done, waiting, others }: StepState): boolean {
  return waiting + others.length === 0 && done > 0;
}

/** What the pane tells of a write that is open. @param seen null before the workbook was read again. */
export function openWrite(intent: Intent, seen: StepState | null): OpenWrite {
  const { command, when, passo, undoes, undone } = intent;
  const isUndo = undoes !== null || undone !== null;
  const hasRows = passo.kind === "cells" && passo.rows !== null;
  const others = seen?.others.length ?? 0;
  return {
    ...{ command: undone ?? command, isUndo, when },
    seen: seen && { done: seen.done, waiting: seen.waiting, others: seen.others },
    resumable: seen !== null && others === 0,
    // Rows that came with it cannot be told from rows of others by their places.
    reversible:
      seen !== null &&
      seen.done > 0 &&
      !isUndo &&
      (passo.kind === "cells" ? !hasRows : others === 0),
  };
}
