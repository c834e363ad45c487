// The room of the funds: the payments that were read, kept as long as the pane is open.
import type { Finding } from "../domain/finding";
import type { MatchedPagamenti } from "../domain/fondi/pagamenti/matchPagamenti";

export interface FondiState {
  /** null until an export was read. */
  readonly payments: {
    readonly files: readonly string[];
    readonly matched: MatchedPagamenti;
    readonly findings: readonly Finding[];
  } | null;
}

export const NO_FONDI: FondiState = { payments: null };
