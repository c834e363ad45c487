// Everything of the pane that needs the domain. It arrives while the pane is being shown, so that what
// must be there before the first click stays small.
import { ambitoCommands, type AmbitoCommands } from "./ambitoCommands";
import { calendarioCommands, type CalendarioCommands } from "./calendarioCommands";
import { checkCommands, type CheckCommands } from "./checkCommands";
import { collectCommands, type CollectCommands } from "./collectCommands";
import { documentCommands, type DocumentCommands } from "./documentCommands";
import { openDataCommands, type OpenDataCommands } from "./openDataCommands";
import { fillCommands, type FillCommands } from "./fillCommands";
import { fondiCommands, type FondiCommands } from "./fondiCommands";
import { fontiCommands, type FontiCommands } from "./fontiCommands";
import { makeJournal } from "./giornale/journal";
import { journalled, withPart } from "./giornale/journalled";
import {
  giornaleCommands,
  hearOthers,
  openWriteAtStart,
  type GiornaleCommands,
} from "./giornaleCommands";
import { lookAtWorkbook } from "./lookAtWorkbook";
import { misureCommands, type MisureCommands } from "./misureCommands";
import { modelloCommands, type ModelloCommands } from "./modelloCommands";
import type { PaneSession } from "./paneSession";
import { quadroCommands, type QuadroCommands } from "./quadroCommands";
import { surveyCommands, type SurveyCommands } from "./surveyCommands";
import { textCommands, type TextCommands } from "./textCommands";
import { yearCommands, type YearCommands } from "./yearCommands";

/** The commands that work on the plan. Each settles when its work is over; none throws. */
export interface PaneJob
  extends
    AmbitoCommands,
    CalendarioCommands,
    CollectCommands,
    CheckCommands,
    DocumentCommands,
    OpenDataCommands,
    FillCommands,
    FondiCommands,
    GiornaleCommands,
    FontiCommands,
    MisureCommands,
    ModelloCommands,
    QuadroCommands,
    SurveyCommands,
    TextCommands,
    YearCommands {
  /**
   * The first look at the workbook, and watching it from then on. Where Excel did not answer, the next
   * command begins with it.
   */
  start(): Promise<void>;
}

/** Makes the commands of one pane. */
export function paneJob(outer: PaneSession): PaneJob {
  const journal = makeJournal(outer.world);
  const session: PaneSession = {
    ...outer,
    world: { ...outer.world, workbook: journal.workbook },
    run: (task, work, total) => outer.run(task, async () => withPart(journal, await work()), total),
  };
  const { run, world } = session;
  const { followChange, ...checks } = checkCommands(session);
  const begun = { watching: false, opened: false };
  return journalled(session, journal, () => begun.opened, {
    start: () =>
      run("avvio", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        if (!begun.watching) {
          const watching = await world.workbook.watchChanges(followChange);
          if (!watching.ok) return watching;
          begun.watching = true;
          await hearOthers(session, journal);
        }
        const opened = await openWriteAtStart(session, journal);
        if (!opened.ok) return opened;
        begun.opened = true;
        return opened;
      }),
    ...ambitoCommands(session),
    ...calendarioCommands(session),
    ...yearCommands(session, journal),
    ...collectCommands(session),
    ...checks,
    ...documentCommands(session),
    ...openDataCommands(session),
    ...fillCommands(session, journal),
    ...textCommands(session),
    ...quadroCommands(session),
    ...surveyCommands(session),
    ...fondiCommands(session),
    ...fontiCommands(session),
    ...misureCommands(session),
    ...modelloCommands(session),
    ...giornaleCommands(session, journal),
  });
}
