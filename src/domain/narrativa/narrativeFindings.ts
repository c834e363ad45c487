// What sentences need to know about figures in the plan's text that differ from the tables.
import type { CountField } from "../import/tableKinds";
import type { PatrimonioField } from "../rules/ruleFields";

/** What a figure of the text counts or measures. */
export type TextQuantity =
  | CountField
  | "comuni"
  | "residenti"
  | "maschi"
  | "femmine"
  | "superficie"
  | "densita"
  | PatrimonioField
  | "quotaForzePolizia"
  | "quotaIndigenti";

/** Kinds of acts that a plan cites. */
export type ActKind = "legge regionale" | "regolamento regionale" | "DGR" | "legge" | "comunicato";

interface TextFinding {
  /** The sentence as printed. */
  readonly sentence: string;
  /** The figure or the words as printed. */
  readonly printed: string;
}

/** Parameters per code. */
export interface NarrativeFindingParams {
  "testo-cifra-diversa": TextFinding & {
    readonly quantity: TextQuantity;
    /** Ente or area that the sentence speaks of; null for the whole plan. */
    readonly of: string | null;
    readonly expected: number;
  };
  "testo-somma-diversa": TextFinding & {
    readonly whole: number;
    readonly parts: readonly number[];
    readonly sum: number;
  };
  "testo-percentuale-diversa": TextFinding & {
    readonly part: number;
    readonly whole: number;
    readonly expected: number;
  };
  "testo-classi-diverse": TextFinding & {
    readonly of: string;
    /** Residents; null where the class is open. */
    readonly from: number | null;
    readonly to: number | null;
    readonly expected: number;
  };
  "testo-norma-discorde": TextFinding & {
    readonly act: ActKind;
    readonly number: number;
    /** How the text cites it elsewhere, and how often. */
    readonly elsewhere: string;
    readonly times: number;
    readonly differ: "year" | "date" | "number";
  };
  "testo-anno-diverso": TextFinding & { readonly expected: string };
  "testo-nome-diverso": TextFinding & { readonly canonical: string };
  "nota-orfana": {
    readonly mark: string;
    /** A note that nothing refers to, or a reference without its note. */
    readonly what: "note" | "reference";
    readonly text: string;
  };
}
