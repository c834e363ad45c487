// The sheet `Quadro`: written on request, and taken back.
import { pianoToFill } from "../domain/preparePiano";
import { quadroSheet } from "../domain/sheets/quadroSheet";
import { keepExtraColumns } from "../domain/sheets/keepExtraColumns";
import { SHEETS } from "../domain/sheets/sheetNames";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import { restoreSheets } from "./restoreSheets";

/** Commands of the sheet. */
export interface QuadroCommands {
  /** Writes the sheet and shows it. */
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
        const people = present(SHEETS.popolazione.sheet) !== undefined;
        const { subAmbiti } = known.hand;
        const sheet = keepExtraColumns(
          quadroSheet(pianoToFill(known), subAmbiti, people),
          present(SHEETS.quadro.sheet),
        );
        const put = await world.workbook.putTableSheets([sheet]);
        if (!put.ok) return put;
        send({ type: "quadro-written", quadro: { sheets: [sheet], before: own } });
        const shown = await world.workbook.show({ sheet: sheet.sheet, row: 1, column: 0 });
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
