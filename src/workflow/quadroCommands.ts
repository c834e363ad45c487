// The sheets `Quadro` and `Quadro territorio` with their charts: written on request, and taken back.
import { quadroOf } from "../domain/quadroOf";
import { keepExtraColumns } from "../domain/sheets/keepExtraColumns";
import { SHEETS } from "../domain/sheets/sheetNames";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import { restoreSheets } from "./restoreSheets";

/** Commands of the sheet. */
export interface QuadroCommands {
  /** Writes the sheets and shows the first. */
  writeQuadro(): Promise<void>;
  undoQuadro(): Promise<void>;
}

export function quadroCommands(session: PaneSession): QuadroCommands {
  const { run, send, state, world } = session;
  return {
    writeQuadro: () =>
      run("scrittura", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known, own } = seen.value;
        const present = (name: string) => own.find(({ sheet }) => sheet === name);
        const sheets = quadroOf(
          known,
          (name) => present(name) !== undefined,
          known.precedenti ?? [],
        ).map((sheet) => keepExtraColumns(sheet, present(sheet.sheet)));
        const put = await world.workbook.putTableSheets(sheets);
        if (!put.ok) return put;
        send({ type: "quadro-written", quadro: { sheets, before: own } });
        const shown = await world.workbook.show({
          sheet: SHEETS.quadro.sheet,
          row: 1,
          column: 0,
        });
        return shown.ok ? done([{ tone: "success", code: "quadro-written" }]) : shown;
      }),

    undoQuadro: () =>
      run("annullamento", async () => {
        const { quadro } = state();
        if (quadro === null) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const restored = await restoreSheets(session, quadro, seen.value.own);
        if (restored.ok) send({ type: "quadro-written", quadro: null });
        return restored;
      }),
  };
}
