// Which cells of the ledger of funds are wrong: the lightest sets whose change would make every sum,
// balance and count agree. Suspects, never facts.
import type { Finding, FindingCell } from "../finding";
import { locateErrors } from "../locate/locateErrors";
import type { CellChanges, ChangeKind } from "../locate/localisation";
import type { LocateOptions } from "../locate/problem";
import { checkFundLinear } from "./checkFundLinear";
import type { FondiParameters, FundRule } from "./fondiRulebook";
import type { FundField, FundPlace } from "./fondo";
import { fundProblem } from "./fundProblem";
import { findingOf } from "./fundOutcome";
import type { Fondi } from "./joinFondi";

/** A cell that may be wrong. Cents or counts; `to` is null when the rules leave more than one value. */
export interface FundSuspectChange {
  readonly place: FundPlace;
  /** "movimento": the amount of a movement that leaves the place. */
  readonly field: FundField | "movimento";
  readonly cell: FindingCell;
  readonly from: number | null;
  readonly to: number | null;
  readonly error: ChangeKind;
  readonly plausibility: number;
  /** In how many of the rules that fail the cell stands. */
  readonly inRules: number;
}

/** One way to make the rules hold. */
export interface FundSuspectSet {
  readonly weight: number;
  readonly plausibility: number;
  readonly changes: readonly FundSuspectChange[];
}

/** What hangs together by rules and does not agree, with all lightest ways out. */
export interface FundSuspect {
  /** Nothing lighter exists and, unless `cut`, nothing as light is left out. */
  readonly proved: boolean;
  readonly cut: boolean;
  readonly infeasible: boolean;
  /** What fails as the cells stand. */
  readonly failing: readonly Finding[];
  /** Most plausible first. */
  readonly sets: readonly FundSuspectSet[];
  /** What all best sets share: the only thing that may be proposed. */
  readonly proposal: readonly FundSuspectChange[];
}

/** Suspects of a ledger, one per group of cells that hang together; none when everything agrees. */
export function locateFondi(
  { rows, movements }: Fondi,
  options: LocateOptions = {},
  parameters?: FondiParameters,
  rules?: readonly FundRule[],
): FundSuspect[] {
  const problem = fundProblem(rows, movements, parameters, rules);
  const inCells = (value: number | null, money: boolean): number | null =>
    value === null ? null : money ? Math.round(value * 100) : value;
  return locateErrors(problem, options).components.map((component): FundSuspect => {
    const broken = component.rules.flatMap((index) => problem.instances[index] ?? []);
    const standsIn = (name: string): number =>
      broken.filter(({ terms }) =>
        terms.some(({ cells }) => cells.some((cell) => cell.name === name)),
      ).length;
    const changesOf = (changes: CellChanges): FundSuspectChange[] =>
      Object.entries(changes).map(([name, { from, to, kind, plausibility }]) => {
        const { place, field, money, cited } = problem.cells[name]!;
        return {
          ...{ place, field, plausibility },
          cell: cited,
          from: inCells(from, money),
          to: inCells(to, money),
          error: kind,
          inRules: standsIn(name),
        };
      });
    return {
      proved: component.status !== "time-limit",
      cut: component.cut,
      infeasible: component.status === "infeasible",
      failing: checkFundLinear(broken).flatMap((one) =>
        one.outcome === "broken" ? [findingOf(one, "block")] : [],
      ),
      sets: component.sets.map(({ plausibility, changes }) => ({
        weight: component.weight ?? 0,
        plausibility,
        changes: changesOf(changes),
      })),
      proposal: changesOf(component.proposal),
    };
  });
}
