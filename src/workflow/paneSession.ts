// The running pane: its state, and one task at a time.
import type { Failure, Result } from "../workbook/failure";
import type { Notice } from "./notice";
import { INITIAL_STATE, type PaneState, type Task } from "./paneState";
import { reducePane, type PaneEvent } from "./reducePane";
import type { PaneWorld } from "./paneWorld";

/** A command ends with notices, or with a failure that becomes one. */
export type Outcome = Result<readonly Notice[]>;

/** What the commands share. */
export interface PaneSession {
  readonly world: PaneWorld;
  state(): PaneState;
  send(event: PaneEvent): void;
  subscribe(listener: () => void): () => void;
  /**
   * Runs one command; while one is under way no other starts. Never throws: exceptions are reported
   * and shown. @param total steps of a task that shows its progress.
   */
  run(task: Task, work: () => Promise<Outcome>, total?: number): Promise<void>;
  /** Lets the user cancel the task under way, by `cancel`, until it ends or null is offered. */
  offerCancel(cancel: (() => void) | null): void;
  /** Cancels the task under way; without effect when it cannot be. */
  cancel(): void;
}

/** A failure as a notice. */
export function noticeOf(failure: Failure): Notice {
  return { tone: "error", code: "failure", failure };
}

/** Starts a session with nothing known. */
export function makePaneSession(world: PaneWorld): PaneSession {
  let state = INITIAL_STATE;
  let running = false;
  let cancelTask: (() => void) | null = null;
  const listeners = new Set<() => void>();

  function send(event: PaneEvent): void {
    state = reducePane(state, event);
    listeners.forEach((listener) => listener());
  }

  async function run(task: Task, work: () => Promise<Outcome>, total?: number): Promise<void> {
    if (running) return;
    running = true;
    send({ type: "task-started", task, ...(total === undefined ? {} : { total }) });
    let notices: readonly Notice[] = [];
    try {
      const outcome = await work();
      notices = outcome.ok ? outcome.value : [noticeOf(outcome.failure)];
    } catch (error) {
      world.report(error);
      notices = [{ tone: "error", code: "bug" }];
    }
    running = false;
    cancelTask = null;
    send({ type: "task-ended", notices });
  }

  return {
    world,
    state: () => state,
    send,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run,
    offerCancel: (cancel) => {
      cancelTask = cancel;
      send({ type: "cancel-offered", possible: cancel !== null });
    },
    cancel: () => cancelTask?.(),
  };
}
