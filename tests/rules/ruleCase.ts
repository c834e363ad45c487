// The form of a case: what a rule says to a small document, drawn as it looks. `outcome` is what a
// case is an example of; `holds`, `broken` and `undecided` are all that the rule says to it.
import type { Scelta } from "../../src/domain/fonti/scelta";
import type { FindingParams, RuleCode, Severity } from "../../src/domain/finding";
import type { RuleField } from "../../src/domain/rules/ruleFields";
import type { RuleParameters } from "../../src/domain/rules/ruleParameters";
import type { DrawnContext } from "./drawnContext";

interface Broken<Code extends RuleCode> {
  readonly severity: Severity;
  readonly enti: readonly string[];
  /** "riga 3 = 5": line of the text, counted from 1, and what stands there. */
  readonly cells: readonly string[];
  readonly params: FindingParams[Code];
}

interface CaseOf<Code extends RuleCode> {
  readonly code: Code;
  readonly outcome: "holds" | "broken" | "undecided";
  /** Completes "… when ". */
  readonly when: string;
  /** One text, or the texts of several senders by file name. */
  readonly text: string | Readonly<Record<string, string>>;
  /** 2021 when left out; null when no source names it. */
  readonly year?: number | null;
  readonly parameters?: Partial<RuleParameters>;
  /** What surrounds the tables: patrimonio, population, earlier plans, dates, lists, text. */
  readonly context?: DrawnContext;
  /** When each file was read, as a number; 1 when left out. */
  readonly readAt?: Readonly<Record<string, number>>;
  /** What the office decided where files disagree. */
  readonly scelte?: readonly Scelta[];
  /** Enti of each outcome that holds; "" for one about a table. */
  readonly holds?: readonly string[];
  readonly broken?: readonly Broken<Code>[];
  readonly undecided?: readonly {
    readonly enti: readonly string[];
    readonly missing: readonly string[];
    /** Fields that no source has a cell for. */
    readonly absent?: readonly RuleField[];
  }[];
}

export type RuleCase = { readonly [Code in RuleCode]: CaseOf<Code> }[RuleCode];
