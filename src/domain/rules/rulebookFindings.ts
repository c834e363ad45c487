// What sentences need to know about faults in the sheets `Regole` and `Motivazioni`.

/** What a cell of the sheet `Regole` should have held. */
export type ExpectedValue =
  | "severity"
  | "year"
  | "yesNo"
  | "percent"
  | "count"
  | "days"
  | "euro"
  | "day"
  | "satMode"
  | "weight"
  | "order";

/** Parameters per code. These are no rules of the rulebook: they cannot be switched off. */
export interface RulebookFindingParams {
  "regola-sconosciuta": { readonly rule: string; readonly parameter: string | null };
  "regola-valore-errato": {
    readonly rule: string;
    /** Heading of the column. */
    readonly column: string;
    readonly value: string | null;
    readonly expected: ExpectedValue;
  };
  /** A rule whose severity was changed, or that was switched off, without saying why. */
  "regola-senza-motivo": { readonly rule: string; readonly change: "severity" | "active" };
  /** The same rule or parameter twice for one year. */
  "regola-ripetuta": {
    readonly rule: string;
    readonly parameter: string | null;
    readonly year: number;
  };
  "regola-senza-valore": {
    readonly rule: string;
    readonly parameter: string;
    readonly year: number;
  };
  /** No plan can keep all of these rules. */
  "regole-contraddittorie": { readonly rules: readonly string[]; readonly year: number };
  /** Whoever keeps the others keeps this one. */
  "regola-superflua": {
    readonly rule: string;
    readonly by: readonly string[];
    readonly year: number;
  };
  "regola-mai-valida": { readonly rule: string; readonly from: number; readonly to: number };
  /** The figures changed since the reason was written: it counts no more. */
  "motivazione-decaduta": {
    readonly rule: string;
    readonly reason: string;
    readonly author: string;
    readonly before: string;
    readonly now: string;
  };
  "motivazione-incompleta": {
    readonly rule: string;
    readonly missing: readonly ("reason" | "author" | "date")[];
  };
  /** A reason for a finding that no reason can settle. */
  "motivazione-non-ammessa": { readonly rule: string; readonly reason: string };
}
