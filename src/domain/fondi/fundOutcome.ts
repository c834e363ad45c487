// What came out of one rule on funds for one place: it holds, it is broken, or it cannot be told.
import type { Finding, FindingCell, Severity } from "../finding";
import type { FondiCode, FondiFindingParams } from "./fondiFindingParams";
import type { FundPlace } from "./fondo";

/** A broken rule; the rulebook adds how grave it is. */
export type FundBroken = {
  readonly [Code in FondiCode]: {
    readonly outcome: "broken";
    readonly code: Code;
    readonly place: FundPlace | null;
    readonly cells: readonly FindingCell[];
    readonly params: FondiFindingParams[Code];
  };
}[FondiCode];

/** `undecided` names the cells whose value is missing: of a row, the place where it would stand. */
export type FundOutcome =
  | FundBroken
  | { readonly outcome: "holds"; readonly code: FondiCode; readonly place: FundPlace | null }
  | {
      readonly outcome: "undecided";
      readonly code: FondiCode;
      readonly place: FundPlace | null;
      readonly missing: readonly FindingCell[];
    };

/** A broken rule with its parameters checked against its code. */
export function broken<Code extends FondiCode>(
  code: Code,
  place: FundPlace | null,
  cells: readonly FindingCell[],
  params: FondiFindingParams[Code],
): FundBroken {
  return { outcome: "broken", code, place, cells, params } as unknown as FundBroken;
}

/** A broken rule as a finding. */
export function findingOf({ code, cells, params }: FundBroken, severity: Severity): Finding {
  return { code, severity, enti: [], cells, params } as unknown as Finding;
}
