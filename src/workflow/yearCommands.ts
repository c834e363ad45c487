// The new year in the open workbook: shown whole before it is written, and taken back whole.
import { planNewYear, type NewYear, type NoNewYear } from "../domain/anno/newYear";
import type { PreparedPiano } from "../domain/preparePiano";
import { SHEETS } from "../domain/sheets/sheetNames";
import type { CellGrid } from "../workbook/cellGrid";
import type { CellWrite } from "../workbook/cellWrite";
import { done, type Result } from "../workbook/failure";
import type { Journal } from "./giornale/journal";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import type { Notice } from "./notice";
import { restoreSheets } from "./restoreSheets";
import { undoWrites } from "./undoWrites";
import type { YearState } from "./yearState";

/** Commands of the new year. */
export interface YearCommands {
  planYear(): Promise<void>;
  /** Leaves the preview. */
  discardYear(): Promise<void>;
  openYear(): Promise<void>;
  undoYear(): Promise<void>;
}

type Planned = { readonly plan: NonNullable<YearState["plan"]>; readonly own: readonly CellGrid[] };

export function yearCommands(
  session: PaneSession,
  journal: Pick<Journal, "takeBackCurrent" | "voci">,
): YearCommands {
  const { run, send, state, world } = session;
  const { workbook } = world;
  /** Cells of a year that was not opened whole: what undo gives back after another try too. */
  let half: readonly CellWrite[] = [];

  /**
   * Whether the year of this workbook is the work of Quadra's last write, and nothing was answered for it
   * since: whoever did not hear of that write asks for the same year again, and not for the one after.
   */
  function isJustOpened(next: NewYear | NoNewYear, { piano }: PreparedPiano): boolean {
    const last = journal.voci().find(({ undone }) => !undone);
    if (typeof next === "string" || last?.command !== "openYear") return false;
    const hasFigures = piano.enti.length > 0 || next.writes.some(({ what }) => what === "figure");
    return last.sheets.includes(SHEETS.ambito.sheet) && !hasFigures;
  }

  const alreadyOpen = (): Notice[] => {
    const year = state().known?.ambito.ambito?.year;
    return year === undefined ? [] : [{ tone: "warning", code: "year-already-open", year }];
  };

  async function plan(): Promise<Result<Planned>> {
    const seen = await lookAtWorkbook(session, "all");
    if (!seen.ok) return seen;
    const contents = await workbook.describe();
    if (!contents.ok) return contents;
    const { known, own, others, match } = seen.value;
    const locked = new Set(
      contents.value.sheets.flatMap((one) => (one.protected ? [one.name] : [])),
    );
    const { file } = state();
    const next = planNewYear({ file, known, own, others, match, locked });
    return done({ plan: isJustOpened(next, known) ? "already-open" : next, own });
  }

  return {
    planYear: () =>
      run("anteprima", async () => {
        const planned = await plan();
        if (!planned.ok) return planned;
        const { plan: next } = planned.value;
        send({ type: "year-changed", newYear: { plan: next } });
        return done(next === "already-open" ? alreadyOpen() : []);
      }),

    discardYear: () => {
      send({ type: "year-changed", newYear: { plan: null } });
      return Promise.resolve();
    },

    openYear: () =>
      run("scrittura", async () => {
        const shown = state().newYear.plan;
        if (shown === null || typeof shown === "string") return done([]);
        const planned = await plan();
        if (!planned.ok) return planned;
        const { plan: now, own } = planned.value;
        // What is written is what was shown: after a change in the workbook it is shown again.
        if (typeof now === "string" || JSON.stringify(now) !== JSON.stringify(shown)) {
          send({ type: "year-changed", newYear: { plan: now } });
          if (now === "already-open") return done(alreadyOpen());
          return done([{ tone: "warning", code: "ambito-renewed" }]);
        }
        const cells = now.writes.map(({ write }) => write);
        const emptied = await workbook.applyWrites(cells);
        if (!emptied.ok) return emptied;
        const writes = [...half, ...cells];
        const put = await workbook.putTableSheets(now.sheets);
        if (!put.ok) {
          // Half a new year is none: the cells go back before the reason is told.
          if (put.failure.code === "outcome-unknown") half = writes;
          else half = (await journal.takeBackCurrent()).ok ? [] : writes;
          return put;
        }
        half = [];
        const sheets = { sheets: now.sheets, before: own };
        send({ type: "year-written", opened: { year: now.year, sheets, writes } });
        const seen = await lookAtWorkbook(session, "own");
        return seen.ok ? done([{ tone: "success", code: "year-opened", year: now.year }]) : seen;
      }),

    undoYear: () =>
      run("annullamento", async () => {
        const { opened } = state().newYear;
        if (opened === null) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const restored = await restoreSheets(session, opened.sheets, seen.value.own);
        if (!restored.ok) return restored;
        const undone = await undoWrites(workbook, opened.writes);
        if (!undone.ok) return undone;
        const { kept } = undone.value;
        send({ type: "year-written", opened: null });
        const after = await lookAtWorkbook(session, "own");
        if (!after.ok) return after;
        return done([
          ...restored.value,
          ...(kept.length === 0 ? [] : [{ tone: "warning", code: "kept-cells", kept } as const]),
        ]);
      }),
  };
}
