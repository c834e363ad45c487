// Compila: the template is read, every change is shown, written as one batch, and can be taken back.
import { checkFormulas } from "../domain/fill/checkFormulas";
import { moveFondi, planFondiFill } from "../domain/fill/fillFondi";
import { batchOf, planFill } from "../domain/fill/planFill";
import {
  keptTextsSheet,
  moveTexts,
  planTexts,
  readKeptTexts,
  textWrites,
} from "../domain/fill/placeholders";
import { noteMarks, withNotes } from "../domain/fill/noteMarks";
import { textFields } from "../domain/fill/textFields";
import {
  checkPrepared,
  fondiOf,
  pianoToFill,
  preparedContext,
  templateSheets,
  templateTables,
} from "../domain/preparePiano";
import { invertWrites, type CellWrite } from "../workbook/cellWrite";
import { done, type CellConflict, type Result } from "../workbook/failure";
import { invertMove } from "../workbook/rowMove";
import type { Workbook } from "../workbook/workbook";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import type { Filled } from "./paneState";

/**
 * Takes a fill back. Cells that somebody changed since stay as they are, and so does a new row in which
 * somebody wrote; the others go back.
 */
async function takeBack(
  workbook: Workbook,
  { writes: written, rows }: Filled,
): Promise<Result<{ readonly cells: number; readonly kept: readonly CellConflict[] }>> {
  const writes = invertWrites(written);
  const move = rows === null ? null : invertMove(rows);
  const undone = await workbook.applyWrites(writes, [], move);
  if (undone.ok) return done({ cells: undone.value.written, kept: [] });
  if (undone.failure.code !== "cells-changed") return undone;
  const kept = undone.failure.conflicts;
  const rest = writes.filter((write) => !kept.some((conflict) => conflict.write === write));
  const gone = move?.rows.filter(
    ({ sheet, row }) =>
      !kept.some(({ write: { address } }) => address.sheet === sheet && address.row === row),
  );
  const again = await workbook.applyWrites(rest, [], move && { kind: move.kind, rows: gone ?? [] });
  return again.ok ? done({ cells: again.value.written, kept }) : again;
}

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
        const { known, own, others, protectedSheets, match } = seen.value;
        const tables = templateTables(state().file, others, match);
        const piano = pianoToFill(known);
        const fields = textFields(piano, preparedContext(known, match), known.ambito.ambito);
        const kept = readKeptTexts(own);
        const planned = planTexts(others, kept, fields, world.fieldText);
        const money = planFondiFill(others, fondiOf(known));
        const none = tables.length + planned.kept.length + money.changes.length === 0;
        if (none && money.unchanged === 0) {
          send({ type: "fill-planned", plan: null });
          return done([{ tone: "warning", code: "no-template" }]);
        }
        const fill = planFill(tables, piano, templateSheets(known, others, protectedSheets));
        const notes = noteMarks(tables, {
          grids: others,
          fixed: new Set(protectedSheets),
          piano,
          justified: checkPrepared(known, match).weighed.justified,
          words: world.noteWords,
        });
        const texts = moveTexts(withNotes(planned, notes), batchOf(fill).rows);
        const fondi = moveFondi(money, batchOf(fill).rows);
        send({ type: "fill-planned", plan: { fill, texts, fondi } });
        const nothing =
          batchOf(fill).writes.length + texts.changes.length + fondi.changes.length === 0;
        const { withoutPlace } = notes;
        return done([
          ...(nothing ? [{ tone: "success", code: "nothing-to-fill" } as const] : []),
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
        const { writes: figures, rows } = batchOf(plan.fill);
        const money = plan.fondi.changes.map(({ write }) => write);
        const writes = [...figures, ...money, ...textWrites(plan.texts, figures)];
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
        const undone = await takeBack(workbook, filled);
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
