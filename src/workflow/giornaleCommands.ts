// The journal in the pane: the history, the undo of an entry, and the write of which it is not certain
// whether it has landed.
import { sheetAsItStood, withOldCharts } from "../domain/sheets/takeBack";
import { done, type Result } from "../workbook/failure";
import { notiziaOfText } from "./giornale/elsewhere";
import { hasBegun, hasLanded, lineOf, openWrite } from "./giornale/giornaleLines";
import type { GiornaleState } from "./giornale/giornaleState";
import type { Intent } from "./giornale/intents";
import type { Journal } from "./giornale/journal";
import {
  extentOf,
  landedOf,
  madeSheets,
  restOf,
  stateOfPasso,
  type Passo,
  type StepState,
} from "./giornale/passo";
import { takeBackPasso, takeBackPrinted, type Undone } from "./giornale/takeBackPasso";
import { undoneNotices } from "./giornale/undoneNotices";
import type { Voce } from "./giornale/voce";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { Outcome, PaneSession } from "./paneSession";
import type { Notice } from "./notice";

/** Commands of the journal. */
export interface GiornaleCommands {
  /** Reads the history; `hideGiornale` puts it away. */
  showGiornale(): Promise<void>;
  hideGiornale(): Promise<void>;
  /** Takes an entry back: cells that still hold what it wrote; the others stay and are named. */
  undoVoce(id: string): Promise<void>;
  /** Removes the journal from the workbook; no cell changes. */
  forgetGiornale(): Promise<void>;
  /** Looks at the workbook again after another pane wrote to it. */
  readElsewhere(): Promise<void>;
  /** Reads again the cells of a write of which it is not certain whether it has landed. */
  rereadWrite(): Promise<void>;
  /** Writes what is missing of it. */
  resumeWrite(): Promise<void>;
  /** Takes back what has landed of it. */
  rollBackWrite(): Promise<void>;
  /** Leaves the cells as they are. */
  leaveWrite(): Promise<void>;
}

const NONE: Undone = { cells: 0, kept: [], keptSheets: [], touched: false };
const sum = (a: Undone, b: Undone): Undone => ({
  cells: a.cells + b.cells,
  kept: [...a.kept, ...b.kept],
  keptSheets: [...a.keptSheets, ...b.keptSheets],
  touched: a.touched || b.touched,
});

export function giornaleCommands(session: PaneSession, journal: Journal): GiornaleCommands {
  const { run, send, state, world } = session;
  const { workbook } = journal;
  const change = (giornale: Partial<GiornaleState>): void =>
    send({ type: "giornale-changed", giornale });
  const showLines = (): void => {
    if (state().giornale.lines !== null) change({ lines: journal.voci().map(lineOf) });
  };

  async function read(): Promise<Result<void>> {
    const seen = await journal.read();
    if (seen.ok) change({ lines: journal.voci().map(lineOf) });
    return seen;
  }

  /** What the workbook shows of the open write. */
  async function see(intent: Intent): Promise<Result<StepState>> {
    const names = new Set(extentOf(intent.passo).sheets);
    const seen = await world.workbook.look((sheet) => names.has(sheet));
    return seen.ok ? done(stateOfPasso(intent.passo, seen.value.grids)) : seen;
  }

  async function closed(notices: Extract<Outcome, { ok: true }>["value"]): Promise<Outcome> {
    await journal.close();
    change({ open: null });
    const after = await lookAtWorkbook(session, "own");
    if (!after.ok) return after;
    const again = await journal.read();
    showLines();
    return again.ok ? done(notices) : again;
  }

  /** Looks again; a write that has landed whole is over, whatever Excel said. */
  async function reread(): Promise<Outcome> {
    const intent = journal.open();
    if (intent === null) return closed([]);
    const seen = await see(intent);
    if (!seen.ok) return seen;
    if (hasLanded(seen.value)) {
      await journal.keep(intent);
      return closed([{ tone: "success", code: "write-landed" }]);
    }
    change({ open: openWrite(intent, seen.value) });
    return done([]);
  }

  /**
   * Writes the sheets of a step again. One that was added and has no table yet, because it broke off between
   * the two, goes first: nothing but ours stands on it.
   */
  async function completeSheets(passo: Extract<Passo, { kind: "sheets" }>): Promise<Result<void>> {
    const { sheets } = passo;
    const put = await workbook.putTableSheets(sheets);
    if (put.ok || put.failure.code !== "sheet-name-taken") return put;
    const made = madeSheets(passo);
    journal.settle("prepare");
    const removed = await workbook.removeSheets(made.map(({ sheet }) => sheet));
    if (!removed.ok) return removed;
    journal.settle("complete");
    return workbook.putTableSheets(sheets);
  }

  /** Writes what is missing; refused where others have written since. */
  async function resume(intent: Intent): Promise<Outcome> {
    const seen = await see(intent);
    if (!seen.ok) return seen;
    if (seen.value.others.length > 0) return reread();
    const { passo } = intent;
    journal.settle("complete");
    if (passo.kind === "cells") {
      const rest = restOf(passo, seen.value);
      const put = await workbook.applyWrites(rest.writes, [], rest.rows);
      if (!put.ok) return put;
    } else if (passo.kind === "sheets") {
      const put = await completeSheets(passo);
      if (!put.ok) return put;
    } else if (passo.kind === "printed") {
      // What has landed of them goes first: sheets are added whole, all in one.
      journal.settle("prepare");
      const cleared = await takeBackPrinted(workbook, passo.sheets, false);
      if (!cleared.ok) return cleared;
      journal.settle("complete");
      const put = await workbook.putPrintedSheets(passo.sheets);
      if (!put.ok) return put;
    } else if (passo.kind === "removed") {
      const put = await workbook.removeSheets(passo.before.flatMap(({ sheet }) => sheet ?? []));
      if (!put.ok) return put;
    }
    if (intent.undoes === null) return closed([{ tone: "success", code: "write-resumed" }]);
    return endUndo(intent.undoes);
  }

  /** An undo that was broken off ends when its whole entry is taken back, and not the one write. */
  async function endUndo(id: string): Promise<Outcome> {
    await journal.close();
    const voce = journal.voci().find((one) => one.id === id);
    const rest = await takeBackSteps(voce);
    if (!rest.ok) return rest;
    if (voce !== undefined) send({ type: "voce-undone", command: voce.command });
    const { kept, keptSheets } = rest.value ?? NONE;
    return closed([
      { tone: "success", code: "write-resumed" },
      ...undoneNotices({ ...NONE, kept, keptSheets }, "voce-undone"),
    ]);
  }

  /** Takes the writes of an entry back, the last one first; null when they are not all known. */
  async function takeBackSteps(voce: Voce | undefined): Promise<Result<Undone | null>> {
    const passi = voce?.steps.map((step) => step.passo()) ?? [];
    if (passi.length === 0 || passi.includes(null)) return done(null);
    let all = NONE;
    for (const passo of passi.reverse()) {
      const back = await takeBackPasso(workbook, passo!);
      if (!back.ok) return back;
      all = sum(all, back.value);
    }
    return done(all);
  }

  /** Takes back what has landed. */
  async function rollBack(intent: Intent): Promise<Outcome> {
    const seen = await see(intent);
    if (!seen.ok) return seen;
    const { passo } = intent;
    journal.settle("take-back");
    let undone: Result<Undone> = done(NONE);
    if (passo.kind === "sheets" && seen.value.others.length === 0) {
      // Every cell is from before or ours: the tables go back whole.
      const put = passo.sheets.flatMap((sheet) => {
        const before = passo.before.find((grid) => grid.sheet === sheet.sheet);
        return before === undefined ? [] : [sheetAsItStood(before, sheet)];
      });
      const drawn = withOldCharts(put, passo.before);
      const made = madeSheets(passo);
      const restored = put.length > 0 ? await workbook.putTableSheets(drawn) : done(undefined);
      if (!restored.ok) return restored;
      const removed =
        made.length > 0
          ? await workbook.removeSheets(made.map(({ sheet }) => sheet))
          : done(undefined);
      if (!removed.ok) return removed;
      undone = done({ ...NONE, touched: true });
    } else if (passo.kind === "printed") {
      undone = await takeBackPrinted(workbook, passo.sheets, false);
    } else if (hasBegun(passo, seen.value)) {
      const landed = passo.kind === "cells" ? landedOf(passo, seen.value) : passo;
      undone = await takeBackPasso(workbook, landed);
    }
    if (!undone.ok) return undone;
    // The command goes as a whole, with what it had written before.
    const earlier = await takeBackSteps(journal.voci().find(({ id }) => id === intent.voce));
    if (!earlier.ok) return earlier;
    const { kept, keptSheets } = sum(undone.value, earlier.value ?? NONE);
    return closed([
      { tone: "success", code: "write-rolled-back" },
      ...undoneNotices({ ...NONE, kept, keptSheets }, "voce-undone"),
    ]);
  }

  const settle = (work: (intent: Intent) => Promise<Outcome>): Promise<void> =>
    run("annullamento", async () => {
      const intent = journal.open();
      return intent === null ? closed([]) : work(intent);
    });

  return {
    showGiornale: () =>
      run("lettura", async () => {
        const seen = await read();
        if (!seen.ok) return seen;
        const parts = journal.spoilt();
        return done(parts === 0 ? [] : [{ tone: "warning", code: "giornale-spoilt", parts }]);
      }),

    hideGiornale: () => {
      change({ lines: null });
      return Promise.resolve();
    },

    undoVoce: (id) =>
      run("annullamento", async () => {
        const voce = journal.voci().find((one) => one.id === id);
        if (voce !== undefined) journal.takeBack(voce);
        const back = await takeBackSteps(voce);
        if (!back.ok) return back;
        const all = back.value;
        if (voce === undefined || all === null) {
          return done([{ tone: "warning", code: "voce-lost" }]);
        }
        send({ type: "voce-undone", command: voce.command });
        const after = await lookAtWorkbook(session, "own");
        return after.ok ? done(undoneNotices(all, "voce-undone")) : after;
      }),

    forgetGiornale: () =>
      run("annullamento", async () => {
        const gone = await journal.forget();
        if (!gone.ok) return gone;
        change({ lines: [] });
        return done([{ tone: "success", code: "giornale-forgotten" }]);
      }),

    readElsewhere: () =>
      run("lettura", async () => {
        const seen = await journal.read();
        if (!seen.ok) return seen;
        const after = await lookAtWorkbook(session, "own");
        if (!after.ok) return after;
        showLines();
        return done([]);
      }),

    rereadWrite: () => run("lettura", reread),
    resumeWrite: () => settle(resume),
    rollBackWrite: () => settle(rollBack),
    leaveWrite: () => settle(() => closed([])),
  };
}

/** Reads the journal when the pane opens, and looks at a write that was begun and never ended. */
export async function openWriteAtStart(session: PaneSession, journal: Journal): Promise<Outcome> {
  const seen = await journal.read();
  if (!seen.ok) return seen;
  const told: Notice[] =
    journal.unreadable() === 0 ? [] : [{ tone: "warning", code: "intent-unreadable" }];
  const intent = journal.open();
  if (intent === null) return done(told);
  const names = new Set(extentOf(intent.passo).sheets);
  const look = await session.world.workbook.look((sheet) => names.has(sheet));
  if (!look.ok) return look;
  const stands = stateOfPasso(intent.passo, look.value.grids);
  if (hasLanded(stands)) {
    await journal.keep(intent);
    await journal.close();
    return done(told);
  }
  session.send({ type: "giornale-changed", giornale: { open: openWrite(intent, stands) } });
  return done(told);
}

/** Shows what other panes wrote to this workbook, from now on. */
export async function hearOthers(
  { send, world }: PaneSession,
  journal: Pick<Journal, "concerns">,
): Promise<void> {
  await world.intents.hear((text) => {
    const notizia = notiziaOfText(text);
    if (notizia === null || !journal.concerns(notizia)) return;
    const { command, undone } = notizia;
    send({
      type: "giornale-changed",
      giornale: { elsewhere: { command: undone ?? command, isUndo: undone !== null } },
    });
  });
}
