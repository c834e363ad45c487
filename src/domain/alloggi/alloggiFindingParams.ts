// What sentences need to know about dwelling lists: questions to their senders, and data of persons.
import type { AlloggioColumn, WordColumn } from "./alloggioKinds";
import type { PersonalKind } from "./personalData";

/** Parameters per code. These are notices about a list, no rules of the rulebook. */
export interface AlloggiFindingParams {
  /** Words without a meaning; those that might be a person's name are masked. */
  "alloggi-parole-sconosciute": {
    readonly column: WordColumn;
    readonly words: readonly { readonly word: string; readonly count: number }[];
    /** Further words beside these. */
    readonly others: number;
  };
  /** `hasColumn`: the list names owners, but not for these dwellings. */
  "alloggi-senza-ente": { readonly alloggi: number; readonly hasColumn: boolean };
  "alloggi-non-classificati": { readonly alloggi: number };
  "alloggi-oltre-anno": { readonly alloggi: number; readonly year: number };
  /** `column` null: rows that have neither code nor address. */
  "alloggi-non-letti": { readonly column: AlloggioColumn | null; readonly count: number };
  /** A list too long for the sheet: only its figures are kept. */
  "alloggi-non-conservati": {
    readonly file: string;
    readonly alloggi: number;
    readonly most: number;
  };
  "dati-personali": {
    readonly file: string;
    /** `name`: the heading, or the letters of a column whose heading nobody knows. */
    readonly columns: readonly {
      readonly name: string;
      readonly hasHeading: boolean;
      readonly kinds: readonly PersonalKind[];
    }[];
    /** Rows with data of persons. */
    readonly rows: number;
  };
}
