// The form of a case of a rule on funds: what the rule says to a small document, drawn as it looks.
import type { FondiCode, FondiFindingParams } from "../../../src/domain/fondi/fondiFindingParams";
import type { Severity } from "../../../src/domain/finding";

interface CaseOf<Code extends FondiCode> {
  readonly code: Code;
  readonly outcome: "holds" | "broken" | "undecided";
  /** Completes "… when ". */
  readonly when: string;
  /** One text, or the texts of several files by name. */
  readonly text: string | Readonly<Record<string, string>>;
  /** An export of payments, drawn as it looks. */
  readonly payments?: string;
  /** Inhabitants by sub-ambito. */
  readonly population?: Readonly<Record<string, number>>;
  /** Places where the rule holds, in words; "" for one about no place. */
  readonly holds?: readonly string[];
  readonly broken?: readonly {
    readonly severity: Severity;
    /** "riga 3 = 5": line of the text, counted from 1, and what stands there. */
    readonly cells: readonly string[];
    readonly params: FondiFindingParams[Code];
  }[];
  readonly undecided?: readonly { readonly place: string; readonly missing: readonly string[] }[];
}

export type FundCase = { readonly [Code in FondiCode]: CaseOf<Code> }[FondiCode];
