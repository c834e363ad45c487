// The room of the funds: what came out of the payments that were read, as long as the pane is open.
import type { RiepilogoPagamenti } from "../domain/fondi/pagamenti/riepilogoPagamenti";

export interface FondiState {
  /** null until an export was read. */
  readonly payments: (RiepilogoPagamenti & { readonly files: readonly string[] }) | null;
}

export const NO_FONDI: FondiState = { payments: null };
