// The pane's commands in one piece: sequences the port and the domain, and knows nothing of Excel, of
// files or of how the pane looks.
import { done } from "../workbook/failure";
import { checkCommands, type CheckCommands } from "./checkCommands";
import { collectCommands, type CollectCommands } from "./collectCommands";
import { fillCommands, type FillCommands } from "./fillCommands";
import { makePaneSession } from "./paneSession";
import type { Notice, PaneState, Step } from "./paneState";
import type { PaneWorld } from "./paneWorld";

/** The commands of the pane. Each settles when its work is over; none throws. */
export interface PaneWorkflow extends CollectCommands, CheckCommands, FillCommands {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  /** The first look at the workbook, and watching it from then on. */
  start(): Promise<void>;
  chooseStep(step: Step): void;
  closeNotice(notice: Notice): void;
}

/** Makes the workflow of one pane. */
export function makePaneWorkflow(world: PaneWorld): PaneWorkflow {
  const session = makePaneSession(world);
  const { run, look, send, state, subscribe } = session;
  return {
    getState: state,
    subscribe,
    start: () =>
      run("avvio", async () => {
        const seen = await look("own");
        if (!seen.ok) return seen;
        const watching = await world.workbook.watchChanges(() => {
          const { checked, plan } = state();
          if (checked?.stale === false || plan?.stale === false) send({ type: "workbook-changed" });
        });
        return watching.ok ? done([]) : watching;
      }),
    chooseStep: (step) => send({ type: "step-chosen", step }),
    closeNotice: (notice) => send({ type: "notice-closed", notice }),
    ...collectCommands(session),
    ...checkCommands(session),
    ...fillCommands(session),
  };
}
