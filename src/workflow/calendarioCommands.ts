// The calendar of the plan: what day it is, and the sheet that is written on request and taken back.
import { planCalendar } from "../domain/calendario/planCalendar";
import type { Deadline } from "../domain/calendario/calendario";
import { isoOfSerial } from "../domain/calendario/isoDate";
import { keepExtraColumns } from "../domain/sheets/keepExtraColumns";
import { done } from "../workbook/failure";
import type { TableSheet } from "../workbook/tableSheet";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import { restoreSheets } from "./restoreSheets";

/** Makes the sheet; its words are no matter of the workflow's. */
export type CalendarioSheet = (calendar: readonly Deadline[]) => TableSheet;

/** Commands of the calendar. */
export interface CalendarioCommands {
  /** Tells the pane what day it is, and whether files can be saved; nothing is read. */
  openCalendario(): Promise<void>;
  /** Writes the sheet and shows it. */
  writeCalendario(sheetOf: CalendarioSheet): Promise<void>;
  undoCalendario(): Promise<void>;
}

export function calendarioCommands(session: PaneSession): CalendarioCommands {
  const { run, send, state, world } = session;
  const today = () => isoOfSerial(world.now())!;
  return {
    openCalendario: () => {
      const { savesFiles } = world;
      send({ type: "calendario-changed", calendario: { today: today(), savesFiles } });
      return Promise.resolve();
    },

    writeCalendario: (sheetOf) =>
      run("scrittura", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known, own } = seen.value;
        const { ambito } = known.ambito;
        if (ambito === null) return done([]);
        const plain = sheetOf(planCalendar(ambito, known.regole, today()));
        const present = own.find(({ sheet }) => sheet === plain.sheet);
        const sheet = keepExtraColumns(plain, present);
        const put = await world.workbook.putTableSheets([sheet]);
        if (!put.ok) return put;
        const written = { sheets: [sheet], before: own };
        send({ type: "calendario-changed", calendario: { today: today(), written } });
        const shown = await world.workbook.show({ sheet: sheet.sheet, row: 1, column: 0 });
        return shown.ok ? done([{ tone: "success", code: "calendario-written" }]) : shown;
      }),

    undoCalendario: () =>
      run("annullamento", async () => {
        const { written } = state().calendario;
        if (written === null) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const restored = await restoreSheets(session, written, seen.value.own);
        if (restored.ok) send({ type: "calendario-changed", calendario: { written: null } });
        return restored;
      }),
  };
}
