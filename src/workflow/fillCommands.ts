// Compila: the template is read, every change is shown, written as one batch, and can be taken back.
import { checkFormulas } from "../domain/fill/checkFormulas";
import { keptTextsSheet } from "../domain/fill/placeholders";
import { compilazioneBatch, planCompilazioneSteps } from "../domain/planCompilazione";
import { checkPreparedSteps } from "../domain/preparePiano";
import type { CellGrid } from "../workbook/cellGrid";
import type { CellWrite } from "../workbook/cellWrite";
import { done } from "../workbook/failure";
import { inSlices } from "../workbook/inSlices";
import type { Journal } from "./giornale/journal";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { Outcome, PaneSession } from "./paneSession";
import type { Written } from "./paneState";
import { restoreSheets } from "./restoreSheets";
import { undoWrites } from "./undoWrites";

/** Commands of the third step. */
export interface FillCommands {
  planFill(): Promise<void>;
  fill(): Promise<void>;
  undoFill(): Promise<void>;
  /** Brings a cell of the template into view. */
  showPlace(address: CellWrite["address"]): Promise<void>;
}

export function fillCommands(
  session: PaneSession,
  journal: Pick<Journal, "takeBackCurrent">,
): FillCommands {
  const { run, send, state, world } = session;
  const { workbook } = world;
  /** Quadra's sheets before a fill that is not over: what undo gives back after another try too. */
  let begun: readonly CellGrid[] | null = null;

  /** Brings the sheet of remembered texts back as it was before a fill. */
  async function forget(memory: Written | null): Promise<Outcome> {
    if (memory === null) return done([]);
    const seen = await lookAtWorkbook(session, "own");
    return seen.ok ? restoreSheets(session, memory, seen.value.own) : seen;
  }

  return {
    planFill: () =>
      run("anteprima", async () => {
        const seen = await lookAtWorkbook(session, "all");
        if (!seen.ok) return seen;
        const { known, match, ...sheets } = seen.value;
        const justified = (function* () {
          return (yield* checkPreparedSteps(known, match)).weighed.justified;
        })();
        const plan = await inSlices(
          world,
          planCompilazioneSteps(sheets, known, match, justified, world),
        );
        if (plan === null) {
          send({ type: "fill-planned", plan: null });
          return done([{ tone: "warning", code: "no-template" }]);
        }
        const { withoutPlace, ...shown } = plan;
        send({ type: "fill-planned", plan: { ...shown, own: sheets.own } });
        return done([
          ...(compilazioneBatch(plan).writes.length === 0
            ? [{ tone: "success", code: "nothing-to-fill" } as const]
            : []),
          ...(withoutPlace.length === 0
            ? []
            : [
                {
                  tone: "warning",
                  code: "notes-without-place",
                  notes: withoutPlace.map(({ text }) => text),
                } as const,
              ]),
        ]);
      }),

    fill: () =>
      run("compilazione", async () => {
        const { plan } = state();
        if (plan === null) return done([]);
        const { formulas } = plan.fill;
        const { writes, rows } = compilazioneBatch(plan);
        const { kept } = plan.texts;
        let memory: Written | null = null;
        // The memory comes before the texts: a text that nobody remembers is not filled again.
        if (kept.length > 0) {
          begun ??= plan.own;
          memory = { sheets: [keptTextsSheet(kept)], before: begun };
          const remembered = await workbook.putTableSheets(memory.sheets);
          if (!remembered.ok) return remembered;
        }
        const receipt = await workbook.applyWrites(
          writes,
          formulas.map(({ address }) => address),
          rows,
        );
        if (!receipt.ok) {
          // Without the texts there is nothing to remember.
          if (receipt.failure.code !== "outcome-unknown") {
            const forgotten = await journal.takeBackCurrent();
            if (forgotten.ok) begun = null;
          }
          return receipt;
        }
        begun = null;
        const { watched, written } = receipt.value;
        send({
          type: "filled",
          filled: {
            writes,
            rows,
            memory,
            mismatches: watched === null ? [] : checkFormulas(formulas, watched),
            formulasChecked: watched !== null,
          },
        });
        return done([{ tone: "success", code: "filled", cells: written }]);
      }),

    undoFill: () =>
      run("annullamento", async () => {
        const { filled } = state();
        if (filled === null) return done([]);
        const undone = await undoWrites(workbook, filled.writes, filled.rows);
        if (!undone.ok) return undone;
        const { cells, kept } = undone.value;
        // What is undone is not undone twice, should the memory have to wait.
        send({ type: "filled", filled: { ...filled, writes: [], rows: null } });
        const forgotten = await forget(filled.memory);
        if (!forgotten.ok) return forgotten;
        send({ type: "fill-undone" });
        return done([
          { tone: "success", code: "fill-undone", cells },
          ...(kept.length === 0 ? [] : [{ tone: "warning", code: "kept-cells", kept } as const]),
          ...forgotten.value.filter(({ tone }) => tone === "warning"),
        ]);
      }),

    showPlace: (address) =>
      run("spostamento", async () => {
        const shown = await workbook.show(address);
        return shown.ok ? done([]) : shown;
      }),
  };
}
