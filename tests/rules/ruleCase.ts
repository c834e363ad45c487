// The form of a case: what a rule says to a small document, drawn as it looks. `outcome` is what a
// case is an example of; `holds`, `broken` and `undecided` are all that the rule says to it.
import type { FindingCode, FindingParams, Severity } from "../../src/domain/finding";
import type { RuleParameters } from "../../src/domain/rules/rulebook";

interface Broken<Code extends FindingCode> {
  readonly severity: Severity;
  readonly enti: readonly string[];
  /** "riga 3 = 5": line of the text, counted from 1, and what stands there. */
  readonly cells: readonly string[];
  readonly params: FindingParams[Code];
}

interface CaseOf<Code extends FindingCode> {
  readonly code: Code;
  readonly outcome: "holds" | "broken" | "undecided";
  /** Completes "… when ". */
  readonly when: string;
  /** One text, or the texts of several senders by file name. */
  readonly text: string | Readonly<Record<string, string>>;
  /** 2021 when left out. */
  readonly year?: number;
  readonly parameters?: Partial<RuleParameters>;
  /** Enti of each outcome that holds; "" for one about a table. */
  readonly holds?: readonly string[];
  readonly broken?: readonly Broken<Code>[];
  readonly undecided?: readonly { readonly enti: readonly string[]; readonly missing: string[] }[];
}

export type RuleCase = { readonly [Code in FindingCode]: CaseOf<Code> }[FindingCode];
