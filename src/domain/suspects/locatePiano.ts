// Which cells of a plan are wrong: the lightest sets whose change would make everything balance,
// named with their places. Suspects, never facts.
import type { FindingCell } from "../finding";
import { locateErrors } from "../locate/locateErrors";
import type { ChangeKind, LocatedSet } from "../locate/localisation";
import type { LocateOptions } from "../locate/problem";
import type { Piano } from "../piano";
import { pianoProblem, type ProblemSetting } from "./pianoProblem";
import type { ProblemCell, ProblemRule } from "./problemBuilder";

/** A cell that may be wrong. `to` is null when the rules leave more than one value. */
export interface SuspectChange extends Omit<ProblemCell, "cited"> {
  readonly cell: FindingCell;
  readonly from: number | null;
  readonly to: number | null;
  readonly error: ChangeKind;
  readonly plausibility: number;
  /** In how many of the failing rules of the suspect the cell stands. */
  readonly inRules: number;
}

/** One way to make the rules hold. */
export interface SuspectSet {
  readonly weight: number;
  readonly plausibility: number;
  readonly changes: readonly SuspectChange[];
}

/** A rule that fails as the cells stand. `rest` is its left side less its bound. */
export interface FailingRule extends ProblemRule {
  readonly rest: number;
}

/** What hangs together by rules and does not balance, with all lightest ways out. */
export interface Suspect {
  /** Nothing lighter exists and, unless `cut`, nothing as light is left out. */
  readonly proved: boolean;
  readonly cut: boolean;
  /** No change of these cells can satisfy all rules. */
  readonly infeasible: boolean;
  /** What fails as the cells stand. */
  readonly failing: readonly FailingRule[];
  /** Most plausible first. */
  readonly sets: readonly SuspectSet[];
  /** What all best sets share: the only thing that may be proposed. */
  readonly proposal: readonly SuspectChange[];
}

/** A figure that stands nowhere and follows from the others. */
export interface ImpliedFigure extends Omit<ProblemCell, "cited"> {
  /** Where it is lacking: the empty cell, or the total of the table that leaves the ente out. */
  readonly cell: FindingCell;
  readonly to: number;
}

/** What the search tells of a plan. */
export interface LocatedPiano {
  /** One per group of cells that hang together and do not balance. */
  readonly suspects: readonly Suspect[];
  /** Figures that are lacking and have one value only. Never filled in by itself: a blank is a question. */
  readonly implied: readonly ImpliedFigure[];
}

function failing(rule: ProblemRule | null | undefined): FailingRule[] {
  if (rule === null || rule === undefined) return [];
  const sum = rule.terms.reduce((all, { factor, value }) => all + factor * (value ?? 0), 0);
  return [{ ...rule, rest: sum - rule.bound }];
}

/** Suspects of a plan alone (`searchPiano`); none when everything balances. */
export function locatePiano(
  piano: Piano,
  options: LocateOptions = {},
  setting: ProblemSetting = {},
): readonly Suspect[] {
  return searchPiano(piano, options, setting).suspects;
}

/**
 * Suspects of a plan, and the lacking figures that its others imply.
 * @param setting the rulebook of the workbook, what surrounds the tables, the trust in each file.
 */
export function searchPiano(
  piano: Piano,
  options: LocateOptions = {},
  setting: ProblemSetting = {},
): LocatedPiano {
  const { problem, cells, rules } = pianoProblem(piano, setting);
  const { components, implied } = locateErrors(problem, options);
  const suspects = components.map((component): Suspect => {
    const broken = component.rules.flatMap((index) => failing(rules[index]));
    const changesOf = (changes: LocatedSet["changes"]): SuspectChange[] =>
      Object.entries(changes).map(([name, change]) => {
        const problemCell = cells.get(name)!;
        const { cited, ...place } = problemCell;
        return {
          ...place,
          cell: cited,
          from: change.from,
          to: change.to,
          error: change.kind,
          plausibility: change.plausibility,
          inRules: broken.filter(({ terms }) => terms.some(({ cell }) => cell === problemCell))
            .length,
        };
      });
    return {
      proved: component.status !== "time-limit",
      cut: component.cut,
      infeasible: component.status === "infeasible",
      failing: broken,
      sets: component.sets.map((set) => ({
        weight: component.weight ?? 0,
        plausibility: set.plausibility,
        changes: changesOf(set.changes),
      })),
      proposal: changesOf(component.proposal),
    };
  });
  const lacking = Object.entries(implied).map(([name, to]): ImpliedFigure => {
    const { cited, ...place } = cells.get(name)!;
    return { ...place, cell: cited, to };
  });
  return { suspects, implied: lacking };
}
