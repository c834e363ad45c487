// The template of the plan for offices that have none: its sheets are added to the open workbook in the
// order that was chosen, and taken away again.
import { modelloFrame, type ModelloFrame } from "../domain/modello/modelloFrame";
import { MODELLO_PARTS, USUAL_PARTS, type ModelloPart } from "../domain/modello/modelloParts";
import { done } from "../workbook/failure";
import type { PrintedSheet } from "../workbook/printedSheet";
import { takeBackPrinted } from "./giornale/takeBackPasso";
import { undoneNotices } from "./giornale/undoneNotices";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";

/** Makes the sheets; their words are no matter of the workflow's. */
export type TemplateOf = (
  frame: ModelloFrame,
  parts: readonly ModelloPart[],
) => readonly PrintedSheet[];

/** A part as the pane lists it. */
export interface PartChoice {
  readonly part: ModelloPart;
  readonly chosen: boolean;
}

/** The parts in the order of the plan, as nobody changed them yet. */
export const FIRST_CHOICE: readonly PartChoice[] = MODELLO_PARTS.map((part) => ({
  part,
  chosen: USUAL_PARTS.includes(part),
}));

/** Commands around the template. */
export interface ModelloCommands {
  /**
   * Adds those of the sheets that the workbook does not have, and shows the first of them.
   * @param partials whether groups of enti get a total of their own.
   */
  writeModello(
    templateOf: TemplateOf,
    parts: readonly ModelloPart[],
    partials?: boolean,
  ): Promise<void>;
  /** Takes them away again, but for those that somebody changed since. */
  undoModello(): Promise<void>;
}

export function modelloCommands(session: PaneSession): ModelloCommands {
  const { run, send, state, world } = session;
  const { workbook } = world;
  return {
    writeModello: (templateOf, parts, partials = false) =>
      run("scrittura", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const contents = await workbook.describe();
        if (!contents.ok) return contents;
        const present = new Set(contents.value.sheets.map(({ name }) => name.toLowerCase()));
        const all = templateOf(modelloFrame(seen.value.known, partials), parts);
        const missing = all.filter(({ sheet }) => !present.has(sheet.toLowerCase()));
        const [first] = missing;
        if (first === undefined) return done([{ tone: "warning", code: "modello-present" }]);
        const put = await workbook.putPrintedSheets(missing);
        if (!put.ok) return put;
        send({ type: "modello-written", modello: missing });
        const shown = await workbook.show({ sheet: first.sheet, row: 0, column: 0 });
        return shown.ok
          ? done([{ tone: "success", code: "modello-written", sheets: missing.length }])
          : shown;
      }),

    undoModello: () =>
      run("annullamento", async () => {
        const { modello } = state();
        if (modello === null) return done([]);
        const undone = await takeBackPrinted(workbook, modello);
        if (!undone.ok) return undone;
        send({ type: "modello-written", modello: null });
        return done(undoneNotices(undone.value, "sheets-restored"));
      }),
  };
}
