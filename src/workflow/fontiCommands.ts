// Several sources, one truth: the office decides, takes back, and sees where a figure comes from.
// Decisions are shown as a change like any other before they are written, and undone with it.
import { makeScelte, type Pick } from "../domain/fonti/makeScelte";
import { origineOfCell } from "../domain/fonti/origine";
import { withScelte, type Scelta } from "../domain/fonti/scelta";
import { figureOfEnte } from "../domain/fonti/voce";
import { withoutDecided } from "../domain/fonti/withoutDecided";
import { preparePiano, templateTables, type PreparedPiano } from "../domain/preparePiano";
import { findSource } from "../domain/sheets/findPlace";
import type { FindingCell } from "../domain/finding";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import { proposeChange } from "./pendingChange";

/** Commands on sources that disagree and on the source of a figure. */
export interface FontiCommands {
  /** Decides figures for one reason; nothing is written yet. */
  decide(picks: readonly Pick[], reason: string, decidedBy: string): Promise<void>;
  /** Takes a decision back: the figure is asked again. */
  withdrawScelta(scelta: Scelta): Promise<void>;
  /** Says that a source set apart for its year speaks of the plan year after all. */
  countSource(file: string): Promise<void>;
  /** Brings the source of a figure into view: its cell in the open workbook, else its row in `Provenienza`. */
  showSource(cell: CitedCell): Promise<void>;
  /** Tells where the figure in the selected cell comes from. */
  askOrigine(): Promise<void>;
}

type CitedCell = Omit<FindingCell, "ente" | "field">;

function redecided(base: PreparedPiano, scelte: readonly Scelta[]): PreparedPiano {
  return preparePiano({ ...base, ...withoutDecided(base, scelte) });
}

export function fontiCommands(session: PaneSession): FontiCommands {
  const { run, send, state, world } = session;
  return {
    decide: (picks, reason, decidedBy) =>
      run("scelta", () =>
        proposeChange(session, (base) => {
          const grounds = { reason, decidedBy, decidedOn: world.now() };
          const made = makeScelte(base.fonti.discordanze, picks, grounds);
          return redecided(base, withScelte(base.scelte, made));
        }),
      ),

    withdrawScelta: ({ ente, field }) =>
      run("scelta", () =>
        proposeChange(session, (base) => {
          const key = figureOfEnte(ente, field);
          const kept = base.scelte.filter((one) => figureOfEnte(one.ente, one.field) !== key);
          return redecided(base, kept);
        }),
      ),

    countSource: (file) =>
      run("scelta", () =>
        proposeChange(session, (base) => {
          const { year } = base.piano;
          if (year === null) return base;
          const sources = base.sources.map((source) =>
            source.recognition.file === file
              ? { ...source, recognition: { ...source.recognition, years: new Map([[year, 1]]) } }
              : source,
          );
          return preparePiano({ ...base, sources });
        }),
      ),

    showSource: (cell) =>
      run("spostamento", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const place = findSource(cell, state().file, seen.value.own);
        if (place === null) return done([{ tone: "warning", code: "no-place" }]);
        const shown = await world.workbook.show(place);
        return shown.ok ? done([]) : shown;
      }),

    askOrigine: () =>
      run("spostamento", async () => {
        const selected = await world.workbook.readActiveCell();
        if (!selected.ok) return selected;
        const seen = await lookAtWorkbook(session, "all");
        if (!seen.ok) return seen;
        const { known, others, match } = seen.value;
        const tables = templateTables(state().file, others, match);
        const origine = origineOfCell(tables, known, selected.value.address);
        send({ type: "origine-told", origine });
        return done([]);
      }),
  };
}
