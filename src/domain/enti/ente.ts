// Who owns dwellings: a comune, an ALER unit or another owner.

/** `altro` covers unioni di comuni, cooperatives, foundations and the like. */
export type EnteKind = "comune" | "aler" | "altro";

/** An ente proprietario. `code` is the ISTAT code of a comune (six characters, text) or a stable id. */
export interface Ente {
  readonly code: string;
  readonly name: string;
  readonly kind: EnteKind;
  /** Sigla of the province; null for owners that are no comune. */
  readonly province: string | null;
}
