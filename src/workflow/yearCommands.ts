// The new year in the open workbook: shown whole before it is written, and taken back whole.
import { planNewYear, type NewYear, type NoNewYear } from "../domain/anno/newYear";
import type { CellGrid } from "../workbook/cellGrid";
import { done, type Result } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import { restoreSheets } from "./restoreSheets";
import { undoWrites } from "./undoWrites";

/** Commands of the new year. */
export interface YearCommands {
  planYear(): Promise<void>;
  /** Leaves the preview. */
  discardYear(): Promise<void>;
  openYear(): Promise<void>;
  undoYear(): Promise<void>;
}

type Planned = { readonly plan: NewYear | NoNewYear; readonly own: readonly CellGrid[] };

export function yearCommands(session: PaneSession): YearCommands {
  const { run, send, state, world } = session;
  const { workbook } = world;

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
    return done({ plan: planNewYear({ file, known, own, others, match, locked }), own });
  }

  return {
    planYear: () =>
      run("anteprima", async () => {
        const planned = await plan();
        if (!planned.ok) return planned;
        send({ type: "year-changed", newYear: { plan: planned.value.plan } });
        return done([]);
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
          return done([{ tone: "warning", code: "ambito-renewed" }]);
        }
        const writes = now.writes.map(({ write }) => write);
        const emptied = await workbook.applyWrites(writes);
        if (!emptied.ok) return emptied;
        const put = await workbook.putTableSheets(now.sheets);
        if (!put.ok) {
          // Half a new year is none: the cells go back before the reason is told.
          await undoWrites(workbook, writes);
          return put;
        }
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
