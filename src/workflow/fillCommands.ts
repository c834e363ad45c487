// Compila: the template is read, every change is shown, written as one batch, and can be taken back.
import { checkFormulas } from "../domain/fill/checkFormulas";
import { planFill } from "../domain/fill/planFill";
import { pianoToFill, templateTables } from "../domain/preparePiano";
import { invertWrites, type CellWrite } from "../workbook/cellWrite";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";

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
        const { known, others, match } = seen.value;
        const tables = templateTables(state().file, others, match);
        const plan = tables.length === 0 ? null : planFill(tables, pianoToFill(known));
        send({ type: "fill-planned", plan });
        if (plan === null) return done([{ tone: "warning", code: "no-template" }]);
        return done(plan.changes.length > 0 ? [] : [{ tone: "success", code: "nothing-to-fill" }]);
      }),

    fill: () =>
      run("compilazione", async () => {
        const { plan } = state();
        if (plan === null) return done([]);
        const { changes, formulas } = plan.fill;
        const writes = changes.map(({ write }) => write);
        const receipt = await workbook.applyWrites(
          writes,
          formulas.map(({ address }) => address),
        );
        if (!receipt.ok) return receipt;
        const { watched, written } = receipt.value;
        send({
          type: "filled",
          filled: {
            writes,
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
        const writes = invertWrites(filled.writes);
        const undone = await workbook.applyWrites(writes);
        if (!undone.ok && undone.failure.code !== "cells-changed") return undone;
        // Cells that somebody changed since stay as they are; the others go back.
        const kept =
          undone.ok || undone.failure.code !== "cells-changed" ? [] : undone.failure.conflicts;
        const rest = writes.filter((write) => !kept.some((conflict) => conflict.write === write));
        const receipt = undone.ok ? undone : await workbook.applyWrites(rest);
        if (!receipt.ok) return receipt;
        send({ type: "fill-undone" });
        const cells = receipt.value.written;
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
