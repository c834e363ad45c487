// Which cells may be wrong: searched beside the pane's work, shown, and one change taken over when the
// user says so. Never by itself.
import { fondiOf } from "../domain/preparePiano";
import { figurePlace } from "../domain/sheets/figurePlace";
import { fundCellValue, fundFigurePlace } from "../domain/sheets/fundFigurePlace";
import type { SuspectRequest } from "../domain/suspects/suspectRequest";
import { invertWrites, sameContent } from "../workbook/cellWrite";
import { done } from "../workbook/failure";
import { lookAtWorkbook, type Look } from "./lookAtWorkbook";
import type { Outcome, PaneSession } from "./paneSession";
import type { SearchRun } from "./paneWorld";
import { NO_SEARCH, type AnyChange, type ChangePreview, type SuspectSearch } from "./suspectState";

/** Commands around suspects. */
export interface SuspectCommands {
  /** Ends the search; what was found before stays away, nothing half is shown. */
  cancelSearch(): Promise<void>;
  /** Shows what taking over a change would write. */
  previewChange(change: AnyChange): Promise<void>;
  discardChange(): Promise<void>;
  /** Writes the one change that is previewed; refused when the cell says something else by now. */
  applyChange(): Promise<void>;
  /** Turns the last change back. */
  undoChange(): Promise<void>;
}

function previewOf(change: AnyChange, { file, known, own }: Look): ChangePreview {
  const nothing = (obstacle: ChangePreview["obstacle"]) => ({ change, write: null, obstacle });
  const ofFunds = "place" in change;
  if (!ofFunds && change.ente === null) return nothing("total");
  const place = ofFunds
    ? fundFigurePlace(change, fondiOf(known), own, file)
    : figurePlace(change.ente!.code, change.field, own);
  if (place === null || change.to === null) return nothing("no-cell");
  const after = ofFunds ? fundCellValue(change.field, change.to) : change.to;
  const { address, value: before } = place;
  if (sameContent(before, after)) return nothing("same");
  return { change, write: { address, before, after }, obstacle: null };
}

const NOTHING_FOUND = { suspects: [], fondi: [], implied: [], preview: null } as const;

/** Makes the search and its commands. `recheck` is run after a change was made or turned back. */
export function suspectCommands(
  session: PaneSession,
  recheck: () => Promise<Outcome>,
): SuspectCommands & { startSearch(request: SuspectRequest, how?: "quietly"): void } {
  const { run, send, state, world } = session;
  let running: SearchRun | null = null;
  const patch = (change: Partial<SuspectSearch>): void =>
    send({ type: "search-changed", search: { ...(state().search ?? NO_SEARCH), ...change } });

  /** `quietly` keeps what was found before until there is something new. */
  function startSearch(request: SuspectRequest, how: "quietly" | null = null): void {
    running?.cancel();
    const own = world.locate(request);
    running = own;
    if (how === null) patch({ ...NOTHING_FOUND, status: "searching" });
    own.result.then(
      (located) => {
        if (running !== own) return;
        running = null;
        patch(
          located === null
            ? { status: "cancelled" }
            : { status: "done", ...located, ...(how === null ? {} : { preview: null }) },
        );
      },
      (error: unknown) => {
        if (running !== own) return;
        running = null;
        world.report(error);
        patch({ status: "failed" });
      },
    );
  }

  return {
    startSearch,
    cancelSearch: async () => running?.cancel(),
    previewChange: (change) =>
      run("anteprima", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        patch({ preview: previewOf(change, seen.value) });
        return done([]);
      }),
    discardChange: async () => patch({ preview: null }),
    applyChange: () =>
      run("scrittura", async () => {
        const { preview, applied } = state().search ?? NO_SEARCH;
        if (preview === null || preview.write === null) return done([]);
        const { change, write } = preview;
        const put = await world.workbook.applyWrites([write]);
        if (!put.ok) return put;
        patch({ preview: null, applied: [...applied, { change, write }] });
        return recheck();
      }),
    undoChange: () =>
      run("annullamento", async () => {
        const { applied } = state().search ?? NO_SEARCH;
        const last = applied.at(-1);
        if (last === undefined) return done([]);
        const put = await world.workbook.applyWrites(invertWrites([last.write]));
        if (!put.ok) return put;
        patch({ preview: null, applied: applied.slice(0, -1) });
        return recheck();
      }),
  };
}
