// Compila: the template is read, every change is shown, written as one batch, and can be taken back.
import { checkFormulas } from "../domain/fill/checkFormulas";
import { keptTextsSheet } from "../domain/fill/placeholders";
import { compilazioneBatch, planCompilazione } from "../domain/planCompilazione";
import { checkPrepared } from "../domain/preparePiano";
import type { CellWrite } from "../workbook/cellWrite";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import { undoWrites } from "./undoWrites";

/** Commands of the third step. */
export interface FillCommands {
  planFill(): Promise<void>;
  fill(): Promise<void>;
  undoFill(): Promise<void>;
  /** Brings a cell of the template into view. */
  showPlace(address: CellWrite["address"]): Promise<void>;
}

export function fillCommands(session: PaneSession): FillCommands {
  const { run, send, state, world } = session;
  const { workbook } = world;
  return {
    planFill: () =>
      run("anteprima", async () => {
        const seen = await lookAtWorkbook(session, "all");
        if (!seen.ok) return seen;
        const { known, match, ...sheets } = seen.value;
        const plan = planCompilazione(
          sheets,
          known,
          match,
          () => checkPrepared(known, match).weighed.justified,
          world,
        );
        if (plan === null) {
          send({ type: "fill-planned", plan: null });
          return done([{ tone: "warning", code: "no-template" }]);
        }
        const { withoutPlace, ...shown } = plan;
        send({ type: "fill-planned", plan: shown });
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
        const receipt = await workbook.applyWrites(
          writes,
          formulas.map(({ address }) => address),
          rows,
        );
        if (!receipt.ok) return receipt;
        const { watched, written } = receipt.value;
        const { kept } = plan.texts;
        // The memory comes after the texts: without it they are only not filled again.
        const remembered =
          kept.length === 0
            ? done(undefined)
            : await workbook.putTableSheets([keptTextsSheet(kept)]);
        send({
          type: "filled",
          filled: {
            writes,
            rows,
            mismatches: watched === null ? [] : checkFormulas(formulas, watched),
            formulasChecked: watched !== null,
          },
        });
        if (!remembered.ok) return remembered;
        return done([{ tone: "success", code: "filled", cells: written }]);
      }),

    undoFill: () =>
      run("annullamento", async () => {
        const { filled } = state();
        if (filled === null) return done([]);
        const undone = await undoWrites(workbook, filled.writes, filled.rows);
        if (!undone.ok) return undone;
        const { cells, kept } = undone.value;
        send({ type: "fill-undone" });
        return done([
          { tone: "success", code: "fill-undone", cells },
          ...(kept.length === 0 ? [] : [{ tone: "warning", code: "kept-cells", kept } as const]),
        ]);
      }),

    showPlace: (address) =>
      run("spostamento", async () => {
        const shown = await workbook.show(address);
        return shown.ok ? done([]) : shown;
      }),
  };
}
