// A piece of work as the fault trials do it: its commands, its undo, and where others interfere.
import type { PaneWorkflow } from "../../src/workflow/paneWorkflow";

/** A command of the pane. */
export type Step = (workflow: PaneWorkflow) => Promise<void>;

/** A piece of work that a person does and may repeat. */
export interface FaultWorkflow {
  readonly name: string;
  /** What was done before, without faults, in an earlier session: the workbook remembers it. */
  readonly earlier?: readonly Step[];
  /** What was done before in this session. */
  readonly before?: readonly Step[];
  /** The work, one command after the other; whoever sees an error stops and begins again. */
  readonly steps: readonly Step[];
  /** The work in a pane that was reloaded, where it is done otherwise: an undo is in the journal. */
  readonly again?: Step;
  /** Gives back what was there before the work; absent where the work only renews what Quadra keeps. */
  readonly undo?: Step;
  /** Whether a preview tells that something will be left out: whoever reads it stops and sees to it. */
  readonly isWarned?: (state: ReturnType<PaneWorkflow["getState"]>) => boolean;
  /** Where others interfere: a sheet, one of its rows, and a name for their table. */
  readonly target: { readonly sheet: string; readonly row: number; readonly table: string };
}
