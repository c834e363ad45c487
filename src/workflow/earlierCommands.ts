// Plans of earlier years: read, dated, shown, and kept in the sheet `Precedenti` when the user says so.
import { precedentiSheet } from "../domain/precedente/precedentiSheet";
import {
  joinEarlierFiles,
  readEarlierFile,
  type EarlierFile,
} from "../domain/precedente/readEarlierFiles";
import { keepExtraColumns } from "../domain/sheets/keepExtraColumns";
import { SHEETS } from "../domain/sheets/sheetNames";
import { takeBack } from "../domain/sheets/takeBack";
import { done } from "../workbook/failure";
import { NO_EARLIER, type EarlierState } from "./earlierState";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { Outcome, PaneSession } from "./paneSession";
import type { ChosenFile } from "./paneWorld";
import { readChosenFiles } from "./readChosenFiles";
import { restoreSheets } from "./restoreSheets";

/** Commands around earlier plans. */
export interface EarlierCommands {
  readEarlier(files: readonly ChosenFile[]): Promise<void>;
  /** The user says of which year a file is. */
  dateEarlier(file: string, year: number): Promise<void>;
  discardEarlier(): Promise<void>;
  writeEarlier(): Promise<void>;
  /** Takes the sheet away; it can be undone. */
  removeEarlier(): Promise<void>;
  undoEarlier(): Promise<void>;
  openEarlier(): Promise<void>;
}

/** @param recheck is run after the figures changed, when there was a check. */
export function earlierCommands(
  session: PaneSession,
  recheck: () => Promise<Outcome>,
): EarlierCommands {
  const { run, send, state, world } = session;
  const { sheet } = SHEETS.precedenti;
  const change = (earlier: Partial<EarlierState>) => send({ type: "earlier-changed", earlier });

  const take = (
    files: readonly EarlierFile[],
    told: EarlierState["told"],
    planYear: number | null,
  ): void => {
    if (planYear === null) change({ files: [], told, reading: null });
    else change({ files, told, reading: joinEarlierFiles(planYear, files, told) });
  };

  const after = async (outcome: Outcome): Promise<Outcome> => {
    if (!outcome.ok) return outcome;
    if (state().checked === null) {
      const seen = await lookAtWorkbook(session, "own");
      return seen.ok ? outcome : seen;
    }
    const checked = await recheck();
    return checked.ok ? outcome : checked;
  };

  return {
    readEarlier: (files) =>
      run(
        "lettura",
        () =>
          readChosenFiles(session, files, async (sources, notices) => {
            const seen = await lookAtWorkbook(session, "own");
            if (!seen.ok) return seen;
            const { known, match } = seen.value;
            const read = sources.map((one) =>
              readEarlierFile(one, match, world.now(), known.taught),
            );
            take(read, new Map(), known.piano.year);
            return done(notices);
          }),
        files.length,
      ),

    dateEarlier: (file, year) =>
      run("lettura", () => {
        const { earlier, known } = state();
        take(earlier.files, new Map([...earlier.told, [file, year]]), known?.piano.year ?? null);
        return Promise.resolve(done([]));
      }),

    discardEarlier: () =>
      run("lettura", () => {
        change({ ...NO_EARLIER, written: state().earlier.written });
        return Promise.resolve(done([]));
      }),

    writeEarlier: () =>
      run("scrittura", async () => {
        const { reading } = state().earlier;
        if (reading === null || reading.cifre.length === 0) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known, own } = seen.value;
        const years = new Set(reading.cifre.map(({ year }) => year));
        const kept = (known.precedenti ?? []).filter(({ year }) => !years.has(year));
        const present = own.find((grid) => grid.sheet === sheet);
        const cifre = [...reading.cifre, ...kept].sort((a, b) => b.year - a.year);
        const written = keepExtraColumns(precedentiSheet(cifre), present);
        const put = await world.workbook.putTableSheets([written]);
        if (!put.ok) return put;
        change({ ...NO_EARLIER, written: { sheets: [written], before: own } });
        return after(done([{ tone: "success", code: "earlier-written", cifre: cifre.length }]));
      }),

    removeEarlier: () =>
      run("annullamento", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known, own } = seen.value;
        // With the sheet would go what people keep on it beside the figures.
        const { kept } = takeBack([precedentiSheet(known.precedenti ?? [])], [], own);
        if (kept.length > 0) return done([{ tone: "warning", code: "shared-sheet", sheet }]);
        const removed = await world.workbook.removeSheets([sheet]);
        if (!removed.ok) return removed;
        change({ written: { sheets: [precedentiSheet([])], before: own } });
        return after(done([{ tone: "success", code: "earlier-removed" }]));
      }),

    undoEarlier: () =>
      run("annullamento", async () => {
        const { written } = state().earlier;
        if (written === null) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const restored = await restoreSheets(session, written, seen.value.own);
        if (!restored.ok) return restored;
        change({ written: null });
        return after(restored);
      }),

    openEarlier: () =>
      run("spostamento", async () => {
        const shown = await world.workbook.show({ sheet, row: 1, column: 0 });
        return shown.ok ? done([]) : shown;
      }),
  };
}
