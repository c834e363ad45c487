// The running pane: its state, one task at a time, and a fresh look at the workbook before each.
import type { EnteMatch } from "../domain/enti/matchEnte";
import {
  NOTHING_KNOWN,
  OWN_SHEETS,
  preparePiano,
  readOwnSheets,
  splitGrids,
  type PreparedPiano,
} from "../domain/preparePiano";
import type { CellGrid } from "../workbook/cellGrid";
import { done, type Failure, type Result } from "../workbook/failure";
import {
  INITIAL_STATE,
  reducePane,
  type Notice,
  type PaneEvent,
  type PaneState,
  type Task,
} from "./paneState";
import type { PaneWorld } from "./paneWorld";

/** A command ends with notices, or with a failure that becomes one. */
export type Outcome = Result<readonly Notice[]>;

/** The workbook as it stands now. */
export interface Look {
  readonly known: PreparedPiano;
  readonly own: readonly CellGrid[];
  readonly others: readonly CellGrid[];
  readonly match: (label: string) => EnteMatch;
}

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
  /** Reads Quadra's sheets, or all sheets: people may have changed cells since the last look. */
  look(which: "own" | "all"): Promise<Result<Look>>;
}

/** A failure as a notice. */
export function noticeOf(failure: Failure): Notice {
  return { tone: "error", code: "failure", failure };
}

/** Starts a session with nothing known. */
export function makePaneSession(world: PaneWorld): PaneSession {
  let state = INITIAL_STATE;
  let running = false;
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
      const detail = error instanceof Error ? error.message : String(error);
      notices = [{ tone: "error", code: "bug", detail }];
    }
    running = false;
    send({ type: "task-ended", notices });
  }

  async function look(which: "own" | "all"): Promise<Result<Look>> {
    const match = await world.matcher();
    const seen = await world.workbook.look((sheet) => which === "all" || OWN_SHEETS.has(sheet));
    if (!seen.ok) return seen;
    const { name: file, grids } = seen.value;
    const { own, others } = splitGrids(grids);
    const known = preparePiano(own.length === 0 ? NOTHING_KNOWN : readOwnSheets(file, own, match));
    send({ type: "workbook-read", file, known });
    return done({ known, own, others, match });
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
    look,
  };
}
