// What the pane knows of the search for wrong cells, and of the one change that a user may take from it.
import type { FundSuspect, FundSuspectChange } from "../domain/fondi/locateFondi";
import type { ImpliedFigure, Suspect, SuspectChange } from "../domain/suspects/locatePiano";
import type { CellWrite } from "../workbook/cellWrite";

/** A figure of a table that may be taken over, wrong or lacking, or one of the ledger of funds (which has a place, and no ente). */
export type AnyChange = SuspectChange | FundSuspectChange | ImpliedFigure;

/** A change of one cell that is shown before it is made. `write` is null when no sheet of Quadra's holds the figure. */
export interface ChangePreview {
  readonly change: AnyChange;
  readonly write: CellWrite | null;
  /** Why there is nothing to write. */
  readonly obstacle: "total" | "no-cell" | "same" | null;
}

/** A change that was made; `write` turns it back. */
export interface AppliedChange {
  readonly change: AnyChange;
  readonly write: CellWrite;
}

/** The search that follows a check. */
export interface SuspectSearch {
  readonly status: "searching" | "done" | "cancelled" | "failed";
  readonly suspects: readonly Suspect[];
  /** Those of the ledger of funds. */
  readonly fondi: readonly FundSuspect[];
  /** Figures that nobody gave and that the others determine. */
  readonly implied: readonly ImpliedFigure[];
  readonly preview: ChangePreview | null;
  /** The journal of this pane: the last change is turned back first. */
  readonly applied: readonly AppliedChange[];
}

export const NO_SEARCH: SuspectSearch = {
  status: "done",
  suspects: [],
  fondi: [],
  implied: [],
  preview: null,
  applied: [],
};
