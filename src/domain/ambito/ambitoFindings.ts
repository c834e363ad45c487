// What sentences need to know about findings on the declared ambito.

/** Parameters per code. */
export interface AmbitoFindingParams {
  /** No source has a row for an ente of the plan. `deadline` is an ISO date, null when none was set. */
  "ente-senza-risposta": { readonly deadline: string | null };
  /** A source names an ente that is no member; `declared` when the office said so itself. */
  "ente-fuori-ambito": { readonly declared: boolean };
  /** `capofila` as a name, or a code that nobody knows; `isMember` when it is one, but no comune. */
  "capofila-fuori-ambito": { readonly capofila: string; readonly isMember: boolean };
  "comune-in-piu-sub-ambiti": { readonly subAmbiti: readonly string[] };
  "comune-senza-sub-ambito": { readonly subAmbiti: readonly string[] };
}
